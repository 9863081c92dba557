"""Verbs of the table that say nothing where they stand: "claimed 12 lives", "when asked", "likes to walk"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.attribution.words import Token
from generator.english.attribution import BEFALLING, HELD
from generator.english.countable import LIVES
from generator.english.reporting import FORMS
from generator.english.speech import PREPOSITIONS

QUOTED = frozenset({"quoted", "cited", "quotes", "cites"})


def is_no_speech(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of the table is none of saying here, or has another that is."""
    is_habit = tokens[at].low == "likes"
    return is_habit or _is_quoted_as(tokens, at) or _is_bare(tokens, at) or _is_deed(tokens, at)


def _is_bare(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle stands right behind a subordinator, without a subject: "when asked"."""
    bare = at > 0 and tokens[at].begins == at and tokens[at - 1].low in _BEFORE_BARE
    return bare and any(kind == "past" for kind, _ in FORMS.get(tokens[at].low, ()))


def _is_deed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb that may be one of saying tells what befalls somebody or is done: "claimed 12
    lives", "threatens to spill over", "assumed the post", "adding to the cost".
    """
    if not tokens[at].low.startswith(_DOING):
        return False
    behind = [token.low for token in tokens[at + 1 : at + 1 + _NEAR]]
    if tokens[at].low.startswith("claim"):
        until = (n for n, word in enumerate(behind) if word in _BEFORE_OTHERS)
        return not LIVES.isdisjoint(behind[: next(until, _NEAR)])
    if tokens[at].low.startswith("assum"):
        return not HELD.isdisjoint(behind)
    if tokens[at].low.startswith("add"):
        return behind[:1] == ["to"]
    return behind[:1] == ["to"] and not BEFALLING.isdisjoint(behind[1:2])


_DOING = ("claim", "assum", "add", "threaten")
_BEFORE_OTHERS = PREPOSITIONS - {"than"}
"""Words behind which it is not what is claimed."""
_NEAR = 5
"""So many tokens behind a verb the lives stand that it claims."""


_BEFORE_BARE = frozenset("when if unless though although".split())


def _is_quoted_as(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is quoted follows another verb: "was quoted by the Post as saying"."""
    if tokens[at].low not in QUOTED:
        return False
    behind = range(at + 1, min(len(tokens) - 1, at + 12))
    return any(tokens[i].low == "as" and tokens[i + 1].low.endswith("ing") for i in behind)
