"""Stretches of hours: "from 9am to 5pm on Monday", "between 2 and 4 p.m.".

The rule stands with its reading.
"""

from __future__ import annotations

import re

from generator.times.context import Context, Reading
from generator.times.expressions.clock import clock_value
from generator.times.model import Rule
from generator.times.patterns import Match
from generator.times.periods import Period
from generator.times.table import rule

_HALF = 12
_FOUR = re.compile(r"[012]\d[0-5]\d")


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


def is_open(match: Match, text: str) -> bool:
    """Whether what may be two hours are: four figures each, or a mark of the clock."""
    places = [match.found[name] for name in ("four", "until") if name in match.found]
    return all(_FOUR.fullmatch(text[place.start : place.end]) for place in places)


def _are_open(_: Match, __: Context) -> Reading | None:
    """Hours of every day of the week, or of some: "0830 to 1730 Monday to Friday"."""
    return Reading("SET", "P1D")


LISTS: tuple[Rule, ...] = (
    rule(
        "opening-hours",
        "those hours of each of those days",
        "set",
        (
            "[from|between] one={hh}|<clock> to|and|-|until other=<time> to|-|through <weekday>",
            "[from] four={num} to|-|until until=<year>|{num} [,] <weekday> to|-|through <weekday>",
            "<weekday> to|-|through <weekday> [,|:] [from] one={hh}|<clock> to|-|until <clock>",
            "<weekday> to|-|through <time> to|-|until <clock>",
        ),
        _are_open,
        ("It is open 9am to 5pm Monday to Friday.", "2024-03-05", "P1D"),
        ("It is open Monday to Friday, 9am to 5pm.", "2024-03-05", "P1D"),
        guard=is_open,
    ),
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
