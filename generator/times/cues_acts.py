"""Dates of what somebody did or said about something to come, and not of that: "as he promised in", "The
union on Monday proposed a truce", "approved the plan to build on".
"""

from __future__ import annotations

from generator.english import tables
from generator.english.dating import UNPLANNED
from generator.english.verbs import BE, HAVE
from generator.times.cues_words import (
    ARTICLES,
    GIVEN,
    GIVEN_AS,
    PAST,
    PLANS,
    SAME_IN_PAST,
    SIGNS,
    in_ed,
    is_cue,
    last_cue,
    sign_of,
)

_LISTS = tables.lists("tense.txt")
_STILL_TO_COME = frozenset(_LISTS["still to come"])


def given_then(words: list[str]) -> int:
    """-1 where the date tells when a word was given, not what for: "as he promised in", "as planned
    in".
    """
    if len(words) < 3 or words[-1] not in ("in", "on", "back"):
        return 0
    before, verb = words[-3:-1]
    given = verb in GIVEN and before not in _STILL_TO_COME
    return -1 if given or (verb in GIVEN_AS and before == "as") else 0


_DEFINITE = frozenset(("the", "his", "her", "its", "their"))
_NEAR_EVENT = 6
"""The date of what nobody planned stands so many words behind its noun at most."""


def of_unplanned(words: list[str]) -> int:
    """-1 where the date is that of something that nobody planned, and so is over: "will look at the fire
    at the mill in".
    """
    if words[-1:] not in (["in"], ["on"]):
        return 0
    for at in range(len(words) - 2, max(0, len(words) - 2 - _NEAR_EVENT), -1):
        if is_cue(words[at]):
            return 0
        if words[at] in UNPLANNED:
            return -1 if _DEFINITE.intersection(words[max(0, at - 2) : at]) else 0
    return 0


_SAID_THEN = frozenset(_LISTS["said then"])
_OF_SOMEBODY = frozenset(("his", "her", "its", "their", "the"))
_NEAR_NOUN = 8
"""The date of what was said stands so many words behind its noun at most."""


def said_then(words: list[str], behind: list[str]) -> int:
    """-1 where the date is that of what somebody said, and nothing else points ahead: "echoes the
    mayor's promise, in her speech in".
    """
    near = range(max(1, len(words) - _NEAR_NOUN), len(words))
    told = words[-1:] in (["in"], ["on"]) and any(_is_owned_word(words, at) for at in near)
    if not told or (behind and sign_of(behind, 0) > 0):
        return 0
    ahead = (at for at, word in enumerate(words) if word not in _SAID_THEN)
    return 0 if any(sign_of(words, at) > 0 for at in ahead) else -1


def _is_owned_word(words: list[str], at: int) -> bool:
    """Whether a word names what somebody said, with whose it is before it."""
    if words[at] not in _SAID_THEN:
        return False
    owner = words[max(0, at - 3) : at]
    return any(w in _OF_SOMEBODY or w.endswith(("'s", "’s")) for w in owner)


def done_then(words: list[str], behind: list[str]) -> int:
    """-1 where the date stands between who did something and the verb that tells it: "The union on
    Monday proposed a truce".
    """
    if words[-1:] != ["on"] or min(len(words), len(behind)) < _SUBJECT_AND_VERB:
        return 0
    verb, follower = behind
    is_told = in_ed(verb) or verb in _DONE_THEN
    is_passive = follower in ("by", "for") or (follower == "to" and verb in _AWAITED)
    is_ahead = any(sign_of(words, at) > 0 for at in range(len(words)))
    return -1 if is_told and not (is_passive or is_ahead) else 0


_SUBJECT_AND_VERB = 2
"""So many words at least stand before the date, and behind it."""
_DONE_THEN = (PAST | SAME_IN_PAST | {"set"}) - HAVE - BE
_AWAITED = frozenset(("expected", "intended", "planned", "scheduled", "slated", "targeted"))


def as_act(words: list[str], at: int) -> str:
    """The word at a place, or another past in the place of one that says what is to come of a thing: "proposed
    a truce on" a weekday tells of the proposal, "is proposed for" and "proposed to meet on" of what it is for.
    """
    behind = words[at + 1] if at + 1 < len(words) else ""
    is_act = words[at] in _PROPOSED and behind not in ("", "to", "for", "that")
    return "said" if is_act and at and words[at - 1] not in _BEFORE_PROPOSED else words[at]


def acted_then(words: list[str], behind: list[str]) -> int:
    """-1 where a bare weekday stands between such a verb and what it is about: "proposed Monday that talks
    resume", "promised Monday to resign"; not "proposed Monday as the day".
    """
    before = words[-2] if len(words) > 1 else ""
    is_act = words[-1:] and words[-1] in _PROPOSED and before not in _BEFORE_PROPOSED
    return -1 if is_act and behind[:1] and behind[0] in _ABOUT_TO_COME else 0


_ABOUT_TO_COME = ARTICLES | {"an", "that", "to"}
_PROPOSED = frozenset(("promised", "proposed"))
_BEFORE_PROPOSED = BE | HAVE | {"as"}


def without_approved(words: list[str]) -> list[str]:
    """The words without the nouns of plans that a verb in the past has for its object, or judges:
    "approved the plan to build on" a weekday tells of the approval, "hit out at plans on" of that.
    """
    return [
        w
        for at, w in enumerate(words)
        if not (w in PLANS and (_is_approved(words, at) or _is_judged(words, at)))
    ]


def _is_judged(words: list[str], at: int) -> bool:
    """Whether the date of what was done about a plan stands right behind it: "voiced concern over the
    plan on".
    """
    before = words[: at - 1] if at and words[at - 1] in ARTICLES else words[:at]
    about = before[-1:] and before[-1] in _ABOUT
    return bool(about) and words[at + 1 :] == ["on"] and last_cue(before) < 0


_ABOUT = frozenset(("about", "against", "at", "behind", "of", "over", "with"))
"""Words between what is done and the plan that it is about."""


def _is_approved(words: list[str], at: int) -> bool:
    """Whether a plan is what a past before it is about: "approved the plan", "voted for the plan"."""
    verb = words[at - 2] if at > 1 and words[at - 1] in ARTICLES else ""
    verb = words[at - 3] if at > 2 and verb in _TOWARDS else verb
    return verb == "upheld" or (len(verb) > 3 and SIGNS.get(verb) is None and in_ed(verb))


_TOWARDS = frozenset(("for", "to", "on", "at"))
"""Words between a verb and the plan that it tells of: "voted for the plan"."""
