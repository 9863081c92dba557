"""Months: "March 1998", "in May", "last March"."""

from __future__ import annotations

import re

from generator.english.persons import GIVEN_NAMES
from generator.times.context import Context, Reading, date_of
from generator.times.lexicon import MONTHS, number_of
from generator.times.model import Rule
from generator.times.patterns import Match
from generator.times.periods import month, part_of_year
from generator.times.placing import full_year, near_years, place
from generator.times.stepping import nearest
from generator.times.surroundings import (
    BEFORE_TIMES,
    BESIDE,
    MONTH_FORMS,
    REACH,
    after,
    before,
    head,
)
from generator.times.table import rule

_BEHIND_MAY_AS_VERB = frozenset(BESIDE["behind may as a verb"])

_PERSON_TITLES = frozenset(BESIDE["titles"])
_NAMED_LIKE = frozenset(name.lower() for name in BESIDE["named like a month"])


def is_month_alone(match: Match, text: str) -> bool:
    """A month's name is a month, except May and March, Jan and Mar… where they may be something
    else.
    """
    written = text[match.start : match.end].lower()
    if _names_person(match, text, written) or not is_possible_day(match, text):
        return False
    if _WAY.match(text, match.end):
        return False
    if written in ("may", "march"):
        return _month_not_verb(match, text)
    return written[-1] == "." or written not in _SHORT or before(match, text) in BEFORE_TIMES


_DAY_BEFORE = re.compile(r"\b\d{1,3}(?:st|nd|rd|th)?\s(?:of\s)?$")

_DAY_AFTER = re.compile(r"\s\d{2,3}(?:st|nd|rd|th)?,?\s\d{4}\b")

_WAY = re.compile(r"\s(?:Street|Road|Avenue|Lane|Square|Close|Terrace|House|Hall)\b")


def is_possible_day(match: Match, text: str) -> bool:
    """``March 2023``; not ``45 March 2023`` nor ``March 45, 2023``, which no calendar has."""
    if _DAY_BEFORE.search(text, max(0, match.start - 12), match.start):
        return False
    return not _DAY_AFTER.match(text, match.end)


_LAST_CAPITAL = re.compile(r"\b([^\W\d_]+)\s$")
_DAY_OR_YEAR = re.compile(r",?\s\d")


def _names_person(match: Match, text: str, written: str) -> bool:
    """``Ms. June``, ``Susan March``, ``April Jones``."""
    given = _LAST_CAPITAL.search(text, max(0, match.start - REACH), match.start)
    if given and given[1] in GIVEN_NAMES and not _DAY_OR_YEAR.match(text, match.end):
        return True
    previous, following = before(match, text), after(match, text)
    if previous in _NAMED_LIKE and not _DAY_OR_YEAR.match(text, match.end):
        return True
    if previous in _PERSON_TITLES or _TITLE.search(text[max(0, match.start - 8) : match.start]):
        return True
    if written not in _FIRST_NAMES or not following[:1].isupper() or following.lower() in MONTHS:
        return False
    return previous not in BEFORE_TIMES or (
        previous in _BEFORE_MONTHS_OR_PEOPLE and not _AFTER_MONTH.search(head(match, text))
    )


def _month_not_verb(match: Match, text: str) -> bool:
    """``May`` and ``March`` after a word that months follow, and not before one that makes a verb
    or a name of it.
    """
    word, previous = after(match, text), before(match, text)
    if previous in _MONTH_IN or _MID.search(text, max(0, match.start - 4), match.start):
        return True
    if previous not in BEFORE_TIMES or (word[:1].isupper() and word.lower() not in MONTHS):
        return False
    return previous in ("of", "from", "or", "than", "at") or word.lower() not in _BEHIND_MAY_AS_VERB


_MID = re.compile(r"\b[Mm]id[-–]$")

_MONTH_IN = BEFORE_TIMES - set("and or for to is was than as of by from with at".split())

_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Lt|Col)\.\s*$")

_BEFORE_MONTHS_OR_PEOPLE = frozenset(BESIDE["before months or people"])
"""Words before a month or before a person: "Julian Lee and April Jones"."""

_AFTER_MONTH = re.compile(rf"\b(?:{MONTH_FORMS})\.?,?\s(?:and|or|to)\s$", re.IGNORECASE)

_FIRST_NAMES = frozenset(("april", "june", "august", "may", "january", "jan"))

_SHORT = frozenset(name for name in MONTHS if len(name) < 5) - {"may", "june", "july"}


def month_of(match: Match, context: Context) -> Reading | None:
    """A month, with its year if it has one; else the nearest that the tense allows."""
    name = number_of("month", match.word("month"))
    year = full_year(match, context)
    if year is not None:
        return date_of(month(year, name))
    near = [month(year, name) for year in near_years(match, context)]
    if _SINCE.search(head(match, context.text)) and context.dct.day <= _EARLY:
        near = [found for found in near if found != context.dct_in("month")]
    return place(match, context, near)


_SINCE = re.compile(r"\bsince\s$", re.IGNORECASE)
_EARLY = 15
"""So early in March nothing has lasted since March but since that of the year before."""


_YEAR_BEHIND = re.compile(r"\s(?:year|month|week|summer|winter)\b")


def is_near_month(match: Match, text: str) -> bool:
    """``March last``; not ``March last year``."""
    return match.parts[-1].key not in ("last", "next") or not _YEAR_BEHIND.match(text, match.end)


def near_month(match: Match, context: Context) -> Reading | None:
    """``last March``, ``next June``, ``this May``: the nearest such month on that side."""
    month = number_of("month", match.word("month"))
    told = match.word("which") in ("previous", "following")
    reference, anchor = context.said("month") if told else context.reference("month")
    return nearest(
        match.word("which"), part_of_year("month", reference.year, month - 1), reference, anchor
    )


FINDS: tuple[Rule, ...] = (
    rule(
        "month-year",
        "the month as written",
        "month own span",
        (
            "{month} [,|of|in] {year}",
            "{month} - {year}",
            "{month} [of] shortdecade={shortdecade}",
            "the month of {month} [,] {year}",
        ),
        month_of,
        ("He resigned in March 1998.", "2001-01-01", "1998-03"),
        guard=is_possible_day,
    ),
    rule(
        "month",
        "that month of the year that lies nearest, as the tense allows",
        "month yearless span",
        ("{month}", "the month of {month}"),
        month_of,
        ("Sales rose in February.", "2010-03-03", "2010-02"),
        ("It is due by December.", "2010-03-03", "2010-12"),
        guard=is_month_alone,
    ),
    rule(
        "near-month",
        "the last such month, the next one, or that of the article's year",
        "month",
        (
            "[the] which=last|next|this|past|coming|previous|following {month}",
            "{month} which=last|next",
        ),
        near_month,
        ("He took over last March.", "2022-02-01", "2021-03"),
        ("The rule lapses next June.", "2022-02-01", "2022-06"),
        guard=is_near_month,
    ),
)
