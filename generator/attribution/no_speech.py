"""Verbs of the table that say nothing where they stand: "claimed 12 lives", "when asked", "likes to walk"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.attribution.words import Token
from generator.english.attribution import BEFALLING, DOCUMENTS, HELD
from generator.english.countable import LIVES
from generator.english.planning import WISHES
from generator.english.reporting import FORMS
from generator.english.speech import PREPOSITIONS
from generator.reading import ClauseKind

QUOTED = frozenset({"quoted", "cited", "quotes", "cites"})


def is_no_speech(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of the table is none of saying here, or has another that is."""
    is_habit = tokens[at].low == "likes" or _was_wished(tokens[at])
    is_habit = is_habit or _is_written(tokens, at)
    return is_habit or _is_quoted_as(tokens, at) or _is_bare(tokens, at) or _is_deed(tokens, at)


def _was_wished(token: Token) -> bool:
    """Whether a wish of the past is only told of something: "the letter that he had hoped to burn"."""
    group = token.main
    had = group is not None and group.helpers[:1] == ("had",) and group.lemma in WISHES
    return had and token.kind is ClauseKind.RELATIVE


def _is_written(tokens: Sequence[Token], at: int) -> bool:
    """Whether a paper is what is written, and nothing in it is told: "nobody wrote a line about it"."""
    group, behind = tokens[at].main, tokens[at + 1 : at + 1 + _LONGEST_PAPER]
    named = [token.low for token in behind[:2]]
    is_paper = named[:1] in (["a"], ["an"]) and not _WRITTEN.isdisjoint(named[1:])
    told = any(token.quote or token.text == ":" or token.low in _TELLING for token in behind)
    return group is not None and group.lemma == "write" and is_paper and not told


_WRITTEN = DOCUMENTS | {"line", "word", "column", "poem", "novel", "song"}
_TELLING = frozenset(("that", "saying", "asking", "telling", "which"))
_LONGEST_PAPER = 12
"""So many tokens behind a verb may tell what stands in a paper."""


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
