"""Verb groups: a verb with its auxiliaries."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from generator.english import grammar, verbs
from generator.reading.tokens import NOUNS_IN_LY, Token


class Form(StrEnum):
    """The form of a verb group."""

    PAST = "past"
    PERFECT = "perfect"
    PRESENT = "present"
    MODAL = "modal"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    PARTICIPLE = "participle"


FINITE = frozenset((Form.PAST, Form.PERFECT, Form.PRESENT, Form.MODAL))


class VerbGroup(NamedTuple):
    """A verb with its auxiliaries: tokens ``[first, last)``."""

    first: int
    last: int
    form: Form
    lemma: str
    """The base of its main verb."""
    helpers: tuple[str, ...] = ()
    """Its auxiliaries, in lower case and in order."""
    negated: bool = False
    passive: bool = False
    sure: bool = True
    """Not to be mistaken for a noun or a participle."""

    @property
    def finite(self) -> bool:
        """Whether it can head a sentence."""
        return self.form in FINITE


LONGEST_RUN = 16
"""So many adverbs or auxiliaries in a row are passed over: no real sentence has more, and the work
stays linear."""


def skip_back(tokens: Sequence[Token], i: int) -> int:
    """Back past adverbs."""
    floor = max(0, i - LONGEST_RUN)
    while i > floor and (tokens[i - 1].word in grammar.ADVERBS or is_manner(tokens[i - 1].word)):
        i -= 1
    return i


def is_manner(word: str) -> bool:
    """Whether a word is an adverb in ``-ly``."""
    return word.endswith("ly") and len(word) > 5 and word not in NOUNS_IN_LY


def word_at(tokens: Sequence[Token], i: int) -> str:
    """The word at a token, in lower case; empty outside the sentence."""
    return tokens[i].word if 0 <= i < len(tokens) else ""


def token_at(tokens: Sequence[Token], i: int) -> Token | None:
    """The token at an index; None past the end."""
    return tokens[i] if i < len(tokens) else None


def _lemma(word: str) -> str:
    if word in verbs.LEMMAS:
        return verbs.LEMMAS[word]
    return word.removesuffix("ed").removesuffix("ing") if len(word) > 5 else word


def is_participle(token: Token) -> bool:
    """Whether a word can be a past participle: "unveiled", but not "unfounded"."""
    w = token.word
    regular = w.endswith("ed") and len(w) > 4 and w not in verbs.NOT_PAST and not token.is_name
    regular = regular and not (w.startswith("un") and w not in verbs.LEMMAS)
    return w in verbs.PARTICIPLES or regular


def _negated(tokens: Sequence[Token], first: int, last: int) -> bool:
    words = [token.word for token in tokens[first:last]]
    if not verbs.NEGATIONS.isdisjoint(words) or any(w.endswith("n't") for w in words):
        return True
    return "longer" in words and ("no", "longer") in pairwise(words)


def grouped(  # noqa: PLR0917 - the parts of a verb group, in their order
    tokens: Sequence[Token],
    first: int,
    last: int,
    form: Form,
    main: int,
    helpers: list[str],
    *,
    sure: bool = True,
) -> VerbGroup:
    """The group of tokens ``[first, last)`` whose main verb is the token ``main``."""
    before = [word_at(tokens, first - 2), word_at(tokens, first - 1)]
    back = (
        first - 2
        if before == ["no", "longer"]
        else first - 1
        if before[1] in ("not", "never")
        else first
    )
    passive = any(h in verbs.BE or h in ("got", "get") for h in helpers) and is_participle(
        tokens[main]
    )
    return VerbGroup(
        back,
        last,
        form,
        _lemma(tokens[main].word),
        tuple(helpers),
        _negated(tokens, back, last),
        passive,
        sure,
    )
