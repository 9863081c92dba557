"""What the commands on archives share: the room that needs a library of its own, and progress."""

from __future__ import annotations

import sys
from collections.abc import Callable

import click

try:
    from generator import archive
except ModuleNotFoundError as error:
    if (error.name or "").partition(".")[0] != "pyarrow":
        raise
    lacking = "for archives, more has to be installed: pip install 'mkdocs-explainer[parquet]'"
    raise click.ClickException(lacking) from None

__all__ = ["archive", "progress"]


def progress(things: str) -> Callable[[int, int], None]:
    """What tells how many of the things are done; to a terminal alone."""

    def tell(done: int, of: int) -> None:
        if sys.stderr.isatty():
            end = "\n" if done == of else ""
            click.echo(f"\r{done:,} of {of:,} {things}{end}", err=True, nl=False)

    return tell
