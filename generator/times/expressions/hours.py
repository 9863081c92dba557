"""Stretches of hours: "from 9am to 5pm on Monday", "between 2 and 4 p.m.".

The rule stands with its reading.
"""

from __future__ import annotations

from generator.times.context import Context, Reading
from generator.times.expressions.clock import clock_value
from generator.times.model import Rule
from generator.times.patterns import Match
from generator.times.periods import Period
from generator.times.table import rule

_HALF = 12


def _hours(match: Match, context: Context) -> tuple[Reading, ...] | None:
    """Both hours, on the day that one of them names, else on that of the passage."""
    one, other = match.found["one"], match.found["other"]
    last = _day_of(other, match, context)
    first_time, last_time = _time(one, other), _time(other, other)
    if last is None or last.period is None or not first_time or not last_time:
        return None
    places = [one, other, *([match.found["day"]] if "day" in match.found else [])]
    start, stop = min(p.start for p in places), max(p.end for p in places)
    begin = last.over(value=last.period.value + first_time, span=(start, one.end), opens=True)
    if begin.value > last.period.value + last_time:
        return None
    end = last.over(value=last.period.value + last_time, span=(other.start, stop))
    return begin, end


def _day_of(other: object, match: Match, context: Context) -> Reading | None:
    """The day of the hours: of a match that names it beside them, else of the second."""
    if "day" in match.found:
        found = context.read(match.inner("day"))
        return found.over(type="TIME", mod=None) if found and _is_day(found.period) else None
    found = context.read(other) if isinstance(other, Match) else None
    return found if found and found.type == "TIME" and _is_day(found.period) else None


def _is_day(period: Period | None) -> bool:
    return period is not None and period.unit == "day"


def _time(item: object, last: object) -> str:
    """The time by the clock of a match, or of an hour in figures that has the half of the day of
    the last; empty where there is none.
    """
    if isinstance(item, Match):
        clock = next((m for m in (item, *item.children()) if m.rule.name == "clock"), None)
        return (clock_value(clock) if clock else None) or ""
    hour, end = int(getattr(item, "number", 0) or 0), _time(last, last)
    if not end:
        return ""
    afternoon = int(end[1:3]) >= _HALF and hour < int(end[1:3]) - _HALF
    return f"T{hour + (_HALF if afternoon else 0):02}:00"


LISTS: tuple[Rule, ...] = (
    rule(
        "hours",
        "from the first of those hours to the second",
        "list",
        (
            "from|between one={hh}|<clock> to|and|- other=<time>",
            "from|between one={hh}|<clock> to|and|- other=<clock> [on|,] <day>",
            "<day> [,] from|between one={hh}|<clock> to|and|- other=<clock>",
            "one=<clock> to|-|until other=<time>",
        ),
        _hours,
        ("It was open from 9am to 5pm on Monday.", "2024-03-05", "2024-03-04T09:00"),
        ("It was shut between 2 and 4 p.m. on Sunday.", "2024-03-05", "2024-03-03T14:00"),
    ),
)
