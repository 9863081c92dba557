"""``explainer select``: a story made of a selection of an archive."""

from __future__ import annotations

import difflib
import re
import shlex
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from generator import dates, problems
from generator.actors.suggest import slug
from generator.cli.archives import archive


class _Days(click.ParamType[date]):
    """A day, a month or a year: 2011-03-17, 2011-03, 2011."""

    name = "day"

    def __init__(self, *, is_last: bool) -> None:
        self._is_last = is_last

    def convert(
        self, value: str, param: click.Parameter | None, context: click.Context | None
    ) -> date:
        """Return its first or its last day."""
        stretch = dates.stretch(value) if _FORM.fullmatch(value) else None
        if stretch is None:
            told = f"'{value}' is no day, month or year; write 2011-03-17, 2011-03 or 2011"
            self.fail(told, param, context)
        return stretch[self._is_last]


_FORM = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


@click.command("select", short_help="Make a new story of a selection of an archive.")
@click.argument(
    "folder", metavar="ARCHIVE", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option(
    "--from",
    "first",
    type=_Days(is_last=False),
    help="Published on this day or later: 2011-02-17, 2011-02 or 2011.",
)
@click.option(
    "--to",
    "last",
    type=_Days(is_last=True),
    help="Published on this day or earlier; a month and a year to their end.",
)
@click.option(
    "--words",
    multiple=True,
    help="With these words, found as a topic's keywords are; given again, with these or those.",
)
@click.option(
    "--actor", "actors", multiple=True, help="That names this actor; given again, this or that one."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="The new story's folder, absent or empty; without it, the articles are listed.",
)
def command(
    folder: Path,
    first: date | None,
    last: date | None,
    out: Path | None,
    **has: Sequence[str],
) -> None:
    """Choose the articles of ARCHIVE, made by `explainer annotate`, that have all that is asked of
    them, and make a new story of them: their seeds, byte for byte, and the files that `explainer
    init` writes. Nothing is written over. Exit status 1 where no article is chosen.
    """
    if first and last and first > last:
        raise click.UsageError("--from is later than --to, so that no day is left")
    wanted = archive.Wanted(
        first or date.min,
        last or date.max,
        tuple(has["words"]),
        tuple(map(slug, has["actors"])),
    )
    try:
        found = list(archive.chosen(folder, wanted))
        if not found:
            raise click.ClickException(f"no article is chosen{_why(folder, wanted)}")
        written = archive.create(out, found) if out else None
    except (archive.ArchiveError, OSError) as error:
        raise click.ClickException(str(error)) from None
    if out is None:
        for each in found:
            click.echo(
                problems.on_one_line(f"{each.day}  {each.source}  {each.title or ''}".rstrip())
            )
        click.echo(f"{_counted(len(found))}; --out DIR makes a story of them", err=True)
        return
    click.echo(f"{out} holds a new story of {_counted(len(found))}, {written:,} files. Next:\n")
    click.echo(f"  cd {shlex.quote(str(out))}\n  explainer check\n  mkdocs build --strict")


def _counted(number: int) -> str:
    return f"{number:,} article{'s' * (number > 1)}"


def _why(folder: Path, wanted: archive.Wanted) -> str:
    """Why an actor is named nowhere, where that is so."""
    if not wanted.actors:
        return ""
    counts = archive.named(folder)
    if not counts:
        return ": the archive was made without actors; run `annotate` in a story's folder, or use --words"
    unknown = next((a for a in wanted.actors if a not in counts), None)
    if unknown is None:
        return ""
    near = difflib.get_close_matches(unknown, counts, n=1) or [a for a, _ in counts.most_common(1)]
    return f": it names no actor '{unknown}'; the nearest is '{near[0]}'"
