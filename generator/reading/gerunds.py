"""Forms in ``-ing`` that are verbs, told from nouns and adjectives: "after closing the pier", not "the
opening match".
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.english import attribution, grammar, verbs
from generator.reading.auxiliaries import after_helpers, is_plain_base
from generator.reading.forms import Form, VerbGroup, grouped, token_at, word_at
from generator.reading.pasts import noun_follows
from generator.reading.tokens import Token, nounlike, opens_noun_phrase


def gerund(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    """A form in ``-ing`` with the verb that it helps, if it is one: "closing", "having left"."""
    token = tokens[i]
    if token.word not in verbs.GERUNDS or (token.is_name and i > 0) or _in_noun_phrase(tokens, i):
        return None
    if token.word == "following":
        return None
    end, helpers, has_main = i + 1, list[str](), False
    if token.word in ("being", "having"):
        end, helpers, has_main = after_helpers(tokens, i)
    loose = word_at(tokens, i - 1) in ("while", "when", "if", "though", "although")
    loose = loose or (
        word_at(tokens, i - 1) == "," and word_at(tokens, i + 1) in ("on", "in", "at")
    )
    loose = loose or word_at(tokens, i - 2) in attribution.ACCUSED
    noun = token.word in grammar.NOUN_GERUNDS and not has_main and not loose
    if noun and not _takes_object(tokens, i):
        return None
    return grouped(tokens, i, end, Form.GERUND, end - 1, helpers if has_main else [])


def _in_noun_phrase(tokens: Sequence[Token], i: int) -> bool:
    """Whether the words beside a form in ``-ing`` make it part of a noun phrase."""
    before = word_at(tokens, i - 1)
    measured = "-" in before and word_at(tokens, i - 2) in grammar.DETERMINERS
    if before in _OF_NOUN_PHRASES or measured:
        return True
    if tokens[i].word in verbs.ADJECTIVAL and noun_follows(tokens, i):
        return not nounlike(tokens[i - 1]) or before in verbs.LEMMAS
    if before == "of" and word_at(tokens, i - 2) in grammar.STRETCHES:
        return not opens_noun_phrase(token_at(tokens, i + 1))
    after_verb = before in verbs.ALL or before in ("said", "says")
    return after_verb and i + 1 < len(tokens) and is_plain_base(tokens, i + 1)


_OF_NOUN_PHRASES = grammar.DETERMINERS | grammar.ADJECTIVES | {"'s"}
"""Words before a form in ``-ing`` that make it part of a noun phrase."""


def _takes_object(tokens: Sequence[Token], i: int) -> bool:
    """Whether a form in ``-ing`` that is often a noun is a verb with an object here."""
    after_noun = i > 0 and nounlike(tokens[i - 1]) and not tokens[i - 1].is_name
    free = after_noun or word_at(tokens, i - 1) in grammar.GERUND_OPENERS
    behind = token_at(tokens, i + 1)
    return free and opens_noun_phrase(behind) and word_at(tokens, i + 1) != "that"
