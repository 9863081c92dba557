"""What looks like a quantity and is none.

No figures are: ages and spans of time (they say when and how long, and are read as times); dates and times; ordinals and
ranks; scores and votes by numbers alone; names and identifiers ("Flight 370", "Article 5", "COVID-19"); vague amounts
("dozens", "hundreds of thousands"); how often something happens ("three times"); "one" by itself; small numbers in words
that point back ("the two leaders"). A bare number that does not say what it counts is a figure only where its hedge, its
size or a word beside it shows that it counts ("more than 3,000", "killed 12", "176 of the 350 seats").
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.figures.numbers import read, word
from generator.figures.tokens import Token
from generator.figures.units import Amount
from generator.lexicon import quantities as q

_JOINTS = frozenset("-–—/:.,#+@_'’\u2011")
_NEAR = 4


def is_glued_to_more(tokens: Sequence[Token], i: int) -> bool:
    """Whether the digits at `i` are the tail of something longer: the 1 of "3-1", the 30 of "10:30", "#7"."""
    if i == 0 or not tokens[i].glued:
        return False
    before = tokens[i - 1]
    if before.text in "-−–" and not before.glued:
        return False
    return before.kind != "mark" or before.text in _JOINTS


def is_no_quantity(tokens: Sequence[Token], found: Amount, bound: str | None, head: str) -> bool:
    """Whether the amount is a time, an age, a rank, a name or a score; `head` is the last word of what it counts."""
    if found.unit == "share":
        return word(tokens, found.last) in q.TIME_UNITS
    if found.unit != "count":
        return False
    return (
        _is_cut_short(tokens, found)
        or word(tokens, found.last) in q.TIME_UNITS | q.NOT_COUNTED
        or _is_tied_to_time(found)
        or _points_back(tokens, found)
        or _is_name(tokens, found, bool(head))
        or (bound is None and _is_year(tokens, found, head))
    )


def _is_cut_short(tokens: Sequence[Token], found: Amount) -> bool:
    """Whether the number goes on: "21st", "1990s", "3-1", "10:30", "24/7"."""
    if found.last >= len(tokens) or not tokens[found.last].glued or found.tied:
        return False
    following = tokens[found.last]
    if following.kind == "word":
        return True
    ahead = tokens[found.last + 1] if found.last + 1 < len(tokens) else None
    return following.text in _JOINTS and ahead is not None and ahead.glued and ahead.kind != "mark"


def _is_tied_to_time(found: Amount) -> bool:
    """"30-year-old", "10-point", "two-way"; and numbers in words with whatever is no measure."""
    head = found.tied.partition("-")[0]
    return bool(head) and (head in q.TIME_UNITS | q.NOT_AFTER_HYPHEN or found.number.spelled)


def _points_back(tokens: Sequence[Token], found: Amount) -> bool:
    """"one" by itself, "the two leaders", "the top 10"."""
    number, before = found.number, word(tokens, found.first - 1)
    if number.spelled and number.scale == 1 and (number.value == 1 or (number.value <= 20 and before in q.DEFINITES)):
        return True
    return before in q.RANKERS and number.value <= 100


def _is_name(tokens: Sequence[Token], found: Amount, counts: bool) -> bool:
    """"Flight 370", "No. 2", "page 12", "a 747": a bare number in figures after a word that it numbers."""
    token = tokens[found.number.first]
    if found.number.spelled or token.is_grouped or found.number.scale > 1 or found.first == 0 or found.tied:
        return False
    before = tokens[found.first - 1]
    if before.timed:
        return False
    if before.word in q.IDENTIFIERS or (before.text == "." and word(tokens, found.first - 2) in q.IDENTIFIERS):
        return True
    if before.word in ("a", "an"):
        return True
    names = before.kind == "word" and before.is_capital and before.word not in q.FUNCTION_WORDS
    return names and not (counts and word(tokens, found.first - 2) in q.PLACE_PREPOSITIONS)


def _is_year(tokens: Sequence[Token], found: Amount, head: str) -> bool:
    """Four digits that are likelier a year than a count."""
    digits = tokens[found.number.first].text
    plain = len(digits) == 4 and digits.isdigit() and found.number.last == found.number.first + 1
    return plain and 1100 <= found.number.value <= 2100 and head not in q.PEOPLE and not found.tied


def says_enough(tokens: Sequence[Token], found: Amount, bound: str | None, counts: bool) -> bool:
    """Whether it is clear that the number counts something: by a unit, a noun, a hedge, its size or its neighbours."""
    if found.unit != "count" or counts or found.tied:
        return True
    number = found.number
    if number.scale > 1 or tokens[number.first].is_grouped or (bound and bound not in q.SPATIAL_BOUNDS):
        return True
    return found.upper is None and _is_told_by_neighbours(tokens, found, bound)


def _is_told_by_neighbours(tokens: Sequence[Token], found: Amount, bound: str | None) -> bool:
    """"killed 12", "the toll at 138", "280 are taken", "176 of the 350 seats", "17 of them"."""
    before = word(tokens, found.first - 1)
    following, after = word(tokens, found.last), word(tokens, found.last + 1)
    if before in q.HARMED or any(word(tokens, found.first - k) in q.TOLLS for k in range(1, _NEAR + 1)):
        return True
    if following == "of":
        part = after in q.DEFINITES | {"them", "us", "whom", "which"}
        return part or (found.last + 1 < len(tokens) and read(tokens, found.last + 1) is not None)
    open_subject = before not in q.DEFINITES and (found.first == 0 or not tokens[found.first - 1].is_capital)
    return (following in q.PREDICATES or following == "or") and open_subject and (bound is not None or following in ("were", "are"))
