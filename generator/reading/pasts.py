"""Bare pasts and participles, told from adjectives and nouns by the words beside them: "unveiled", not
"an armed man".
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.english import attribution, grammar, planning, reporting, verbs
from generator.reading.forms import (
    LONGEST_RUN,
    Form,
    VerbGroup,
    grouped,
    is_participle,
    skip_back,
    token_at,
    word_at,
)
from generator.reading.infinitives import infinitive
from generator.reading.presents import is_plural
from generator.reading.tokens import Token, nounlike, opens_noun_phrase


def past(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    """A bare past or participle, sure or not."""
    token = tokens[i]
    let_alone = token.word == "let" and word_at(tokens, i + 1) == "alone"
    if let_alone or _is_noun(tokens, i) or _is_surname(tokens, i):
        return None
    if _is_said_to_be(tokens, i):
        participle = grouped(tokens, i, i + 1, Form.PARTICIPLE, i, [])
        return participle._replace(passive=True)
    if token.word in verbs.PAST_ONLY or token.word == "said":
        return grouped(tokens, i, i + 1, Form.PAST, i, [])
    if not is_participle(token) or (token.is_name and i > 0) or _adjectival(tokens, i):
        return None
    after = token_at(tokens, i + 1)
    dates = token.word == "dated" and after is not None and after.in_date
    if dates or token.word in verbs.PARTICIPLE_ONLY:
        return grouped(tokens, i, i + 1, Form.PARTICIPLE, i, [])
    return grouped(tokens, i, i + 1, Form.PAST, i, [], sure=_surely_past(tokens, i))


def _is_said_to_be(tokens: Sequence[Token], i: int) -> bool:
    """Whether "said to be" describes the noun before it: "the website said to be the oldest"."""
    if tokens[i].word != "said" or word_at(tokens, i + 1) != "to":
        return False
    hearsay = word_at(tokens, i + 2) in ("be", "have")
    before = word_at(tokens, i - 1)
    return hearsay and i > 0 and nounlike(tokens[i - 1]) and before not in grammar.SUBJECT_PRONOUNS


def _is_noun(tokens: Sequence[Token], i: int) -> bool:
    """Whether a form that can only be a past of a verb is a noun: "a bit of", "the old saw"."""
    if tokens[i].word not in grammar.NOUN_PASTS:
        return False
    is_made_of = word_at(tokens, i + 1) == "of" and tokens[i].word != "spoke"
    return word_at(tokens, i - 1) in _BEFORE_NOUNS or is_made_of


_BEFORE_NOUNS = (grammar.DETERMINERS - grammar.DEMONSTRATIVES) | grammar.ADJECTIVES


def _is_surname(tokens: Sequence[Token], i: int) -> bool:
    """Whether a form that can only be a past stands in a name: "Karl Rode", not "MAYOR RODE"."""
    named = tokens[i].is_name and i > 0 and tokens[i - 1].is_name
    return named and tokens[i].text[1:].islower()


def _surely_past(tokens: Sequence[Token], i: int) -> bool:
    token, before, after = (
        tokens[i],
        word_at(tokens, skip_back(tokens, i) - 1),
        word_at(tokens, i + 1),
    )
    if before in grammar.SUBJECT_PRONOUNS:
        return True
    if before == "":
        return False
    follower = token_at(tokens, i + 1)
    object_follows = opens_noun_phrase(follower) and before != ","
    object_follows = object_follows and not (follower is not None and follower.in_date)
    object_follows = object_follows and after != "there"
    opener = word_at(tokens, i + 2) if after == "out" else after
    clause_follows = opener == "that" and token.word not in ("wanted", "needed")
    to_somebody = verbs.LEMMAS.get(token.word) in _TAKING_HOW
    clause_follows |= not to_somebody and opener in ("how", "why", "whether")
    if after == "to" and verbs.LEMMAS.get(token.word) in _TAKING_TO:
        is_past = before != "," or infinitive(tokens, i + 1) is not None
        return is_past and not _tells_of_object(tokens, i)
    return token.word in grammar.INTRANSITIVE or object_follows or clause_follows


_TAKING_TO = (
    planning.INTENDING | planning.WISHING | planning.FAILING | planning.REACHING
) - planning.EXPECTING
"""Verbs whose past is no participle before "to": "tried to", "refused to"."""

_TAKING_HOW = attribution.ADDRESSING | attribution.MOVED | {"show", "teach"}
"""Verbs whose participle takes "how" too: "pupils asked how it works"."""


def _tells_of_object(tokens: Sequence[Token], i: int) -> bool:
    """Whether the noun before a form in ``-ed`` is what an earlier verb acts on, and no subject:
    "signed a law meant to", not "said the firm meant to".
    """
    places = range(i - 2, max(0, i - _LONGEST_OBJECT), -1)
    opens = next((j for j in places if tokens[j].word in grammar.DETERMINERS), 0)
    before = word_at(tokens, opens - 1)
    nouns = tokens[opens + 1 : i] if opens else ()
    takes_clause = any("clause" in verb.frames for _, verb in reporting.FORMS.get(before, ()))
    is_noun_phrase = bool(nouns) and all(map(nounlike, nouns))
    return is_noun_phrase and before in verbs.LEMMAS and not takes_clause


_LONGEST_OBJECT = 6


def _adjectival(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word in ``-ed`` is an adjective or a noun."""
    back = skip_back(tokens, i)
    dated = back
    while back > 1 and i - back < LONGEST_RUN and tokens[back - 1].in_date:
        back -= 1
    if back < dated and word_at(tokens, back - 1) in grammar.PREPOSITIONS:
        back -= 1
    is_fate = word_at(tokens, i + 1) in attribution.FATES
    return _described(tokens, i, back) or (not is_fate and _describes(tokens, i, back))


