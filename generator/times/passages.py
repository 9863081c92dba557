"""What the dates of a text show together: whether it tells of the past by them (narrative) or
reports from its own day (news), and whether they have the day before the month.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from generator.times.patterns import Match


@dataclass(slots=True)
class _Count:
    """How many dates of each kind a text names."""

    far: int = 0
    """With a year of their own, far from the article's."""
    precise: int = 0
    """Of these, such as name a month or a day."""
    yearless: int = 0
    """Days, months and seasons without a year."""
    near: int = 0
    """Weekdays and days counted from the article's own."""
    present: int = 0
    """Other dates of the article's own time: "last week", a year beside its own."""


class Manner(Enum):
    """How a text tells what its dates date."""

    NEWS = 1
    """It reports from its own day."""
    STORY = 2
    """It says nothing from its own day, and tells of the past month by month."""
    PAST = 3
    """It says nothing from its own day, and names a time of the past or two."""
    NARRATIVE = 4
    """Dates with years of their own, far from the article's, outweigh those said from its day."""


def manner(matches: Sequence[Match], dct: datetime.date) -> Manner:
    """How the text of these matches tells."""
    count = _count(matches, dct)
    if count.far >= _ENOUGH and count.far > _OUTWEIGHED * count.near:
        return Manner.NARRATIVE
    if not count.far or count.near or count.present:
        return Manner.NEWS
    by_month = count.precise and count.far > 1 and count.yearless >= _SOME
    return Manner.STORY if by_month or count.yearless >= _ENOUGH else Manner.PAST


def _count(matches: Sequence[Match], dct: datetime.date) -> _Count:
    count = _Count()
    for match in _with_parts(matches):
        sorts = match.rule.sort.split()
        if "own" in sorts:
            _count_own(match, sorts, dct, count)
        elif "weekday" in sorts or "deictic" in sorts:
            count.near += 1
        elif "yearless" in sorts or (match.rule.name == "season" and "year" not in match.found):
            count.yearless += 1
        elif match.rule.name in _FROM_TODAY and match.word("which") not in _FROM_ANOTHER:
            count.present += 1
    return count


def _count_own(match: Match, sorts: Sequence[str], dct: datetime.date, count: _Count) -> None:
    year = next((part.number for part in match.parts if part.number and part.number > 999), None)
    if "bc" in sorts or (year is not None and dct.year - year > 1):
        count.far += 1
        count.precise += "day" in sorts or "month" in sorts
    else:
        count.present += 1


_FROM_TODAY = frozenset(("near-unit", "unit-beyond", "near-weekday", "near-month", "ago", "ago-on"))
"""Rules for what is mostly counted from the article's day."""
_FROM_ANOTHER = ("following", "previous")
"""Words that count from the date named before."""
_SOME = 3
"""So many dates without a year, and two with one of which one is exact, tell month by month."""
_ENOUGH = 4
"""So many dates with years of their own make a story."""
_OUTWEIGHED = 8
"""So many of them outweigh one weekday or "yesterday"."""


def has_day_first(matches: Sequence[Match]) -> bool | None:
    """Whether the day stands before the month in the dates of a text; None where none shows it, or
    some do and some do not.
    """
    shown = {_shows_day_first(match) for match in _with_parts(matches)} - {None}
    return shown.pop() if len(shown) == 1 else None


def _shows_day_first(match: Match) -> bool | None:
    """The same of one date."""
    if match.rule.name == "numeric-date":
        figures = re.findall(r"\d+", match.parts[0].key)
        one, other = int(figures[0]), int(figures[1])
        is_plain = "." not in match.parts[0].key and len(figures[0]) < 3
        return one > _MONTHS if is_plain and max(one, other) > _MONTHS else None
    month = match.found.get("month")
    day = match.found.get("day") or match.found.get("dd")
    return day.start < month.start if month and day else None


_MONTHS = 12


def _with_parts(matches: Iterable[Match]) -> Iterator[Match]:
    """The matches and, of those that have no year of their own, what they were built from."""
    for match in matches:
        yield match
        if "own" not in match.rule.sort.split():
            yield from _with_parts(match.children())
