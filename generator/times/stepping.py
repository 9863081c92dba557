"""Steps in the calendar: so many units on or back from a day, week, month or year."""

from __future__ import annotations

from generator.times.context import Context, Reading, date_of
from generator.times.lengths import MODS, steps_of
from generator.times.lexicon import meaning
from generator.times.model import Anchor
from generator.times.patterns import Match
from generator.times.periods import FINENESS, Period, calendar_day, day


def only(match: Match) -> Match:
    """The one expression that a match is built on."""
    return match.children()[0]


def moved_to(period: Period, year: int) -> Period | None:
    """The same day, month or part of the year in another year."""
    if period.unit == "day" and period.first:
        return calendar_day(year, period.first.month, period.first.day)
    if period.unit in ("month", "quarter", "half", "season"):
        return period.shift(
            (year - period.year) * {"month": 12, "quarter": 4, "half": 2, "season": 4}[period.unit]
        )
    return None


YEARS = {"year": 1, "decade": 10, "century": 100}
"""How many years there are in each unit of years."""
_DAYS = {"day": 1, "week": 7}


def measured(length: Match, context: Context) -> tuple[int, str] | None:
    """How many of which unit a length of time is; None where the text does not say."""
    found = context.read(length)
    count, unit = (steps_of(found.value) if found else None) or (None, "")
    return (count, unit) if count else None


def exactly(base: Period, count: int, unit: str) -> Period | None:
    """The same day, week, month or part of the year so many units on, however coarse the unit: the
    day of "20 years ago today".
    """
    if unit in YEARS:
        return _in_year(base, base.year + count * YEARS[unit])
    if unit == base.unit:
        return base.shift(count)
    if base.unit != "day":
        return base
    if unit == "month":
        return _in_month(base, count)
    return base.shift(count * _DAYS[unit]) if unit in _DAYS else None


def _in_month(base: Period, count: int) -> Period | None:
    """The same day so many months on; the last of the month where there is none such."""
    back = base.widen("month")
    found = back.shift(count) if back else None
    if found is None or found.last is None or base.first is None:
        return None
    last = found.last
    return calendar_day(last.year, last.month, min(base.first.day, last.day))


def _in_year(base: Period, year: int) -> Period | None:
    """The same day, week, month or part in another year."""
    if base.unit == "week" and base.first:
        near = calendar_day(year, base.first.month, min(base.first.day, 28))
        return near.shift(3).widen("week") if near else None
    if base.unit == "year":
        return Period("year", year)
    leap_day = base.unit == "day" and base.first is not None and base.first.month == 2
    return moved_to(base, year) or (calendar_day(year, 2, 28) if leap_day else None)


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


def unit_of(match: Match) -> str:
    """The unit named."""
    return str(meaning("unit", match.word("unit") or match.word("mid").removeprefix("mid")))


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


def same_unit(match: Match, context: Context) -> Reading | None:
    """``that year``, ``the same day``: the one named last."""
    unit = unit_of(match)
    if unit not in FINENESS:
        return None
    reference, anchor = context.said(unit)
    return _stepped(reference, anchor, unit, 0)


def nearest(which: str, this_year: Period, reference: Period, anchor: Anchor) -> Reading | None:
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
    while step < 0 and found.last and found.last >= here:
        found = found.shift(-per_year)
    if step > 0 and first <= here:
        found = this_year.shift(per_year)
    return date_of(found, anchor)
