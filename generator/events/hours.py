"""Hours of which an article does not say the day: "The call came at 5.55pm", in one about yesterday.

Counted from the article's own day, they are of it only where it is the day of its news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from generator.model import Article, Kind, Span, Timex

CLOCK = re.compile(r"midnight|noon|[ap]\.?m\.?|\d{1,2}(?:[.:]\d\d)?[ap]m|\d{1,2}:\d\d")
"""A time of day: what came minutes before it came on its day."""

OPENING = 3
"""So many of an article's first sentences name the day of its news."""
STAMPS = 3
"""So many entries that open with their hour make a page of running reports."""


def of_no_day(article: Article, timexes: Sequence[Timex]) -> frozenset[int]:
    """The places of the hours and parts of a day that are of a day which the article does not tell."""
    is_running = _stamps(article, timexes) >= STAMPS
    of_today = _is_of_today(article, timexes)
    return frozenset(_elsewhere(article, timexes, is_running=is_running, of_today=of_today))


def _elsewhere(
    article: Article, timexes: Sequence[Timex], *, is_running: bool, of_today: bool
) -> Iterator[int]:
    """The places of those counted from the article's day where the time named last is another, or
    that stand in running reports; and of those counted from them. In news of today only a day just
    before it is another.
    """
    last: Timex | None = None
    stray: set[Span] = set()
    for place, timex in enumerate(timexes):
        if not _is_hour(timex):
            last = timex if _is_near(timex, article.source.dct, of_today=of_today) else last
            continue
        is_today = not is_running and (last is None or _is_of(last, article.source.dct))
        if timex.anchored_to in stray or (timex.anchor == "dct" and not is_today):
            stray.add(timex.span)
            yield place


def _is_of_today(article: Article, timexes: Sequence[Timex]) -> bool:
    """Whether the first day that an article names in its first sentences is its own."""
    opening = {i for i, _ in islice(article.told(), OPENING)}
    days = (t for t in timexes if t.earliest == t.latest and t.earliest and not _is_hour(t))
    first = next((t for t in days if article.at(t.span) in opening), None)
    return first is not None and _is_of(first, article.source.dct)


def _is_near(timex: Timex, dct: date, *, of_today: bool) -> bool:
    """Whether a time is of a day or a week, and no mere year."""
    first, last = timex.earliest, timex.latest
    if first is None or last is None:
        return False
    just_before = first == last and 0 <= (dct - last).days <= EVE
    return just_before if of_today else (last - first).days < WEEK


EVE = 2
"""So many days before an article's its news may have begun."""
WEEK = 7


def _is_of(timex: Timex, day: date) -> bool:
    return timex.earliest == timex.latest == day


def _is_hour(timex: Timex) -> bool:
    return timex.rule in ("clock", "part-alone")


def _stamps(article: Article, timexes: Sequence[Timex]) -> int:
    """How many paragraphs open with an hour."""
    starts = {unit.span.start for unit in article.sentences}
    lines = (u for u in article.sentences if u.kind is Kind.DATELINE)
    stamped = sum(article.words_of(u)[:1].isdigit() for u in lines)
    return stamped + sum(_is_hour(t) and t.span.start in starts for t in timexes)
