"""What a bare number counts where another place of the sentence says so: "from 9 seats to 10", "the
toll rose to 138", "of 350 beds 280 are taken", "two of the three dams".
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.english import countable, numbered, quantities as q, units
from generator.english.numerals import VAGUE
from generator.figures.counted import is_past, plural
from generator.figures.parts import read
from generator.figures.tokens import Tokens
from generator.model import Figure

_NEAR = 5
"""Tokens between a figure and the words that set another beside it."""
_FAR = 16
_HARMED = countable.HARMED - countable.HARMED_OR_LEFT


_STATED_BY = frozenset((":", "at", "was", "is"))


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure and the tokens that it is written with, ``[first, last)``."""

    figure: Figure
    first: int
    last: int


def completed(text: str, tokens: Tokens, found: Placed, before: Placed | None) -> Figure:
    """The figure with what it counts, where only other words of its sentence say that; `before` is
    the figure before it there.
    """
    figure = found.figure
    if figure.counted or figure.unit != "count":
        return figure
    if before and _ends_a_range(tokens, found, before):
        return replace(figure, counted=before.figure.counted, unit=before.figure.unit)
    if before and before.figure.unit == "count" and _is_of_the_same(tokens, found, before):
        return replace(figure, counted=before.figure.counted)
    if before and _is_of_them(tokens, found, before):
        return replace(figure, counted=before.figure.counted)
    whole = _whole(tokens, found.last) or _whole_before(tokens, found.first)
    first, last = whole or _stated(tokens, found.first) or (0, 0)
    words = tokens.span(first, last).of(text) if first < last else ""
    return replace(figure, counted=words)


def _is_of_them(tokens: Tokens, found: Placed, before: Placed) -> bool:
    """Whether it is the 480 of "3,700 vehicles, 480 of them electric"."""
    points = tokens.phrase(found.last, 2) == ("of", "them")
    whole = before.figure
    fits = found.figure.value <= whole.value or (whole.bound or "").partition(" ")[0] in VAGUE
    return points and whole.unit == "count" and fits


def _ends_a_range(tokens: Tokens, found: Placed, before: Placed) -> bool:
    """Whether it is the 10 of "from 9 seats to 10", the 2.9 of "2.4 percent from 2.9"."""
    link = tokens.word(before.last)
    opens = tokens.word(before.first - 1) == "from" and link == "to"
    compares = link == "from" and (
        tokens.word(before.last - 1) in units.COMPARED_UNITS
        or tokens.word(before.first - 1) == "to"
    )
    return found.first == before.last + 1 and (opens or compares)


def _is_of_the_same(tokens: Tokens, found: Placed, before: Placed) -> bool:
    """Whether it counts what the figure before counts: "1,200 people and according to the union
    4,000", "350 beds, of which 280 are taken".
    """
    is_subject = tokens.word(found.last) in ("are", "were")
    if is_subject or is_elided(tokens, found.first, found.last, before):
        return True
    joints = (tokens.phrase(at, 3) for at in range(before.last, before.last + _NEAR))
    others = any(link in q.CONTRASTS and of == ["according", "to"] for link, *of in joints)
    return others and _ends_clause(tokens, found.last)


def is_elided(tokens: Tokens, first: int, last: int, before: Placed) -> bool:
    """Whether the number in those tokens leaves out what the figure before counts: "Ruiz has 11 votes
    and Benn has 10", "Elm sold 300 boats and Harwick sold 40", "568 mills to Norland's
    535", "300 staff in Elm and 40 in Harwick".
    """
    if not before.figure.counted or before.figure.unit != "count":
        return False
    if _is_compared(tokens, first, last, before):
        return True
    owner = tokens.word(first - 1)
    again = is_past(owner) and owner == tokens.word(before.first - 1)
    owns = owner in q.OWNING or owner.endswith("'s") or _is_of_plural(tokens, first - 1)
    if again or owns:
        return tokens.word(last) in q.CONTRASTS or _ends_clause(tokens, last)
    link = tokens.word(before.last)
    goes_on = owner in q.CLAUSE_OPENERS or owner in q.CONTRASTS
    return goes_on and link in q.PARTING and tokens.word(last) == link


def _is_compared(tokens: Tokens, first: int, last: int, before: Placed) -> bool:
    """Whether the bare number is set against that before: "342 cases, compared with 17 last year",
    "by 94 votes to 71", "the police counted 250 tractors; farmers speak of 600".
    """
    following = tokens.word(last)
    if following[:1].isalnum() and following not in countable.STOPS:
        return False
    two, one = tokens.phrase(first - 2, 2)
    if first - before.last <= _FAR and not {(two, one), (one,)}.isdisjoint(q.COMPARING):
        return True
    if tokens.word(before.first - 1) == "by" and first == before.last + 1 and one == "to":
        return True
    says = one in q.COUNTING or (one == "of" and two in q.SPEAKING_OF)
    return says and _ends_clause(tokens, last)


def _is_of_plural(tokens: Tokens, i: int) -> bool:
    """Whether the mark at `i` is the apostrophe of a plural: "to Rovers' six"."""
    return tokens.word(i) in ("'", "’") and tokens.is_glued(i) and tokens.word(i - 1).endswith("s")


def _ends_clause(tokens: Tokens, i: int) -> bool:
    return not tokens.word(i)[:1].isalnum() and not (i < len(tokens) and tokens[i].timed)


def _whole(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The whole that it is a part of: the "dams" of "two of the three dams"."""
    if tokens.word(i) != "of":
        return None
    whole = read(tokens, i + 1 + (tokens.word(i + 1) in numbered.DEFINITES))
    return plural(tokens, whole.last) if whole else None


def _whole_before(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The whole where it comes first: the "victims" of "of the eight victims, three were old"."""
    for at in range(i - 2, max(i - _FAR, -1), -1):
        if tokens.word(at) == "of":
            whole = _whole(tokens, at)
            ends = whole is not None and whole[1] < i and tokens.word(whole[1]) == ","
            return whole if ends else None
    return None


def _stated(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The words before it that say what it is: "killed 12", "the death toll rose to 138", "the
    number of wards from nine to 14".
    """
    if tokens.word(i - 1) in _HARMED:
        return i - 1, i
    for at in range(i - 2, max(i - _FAR, -1), -1):
        if tokens.word(at) in q.TOLLS and tokens.word(at + 1) == "of":
            return plural(tokens, at + 2)
        if at == i - 2 and tokens.word(at) in countable.GROUPS and tokens.word(i - 1) in _STATED_BY:
            return at, at + 1
        if tokens.word(at) == "toll":
            return at - (tokens.word(at - 1) == "death"), at + 1
    return None
