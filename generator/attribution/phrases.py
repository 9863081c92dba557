"""Noun phrases: where the words for somebody start and end, and whether they hold a name."""

from __future__ import annotations

from collections.abc import Sequence

from generator.attribution.adjuncts import skip_time
from generator.attribution.sorts import holds_another
from generator.attribution.words import Range, Token
from generator.english.grammar import NUMBERS
from generator.english.names import CALENDAR, HONORIFICS, OFFICES, PARTICLES
from generator.english.speech import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    PERIODS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    TIME_STARTERS,
)
from generator.reading import Form

_JOINING = SUBORDINATORS - PREPOSITIONS
_OPENING = DETERMINERS | SUBJECTS
_DEFINITE = POSSESSIVES | {"the"}
_NO_NAMES = CALENDAR | DETERMINERS | ADVERBS
_ROLES = OFFICES - HONORIFICS
_NEVER_LAST = PREPOSITIONS | {"also", "either", "even", "still", "now", "then", "later"}
_NOBODY = PREPOSITIONS | SUBORDINATORS - PRONOUNS
"""Words that alone name nobody."""


def subject_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """The start of the subject in ``tokens[start:end]``, behind conjunctions, adverbs and fronted
    phrases.
    """
    at = start
    while at < end:
        low = tokens[at].low
        after = skip_time(tokens, at, end)
        if after > at:
            at = after
        elif (
            low in COORDINATORS
            or low in _JOINING
            or (low in ADVERBS and low not in ("all", "both"))
        ) or (low.endswith("ly") and at + 1 < end and not tokens[at].is_capital):
            at += 1
        elif low in PREPOSITIONS and not counts(tokens, at, end):
            return after_phrase(tokens, at, end)
        else:
            break
    return at


_OPENS_CLAUSE = frozenset("after before since when as because if while once until".split())
_MEASURING = ADVERBS | PERIODS | TIME_STARTERS | NUMBERS | {"just", "shortly", "soon", "long"}
_LONGEST_MEASURE = 5


