"""Lengths of time as TIMEX3 values: units, counts and what modifies them."""

from __future__ import annotations

import re

from generator.times.lexicon import CLASSES, UNIT_CODES
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


APPROXIMATELY = (
    "mod=about|around|roughly|approximately|some|nearly|almost|over|under|only|just",
    "mod=more|less|fewer|longer than",
    "at mod=least|most",
    "a mod=good",
    "mod=up to",
    "mod=close to",
    "just|well|slightly|a mod=over|under",
    "no more|less|longer|later than",
    "mod=close to",
)
