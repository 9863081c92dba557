"""Readings of expressions built on others: early and late, the end of, so long ago, after an event,
of that year.
"""

from __future__ import annotations

import re

from generator.times.context import Context, Reading, date_of
from generator.times.cues import sentence_after
from generator.times.lexicon import meaning
from generator.times.model import Anchor
from generator.times.patterns import Match
from generator.times.periods import PARTS, Period, calendar_day, day, holding, part_of_year
from generator.times.read_amounts import MODS, UNIT_NAMES
from generator.times.read_dates import number

_COUNT = re.compile(r"P(T?)(\d+|X)([A-Z]+)")
_UNITS = {
    "D": "day",
    "W": "week",
    "M": "month",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
    "Q": "quarter",
    "WE": "weekend",
}


def only(match: Match) -> Match:
    """The one expression that a match is built on."""
    return match.children()[0]


def edged(match: Match, context: Context) -> Reading | None:
    """``early 2022``, ``the end of June``, ``mid-December``, ``later that year``: the same with a
    `mod`.
    """
    found = context.read(match.children()[-1])
    if found is None or found.type not in ("DATE", "TIME"):
        return None
    for name in ("early", "edge", "nearer"):
        if match.word(name):
            mod = str(meaning(name, match.word(name)))
            return found if mod in PARTS and _single_day(found) else found.over(mod=mod)
    return found


def _single_day(found: Reading) -> bool:
    """Whether it is a day of the calendar, which `mod` does not divide (its parts are times of
    day).
    """
    return found.type == "DATE" and found.period is not None and found.period.unit == "day"


def season_over_years(match: Match, context: Context) -> Reading | None:
    """``the winter of 1941-42``: the season as it begins."""
    return context.read(only(match))


def whole(match: Match, context: Context) -> Reading | None:
    """``the rest of the year``, ``most of 1943``: the same."""
    return context.read(match.children()[-1])


def of_year(match: Match, context: Context) -> Reading | None:
    """``October of next year``, ``July 25 of that year``, ``the first quarter of last year``."""
    inner, outer = match.children()[0], match.children()[-1]
    year, part = context.read(outer), context.read(inner)
    if part is None or year is None:
        return None
    if part.period is None or year.period is None:
        return None
    moved = moved_to(part.period, year.period.year)
    if year.period.unit != "year":
        return None
    return (
        part.over(period=moved, value=moved.value, anchor=year.anchor, rejected=())
        if moved
        else None
    )


def moved_to(period: Period, year: int) -> Period | None:
    """The same day, month or part of the year in another year."""
    if period.unit == "day" and period.first:
        return calendar_day(year, period.first.month, period.first.day)
    if period.unit in ("month", "quarter", "half", "season"):
        return period.shift(
            (year - period.year) * {"month": 12, "quarter": 4, "half": 2, "season": 4}[period.unit]
        )
    return None


def nth_of(match: Match, context: Context) -> Reading | None:
    """``the first week of March``, ``the last day of 1944``, ``the third quarter of 1990``."""
    found, unit = context.read(match.children()[-1]), UNIT_NAMES[match.word("unit")]
    if found is None or found.period is None or found.type != "DATE":
        return None
    which = -1 if match.word("last") else number(match, "ordinal")
    first, last = found.period.first, found.period.last
    if (
        not first
        or not last
        or unit in ("second", "minute", "hour", "night", "fortnight", "millennium", "century")
    ):
        return None
    part = _counted(unit, found.period, which)
    if part is None or part.first is None or part.first > last:
        return None
    return found.over(period=part, value=part.value, mod=None)


def _counted(unit: str, whole_period: Period, which: int) -> Period | None:
    """The `which`-th `unit` of a period, the last one for -1; a week counts as the month's when it
    begins there.
    """
    first, last = whole_period.first, whole_period.last
    if first is None or last is None:
        return None
    if which < 0:
        found = holding(unit, last)
        return found.shift(-1) if unit == "week" and found.last and found.last > last else found
    found = holding(unit, first)
    return found.shift(which - 1)


