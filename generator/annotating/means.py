"""By what means articles are read."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from generator.cache import Store

Executing = Literal["auto", "serial", "processes", "dask"]


@dataclass(frozen=True, slots=True)
class Means:
    """By what means articles are read; whichever they are, the same is found."""

    store: Store | None = None
    """What was found before; None where nothing is kept."""
    executor: Executing = "serial"
    """What runs the reading: this process, others of this machine, a Dask cluster; ``auto`` takes
    others where it pays."""
    workers: int | None = None
    """How many processes; None for as many as there are cores."""
    address: str = ""
    """Of the scheduler of a Dask cluster."""
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
