"""Lengths of time: "three months", "a 24-hour strike", "more than two years"."""

from __future__ import annotations

import re

from generator.times.context import Context, Reading
from generator.times.lengths import APPROXIMATELY, MODS, UNIT_NAMES, amount, unit_in
from generator.times.lexicon import UNIT_CODES, meaning
from generator.times.model import Rule
from generator.times.patterns import Match
from generator.times.surroundings import BESIDE, REACH, after, before
from generator.times.table import SPAN, rule


def is_duration(match: Match, text: str) -> bool:
    """So many units; not ``a second man``, ``one night stand``, ``a quarter of``, ``50
    minute's``.
    """
    unit = match.word("unit") or match.word("units")
    if any(part.key == "good" for part in match.parts):
        return after(match, text) in ("ago", "later", "earlier", "before", "after")
    one = "num" not in match.found and not match.word("half")
    if one and (
        unit in ("second", "quarter", "weekend", "night")
        or (unit == "minute" and before(match, text) in ("", "up"))
    ):
        return False
    if unit in ("second", "quarter") and match.parts[-2].key != "-" and match.word("num") != "1":
        return False
    if "num" in match.found and unit in ("quarter", "quarters") and match.word("num") in ("1", "3"):
        return False
    if unit == "century" and "num" in match.found and text[match.start : match.start + 1].isdigit():
        return False
    number = match.found["num"].number if "num" in match.found else None
    return not (
        number is not None
        and 1900 <= number <= 2100
        and unit in ("year", "month", "day")
        and text[match.start].isdigit()
    )


_BEFORE_BARE_UNITS = frozenset(BESIDE["before bare units"])
_UNITS_NEVER_BARE = frozenset("seconds minutes quarters nights summers winters weekends".split())
_BEFORE_YEARS_OF_A_LIFE = frozenset(BESIDE["before years of a life"])


def is_vague_duration(match: Match, text: str) -> bool:
    """``several weeks``; bare ``years`` only where it measures time."""
    if len(match.parts) > 1:
        return match.word("units") not in ("seconds", "quarters", "summers", "winters")
    previous, tail = before(match, text), text[match.end : match.end + REACH]
    if previous in _BEFORE_YEARS_OF_A_LIFE:
        return False
    if re.match(r"\s+\d", tail):
        return False
    if match.word("units") in _UNITS_NEVER_BARE:
        return False
    if re.match(
        r"\s+(?:ago|later|earlier|before|after|of|in\s+the\s+making|since|afterwards?)\b", tail
    ):
        return previous not in ("the", "his", "her", "their", "its") or bool(
            re.match(r"\s+(?:of|before|after|since)\b", tail)
        )
    return previous in _BEFORE_BARE_UNITS or (
        previous == "the"
        and bool(
            re.search(r"\b(?:over|through)\s+the\s+$", text[max(0, match.start - 16) : match.start])
        )
    )


_BEFORE_LAST_AS_VERB = frozenset(BESIDE["before last as a verb"])


def is_spanning(match: Match, text: str) -> bool:
    """``the past three months``; a mere ``the two years`` as well; not ``this two-day``."""
    return (
        match.parts[0].key not in ("last", "past")
        or before(match, text) not in _BEFORE_LAST_AS_VERB
    )


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


_LONG = (
    "[more|full|whole|long|straight|consecutive|successive|additional|further|calendar|working"
    "|extra|bloody|short|good]"
)


FINDS: tuple[Rule, ...] = (
    rule(
        "duration",
        "so long",
        "duration",
        (
            f"{{num}} {_LONG} {{unit}}|{{units}} [old|long]",
            "{num} units={units} of age",
            f"a|an {_LONG} {{unit}}",
            "{unit} long",
            "half=half a|an|the {unit}",
            "a half=half {unit}",
            "half=half - a|an - {unit}",
            "a half=half - {unit}",
        ),
        duration,
        ("They fought for three months.", "2022-02-01", "P3M"),
        ("He waited half an hour.", "2022-02-01", "PT30M"),
        guard=is_duration,
    ),
    rule(
        "compound-duration",
        "so long",
        "compound",
        (
            "{num} - units={unit}|{units}",
            "{num} - units={unit}|{units} - old|long",
            "{num} units={unit}|{units} - old",
            "{unit} - long",
            "half=half - {unit}",
            "{num} - units={unit}|{units} old",
        ),
        duration,
        ("It was a 24-hour strike.", "2022-02-01", "PT24H"),
        ("The 19-year-old fled.", "2022-02-01", "P19Y"),
        guard=is_duration,
    ),
    rule(
        "vague-duration",
        "a number of such units, how many not being said",
        "duration vague",
        (
            "[a] many={many} [more|short|long|recent|other] {units}",
            "a many=couple of {units}",
            "many={many} of {units}",
            "{units}",
            "a number of {units}",
            "many a {unit}",
            "hundreds|thousands|dozens|tens|scores of {units}",
            "{units} - long",
        ),
        duration,
        ("It lasted several weeks.", "2022-02-01", "PXW"),
        ("After years of war they made peace.", "2022-02-01", "PXY"),
        guard=is_vague_duration,
    ),
    rule(
        "double-duration",
        "so long",
        "duration",
        (
            "many_large={num} large={unit}|{units} [and|,] many_small={num} small={unit}|{units}",
            "many_large={num} - large={unit} - many_small={num} - small={unit}",
        ),
        double_duration,
        ("He held it for two years and three months.", "2022-02-01", "P2Y3M"),
    ),
)


FRAMES: tuple[Rule, ...] = (
    rule(
        "first-units",
        "so long, at the beginning or the end of the time named",
        "duration",
        (
            f"the first|last|final|opening|early|closing <duration> of {SPAN}",
            "the {beside} <duration>",
            "these|those|this|next|last|past <duration>",
            "the <duration>",
            "first|last|final|next <duration>",
            "the course of the <duration>",
            "the mod=some|almost|nearly <duration>",
        ),
        spanning,
        ("In the first two months of 1939 it snowed.", "2022-07-03", "P2M"),
        ("Prices rose over the past three years.", "2022-07-03", "P3Y"),
        guard=is_spanning,
    ),
    rule(
        "approximate",
        "about so long, or more or less than that",
        "duration",
        tuple(f"{words} <duration>" for words in APPROXIMATELY),
        modified,
        ("It took more than two years.", "2022-07-03", "P2Y"),
        ("At least three weeks were lost.", "2022-07-03", "P3W"),
    ),
)
