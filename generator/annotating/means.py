"""By what means articles are read."""

from __future__ import annotations

from dataclasses import dataclass

from generator.cache import Store


@dataclass(frozen=True, slots=True)
class Means:
    """By what means articles are read; whichever they are, the same is found."""

    store: Store | None = None
    """What was found before; None where nothing is kept."""


ALONE = Means()
"""In this process, and nothing is kept."""
