"""Find the time expressions of a text and work out their values (a first cut: the commonest forms only)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence

from generator.times.model import Anchor, Example, Rule, Timex

_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_EXPR = re.compile(
    rf"\b(?:(?P<m1>{_MONTH}) (?P<d1>\d{{1,2}})(?:, (?P<y1>\d{{4}}))?\b|(?P<d2>\d{{1,2}}) (?P<m2>{_MONTH})(?: (?P<y2>\d{{4}}))?\b"
    rf"|(?P<last>last )?(?P<wd>{_DAY})\b|(?:(?P<mod>early|mid|late)[ -])?(?:in )?(?P<y>(?:19|20)\d\d)\b|(?P<wk>last|next) week\b)"
)


def _simple(name: str, gloss: str, sort: str, example: Example) -> Rule:
    return Rule(name, gloss, sort, (), _one, (example,))


def _one(*_: object) -> None:
    return None


RULES: Mapping[str, Rule] = {
    rule.name: rule
    for rule in (
        _simple("full-date", "the day as written", "day", Example("on May 3, 2012", "2020-01-01", "2012-05-03")),
        _simple("month-day", "that day of the nearest year", "day", Example("on May 3", "2020-05-01", "2020-05-03")),
        _simple("weekday", "the last such weekday before the article's date", "day", Example("on Monday", "2020-05-05", "2020-05-04")),
        _simple("year", "the year as written", "year", Example("in 2012", "2020-01-01", "2012")),
        _simple("week", "the week before or after the article's", "week", Example("last week", "2020-05-05", "2020-W18")),
    )
}


def _read(m: re.Match[str], dct: datetime.date) -> Timex | None:
    """The timex of one match, or None where the numbers make no date."""
    start, end, text = m.start(), m.end(), m.group()
    here = Anchor("dct", dct.isoformat())
    month, day, year = m["m1"] or m["m2"], m["d1"] or m["d2"], m["y1"] or m["y2"]
    try:
        if month:
            number = _MONTHS.index(month.lower()) + 1
            found = datetime.date(int(year) if year else dct.year, number, int(day))
            rule, anchor = ("full-date", None) if year else ("month-day", here)
            return Timex(start, end, text, "DATE", found.isoformat(), None, found, found, rule, anchor, ())
        if m["wd"]:
            back = (dct.weekday() - _DAYS.index(m["wd"].lower())) % 7
            found = dct - datetime.timedelta(back or (7 if m["last"] else 0))
            return Timex(start, end, text, "DATE", found.isoformat(), None, found, found, "weekday", here, ())
        if m["wk"]:
            found = dct + datetime.timedelta((7 if m["wk"] == "next" else -7) - dct.weekday())
            week = "{}-W{:02}".format(*found.isocalendar())
            return Timex(start, end, text, "DATE", week, None, found, found + datetime.timedelta(6), "week", here, ())
        number = int(m["y"])
        first, last = {None: (1, 12), "early": (1, 4), "mid": (5, 8), "late": (9, 12)}[m["mod"]]
        ends = datetime.date(number, last, 31 if last in (8, 12) else 30)
        mod = {None: None, "early": "START", "mid": "MID", "late": "END"}[m["mod"]]
        return Timex(start, end, text, "DATE", str(number), mod, datetime.date(number, first, 1), ends, "year", None, ())
    except (ValueError, OverflowError):
        return None


def _all(text: str, dct: datetime.date) -> Iterator[Timex]:
    for match in _EXPR.finditer(text):
        timex = _read(match, dct)
        if timex is not None:
            yield timex


def tag(text: str, dct: datetime.date, opaque: Sequence[tuple[int, int]] = ()) -> tuple[Timex, ...]:
    """The time expressions of `text`, sorted by place and apart; none of them touches an `opaque` span."""
    return tuple(t for t in _all(text, dct) if not any(t.start < e and s < t.end for s, e in opaque))