def steps_of(value: str) -> tuple[int | None, str] | None:
    """How many of which unit of the calendar a duration is; the count is None when the text does
    not say.
    """
    found = _COUNT.fullmatch(value)
    if found is None:
        return None
    unit = (
        {"H": "hour", "M": "minute", "S": "second"}[found[3]]
        if found[1]
        else _UNITS.get(found[3], "")
    )
    return (None if found[2] == "X" else int(found[2])), unit


def ago(match: Match, context: Context) -> Reading | None:
    """``two weeks ago``, ``five days from now``: counted from the article's date, in its unit's
    precision.
    """
    reference, anchor = context.reference()
    if context.narrative and not (context.mention and context.mention.own):
        reference, anchor = context.reference()
    found = offset(
        match, context, reference, anchor, 1 if match.word("side") in ("from", "hence") else -1
    )
    return found.over(passing=True) if found else None


def later(match: Match, context: Context) -> Reading | None:
    """``two days later``, ``a year earlier``: counted from the date named last."""
    sign = (
        1
        if match.word("side") in ("later", "after", "afterwards", "afterward", "on", "thereafter")
        else -1
    )
    quarter = context.mention_quarter
    inner = context.read(only(match))
    if (
        inner
        and inner.value == "P1Y"
        and quarter
        and quarter.period.unit in ("quarter", "half")
        and match.start - quarter.end < 400
    ):
        moved = moved_to(quarter.period, quarter.period.year + sign)
        return date_of(moved, quarter.anchor) if moved else None
    reference, anchor = context.said()
    found = offset(match, context, reference, anchor, sign)
    return found.over(passing=sign < 0) if found else None


def offset(
    match: Match, context: Context, reference: Period, anchor: Anchor, sign: int
) -> Reading | None:
    """The period so many units from the reference, no finer than the reference or the unit."""
    inner = context.read(only(match))
    steps = steps_of(inner.value) if inner else None
    count, unit = steps or (None, "")
    if inner is None or count is None:
        return Reading("DATE", "FUTURE_REF" if sign > 0 else "PAST_REF", None, None, anchor)
    mod = MODS.get(match.word("mod"), inner.mod)
    if unit in ("hour", "minute", "second", ""):
        return Reading("TIME", "XXXX-XX-XXTXX:XX", None, None, anchor) if unit else None
    return stepped(reference, anchor, count * sign, unit, mod)


def stepped(reference: Period, anchor: Anchor, count: int, unit: str, mod: str | None) -> Reading:
    """`count` units from the reference; where it is coarser than the unit, its own precision,
    approximately.
    """
    if reference.finer_than(unit) and not (
        unit == "week" and reference.unit == "day" and anchor.kind != "dct"
    ):
        held = reference.widen(unit)
        if held is not None:
            return date_of(held.shift(count), anchor, mod)
    if reference.unit == unit:
        return date_of(reference.shift(count), anchor, mod)
    first = reference.first
    if first is None:
        return Reading("DATE", "XXXX", mod, None, anchor)
    days = count * {"day": 1, "week": 7, "weekend": 7}.get(unit, 30)
    moved = day(first).shift(days)
    if reference.unit == "day":
        return date_of(moved, anchor, mod)
    found = moved.widen(reference.unit)
    return (
        date_of(found, anchor, mod or "APPROX")
        if found
        else Reading("DATE", "XXXX", mod, None, anchor)
    )


_EVENT = re.compile(
    r"\s+(?:(?:the|their|his|her|its|our|a|an|this|that|these|those)\s+|(?=[A-Z]))[^.;:!?\n()]{1,90}?"
    r"(?:\s(?:of|on|in|from)\s+(?:the\s+)?|,?\s(?:held|signed|dated|made|reached|concluded|agreed|which\s+\w+(?:\s\w+)?)\s+(?:\w+\s+){0,3}?(?:on|in)\s+)$"
)
_SAYING = re.compile(
    r",\s+(?!held|signed|dated|made|reached|concluded|agreed|which)|\b(?:said|says|told|announced|will|reported|added)\b"
)


