"""The name in a run of capitalised words: what around it is no part of it, and whether it names anybody."""

from __future__ import annotations

import itertools

from generator.actors.context import UnitWords
from generator.actors.words import ADJECTIVES
from generator.english.names import (
    ACRONYMS,
    CALENDAR,
    CORPORATE,
    DEMONYMS,
    GOVERNMENTS,
    HONORIFICS,
    INSTITUTIONS,
    OF_INSTITUTIONS,
    OFFICES,
    OPENERS,
    TITLES,
)
from generator.english.naming import (
    BEFORE_PERSONS,
    BODIES,
    NO_ACTORS,
    OF_BODIES,
    PARTIES,
    POST_NOMINALS,
    ROYALS,
    SHORT_TITLES,
)
from generator.english.numerals import CARDINALS, ORDINALS
from generator.english.persons import GIVEN_NAMES
from generator.english.speech import ADVERBS, BODY_NOUNS, NAMELESS, SUBJECTS, TITLE_NOUNS
from generator.english.verbs import LEMMAS

OF = OF_INSTITUTIONS | OF_BODIES
"""Nouns behind which "of" or "for" goes on a name: "Bank of"."""
_TITLES = OPENERS | HONORIFICS | OFFICES | CALENDAR | SHORT_TITLES
_BEFORE_TITLES = _TITLES | ADJECTIVES
_CALLED = (TITLES | HONORIFICS | TITLE_NOUNS | SHORT_TITLES | BEFORE_PERSONS) - ROYALS - {"general"}
"""What stands right before a person's name, however long the words before that are."""
_OF_BODIES = INSTITUTIONS | BODY_NOUNS | CORPORATE
_NAMED_SO = frozenset({"united", "associated", "allied", "incorporated", "organised"})
"""Participles with which names do begin: "United Nations"."""


def trimmed(unit: UnitWords, start: int, end: int) -> tuple[int, int]:
    """Return a run without what stands before a name ("Finnish Foreign Minister", "Asked") and
    after it ("Administration").
    """
    before = itertools.takewhile(
        lambda at: unit.folded[at] in _BEFORE_TITLES, range(start, end - 1)
    )
    titles = [at for at in before if unit.folded[at] in _TITLES]
    if titles:
        opener = next((at for at in range(start, end) if unit.folded[at] not in OPENERS), end)
        start = _behind_titles(unit, titles[-1] + 1, end)
        if all(unit.folded[at] in _COMMON for at in range(start, end)):
            start = min(opener, start)
    start = _at_person(unit, start, end)
    if end - start == 2 and unit.folded[start] in ADJECTIVES and unit.folded[end - 1] in PARTIES:
        start += 1
    while start < end and (_is_participle(unit, start) or not unit.words[start][0].isalnum()):
        start += 1
    while end > start and not _may_end_name(unit, end - 1, is_alone=end - start == 1):
        end -= 1
    return start, end


_COMMON = INSTITUTIONS | BODY_NOUNS | BODIES | OF_BODIES
"""Words of which no name is made without others: the "Movement" of a "Democratic Movement"."""


def _behind_titles(unit: UnitWords, at: int, end: int) -> int:
    """Where a name begins behind its titles: a single word keeps "King" and the like."""
    return at - 1 if end - at == 1 and unit.folded[at - 1] in ROYALS else at


def _at_person(unit: UnitWords, start: int, end: int) -> int:
    """Where the name of a person begins whom the words before it only call something: "Energy
    Regulator Chairman [Karl Benn]", "Lima [Ana Ruiz]".
    """
    words = unit.folded[start:end]
    called = [at for at in range(start, end - 1) if unit.folded[at] in _CALLED]
    if called and unit.words[called[-1] + 1][0].isupper() and words[-1] not in _OF_BODIES:
        start = called[-1] + 1
    if any(word in _OF_BODIES for word in words):
        return start
    given = [at for at in range(start + 1, end - 1) if unit.words[at] in GIVEN_NAMES]
    before = unit.folded[given[0] - 1] if given else ""
    return given[0] if before in ADJECTIVES | _STATES else start


