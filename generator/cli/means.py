"""The options that say how articles are read, for the commands that read them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from generator import cache
from generator.annotating import Means

Command = TypeVar("Command", bound=Callable[..., object])
_MEANS = "generator.means"


def _remember(context: click.Context, option: click.Parameter, given: object) -> None:
    context.meta.setdefault(_MEANS, {})[option.name] = given


def reading(command: Command) -> Command:
    """Give a command the options that say how articles are read."""
    no_cache = click.option(
        "--no-cache",
        is_flag=True,
        expose_value=False,
        callback=_remember,
        help="Read every article anew, and keep nothing of it.",
    )
    return no_cache(command)


def means(root: Path) -> Means:
    """Return by what means the command that runs reads the articles of a project."""
    given = click.get_current_context().meta.get(_MEANS, {})
    return Means(None if given.get("no_cache") else cache.of_project(root, os.environ))