def from_event(match: Match, context: Context) -> Reading | None:
    """``five months after their meeting, held on June 16``: counted from the event's own date,
    approximately.

    Where the sentence gives the event no date, a story counts from the date named last and the news
    from nothing.
    """
    sign = -1 if match.word("side") in ("before", "prior") else 1
    near = sentence_after(context.text, match.end, 140)
    dated = _date_of_event(context, match.end, near)
    if dated is not None:
        period, start, end, words = dated
        found = offset(match, context, period, Anchor("event", period.value, start, end), sign)
        if found is None or found.period is None:
            return None
        return found.over(mod=found.mod or "APPROX", span=(match.start, match.end + words))
    if not context.narrative or context.mention is None:
        return None
    if re.match(r"\s*(?:a|an|\d|this|that)\b", near):
        return None
    found = offset(match, context, *context.said(), sign)
    return found if found and found.period else None


def _date_of_event(context: Context, end: int, near: str) -> tuple[Period, int, int, int] | None:
    """The date that belongs to the event named after `end`, its place, and how many characters the
    event takes.
    """
    for start, stop, match in context.following(end, end + len(near)):
        between = context.text[end:start]
        if not _EVENT.match(between) or _SAYING.search(between):
            return None
        found = context.read(match)
        if found is None or found.period is None or found.type != "DATE" or "of " in between[:2]:
            return None
        event = re.sub(r"(?:,.*|\s+(?:of|on|in|from)(?:\s+the)?\s*)$", "", between, flags=re.DOTALL)
        return found.period, start, stop, len(event.rstrip())
    return None


def from_date(match: Match, context: Context) -> tuple[Reading, ...] | None:
    """``two days after June 5``: counted from the date that follows."""
    outer = match.children()[-1]
    base = context.read(outer)
    if base is None or base.period is None:
        return None
    anchor = Anchor("mention", base.period.value, outer.start, outer.end)
    found = offset(
        match, context, base.period, anchor, -1 if match.word("side") in ("before", "prior") else 1
    )
    if found is None or found.period is None:
        return None
    return (
        found.over(span=(match.start, match.parts[-2].end)),
        base.over(span=(outer.start, outer.end)),
    )


def from_deictic(match: Match, context: Context) -> Reading | None:
    """``a week from Friday``, ``two weeks from today``."""
    base = context.read(match.children()[-1])
    if base is None or base.period is None:
        return None
    inner = context.read(only(match))
    steps = steps_of(inner.value) if inner else None
    if steps is None or steps[0] is None or steps[1] not in ("day", "week", "month", "year"):
        return None
    if steps[1] in ("day", "week") and base.period.unit == "day":
        ahead = 7 if base.period.number < context.dct.toordinal() else 0
        return date_of(
            base.period.shift(ahead + steps[0] * (7 if steps[1] == "week" else 1)), base.anchor
        )
    return stepped(base.period, base.anchor or context.today, steps[0], steps[1], None)


def same_period(match: Match, context: Context) -> Reading | None:
    """``the same period last year``, ``the year-earlier quarter``: the stretch named last, in the
    other year.
    """
    outer = match.children()
    known = context.mention_quarter
    if outer:
        year = context.read(outer[-1])
        if year is None or year.period is None:
            return None
        target = year.period.year
    else:
        target = (known.period.year if known else context.dct.year) - 1
    if match.word("what") == "quarter" and (known is None or known.period.unit != "quarter"):
        return date_of(
            part_of_year("quarter", target, context.dct_in("quarter").shift(-1).number % 4),
            context.today,
        )
    if known is None:
        return date_of(Period("year", target), context.today)
    moved = moved_to(known.period, target)
    return date_of(moved, known.anchor) if moved else None


def night_of(match: Match, context: Context) -> Reading | None:
    """``the night of 2 to 3 July``: the night that begins on the first day."""
    last = context.read(match.children()[-1])
    if last is None or last.period is None or last.period.first is None:
        return None
    near = last.period.first
    found = calendar_day(near.year, near.month, number(match, "first"))
    return last.over(type="TIME", value=found.value + "TNI", period=found) if found else None
