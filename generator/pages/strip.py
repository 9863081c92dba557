"""A timeline to look at: its events on a line of time, as the places of a drawing.

Each event is a mark that leads to its entry. What is known to the day is a dot, anything else as
long as it may have been or lasted. Where a page shows only some of its events, bars behind the marks
say how many there are of all.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model import Event
from generator.pages import axis, once, timeline
from generator.pages.axis import MARGIN, PIXEL

FEWEST = 4
"""Events; fewer are seen at a glance in the list."""
DOT = 12
"""Pixels that a dot takes up, with the space around it."""
SHORTEST = 8
"""Pixels of a mark that covers more than a day."""
MOST_ROWS = 10
"""Rows of marks above each other; what has no room stands in the highest."""
FEW_ROWS = 4
"""Of a small drawing."""
BINS = 32
"""Bars for all the events of a line."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An event; places across are percentages, rows are counted from the line upwards."""

    entry: timeline.Entry
    words: str
    """What it is, in few words of the source or of the editors."""
    x: float
    width: float
    """0 for a day."""
    row: int


@dataclass(frozen=True, slots=True)
class Bar:
    """How many events there are of a time, beside the most of any: 0 to 1."""

    x: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Strip:
    """The drawing."""

    axis: axis.Axis
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]
    """How many events there are; empty where each has its mark."""
    reports: tuple[float, ...]
    """Where the days of the sources stand."""
    as_of: float | None
    """Where the day of the newest source stands; None where nothing lies behind it."""

    @property
    def rows(self) -> int:
        """How many rows of marks it has."""
        return 1 + max(mark.row for mark in self.marks)


def strip(
    shown: Sequence[timeline.Entry],
    events: Sequence[Event],
    reports: Sequence[date],
    as_of: date,
    rows: int = MOST_ROWS,
) -> Strip | None:
    """The drawing of the entries that a page shows, of all its ``events``, with the days of the
    sources, which come in their order, in so many ``rows`` at most; None where it would show nothing
    that the list does not.
    """
    bounds = [_bounds(entry.event) for entry in shown]
    days = {day for pair in bounds for day in pair}
    if len(shown) < FEWEST or len(days) < FEWEST:
        return None
    last = max(days)
    of_sources = reports[bisect_left(reports, min(days)) : bisect_right(reports, last)]
    line = axis.axis([*days, *of_sources], bounds)
    inside = sorted({round(line.at(day), 1) for day in of_sources})
    hidden = len(events) > len(shown)
    return Strip(
        line,
        tuple(_marks(shown, line, rows)),
        tuple(_bars(events, line)) if hidden else (),
        tuple(inside),
        line.at(as_of) if as_of < last else None,
    )


def _bounds(event: Event) -> tuple[date, date]:
    """The first and the last day that its mark covers."""
    if event.is_exact or event.is_as_reported:
        return event.stands_at, event.stands_at
    return event.earliest, event.latest


def _marks(shown: Sequence[timeline.Entry], line: axis.Axis, rows: int) -> Iterator[Mark]:
    """The marks from left to right, each in the lowest row that has room for it."""
    ends: list[float] = []
    places = []
    for number, entry in enumerate(shown):
        first, last = map(line.at, _bounds(entry.event))
        least = SHORTEST * PIXEL if first < last else 0
        width = max(last - first, least)
        places.append(((first + last - width) / 2, width, number))
    for left, width, number in sorted(places):
        start, end = left - DOT * PIXEL / 2, left + width + DOT * PIXEL / 2
        free = (row for row, before in enumerate(ends) if before <= start)
        row = next(free, min(len(ends), rows - 1))
        ends[row : row + 1] = [end]
        yield Mark(shown[number], _words(shown[number]), left, width, row)


def _words(entry: timeline.Entry) -> str:
    headline = " ".join(words for words, _ in entry.headline)
    return headline or "".join(piece.text for piece in once.excerpt(entry.telling))


def _bars(events: Sequence[Event], line: axis.Axis) -> Iterator[Bar]:
    """How many events there are, where the line runs."""
    wide = (100 - 2 * MARGIN) / BINS
    first, last = line.parts[0].first, line.parts[-1].last
    places = (line.at(e.stands_at) for e in events if first <= e.stands_at <= last)
    counts = Counter(min(BINS - 1, int((x - MARGIN) / wide)) for x in places)
    most = max(counts.values(), default=1)
    for place in sorted(counts):
        yield Bar(MARGIN + place * wide, wide, counts[place] / most)
