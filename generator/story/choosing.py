"""Which events are shown where not all can be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model import Event


def weightiest(events: Iterable[Event], most: int) -> tuple[Event, ...]:
    """The events that matter most, at most so many, in the order of the story; of equals the
    earlier.
    """
    told: Sequence[Event] = tuple(events)
    ranked = sorted(range(len(told)), key=lambda i: (-told[i].weight.total, i))
    return tuple(told[i] for i in sorted(ranked[:most]))
