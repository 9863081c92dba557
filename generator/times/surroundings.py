"""The words around a match, for the guards that say whether it is a time at all.

A guard sees the match and the text around it, looks no farther than a few words, and answers yes or
no.
"""

from __future__ import annotations

import re

from generator.english import tables
from generator.times.lexicon import MONTHS
from generator.times.patterns import Match

REACH = 48

_LAST_WORD = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)[\s\"“‘'(\[]*$")

_NEXT_WORD = re.compile(r"\s*(-?)\s?([^\W\d_]+)")

BESIDE = tables.lists("beside_times.txt")
"""Words beside what looks like a time, by the guard that asks for them."""
BEFORE_TIMES = frozenset(BESIDE["before times"])

NUMBERS = {name: "|".join(words) for name, words in tables.lists("numbers_not_years.txt").items()}
"""Words beside a number that is no year, each list as alternatives."""
COUNTED = re.compile(
    rf"\s+(?:(?:{NUMBERS['counted as']})\s+)?(?:{NUMBERS['counted']}|per\s+cent)\b|\s*[%°$€£]|[.,]\d"
    r"|\s(?:a|per)\s(?:year|month|week|day|head|night)\b"
)
"""What a number counts, or by what it is the beginning of a longer one."""


def before(match: Match, text: str) -> str:
    """The word before the match in small letters, empty at the start of a line or after other
    marks.
    """
    found = _LAST_WORD.search(text[max(0, match.start - REACH) : match.start])
    return found.group(1).lower() if found else ""


def after(match: Match, text: str) -> str:
    """The word right after the match as written, empty where none follows."""
    found = _NEXT_WORD.match(text[match.end : match.end + REACH])
    return found.group(2) if found else ""


MONTH_FORMS = "|".join(MONTHS)


def head(match: Match, text: str) -> str:
    """What stands before the match, as far as a guard looks."""
    return text[max(0, match.start - REACH) : match.start]


_UNITS_NOT_NAMED = frozenset("second minute hour night fortnight millennium".split())


def is_unit_named(match: Match, text: str) -> bool:
    """``last year``; not ``last minute`` nor ``next second``, nor ``the last day of school``."""
    unit = match.word("unit")
    if unit in _UNITS_NOT_NAMED:
        return False
    if re.match(r"\s+of\s+(?:[A-Z]{2,}|[$€£#])", text[match.end : match.end + REACH]):
        return True
    ordinal_like = match.word("which") in ("last", "next") and (
        match.word("the") or before(match, text) == "the"
    )
    return not (
        ordinal_like and re.match(r"\s+(?:of|in|that|when)\b", text[match.end : match.end + REACH])
    )
