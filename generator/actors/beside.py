"""What the words beside a name say of it: what it is, whether it acts, its role, its short form."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.actors.context import UnitWords
from generator.actors.words import ADJECTIVES, BODY_WORDS
from generator.english.grammar import DETERMINERS, PREPOSITIONS, RELATIVES
from generator.english.names import (
    CORPORATE,
    HONORIFICS,
    OFFICES,
    STATES,
    TITLES,
)
from generator.english.naming import (
    BODIES,
    CONTINENTS,
    GOVERNING,
    MEDIA,
    NO_ROLES,
    OF_BODIES,
    PARTIES,
    PEOPLES,
    PLACES,
    ROYALS,
    SHORT_TITLES,
)
from generator.english.persons import AGENTS, GIVEN_NAMES, PERSONS
from generator.english.speech import BODY_NOUNS, TITLE_NOUNS
from generator.english.verbs import (
    BE_FINITE,
    HAVE_FINITE,
    LEMMAS,
    MODALS,
    PAST_ONLY,
    PAST_OR_PARTICIPLE,
    THIRD,
)
from generator.model import Span


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a name at one place."""

    kind: str | None
    """What the words around it or in it say that it is."""
    acts: bool
    """It does something, or has it: "Norbank said", "Norbank's"."""
    is_office: bool
    """It only says what an office is over: "Director of [Public Works]"."""
    is_definite: bool
    """An article stands before it, as before no person's name."""
    role: Span | None = None
    """The words for what a person is, beside the name."""
    cited: Span | None = None
    """The name and those words, and what stands between."""
    short: str | None = None
    """The letters in brackets behind it: "Central Bridge Board (CBB)"."""


def of(unit: UnitWords, start: int, end: int) -> Beside:
    """Return what stands beside the name ``unit.words[start:end]``."""
    role = _role(unit, start, end)
    words = Span(unit.starts[start], unit.ends[end - 1])
    return Beside(
        kind=_kind(unit, start, end) or ("person" if role else None),
        acts=_acts(unit, end),
        is_office=_is_office(unit, start),
        is_definite=start > 0 and unit.folded[start - 1] in ("the", "a", "an"),
        role=role,
        cited=Span(min(words.start, role.start), max(words.end, role.end)) if role else None,
        short=_short(unit, start, end),
    )


_ACTING = (PAST_ONLY | PAST_OR_PARTICIPLE | {"says"}) - BE_FINITE - HAVE_FINITE - MODALS
_VERBS = _ACTING | BE_FINITE | HAVE_FINITE | MODALS | frozenset(THIRD)


def _acts(unit: UnitWords, end: int) -> bool:
    after = unit.folded[end : end + 2]
    return bool(after) and (after[0] in _ACTING or after == ("'", "s"))


def _is_office(unit: UnitWords, start: int) -> bool:
    """Whether "Director of" or "Minister for" with a capital stands before it."""
    return (
        start > 1
        and unit.words[start - 1] in ("of", "for")
        and unit.words[start - 2][0].isupper()
        and unit.folded[start - 2] in OFFICES | TITLE_NOUNS
    )


_LETTERS = re.compile(r"\s*\((?:the )?[“\"‘']?([A-Z][A-Za-z&]{0,6}[A-Z])[”\"’']?\)")


def letters_behind(text: str, end: int) -> str | None:
    """Return the letters in brackets right behind a place: "(CBB)"."""
    found = _LETTERS.match(text, end)
    return found[1] if found else None


def _short(unit: UnitWords, start: int, end: int) -> str | None:
    """The letters in brackets right behind a name, where they begin as it does."""
    found = letters_behind(unit.text, unit.ends[end - 1])
    if found is None or end - start < 2:
        return None
    return found if found[0] == unit.words[start][0] else None


# ---------------------------------------------------------------- its kind

_PLACING = frozenset({"in", "near", "across", "outside", "throughout"})
_CALLINGS = (TITLES | OFFICES | HONORIFICS | SHORT_TITLES | TITLE_NOUNS | PERSONS) - {
    "leader",
    "member",
    "house",
    "state",
    "home",
    "opposition",
}
"""What before a name says that a person bears it."""
_ALLIED = frozenset({"alliance", "nations"})
_ALLIED_PEOPLES = frozenset({"union", "league"})


def _kind(unit: UnitWords, start: int, end: int) -> str | None:
    """What a name is, by its words and the word before it."""
    words = unit.folded[start:end]
    name = " ".join(unit.words[start:end])
    if name in STATES:
        return "alliance" if STATES[name].endswith("Union") else "government"
    if words[-1] in CONTINENTS:
        return "place"
    if "&" in words:
        return "company"
    at = start - 1
    at -= at > 0 and unit.words[at] == "."
    before = unit.folded[at] if at >= 0 else ""
    if before in _CALLINGS and not _is_surely_body(words):
        return "person"
    kind = _by_words(unit.words[start], words) or _by_noun(before)
    return kind or ("place" if before in _PLACING else None)


def _is_surely_body(words: tuple[str, ...]) -> bool:
    """Whether three words or more, or the last, make a name one of a body and of no person."""
    return words[-1] in BODY_NOUNS | CORPORATE | BODIES or (len(words) > 2 and _is_body(words))


