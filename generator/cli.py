"""The command line: check, render, report, suggest, help."""

from __future__ import annotations

import difflib
from pathlib import Path

import click

from generator import manual, pipeline, problems, render as rendering, report as reporting
from generator.actors import suggest as suggesting
from generator.model import Story

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
    for line in reporting.lines(_story(root)):
        click.echo(line)


@main.group()
def suggest() -> None:
    """Propose what an editor could add."""


@suggest.command("actors")
@ROOT
@click.option("--write", "name", metavar="NAME", help="Write a draft of the actor's file for this name.")
def suggest_actors(root: Path, name: str | None) -> None:
    """List the names that no actor file has: how often they stand in the sources, and where first."""
    found = suggesting.actors(_story(root).articles)
    if name is not None:
        chosen = next((s for s in found if s.name == name), None)
        if chosen is None:
            raise click.ClickException(f"'{name}' is not in the list; without --write the list is shown")
        _write(root, chosen)
        return
    for each in found:
        click.echo(f"{each.count:>5}  {each.name}\n       {each.path}: {' '.join(each.text.split())}")


@main.command("help")
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Explain a CODE of a report, such as E301; list all codes where none is given."""
    known = manual.sections()
    if code is None:
        for section in known.values():
            click.echo(f"{section.code}  {section.headline}")
    elif found := known.get(code.upper()):
        click.echo(f"{found.code}\n\n{found.text}")
    else:
        near = difflib.get_close_matches(code.upper(), known, n=3)
        also = f"; did you mean {', '.join(near)}?" if near else "; `explainer help` lists all codes"
        raise click.ClickException(f"there is no code {code}{also}")


def _write(root: Path, suggestion: suggesting.Suggestion) -> None:
    try:
        path = suggesting.write(root, suggestion)
    except FileExistsError:
        path = root / "content" / "actors" / f"{suggesting.slug(suggestion.name)}.yml"
        raise click.ClickException(f"{path} is there already; nothing was written") from None
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{root / path}: look it over, above all its kind, aliases and roles")


def _story(root: Path) -> Story:
    try:
        story, _ = pipeline.build(root)
    except problems.ContentError as error:
        _tell(error.problems)
        raise SystemExit(1) from None
    return story


def _tell(found: tuple[problems.Problem, ...]) -> None:
    """Problems on standard error, and as workflow commands where these are understood."""
    if found:
        click.echo(problems.report(found), err=True)
    if workflow := problems.workflow_commands(found):
        click.echo(workflow)
