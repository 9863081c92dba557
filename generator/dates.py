"""The time tagger's readings as annotations of an article, and values of time in words for readers."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from generator import intervals, times
from generator.model import Article, Span, Timex
from generator.times import periods

_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"}
_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_ORDINALS = ("first", "second", "third", "fourth")
_MODS = {
    "START": "early {}",
    "MID": "mid-{}",
    "END": "late {}",
    "APPROX": "about {}",
    "BEFORE": "before {}",
    "AFTER": "after {}",
    "ON_OR_BEFORE": "in or before {}",
    "ON_OR_AFTER": "in or after {}",
}


def find(article: Article) -> tuple[Timex, ...]:
    """Every expression of time in ``article``, in the order of the text.

    What would run across the edge of a unit (a heading into the sentence below it) is cut out: such words only
    happen to stand side by side.
    """
    found = times.tag(article.text, article.source.dct)
    return tuple(_timex(t) for t in found if _within_a_unit(article, Span(t.start, t.end)))


def read(text: str, written: date) -> tuple[tuple[int, int, str], ...]:
    """Half-open span and TIMEX3 value of each expression in a text written on the day ``written``."""
    return tuple((t.start, t.end, t.value) for t in times.tag(text, written))


_UNITS = (
    (r"\d{4}-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d|T(?:MO|MI|AF|EV|NI|DT))?|\d{4}-W\d\d-[1-7]", "day"),
    (r"\d{4}-W\d\d-WE", "weekend"),
    (r"\d{4}-W\d\d", "week"),
    (r"\d{4}-\d\d", "month"),
    (r"\d{4}-(?:SP|SU|FA|WI)", "season"),
    (r"\d{4}-Q[1-4]", "quarter"),
    (r"\d{4}-H[12]", "half"),
    (r"\d{4}", "year"),
    (r"\d{3}", "decade"),
    (r"\d{2}", "century"),
)
"""The forms of a TIMEX3 value that names a stretch of the calendar, and the unit of each."""


def stretch(value: str, mod: str | None = None) -> tuple[date, date] | None:
    """The first and the last day that a TIMEX3 value can mean; None where it names no stretch of the calendar."""
    unit = next((unit for form, unit in _UNITS if re.fullmatch(form, value, re.ASCII)), None)
    season = re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value, re.ASCII)
    if season:
        period = periods.part_of_year("season", int(season[1]), ("SP", "SU", "FA", "WI").index(season[2]))
    elif unit and (days := intervals.bounds(value)):
        period = periods.holding(unit, days[0])
    else:
        return None
    first, last = periods.bounds(period, mod)
    return (first, last) if first and last else None


def _within_a_unit(article: Article, span: Span) -> bool:
    index = article.at(span)
    return index is not None and article.sentences[index].span.covers(span)


def _timex(found: times.Timex) -> Timex:
    anchor = found.anchor
    return Timex(
        span=Span(found.start, found.end),
        type=found.type,
        value=found.value,
        mod=found.mod,
        earliest=found.earliest,
        latest=found.latest,
        rule=found.rule,
        reading=times.describe(found),
        anchor=anchor.kind if anchor else None,
        anchored_to=Span(anchor.start, anchor.end) if anchor and anchor.start is not None and anchor.end else None,
        rejected=tuple((r.value, r.reason) for r in found.rejected),
    )


# ---------------------------------------------------------------- in words


def day(value: date, *, weekday: bool = False) -> str:
    """``26 January 2022``, or ``Wednesday 26 January 2022``."""
    words = f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    return f"{_WEEKDAYS[value.weekday()]} {words}" if weekday else words


def month(value: date) -> str:
    """``January 2022``."""
    return f"{_MONTHS[value.month - 1]} {value.year}"


def when(value: str, mod: str | None, earliest: date, latest: date) -> str:
    """A TIMEX3 value in words: ``early 2022``, ``the week of 24 to 30 January 2022``, ``about 3 May 2012``.

    A value of a form that has no words of its own is told by its bounds, so that none is ever shown raw.
    """
    words = _words(value, earliest, latest)
    return _MODS.get(mod or "", "{}").format(words)


def _words(value: str, earliest: date, latest: date) -> str:
    for form, words in _FORMS:
        if found := re.fullmatch(form, value):
            return words(found, earliest, latest)
    return span(earliest, latest)


def _season(found: re.Match[str], earliest: date, latest: date) -> str:
    years = f"{earliest.year} to {latest.year}" if earliest.year != latest.year else found[1]
    return f"{_SEASONS[found[2]]} {years}"


_FORMS: tuple[tuple[str, Callable[[re.Match[str], date, date], str]], ...] = (
    (r"(?:\d{4}-\d\d-\d\d|\d{4}-W\d\d-\d)(?:T(.*))?", lambda found, first, _: day(first) + _part(found[1])),
    (r"(\d{4})", lambda found, *_: str(int(found[1]))),
    (r"(\d{4})-(\d\d)", lambda found, *_: f"{_MONTHS[int(found[2]) - 1]} {int(found[1])}"),
    (r"\d{4}-W\d\d", lambda _, first, last: f"the week of {span(first, last)}"),
    (r"\d{4}-W\d\d-WE", lambda _, first, last: f"the weekend of {span(first, last)}"),
    (r"(\d{4})-(SP|SU|FA|AU|WI)", _season),
    (r"(\d{4})-Q([1-4])", lambda found, *_: f"the {_ORDINALS[int(found[2]) - 1]} quarter of {int(found[1])}"),
    (r"(\d{4})-H([12])", lambda found, *_: f"the {_ORDINALS[int(found[2]) - 1]} half of {int(found[1])}"),
    (r"(\d{3})", lambda found, *_: f"the {found[1]}0s"),
)
"""The forms that a value can have, and the words for each, from match, first and last day."""


def _part(time: str | None) -> str:
    """The time of day after a ``T``: a part of the day, or a clock time."""
    if not time:
        return ""
    if time in _PARTS:
        return f", {_PARTS[time]}"
    found = re.match(r"(\d\d)(?::?(\d\d))?", time)
    return f", {found.group(1)}:{found.group(2) or '00'}" if found else ""


def span(earliest: date, latest: date) -> str:
    """A stretch of days, with what its ends share said once: ``24 to 30 January 2022``."""
    if earliest == latest:
        return day(earliest)
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.day} to {day(latest)}"
    if earliest.year == latest.year:
        return f"{day(earliest).rsplit(' ', 1)[0]} to {day(latest)}"
    return f"{day(earliest)} to {day(latest)}"
