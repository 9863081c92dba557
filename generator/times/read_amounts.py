"""Readings of durations and of sets of times (what returns)."""

from __future__ import annotations

from generator.times.context import Context, Reading
from generator.times.lexicon import CLASSES, UNIT_CODES, meaning, number_of
from generator.times.patterns import Match

UNIT_NAMES: dict[str, str] = {
    word: str(unit) for name in ("unit", "units") for word, unit in CLASSES[name].items()
}
"""Every word for a unit, singular and plural, with the unit."""

MODS = {
    "about": "APPROX",
    "around": "APPROX",
    "roughly": "APPROX",
    "approximately": "APPROX",
    "some": "APPROX",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "under": "LESS_THAN",
    "less": "LESS_THAN",
    "fewer": "LESS_THAN",
    "close": "APPROX",
    "over": "MORE_THAN",
    "more": "MORE_THAN",
    "longer": "MORE_THAN",
    "least": "EQUAL_OR_MORE",
    "good": "EQUAL_OR_MORE",
    "most": "EQUAL_OR_LESS",
    "up": "EQUAL_OR_LESS",
    "no": "EQUAL_OR_LESS",
    "only": None,
    "just": None,
}
"""The `mod` that each word before an amount gives it (TimeML 1.2.1, table of mod values)."""


def unit_in(match: Match) -> str:
    """The unit that a match names."""
    return UNIT_NAMES[match.word("unit") or match.word("units")]


def amount(count: str, unit: str) -> str:
    """A duration's value: ``P3M``, ``PT2H``, ``PXD``; a fortnight is two weeks."""
    if unit == "fortnight":
        count, unit = (str(2 * int(count)) if count.isdigit() else count), "week"
    if unit == "night":
        unit = "day"
    code = UNIT_CODES[unit]
    return f"P{code[0]}{count}{code[1]}" if code[0] == "T" else f"P{count}{code}"


def counted(match: Match) -> str:
    """How many units: digits as written, X where only many or few is said, 1 for a or one."""
    if "num" in match.found:
        return match.word("num") or "X"
    if match.word("many"):
        return str(meaning("many", match.word("many")))
    if match.word("half"):
        return "0.5"
    return (
        "1"
        if "unit" in match.found and UNIT_NAMES.get(match.word("unit")) == match.word("unit")
        else "X"
    )


def duration(match: Match, _: Context) -> Reading | None:
    """So many units."""
    unit, count = unit_in(match), counted(match)
    if match.word("half"):
        return Reading("DURATION", _half(unit))
    return Reading(
        "DURATION",
        amount(count, unit),
        "APPROX" if count == "X" and match.word("many") == "couple" else None,
    )


def _half(unit: str) -> str:
    """Half of a unit in whole smaller ones."""
    halves = {
        "year": "P6M",
        "century": "P50Y",
        "decade": "P5Y",
        "hour": "PT30M",
        "day": "PT12H",
        "month": "P2W",
        "minute": "PT30S",
    }
    return halves.get(unit, f"P0.5{UNIT_CODES[unit]}")


def double_duration(match: Match, _: Context) -> Reading | None:
    """``two years and three months``."""
    large, small = UNIT_NAMES[match.word("large")], UNIT_NAMES[match.word("small")]
    first, second = amount(match.word("many_large"), large), amount(match.word("many_small"), small)
    if first.startswith("PT") and second.startswith("PT"):
        return Reading("DURATION", first + second[2:])
    return Reading(
        "DURATION", first + (second[1:] if second[1] == "T" or not first.startswith("PT") else "")
    )


def modified(match: Match, context: Context) -> Reading | None:
    """A duration with ``about``, ``more than``, ``at least``."""
    inner = context.read(match.inner("duration"))
    return inner.over(mod=MODS.get(match.word("mod"))) if inner else None


def spanning(match: Match, context: Context) -> Reading | None:
    """``the past three months``, ``the next few days``: a length of time beside the reference."""
    return context.read(match.inner("duration"))


def every(match: Match, _: Context) -> Reading | None:
    """``every day``, ``three times a week``, ``per month``."""
    unit = unit_in(match)
    if match.word("other"):
        return Reading("SET", amount("2", unit))
    span = (match.parts[1].start, match.end) if match.parts[0].key == "/" else None
    return Reading("SET", amount(match.word("num") or "1", unit), span=span)


def every_weekday(match: Match, _: Context) -> Reading | None:
    """``every Friday``, ``Fridays``, ``Friday nights``."""
    if match.word("which"):
        return Reading("SET", "XXXX-WXX-WE")
    plural = "weekday" not in match.found
    name = number_of(
        "weekdays" if plural else "weekday", match.word("weekdays" if plural else "weekday")
    )
    part = str(meaning("part", match.word("part"))) if match.word("part") else ""
    return Reading("SET", f"XXXX-WXX-{name + 1}{part}")


def every_part(match: Match, _: Context) -> Reading | None:
    """``every morning``."""
    return Reading("SET", f"XXXX-XX-XX{meaning('part', match.word('part'))}")


def every_month(match: Match, _: Context) -> Reading | None:
    """``every June``."""
    return Reading("SET", f"XXXX-{number_of('month', match.word('month')):02}")


def every_season(match: Match, _: Context) -> Reading | None:
    """``every summer``."""
    return Reading(
        "SET", "XXXX-" + ("SP", "SU", "FA", "WI")[number_of("season", match.word("season"))]
    )


def often(match: Match, _: Context) -> Reading | None:
    """``daily``, ``annual``."""
    return Reading("SET", str(meaning("often", match.word("often"))))
