"""Stretches of time named by the day or month that ends or begins them: "the year to March", "three
months to December", "the week ended 22 February", "the week of May 3".

Each rule stands with its guard and its reading.
"""

from __future__ import annotations

import datetime

from generator.times.context import Context, Reading, date_of
from generator.times.lengths import UNIT_NAMES, steps_of
from generator.times.lexicon import meaning
from generator.times.model import Rule
from generator.times.patterns import Match
from generator.times.periods import Period, between, calendar_day, day, holding, parse
from generator.times.surroundings import before
from generator.times.table import rule

_MONTHS = {"month": 1, "quarter": 3, "year": 12}
"""How many months there are in each unit."""
_DAYS = {"day": 1, "week": 7}


def _is_stretch(match: Match, _: str) -> bool:
    """``the year to March``; not ``the day to Monday``."""
    return match.word("unit") in ("week", "month", "quarter", "year")


def _is_length(match: Match, text: str) -> bool:
    """``the three months to December``; not ``it took three months to May``."""
    inner = match.inner("duration")
    return inner.rule.name == "duration" and (
        match.word("link") != "to" or match.parts[0].key == "the" or before(match, text) == "in"
    )


def _unit_to(match: Match, context: Context) -> tuple[Reading, ...] | None:
    """``the year to March``: the twelve months of which March is the last, and March."""
    return _ending(match, context, 1, UNIT_NAMES[match.word("unit")])


def _length_to(match: Match, context: Context) -> tuple[Reading, ...] | None:
    """``the three months to December``: October to December, and December."""
    inner = match.inner("duration")
    length = context.read(inner)
    count, unit = (steps_of(length.value) if length else None) or (None, "")
    found = _ending(match, context, count, unit) if count else None
    if found is None or length is None:
        return None
    whole, base = found
    return whole.over(type="DURATION", value=length.value, span=(match.start, inner.end)), base


def _ending(match: Match, context: Context, count: int, unit: str) -> tuple[Reading, ...] | None:
    """So many units that end with the day or month named last, and that."""
    outer = match.children()[-1]
    base = context.read(outer)
    end = base.period if base and base.type == "DATE" else None
    if base is None or end is None or end.unit not in ("day", "month") or end.last is None:
        return None
    first = _first_day(end, count, unit)
    if first is None or first.first is None:
        return None
    value = between(first.first, end.last)
    one_unit = parse(value)
    whole = base.over(
        value=value,
        mod=None,
        period=one_unit or first,
        or_later=None if one_unit else day(end.last),
        rejected=(),
        span=(match.start, match.parts[list(match.parts).index(match.found["link"]) - 1].end),
        opens=True,
    )
    return whole, base.over(span=(outer.start, outer.end))


def _first_day(end: Period, count: int, unit: str) -> Period | None:
    """The first day of so many units that end with `end`."""
    if unit in _DAYS:
        return end.shift(1 - count * _DAYS[unit]) if end.unit == "day" else None
    if unit not in _MONTHS or end.last is None:
        return None
    after = end.last + datetime.timedelta(1)
    back = holding("month", after).shift(-count * _MONTHS[unit])
    return calendar_day(back.year, back.number % 12 + 1, min(after.day, 28))


def _is_week(match: Match, _: str) -> bool:
    """``the week of May 3``; not ``the day of May 3``."""
    return match.word("unit") in ("week", "weekend")


def _week_of(match: Match, context: Context) -> Reading | None:
    """``the week of May 3``, ``the week beginning May 3``: the week that holds the day."""
    base = context.read(match.children()[-1])
    period = base.period if base else None
    held = period.widen(str(meaning("unit", match.word("unit")))) if period else None
    if base is None or period is None or period.unit != "day" or held is None:
        return None
    return date_of(held, base.anchor)


FRAMES: tuple[Rule, ...] = (
    rule(
        "unit-to",
        "the week, month, quarter or year that ends then",
        "quarter",
        (
            "[the] [fiscal|financial] {unit} link=ended|ending|to [on] <day>|<month>",
            "[the] <bare> link=ended|ending [on] <day>|<month>",
        ),
        _unit_to,
        ("Profit for the quarter ended Sept. 30 rose.", "2010-10-21", "2010-Q3"),
        ("Sales grew in the year to March.", "2024-03-05", "2023-04/2024-03"),
        (
            "Arrivals for the week ended February 22 were late.",
            "2024-03-05",
            "2024-02-16/2024-02-22",
        ),
        guard=_is_stretch,
    ),
    rule(
        "length-to",
        "so long, up to then",
        "quarter",
        (
            "[the] [first|last] <duration> link=ended|ending [on] <day>|<month>",
            "[the] [first|last] <duration> link=to [the] [end] [of|-] <day>|<month>",
        ),
        _length_to,
        ("Sales fell in the three months to November.", "2024-03-05", "P3M"),
        ("In the six months ended 30 June 2021 it sold ten.", "2024-03-05", "P6M"),
        guard=_is_length,
    ),
    rule(
        "week-of",
        "the week that holds that day",
        "quarter",
        ("[the] [fiscal|financial] {unit} beginning|of <day>",),
        _week_of,
        ("It opens in the week of 6 May 2024.", "2024-03-05", "2024-W19"),
        guard=_is_week,
    ),
)
