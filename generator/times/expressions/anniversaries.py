"""Days, weeks and months so long ago: "20 years ago today", "two years ago on Saturday", "a week ago
last Tuesday".

Each rule stands with its guard and its reading.
"""

from __future__ import annotations

from generator.times.context import Context, Reading, date_of
from generator.times.model import Rule
from generator.times.patterns import Match
from generator.times.periods import Period
from generator.times.stepping import YEARS, exactly, measured, moved_to
from generator.times.table import rule

_WEEK = 7


def _lends_no_year(match: Match, _: str) -> bool:
    """``two years ago in May``; not ``two years ago, in May 2019``, which are two dates."""
    return "own" not in _day_of(match).rule.sort.split()


def _day_of(match: Match) -> Match:
    """The day, week, month or season beside the amount of time."""
    length = match.inner("duration")
    return next(child for child in match.children() if child is not length)


def _ago_on(match: Match, context: Context) -> Reading | None:
    """``20 years ago today``, ``a week ago last Tuesday``, ``two years ago in May``."""
    length, inner = match.inner("duration"), _day_of(match)
    amount, base = measured(length, context), context.read(inner)
    if amount is None or base is None or base.period is None or base.type != "DATE":
        return None
    found = _moved_back(base.period, *amount, inner, context)
    return base.over(value=found.value, period=found, rejected=()) if found else None


def _moved_back(
    base: Period, count: int, unit: str, inner: Match, context: Context
) -> Period | None:
    """The day, week, month… meant by so many units before `base`."""
    sorts, today = inner.rule.sort.split(), context.reference()[0]
    if "weekday" in sorts and unit not in YEARS:
        return _nearest_weekday(exactly(today, -count, unit), base)
    if "yearless" in sorts or inner.rule.name == "season":
        return _in_years(base, today.year, count, unit)
    if unit in YEARS and inner.word("which") == "this" and base.unit == "day":
        base = base.shift(_WEEK if base.number < context.dct.toordinal() else 0)
    return exactly(base, -count, unit)


def _in_years(base: Period, year: int, count: int, unit: str) -> Period | None:
    """``two years ago in May``: May of the year so long before; ``two weeks ago in May``: May."""
    here = moved_to(base, year)
    return exactly(here, -count, unit) if here and unit in YEARS else base


def _nearest_weekday(near: Period | None, base: Period) -> Period | None:
    """The day nearest to `near` that is the weekday of `base`."""
    if near is None or near.unit != "day":
        return None
    ahead = (base.number - near.number) % _WEEK
    return near.shift(ahead if ahead <= _WEEK // 2 else ahead - _WEEK)


def _ago_to_the_day(match: Match, context: Context) -> Reading | None:
    """``a year ago to the day``: the article's day, so long before."""
    amount = measured(match.children()[0], context)
    today, anchor = context.reference()
    if amount is None or today.unit != "day":
        return None
    count, unit = amount
    found = exactly(today, -count, unit)
    return date_of(found, anchor) if found else None


_ON = "<day>|<unit>|<month>|<season>"

FRAMES: tuple[Rule, ...] = (
    rule(
        "ago-on",
        "that day, week or month, so long before",
        "day",
        (
            f"<duration> ago {_ON}",
            f"<duration> ago [,] on|in {_ON}",
            f"mod=about|almost|nearly|over|some <duration> ago {_ON}",
            "<month>|<season> <duration> ago",
        ),
        _ago_on,
        ("The dam broke 20 years ago today.", "2024-03-05", "2004-03-05"),
        ("The strike began two years ago on Saturday.", "2024-03-05", "2022-03-02"),
        ("It closed a week ago last Tuesday.", "2024-03-05", "2024-02-20"),
        ("The mill was founded a year ago this month.", "2024-03-05", "2023-03"),
        guard=_lends_no_year,
    ),
    rule(
        "ago-to-the-day",
        "the day so long before the article's date",
        "day",
        ("<duration> ago to the day",),
        _ago_to_the_day,
        ("The harbour froze ten years ago to the day.", "2024-03-05", "2014-03-05"),
    ),
)
