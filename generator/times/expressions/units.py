"""Weeks, months and years beside the article's day: "last week", "the year before last", "the quarter",
"year-end".
"""

from __future__ import annotations

import re

from generator.times.context import Context, Reading, date_of
from generator.times.cues import would_be
from generator.times.lexicon import UNIT_CODES
from generator.times.model import Anchor, Rejected, Rule
from generator.times.patterns import Match
from generator.times.periods import FINENESS, Period, day
from generator.times.stepping import STEPS, _stepped, next_unit, same_unit, unit_of
from generator.times.surroundings import BESIDE, REACH, before, is_unit_named
from generator.times.table import rule

_BEFORE_THE_WEEKEND = frozenset(BESIDE["before the weekend"]) | {""}
_BEFORE_THE_YEAR = frozenset(BESIDE["before the year"])


def is_bare_unit(match: Match, text: str) -> bool:
    """``for the year``; ``the day`` and ``the week`` only where a preposition of time stands before
    them.
    """
    previous, unit = before(match, text), match.word("unit")
    tail = text[match.end : match.end + REACH]
    if re.match(r"\s+(?:of\s+(?!20|19)|when|that|to|before|after|ended|ending)\b|\s?[-–]", tail):
        return False
    if re.match(r"\s+[IVX]+\b", tail):
        return False
    if len(match.parts) > 2 or _EDGE_BEFORE.search(text[max(0, match.start - 20) : match.start]):
        return True
    if re.match(r"\s+(?:he|she|they|the|it|we)\b", tail):
        return False
    if unit in ("day", "week", "decade", "weekend"):
        return unit == "weekend" and previous in _BEFORE_THE_WEEKEND
    return previous in _BEFORE_THE_YEAR


_EDGE_BEFORE = re.compile(
    r"\b(?:later|earlier|late|early|end|rest|start|beginning|middle|close)\s+(?:in|of)?\s*$",
    re.IGNORECASE,
)

_SPANNED = re.compile(
    r"\b(?:over|during|for|within|in|throughout|across|through)\s+$", re.IGNORECASE
)


def near_unit(match: Match, context: Context) -> Reading | None:
    """``this year``, ``last week``: counted from the article's date, in narrative from the last
    mention.
    """
    which, unit = match.word("which"), unit_of(match)
    if unit not in FINENESS:
        return None
    spanned = match.word("the") and _SPANNED.search(
        context.text[max(0, match.start - 12) : match.start]
    )
    if (
        match.word("the")
        and (which == "past" or (spanned and which in ("last", "next", "coming")))
        and unit not in ("day", "quarter")
    ):
        return Reading("DURATION", "P10Y" if unit == "decade" else f"P1{UNIT_CODES[unit]}")
    if (which == "next" and match.word("the")) or which in _FROM_THERE:
        return next_unit(match, context)
    if context.narrative and which == "next" and _is_ahead(match, context):
        return _stepped(day(context.dct), context.today, unit, STEPS[which])
    reference, anchor = context.reference(unit)
    if (unit, which) == ("week", "last") and _is_sunday(reference):
        return _just_ended(reference, anchor)
    begins = (unit, which) == ("week", "this") and _is_sunday(reference) and _begins(match, context)
    return _stepped(reference, anchor, unit, STEPS[which] + begins)


_FROM_THERE = ("following", "previous", "preceding", "prior")
"""Words that count from the time named last."""


def _is_sunday(reference: Period) -> bool:
    return (
        reference.unit == "day" and reference.first is not None and reference.first.weekday() == 6
    )


def _begins(match: Match, context: Context) -> bool:
    """Whether what is to be done this week is told on the day before it begins; "later this week" is
    asked for its own.
    """
    return context.lean(match) > 0 and before(match, context.text) != "later"


def _just_ended(reference: Period, anchor: Anchor) -> Reading | None:
    """The last week of who writes on a Sunday: the one that ends with it."""
    week = reference.widen("week")
    if week is None:
        return None
    other = Rejected(week.shift(-1).value, "who writes on a Sunday has just seen a week end")
    return date_of(week, anchor, rejected=(other,))


def _is_ahead(match: Match, context: Context) -> bool:
    """Whether what is next there is so on the article's own day."""
    return context.lean(match) >= 0 and not would_be(context.text, match.start, match.end)


def unit_beyond(match: Match, context: Context) -> Reading | None:
    """``the week after next``, ``the year before last``."""
    reference, anchor = context.reference(unit_of(match))
    return _stepped(reference, anchor, unit_of(match), 2 if match.word("which") == "after" else -2)


