"""By what means articles are read."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from generator import cache
from generator.annotating.memory import Memory
from generator.cache import Store

Executing = Literal["auto", "serial", "processes"]
EXECUTORS: tuple[Executing, ...] = get_args(Executing)
EXECUTOR, WORKERS = "EXPLAINER_EXECUTOR", "EXPLAINER_WORKERS"
"""Variables of the environment that say what runs the reading."""
MOST_WORKERS = 256


@dataclass(frozen=True, slots=True)
class Means:
    """By what means articles are read; whichever they are, the same is found."""

    store: Store | None = None
    """What was found before; None where nothing is kept."""
    executor: Executing = "serial"
    """What runs the reading: this process, others of this machine; ``auto`` takes
    others where it pays."""
    workers: int | None = None
    """How many processes; None for as many as there are cores."""
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
    are ``given``; raises ValueError where it names none that there are.
    """
    told: dict[str, Any] = {}
    if (name := environ.get(EXECUTOR)) and "executor" not in given:
        if name not in EXECUTORS:
            message = f"{EXECUTOR} is '{name}', which is none of: {', '.join(EXECUTORS)}"
            raise ValueError(message)
        told["executor"] = name
    if (number := environ.get(WORKERS)) and "workers" not in given:
        if not number.isdecimal() or not 0 < int(number) <= MOST_WORKERS:
            message = f"{WORKERS} is '{number}', which is no number from 1 to {MOST_WORKERS}"
            raise ValueError(message)
        told["workers"] = int(number)
    if "store" not in given:
        told["store"] = cache.of_project(root, environ)
    return Means(**told, **given)
