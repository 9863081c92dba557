"""Whose correction a paper prints: that of the article below which it stands, or of another."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator import times

_PIECE = (
    r"(?:article|report|story|piece|column|editorial|headline|caption|item|interview|letter|review"
    r"|obituary|profile|feature|graphic|chart|map)"
)
_PUBLISHED = (
    r"(?:,? (?:(?:that|which) )?(?:was )?(?:published|printed|posted|aired|appear\w+|ran))?"
)
_NAMED_BY = (
    (
        rf"\b(?:an?|our|the) (?:[\w-]+ ){{0,4}}?{_PIECE}{_PUBLISHED} (?:(?:on|of|from|in|for) )?$",
        "",
    ),
    (r"(?:^|[:.–—-] )on $", r",? we\b"),
    (r"\bour $", rf" (?:[\w-]+ ){{0,2}}?{_PIECE}\b"),
    ("", rf"['’]s? (?:[\w-]+ ){{0,2}}?{_PIECE}\b"),
)
"""What stands before the day of an article that is meant, and what behind it: "An article on" or
"On", "we", "our 3 March story", "yesterday's report".
"""
_FORMS = tuple(
    (re.compile(before, re.IGNORECASE), re.compile(behind, re.IGNORECASE))
    for before, behind in _NAMED_BY
)
_ITSELF = re.compile(r"\bthis\b|\b(?:earlier|previous|original) version\b", re.IGNORECASE)
_WEEK = timedelta(days=7)
_PRINTED = timedelta(days=60)
"""So long after its day an article is printed at most; no note speaks of a day that is to come."""


def is_of_another(note: str, dct: date) -> bool:
    """Whether a note below an article of ``dct`` tells what an article of an earlier day had wrong."""
    words = " ".join(note.split())
    if _ITSELF.search(words):
        return False
    return any(_is_earlier(t, dct) and _is_named(words, t) for t in times.tag(words, dct))


def _is_named(note: str, day: times.Timex) -> bool:
    """Whether the words around a day name the article that is meant."""
    return any(b.search(note[: day.start]) and a.match(note, day.end) for b, a in _FORMS)


def _is_earlier(day: times.Timex, dct: date) -> bool:
    """Whether it is one day before that of the article, whose print may be of the day after it."""
    if day.earliest is None or day.earliest != day.latest or "T" in day.value:
        return False
    is_print = day.text.isalpha() and day.earliest == dct + timedelta(days=1) - _WEEK
    return not is_print and not dct <= day.earliest <= dct + _PRINTED
