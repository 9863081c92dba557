"""The command line: a module for each command, imported when the command is called."""

from __future__ import annotations

import contextlib
from importlib import import_module
from pathlib import Path

import click

from generator import DISTRIBUTION
from generator.cli.options import FOLDER

_COMMANDS = {
    "add": "Make an article of a saved page, a feed, a document or pasted text.",
    "annotate": "Annotate articles into an archive of Parquet files.",
    "check": "Check seeds and content without building.",
    "diff": "Tell what a change does to the site.",
    "explain": "Show how a sentence is read, or why an event matters.",
    "help": "Explain a code of a report, such as E301.",
    "init": "Make a new story.",
    "render": "Write the pages as plain Markdown.",
    "report": "List what to decide, what no page uses, what has no date.",
    "schema": "Write JSON Schemas of the content files.",
    "select": "Make a new story of a selection of an archive.",
    "suggest": "Propose what an editor could add.",
}


class _OnDemand(click.Group):
    """Commands of which only the one that is called is imported: all together take a second."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is called, in place of the name and line that stand for it."""
        name, known, rest = super().resolve_command(ctx, args)
        command = import_module(f"{__name__}.{name}").command if known else None
        return name, command, rest


@click.group(
    cls=_OnDemand,
    commands={name: click.Command(name, short_help=told) for name, told in _COMMANDS.items()},
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(
    None, "-V", "--version", package_name=DISTRIBUTION, message="explainer %(version)s"
)
@click.option(
    "-C",
    "folder",
    type=FOLDER,
    default=".",
    metavar="DIR",
    help="Run as if started in this folder.",
)
@click.pass_context
def main(context: click.Context, folder: Path) -> None:
    """Dated news articles in, an explainer microsite out. `mkdocs build` makes the site itself.

    Commands run in the project's folder, where mkdocs.yml, seeds/ and content/ are, or anywhere
    below it.
    """
    context.with_resource(contextlib.chdir(folder))