def _described(tokens: Sequence[Token], i: int, back: int) -> bool:
    """Whether the word before a form in ``-ed`` makes it part of a noun phrase."""
    before = word_at(tokens, back - 1)
    if before in grammar.STANDING_FOR_PEOPLE and word_at(tokens, back - 2) == "the":
        verb = token_at(tokens, i + 2)
        is_behind = verb is not None and (verb.word in verbs.BE_FINITE or is_participle(verb))
        return is_behind and noun_follows(tokens, i)
    if before in grammar.ADJECTIVES:
        closes_date = before in ("last", "first") and i > 1 and nounlike(tokens[i - 2])
        return not closes_date
    counts = before[:1].isdigit() or before in grammar.NUMBERS
    return before in _DESCRIBING or (counts and noun_follows(tokens, i))


_DESCRIBING = (
    (grammar.DETERMINERS - grammar.DEMONSTRATIVES)
    | (grammar.PREPOSITIONS - grammar.SUBORDINATING_OR_PREPOSITIONS)
    | {"'s"}
)
"""Words behind which no past form stands."""


def _describes(tokens: Sequence[Token], i: int, back: int) -> bool:
    """Whether a form in ``-ed`` describes the noun behind it, or is one."""
    before, after = word_at(tokens, back - 1), word_at(tokens, i + 1)
    takes_object = opens_noun_phrase(token_at(tokens, i + 1))
    if _is_compound(tokens[i].word) and noun_follows(tokens, i):
        return True
    if tokens[i].word in verbs.ADJECTIVAL and not takes_object and after not in _COMPLETING:
        return True
    if before in grammar.SUBJECT_PRONOUNS:
        return False
    after_noun = back > 0 and (
        nounlike(tokens[back - 1]) or tokens[back - 1].in_date or before in (")", ".")
    )
    if tokens[i].word in verbs.UNCHANGED and after_noun and _has_bare_object(tokens, i):
        return False
    if tokens[i].word in verbs.NOUN_TOO and not takes_object:
        return _is_noun_too(tokens, i, back, after_noun=after_noun)
    joined = (
        after_noun
        or before in ("and", "but", ",", "which", "who")
        or _is_relative(tokens, back - 1)
    )
    return not joined and noun_follows(tokens, i) and not after[:1].isdigit()


_COMPLETING = frozenset(("that", "to", "on", "in"))
"""Words behind a form in ``-ed`` that make it a verb."""


def _is_noun_too(tokens: Sequence[Token], i: int, back: int, *, after_noun: bool) -> bool:
    """Whether a form that may be a noun or an adjective is one, where no object opens behind it."""
    if word_at(tokens, i - 2) in grammar.DETERMINERS and _is_of_object(tokens, i):
        return True
    told_of = word_at(tokens, back - 1) in ("which", "who") or _is_relative(tokens, back - 1)
    is_bare = i + 1 == len(tokens) or not nounlike(tokens[i + 1])
    return not (is_bare and (after_noun or told_of))


def _is_of_object(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb stands before the determiner and the word before a form: "take a pay cut", "raised
    its hostile bid for".
    """
    verb, is_done = word_at(tokens, i - 3), word_at(tokens, i + 1) == "by"
    is_open = tokens[i].word in verbs.UNCHANGED and not is_done
    return verb in verbs.ALL or (is_open and verb in verbs.LEMMAS)


def _has_bare_object(tokens: Sequence[Token], i: int) -> bool:
    """Whether the object of a form stands behind it without a determiner, and ends its phrase: "The bank
    cut interest rates on Monday", "on Monday spread fear"; but not "The tax cut starts on Monday".
    """
    end = i + 1
    while end < min(i + _LONGEST_OBJECT, len(tokens)) and _is_plain_noun(tokens[end]):
        end += 1
    if end == i + 1 or not _ends_phrase(tokens, end):
        return False
    verb = verbs.THIRD.get(tokens[i + 1].word)
    takes_object = verb is not None and (end > i + 2 or verb in planning.ARRANGED)
    return tokens[i - 1].in_date or (is_plural(tokens, end - 1) and not takes_object)


def _is_plain_noun(token: Token) -> bool:
    return nounlike(token) and not token.is_name and not token.in_date


def _ends_phrase(tokens: Sequence[Token], i: int) -> bool:
    """Whether no noun phrase goes on at a token."""
    token = token_at(tokens, i)
    if token is None or token.in_date or not token.is_word:
        return True
    return token.word in grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.ADVERBS


def _is_relative(tokens: Sequence[Token], i: int) -> bool:
    """Whether "that" stands right behind a noun that it may tell of: "methods that included", "the one
    that burst".
    """
    if i < 1 or tokens[i].word != "that":
        return False
    return nounlike(tokens[i - 1]) or tokens[i - 1].word in _STANDING_FOR_THINGS


_STANDING_FOR_THINGS = frozenset("one ones those something anything everything nothing all".split())
"""Words that stand for a noun before "that"."""


def _is_compound(word: str) -> bool:
    """Whether a form in ``-ed`` is joined to what describes it: "corruption-tainted", not
    "re-opened".
    """
    first, hyphen, _ = word.partition("-")
    return bool(hyphen) and first not in _VERBAL


_VERBAL = frozenset(("re", "co", "pre", "over", "out", "under", "un", "mis", "cross", "de"))
"""What a hyphen joins to a verb that stays one."""


def noun_follows(tokens: Sequence[Token], i: int) -> bool:
    """Whether a noun stands behind a token with no determiner of its own."""
    follower = token_at(tokens, i + 1)
    if follower is None or follower.in_date:
        return False
    return nounlike(follower) and not opens_noun_phrase(follower)
