"""The verb groups of a sentence, each found by the kind of word that opens it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english import verbs
from generator.reading.auxiliaries import AUXILIARIES, helped, is_auxiliary
from generator.reading.forms import VerbGroup
from generator.reading.gerunds import gerund
from generator.reading.infinitives import infinitive
from generator.reading.pasts import past
from generator.reading.presents import present
from generator.reading.tokens import Token


def verb_groups(tokens: Sequence[Token]) -> dict[int, VerbGroup]:
    """The verb groups of a sentence by the token that starts them."""
    found: dict[int, VerbGroup] = {}
    end = 0
    for i, token in enumerate(tokens):
        may_open = token.word in _OPENS_GROUP or token.word.endswith("ed")
        group = group_at(tokens, i) if may_open and i >= end else None
        if group:
            found[i] = group
            end = group.last
    return found


_OPENS_GROUP = (
    AUXILIARIES
    | verbs.PAST_ONLY
    | verbs.PARTICIPLES
    | verbs.GERUNDS
    | verbs.ALL
    | frozenset(verbs.THIRD)
    | {"to", "said"}
)
"""Words with which a verb group may open, besides those in ``-ed``."""


def group_at(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    """The verb group that starts at a token, if one does."""
    if is_auxiliary(tokens, i):
        return helped(tokens, i)
    if tokens[i].word == "to":
        return infinitive(tokens, i)
    return past(tokens, i) or gerund(tokens, i) or present(tokens, i)
