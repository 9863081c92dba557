"""Infinitives, told from "to" before a noun: "to open", not "in addition to work and"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english import grammar, verbs
from generator.reading.auxiliaries import after_adverbs, after_helpers
from generator.reading.forms import Form, VerbGroup, grouped, token_at, word_at
from generator.reading.tokens import Token, opens_noun_phrase


def infinitive(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    """The infinitive that "to" opens, if it does: "to open", "to have been opened"."""
    j = after_adverbs(tokens, i + 1)
    w = word_at(tokens, j)
    if w in ("be", "have"):
        end, helpers, has_main = after_helpers(tokens, j)
        return grouped(
            tokens, i, end, Form.INFINITIVE, end - 1, helpers if has_main else helpers[:-1]
        )
    is_base = w in verbs.ALL or (w.startswith("re") and w[2:] in _NEVER_NOUNS)
    is_base = is_base or (w.startswith("re") and word_at(tokens, j + 1) in grammar.OBJECT_PRONOUNS)
    if w == "do" or (is_base and not tokens[j].is_name and not _is_noun_after_to(tokens, j)):
        return grouped(tokens, i, j + 1, Form.INFINITIVE, j, [])
    return None


_NEVER_NOUNS = verbs.ALL - verbs.NOUN_TOO


def _is_noun_after_to(tokens: Sequence[Token], j: int) -> bool:
    """Whether what stands after "to" is a noun: "in addition to campaign events", "to work and"."""
    if tokens[j].word not in verbs.NOUN_TOO:
        return False
    if word_at(tokens, j - 2) in grammar.NOUN_BEFORE_TO and not _is_planned(tokens, j):
        return not opens_noun_phrase(token_at(tokens, j + 1))
    if tokens[j].word in _PEOPLE:
        return not opens_noun_phrase(token_at(tokens, j + 1)) or word_at(tokens, j + 1) == "that"
    return word_at(tokens, j + 1) in ("of", "and", "'s") and word_at(tokens, j + 2) != "to"


_PEOPLE = frozenset(("staff", "police", "crew"))
"""Words for people that are verbs too: "wrote to staff that", "to staff the ward"."""


def _is_planned(tokens: Sequence[Token], j: int) -> bool:
    """Whether "due" says before a verb what is planned: "is due to open in May", ", due to air on
    Sunday,"; but "The delay was due to strike action".
    """
    if word_at(tokens, j - 2) != "due" or word_at(tokens, j - 3) not in _BEFORE_DUE:
        return False
    after = token_at(tokens, j + 1)
    return after is None or after.in_date or after.word in _BEHIND_DUE


_BEFORE_DUE = verbs.BE | {","}
_BEHIND_DUE = grammar.PREPOSITIONS | {",", "."}
