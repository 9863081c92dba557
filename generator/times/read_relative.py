"""Readings of expressions that are counted from the article's date or from a date named before."""

from __future__ import annotations

import re

from generator.times.context import Context, Reading, date_of
from generator.times.cues import sentence_after, sentence_before
from generator.times.cues_setting import postponed
from generator.times.lexicon import UNIT_CODES, meaning, number_of
from generator.times.model import Anchor, Rejected
from generator.times.patterns import Match
from generator.times.periods import FINENESS, Period, calendar_day, day, part_of_year
from generator.times.quoted import said_on

STEPS = {
    "this": 0,
    "current": 0,
    "present": 0,
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "latest": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "subsequent": 1,
    "ensuing": 1,
    "upcoming": 1,
    "that": 0,
    "same": 0,
}
"""How many units each word moves from what it is counted from."""

_SPANNED = re.compile(
    r"\b(?:over|during|for|within|in|throughout|across|through)\s+$", re.IGNORECASE
)
_AT_THE_DOOR = 92
"""A season that begins in so many days is the coming one, even over the turn of the year."""
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}


def deictic_day(match: Match, context: Context) -> Reading | None:
    """``today``, ``yesterday``, ``tomorrow``, ``the day before yesterday``."""
    step = _DAYS[match.word("deictic")] + {"before": -1, "after": 1}.get(match.word("beyond"), 0)
    if context.narrative:
        value = "PRESENT_REF" if step == 0 else "XXXX-XX-XX"
        return Reading("DATE", value, anchor=None)
    today, anchor = said_on(match, context) or (day(context.dct), context.today)
    return date_of(today.shift(step), anchor)


def deictic_part(match: Match, context: Context) -> Reading | None:
    """``this morning``, ``last night``, ``tonight``, ``yesterday evening``."""
    which = match.word("which")
    step = {"last": -1, "yesterday": -1, "tomorrow": 1}.get(which, 0)
    part = str(meaning("part", match.word("part"))) if match.word("part") else "TNI"
    if which in ("that", "same") or (context.narrative and which in ("this", "last")):
        return part_on(context, part, 0)
    if which in ("next", "following", "previous"):
        return part_on(context, part, -1 if which == "previous" else 1)
    if context.narrative:
        return Reading("TIME", f"XXXX-XX-XX{part}")
    if not which and _is_of_another_day(match, context):
        return None
    today, anchor = said_on(match, context) or (day(context.dct), context.today)
    found = today.shift(step)
    return Reading("TIME", found.value + part, None, found, Anchor(anchor.kind, anchor.value))


_BREAK = re.compile(r"[;:()]|\b(?:and|but|while|whereas)\b", re.IGNORECASE)


def _is_of_another_day(match: Match, context: Context) -> bool:
    """Whether "overnight" is told of a night that another date of its clause names: "last winter …
    overnight".
    """
    head = sentence_before(context.text, match.start)
    tail = sentence_after(context.text, match.end)
    head_of_clause, tail_of_clause = _BREAK.split(head)[-1], _BREAK.split(tail)[0]
    first, last = match.start - len(head_of_clause), match.end + len(tail_of_clause)
    return any(
        other.rule.name not in ("deictic-part", "deictic-day", "overnight")
        and _TELLING_SORTS.intersection(other.rule.sort.split())
        for start, _, other in context.following(first, last)
        if start != match.start
    )


_TELLING_SORTS = frozenset(("day", "month", "season", "year", "unit", "list"))
"""Of rules whose expressions say of which day, month or year something is told."""


def part_on(context: Context, part: str, step: int) -> Reading:
    """A part of the day named last, or of one `step` days from it."""
    reference, anchor = context.said("day")
    if reference.unit != "day":
        return Reading("TIME", f"XXXX-XX-XX{part}", None, None, anchor)
    found = reference.shift(step)
    return Reading("TIME", found.value + part, None, found, anchor)


def unit_of(match: Match) -> str:
    """The unit named."""
    return str(meaning("unit", match.word("unit") or match.word("mid").removeprefix("mid")))


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
    if (which in ("next", "following") and match.word("the")) or which == "following":
        return next_unit(match, context)
    if which in ("previous", "preceding", "prior"):
        return next_unit(match, context)
    reference, anchor = context.reference(unit)
    return _stepped(reference, anchor, unit, STEPS[which])


def unit_beyond(match: Match, context: Context) -> Reading | None:
    """``the week after next``, ``the year before last``."""
    reference, anchor = context.reference(unit_of(match))
    return _stepped(reference, anchor, unit_of(match), 2 if match.word("which") == "after" else -2)


def _stepped(reference: Period, anchor: Anchor, unit: str, step: int) -> Reading | None:
    """The unit that holds the reference, moved by `step`; a reference coarser than the unit gives
    its own value.
    """
    unit = "day" if unit == "night" else unit
    if unit not in FINENESS:
        return None
    if not reference.finer_than(unit) and reference.unit != unit:
        return Reading(
            "DATE", "XXXX-XX-XX" if unit == "day" else _unknown(reference, unit), None, None, anchor
        )
    held = reference.widen(unit)
    return date_of(held.shift(step), anchor) if held else None


