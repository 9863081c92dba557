"""The time tagger's readings as annotations of an article, and values of time in the
English words of messages and data files; pages have those of `labels.dates`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from generator import times
from generator.limits import bounded
from generator.model import Article, Event, Kind, Span, Timex


def find(article: Article) -> tuple[Timex, ...]:
    """Every expression of time in ``article``, in the order of the text.

    What would run across the edge of a unit (a heading into the sentence below it) is cut out: such
    words only happen to stand side by side. So is what only serves the page: "Published 3 hours
    ago".
    """
    found = times.joined(times.tag(_told_text(article), article.source.dct), article.text)
    timexes = (_timex(t) for t in found if _within_a_unit(article, Span(t.start, t.end)))
    text, dct = article.text, article.source.dct
    return tuple(bounded(_as_stretch(t, article), text, dct) for t in timexes)


def _as_stretch(timex: Timex, article: Article) -> Timex:
    """An amount of time that is counted from the article's day: "within the next six months"."""
    start, end, today = timex.span.start, timex.span.end, article.source.dct
    if timex.type != "DURATION" or _GOES_ON.match(article.text, end):
        return timex
    plain = timex.span.of(article.text)
    found = None if timex.mod else times.stretch_of(plain, timex.value, today)
    told = times.stretch_at(article.text, (start, end), timex.value, timex.mod, today)
    stretch_found, mod = (found, None) if found else told or (None, None)
    if stretch_found is None:
        return timex
    value, first, last = stretch_found
    counted = " of " not in plain
    return replace(
        timex,
        type="DATE",
        value=value,
        mod=mod,
        earliest=first,
        latest=last,
        reading=f"{span(first, last)}{', counted from the day of the article' if counted else ''}",
        anchor="dct" if counted else None,
    )


_GOES_ON = re.compile(r"-|\sof\s(?![\d$£€]|US\$)")
"""Behind an amount of time it says what it is made of: "two weeks of talks"."""


def _told_text(article: Article) -> str:
    """The text with line feeds for what only serves the page, so that no time is read in it or
    counted from it.
    """
    parts, done = [], 0
    for unit in article.sentences:
        if unit.kind in (Kind.BOILERPLATE, Kind.AMENDMENT):
            parts += [
                article.text[done : unit.span.start],
                "\n" * (unit.span.end - unit.span.start),
            ]
            done = unit.span.end
    return "".join((*parts, article.text[done:]))


def read(text: str, written: date) -> tuple[tuple[int, int, str], ...]:
    """Half-open span and TIMEX3 value of each expression in a text written on the day
    ``written``.
    """
    return tuple((t.start, t.end, t.value) for t in times.tag(text, written))


stretch = times.days
"""The first and the last day that a TIMEX3 value can mean; None where it names no stretch of the
calendar."""


def precision(value: str) -> str:
    """Return the unit of the calendar that a TIMEX3 value names: ``day``, also of a time in it,
    ``month``, ``season``…; ``span`` for a stretch from one to another.
    """
    period = times.parse(value)
    return period.unit if period else "span"


def covers(value: str, other: str) -> bool:
    """Whether `value` is the same time as `other` or one of its ends, or a coarser one that holds
    it; a season has no certain days.
    """
    if value == other or other.startswith((f"{value}-", f"{value}T")) or value in other.split("/"):
        return True
    whole, part = _certain_days(value), _certain_days(other)
    return "T" not in value and bool(whole and part and whole[0] <= part[0] and part[1] <= whole[1])


def distance(value: str, other: str) -> tuple[int, str]:
    """Days between the first days of two values, and `other` itself, so that values sort the same
    way each time.
    """
    one, two = _certain_days(value), _certain_days(other)
    return (abs((one[0] - two[0]).days) if one and two else 0), other


def _certain_days(value: str) -> tuple[date, date] | None:
    return None if value[5:7] in ("SP", "SU", "FA", "WI") else stretch(value)


def hour(value: str) -> str:
    """When in its day a time stands, to sort by: ``14:00``; a part of the day at its beginning, a
    whole day first.
    """
    _, _, time = value.partition("T")
    return _BEGIN.get(time, time[:5])


_BEGIN = {"MO": "06:00", "DT": "08:00", "MI": "12:00", "AF": "13:00", "EV": "18:00", "NI": "21:00"}


in_words = times.value_in_words
"""A value as an editor would write it: ``3 May 2019``; empty where it has no words."""


def _within_a_unit(article: Article, span: Span) -> bool:
    index = article.at(span)
    return index is not None and article.sentences[index].span.covers(span)


def _timex(read: times.Timex) -> Timex:
    found = _without_half(read)
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
        anchored_to=Span(anchor.start, anchor.end)
        if anchor and anchor.start is not None and anchor.end
        else None,
        rejected=tuple((r.value, r.reason) for r in found.rejected),
    )


_OCLOCK = re.compile(r"\bo[’']clock\b", re.IGNORECASE)
_HALF = re.compile(r"morning|afternoon|evening|night|noon|midday", re.IGNORECASE)


def _without_half(found: times.Timex) -> times.Timex:
    """The day of "at one o'clock", which may be of its night or of its afternoon."""
    value, _, hour = found.value.partition("T")
    is_sure = not _OCLOCK.search(found.text) or _HALF.search(found.text)
    if not hour or found.earliest is None or is_sure:
        return found
    return replace(found, type="DATE", value=value)


# ---------------------------------------------------------------- in words


day = times.day_in_words
"""``26 January 2022``."""


_MODS = {
    "START": ("early {}", "early in {}"),
    "MID": ("mid-{}", "in the middle of {}"),
    "END": ("late {}", "late in {}"),
    "APPROX": ("about {}", "about {}"),
    "BEFORE": ("before {}", "before {}"),
    "AFTER": ("after {}", "after {}"),
    "ON_OR_BEFORE": ("by {}", "by {}"),
    "ON_OR_AFTER": ("from {} on", "from {} on"),
}
"""A modifier before a bare name ("early 2022") and before one with its article ("early in the week
of…")."""


_NEARER = {"BEFORE": "earlier in", "AFTER": "later in"}
"""The same two where the days meant lie within the value: "later this week"."""


_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{4}-W\d\d-[1-7]", re.ASCII)
"""A single day."""


def when(value: str, mod: str | None, earliest: date, latest: date) -> str:
    """A TIMEX3 value in words: ``early 2022``, ``the week of 24 January 2022``, ``about 3 May
    2012``.

    A value of a form that has no words of its own is told by its bounds, so that none is ever shown
    raw.
    """
    words = (
        times.either_day(value, earliest, latest)
        or times.value_in_words(value)
        or span(earliest, latest)
    )
    whole = stretch(value) if mod in _NEARER else None
    if whole and whole[0] <= earliest and latest <= whole[1]:
        return words if earliest == latest else f"{_NEARER[mod or '']} {words}"
    plain, with_article = _MODS.get(mod or "", ("{}", "{}"))
    if "T" in value or _DAY.fullmatch(value):
        return with_article.replace(" in {}", " on {}").format(words)
    return (with_article if words.startswith("the ") else plain).format(words)


def of_event(event: Event) -> str:
    """When an event was; of one that no source dates, when it was reported."""
    if event.is_as_reported:
        return f"reported {day(event.stands_at)}"
    return when(event.value, event.mod, event.earliest, event.latest)


span = times.span_in_words
"""A stretch of days, what its ends share being said once: ``24 to 30 January 2022``."""
