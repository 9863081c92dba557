"""``explainer suggest``: what an editor could add."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path

import click

from generator import report as reporting
from generator.actors import suggest as suggesting
from generator.advice import topics
from generator.cli import stories
from generator.cli.means import reading
from generator.cli.options import IN_PROJECT
from generator.content import json_schemas
from generator.model import Actor


@click.group("suggest")
def command() -> None:
    """Propose what an editor could add."""


@command.command("actors", short_help="List names that no actor file has.")
@IN_PROJECT
@reading
@click.option(
    "--write", "name", metavar="NAME", help="Write a draft of the actor's file for this name."
)
@click.option("--all", "every", is_flag=True, help="List every name, and not only the first 20.")
def suggest_actors(root: Path, name: str | None, every: bool) -> None:
    """List the names that no actor file has: how often they stand in the sources, what they may be,
    and where they stand first.
    """
    story = stories.build(root)
    found = suggesting.actors(story.articles, story.content.actors)
    if name is not None:
        _write(root, _chosen(name, found, story.content.actors))
        return
    for line in suggesting.lines(found, every=every):
        click.echo(line)


def _chosen(
    name: str, found: Sequence[suggesting.Suggestion], actors: Sequence[Actor]
) -> suggesting.Suggestion:
    """The suggestion of this name; else an error that says where the name is, or what comes near
    it.
    """
    if chosen := next((s for s in found if s.name == name), None):
        if actor := chosen.alias_of:
            told = f"'{name}' is another name of {actor.name}: add it to `aliases` in {actor.path}"
            raise click.ClickException(f"{told}; nothing was written")
        return chosen
    if actor := next(
        (a for a in actors if name.casefold() in map(str.casefold, (a.name, *a.aliases))), None
    ):
        raise click.ClickException(f"'{name}' is in {actor.path} already; nothing was written")
    near = difflib.get_close_matches(name, [s.name for s in found], n=1)
    also = f"; did you mean '{near[0]}'?" if near else "; without --write the list is shown"
    raise click.ClickException(f"'{name}' is not in the list{also}")


@command.command("topics", short_help="Propose keywords and topics.")
@IN_PROJECT
@reading
@click.option("--write", is_flag=True, help="Write the drafts of topics into content/topics.")
def suggest_topics(root: Path, write: bool) -> None:
    """List keywords that would bring sentences which no page uses to the topics that there are, and
    drafts of others; for a story without topics, drafts of its first ones.
    """
    story = stories.build(root)
    if not write:
        for line in topics.lines(story):
            click.echo(line)
        return
    drafted = topics.drafts(story)
    try:
        topics.write(root, drafted)
    except FileExistsError as error:
        raise click.ClickException(f"{error} is there already; nothing was written") from None
    except OSError as error:
        raise click.ClickException(str(error)) from None
    for draft in drafted:
        click.echo(f"{draft.path}: give it the title and the question that readers have")


@command.command("merges", short_help="List entries that may be one event.")
@IN_PROJECT
@reading
def suggest_merges(root: Path) -> None:
    """List entries of the timeline, of different sources, that may be one event, each pair with the
    file that joins them.
    """
    for line in reporting.merges(stories.build(root)):
        click.echo(line)


def _write(root: Path, suggestion: suggesting.Suggestion) -> None:
    try:
        has_schemas = (root / json_schemas.FOLDER / "actors.json").is_file()
        comment = json_schemas.first_line("actors") if has_schemas else ""
        path = suggesting.write(root, suggestion, comment)
    except FileExistsError:
        path = root / "content" / "actors" / f"{suggesting.slug(suggestion.name)}.yml"
        raise click.ClickException(f"{path} is there already; nothing was written") from None
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{root / path}: look it over, above all its kind, aliases and roles")
