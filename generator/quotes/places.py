"""Where a noun phrase stands: whether it is a subject, tells whose something is, or of what kind."""

from __future__ import annotations

from collections.abc import Sequence

from generator.attribution.phrases import subject_start
from generator.attribution.words import Token, is_verb
from generator.english.speech import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    NAMELESS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from generator.english.verbs import LEMMAS
from generator.quotes import capitals

_BOUNDARIES = COORDINATORS | SUBORDINATORS | RELATIVES | ADVERBS
_NO_NOUNS = PREPOSITIONS | _BOUNDARIES | DETERMINERS
_BEFORE_NAMES = capitals.TITLES_BEFORE | DETERMINERS | {"former"}
LONGEST_ROLE = 6
"""Tokens of a noun phrase that names somebody by a role: "the former deputy mayor"."""


def head(tokens: Sequence[Token]) -> str:
    """The head noun of a noun phrase: its last word before a preposition."""
    stop = next((i for i, t in enumerate(tokens) if i and t.low in PREPOSITIONS), len(tokens))
    return tokens[stop - 1].low


def is_noun_part(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word may be of a noun phrase."""
    token = tokens[at]
    return token.low not in _NO_NOUNS and token.is_word and not is_verb(tokens, at)


def is_possessive(tokens: Sequence[Token], end: int) -> bool:
    """Whether the words that end here only say whose something is."""
    return tokens[end - 1].low.endswith("'s") or (
        end < len(tokens) and tokens[end].text in "'’" and tokens[end].start == tokens[end - 1].end
    )


def is_modifier(tokens: Sequence[Token], end: int) -> bool:
    """Whether a noun follows that the words only describe: "the Ana Ruiz [campaign]"."""
    if end >= len(tokens) or not tokens[end].is_word or tokens[end].is_capital:
        return False
    low = tokens[end].low
    return not (
        low in _NO_NOUNS or low in NAMELESS or low.endswith(("ly", "ed")) or is_verb(tokens, end)
    ) and (low not in LEMMAS or LEMMAS[low] == low)


def _is_read_so(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the reading takes a noun phrase for the head of a subject: "After the match [the
    coach] sat down".
    """
    ahead = tokens[end : end + LONGEST_ROLE]
    subject = next((token.subject for token in ahead if token.main is not None), None)
    if subject is None or not subject[0] <= start < end <= subject[1]:
        return False
    is_apposed = tokens[start - 1].text == "," and end < len(tokens) and tokens[end].text == ","
    is_last = is_apposed and end + 1 >= subject[1] and tokens[end - 1].is_capital
    return is_last or subject_start(tokens, *subject) == start


def is_subject(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a noun phrase opens its sentence, or its clause with a finite verb behind it."""
    floor = max(0, start - LONGEST_ROLE)
    while start > floor and tokens[start - 1].low in _BEFORE_NAMES:
        start -= 1
    if start == 0 or _is_read_so(tokens, start, end):
        return True
    before, at = tokens[start - 1], end
    while at < len(tokens) and tokens[at].low in ADVERBS:
        at += 1
    opens = before.quote or not before.is_word or before.low in _BOUNDARIES
    return bool(opens) and at < len(tokens) and is_verb(tokens, at)