def _unknown(reference: Period, unit: str) -> str:
    """The value of a finer unit of which only the year is known."""
    blank = {
        "month": "-XX",
        "week": "-WXX",
        "weekend": "-WXX-WE",
        "quarter": "-QX",
        "season": "-XX",
    }
    return (
        f"{reference.year:04}{blank[unit]}"
        if reference.year > 0 and unit in blank
        else "XXXX-XX-XX"
    )


def next_unit(match: Match, context: Context) -> Reading | None:
    """``the next day``, ``the following week``, ``the previous year``: counted from the date named
    last.
    """
    unit = unit_of(match)
    reference, anchor = context.said(unit)
    return _stepped(reference, anchor, unit, STEPS[match.word("which")])


def beside_unit(match: Match, context: Context) -> Reading | None:
    """``the day before``, ``the year after``: one unit from the date named last."""
    unit = unit_of(match)
    step = 1 if match.word("side") in ("after", "following", "later") else -1
    reference, anchor = context.said(unit)
    return _stepped(reference, anchor, unit, step)


def same_unit(match: Match, context: Context) -> Reading | None:
    """``that year``, ``the same day``: the one named last."""
    unit = unit_of(match)
    if unit not in FINENESS:
        return None
    reference, anchor = context.said(unit)
    return _stepped(reference, anchor, unit, 0)


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


def near_month(match: Match, context: Context) -> Reading | None:
    """``last March``, ``next June``, ``this May``: the nearest such month on that side."""
    month = number_of("month", match.word("month"))
    reference, anchor = context.reference("month")
    return _nearest(
        match.word("which"), part_of_year("month", reference.year, month - 1), reference, anchor
    )


def near_day(match: Match, context: Context) -> Reading | None:
    """``last Nov. 3``, ``next May 5``: the nearest such day on that side."""
    reference, anchor = context.reference("day")
    month, step = number_of("month", match.word("month")), STEPS[match.word("which")]
    day_number = int(match.found["day"].number or 0)
    found = [
        calendar_day(year, month, day_number)
        for year in range(max(reference.year - 1, 1), reference.year + 2)
    ]
    origin = reference.first
    days = [period for period in found if period and period.first and origin]
    if step < 0:
        days = [period for period in days if period.first and origin and period.first < origin][-1:]
    elif step > 0:
        days = [period for period in days if period.first and origin and period.first > origin]
    return date_of(days[0], anchor) if days else None


def near_season(match: Match, context: Context) -> Reading | None:
    """``last summer``, ``this spring``, ``next winter``."""
    which = number_of("season", match.word("season"))
    word = match.word("which")
    if word in ("that", "same", "following", "previous"):
        reference, anchor = context.said("month")
        if word in ("that", "same"):
            return date_of(part_of_year("season", reference.year, which), anchor)
    else:
        reference, anchor = context.reference("month")
    found = _nearest(word, part_of_year("season", reference.year, which), reference, anchor)
    if found is None or word != "next" or not postponed(sentence_before(context.text, match.start)):
        return found
    return _season_put_off(found, reference)


def _season_put_off(found: Reading, reference: Period) -> Reading:
    """``put off until next summer``: not the one at the door, which nobody would put it off to, but
    the next.
    """
    here, coming = reference.last, found.period
    if here is None or coming is None or coming.first is None or coming.last is None:
        return found
    if coming.last.year > here.year and (coming.first - here).days > _AT_THE_DOOR:
        return found
    rejected = (Rejected(coming.value, "what is put off goes to the season after the coming one"),)
    return date_of(coming.shift(4), found.anchor, rejected=rejected)


def _nearest(which: str, this_year: Period, reference: Period, anchor: Anchor) -> Reading | None:
    """The last such month or season that is over, the next one to begin, or the one of this
    year.
    """
    step = STEPS[which]
    per_year = 12 if this_year.unit == "month" else 4
    found = this_year
    here, last, first = reference.first, this_year.last, this_year.first
    if here is None or last is None or first is None:
        return None
    if step == 0 and this_year.unit == "season" and last.year > first.year and here.month < 3:
        found = this_year.shift(-per_year)
    if step < 0 and last >= here:
        found = this_year.shift(-per_year)
    if step > 0 and first <= here:
        found = this_year.shift(per_year)
    return date_of(found, anchor)


def reference_word(match: Match, context: Context) -> Reading | None:
    """``now``, ``recently``, ``soon``: the present, the past or the future, and no more."""
    if match.word("future") and (context.narrative or context.lean(match) <= 0):
        return None
    for name in ("present", "past", "future"):
        if match.word(name):
            return Reading("DATE", str(meaning(name, match.word(name))))
    return None


def present(_: Match, __: Context) -> Reading:
    """``these days``, ``at the moment``."""
    return Reading("DATE", "PRESENT_REF")


def past(_: Match, __: Context) -> Reading:
    """``in recent years``, ``the past``."""
    return Reading("DATE", "PAST_REF")


def past_in_story(match: Match, context: Context) -> Reading | None:
    """``former`` in a story of the past; in the news it is part of a title."""
    return past(match, context) if context.narrative else None


def future(_: Match, __: Context) -> Reading:
    """``the near future``."""
    return Reading("DATE", "FUTURE_REF")
