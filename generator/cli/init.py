"""``explainer init``: a new story."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from generator import starter


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--example", is_flag=True, help="Fill it with an invented story that shows what can be written."
)
def command(folder: Path, example: bool) -> None:
    """Make a new story in DIR, a folder that is absent or empty: settings, folders, and a workflow
    that publishes.
    """
    try:
        written = starter.create(folder, example=example)
    except OSError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{folder} holds a new story, {len(written)} files. Next:\n")
    for command, use in _next_steps(folder, example=example):
        click.echo(f"  {command:<22}{'# ' if use else ''}{use}".rstrip())


def _next_steps(folder: Path, *, example: bool) -> tuple[tuple[str, str], ...]:
    """Three commands that go on with a new story, each with what it is for."""
    begin = (
        "what it says of a story in order"
        if example
        else "put your first article into seeds/, then see what is wrong"
    )
    check, serve = (
        ("explainer check", begin),
        ("mkdocs serve", "a preview that follows your changes"),
    )
    if folder.resolve() == Path.cwd():
        return check, serve, ("mkdocs build --strict", "the site, in site/")
    return (f"cd {shlex.quote(str(folder))}", ""), check, serve
