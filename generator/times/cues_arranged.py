"""Dates of what is arranged, and so is ahead though a present or a perfect tells it: "the road reopens
Thursday", "has called a meeting on Monday".
"""

from __future__ import annotations

from generator.english import tables
from generator.english.dating import GATHERINGS
from generator.times.cues_words import last_cue, sign_of

_LISTS = tables.lists("tense.txt")
_ARRANGED = frozenset(_LISTS["arranged"])
_NOUN_TOO = frozenset(_LISTS["arranged or noun"])
_BEFORE_NOUN = frozenset(_LISTS["before noun"])
_ARRANGED_PLURAL = frozenset(_LISTS["arranged by several"])
_PLURAL_NOUN_TOO = frozenset(_LISTS["arranged by several or noun"])
_WITH_INFINITIVE = frozenset(_LISTS["with an infinitive"])
_NOT_PRESENT = frozenset(_LISTS["no present behind"])
_NO_SUBJECT = _NOT_PRESENT | _BEFORE_NOUN
_NEAR_VERB = 8
"""The date of an arrangement stands so many words behind its verb at most."""


def arranged(words: list[str]) -> int:
    """1 where the date of a present verb of something arranged follows it closely: "the road
    reopens Thursday".
    """
    if words[-2:] in (["is", "on"], ["are", "on"]):
        return 1
    for at in range(len(words) - 1, max(-1, len(words) - 1 - _NEAR_VERB), -1):
        word = words[at]
        if word in _ARRANGED and not (word in _NOUN_TOO and at and words[at - 1] in _BEFORE_NOUN):
            return 1
        if at and _is_arranged_by_several(word, words[at - 1]):
            near = words[max(0, at - _NEAR_VERB) : at]
            if _WITH_INFINITIVE.isdisjoint(near):
                return 1
        if sign_of(words, at):
            return 0
    return 0


def _is_arranged_by_several(word: str, before: str) -> bool:
    """Whether a form is the present of what several do, the word before it being their name."""
    if word in _ARRANGED_PLURAL:
        return before not in _NO_SUBJECT
    plural = before.endswith("s") and not before.endswith(("us", "ss", "is", "'s", "’s"))
    return word in _PLURAL_NOUN_TOO and plural and before not in _NO_SUBJECT


_CALLED = GATHERINGS | frozenset(("election", "referendum", "vote"))
_GATHERING = frozenset(_LISTS["gathering"])
_HAS = frozenset(("has", "have"))
_BETWEEN_CALLED = frozenset(
    ("about", "after", "at", "before", "for", "from", "in", "of", "on", "over")
)
"""What parts such a verb from a noun that is not what it calls."""
_LONGEST_CALL = 16
"""Words between "has" and the day of what was called."""


def gathering(words: list[str]) -> int:
    """1 where somebody "has been summoned to a hearing on", or "has called a meeting on" the day: a
    perfect has no day that is over; or where a past calls somebody to it: "summoned him to a meeting on".
    """
    near = words[-_LONGEST_CALL:]
    if _calls_for(near):
        return 1
    places = range(len(near) - 1, 0, -1)
    called = next((at for at in places if near[at] in _GATHERING), len(near))
    to = next((at for at in range(called, len(near)) if near[at] in _CALLED), None)
    if to is None or near[-1:] != ["on"]:
        return 0
    has = not _HAS.isdisjoint(near[max(0, called - 2) : called])
    if not (has or "to" in near[called + 2 : to]):
        return 0
    return 0 if _BETWEEN_CALLED.intersection(near[called:to]) else 1


def _calls_for(words: list[str]) -> bool:
    """Whether somebody "called for a protest in the capital on" the day."""
    at = next((i for i in range(1, len(words)) if words[i] == "for"), 0)
    calls = words[at - 1 : at] in (["called"], ["call"], ["calls"], ["calling"])
    called = {*words[at + 2 : at + 4]} & _CALLED
    is_one = words[at + 1 : at + 2] in (["a"], ["an"], ["another"])
    return calls and bool(called) and is_one and not last_cue(words[at:])
