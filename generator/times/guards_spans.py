"""Whether words that look like a unit, a length, a part of the day or a vague time are one."""

from __future__ import annotations

import re

from generator.times.cues import leaning_word
from generator.times.guards import COUNTED, REACH, after, before
from generator.times.patterns import Match


def unit_named(match: Match, text: str) -> bool:
    """``last year``; not ``last minute`` nor ``next second``, nor ``the last day of school``."""
    unit = match.word("unit")
    if unit in ("second", "minute", "hour", "night", "fortnight", "millennium"):
        return False
    if re.match(r"\s+of\s+(?:[A-Z]{2,}|[$€£#])", text[match.end : match.end + REACH]):
        return True
    ordinal_like = match.word("which") in ("last", "next") and (
        match.word("the") or before(match, text) == "the"
    )
    return not (
        ordinal_like and re.match(r"\s+(?:of|in|that|when)\b", text[match.end : match.end + REACH])
    )


def beside_unit(match: Match, text: str) -> bool:
    """``the day before``; not ``the day before the vote``, which is counted from the vote."""
    if match.word("unit") not in ("day", "week", "month", "year", "weekend", "quarter", "decade"):
        return False
    if re.match(r"\s+(?:next|last)\b", text[match.end : match.end + REACH]):
        return False
    if match.word("side") in ("earlier", "later", "following", "previously"):
        return True
    return not re.match(
        r"\s+(?:the|a|an|his|her|its|their|that|this|it|he|she|they|we|[A-Z]|[a-z]+ing\b)",
        text[match.end : match.end + REACH],
    )


def bare_unit(match: Match, text: str) -> bool:
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
        return unit == "weekend" and previous in (
            "",
            "in",
            "during",
            "of",
            "on",
            "for",
            "over",
            "through",
            "throughout",
        )
    return previous in (
        "for",
        "in",
        "of",
        "during",
        "over",
        "through",
        "throughout",
        "later",
        "earlier",
        "by",
        "within",
    )


_EDGE_BEFORE = re.compile(
    r"\b(?:later|earlier|late|early|end|rest|start|beginning|middle|close)\s+(?:in|of)?\s*$",
    re.IGNORECASE,
)
_NOT_RECENT = re.compile(r"(?:current|recent)\s+(?:and|or)\s+(?:future|former|past)")


def reference_word(match: Match, text: str) -> bool:
    """``now``; not ``now that``, ``as soon as``, ``sooner``, ``until now``."""
    tail = text[match.end : match.end + REACH]
    if match.word("future"):
        return not re.match(
            r"\s?-|\s+(?:after|as|afterwards?|before|became|followed)\b", tail
        ) and before(match, text) not in ("as", "too", "how")
    if match.word("past") == "recently" and re.match(r"\s+as\b", tail):
        return False
    if match.word("past") == "recent" and before(match, text) in ("most", "more"):
        return False
    if match.word("past") == "recent":
        return not re.match(r"\s+(?:days|weeks|months|years|decades|times|history)\b", tail)
    if match.word("present") == "now":
        return not re.match(r"\s+that\b", tail)
    return not _NOT_RECENT.match(text[match.start : match.end + 20])


def present_words(match: Match, text: str) -> bool:
    """``at the moment``; a bare ``the moment`` or ``this time`` only after a preposition."""
    first = match.parts[0].key
    if first in ("the", "this") and match.parts[-1].key in ("moment", "time"):
        return before(match, text) in (
            "at",
            "by",
            "around",
            "until",
            "of",
            "for",
            "for",
        ) and not re.match(r"\s+(?:of|when|that)\b", text[match.end : match.end + REACH])
    return not (
        match.parts[-1].key == "moment"
        and re.match(r"\s+(?:of|when|that|he|she|it|the)\b", text[match.end : match.end + REACH])
    )


def past_words(match: Match, text: str) -> bool:
    """``in the past``; not ``the past week``, ``the time of the vote``."""
    tail = text[match.end : match.end + REACH]
    if match.parts[-1].key == "time":
        return before(match, text) in ("at", "of", "by", "") and not re.match(
            r"\s+(?:of|when|that|the|he|she|it|they|to|being|for|in)\b|[-–]", tail
        )
    if match.parts[-1].key == "past":
        return not re.match(r"\s+(?:\w+|[-–])", tail) or bool(
            re.match(
                r"\s+(?:and|but|have|has|had|was|is|were|are|to|when|by|the|for|he|she|it|they|as|that|with)\b",
                tail,
            )
        )
    return True


