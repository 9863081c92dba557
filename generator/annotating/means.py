"""By what means articles are read."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from generator import DISTRIBUTION, cache
from generator.annotating import cluster
from generator.annotating.memory import Memory
from generator.cache import Store

Executing = Literal["auto", "serial", "processes", "dask"]
EXECUTORS: tuple[Executing, ...] = get_args(Executing)
EXECUTOR, WORKERS = "EXPLAINER_EXECUTOR", "EXPLAINER_WORKERS"
SCHEDULER = "EXPLAINER_SCHEDULER"
"""Variables of the environment that say what runs the reading."""
MOST_WORKERS = 256


@dataclass(frozen=True, slots=True)
class Means:
    """By what means articles are read; whichever they are, the same is found."""

    store: Store | None = None
    """What was found before; None where nothing is kept."""
    compiled: Store | None = None
    """What templates were compiled to; None where nothing is kept."""
    executor: Executing | Callable[[], Executor] = "serial"
    """What runs the reading: this process, others of this machine, a Dask cluster, or what is made
    when it is needed; ``auto`` takes others where it pays."""
    workers: int | None = None
    """How many processes; None for as many as there are cores."""
    scheduler: str = ""
    """The address of that of a Dask cluster: ``tcp://HOST:8786``."""
    memory: Memory | None = None
    """What this process remembers of its last build, where it builds again and again."""
    progress: Callable[[int, int], None] = lambda _done, _all: None
    """Is told how many of the articles are read."""
    note: Callable[[str], None] = lambda _words: None
    """Is told what an editor should know."""

    @property
    def cores(self) -> int:
        """How many processes can run at once."""
        if self.workers:
            return self.workers
        return (
            len(os.sched_getaffinity(0))
            if hasattr(os, "sched_getaffinity")
            else os.cpu_count() or 1
        )


ALONE = Means()
"""In this process, and nothing is kept."""


def of_environment(
    root: Path,
    environ: Mapping[str, str],
    **given: Any,  # noqa: ANN401 fields of `Means`
) -> Means:
    """Return the means that the environment names for the project at ``root``, but for those that
    are ``given``; raises ValueError where there are none such.
    """
    named: dict[str, Any] = {
        "executor": _executor(environ.get(EXECUTOR) or "serial"),
        "workers": _workers(environ.get(WORKERS)),
        "scheduler": environ.get(SCHEDULER, ""),
    }
    if "store" not in given:
        named["store"] = cache.of_project(root, environ)
        named["compiled"] = cache.of_user(environ)
    means = Means(**{**named, **given})
    if means.executor == "dask":
        if not means.scheduler:
            message = f"dask needs the address of a scheduler: --scheduler or {SCHEDULER}, such as tcp://HOST:8786"
            raise ValueError(message)
        if not cluster.is_installed():
            message = f"dask is not installed: pip install '{DISTRIBUTION}[dask]'"
            raise ValueError(message)
    return means


def _executor(name: str) -> str:
    if name not in EXECUTORS:
        message = f"{EXECUTOR} is '{name}', which is none of: {', '.join(EXECUTORS)}"
        raise ValueError(message)
    return name


def _workers(number: str | None) -> int | None:
    if not number:
        return None
    if not number.isdecimal() or not 0 < int(number) <= MOST_WORKERS:
        message = f"{WORKERS} is '{number}', which is no number from 1 to {MOST_WORKERS}"
        raise ValueError(message)
    return int(number)
