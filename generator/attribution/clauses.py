"""Where the clause of a verb starts: the stretches between commas and dashes before it, which of
them is fronted, which closes a clause of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.attribution.adjuncts import skip_time
from generator.attribution.phrases import is_adverbial
from generator.attribution.words import (
    Range,
    Token,
    has_verb,
    is_main,
    is_named,
    is_verb,
)
from generator.english.speech import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
)
from generator.reading import ClauseKind

PARENTHETIC = frozenset(",–—―-")

_HARD = frozenset(";:.?!()[]…")

MARKS = _HARD | PARENTHETIC

_SUBORDINATING = SUBORDINATORS - {"than", "so"}

AND_OR = frozenset({"and", "or"})

_OPENS_NOUN = DETERMINERS | SUBJECTS | PREPOSITIONS


def is_relative(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a stretch is a relative clause with a verb of its own: "a broker who [declined to be
    named] said".
    """
    first, relative = tokens[start], tokens[start - 1].low
    if end - start < 2 or not first.is_word or first.is_capital:
        return False
    if relative == "who":
        return first.low not in _OPENS_NOUN
    return relative == "which" and is_verb(tokens, start)


def clause_opening(tokens: Sequence[Token], floor: int, end: int) -> int:
    """Where the clause starts whose subject ends at `end`: behind punctuation, a subordinator,
    "and" after a verb.
    """
    at = end
    for _ in range(_MOST_MARKS):
        if at <= floor:
            break
        token = tokens[at - 1]
        if token.quote or token.text in MARKS or token.low in RELATIVES:
            return at
        if token.low in _SUBORDINATING and at < end:
            return at
        if token.low in COORDINATORS and _joins_clauses(tokens, floor, at - 1, end):
            return at
        at = max(floor, token.joint)
    return at


def _joins_clauses(tokens: Sequence[Token], floor: int, at: int, end: int) -> bool:
    """Whether a coordinator stands between clauses, rather than between two nouns."""
    if tokens[at].low not in AND_OR:
        return True
    left = at
    while left > floor and not (_is_hard(tokens, left - 1) or tokens[left - 1].text in PARENTHETIC):
        left = max(floor, min(left - 1, tokens[left - 1].mark))
    return (
        at == left
        or has_verb(tokens, left, at)
        or (at + 1 < end and tokens[at + 1].low in SUBJECTS)
    )


def _is_hard(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token parts clauses for good: a stop, or a marked sentence (not a marked phrase or
    title).
    """
    token = tokens[at]
    closes = token.quote is not None and token.text[-2:-1] in ",.?!…"
    return token.text in _HARD or (closes and not is_named(tokens, at))


def pieces(tokens: Sequence[Token], floor: int, end: int) -> list[Range]:
    """The stretches between commas and dashes before `end`, back to the last harder boundary."""
    bounds, at = [end], end
    for _ in range(_MOST_MARKS):
        if at <= floor or _is_hard(tokens, at - 1) or len(bounds) > _MOST_PIECES:
            break
        at -= 1
        is_title = tokens[at].quote is not None and tokens[at].text[-2:-1] == ","
        if tokens[at].text in PARENTHETIC or is_title:
            bounds.append(at)
        elif tokens[at].is_word:
            at = max(floor, tokens[at].mark)
    starts = [at, *(bound + 1 for bound in reversed(bounds[1:]))]
    return [(a, b) for a, b in zip(starts, reversed(bounds), strict=True) if a < b]


_MOST_PIECES = 12
"""Stretches between commas that are looked back over."""

_MOST_MARKS = 40
"""Marks, marked stretches and words that may join clauses, of any kind, that are looked back over."""


def closes_clause(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a main clause ends at a comma or dash: not "The memo, while the ship was at sea,"."""
    floor = comma
    for _ in range(_MOST_MARKS):
        if not floor or tokens[floor - 1].quote or tokens[floor - 1].text in _HARD:
            break
        floor = min(floor - 1, tokens[floor - 1].mark)
    parts = pieces(tokens, floor, comma)
    dependent = RELATIVES | SUBORDINATORS
    return any(
        _has_own_verb(tokens, start + (number > 0), end) and tokens[start].low not in dependent
        for number, (start, end) in enumerate(parts)
        if number in (0, len(parts) - 1)
    )


def _has_own_verb(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a finite verb that is no relative clause's stands in ``tokens[start:end]``."""
    mains = (tokens[i] for i in range(start, end) if is_main(tokens, i))
    return any(token.kind is not ClauseKind.RELATIVE for token in mains)


def is_fronted(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a stretch is an adverbial before the subject: "On Monday", "However", "When
    asked".
    """
    first = tokens[start].low
    verb = tokens[start].verb
    if end < len(tokens) and tokens[end].text in "–—―" and _is_place(tokens, start, end):
        return True
    if skip_time(tokens, start, end) == end or (verb is not None and not verb.finite):
        return True
    return (
        is_adverbial(tokens, start, end)
        or (first in ADVERBS and not has_verb(tokens, start, end))
        or (first.endswith("ly") and end - start == 1)
        or _is_absolute(tokens, start, end)
    )


def _is_absolute(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a stretch only tells of those named before it: "many of them angry"."""
    words = [token.low for token in tokens[start + 1 : min(end, start + 3)]]
    is_of_them = words in (["of", "them"], ["of", "whom"])
    return is_of_them and not has_verb(tokens, start, end)


def _is_place(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a stretch is the place of a dateline, in capitals."""
    return all(len(token.text) > 3 and token.text.isupper() for token in tokens[start:end])


def main_clause_start(tokens: Sequence[Token], floor: int, end: int) -> int:
    """Where the main clause starts that goes on at `end`, behind fronted phrases and earlier
    clauses.
    """
    chosen = end
    for start, stop in pieces(tokens, floor, end):
        if chosen == end:
            chosen = end if is_fronted(tokens, start, stop) else start
        elif (
            tokens[start].low in COORDINATORS
            and has_verb(tokens, start, stop)
            and not is_verb(tokens, start + 1)
        ):
            chosen = start + 1
    return chosen