def _by_words(first: str, words: tuple[str, ...]) -> str | None:
    """What a name is by its own words."""
    if words[-1] in PARTIES:
        return "party"
    return _by_several(first, words) if len(words) > 1 else _by_body(words)


def _by_several(first: str, words: tuple[str, ...]) -> str | None:
    if words[-1] in PLACES:
        return "place"
    is_given = first in GIVEN_NAMES and not _is_body(words)
    if "." in words[:-1] or words[0] in ROYALS or is_given:
        return "person"
    return "media" if words[-1] in MEDIA else _by_body(words)


def _by_body(words: tuple[str, ...]) -> str | None:
    if words[-1] in _ALLIED or (words[-1] in _ALLIED_PEOPLES and words[0] in PEOPLES):
        return "alliance"
    if GOVERNING & {words[0], words[-1]}:
        return "government"
    for kind, nouns in _NOUNS.items():
        if nouns & {words[0], words[-1]}:
            return kind
    return "organisation" if _is_body(words) else None


_NOUNS = {
    "party": frozenset({"party"}),
    "court": frozenset({"court", "tribunal"}),
    "company": CORPORATE - {"jr", "sr", "ii", "iii", "iv"},
}
"""Kinds of bodies by the first or last word of their names."""


def _is_body(words: tuple[str, ...]) -> bool:
    return bool(BODY_WORDS & frozenset(words)) or words[0].removesuffix("s") in OF_BODIES


def _by_noun(before: str) -> str | None:
    """What the noun right before a name calls it: "the Dutch group Oostveld"."""
    if before == "party":
        return "party"
    if before in ("newspaper", "magazine", "broadcaster", "channel", "website"):
        return "media"
    if before in ("company", "firm", "group", "manufacturer", "retailer", "bank", "airline"):
        return "company"
    return "organisation" if before in ("charity", "union", "association", "campaign") else None


# ---------------------------------------------------------------- its role

_CALLED = (TITLES | TITLE_NOUNS | PERSONS | SHORT_TITLES | {"premier", "executive"}) - HONORIFICS
_CALLED -= NO_ROLES
"""Nouns for a person that end the words for a role."""
_LONGEST = 9
_STOPS = DETERMINERS | PREPOSITIONS | RELATIVES | frozenset({"and", "or", "but", "s", "than"})


def _role(unit: UnitWords, start: int, end: int) -> Span | None:
    """The words for what a person is: behind the name and a comma, or right before it."""
    return _behind(unit, end) or _before(unit, start)


_ENDS = frozenset(',.;:)–—"”')


def _behind(unit: UnitWords, end: int) -> Span | None:
    """The words between two commas behind a name, without the article: ", a deputy director of the
    fund,".
    """
    if end + 2 >= len(unit.words) or unit.words[end] != ",":
        return None
    at = end + 1
    if unit.folded[at] in DETERMINERS:
        at += 1
    elif unit.folded[at] in _STOPS | _VERBS or not any(
        _calls(word) for word in unit.folded[at : at + 3]
    ):
        return None
    stops = (
        i
        for i in range(at, len(unit.words))
        if unit.words[i] in _ENDS or unit.folded[i] in RELATIVES
    )
    stop = next(stops, at)
    if not 0 < stop - at <= _LONGEST or any(unit.folded[i] in _FINITE for i in range(at, stop)):
        return None
    head = next((i for i in range(at, stop) if unit.folded[i] in PREPOSITIONS), stop) - 1
    is_role = head >= at and _calls(unit.folded[head]) and unit.folded[head] not in PEOPLES
    return Span(unit.starts[at], unit.ends[stop - 1]) if is_role else None


_FINITE = BE_FINITE | HAVE_FINITE | MODALS | PAST_ONLY


def _calls(word: str) -> bool:
    """Whether a word is a noun for one person."""
    is_agent = (
        len(word) > 5 and word.endswith(AGENTS) and word not in NO_ROLES and word not in LEMMAS
    )
    return word in _CALLED or is_agent


_WORDS_BEFORE = 4
_BEFORE_VERBS = MODALS | {"to", "they", "we", "you", "i"}


def _before(unit: UnitWords, start: int) -> Span | None:
    """The noun for a person right before the name, with the words that go with it: "finance
    minister".
    """
    last = start - 1
    if last > 0 and unit.words[last] == ",":
        if unit.folded[0].endswith("ing"):
            return None
        last -= 1
    first = last - 2 if unit.folded[max(last - 1, 0) : last + 1] == ("of", "state") else last
    if first < 0 or unit.folded[first] not in _CALLED:
        return None
    while first > 0 and last - first < _WORDS_BEFORE and _goes_with(unit, first - 1):
        first -= 1
    return Span(unit.starts[first], unit.ends[last])


def _goes_with(unit: UnitWords, at: int) -> bool:
    """Whether a word belongs to the noun behind it: no mark, article, preposition or verb."""
    word = unit.folded[at]
    if not word[0].isalpha() or not unit.adjoins(at) or word in _STOPS or word in _VERBS:
        return False
    is_noun = LEMMAS.get(word) == word and unit.folded[at + 1] in _CALLED
    is_noun = is_noun and (at == 0 or unit.folded[at - 1] not in _BEFORE_VERBS)
    return word in _CALLED or word in ADJECTIVES or word not in LEMMAS or is_noun
