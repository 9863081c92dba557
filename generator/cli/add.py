"""``explainer add``: an article made of a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

import click

from generator import adding, pipeline, problems
from generator.cli.options import IN_PROJECT
from generator.model import Article


@click.command("add")
@click.argument(
    "files", metavar="FILE|-", nargs=-1, required=True, type=click.File("rb", lazy=True)
)
@IN_PROJECT
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day of publication.")
@click.option("--title", default="", help="The title, where the file has none or another.")
@click.option("--publisher", default="", help="Who published it.")
@click.option("--author", default="", help="Who wrote it.")
@click.option("--url", default="", help="Where it stands on the web.")
@click.option("--language", default="", help="Its language, such as en.")
@click.option(
    "--replaces", default="", metavar="KEY", help="The article of which it is a newer version."
)
@click.option("--other", is_flag=True, help="Add the same report of another paper.")
@click.option("--dry-run", is_flag=True, help="Show the article, and write nothing.")
def command(
    files: Sequence[BinaryIO],
    root: Path,
    day: datetime | None,
    other: bool,
    dry_run: bool,
    **said: str,
) -> None:
    """Make an article in seeds/ of each FILE: a saved web page, an item of an agency (ninjs,
    NewsML-G2), a feed (RSS, Atom), a Word document, or plain text; - is what you paste. Nothing is
    fetched, and nothing is written over.

    What a file says of title, publisher, author, address and language is taken over, and above all
    the day of publication, from which its dates are counted. What to check is told. Exit status 1
    where nothing was added.
    """
    given = adding.Given(day.date() if day else None, is_other=other, **said)
    today = pipeline.today()
    present = list(pipeline.load(root, today)[0])
    results = [
        _add(root, outcome, file.name, dry_run=dry_run)
        for file in files
        for outcome in _outcomes(file, given, present, today)
    ]
    if not any(results):
        raise SystemExit(1)


def _outcomes(
    file: BinaryIO, given: adding.Given, present: list[Article], today: date
) -> Iterator[adding.Added | adding.RefusedError]:
    """What becomes of the articles of one file; a file that cannot be read is refused as a whole."""
    if file.isatty():
        click.echo("Paste the text, then press Ctrl and D on a line of its own.", err=True)
    try:
        yield from adding.add(file.read(adding.MOST + 1), given, present, today)
    except adding.RefusedError as refused:
        yield refused
    except OSError as error:
        yield adding.RefusedError(f"the file cannot be read: {error.strerror}")


def _add(
    root: Path, outcome: adding.Added | adding.RefusedError, name: str, *, dry_run: bool
) -> bool:
    """Write what was made of an article, and tell of it; whether there is anything."""
    if isinstance(outcome, adding.RefusedError):
        click.echo(problems.on_one_line(f"{name}: {outcome.message}"), err=True)
        for line in outcome.hint.splitlines():
            click.echo(f"   {problems.on_one_line(line)}", err=True)
        return False
    for path, text in outcome.files.items():
        if dry_run:
            click.echo(text)
            continue
        try:
            adding.write(root, path, text)
        except FileExistsError:
            told = f"{path} is there already; nothing was written over"
            raise click.ClickException(told) from None
        except OSError as error:
            raise click.ClickException(str(error)) from None
    checks = (f"   check: {check}" for check in outcome.checks)
    for line in (f"{next(iter(outcome.files))}: {outcome.found}", *checks):
        click.echo(problems.on_one_line(line), err=dry_run)
    return True
