"""Dates that only bound what is told: "before Christmas" is no Christmas Day, "by 1 March" a last
day, "since March" a first, "as of Friday" the day up to which something is counted.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from generator.model import Timex

_DAY = timedelta(days=1)
_REACH = 32
_LIMIT = re.compile(
    r"\b(?:(?P<before>before|prior\s+to)|(?P<by>by|(?:no|not)\s+later\s+than)|(?P<since>since)|(?P<as_of>as\s+of)"
    r"|(?P<from>(?:^|(?<=[.!?]\s))from)"
    r"|(?P<after>(?<!day )(?<!days )(?<!week )(?<!weeks )(?<!month )(?<!months )(?<!year )(?<!years )after))"
    r"\s+(?P<the>the\s+)?$",
    re.IGNORECASE,
)
_END_OF = re.compile(r"(?:the\s+)?(?:very\s+)?(?:end|close)\s+of\b", re.IGNORECASE)
_SHORTLY = re.compile(
    r"\b(?:shortly|just|soon|right|immediately|seconds|minutes|moments|hours?)\s+$", re.IGNORECASE
)
_EDGE = re.compile(
    r"(?:dawn|daybreak|sunrise|first\s+light|sunset|sundown|dusk|nightfall|dark)\b", re.IGNORECASE
)
"""Moments of a day: what came before dawn on Friday came on Friday."""
_OWNS = re.compile(r"['’]s\b")
_QUALIFIES = re.compile(r"['’]s\b|-")
_ALONE = re.compile(r"[^\w\s]|$|\s+(?:and|but|the|an?|he|she|it|they|we|no|when|as|with|there)\b")
_NO_DAY_NAMED = ("clock", "part-alone")
"""Rules for a time of day that does not say of which day."""


def bounded(timex: Timex, text: str, dct: date) -> Timex:
    """The same with the days that it can mean where the words before it in ``text`` make a limit
    of it; ``dct`` is the article's date.
    """
    head = text[max(0, timex.span.start - _REACH) : timex.span.start]
    limit = _LIMIT.search(head)
    if limit is None or not _is_bound(timex, text, limit, dct):
        return timex
    if limit["by"] and timex.mod == "END" and _END_OF.match(text, timex.span.start):
        timex = _last_day(timex)
    if timex.mod:
        return timex
    if limit["before"]:
        shortly = _SHORTLY.search(head[: limit.start()]) or _EDGE.match(text, timex.span.start)
        return _before(timex, dct, shortly=shortly is not None)
    if limit["after"]:
        names_it = limit["the"] or _QUALIFIES.match(text, timex.span.end)
        return timex if names_it else _after(timex, text, dct)
    if limit["from"]:
        return _since(timex, dct) if _ALONE.match(text, timex.span.end) else timex
    return _since(timex, dct) if limit["since"] else _by(timex, dct)


def _is_bound(timex: Timex, text: str, limit: re.Match[str], dct: date) -> bool:
    """Whether a date is one that words before it make a limit of; what holds "as of" a day to come
    begins then.
    """
    owns = _OWNS.match(text, timex.span.end)
    begins = limit["as_of"] and timex.latest is not None and timex.latest > dct
    return timex.is_dated and not (owns or begins or "/" in timex.value)


def _last_day(timex: Timex) -> Timex:
    """The end of a stretch as a limit: its last day."""
    if timex.latest is None:
        return timex
    return replace(timex, value=timex.latest.isoformat(), mod=None, earliest=timex.latest)


def _before(timex: Timex, dct: date, *, shortly: bool) -> Timex:
    """What lies ahead may come from the article's date on; what lay before a past date has no first
    day. A past time of day, as in "before 6 a.m. on Monday", names its day none the less.
    """
    if timex.earliest is None:
        return timex
    ahead = timex.earliest > dct
    of_day = timex.type == "TIME" and timex.rule not in _NO_DAY_NAMED
    if of_day and ahead:
        return _by(timex, dct)
    is_near = shortly and (of_day or (_is_hour(timex) and not ahead))
    if (of_day and ":" in timex.value) or is_near:
        return timex
    earliest = dct if ahead else None
    return replace(timex, mod="BEFORE", earliest=earliest, latest=timex.earliest - _DAY)


def _is_hour(timex: Timex) -> bool:
    """Whether a time is an hour by the clock, and its day that of the passage."""
    return timex.rule == "clock"


def _by(timex: Timex, dct: date) -> Timex:
    """A last day that is to come may be met from the article's date on; one that is over was the last
    as well.
    """
    if timex.latest is None:
        return timex
    if timex.latest <= dct:
        return replace(timex, mod="ON_OR_BEFORE")
    return replace(timex, mod="ON_OR_BEFORE", earliest=dct)


def _since(timex: Timex, dct: date) -> Timex:
    """A past date since which something holds is its first day; the article's day is the last."""
    if timex.latest is None or timex.latest > dct:
        return timex
    return replace(timex, mod="ON_OR_AFTER", latest=dct)


def _after(timex: Timex, text: str, dct: date) -> Timex:
    """What came after a past date came from the next day to the article's; what is to come after a
    date begins on the next day. An hour is of its day: "shortly after one o'clock".
    """
    last = timex.latest
    is_year = len(timex.value) == len("2022")
    if (
        timex.type != "DATE"
        or _is_hour(timex)
        or last is None
        or (is_year and not _ALONE.match(text, timex.span.end))
    ):
        return timex
    if last >= dct:
        return replace(timex, mod="AFTER", earliest=last + _DAY, latest=last + _DAY)
    return replace(timex, mod="AFTER", earliest=last + _DAY, latest=dct)
