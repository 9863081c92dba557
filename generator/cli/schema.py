"""``explainer schema``: JSON Schemas of the content files."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.options import IN_PROJECT
from generator.content import json_schemas


@click.command("schema")
@IN_PROJECT
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Another folder than .schemas in the project.",
)
def command(root: Path, out: Path | None) -> None:
    """Write a JSON Schema of each kind of file that editors write, for editors of text that complete
    keys and check as one types. `explainer init` writes them too, with settings that find them.
    """
    folder = out or root / json_schemas.FOLDER
    try:
        written = json_schemas.write(folder)
    except OSError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{len(written)} schemas in {folder}. A file finds its own by its first line:")
    click.echo(f"  {json_schemas.first_line('actors')}", nl=False)