def bare_unit(match: Match, context: Context) -> Reading | None:
    """``the year``, ``the quarter``: the one that the text is about, else the article's."""
    unit = unit_of(match)
    if unit == "quarter":
        return _the_quarter(context)
    if context.narrative:
        return same_unit(match, context)
    mention = context.mention
    if (
        mention
        and match.start - mention.end < 200
        and mention.own
        and not mention.aside
        and (mention.period.finer_than(unit) or mention.period.unit == unit)
    ):
        return _stepped(mention.period, mention.anchor, unit, 0)
    if (
        unit == "day"
        and mention
        and mention.period.unit == "day"
        and match.start - mention.end < 600
    ):
        return date_of(mention.period, mention.anchor)
    here = context.dct_in(unit)
    if unit == "weekend" and here.first and context.dct < here.first and context.lean(match) < 0:
        return date_of(
            here.shift(-1), context.today, rejected=(Rejected(here.value, "it was not yet there"),)
        )
    return date_of(here, context.today)


def year_end(match: Match, context: Context) -> Reading | None:
    """``year-end``, ``midyear``: that part of the article's year, in narrative of the last
    named.
    """
    reference, anchor = context.reference("year")
    found = _stepped(reference, anchor, unit_of(match), 0)
    return found.over(mod="MID" if match.word("mid") else "END") if found else None


def new_year(match: Match, context: Context) -> Reading | None:
    """``in the new year``: the beginning of the coming year, or of the one that has begun."""
    reference, anchor = context.reference(looking_back=True)
    ahead = anchor.kind == "mention" or context.lean(match) > 0
    return date_of(Period("year", reference.year + ahead), anchor, "START")


def is_new_year(match: Match, text: str) -> bool:
    """``in the new year``; not ``the New Year sales``."""
    return before(match, text) in ("in", "into", "until", "till", "by") and not re.match(
        r"\s(?:of|[a-z]+s\b)", text[match.end : match.end + REACH]
    )


def _the_quarter(context: Context) -> Reading:
    """The quarter named last, else the last one that was over on the article's date."""
    mention = context.mention_quarter
    if mention is not None and mention.period.unit == "quarter":
        return date_of(mention.period, mention.anchor)
    now = context.dct_in("quarter")
    return date_of(
        now.shift(-1),
        context.today,
        rejected=(Rejected(now.value, "results are told of a quarter that is over"),),
    )


FINDS: tuple[Rule, ...] = (
    rule(
        "new-year",
        "the beginning of the coming year, or of the one that has begun",
        "year edged",
        ("the new year",),
        new_year,
        ("A vote will be held in the new year.", "2024-04-22", "2025"),
        ("Work began in the new year.", "2024-03-04", "2024"),
        guard=is_new_year,
    ),
    rule(
        "near-unit",
        "the week, month or year before, of or after the article's date",
        "unit span",
        (
            "[the=the] which=last|past|next|coming|current|present|upcoming|latest {unit}",
            "which=this {unit}",
            "this=this which=past|coming|current {unit}",
        ),
        near_unit,
        ("Prices fell last week.", "2022-02-01", "2022-W04"),
        ("Prices fell last week.", "2022-02-06", "2022-W05"),
        ("Prices fell this week.", "2022-02-06", "2022-W05"),
        ("The party will file a motion this week.", "2022-02-06", "2022-W06"),
        ("The law changes next year.", "2022-02-01", "2023"),
        ("Rain is likely this weekend.", "2022-02-01", "2022-W05-WE"),
        guard=is_unit_named,
    ),
    rule(
        "unit-beyond",
        "two units after or before the article's date",
        "unit span",
        ("the {unit} which=after next", "the {unit} which=before last"),
        unit_beyond,
        ("The vote is the week after next.", "2022-02-01", "2022-W07"),
        ("He left the year before last.", "2022-02-01", "2020"),
        guard=is_unit_named,
    ),
    rule(
        "bare-unit",
        "the year, quarter, month or week that the text is about",
        "unit span bare",
        ("the [entire|whole|full] unit=year|quarter|month|week|day|decade|weekend",),
        bare_unit,
        ("For the year, sales rose to a record.", "2022-02-01", "2022"),
        guard=is_bare_unit,
    ),
    rule(
        "year-end",
        "the end or the middle of the article's year, month or week",
        "unit",
        (
            "[the] unit=year|month|quarter - end",
            "unit=year|month|quarter end",
            "[the] unit=year|month|week|quarter 's end",
            "mid=mid - unit=year|week|month",
            "mid=midyear|midweek",
        ),
        year_end,
        ("The plant will close by year-end.", "2022-02-01", "2022"),
        ("Rates may fall by mid-year.", "2022-02-01", "2022"),
    ),
)
