"""Dates in the many ways in which people write them, and the form that files here take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.english.calendar import MONTHS

_NAMES = [name[:3] for name in MONTHS]
_MONTH = rf"(?P<name>{'|'.join(_NAMES)})[a-z]{{0,6}}\.?"
_YEAR, _DAY = r"(?P<year>\d{4})", r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?[ \t]+)?"

WRITINGS = tuple(
    re.compile(rf"{_WEEKDAY}{form}(?![\d/])", re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})(?P<sep>[-/.–])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?:[T ]\d\d:\d\d\S*)?",
        r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)",
        r"(?P<day>\d{1,2})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<year>\d{4})",
        rf"{_DAY}[ \t-]+(?:of[ \t]+)?{_MONTH}[ \t,-]+{_YEAR}",
        rf"{_MONTH}[ \t]+{_DAY}[ \t,]+{_YEAR}",
        rf"{_YEAR}[ \t]+{_MONTH}[ \t]+{_DAY}",
    )
)
"""Ways to write a day; the first that fits tells what is meant."""
_MONTHS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_MONTH}[ \t,-]+(?:of[ \t]+)?{_YEAR}",
        rf"{_YEAR}[ \t,-]+{_MONTH}",
        r"(?P<month>\d{1,2})[-/.](?P<year>\d{4})",
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})",
    )
)


_LONGEST = 100
"""Characters that no date has."""


def of(found: re.Match[str]) -> Iterator[date]:
    """What a match of `WRITINGS` can mean; two days where day and month can be taken for each
    other.
    """
    parts = found.groupdict()
    day, month = int(parts["day"]), _month(found)
    either = found.start("day") < found.start("year") and not parts.get("name")
    for m, d in dict.fromkeys([(month, day), (day, month)] if either else [(month, day)]):
        try:
            yield date(int(parts["year"]), m, d)
        except ValueError:
            continue


def meant(text: str) -> tuple[str, ...]:
    """The days, or the month, of ISO 8601 that a text means which is a date in another writing;
    none if it is none.
    """
    text = " ".join(text.split()) if len(text) < _LONGEST else ""
    for writing in WRITINGS:
        if found := writing.fullmatch(text):
            return tuple(day.isoformat() for day in of(found))
    for writing in _MONTHS:
        found = writing.fullmatch(text)
        if found and 1 <= _month(found) <= 12 and int(found["year"]):
            return (f"{found['year']}-{_month(found):02}",)
    return ()


def within(line: str) -> Iterator[date]:
    """Yield every full date that stands in a line, in any writing."""
    at = 0
    while at < len(line):
        found = next((m for writing in WRITINGS if (m := writing.match(line, at))), None)
        if found and not line[at - 1 : at].isalnum():
            yield from of(found)
        at = found.end() if found else at + 1


def _month(found: re.Match[str]) -> int:
    parts = found.groupdict()
    return _NAMES.index(parts["name"].lower()) + 1 if parts.get("name") else int(parts["month"])
