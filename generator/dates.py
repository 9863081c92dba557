"""The time tagger's readings as annotations of an article, and values of time in words for
readers.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from generator import intervals, times
from generator.model import Article, Kind, Span, Timex
from generator.times import periods


def find(article: Article) -> tuple[Timex, ...]:
    """Every expression of time in ``article``, in the order of the text.

    What would run across the edge of a unit (a heading into the sentence below it) is cut out: such
    words only happen to stand side by side. So is what only serves the page: "Published 3 hours
    ago".
    """
    found = times.tag(_told_text(article), article.source.dct)
    timexes = (_timex(t) for t in found if _within_a_unit(article, Span(t.start, t.end)))
    return tuple(_as_limit(t, article) for t in timexes)


_LIMIT = re.compile(
    r"\b(?:(?P<before>before|prior\s+to)|by|(?:no|not)\s+later\s+than)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def _told_text(article: Article) -> str:
    """The text with line feeds for what only serves the page, so that no time is read in it or
    counted from it.
    """
    parts, done = [], 0
    for unit in article.sentences:
        if unit.kind is Kind.BOILERPLATE:
            parts += [
                article.text[done : unit.span.start],
                "\n" * (unit.span.end - unit.span.start),
            ]
            done = unit.span.end
    return "".join((*parts, article.text[done:]))


_SHORTLY = re.compile(
    r"\b(?:shortly|just|soon|right|immediately|seconds|minutes|moments|hours?)\s+$", re.IGNORECASE
)
_NO_DAY_NAMED = ("clock", "part-alone")
"""Rules for a time of day that does not say of which day."""


def _as_limit(timex: Timex, article: Article) -> Timex:
    """A date that only bounds what is told: "before Christmas" is no Christmas Day, "by 1 March" a
    last day.

    What lies ahead may come from the article's date on; what lay before a past date has no first
    day. A past time of day, as in "before 6 a.m. on Monday", names its day none the less.
    """
    head = article.text[max(0, timex.span.start - 32) : timex.span.start]
    limit = _LIMIT.search(head)
    if (
        not limit
        or not timex.is_dated
        or timex.mod
        or timex.earliest is None
        or timex.latest is None
    ):
        return timex
    dct, ahead = article.source.dct, timex.earliest > article.source.dct
    of_day = timex.type == "TIME" and timex.rule not in _NO_DAY_NAMED
    if (
        limit["before"]
        and of_day
        and not ahead
        and (":" in timex.value or _SHORTLY.search(head[: limit.start()]))
    ):
        return timex
    if limit["before"] and not (of_day and ahead):
        last = timex.earliest - timedelta(days=1)
        return replace(timex, mod="BEFORE", earliest=dct if ahead else None, latest=last)
    return replace(timex, mod="ON_OR_BEFORE", earliest=dct) if timex.latest > dct else timex


def read(text: str, written: date) -> tuple[tuple[int, int, str], ...]:
    """Half-open span and TIMEX3 value of each expression in a text written on the day
    ``written``.
    """
    return tuple((t.start, t.end, t.value) for t in times.tag(text, written))


_UNITS = (
    (
        r"\d{4}-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d|T(?:MO|MI|AF|EV|NI|DT))?|\d{4}-W\d\d-[1-7]",
        "day",
    ),
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
    """The first and the last day that a TIMEX3 value can mean; None where it names no stretch of
    the calendar.
    """
    unit = next((unit for form, unit in _UNITS if re.fullmatch(form, value, re.ASCII)), None)
    season = re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value, re.ASCII)
    if season:
        period = periods.part_of_year(
            "season", int(season[1]), ("SP", "SU", "FA", "WI").index(season[2])
        )
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
        anchored_to=Span(anchor.start, anchor.end)
        if anchor and anchor.start is not None and anchor.end
        else None,
        rejected=tuple((r.value, r.reason) for r in found.rejected),
    )


# ---------------------------------------------------------------- in words


day = times.day_in_words


def month(value: date) -> str:
    """``January 2022``."""
    return times.value_in_words(f"{value.year:04}-{value.month:02}")


_MODS = {
    "START": ("early {}", "early in {}"),
    "MID": ("mid-{}", "in the middle of {}"),
    "END": ("late {}", "late in {}"),
    "APPROX": ("about {}", "about {}"),
    "BEFORE": ("before {}", "before {}"),
    "AFTER": ("after {}", "after {}"),
    "ON_OR_BEFORE": ("by {}", "by {}"),
    "ON_OR_AFTER": ("in or after {}", "in or after {}"),
}
"""A modifier before a bare name ("early 2022") and before one with its article ("early in the week
of…")."""


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
    plain, with_article = _MODS.get(mod or "", ("{}", "{}"))
    return (with_article if words.startswith("the ") else plain).format(words)


def span(earliest: date, latest: date) -> str:
    """A stretch of days, with what its ends share said once: ``24 to 30 January 2022``."""
    if earliest == latest:
        return day(earliest)
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.day} to {day(latest)}"
    if earliest.year == latest.year:
        return f"{day(earliest).rsplit(' ', 1)[0]} to {day(latest)}"
    return f"{day(earliest)} to {day(latest)}"
