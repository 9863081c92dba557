"""A line of time with a scale: where a day stands on it, where a long time without events is left
out, and what is written below it.

Places are percentages of the drawing's width, so that a drawing keeps the size of its marks and
letters on a phone as on a wide screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from generator.labels import dates

PIXEL = 100 / 320
"""One pixel of the narrowest drawing, as a percentage of its width."""
MARGIN = 8 * PIXEL
"""Free at both ends, so that a mark there is whole."""
BREAK = 18 * PIXEL
"""For time that is left out."""
NARROWEST = 36 * PIXEL
"""For a part of the line, be it a day."""
EMPTY = 1 / 3
"""A time without events is left out where it is more than this share of the line."""
LONG = 60
"""Days without events, of which fewer are never left out."""
MOST_BREAKS = 3
MOST_MONTHS = 60
"""Months of a part, of which more are not named."""
LETTER = 6.2 * PIXEL
"""The width of a letter below the line."""
APART = 6 * PIXEL
"""Between two labels."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the line on which time runs evenly."""

    first: date
    last: date
    left: float
    right: float

    def at(self, day: date) -> float:
        """Where a day of this part stands."""
        days = (self.last - self.first).days
        along = (day - self.first).days / days if days else 0.5
        return self.left + (self.right - self.left) * along


@dataclass(frozen=True, slots=True)
class Tick:
    """A label below the line."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """A line of time."""

    parts: tuple[Part, ...]
    ticks: tuple[Tick, ...]

    @property
    def breaks(self) -> tuple[float, ...]:
        """Where time is left out."""
        return tuple((a.right + b.left) / 2 for a, b in pairwise(self.parts))

    def at(self, day: date) -> float:
        """Where a day stands; one outside of all parts at the nearest end of one."""
        within = (p for p in self.parts if p.first <= day <= p.last)
        if part := next(within, None):
            return part.at(day)
        behind = next((p for p in self.parts if day < p.first), None)
        return behind.left if behind else self.parts[-1].right


Span = tuple[date, date]
"""The first and the last day of something that takes up the time between them."""


def axis(days: Sequence[date], spans: Sequence[Span] = ()) -> Axis:
    """The line on which these days stand, one of them at least; one of the ``spans`` in which no
    other day stands is drawn whole.
    """
    parts = tuple(_placed(_parted(sorted(set(days)), spans)))
    return Axis(parts, tuple(_clear(t for part in parts for t in _ticks(part, parts))))


def _parted(days: Sequence[date], spans: Sequence[Span]) -> list[list[date]]:
    """The days, parted where time is left out between them."""
    taken = set(spans)
    empty = [gap for gap in pairwise(days) if gap not in taken]
    gaps = sorted(empty, key=lambda pair: (pair[0] - pair[1], pair[0]))
    length = sum((after - before).days for before, after in empty)
    cuts: list[date] = []
    for before, after in gaps[:MOST_BREAKS]:
        gap = (after - before).days
        if gap <= LONG or gap <= EMPTY * length:
            break
        cuts.append(after)
        length -= gap
    parted: list[list[date]] = [[]]
    for day in days:
        if day in cuts:
            parted.append([])
        parted[-1].append(day)
    return parted


def _placed(parted: Sequence[Sequence[date]]) -> Iterator[Part]:
    """The parts from left to right, each as wide as it has days with something to show: beside a
    crowded month, a lone year long before it needs no room.
    """
    free = 100 - 2 * MARGIN - BREAK * (len(parted) - 1) - NARROWEST * len(parted)
    whole = sum(map(len, parted))
    left = MARGIN
    for days in parted:
        right = left + NARROWEST + free * len(days) / whole
        yield Part(days[0], days[-1], left, right)
        left = right + BREAK


# ---------------------------------------------------------------- labels


def _ticks(part: Part, parts: Sequence[Part]) -> list[Tick]:
    """The labels of a part: the most that it has room for; at least what it is about."""
    for days in (*_by_day(part), *_by_month(part), *_by_year(part)):
        ticks = [Tick(part.at(day), label) for day, label in days]
        if len(ticks) > 1 and all(_fits(a, b) for a, b in pairwise(ticks)):
            return ticks
    is_one_year = parts[0].first.year == parts[-1].last.year
    label = _short(part.first) if is_one_year else _named(part)
    return [Tick((part.left + part.right) / 2, label)]


def _named(part: Part) -> str:
    """The month or the year in which a part begins; of what may be any day of a year the year."""
    is_long = (part.last - part.first).days > LONG
    return dates.year(part.first.year) if is_long else _of_month(part.first, is_first=True)


def _fits(one: Tick, other: Tick) -> bool:
    letters = (len(one.label) + len(other.label)) / 2
    return other.x - one.x >= letters * LETTER + APART


def _clear(ticks: Iterable[Tick]) -> Iterator[Tick]:
    """The labels without those that would overlap the one before."""
    last: Tick | None = None
    for tick in ticks:
        if last is None or _fits(last, tick):
            yield tick
            last = tick


Labelled = list[tuple[date, str]]


def _by_day(part: Part) -> Iterator[Labelled]:
    """Every day, every second, every week…; none where a part is long."""
    length = (part.last - part.first).days
    if length <= LONG:
        for step in (1, 2, 7, 14):
            days = (part.first + timedelta(n) for n in range(0, length + 1, step))
            yield [(day, _short(day)) for day in days]


def _by_month(part: Part) -> Iterator[Labelled]:
    """The first days of every month, every quarter, every half year; none where a part is long."""
    months = range(_months(part.first), _months(part.last) + 1)
    if len(months) <= MOST_MONTHS:
        for step in (1, 3, 6):
            firsts = (date(m // 12, m % 12 + 1, 1) for m in months if m % step == 0)
            inside = [day for day in firsts if day >= part.first]
            yield [(day, _of_month(day, is_first=not n)) for n, day in enumerate(inside)]


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def _by_year(part: Part) -> Iterator[Labelled]:
    """The first days of every year, every second, every fifth…"""
    for step in (1, 2, 5, 10, 20, 50, 100, 200, 500):
        years = range(part.first.year, part.last.year + 1)
        firsts = (date(year, 1, 1) for year in years if year % step == 0)
        yield [(day, dates.year(day.year)) for day in firsts if day >= part.first]


def _short(day: date) -> str:
    return dates.day_short(day, has_year=False)


def _of_month(day: date, *, is_first: bool) -> str:
    if is_first:
        return dates.month_short(day)
    return dates.year(day.year) if day.month == 1 else dates.month_name_short(day)
