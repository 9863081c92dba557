"""The calendar: its stretches, their TIMEX3 values and their arithmetic.

A `Period` is a unit and a running number of such units, so that the month after December is plus
one. Values follow ISO 8601 (``2022-01-26``, ``2022-W04``, ``2022-01``) and TimeML's extensions of
it (``2022-Q1``, ``2022-H2``, ``2021-WI``, ``2022-W04-WE``, ``198`` for a decade, ``19`` for a
century); two of them with a slash between are a stretch from one to the other. Years are those of
the proleptic Gregorian calendar; what lies outside `datetime.date` has no bounds.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass

_PER_YEAR = {"month": 12, "quarter": 4, "half": 2, "season": 4, "year": 1}
_SEASONS = ("SP", "SU", "FA", "WI")
_YEARS = {"decade": 10, "century": 100, "millennium": 1000}
FINENESS = (
    "day",
    "weekend",
    "week",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
    "millennium",
)
"""Units of the calendar from the finest to the coarsest."""

PARTS = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}
"""Which thirds of a period a `mod` leaves: from the first number to the second."""


@dataclass(frozen=True, slots=True)
class Period:
    """One day, week, month, season… of the calendar."""

    unit: str
    """``day``, ``week``, ``weekend``, ``month``, ``season``, ``quarter``, ``half``, ``year``,
    ``decade``…"""
    number: int
    """The running number: of days, weeks and weekends from year 1, of the other units from year
    0."""

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        return _value(self)

    @property
    def year(self) -> int:
        """The year in which it begins."""
        if self.unit in _PER_YEAR:
            return self.number // _PER_YEAR[self.unit]
        if self.unit in _YEARS:
            return self.number * _YEARS[self.unit]
        first = self.first
        return first.year if first else 1

    @property
    def first(self) -> datetime.date | None:
        """Its first day, None outside the range of `datetime.date`."""
        try:
            return _first(self)
        except (ValueError, OverflowError):
            return None

    @property
    def last(self) -> datetime.date | None:
        """Its last day, None outside the range of `datetime.date`."""
        if self.unit == "day":
            return self.first
        after = Period("week", self.number + 1) if self.unit == "weekend" else self.shift(1)
        return after.first - datetime.timedelta(1) if self.first and after.first else None

    def shift(self, count: int) -> Period:
        """The period `count` units later (earlier when negative)."""
        return Period(self.unit, self.number + count)

    def widen(self, unit: str) -> Period | None:
        """The period of another unit that holds its first day."""
        if unit == self.unit:
            return self
        if unit in _YEARS or unit == "year":
            return Period(unit, self.year // _YEARS.get(unit, 1))
        return holding(unit, self.first) if self.first else None

    def finer_than(self, unit: str) -> bool:
        """Whether it is shorter than `unit`."""
        return FINENESS.index(self.unit) < FINENESS.index(unit)


def day(date: datetime.date) -> Period:
    """The period of a single day."""
    return Period("day", date.toordinal())


def month(year: int, number: int) -> Period:
    """The `number`-th month (from 1) of `year`."""
    return Period("month", year * 12 + number - 1)


def part_of_year(unit: str, year: int, index: int) -> Period:
    """The `index`-th (from 0) quarter, half, season or month of `year`."""
    return Period(unit, year * _PER_YEAR[unit] + index)


def calendar_day(year: int, month_number: int, day_number: int) -> Period | None:
    """That day, or None where the calendar has none."""
    try:
        return day(datetime.date(year, month_number, day_number))
    except ValueError:
        return None


def holding(unit: str, date: datetime.date) -> Period:
    """The period of that unit in which `date` lies (a weekend: that of its week)."""
    if unit == "day":
        return day(date)
    if unit in ("week", "weekend"):
        return Period(unit, (date.toordinal() - 1) // 7)
    if unit == "season":
        return Period("season", (date.year * 12 + date.month - 3) // 3)
    if unit in _PER_YEAR:
        return Period(unit, date.year * _PER_YEAR[unit] + (date.month - 1) * _PER_YEAR[unit] // 12)
    return Period(unit, date.year // _YEARS[unit])


def _first(period: Period) -> datetime.date:
    unit, number = period.unit, period.number
    if unit == "day":
        return datetime.date.fromordinal(number)
    if unit in ("week", "weekend"):
        return datetime.date.fromordinal(number * 7 + 1 + (5 if unit == "weekend" else 0))
    if unit in _YEARS:
        return datetime.date(max(number * _YEARS[unit], 1 if number == 0 else -1), 1, 1)
    year, index = divmod(number, _PER_YEAR[unit])
    months = index * 12 // _PER_YEAR[unit] + (2 if unit == "season" else 0)
    return datetime.date(year, months + 1, 1)


def _value(period: Period) -> str:
    unit, number = period.unit, period.number
    if unit in ("day", "week", "weekend"):
        first = period.first
        if first is None:
            return "XXXX-XX-XX"
        iso = first.isocalendar()
        week = f"{iso.year:04}-W{iso.week:02}"
        return {"day": first.isoformat(), "week": week, "weekend": week + "-WE"}[unit]
    if unit in _YEARS:
        width = {"decade": 3, "century": 2, "millennium": 1}[unit]
        return f"{number:0{width}}" if number >= 0 else f"BC{-number - 1:0{width}}"
    year, index = divmod(number, _PER_YEAR[unit])
    suffix = {
        "month": f"-{index + 1:02}",
        "quarter": f"-Q{index + 1}",
        "half": f"-H{index + 1}",
        "year": "",
    }
    return (f"{year:04}" if year >= 0 else f"BC{-year:04}") + (
        f"-{_SEASONS[index]}" if unit == "season" else suffix[unit]
    )


def bounds(period: Period, mod: str | None) -> tuple[datetime.date | None, datetime.date | None]:
    """The first and last day that it can mean; START, MID and END leave a third of it (months whole
    in years).
    """
    if mod in ("BEFORE", "AFTER"):
        return period.first, period.last
    first, last = period.first, period.last
    if mod not in PARTS or first is None or last is None:
        return first, last
    low, high = PARTS[mod]
    if period.unit == "year":
        thirds = Period("month", period.number * 12)
        return thirds.shift(4 * low).first, thirds.shift(4 * high - 1).last
    days = (last - first).days + 1
    start = first + datetime.timedelta(days * low // 3)
    return start, first + datetime.timedelta(max(days * high // 3 - 1, days * low // 3))


_OF_DAY = (
    r"(?:T(?:(?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?|MO|MI|AF|EV|NI|DT))?"
)
_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Period]], ...] = tuple(
    (re.compile(form, re.ASCII), read)
    for form, read in (
        (r"(\d{4}-\d\d-\d\d)" + _OF_DAY, lambda date: day(datetime.date.fromisoformat(date))),
        (r"(\d{4})-W(\d\d)-([1-7])", lambda year, week, name: day(_of_week(year, week, name))),
        (r"(\d{4})-W(\d\d)", lambda year, week: holding("week", _of_week(year, week))),
        (r"(\d{4})-W(\d\d)-WE", lambda year, week: holding("weekend", _of_week(year, week))),
        (r"(\d{4})-(0[1-9]|1[0-2])", lambda year, number: month(int(year), int(number))),
        (r"(\d{4})-Q([1-4])", lambda year, which: _part("quarter", year, int(which))),
        (r"(\d{4})-H([12])", lambda year, which: _part("half", year, int(which))),
        (r"(\d{4})-(SP|SU|FA|WI)", lambda year, name: _part("season", year, _season(name))),
        (r"(\d{4})", lambda year: Period("year", int(year))),
        (r"(\d{3})", lambda tens: Period("decade", int(tens))),
        (r"(\d{2})", lambda hundreds: Period("century", int(hundreds))),
    )
)
"""The forms of a TIMEX3 value that names a stretch of the calendar, and how each is read."""


def _of_week(year: str, week: str, weekday: str = "1") -> datetime.date:
    return datetime.date.fromisocalendar(int(year), int(week), int(weekday))


def _part(unit: str, year: str, which: int) -> Period:
    return part_of_year(unit, int(year), which - 1)


def _season(name: str) -> int:
    return _SEASONS.index(name) + 1


def parse(value: str) -> Period | None:
    """The period of a TIMEX3 value, of a time of day its day; None where it names none."""
    for form, read in _FORMS:
        if found := form.fullmatch(value):
            try:
                return read(*found.groups())
            except ValueError:
                return None
    return None


def days(value: str, mod: str | None = None) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day that a TIMEX3 value can mean; None where it names no stretch of
    the calendar.
    """
    begin, slash, end = value.partition("/")
    one, other = parse(begin), parse(end or begin)
    if one is None or other is None or bool(slash) != bool(end):
        return None
    first, last = (one.first, other.last) if slash else bounds(one, mod)
    return (first, last) if first and last and first <= last else None


def between(first: datetime.date, last: datetime.date) -> str:
    """The TIMEX3 value of the days from one to another: of the unit that they fill, if there is
    one.
    """
    for unit in ("day", "week", "month", "quarter", "half", "year"):
        whole = holding(unit, first)
        if (whole.first, whole.last) == (first, last):
            return whole.value
    begin, end = holding("month", first), holding("month", last)
    if (begin.first, end.last) == (first, last):
        return f"{begin.value}/{end.value}"
    return f"{first.isoformat()}/{last.isoformat()}"
