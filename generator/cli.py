"""The command line: check, render, report, suggest."""

from __future__ import annotations

from pathlib import Path

import click

from generator import pipeline, problems, render as rendering, report as reporting

ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="The project's folder; this one unless told.",
)


@click.group()
def main() -> None:
    """Dated news articles in, an explainer microsite out. `mkdocs build` makes the site itself."""


@main.command()
@ROOT
def check(root: Path) -> None:
    """Check seeds and content without building; exit status 1 where something has to be mended."""
    articles, content, found = pipeline.check(root)
    _tell(found)
    if any(p.is_error for p in found):
        raise SystemExit(1)
    click.echo(f"{len(articles)} sources, {len(content.topics)} topics, {len(content.actors)} actors: nothing to mend.")


@main.command()
@ROOT
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="A new or earlier folder.")
def render(root: Path, out: Path) -> None:
    """Write the pages as plain Markdown, with a mkdocs.yml that needs no plugin."""
    try:
        written = rendering.render(root, out)
    except problems.ContentError as error:
        _tell(error.problems)
        raise SystemExit(1) from None
    except OSError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{len(written)} files in {out}")


@main.command()
@ROOT
def report(root: Path) -> None:
    """List what no page uses and which expressions of time were left unresolved, and why."""
    try:
        story, _ = pipeline.build(root)
    except problems.ContentError as error:
        _tell(error.problems)
        raise SystemExit(1) from None
    for line in reporting.lines(story):
        click.echo(line)


def _tell(found: tuple[problems.Problem, ...]) -> None:
    """Problems on standard error, and as workflow commands where these are understood."""
    if found:
        click.echo(problems.report(found), err=True)
    if workflow := problems.workflow_commands(found):
        click.echo(workflow)
