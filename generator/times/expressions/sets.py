"""What returns: "every Friday", "twice a month", "annual"."""

from __future__ import annotations

import re

from generator.english.numerals import CARDINALS, SCALES
from generator.times.context import Context, Reading
from generator.times.lengths import amount, unit_in
from generator.times.lexicon import meaning, number_of
from generator.times.model import Rule
from generator.times.patterns import Match
from generator.times.surroundings import BESIDE, REACH, after, before
from generator.times.table import rule

_BEFORE_A_YEAR_THAT_LASTS = frozenset(BESIDE["before a year that lasts"])

_NUMBER_WORDS = "|".join((*CARDINALS, *SCALES, "percent", "times", "once", "twice", "dozens"))
_AMOUNT = re.compile(rf"(?:\d|\b(?:{_NUMBER_WORDS}))[^.;,]*$")
_FOLLOWED = re.compile(
    r"\s+(?:ago|earlier|later|before|after|from|since|or|of|prior|long|old|hence|and)\b|\s?[-–]"
)


_MEASURED = re.compile(
    rf"(?:[$€£]\s?\d[\d,.]*(?:\s?(?:m|bn|thousand|million|billion))?"
    rf"|(?:\d|\b(?:{_NUMBER_WORDS}))[\w,.]*\s(?:[a-z]+\s)?"
    rf"(?:{'|'.join(BESIDE['counted by the day'])})(?:\sof\s(?:[a-z]+\s)?[a-z]+)?)\s$"
)
"""What is counted by the day, whatever follows: "58,000 barrels of oil a day before"."""


def is_rate(match: Match, text: str) -> bool:
    """``$3 billion a year``: a count stands before it and no word of lasting."""
    if match.word("unit") == "second" and match.parts[0].key != "/":
        return False
    head = text[max(0, match.start - REACH) : match.start]
    if match.parts[0].key == "/":
        return bool(re.search(r"[\w]$", head))
    if _MEASURED.search(head):
        return True
    if before(match, text) in _BEFORE_A_YEAR_THAT_LASTS or _FOLLOWED.match(
        text[match.end : match.end + REACH]
    ):
        return False
    return _AMOUNT.search(head) is not None


def is_returning(match: Match, _: str) -> bool:
    """``per day``, ``each year``; not ``every second man``."""
    return match.word("unit") not in ("second", "quarter") or match.parts[0].key == "per"


def is_often(match: Match, text: str) -> bool:
    """``annual``; not ``the Daily Mail``."""
    return not (text[match.start].isupper() and after(match, text)[:1].isupper())


def is_every_part(match: Match, _: str) -> bool:
    """``every morning``; a bare ``mornings`` may be anything."""
    return match.parts[0].key in ("every", "each")


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


FINDS: tuple[Rule, ...] = (
    rule(
        "every-unit",
        "each such day, week, month or year",
        "set",
        (
            "every|each [other=other] {unit}",
            "every {num} {units}",
            "per {unit}",
            "once|twice a|an|per|each|every {unit}",
            "times={num} times a|an|per|each|every {unit}",
            "every single {unit}",
        ),
        every,
        ("It rains every day.", "2022-02-01", "P1D"),
        ("They meet twice a month.", "2022-02-01", "P1M"),
        ("Elections are held every four years.", "2022-02-01", "P4Y"),
        guard=is_returning,
    ),
    rule(
        "rate",
        "each such day, week, month or year",
        "set",
        ("a|an {unit}", "/ {unit}"),
        every,
        ("It earns $3 billion a year.", "2022-02-01", "P1Y"),
        guard=is_rate,
    ),
    rule(
        "every-weekday",
        "each such weekday",
        "set",
        (
            "every|each {weekday}",
            "{weekdays}",
            "every|each {weekday} {part}",
            "{weekday} part=nights|mornings|evenings|afternoons",
            "every|each which=weekend",
            "which=weekends",
        ),
        every_weekday,
        ("The market opens every Friday.", "2022-02-01", "XXXX-WXX-5"),
    ),
    rule(
        "every-part",
        "that part of each day",
        "set",
        ("every|each {part}", "part=mornings|evenings|afternoons|nights"),
        every_part,
        ("They pray every morning.", "2022-02-01", "XXXX-XX-XXTMO"),
        guard=is_every_part,
    ),
    rule(
        "every-month",
        "that month of each year",
        "set",
        ("every|each {month}",),
        every_month,
        ("The fair is held every June.", "2022-02-01", "XXXX-06"),
    ),
    rule(
        "every-season",
        "that season of each year",
        "set",
        ("every|each {season}",),
        every_season,
        ("The fair is held every summer.", "2022-02-01", "XXXX-SU"),
    ),
    rule(
        "often",
        "as often as the word says",
        "set",
        ("{often}",),
        often,
        ("Its annual report is late.", "2022-02-01", "P1Y"),
        guard=is_often,
    ),
)
