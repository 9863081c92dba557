"""Which way single words point: a past behind, "will" ahead; and which of those in a clause counts."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.english import tables

_LISTS = tables.lists("tense.txt")
_FUTURE = frozenset(_LISTS["ahead"])
_FUTURE_PAIRS = frozenset(pair.replace("+", " ") for pair in _LISTS["ahead pairs"])
PAST = frozenset(_LISTS["past"])
_TOLD = frozenset(_LISTS["told after was to"])
_DONE = frozenset(_LISTS["set and done"])
_LED_TO = frozenset(tuple(words.split("+")) for words in _LISTS["led to"])
_LED_TO_AS_WAS = frozenset(_LISTS["led to as was"])
PLANS = frozenset(_LISTS["plans"])
_TURNED_DOWN = re.compile(
    r"\b(?:rejected|scrapped|dropped|abandoned|shelved|axed|cancell?ed|blocked|vetoed|quashed|ditched|withdrew"
    r"|threw out|ruled out|(?:turned|voted|struck) down|(?:voted|decided) against)\b"
)
"""What makes of the plan right behind it one that tells of nothing to come."""
_OBJECT = 5
"""The noun of a plan stands so many words behind its verb at most."""
_PAIRED = frozenset(pair.split()[0] for pair in _FUTURE_PAIRS)
SAME_IN_PAST = frozenset(_LISTS["same in the past"])
_BASE_BEHIND = frozenset(_LISTS["base behind"])
_NO_OBJECT = frozenset(_LISTS["no object"])
SIGNS = dict.fromkeys(PAST | SAME_IN_PAST, -1) | dict.fromkeys(_FUTURE, 1)
_NOT_PAST = frozenset(_LISTS["not past"])
GIVEN = frozenset(_LISTS["given"])
GIVEN_AS = GIVEN.union(_LISTS["given as"])
ARTICLES = frozenset(("a", "the", "its", "their", "his", "her"))


def leaning_word(word: str) -> int:
    """The direction of one word in small letters, alone."""
    return sign_of([word], 0)


_CUES = frozenset((*SIGNS, *_PAIRED))
_CUE_ENDINGS = ("ed", "'ll", "’ll")


@lru_cache(maxsize=1 << 14)
def is_cue(word: str) -> bool:
    """Whether a word can be a cue beside some others."""
    return word in _CUES or word.endswith(_CUE_ENDINGS)


def sign_of(words: list[str], at: int) -> int:
    """The direction of one word, with the one after it."""
    word = words[at]
    if not is_cue(word):
        return 0
    before, behind = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    if word == "set" and (
        behind in _DONE or (behind in ("a", "an") and before not in _BASE_BEHIND)
    ):
        return -1
    if word in _PAIRED and f"{word} {behind}" in _FUTURE_PAIRS:
        if word == "to" and _came_about(words[max(0, at - 2) : at]):
            return 0
        return (
            -1 if word in ("was", "were") and at + 2 < len(words) and words[at + 2] in _TOLD else 1
        )
    if _is_no_cue(words, at, before, behind):
        return 0
    return SIGNS[word] if word in SIGNS else _sign_by_ending(word)


def _came_about(before: list[str]) -> bool:
    """Whether the words before an infinitive make of it what was so then: "seemed to be"."""
    led = {tuple(before), tuple(before[-1:])} & _LED_TO
    return bool(led) or (before[:1] in (["was"], ["were"]) and before[-1] in _LED_TO_AS_WAS)


def _sign_by_ending(word: str) -> int:
    """The direction of a word that is in no list."""
    if word.endswith("ed"):
        return 0 if len(word) < 4 or word in _NOT_PAST else -1
    return 1 if word.endswith(_CUE_ENDINGS) else 0


def in_ed(word: str) -> bool:
    """Whether a word is a past by its ending."""
    return word.endswith("ed") and word not in _NOT_PAST


def _is_no_cue(words: list[str], at: int, before: str, behind: str) -> bool:
    """Whether a word is no cue beside others: "later than planned", "the last tram", "due to the
    strike", "to cut wages", "to be moved", "after arriving".
    """
    word = words[at]
    if word in SAME_IN_PAST:
        return not before or before in _BASE_BEHIND or behind in _NO_OBJECT
    is_reason = word == "due" and behind == "to" and not ARTICLES.isdisjoint(words[at + 2 : at + 3])
    is_measure = word in GIVEN_AS and before == "than"
    is_open = before == "be" and _sign_by_ending(word) < 0
    is_final = word == "last" and before in ARTICLES
    is_deed = before == "of" and at > 1 and words[at - 2] in _ACCUSED
    is_object = word in PLANS and _is_object(words, at)
    is_phase = word.endswith("ing") and before in _BEFORE_PHASE
    return is_phase or is_reason or is_measure or is_open or is_final or is_deed or is_object


_ACCUSED = frozenset(_LISTS["accused"])
_BEFORE_PHASE = frozenset(("after", "before", "since", "while", "without", "up"))
"""Words with which a gerund is of the time of the verb before them: "fell ill after arriving on",
"ended up coming to blows on".
"""


def _is_object(words: list[str], at: int) -> bool:
    """Whether the noun of a plan is the object of a verb in the past: "rejected his own plan",
    "announced plans".
    """
    if not at:
        return False
    if _TURNED_DOWN.search(" ".join(words[max(0, at - _OBJECT) : at])):
        return True
    return SIGNS.get(words[at - 1], -1 if words[at - 1].endswith("ed") else 0) < 0


def last_cue(words: list[str]) -> int:
    """The direction of the last cue; a perfect or passive after a modal is the modal's ("will have
    been").
    """
    for at in reversed(_cues(words)):
        sign = sign_of(words, at)
        if sign < 0 and any(
            _is_ahead(words, near) and _CHAINED.issuperset(words[near + 1 : at])
            for near in range(max(0, at - 2), at)
        ):
            return 1
        if sign:
            return sign
    return 0


_CHAINED = frozenset(_LISTS["between modal and participle"])


def _is_ahead(words: list[str], at: int) -> bool:
    """Whether a verb points ahead there, and not the noun of a plan ("the plan was agreed")."""
    return words[at] not in PLANS and sign_of(words, at) > 0


def first_cue(words: list[str]) -> int:
    """The direction of the first cue."""
    signs = (sign_of(words, at) for at in _cues(words))
    return next((sign for sign in signs if sign), 0)


def _cues(words: list[str]) -> list[int]:
    """Where words stand that can be cues."""
    return [at for at, word in enumerate(words) if is_cue(word)]
