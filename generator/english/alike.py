"""Words by which news tells of the same thing: see alike.txt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from generator.english import grammar, names, tables, verbs
from generator.english.calendar import MONTHS, WEEKDAYS

_ENDINGS = (
    "ations ation ements ement ments ment ions ion ings ing ances ance ates ate es ed als al s e"
).split()
"""Endings that make a noun of a verb, or another form of a word; the longest first."""
_SHORTEST = 4
"""Letters that must be left where an ending is cut off."""
_DOUBLED = frozenset("bdgmnprt")
"""Letters that are doubled before an ending."""

EMPTY = frozenset(
    (
        *names.OPENERS,
        *grammar.PREPOSITIONS,
        *grammar.DETERMINERS,
        *grammar.SUBJECT_PRONOUNS,
        *grammar.OBJECT_PRONOUNS,
        *grammar.RELATIVES,
        *grammar.SUBORDINATING,
        *grammar.CONJUNCTIONS,
        *verbs.BE,
        *verbs.HAVE,
        *verbs.DO,
        *verbs.MODALS,
        *verbs.NEGATIONS,
        *MONTHS,
        *WEEKDAYS,
        *verbs.words("say said says tell told mr mrs ms dr than more less as not"),
    )
)
"""Words that tell no events apart."""


_LISTS = tables.lists("alike.txt")
_WHOLE = frozenset(_LISTS["whole"])
"""Words whose ending is no ending."""


@lru_cache(maxsize=1 << 12)
def stem(word: str) -> str:
    """What the forms of a word, in small letters, have in common: "resigned", "resignation"."""
    if word in _WHOLE or word.removesuffix("s") in _WHOLE:
        return word.removesuffix("s")
    base = verbs.LEMMAS.get(word, word)
    for ending in _ENDINGS:
        if base.endswith(ending) and len(base) - len(ending) >= _SHORTEST:
            return _single(base.removesuffix(ending))
    return base


def _single(stem: str) -> str:
    """A stem without the letter that its ending doubled: "ramm(ed)"."""
    return stem[:-1] if stem[-1] == stem[-2] and stem[-1] in _DOUBLED else stem


VERBS = frozenset(map(stem, verbs.ALL))
"""The stems of verbs."""

_OTHERS = (
    "whole",
    "moving",
    "no acts",
    "phases",
    "once",
    "decisions",
    "still ahead",
    "any",
    "opposites",
    "besides",
    "of bodies",
)
"""Lists that are not of words alike."""

MOVING = tuple(word.replace("-", " ") for word in _LISTS["moving"])
"""Words by which a sentence says that a plan has another day than before."""

NO_ACTS = frozenset(_LISTS["no acts"])
"""Names of lists that tell who or what had a part in it, and not what happened."""

PHASES = frozenset(f"={name}" for name in _LISTS["phases"])
"""The marks by which a clause tells that something began or ended, and not what."""

ONCE = frozenset(name.replace("-", " ") for name in _LISTS["once"])
"""Names of lists of what a plan can only come to once."""

DECISIONS = frozenset(name.replace("-", " ") for name in _LISTS["decisions"])
"""Names of lists of what somebody does by saying so."""

STILL_AHEAD = tuple(words.replace("-", " ") for words in _LISTS["still ahead"])
"""Words by which something is said to be near, and still ahead."""
BESIDES = frozenset(_LISTS["besides"])
"""Words by which an article says that it goes on to tell something else."""
OF_BODIES = frozenset(map(stem, _LISTS["of bodies"]))
"""Stems of words that tell whose an election or a session is."""
ANY = frozenset(map(stem, _LISTS["any"]))
"""Stems of nouns for whatever happened."""


PLACING = (*sorted(names.PLACING), "of", "off", "outside", "around")
"""Prepositions behind which a name is a place, or what a thing belongs to."""


def _by_stem() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for name, members in _LISTS.items():
        for word in members if name not in _OTHERS else ():
            found.setdefault("-".join(map(stem, word.split("-"))), {})[name] = None
    return {word: tuple(names) for word, names in found.items()}


MEANINGS: Mapping[str, tuple[str, ...]] = _by_stem()
"""A stem, or the stems of an expression joined by hyphens -> the names of its lists."""


def _with() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for words, lists in MEANINGS.items():
        for part in words.split("-"):
            found[part].update(f"={name}" for name in lists)
    return {part: frozenset(marks) for part, marks in found.items()}


WITH: Mapping[str, frozenset[str]] = _with()
"""A stem -> the marks ("=fire") of the lists in which it stands, alone or in an expression."""


T = TypeVar("T")


def by_opener(expressions: Mapping[str, T]) -> Mapping[str, Mapping[str, T]]:
    """What expressions mean whose stems are joined by hyphens, by the stem with which each can begin and
    then by what follows it, which is empty for that stem alone; a stem may have hyphens itself.
    """
    found: dict[str, dict[str, T]] = defaultdict(dict)
    for key, meaning in expressions.items():
        for part in range(key.count("-") + 1):
            opener = key.rsplit("-", part)[0]
            found[opener][key[len(opener) + 1 :]] = meaning
    return dict(found)


OPPOSITES: Mapping[str, frozenset[str]] = {
    one: frozenset(
        other
        for pair in _LISTS["opposites"]
        for own, other in (pair.split("/"), reversed(pair.split("/")))
        if own == one
    )
    for pair in _LISTS["opposites"]
    for one in pair.split("/")
}
"""The name of a list -> those of its opposites."""
