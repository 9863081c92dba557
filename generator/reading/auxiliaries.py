"""Verb groups that open with an auxiliary: "was last night arrested", "would not say"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english import grammar, verbs
from generator.reading.forms import (
    LONGEST_RUN,
    Form,
    VerbGroup,
    grouped,
    is_manner,
    is_participle,
    token_at,
    word_at,
)
from generator.reading.tokens import Token, nounlike

AUXILIARIES = verbs.BE_FINITE | verbs.HAVE_FINITE | verbs.DO | verbs.MODALS
_HELPERS = verbs.BE | verbs.HAVE | verbs.DO | verbs.MODALS
_PASSED_OVER = grammar.ADVERBS | grammar.FLOATING


def is_auxiliary(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token is an auxiliary with which a verb group may open: not "of his own free will"."""
    token = tokens[i]
    w = token.word
    if w not in AUXILIARIES:
        return False
    before = word_at(tokens, i - 1)
    if w == "'s":
        return before in grammar.CONTRACTED_BEFORE
    if w == "may":
        return not token.is_name
    if w == "am":
        return not token.in_date
    if w in ("will", "can", "must", "might"):
        return not (token.is_name and i > 0) and before not in _BEFORE_WILL
    return True


_BEFORE_WILL = grammar.DETERMINERS - verbs.words("this that these those")
"""Words behind which "will" and "can" are nouns."""


def helped(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    """A group that opens with a finite auxiliary or a modal."""
    end, helpers, has_main = after_helpers(tokens, i)
    first = helpers[0]
    contracted = first == "'d" and has_main and tokens[end - 1].word not in verbs.ALL
    if contracted:
        form = Form.PERFECT
    elif first in verbs.MODALS:
        form = Form.MODAL
    elif first in verbs.HAVE_FINITE and (has_main or helpers[-1] == "been"):
        form = Form.PERFECT
    elif first in verbs.BE_PAST or first in verbs.DO_PAST or first.startswith("had"):
        form = Form.PAST
    else:
        form = Form.PRESENT
    main = end - 1
    while not has_main and word_at(tokens, end) in verbs.NEGATIONS:
        end += 1
    return grouped(tokens, i, end, form, main, helpers if has_main else helpers[:-1])


def after_helpers(tokens: Sequence[Token], i: int) -> tuple[int, list[str], bool]:
    """Reads auxiliaries and the main verb from ``i``: its end, the helpers, whether they have a main
    verb of their own.
    """
    helpers: list[str] = []
    while (j := after_adverbs(tokens, i)) < len(tokens):
        if tokens[j].word not in _HELPERS or len(helpers) == LONGEST_RUN:
            break
        helpers.append(tokens[j].word)
        i = j + 1 + (tokens[j].word == "ought" and word_at(tokens, j + 1) == "to")
    if helpers and helpers[-1] in verbs.MODALS and word_at(tokens, j) in grammar.OPENING_MARKS:
        j += 1
    if j == len(tokens) or not helpers:
        return i, helpers, False
    if _completes(tokens, j, helpers[-1]):
        return j + 1, helpers, True
    return i, helpers, False


def after_adverbs(tokens: Sequence[Token], i: int) -> int:
    """Where the adverbs and days end that stand between the parts of a verb from ``i`` on."""
    ceiling = min(len(tokens), i + LONGEST_RUN)
    while i < ceiling:
        if (tokens[i].word, word_at(tokens, i + 1)) in grammar.TWO_WORD_ADVERBS:
            i += 2
        elif tokens[i].word in _PASSED_OVER or is_manner(tokens[i].word) or _dates(tokens, i):
            i += 1
        else:
            break
    return i


def _dates(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token is of a day between the parts of a verb: "was last night arrested", "was on
    Monday fined".
    """
    after = token_at(tokens, i + 1)
    opens = tokens[i].word in grammar.DATE_PREPOSITIONS and after is not None and after.in_date
    return (tokens[i].in_date and tokens[i].word not in _HELPERS) or opens


def _completes(tokens: Sequence[Token], i: int, helper: str) -> bool:
    """Whether a token is the main verb after an auxiliary."""
    if helper in verbs.BE:
        return is_participle(tokens[i]) or tokens[i].word in verbs.GERUNDS
    if helper in verbs.HAVE:
        return is_participle(tokens[i])
    contracted = helper == "'d" and is_participle(tokens[i])
    return contracted or tokens[i].word in verbs.ALL or is_plain_base(tokens, i)


def is_plain_base(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word that is in no list may be the base of a verb."""
    token = tokens[i]
    plain = token.text.isalpha() and token.text.islower() and nounlike(token)
    return plain and token.word not in grammar.SUBJECT_PRONOUNS
