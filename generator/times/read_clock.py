"""Readings of times of day, alone and joined to their day."""

from __future__ import annotations

import re

from generator.times.context import Context, Mention, Reading
from generator.times.lexicon import meaning, number_of
from generator.times.patterns import Match

_FIGURES = re.compile(r"\d+")


def clock(match: Match, context: Context) -> Reading | None:
    """A time by the clock, on the day that its passage speaks of, else on the article's."""
    time = clock_value(match)
    if time is None:
        return None
    reference, anchor = context.reference("day")
    mention = context.mention_day
    if mention is not None and _speaks_of(mention, match, context):
        reference, anchor = mention.period, mention.anchor
    if reference.unit != "day":
        return Reading("TIME", f"XXXX-XX-XX{time}", None, None, anchor)
    return Reading("TIME", reference.value + time, None, reference, anchor)


_SENTENCE = 120
_PASSAGE = 600
_INDENT = 20


def _speaks_of(mention: Mention, match: Match, context: Context) -> bool:
    """Whether a day is the one that the passage speaks of: it stands in the sentence, or not far
    back and in no aside, and the time is no stamp at the head of a line.
    """
    apart = match.start - mention.end
    line = context.text[max(0, match.start - _INDENT) : match.start].rpartition("\n")[2]
    if not line.strip():
        return False
    return apart < _SENTENCE or (apart < _PASSAGE and not mention.aside)


def clock_value(match: Match) -> str | None:
    """``T17:30``, with its zone; None where there is no such time."""
    if match.word("hourname"):
        return str(meaning("hourname", match.word("hourname")))
    figures = _figures(match)
    if figures is None:
        return None
    hour, minute = figures
    half = match.word("ampm")
    if half and hour <= 12:
        hour = hour % 12 + number_of("ampm", half)
    elif match.word("part") in ("afternoon", "evening", "night") and hour < 12:
        hour += 12
    if hour > 24 or minute > 59:
        return None
    return f"T{hour:02}:{minute:02}{_zone(match)}"


def _figures(match: Match) -> tuple[int, int] | None:
    """The hour and the minute as written."""
    written = match.word("hours")
    if written:
        return int(written[:2]), int(written[2:])
    written = match.word("clock") or match.word("meridiem")
    if written:
        parts = [int(part) for part in _FIGURES.findall(written)]
        return parts[0], parts[1] if len(parts) > 1 else 0
    item = match.found.get("num") or match.found.get("hh")
    if item is None or item.number is None or not 0 <= item.number <= 24:
        return None
    if item.number != int(item.number):
        return int(item.number), round((item.number - int(item.number)) * 100)
    return int(item.number), 30 if match.word("half") else 0


def _zone(match: Match) -> str:
    """The offset of the zone named, ``Z`` for Greenwich; empty when none is."""
    return str(meaning("zone", match.word("zone"))) if match.word("zone") else ""


def clock_on_day(match: Match, context: Context) -> Reading | None:
    """A time by the clock and the day it belongs to."""
    inner, outer = (
        match.inner("clock"),
        next(match.inner(name) for name in ("day", "time") if name in match.found),
    )
    time, found = clock_value(inner), context.read(outer)
    if time is None or found is None or found.period is None or found.period.unit != "day":
        return None
    hour = int(time[1:3])
    if hour < 12 and not inner.word("ampm") and _part(match) in ("TAF", "TEV", "TNI"):
        time = f"T{hour + 12}{time[3:]}"
    return found.over(type="TIME", value=found.period.value + time, mod=None)


def part_of_day(match: Match, context: Context) -> Reading | None:
    """``Thursday night``, ``the morning of 31 January``."""
    name = next(name for name in ("day", "unit") if name in match.found)
    found = context.read(match.inner(name))
    if found is None or found.period is None or found.period.unit != "day":
        return None
    part = _part(match)
    mod = str(meaning("early", match.word("early"))) if match.word("early") else None
    return found.over(type="TIME", value=found.period.value + part, mod=mod)


def overnight_on(match: Match, context: Context) -> Reading | None:
    """``overnight on Monday``: the night from Monday on, as long as the next day; ``overnight into
    Tuesday`` the one before Tuesday.
    """
    found = context.read(_days_of(match)[0])
    if found is None or found.period is None or found.period.unit != "day":
        return None
    if match.word("end"):
        found = found.over(period=found.period.shift(-1))
    if found.period is None:
        return None
    value = found.period.value + "TNI"
    return found.over(type="TIME", value=value, mod=None, or_later=found.period.shift(1))


def _days_of(match: Match) -> list[Match]:
    return [child for child in match.children() if child.rule.name != "overnight"]


def _part(match: Match) -> str:
    """The code of the part of the day that a match names itself or in what it is built on."""
    for place in (match, *match.children()):
        for name in ("part", "hourname"):
            if place.word(name):
                return str(meaning(name, place.word(name)))
    return "TMO"


def part_alone(match: Match, context: Context) -> Reading | None:
    """``in the morning``, ``by noon``: of the day named last, else of the article's."""
    part = _part(match)
    if len(match.parts) == 1 and match.word("part") in ("night", "daytime", "nighttime", "nights"):
        return Reading("TIME", f"XXXX-XX-XX{part}")
    if context.mention_day is None and context.narrative:
        return Reading("TIME", f"XXXX-XX-XX{part}")
    mention = context.mention_day
    if mention is None or (not context.narrative and match.start - mention.end > 600):
        return Reading(
            "TIME", context.dct.isoformat() + part, None, context.dct_in("day"), context.today
        )
    if (
        not context.narrative
        and context.lean(match) > 0
        and mention.period.number < context.dct.toordinal()
    ):
        return Reading("TIME", f"XXXX-XX-XX{part}")
    return Reading("TIME", mention.period.value + part, None, mention.period, mention.anchor)
