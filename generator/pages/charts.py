"""A thing that the sources count, drawn through time: each value holds until the next was told.

Places across are percentages, heights pixels, as in the drawing of the timeline.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.labels import say
from generator.model import KeyFigure, Story
from generator.pages import amounts, axis, budgets
from generator.story.things import Thing

FEWEST = 3
"""Days on which values were told; of two a row of the table tells as much."""
FURTHEST = 100
"""Times by which the values of one thing differ at most: 450 votes and 19 million are of two."""
TOP, HEIGHT = 22, 120
"""Pixels above the highest value, and from the top to the line of time."""
LINE = 14
"""Pixels of a line of letters."""
ABOVE, BELOW = 9, 17
"""Pixels from a dot to the foot of its label."""

_OURS = frozenset({"percent", "share", "times"})
"""Units that are no words of a source."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One value."""

    row: amounts.FigureRow
    x: float
    y: int
    label: int | None
    """The height of its label; None where that has no room: the table has them all."""

    @property
    def anchor(self) -> str:
        """From where the label runs."""
        return _anchor(self.x)


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with what its table holds."""

    title: str
    dots: tuple[Dot, ...]
    axis: axis.Axis


def chart(story: Story, thing: Thing) -> Chart | None:
    """The drawing of a thing; None where its values are few, or may not be of one thing after
    all.
    """
    days = [_day(thing, value) for value in thing.values]
    if len(set(days)) < FEWEST or not _is_of_one_thing(thing.values, days):
        return None
    rows = amounts.first_told(story, thing)
    if not 2 <= len(rows) <= budgets.DOTS:
        return None
    told = [r.day or r.source.dct for r in rows]
    line = axis.axis(told)
    places = [(line.at(day), _height(r.value, rows)) for r, day in zip(rows, told, strict=True)]
    labels = _labels([r.words for r in rows], places)
    dots = zip(rows, places, labels, strict=True)
    return Chart(
        _title(story, thing), tuple(Dot(r, x, y, label) for r, (x, y), label in dots), line
    )


def _day(thing: Thing, value: KeyFigure) -> date:
    """The day for which a value stands; a toll stands for that on which it was told."""
    return value.dct if thing.is_toll else value.day or value.dct


def _is_of_one_thing(values: Sequence[KeyFigure], days: Sequence[date]) -> bool:
    """Whether values are near enough to be those of one thing, each a single number of one unit,
    and no day has two.
    """
    numbers = [abs(v.figure.value) for v in values]
    is_near = max(numbers) <= FURTHEST * max(min(numbers), 1)
    are_single = all(v.figure.upper is None for v in values)
    told = set(zip(days, numbers, strict=True))
    return is_near and are_single and len(told) == len(set(days)) and len(set(numbers)) > 1


def _height(value: float, rows: Sequence[amounts.FigureRow]) -> int:
    """Where a value stands; the scale begins at zero, so that a height means an amount."""
    top = max(*(r.value for r in rows), 1e-9)
    return TOP + round((HEIGHT - TOP) * (1 - max(value, 0) / top))


def _labels(words: Sequence[str], places: Sequence[tuple[float, int]]) -> list[int | None]:
    """The heights of the labels that have room, above or below their dots, the newest first; None
    for the others.
    """
    taken: list[tuple[float, float, int]] = []
    found: list[int | None] = [None] * len(words)
    for n in reversed(range(len(words))):
        x, y = places[n]
        wide = len(words[n]) * axis.LETTER
        left = x - wide * {"start": 0, "middle": 0.5, "end": 1}[_anchor(x)]
        for height in (y - ABOVE, y + BELOW):
            beside = [span for span in taken if abs(span[2] - height) < LINE]
            is_free = all(left > end or left + wide < start for start, end, _ in beside)
            if is_free and height < HEIGHT:
                taken.append((left, left + wide, height))
                found[n] = height
                break
    return found


def _anchor(x: float) -> str:
    """From where a label runs: one at an edge stays within the drawing."""
    return "start" if x < 25 else "end" if x > 75 else "middle"


def _title(story: Story, thing: Thing) -> str:
    """What is counted, and what became of it or whose it is."""
    newest = thing.values[-1]
    counted, holder = newest.figure.counted, story.actor(newest.holder)
    if thing.fate and not counted:
        return say(f"chart.people_{thing.fate}")
    what = _begun(counted) or _unit(newest.figure.unit)
    if thing.fate:
        return say(f"chart.{thing.fate}", what=what)
    return say("chart.of_holder", what=what, holder=holder.name) if holder else what


def _unit(unit: str) -> str:
    return say(f"chart.{unit}") if unit in _OURS else _begun(unit)


def _begun(words: str) -> str:
    """Words of a source as a line begins with them."""
    return f"{words[:1].upper()}{words[1:]}"