_STATES = frozenset(name.lower() for name in DEMONYMS)


def _is_participle(unit: UnitWords, at: int) -> bool:
    """Whether a word is rather a verb with a capital: "Speaking", "Ousted"."""
    low = unit.folded[at]
    is_form = low in LEMMAS and LEMMAS[low] != low and low.endswith(("ing", "ed", "s"))
    is_body = low.removesuffix("s") in OF and unit.words[at + 1 : at + 2] in (("of",), ("for",))
    return is_form and low not in _NAMED_SO and not is_body


_OTHERS = GOVERNMENTS | OPENERS | SUBJECTS | SHORT_TITLES


def _may_end_name(unit: UnitWords, at: int, *, is_alone: bool) -> bool:
    """Whether a word is no "Administration", no "QC", and no title that the next word has: "Ohio
    Rep.".
    """
    word = unit.folded[at]
    if not is_alone and (word in POST_NOMINALS or word.removesuffix("s") in SHORT_TITLES):
        return False
    is_other = word in _OTHERS
    return unit.words[at][0].isupper() and (not is_other or _is_acronym(unit, at))


def _is_acronym(unit: UnitWords, at: int) -> bool:
    """Whether capitals tell a name from a little word: "the WHO"."""
    return unit.folded[at] in ACRONYMS and unit.words[at].isupper() and len(unit.words[at]) > 1


_PARTIES = frozenset({"party", "church"})


def with_party(unit: UnitWords, start: int, end: int) -> int:
    """Return the end of a name that goes on in a small letter: "the Labour party"."""
    if end - start > 2 or end >= len(unit.words) or unit.words[end] not in _PARTIES:
        return end
    is_state = " ".join(unit.words[start:end]) in DEMONYMS
    return end if is_state or not unit.adjoins(end - 1) else end + 1


# ---------------------------------------------------------------- whether it names anybody

_MANY = frozenset(f"{form}s" for form in ADJECTIVES)
_NO_NAMES = (
    (ADJECTIVES | _MANY | SUBJECTS | CALENDAR | OPENERS | OFFICES | HONORIFICS | INSTITUTIONS)
    | (BODY_NOUNS | TITLE_NOUNS | ADVERBS | SHORT_TITLES | POST_NOMINALS | NO_ACTORS)
    | (NAMELESS | frozenset(CARDINALS) | frozenset(ORDINALS) | frozenset(LEMMAS))
)
"""Words of which none names anybody alone."""
_NO_NAMES -= PARTIES
_NEVER_ALONE = ADJECTIVES | _MANY | _TITLES | SUBJECTS | NO_ACTORS
_NEVER_ALONE -= PARTIES
_PARTIES_OF = frozenset(
    {"socialist", "communist", "conservative", "liberal", "labour"}
) | frozenset({"democratic", "republican", "nationalist", "green"})


def may_name(unit: UnitWords, start: int, end: int) -> bool:
    """Whether a run is more than ordinary words with capitals, an adjective of a state, or a single
    letter.
    """
    words = unit.folded[start:end]
    if end - start == 1 and _is_acronym(unit, start):
        return True
    is_acronym = end - start == 1 and len(words[0]) > 1 and unit.words[start].isupper()
    if is_acronym and words[0] in NO_ACTORS | SHORT_TITLES | POST_NOMINALS:
        return False
    if with_party(unit, start, end) > end and words[-1] in _PARTIES_OF:
        return True
    if (
        not is_acronym
        and all(word in _NO_NAMES or not word[0].isalpha() for word in words)
        and (end - start == 1 or all(word in _NEVER_ALONE for word in words))
    ):
        return " ".join(unit.words[start:end]) in DEMONYMS
    return any(len(word) > 1 for word in words)
