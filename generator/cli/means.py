"""The options that say how articles are read, for the commands that read them."""

from __future__ import annotations

import functools
import os
import pkgutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from generator.annotating import (
    EXECUTOR,
    EXECUTORS,
    MOST_WORKERS,
    Means,
    of_environment,
    progress,
)

Command = TypeVar("Command", bound=Callable[..., object])
_MEANS = "generator.means"


def _remember(context: click.Context, option: click.Parameter, given: object) -> None:
    context.meta.setdefault(_MEANS, {})[option.name] = given


def _executor(context: click.Context, option: click.Parameter, given: str | None) -> None:
    """Remember an executor that the program knows, or the function that makes another. Only who types
    the command can name one: no file of a project can, nor the environment.
    """
    known: object = given
    if given is not None and given not in EXECUTORS:
        try:
            known = pkgutil.resolve_name(given) if ":" in given else None
        except (ImportError, AttributeError, ValueError) as error:
            message = f"'{given}' cannot be imported: {error}"
            raise click.BadParameter(message) from None
        if not callable(known):
            message = f"'{given}' is none of: {', '.join(EXECUTORS)}, MODULE:CALLABLE"
            raise click.BadParameter(message)
    _remember(context, option, known)


def reading(command: Command, *, keeps: bool = True) -> Command:
    """Give a command the options that say how articles are read, and whether what is found is kept."""
    options = (
        click.option(
            "--scheduler",
            metavar="ADDRESS",
            expose_value=False,
            callback=_remember,
            help="Of the Dask cluster, with --executor dask.",
        ),
        click.option(
            "--workers",
            type=click.IntRange(1, MOST_WORKERS),
            metavar="N",
            expose_value=False,
            callback=_remember,
            help="So many processes; without it, as many as there are cores.",
        ),
        click.option(
            "--executor",
            metavar=f"[{'|'.join(EXECUTORS)}|MODULE:CALLABLE]",
            expose_value=False,
            callback=_executor,
            help="What reads articles: this process, others, a Dask cluster, or the executor that a"
            " function returns; auto: others where it pays.",
        ),
        click.option(
            "--no-cache",
            is_flag=True,
            expose_value=False,
            callback=_remember,
            help="Read every article anew, and keep nothing of it.",
        ),
    )
    chosen = options if keeps else options[:-1]
    return functools.reduce(lambda made, option: option(made), chosen, command)


def means(root: Path) -> Means:
    """Return by what means the command that runs reads the articles of a project."""
    options = click.get_current_context().meta.get(_MEANS, {})
    given = {
        name: value for name in ("executor", "workers", "scheduler") if (value := options.get(name))
    }
    if options.get("no_cache"):
        given["store"] = None
    try:
        return of_environment(
            root,
            {EXECUTOR: "auto", **os.environ},
            progress=progress.on(sys.stderr),
            note=lambda words: click.echo(words, err=True),
            **given,
        )
    except ValueError as error:
        raise click.UsageError(str(error)) from None
