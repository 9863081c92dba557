"""When, where, in what and to whom something was said: what stands between a verb and what it
governs.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.attribution.words import Token, has_verb, is_verb
from generator.english.grammar import PARTICLES
from generator.english.reporting import ReportingVerb
from generator.english.speech import (
    ADVERBS,
    DETERMINERS,
    MADE_KNOWN,
    NEGATIONS,
    OCCASIONS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
)

_GAP = frozenset(
    "in at on during via through to after before from by under with over outside following since upon".split()
)

_GOES_ON = PREPOSITIONS - frozenset("of with to by for in at on from after".split())
"""Prepositions that no longer belong to an occasion."""

_MEASURES = frozenset({"more", "less", "enough", "extra", "longer", "shorter"})
"""Words after which time is what is asked for, rather than when: "more time"."""

_OPENING = SUBJECTS | {"it", "that"}
"""Words that open another clause."""

_BEFORE_NOUNS = PREPOSITIONS | DETERMINERS

_AS_AT = frozenset({"recently", "early", "late", "lately", "far"})

LONGEST = 18
"""Tokens that an occasion, or the words for somebody addressed, may take."""


def skip_time(tokens: Sequence[Token], at: int, end: int) -> int:
    """The index after an expression of time that starts at `at`, with the words that lead it in;
    `at` where none does. "Last week's" and its like only tell of a noun.
    """
    k = at
    if not tokens[at].in_date and tokens[at].low not in _OPENING_TIME:
        return at
    if k + 2 < end and tokens[k].low == "as" == tokens[k + 2].low and tokens[k + 1].low in _AS_AT:
        k += 3
    while k < end and tokens[k].low in _LEADING and not tokens[k].in_date:
        k += 1
    found = k
    while k < end and tokens[k].in_date:
        k += 1
    if k == found or tokens[k - 1].low.endswith("'s"):
        return at + 1 if tokens[at].low in _COMPARED else at
    return skip_time(tokens, k, end) if k < end else k


_LEADING = frozenset("on in by since at late early earlier later during".split())
_OPENING_TIME = _LEADING | {"as"}


_COMPARED = frozenset({"earlier", "later"})


def without_time(tokens: Sequence[Token], start: int, end: int) -> int:
    """The end of ``tokens[start:end]`` without an expression of time at its end."""
    if end <= start or not (tokens[end - 1].in_date or tokens[end - 1].low in _COMPARED):
        return end
    for size in range(min(6, end - start - 1), 0, -1):
        is_measured = (
            tokens[end - size - 1].low in DETERMINERS or tokens[end - size - 1].low in _MEASURES
        )
        if skip_time(tokens, end - size, end) == end and not is_measured:
            return end - size
    return end


_CLOSE = PARTICLES | {"to"}
"""Words that stand right behind the verb to which they belong."""


def behind_beside(tokens: Sequence[Token], at: int, verb: ReportingVerb) -> int | None:
    """The token behind the words that belong to a verb and follow it: "laid out", "took sharp issue
    with"; None where they do not stand there.
    """
    for word in verb.beside:
        between = _MOST_BETWEEN * (word not in _CLOSE)
        places = range(at, min(len(tokens), at + 1 + between))
        found = next((i for i in places if tokens[i].low in (word, word + "s")), None)
        if found is None or any(_parts(tokens[i]) for i in range(at, found)):
            return None
        at = found + 1
    return at if verb.beside else None


_MOST_BETWEEN = 3
"""Words between a verb and a noun that belongs to it: "took very sharp issue"."""


_PARTING = PREPOSITIONS | NEGATIONS | {"few", "little"}


def _parts(token: Token) -> bool:
    """Whether a word cannot stand between a verb and a noun that belongs to it."""
    return (
        not token.is_word or token.low in _PARTING or (token.verb is not None and token.verb.finite)
    )


def skip_gap(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Behind adverbs, times and occasions: "on Monday", "in a statement", "at a hearing in Lima",
    "to reporters".
    """
    while at < limit:
        low = tokens[at].low
        after = skip_time(tokens, at, limit)
        if after > at:
            at = after
        elif _is_adverb(tokens, at, limit):
            at += 1
        elif tokens[at].text == "," and _is_put_in(tokens, at, limit):
            at += 3
        elif (tokens[at].text in _ASIDE and (end := _aside(tokens, at, limit))) or (
            low in _GAP and (end := _occasion(tokens, at, limit))
        ):
            at = end
        else:
            break
    return at


_ASIDE = frozenset(",–—―-")
_LONGEST_ASIDE = 15


def _aside(tokens: Sequence[Token], at: int, limit: int) -> int | None:
    """The "that" behind what is put in between two marks of one kind: "said — on the radio, as it
    happens — that".
    """
    places = range(at + 1, min(limit - 1, at + _LONGEST_ASIDE))
    closing = (i for i in places if tokens[i].text == tokens[at].text)
    close = next((i for i in closing if tokens[i + 1].low == "that"), None)
    is_plain = close is not None and not has_verb(tokens, at, at + 3)
    return close + 1 if close is not None and is_plain else None


def _is_adverb(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether a word only tells how it was said: not "much of the harvest"."""
    low = tokens[at].low
    if low in ADVERBS and low not in SUBJECTS:
        return at + 1 >= limit or tokens[at + 1].low != "of"
    return low.endswith("ly") and not tokens[at].is_capital


_PUT_IN = ADVERBS | {"though"}


def _is_put_in(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether a lone adverb stands between commas here: ", however,"."""
    return at + 2 < limit and tokens[at + 2].text == "," and tokens[at + 1].low in _PUT_IN


def _occasion(tokens: Sequence[Token], at: int, limit: int) -> int | None:
    """The end of a phrase that tells where, in what or to whom it was said; None if it tells
    something else.
    """
    is_occasion = False
    i = at + 1
    while i < min(limit, at + LONGEST) and not _ends_occasion(
        tokens[i - 1], tokens[i], is_occasion=is_occasion
    ):
        if is_verb(tokens, i) and not (is_occasion and tokens[i].low in MADE_KNOWN):
            break
        is_occasion = (
            is_occasion or tokens[i].low in OCCASIONS or (i == at + 1 and tokens[i].is_capital)
        )
        i += 1
    return i if is_occasion else None


def _ends_occasion(before: Token, token: Token, *, is_occasion: bool) -> bool:
    """Whether a token cannot belong to the phrase: a mark, a subject, the start of another noun
    phrase.
    """
    low = token.low
    if (
        token.quote
        or not (token.is_word or token.text in "’'&")
        or low in RELATIVES
        or low in _OPENING
    ):
        return True
    if low in DETERMINERS and before.low not in PREPOSITIONS:
        return True
    is_new_name = token.is_capital and not before.is_capital and before.low not in _BEFORE_NOUNS
    return is_occasion and (low in _GOES_ON or is_new_name)
