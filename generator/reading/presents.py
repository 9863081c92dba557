"""Bare presents, told from nouns by the words beside them: "plans", "meet"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.english import attribution, grammar, verbs
from generator.reading.forms import Form, VerbGroup, grouped, skip_back, token_at, word_at
from generator.reading.tokens import Token, nounlike, opens_noun_phrase


def present(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    """A bare present, sure or not: "plans", "meet"."""
    token = tokens[i]
    if token.word not in verbs.THIRD and token.word not in verbs.ALL:
        return None
    back = skip_back(tokens, i)
    base = verbs.THIRD.get(token.word) or (token.word if token.word in verbs.ALL else "")
    if _coordinated(tokens, i, back):
        return grouped(tokens, i, i + 1, Form.PRESENT, i, [])
    if not base or token.is_name or back == 0 or word_at(tokens, back - 1) in NO_SUBJECT:
        return None
    if _surely_present(tokens, i, back, base):
        return grouped(tokens, i, i + 1, Form.PRESENT, i, [])
    if not _agrees(tokens, i, base) or (base in verbs.NOUN_TOO and not _completed(tokens, i + 1)):
        return None
    sure = base not in verbs.NOUN_TOO and _is_plural(tokens, back - 1)
    return grouped(tokens, i, i + 1, Form.PRESENT, i, [], sure=sure)


def _surely_present(tokens: Sequence[Token], i: int, back: int, base: str) -> bool:
    """Whether the form or the words beside it leave no doubt."""
    third = tokens[i].word in verbs.THIRD
    noun_too = base in verbs.NOUN_TOO or tokens[i].word in verbs.NOUN_TOO
    speaks = (
        tokens[back - 1].is_name
        and base in attribution.POSTPOSED
        and word_at(tokens, i + 1) in ("", ".", ",")
    )
    return (
        _has_pronoun(tokens, back, third=third)
        or (third and not noun_too)
        or (speaks and _agrees(tokens, i, base))
    )


def _coordinated(tokens: Sequence[Token], i: int, back: int) -> bool:
    """Whether "and" joins a form in ``-s`` to a verb before it: "denies it and says that", "ran and
    hopes to".
    """
    word, joined = tokens[i].word, word_at(tokens, back - 1) in ("and", "but")
    listed = back > 1 and nounlike(tokens[back - 2]) and _is_plural(tokens, back - 2)
    if not joined or listed or word not in verbs.THIRD:
        return False
    base = verbs.THIRD[word]
    plans = word_at(tokens, i + 1) == "to" and base in attribution.INTENDING | attribution.WISHING
    return plans or (word not in verbs.NOUN_TOO and base not in verbs.NOUN_TOO)


def headless(tokens: Sequence[Token], found: Mapping[int, VerbGroup]) -> VerbGroup | None:
    """The verb of a sentence that shows no sure one: "Veria holds elections on Sunday"."""
    ends = (
        k
        for k, t in enumerate(tokens)
        if not nounlike(t) and t.word not in grammar.DETERMINERS | grammar.ADVERBS
    )
    for i in range(1, next(ends, len(tokens))):
        back = skip_back(tokens, i)
        third = (
            tokens[i].word in verbs.THIRD and not tokens[i].is_name and i not in found and back > 0
        )
        if not third or not nounlike(tokens[back - 1]) or word_at(tokens, back - 1) in NO_SUBJECT:
            continue
        singular = not _is_plural(tokens, back - 1) and not tokens[back - 1].text[0].isdigit()
        follower = token_at(tokens, i + 1)
        if (
            singular
            and follower is not None
            and nounlike(follower)
            and follower.word not in verbs.ALL
        ):
            return grouped(tokens, i, i + 1, Form.PRESENT, i, [])
    return None


NO_SUBJECT = (
    (grammar.DETERMINERS - grammar.DEMONSTRATIVES)
    | grammar.ADJECTIVES
    | grammar.PREPOSITIONS
    | grammar.CONJUNCTIONS
    | verbs.words("'s")
)
"""Words after which no bare present can stand."""


def _has_pronoun(tokens: Sequence[Token], i: int, *, third: bool) -> bool:
    """Whether a pronoun before token ``i`` asks for this form of the verb."""
    before = word_at(tokens, i - 1)
    if not third and before in ("that", "who", "which"):
        return before != "that" or word_at(tokens, i - 2).endswith("s")
    return before in (
        ("he", "she", "it", "who", "which", "that") if third else ("they", "we", "i", "you")
    )


def _is_plural(tokens: Sequence[Token], i: int) -> bool:
    word, common = tokens[i].word, not tokens[i].is_name or i == 0
    ends = word.endswith("s") and not word.endswith("ss") and word not in verbs.SINGULAR_IN_S
    return (ends and common) or word in ("people", "police")


def _agrees(tokens: Sequence[Token], i: int, base: str) -> bool:
    """Whether what stands before a bare present can be its subject in number; a comma may close
    one.
    """
    third, at = tokens[i].word in verbs.THIRD, skip_back(tokens, i) - 1
    if third and tokens[at].word == ",":
        return True
    plural = _is_plural(tokens, at)
    if third and (tokens[at].word in grammar.NUMBERS or tokens[at].text[0].isdigit()):
        return False
    clashes = plural and not (at == 0 and tokens[at].word not in verbs.THIRD)
    return (
        nounlike(tokens[at])
        and not (third and clashes)
        and (third or plural or base not in verbs.NOUN_TOO)
    )


def _completed(tokens: Sequence[Token], i: int) -> bool:
    """Whether an object, "to", "that", a preposition or an adverb follows, as after a verb."""
    word = word_at(tokens, i)
    follows = word in grammar.PREPOSITIONS | grammar.ADVERBS or word in ("to", "that")
    return follows or opens_noun_phrase(token_at(tokens, i))