_TAKING = frozenset(
    "for in within after about over nearly than took take takes taken least most lasted lasts last spent spend of "
    "only just almost under some around is was be been it by before until through throughout during every half "
    "the and or to up on at with as away from not roughly approximately another exactly barely".split()
)
_FOLLOWED = re.compile(
    r"\s+(?:ago|earlier|later|before|after|from|since|or|of|prior|long|old|hence|and)\b|\s?[-–]"
)


def rate(match: Match, text: str) -> bool:
    """``$3 billion a year``: a count stands before it and no word of lasting."""
    if match.word("unit") == "second" and match.parts[0].key != "/":
        return False
    head = text[max(0, match.start - REACH) : match.start]
    if match.parts[0].key == "/":
        return bool(re.search(r"[\w]$", head))
    if before(match, text) in _TAKING or _FOLLOWED.match(text[match.end : match.end + REACH]):
        return False
    return bool(
        re.search(
            r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|thousand|million|billion|percent|times|once|twice|dozens?))[^.;,]*$",
            head,
        )
    )


def returns(match: Match, _: str) -> bool:
    """``per day``, ``each year``; not ``every second man``."""
    return match.word("unit") not in ("second", "quarter") or match.parts[0].key == "per"


def often(match: Match, text: str) -> bool:
    """``annual``; not ``the Daily Mail``."""
    return not (text[match.start].isupper() and after(match, text)[:1].isupper())


def every_part(match: Match, _: str) -> bool:
    """``every morning``; a bare ``mornings`` may be anything."""
    return match.parts[0].key in ("every", "each")


def duration(match: Match, text: str) -> bool:
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


def vague_duration(match: Match, text: str) -> bool:
    """``several weeks``; bare ``years`` only where it measures time."""
    if len(match.parts) > 1:
        return match.word("units") not in ("seconds", "quarters", "summers", "winters")
    previous, tail = before(match, text), text[match.end : match.end + REACH]
    if previous in ("early", "small", "late", "opening", "final", "closing"):
        return False
    if re.match(r"\s+\d", tail):
        return False
    if match.word("units") in (
        "seconds",
        "minutes",
        "quarters",
        "nights",
        "summers",
        "winters",
        "weekends",
    ):
        return False
    if re.match(
        r"\s+(?:ago|later|earlier|before|after|of|in\s+the\s+making|since|afterwards?)\b", tail
    ):
        return previous not in ("the", "his", "her", "their", "its") or bool(
            re.match(r"\s+(?:of|before|after|since)\b", tail)
        )
    return previous in (
        "for",
        "over",
        "lasted",
        "took",
        "take",
        "within",
        "many",
        "throughout",
        "after",
        "than",
        "in",
        "following",
        "subsequent",
        "ensuing",
        "intervening",
    ) or (
        previous == "the"
        and bool(
            re.search(r"\b(?:over|through)\s+the\s+$", text[max(0, match.start - 16) : match.start])
        )
    )


_CLOCK_IN = frozenset(
    "at by until till from around about to after before since between near and through".split()
)


def clock(match: Match, text: str) -> bool:
    """``at 6:40``; a bare ``3:2`` or ``5 in the`` needs a preposition or a mark of the clock."""
    if match.found.keys() & {"ampm", "zone", "hours", "hourname"} or (
        len(match.parts) > 1 and match.parts[1].key in ("o'clock", "o’clock")
    ):
        return match.word("hourname") == "" or before(match, text) != "high"
    if len(match.parts) > 1 and match.parts[-1].key in ("hrs", "hours"):
        return "clock" in match.found
    return before(match, text) in _CLOCK_IN or (len(match.parts) > 1 and "clock" in match.found)


_OVERNIGHT_OF = frozenset(
    "a an the its his her their our my your this that any no each some s".split()
)
_OVERNIGHT_BESIDE = frozenset(
    "in on at by near outside inside across around along over under after before during when while as and or but to "
    "from for with without of that which who it he she they we i the a an this these was were is are has have had did "
    "will would could may might should into onto amid against until since because despite following where if so then "
    "not also there more some about least his her its their our off up down out back through between among despite "
    "than just only even again".split()
)
"""Words that may follow "overnight" where it tells when; any other but a past verb makes an
adjective of it."""


