"""What a noun names: a person, a body, several of them, or a thing that says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.attribution.words import Range, Token
from generator.english.names import TITLES
from generator.english.persons import (
    AGENTS,
    GROUPS,
    MEN,
    NO_AGENTS,
    PERSONS,
    SEVERAL_AGENTS,
    WOMEN,
)
from generator.english.speech import BODY_NOUNS, DETERMINERS, PREPOSITIONS, SUBJECTS, TITLE_NOUNS

PERSON, BODY, MANY = "person", "body", "many"

LONGEST_NOUN = 40
"""Tokens of the words for somebody that are looked at, from their start."""
_ONE_THING = TITLE_NOUNS | BODY_NOUNS
_DOERS = ("er", "or", "ers", "ors", "ant", "ee", "ian")
"""How nouns end for those who do something, or for things: "retailer", "tower"."""


_PERSONS = TITLE_NOUNS | TITLES | PERSONS


def sort_of(head: str) -> str:
    """What a noun of a phrase that says nothing itself names: somebody, a body, several, or none of
    these.
    """
    if head in GROUPS:
        return MANY
    if head in _PERSONS or head.endswith(AGENTS):
        return PERSON
    if head in BODY_NOUNS:
        return BODY
    is_agent = head.endswith(SEVERAL_AGENTS) and head not in NO_AGENTS
    are_several = is_agent or _one_of(head) in _ONE_THING
    return MANY if are_several and is_plural(head) else ""


def _one_of(head: str) -> str:
    """A plural in -s as one: "coaches" as "coach"."""
    return head.removesuffix("es" if head.endswith(_IN_ES) else "s")


_IN_ES = ("ches", "shes", "sses", "xes")


def is_plural(word: str) -> bool:
    """Whether a noun is a plural."""
    return word in GROUPS or (
        word.endswith("s")
        and len(word) > 3
        and not word.endswith(("ss", "us", "is", "'s"))
        and word not in _ONE_THING
    )


def holds_another(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a noun phrase holds a person behind a preposition, so that a name behind it may be that
    one's: "the lawyer of the singer", "friends of the mayor", but not "the head of the bank".
    """
    places = [
        i for i in range(start, min(end, start + LONGEST_NOUN)) if tokens[i].low in PREPOSITIONS
    ]
    inner = pairwise((*places, end))
    return any(
        tokens[first + 1].low in DETERMINERS and _is_person(tokens[stop - 1].low)
        for first, stop in inner
        if stop - first > 2
    )


def _is_person(head: str) -> bool:
    return sort_of(head) == PERSON or head in MEN | WOMEN


def is_thing(tokens: Sequence[Token], phrase: Range) -> bool:
    """Whether a noun phrase names what can say nothing: no name, no pronoun, nobody known."""
    start, end = phrase
    words = range(start + 1, min(end, start + LONGEST_NOUN))
    stop = next((i for i in words if tokens[i].low in PREPOSITIONS), end)
    head = tokens[stop - 1]
    is_name = head.is_capital and (stop > 1 or not is_plural(head.low))
    is_body = sort_of(head.low) or head.low.endswith(_DOERS) or head.low in SUBJECTS
    return not (is_name or is_body or head.quote)
