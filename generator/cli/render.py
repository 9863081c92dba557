"""``explainer render``: the pages as plain Markdown."""

from __future__ import annotations

from pathlib import Path

import click

from generator import problems, project, render as rendering
from generator.cli import stories
from generator.cli.means import means, reading
from generator.cli.options import ELSEWHERE, IN_PROJECT, QUIET
from generator.engines import ENGINES


@click.command("render")
@IN_PROJECT
@reading
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="A new or earlier folder.",
)
@click.option(
    "--for",
    "engine",
    type=click.Choice([*ENGINES]),
    default="mkdocs",
    show_default=True,
    help="Who builds the site from it; ProperDocs takes what MkDocs takes.",
)
@QUIET
def command(root: Path, out: Path, engine: str, quiet: bool) -> None:
    """Write the pages as plain Markdown, with a mkdocs.yml that needs no plugin."""
    if not (root / project.SETTINGS).exists():
        raise click.UsageError(f"there is no {project.SETTINGS} in {root.resolve()}. {ELSEWHERE}")
    try:
        tell = _note if not quiet else lambda _: None
        written = rendering.render(root, out, tell=tell, means=means(root), engine=ENGINES[engine])
    except problems.ContentError as error:
        stories.tell(error.problems)
        raise SystemExit(1) from None
    except OSError as error:
        raise click.ClickException(str(error)) from None
    if not quiet:
        click.echo(f"{len(written)} files in {out}")


def _note(words: str) -> None:
    click.echo(words, err=True)
