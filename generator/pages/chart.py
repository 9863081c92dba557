"""A small line of dots through time, as the places of an SVG drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

WIDTH = 640
HEIGHT = 200
LEFT, RIGHT, TOP, BOTTOM = 60, 60, 40, 40


@dataclass(frozen=True, slots=True)
class Dot:
    """One value; coordinates in the drawing's own units, from its upper left corner."""

    x: int
    y: int
    label: str
    day: date


def dots(values: Sequence[tuple[date, float, str]]) -> tuple[Dot, ...]:
    """A dot for each day, value and label. The scale begins at zero, so that a height means an
    amount.
    """
    days = [day.toordinal() for day, _, _ in values]
    first, stretch = min(days), max(max(days) - min(days), 1)
    top = max([value for _, value, _ in values] + [1e-9])
    return tuple(
        Dot(
            LEFT + round((WIDTH - LEFT - RIGHT) * (day.toordinal() - first) / stretch),
            TOP + round((HEIGHT - TOP - BOTTOM) * (1 - max(value, 0) / top)),
            label,
            day,
        )
        for day, value, label in values
    )
