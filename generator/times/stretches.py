"""Stretches that are counted from a text's own day: "the past decade", "within the next six
months".
"""

from __future__ import annotations

import datetime
import re

from generator.times.periods import Period, day, holding, month

_AMOUNT = re.compile(r"P(\d{1,3})(Y|M|W|D|DE)|PT(\d{1,3})H")
_SIDE = re.compile(
    r"\b(?:(?P<before>past|last|previous)|(?P<ahead>next|coming|following))\b", re.IGNORECASE
)
_OPENING = re.compile(r"the\s+first\s", re.IGNORECASE)

Stretch = tuple[str, datetime.date, datetime.date]
"""A TIMEX3 value with its first and its last day."""


def stretch_of(words: str, value: str, today: datetime.date) -> Stretch | None:
    """The stretch that an amount of time (TIMEX3 value ``P6M``) means by its words, counted from
    ``today``; None where they do not say from when.

    The first months are those of the year that ``today`` closes: "in the first nine months".
    """
    amount = _AMOUNT.fullmatch(value)
    side = _SIDE.search(words)
    if amount is None or " of " in words:
        return None
    count, unit = int(amount[1] or amount[3]), amount[2] or "H"
    if side is None:
        opens = _OPENING.match(words) and unit == "M" and count < 12
        return _opening(count, today) if opens else None
    here, steps = _here(unit, count, today)
    if here is None or not 0 < steps < 200:
        return None
    return _before(here, steps, today) if side["before"] else _ahead(here, steps, today)


def _here(unit: str, count: int, today: datetime.date) -> tuple[Period | None, int]:
    """The period of today that an amount is counted in, and how many such periods it has."""
    if unit == "H":
        return (day(today), count // 24) if count % 24 == 0 else (None, 0)
    if unit in ("D", "W"):
        return day(today), count * (7 if unit == "W" else 1)
    if unit == "M":
        return month(today.year, today.month), count
    return holding("year", today), count * (10 if unit == "DE" else 1)


def _before(here: Period, steps: int, today: datetime.date) -> Stretch | None:
    begin = here.shift(-steps)
    return (f"{begin.value}/{here.value}", begin.first, today) if begin.first else None


def _ahead(here: Period, steps: int, today: datetime.date) -> Stretch | None:
    end = here.shift(steps)
    first = today + datetime.timedelta(1)
    return (f"{here.value}/{end.value}", first, end.last) if end.last else None


def _opening(months: int, today: datetime.date) -> Stretch | None:
    year = today.year - (today.month <= months)
    begin, end = month(year, 1), month(year, months)
    return (
        (f"{begin.value}/{end.value}", begin.first, end.last) if begin.first and end.last else None
    )
