"""Who "according to" names, and what it is the source of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import islice
from operator import attrgetter

from generator.english import grammar
from generator.events.context import Case
from generator.model import Span
from generator.reading import ClauseKind

ACCORDING = re.compile(
    r"\b(?:according to|as (?:revealed|reported|stated|told|announced|confirmed|claimed) by"
    r"|in the (?:words|view|opinion) of)\s+",
    re.IGNORECASE,
)


MOST = 16
"""So many of them are looked at: no real sentence has more."""
LONGEST_NAME = 40
"""Tokens of the name of a source."""


def according(case: Case, within: int | None = None) -> Span | None:
    """Who "according to" names, nearest to the words; ``within`` a clause, only where it stands
    there.
    """
    held = case.reading.clauses[within] if within is not None else None
    found = [
        (first, last)
        for first, last in _named(case)
        if not _of_the_name(case, first, last) and (held is None or held.start < first < held.end)
    ]
    fits = [(f, n) for f, n in found if (f < case.place) is _leads(case, f, n)]
    nearest = min(fits or found, key=lambda name: abs(name[0] - case.place), default=None)
    return case.reading.span(*nearest) if nearest else None


def _of_the_name(case: Case, first: int, last: int) -> bool:
    """Whether the clause stands in the name of the source, or tells of it: "a report that was
    approved in May".
    """
    is_main = case.head is not None and case.reading.clauses[case.head].kind is ClauseKind.MAIN
    return first <= case.first <= last and not is_main


def _named(case: Case) -> Iterator[tuple[int, int]]:
    """The tokens that name somebody after "according to" and its like."""
    tokens = case.reading.tokens
    for match in islice(ACCORDING.finditer(case.reading.text), MOST):
        first = bisect_left(tokens, match.end(), key=attrgetter("start"))
        inside = range(first, min(first + LONGEST_NAME, len(tokens)))
        if inside and not _of_a_relative(case, match.start()):
            end = next((i for i in inside if _ends_name(case, i)), inside.stop)
            if end > first:
                yield first, end


def _leads(case: Case, first: int, last: int) -> bool:
    """Whether "according to …" stands before what it is the source of, as at the start of a
    sentence.
    """
    start = first - 2 if case.word(first - 2) == "according" else first - 3
    opens = grammar.RELATIVES | grammar.CONJUNCTIONS | {"", "that", "“", "("}
    after_conjunction = case.word(start - 1) == "," and case.word(start - 2) in opens
    ends = last >= len(case.reading.tokens) or not case.reading.tokens[last].is_word
    return after_conjunction or case.word(start - 1) in opens or not ends


def _of_a_relative(case: Case, place: int) -> bool:
    """Whether the source is that of a relative clause alone: "which according to the police …"."""
    token = bisect_right(case.reading.tokens, place, key=attrgetter("end"))
    holder = case.reading.at(token)
    opens = case.word(token - 1) in grammar.RELATIVES | grammar.CONJUNCTIONS | {"that"}
    relative = case.reading.clauses[holder].kind is ClauseKind.RELATIVE
    return opens and relative and all(i != holder for i, _ in case.around())


def _ends_name(case: Case, i: int) -> bool:
    """Whether the name after "according to" is over: at a mark, a relative, "and according to" or a
    verb.

    A number ends it too ("police 12 people died"), unless it is the name's own: "a 94-page report".
    """
    group = case.reading.clauses[case.reading.at(i)].verb
    verb = group is not None and group.finite and group.first == i
    again = case.word(i) in grammar.CONJUNCTIONS and case.word(i + 1) == "according"
    number = (
        case.reading.tokens[i].text[0].isdigit() and case.word(i - 1) not in grammar.DETERMINERS
    )
    mark = not case.reading.tokens[i].is_word and not _joins(case, i)
    return verb or again or number or mark or case.word(i) in ("that", "who", "which")


def _joins(case: Case, i: int) -> bool:
    """Whether a hyphen stands close between two words: "94-page"."""
    tokens = case.reading.tokens
    close = 0 < i < len(tokens) - 1 and tokens[i - 1].span.end == tokens[i].span.start
    return close and case.word(i) == "-" and tokens[i].span.end == tokens[i + 1].span.start
