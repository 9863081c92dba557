"""Which words of a frame are taken for finite verbs, without a parse of the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.speech import DETERMINERS, PREPOSITIONS, PRONOUNS
from generator.english.verbs import (
    BE_FINITE,
    DO,
    HAVE_FINITE,
    LEMMAS,
    MODALS,
    NOUN_TOO,
    PAST_ONLY,
    PAST_OR_PARTICIPLE,
    THIRD,
)
from generator.quotes.frames import Token


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is taken for a finite verb."""
    low = tokens[at].low
    if (
        low in BE_FINITE
        or low in HAVE_FINITE
        or low in DO
        or low in MODALS
        or low in PAST_ONLY
        or low.endswith("n't")
    ):
        return not tokens[at].is_capital or at == 0 or low not in ("may", "will")
    before = tokens[at - 1].low if at else ""
    if tokens[at].is_capital or before in DETERMINERS - PRONOUNS or before in PREPOSITIONS:
        return False
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if low in PAST_OR_PARTICIPLE or (low.endswith("ed") and low not in LEMMAS and len(low) > 4):
        return following != "by" and low not in (
            "concerned",
            "involved",
            "based",
            "born",
            "held",
            "made",
            "set",
        )
    return low in THIRD and THIRD[low] not in NOUN_TOO


def has_verb(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a finite verb stands in ``tokens[start:end]``."""
    return any(is_verb(tokens, at) for at in range(start, end))