def is_adverbial(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a stretch opens with a preposition or subordinator, perhaps measured: "On Monday",
    "If it rains", "Two days after the vote".
    """
    first = tokens[start].low
    return first in PREPOSITIONS or first in SUBORDINATORS or is_measured(tokens, start, end)


def is_measured(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a measure stands before a subordinator: "Two days after", "Shortly before"."""
    at, stop = start, min(end, start + _LONGEST_MEASURE)
    while at < stop and (tokens[at].low in _MEASURING or tokens[at].text.isdigit()):
        at += 1
    return start < at < stop and tokens[at].low in _OPENS_CLAUSE


_COUNTED = NUMBERS | {"half", "least", "most"}


def counts(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a preposition only rounds a number: "about 9 percent", "at least half"."""
    after = at + 1 + (tokens[at].low == "at")
    return after < end and (tokens[after].text[0].isdigit() or tokens[after].low in _COUNTED)


_LONGEST_FRONTED = 40
"""Tokens back from a verb over which its subject is looked for behind a fronted phrase."""


def after_phrase(tokens: Sequence[Token], start: int, end: int) -> int:
    """The last noun phrase that no preposition governs, in a stretch that starts with a
    preposition; `end` if none.
    """
    for at in range(end - 1, max(start + 1, end - 1 - _LONGEST_FRONTED), -1):
        token, before = tokens[at], tokens[at - 1]
        governed = before.low in PREPOSITIONS or before.low in DETERMINERS
        starts = token.low in DETERMINERS or token.low in SUBJECTS
        starts = starts or (
            token.is_capital and not before.is_capital and token.low not in CALENDAR
        )
        if starts and not governed and (token.low in _OPENING or not before.is_capital):
            return at
    return end


def is_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a stretch is a bare name of at least two words."""
    words = tokens[start:end]
    is_all = all(t.is_capital or t.low in PARTICLES or t.text in "'’" for t in words)
    return is_all and sum(t.is_capital for t in words) > 1 and words[0].low not in DETERMINERS


def names_anew(tokens: Sequence[Token], first: Range, second: Range) -> bool:
    """Whether a stretch between commas gives the name of the one before it.

    "The manager, Ana Ruiz,", "the brewer, Hopmark,", "her rival, the former judge Ana Ruiz,"; but not
    "the lawyer of the singer, Ana Ruiz,", who may be either.
    """
    if ends_in_name(tokens, *first) or holds_another(tokens, *first):
        return False
    if is_name(tokens, second[0], _end_of_name(tokens, *second)):
        return True
    opening = tokens[second[0]]
    if second[1] - second[0] == 1:
        is_definite = tokens[first[0]].low in _DEFINITE
        return is_definite and opening.is_capital and opening.low not in _NO_NAMES
    is_definite = opening.low in _DEFINITE or (opening.low in OFFICES and not opening.is_capital)
    return is_definite and _closes_in_name(tokens, *second)


def _end_of_name(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a name ends before where somebody is from: "[Ann Lee] of Elm"."""
    return next((i for i in range(start + 1, end) if tokens[i].low == "of"), end)


def _closes_in_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a noun phrase closes with a person's name, though its office may hold "of": "former
    Secretary of State Ana Ruiz".
    """
    is_long = end - start > 3 and is_name(tokens, end - 3, end) and tokens[end - 3].low in OFFICES
    return is_name(tokens, end - 2, end) and (is_long or ends_in_name(tokens, start, end))


def ends_in_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a noun phrase closes with a person's or body's own name that no preposition
    governs.
    """
    at = end
    if tokens[end - 1].low in _ROLES:
        return False
    while at > start and (tokens[at - 1].is_capital or tokens[at - 1].low in PARTICLES):
        at -= 1
    if at == end or (at > start and tokens[at - 1].low in PREPOSITIONS):
        return False
    if at > start and tokens[at - 1].verb is not None:
        return False
    return not (
        at > start
        and tokens[at - 1].low in ("the", "a", "an")
        and tokens[at - 2 if at - 2 >= start else at - 1].low in PREPOSITIONS
    )


def trimmed(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    """A noun phrase without marks, coordinators or adverbs at its ends; None where nothing is
    left.
    """
    while start < end and (not tokens[start].is_word or tokens[start].low in COORDINATORS):
        start += 1
    while end > start and (not tokens[end - 1].is_word or tokens[end - 1].low in COORDINATORS):
        end -= 1
    while end - start > 1 and tokens[end - 1].low in _NEVER_LAST:
        end -= 1
    if start >= end or tokens[start].quote:
        return None
    if end - start > 1 and tokens[end - 1].low in SUBJECTS:
        end -= 1
    if end - start == 1 and tokens[start].low in _NOBODY:
        return None
    return start, end


_LONGEST_OWNED = 4


def owner(tokens: Sequence[Token], floor: int, at: int) -> Range | None:
    """Whose a noun is: "the [union's] long opposition"."""
    places = range(at - 1, max(floor, at - _LONGEST_OWNED) - 1, -1)
    own = next((i for i in places if _owns(tokens, i)), None)
    between = tokens[own + 1 : at] if own is not None else ()
    if own is None or any(not t.is_word or t.low in PREPOSITIONS for t in between):
        return None
    end = own + tokens[own].is_word
    start = end - 1
    while tokens[own].low not in POSSESSIVES and start > floor and _is_of_name(tokens, start - 1):
        start -= 1
    return start, end


def _owns(tokens: Sequence[Token], at: int) -> bool:
    """Whether a possessive stands here: "union's", the mark behind "unions", "their"."""
    if tokens[at].text in ("'", "’"):
        return at > 0 and tokens[at - 1].low.endswith("s")
    return tokens[at].low.endswith("'s") or tokens[at].low in POSSESSIVES


_NO_PART = PREPOSITIONS | COORDINATORS | SUBORDINATORS | RELATIVES | ADVERBS


def _is_of_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word before a possessive belongs to the words for whose it is."""
    token, after = tokens[at], tokens[at + 1]
    is_verb_too = token.verb is not None or token.main is not None
    if not token.is_word or is_verb_too or after.low in DETERMINERS:
        return False
    return token.low not in _NO_PART


def without_verbs(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    """The words for a speaker without a verb before them that they are the object of, or behind the
    name or noun that they open with: "[persuade] voters", "Roe [picked up from Benn]".
    """
    for at in range(start, end):
        verb = tokens[at].main
        if verb is None:
            continue
        if tokens[at].begins < start:
            return trimmed(tokens, at + 1, end)
        is_past = verb.finite or verb.form is Form.PARTICIPLE
        is_named = tokens[at - 1].is_capital and not tokens[at].is_capital
        if (
            at > start
            and is_past
            and (is_named or (at + 1 == end and tokens[at - 1].low != "those"))
        ):
            return trimmed(tokens, start, at)
    return (start, end) if start < end else None
