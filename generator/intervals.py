"""TIMEX3 values as stretches of the calendar: which holds which, and how far apart they are."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator import times


def covers(value: str, other: str) -> bool:
    """Whether `value` is the same time as `other`, or a coarser one that holds it."""
    if value == other or other.startswith((f"{value}-", f"{value}T")):
        return True
    whole, part = bounds(value), bounds(other)
    return "T" not in value and bool(whole and part and whole[0] <= part[0] and part[1] <= whole[1])


def distance(value: str, other: str) -> tuple[int, str]:
    """Days between the first days of two values, and `other` itself, so that values sort the same
    way each time.
    """
    one, two = bounds(value), bounds(other)
    return (abs((one[0] - two[0]).days) if one and two else 0), other


def in_words(value: str) -> str:
    """A value as an editor would write it: ``3 May 2019``; empty where it has no words."""
    return times.value_in_words(value)


_UNIT = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?:-(?P<weekday>[1-7]|WE))?|(?P<part>[QH])(?P<nth>[1-4])"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?))?|(?P<decade>\d{3})|(?P<century>\d\d)"
)


def bounds(value: str) -> tuple[date, date] | None:
    """The first and the last day of a TIMEX3 value; None where it has another form (a season has no
    certain days).
    """
    found = _UNIT.fullmatch(value)
    try:
        return _days(found) if found else None
    except (ValueError, OverflowError):
        return None


def _days(unit: re.Match[str]) -> tuple[date, date]:
    if unit["century"] or unit["decade"]:
        first, years = (
            (int(unit["century"]) * 100, 100) if unit["century"] else (int(unit["decade"]) * 10, 10)
        )
        return date(first, 1, 1), date(first + years - 1, 12, 31)
    year = int(unit["year"])
    if unit["week"]:
        weekdays = {None: (1, 7), "WE": (6, 7)}.get(unit["weekday"]) or (
            int(unit["weekday"]),
            int(unit["weekday"]),
        )
        monday = date.fromisocalendar(year, int(unit["week"]), 1)
        return monday + timedelta(weekdays[0] - 1), monday + timedelta(weekdays[1] - 1)
    if unit["day"]:
        day = date(year, int(unit["month"]), int(unit["day"]))
        return day, day
    months = {"Q": 3, "H": 6}.get(unit["part"] or "", 1 if unit["month"] else 12)
    first_month = int(unit["month"]) if unit["month"] else (int(unit["nth"] or 1) - 1) * months + 1
    return date(year, first_month, 1), _last_day(year, first_month + months - 1)


def _last_day(year: int, month: int) -> date:
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(1)
