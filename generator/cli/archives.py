"""The room of archives, for the commands that need it, and with it a library of its own."""

from __future__ import annotations

import click

try:
    from generator import archive
except ModuleNotFoundError as error:
    if (error.name or "").partition(".")[0] != "pyarrow":
        raise
    lacking = "for archives, more has to be installed: pip install 'mkdocs-explainer[parquet]'"
    raise click.ClickException(lacking) from None

__all__ = ["archive"]
