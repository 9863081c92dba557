"""``explainer diff``: what a change does to the site."""

from __future__ import annotations

import functools
from pathlib import Path

import click

from generator import articles, comparing, pages, pipeline, problems
from generator.cli import stories
from generator.cli.means import means, reading
from generator.cli.options import IN_PROJECT
from generator.model import Story

_NOTHING_TO_COMPARE = 2
"""An exit status of its own, as 1 can mean that something changes."""


@click.command("diff")
@click.argument("base")
@IN_PROJECT
@reading
@click.option("--markdown", is_flag=True, help="Write it for the summary of a pull request.")
@click.option("--json", "as_json", is_flag=True, help="List every change as JSON, for machines.")
@click.option("--exit-code", is_flag=True, help="End with status 1 where anything changes.")
def command(root: Path, base: str, markdown: bool, as_json: bool, exit_code: bool) -> None:
    """Tell what the site says otherwise than at BASE, by statement and event: what is added, gone
    and changed, each with what stood there before.

    BASE is a revision of the repository (main, HEAD~1, a tag), or the data of an earlier build: its
    data/story.json, or the folder of the site. The files of the project stay as they are.
    Exit status 2 where one of the two does not build, or BASE is not there.
    """
    now = stories.build(root, status=_NOTHING_TO_COMPARE)
    hidden = functools.partial(articles.hidden, now.content.redactions)
    try:
        then, name = _base(root, base)
    except problems.ContentError as error:
        wrong = comparing.problems_without(error.problems, hidden)
        click.echo(f"{base} does not build, so there is nothing to compare with:", err=True)
        click.echo(problems.report(wrong), err=True)
        if markdown:
            click.echo(comparing.unbuilt(base, wrong, pages.escape), nl=False)
        raise SystemExit(_NOTHING_TO_COMPARE) from None
    except (comparing.NoRevisionError, comparing.OtherData) as error:
        click.echo(f"Error: {problems.on_one_line(str(error))}", err=True)
        raise SystemExit(_NOTHING_TO_COMPARE) from None
    if now.content.redactions:
        then = comparing.without(then, hidden)
    found = comparing.compared(then, _things(root, now))
    if as_json:
        click.echo(comparing.as_json(found, name))
    elif markdown:
        click.echo(comparing.as_markdown(found, name, pages.escape), nl=False)
    else:
        for line in comparing.as_lines(found, name):
            click.echo(problems.on_one_line(line))
    if exit_code and found.changes:
        raise SystemExit(1)


def _base(root: Path, base: str) -> tuple[comparing.Things, str]:
    """The state with which is compared, and what it is called."""
    if index := comparing.found(base):
        return comparing.of_folder(index), base
    with comparing.checked_out(root, base) as revision:
        name = base if revision.commit.startswith(base) else f"{base} ({revision.commit[:10]})"
        return _things(revision.root, pipeline.build(revision.root, means(root))[0]), name


def _things(root: Path, story: Story) -> comparing.Things:
    """All of a project that changes can be told of."""
    return comparing.with_files(comparing.of_story(pages.limited(story)), root)
