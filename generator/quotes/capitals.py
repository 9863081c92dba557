"""Names by their capitals: where one stands, whether it is a person's, what tells its bearer's
sex.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.attribution.words import Range, Token
from generator.english.names import (
    CALENDAR,
    CORPORATE,
    HONORIFICS,
    INSTITUTIONS,
    OFFICES,
    OPENERS,
    STATES,
)
from generator.english.persons import GIVEN_NAMES, MEN, NO_PERSONS, WOMEN
from generator.english.speech import (
    ADVERBS,
    BODY_NOUNS,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
    TITLE_NOUNS,
)
from generator.english.verbs import LEMMAS

TITLES_BEFORE = HONORIFICS | OFFICES | TITLE_NOUNS
"""Words that stand before a name and belong to its bearer."""
MOST_BEFORE = 6
"""So many of them are looked at."""
_ROLES = TITLES_BEFORE | {"former"}
_SEXED = MEN | WOMEN
_NO_PERSONS = INSTITUTIONS | CORPORATE | BODY_NOUNS | NO_PERSONS
_NO_FIRST = OPENERS | DETERMINERS | COORDINATORS
"""Words with which no name begins."""
_NO_SURNAMES = TITLES_BEFORE | ADVERBS | PREPOSITIONS | SUBJECTS


def runs(tokens: Sequence[Token]) -> Iterator[Range]:
    """Runs of capitalised words, without what opens a sentence."""
    at = 0
    while at < len(tokens):
        stop = run_end(tokens, at)
        if stop > at:
            yield at, stop
        at = max(stop, at + 1)


def run_end(tokens: Sequence[Token], at: int) -> int:
    """Where the run of capitalised words that starts at a token ends; ``at`` where none does."""
    if tokens[at].low in _NO_FIRST:
        return at
    stop = at
    while stop < len(tokens) and tokens[stop].is_capital and tokens[stop].low not in CALENDAR:
        stop += 1
        if tokens[stop - 1].low.endswith("'s"):
            break
    return stop


def is_person(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether capitalised words look like a person's name: two or more, or one behind a title, none
    of a body's.

    The words before may say that they name none: "the Grand Canal", "in Buenos Aires", "Ana Ruiz, of
    Mill Rise".
    """
    first = _first_name(tokens[start:end])
    low = [t.low.rstrip(".").removesuffix("'s").lower() for t in tokens[start + first : end]]
    is_alone = len(low) < 2 and (not first or low[0] in TITLES_BEFORE)
    if is_alone or not _NO_PERSONS.isdisjoint(low):
        return False
    before = tokens[start - 1].low if start else ""
    is_address = before == "of" and start > 1 and tokens[start - 2].text == ","
    return not (before in DETERMINERS or before in ("in", "near") or is_address)


def bare(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The words of a name without the titles before it and a possessive at its end."""
    low = [t.low.rstrip(".").removesuffix("'s").lower() for t in tokens[_first_name(tokens) :]]
    while len(low) > 1 and low[-1] in CORPORATE:
        low.pop()
    return tuple(low)


def _first_name(tokens: Sequence[Token]) -> int:
    """Where a name starts, behind the last title before it: "FBI Director [James] Hale"."""
    titles = (i for i, t in enumerate(tokens[:-1]) if t.low.rstrip(".") in TITLES_BEFORE)
    return max(titles, default=-1) + 1


def titles_start(tokens: Sequence[Token], start: int) -> int:
    """Where the titles and roles before a name start: "former mayor", "his wife, "."""
    at = start - 1 if start > 1 and tokens[start - 1].text == "," else start
    at = at if at == start or tokens[at - 1].low in _SEXED else start
    floor = max(0, at - MOST_BEFORE)
    while at > floor and tokens[at - 1].low.rstrip(".") in _ROLES:
        at -= 1
    return at


def sex(tokens: Sequence[Token], start: int, end: int) -> str | None:
    """What the titles in a name, or its first word, tell of its bearer's sex."""
    beside = {t.low.rstrip(".") for t in tokens[start:end]}
    if bool(beside & MEN) != bool(beside & WOMEN):
        return "m" if beside & MEN else "f"
    capitals = [t for t in tokens[start:end] if t.is_capital]
    return GIVEN_NAMES.get(capitals[_first_name(capitals)].text) if capitals else None


def may_be_surname(tokens: Sequence[Token], at: int) -> bool:
    """Whether a lone capitalised word may be a name; at the start of a sentence, if no other."""
    low = tokens[at].low.removesuffix("'s")
    is_word = low in _NO_SURNAMES or len(low) < 2
    return not (is_word or (at == 0 and (low in LEMMAS or low.endswith(("ed", "ing", "ly")))))


def names_body(tokens: Sequence[Token], head: str) -> bool:
    """Whether words with this head name a body: by its noun, a state, an acronym."""
    words_ = " ".join(t.text for t in tokens)
    is_acronym = len(tokens) == 1 and words_.isupper() and len(words_) > 1
    return (
        head in BODY_NOUNS
        or words_ in STATES
        or is_acronym
        or (
            tokens[-1].is_capital
            and not _NO_PERSONS.isdisjoint(t.low.removesuffix("'s").lower() for t in tokens)
        )
    )
