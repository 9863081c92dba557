"""The records of the time tagger: what it was given as rules, and what it found.

Terms are those of TimeML's TIMEX3 (Pustejovsky et al., *TimeML Annotation Guidelines* 1.2.1):
`type`, `value` and `mod`; values are ISO 8601 dates and durations, extended as there (``2021-WI``,
``PAST_REF``). A span is half-open and counted in characters of the text that was tagged.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relative expression was counted from."""

    kind: str
    """``dct`` the article's date, ``mention`` a date named in the text, ``event`` the date of a
    named event."""
    value: str
    """The TIMEX3 value of the anchor, such as ``2022-02-01``."""
    start: int | None = None
    """Where the anchor's words begin; None when it is the article's date."""
    end: int | None = None
    """Where they end."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A value that the words could have had, and did not get."""

    value: str
    """The TIMEX3 value that was not chosen."""
    reason: str
    """Why not, in plain words."""


@dataclass(frozen=True, slots=True)
class Timex:
    """One time expression and its reading."""

    start: int
    """Where the words begin, in characters."""
    end: int
    """Where they end (the first character after them)."""
    text: str
    """The words themselves."""
    type: str
    """``DATE``, ``TIME``, ``DURATION`` or ``SET``."""
    value: str
    """The TIMEX3 value: ``2022-01-26``, ``2022-W04``, ``2022-Q1``, ``P5M``, ``PAST_REF``."""
    mod: str | None
    """``START``, ``MID``, ``END``, ``APPROX``, ``BEFORE``, ``AFTER``, ``MORE_THAN`` and the
    like."""
    earliest: datetime.date | None
    """The first day it can mean, `mod` honoured; None when unbounded."""
    latest: datetime.date | None
    """The last day it can mean, `mod` honoured; None when unbounded."""
    rule: str
    """The key in RULES of the rule that read it."""
    anchor: Anchor | None
    """What it was counted from; None when the words say it all."""
    rejected: tuple[Rejected, ...]
    """The other values it could have had."""
    opens: bool = False
    """Whether it opens a stretch of time that the expression behind it closes."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a rule must read, which is also its test."""

    text: str
    """A sentence; the expression meant is the one that the rule reads."""
    dct: str
    """The article's date, ``YYYY-MM-DD``."""
    value: str
    """The value expected of the rule's first expression in it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of writing a time, and how it is read."""

    name: str
    """The key in RULES."""
    gloss: str
    """The reading in plain words, for readers of the site."""
    sort: str
    """What it makes, for rules that build on it: ``day``, ``month``, ``year``, ``duration``…"""
    patterns: tuple[str, ...]
    """The ways of writing it (the language is described in `patterns`)."""
    read: Callable[..., Any]
    """The function that works out the value, from the match and its context."""
    examples: tuple[Example, ...]
    """Sentences it must read."""
    guard: Callable[..., bool] | None = None
    """Says from the match and the text around it whether the words are a time at all."""
