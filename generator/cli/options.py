"""The options that commands share, and the folder of the project that they run in."""

from __future__ import annotations

from pathlib import Path

import click

from generator import project

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
ELSEWHERE = "Run this in the story's folder, or name it: explainer -C DIR ...; `explainer init DIR` makes a new one"


def _project(_context: click.Context, _option: click.Parameter, named: Path | None) -> Path:
    """The project's folder; a usage error where there is none."""
    if named:
        return named
    here = Path()
    root = project.find(here)
    if root is None:
        lacking = (
            f"{project.SETTINGS}, seeds/ and content/ are missing, and in the folders above it too"
        )
        raise click.UsageError(f"there is no story in {here.resolve()}: {lacking}. {ELSEWHERE}")
    if root != here:
        click.echo(f"In {root}:", err=True)
    return root


IN_PROJECT = click.option("--root", type=FOLDER, callback=_project, hidden=True)
"""Hands a command the folder; `-C DIR`, which came later, says the same for all commands."""
QUIET = click.option(
    "-q", "--quiet", is_flag=True, help="Show what has to be mended, and nothing else."
)
