"""The story that a command works on, and the problems that stand in its way."""

from __future__ import annotations

import os
from pathlib import Path

import click

from generator import manual, pipeline, problems
from generator.cli.means import means
from generator.model import Story


def build(root: Path, status: int = 1) -> Story:
    """Return the story; where it does not build, end the command with this exit status."""
    try:
        built, _ = pipeline.build(root, means(root))
    except problems.ContentError as error:
        tell(error.problems)
        raise SystemExit(status) from None
    return built


def tell(found: tuple[problems.Problem, ...]) -> None:
    """Write problems on standard error; in a workflow also on the changed lines, and their
    explanation into its summary.
    """
    if found:
        click.echo(problems.report(found), err=True)
    if workflow := problems.workflow_commands(found):
        click.echo(workflow)
    if found and (page := os.environ.get("GITHUB_STEP_SUMMARY")):
        with Path(page).open("a", encoding="utf-8") as file:
            file.write(manual.summary(p.code for p in found))
