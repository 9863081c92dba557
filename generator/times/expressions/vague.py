"""The present, the past and the future, no more being said: "now", "recently", "in the near future"."""

from __future__ import annotations

import re

from generator.times.context import Context, Reading
from generator.times.lexicon import meaning
from generator.times.model import Rule
from generator.times.patterns import Match
from generator.times.surroundings import BESIDE, REACH, before
from generator.times.table import rule

_NOT_RECENT = re.compile(r"(?:current|recent)\s+(?:and|or)\s+(?:future|former|past)")


def is_reference_word(match: Match, text: str) -> bool:
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


_BEFORE_THE_MOMENT = frozenset(BESIDE["before the moment"])


def is_present_words(match: Match, text: str) -> bool:
    """``at the moment``; a bare ``the moment`` or ``this time`` only after a preposition."""
    first = match.parts[0].key
    if first in ("the", "this") and match.parts[-1].key in ("moment", "time"):
        return before(match, text) in _BEFORE_THE_MOMENT and not re.match(
            r"\s+(?:of|when|that)\b", text[match.end : match.end + REACH]
        )
    return not (
        match.parts[-1].key == "moment"
        and re.match(r"\s+(?:of|when|that|he|she|it|the)\b", text[match.end : match.end + REACH])
    )


def is_past_words(match: Match, text: str) -> bool:
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


FINDS: tuple[Rule, ...] = (
    rule(
        "reference-word",
        "the present, the recent past or the future, no more being said",
        "reference",
        (
            "present=now|currently|nowadays|presently",
            "[more|most|only|just|until] past=recently|lately",
            "[very|quite] future=soon",
            "right|just present=now",
            "present=current",
            "past=recent",
        ),
        reference_word,
        ("She now lives abroad.", "2022-02-01", "PRESENT_REF"),
        ("He recently returned.", "2022-02-01", "PAST_REF"),
        guard=is_reference_word,
    ),
    rule(
        "present",
        "the present, no more being said",
        "reference",
        (
            "these days",
            "at the moment",
            "at present",
            "the present [day|time]",
            "at this time|moment",
            "to date",
            "this time",
            "the moment",
            "the here and now",
            "present day",
            "present - day",
        ),
        present,
        ("Few people write letters these days.", "2022-02-01", "PRESENT_REF"),
        guard=is_present_words,
    ),
    rule(
        "former",
        "an earlier time, no more being said",
        "reference",
        ("former",),
        past_in_story,
        (
            "In 1801 war broke out. In 1803 it ended. In 1805 it began anew. In 1806 the former king died.",
            "2022-02-01",
            "PAST_REF",
        ),
    ),
    rule(
        "past",
        "an earlier time, no more being said",
        "reference",
        (
            "the [recent|distant|not] past",
            "recent days|weeks|months|years|decades|times",
            "the past",
            "[in] recent history",
            "long|not ago",
            "not long ago",
            "long ago",
            "some time ago",
            "[at] the time",
            "once upon a time",
            "the old days",
            "the days|years before",
        ),
        past,
        ("In recent weeks prices have risen.", "2022-02-01", "PAST_REF"),
        guard=is_past_words,
    ),
    rule(
        "future",
        "a later time, no more being said",
        "reference",
        (
            "the [near|nearer|immediate|distant|foreseeable] future",
            "[the] near future",
            "the long|short|near term",
            "the days|years ahead",
            "the months|weeks ahead",
            "[the] coming days|weeks|months|years",
            "[the] days|weeks|months|years to come",
        ),
        future,
        ("It may happen in the near future.", "2022-02-01", "FUTURE_REF"),
        ("He will know in the coming weeks.", "2022-02-01", "FUTURE_REF"),
    ),
)