_TIMES_OVER = re.compile(r"\s+(?:\w+\s+){0,3}?(?:occasions|nights|times|twice)\b")


def overnight(match: Match, text: str) -> bool:
    """``it rained overnight``; not ``its overnight run``, ``overnight temperatures``, ``overnight
    on 17 occasions``.
    """
    word = after(match, text)
    if before(match, text) in _OVERNIGHT_OF or re.search(
        r"['’]s\s+$", text[max(0, match.start - 4) : match.start]
    ):
        return False
    if text[match.end : match.end + 1] == "-" or _TIMES_OVER.match(text, match.end):
        return False
    free = (
        not word
        or not word.islower()
        or word in _OVERNIGHT_BESIDE
        or re.match(r"\s*[,;:(]", text[match.end :][:2])
    )
    return bool(free) or word.endswith(("ed", "ly", "ing")) or leaning_word(word) < 0


_QUALIFIES = re.compile(
    r"\s(?:prayers?|mass|services?|meals?|rush|news|bulletin|edition|train|tram|ferry|raids?|vigils?"
    r"|walk|sun|light|heat|air|call|briefing|deadline|session|classes|lessons|commute|chorus)\b"
)
"""Nouns of which a part of the day tells the kind: "after midday prayers"."""


def part_alone(match: Match, text: str) -> bool:
    """``in the morning``, ``at dawn``; not ``Morning Star``, ``the night sky``, ``night
    attacks``.
    """
    previous, word = before(match, text), match.word("part")
    if word == "overnight" and match.parts[-1].key != "hours":
        return False
    tail = text[match.end : match.end + REACH]
    if _QUALIFIES.match(tail):
        return False
    if re.match(r"\s?[-–]\s?\w|\s+of\s+(?!the\s+\d|\d)", tail) or (
        text[match.parts[-1].start].isupper() and previous
    ):
        return False
    if len(match.parts) == 1:
        return (
            previous in ("by", "at", "before", "until", "since", "around", "after", "in")
            and after(match, text)[:1] == after(match, text)[:1].lower()
            and not re.match(r"\s+(?:attack|school|shift|club|time|sky)", tail)
        )
    return (
        previous
        in (
            "in",
            "by",
            "during",
            "through",
            "throughout",
            "until",
            "of",
            "on",
            "before",
            "into",
            "for",
            "",
        )
        or match.parts[0].key == "one"
    )


def nth_of(match: Match, _: str) -> bool:
    """``the first week of March``; not ``the second of``."""
    return match.word("unit") in (
        "day",
        "week",
        "weekend",
        "month",
        "quarter",
        "half",
        "year",
        "decade",
    )


def spanning(match: Match, text: str) -> bool:
    """``the past three months``; a mere ``the two years`` as well; not ``this two-day``."""
    return match.parts[0].key not in ("last", "past") or before(match, text) not in (
        "and",
        "to",
        "will",
        "would",
        "could",
        "may",
        "can",
    )


def later(match: Match, text: str) -> bool:
    """``two days later``; with ``before`` and ``after`` only where no event follows."""
    if match.word("side") not in ("before", "after", "prior"):
        return True
    return not re.match(r"\s+(?:\w|[\"“])", text[match.end : match.end + 8]) or bool(
        re.match(r"\s+(?:and|but|when|in|at|by|with|had)\b", text[match.end : match.end + 8])
    )


def from_date(match: Match, _: str) -> bool:
    """``two days after June 5``; not ``the two years since 1990``, which is a length."""
    return match.word("side") != "since"


def month_then_days(match: Match, text: str) -> bool:
    """``May 6 and 7``; not ``May 6 and 7 men``."""
    if match.word("link") in ("to", "-"):
        return True
    tail = text[match.end : match.end + REACH]
    return not COUNTED.match(tail) and not re.match(
        r"\s+(?!was\b|is\b|as\b|his\b)[a-z]+s\b|\s*%|\s+(?:percent|per|other|more|of)\b", tail
    )
