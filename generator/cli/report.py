"""``explainer report``: what an editor could decide, and what is left over."""

from __future__ import annotations

from pathlib import Path

import click

from generator import report as reporting
from generator.cli import stories
from generator.cli.means import reading
from generator.cli.options import IN_PROJECT


@click.command("report")
@IN_PROJECT
@reading
@click.option(
    "--all", "every", is_flag=True, help="List everything, and not only what comes first."
)
@click.option("--json", "as_json", is_flag=True, help="List everything as JSON, for machines.")
def command(root: Path, every: bool, as_json: bool) -> None:
    """List what an editor could decide, the most useful first, each with the file that decides it;
    then what no page uses, and which expressions of time make no entry, and why.
    """
    told = reporting.of(stories.build(root))
    for line in [reporting.as_json(told)] if as_json else reporting.lines(told, every=every):
        click.echo(line)
