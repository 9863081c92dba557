"""What looks like a quantity and is none.

No figures are: ages and spans of time (they say when and how long, and are read as times); dates
and times; ordinals and ranks; scores and votes by numbers alone; names and identifiers ("Flight
370", "Article 5", "COVID-19"); how long a document is ("94-page"); how often something happens
("three times"); "one" by itself; small numbers in words that point back ("the two leaders"); the
few who only say something ("two bankers said"). A bare number that does not say what it counts is a
figure only where its hedge, its size or a word beside it shows that it counts ("more than 3,000",
"killed 12", "176 of the 350 seats").
"""

from __future__ import annotations

from dataclasses import replace

from generator.english import countable, grammar, numbered, quantities as q, units, verbs
from generator.english.numerals import CARDINALS
from generator.figures.counted import is_past, plural
from generator.figures.extent import Extent
from generator.figures.parts import read
from generator.figures.tokens import Tokens
from generator.figures.units import Amount

_JOINTS = frozenset("-–—/:.,#+@_'’\u2011")
_NOT_COUNTED = units.TIME_UNITS | numbered.NOT_COUNTED
_NOT_TIED = units.TIME_UNITS | numbered.NOT_AFTER_HYPHEN
_WHOLES = numbered.DEFINITES | q.PRONOUNS
_PEOPLE = countable.PEOPLE | countable.STATES
_AFTER_MANY = q.PREDICATES | {"more", "of", "in"}
_HAVE_SIZES = countable.HARMED | countable.GROUPS
_NEAR = 4
_FAR = 16
_NEAR_A_YEAR = (None, "about", "around")
"""Hedges that leave a year a year: "a book about 1984"."""


def is_glued_to_more(tokens: Tokens, i: int) -> bool:
    """Whether the digits at `i` are the tail of something longer: the 1 of "3-1", the 30 of
    "10:30", "#7".
    """
    if i == 0 or not tokens.is_glued(i):
        return False
    before = tokens[i - 1]
    if before.text in ("-", "−", "–") and (not before.glued or tokens.word(i - 2) == "%"):
        return False
    return before.kind != "mark" or before.text in _JOINTS


def is_no_figure(tokens: Tokens, found: Amount, extent: Extent, *, repeats: bool) -> bool:
    """Whether the amount is no figure, or none that says what it counts; `repeats` tells that it
    counts what a figure before it does.
    """
    head = tokens.word(extent.last - 1) if extent.counts else ""
    if _is_no_quantity(tokens, found, extent.before, head):
        return True
    last = extent.last if extent.counts else found.last
    if extent.before is None and _only_speaks(tokens, found, last):
        return True
    return not _says_enough(tokens, found, extent.bound, counts=extent.counts or repeats)


def _is_no_quantity(tokens: Tokens, found: Amount, bound: str | None, head: str) -> bool:
    """Whether the amount is a time, an age, a rank, a name or a score; `head` is the last word of
    what it counts.
    """
    following = tokens.word(found.last)
    if found.unit == "share":
        return following in units.TIME_UNITS
    if _is_none(tokens, found) or _is_of_body(tokens, found):
        return True
    if found.unit == "m":
        return following in numbered.RACES
    if found.unit != "count":
        return False
    return (
        following in _NOT_COUNTED
        or _is_span_of_time(tokens, found)
        or head in numbered.NOT_COUNTED
        or _is_cut_short(tokens, found)
        or _is_read_aloud(tokens, found)
        or _is_address(tokens, found)
        or _is_tied_to_no_count(tokens, found)
        or _points_back(tokens, found)
        or _is_name(tokens, found, counts=bool(head))
        or (bound in _NEAR_A_YEAR and _is_year(tokens, found, head))
    )


def _is_of_body(tokens: Tokens, found: Amount) -> bool:
    """Whether a foot is somebody's, and no length: "one foot in the past", "two feet on the floor"."""
    unit, following, then = tokens.phrase(found.last - 1, 3)
    stands = following in ("in", "on") and then in numbered.DEFINITES | grammar.DETERMINERS
    return unit in ("foot", "feet") and stands


def _is_none(tokens: Tokens, found: Amount) -> bool:
    """Whether it is nothing at all: "not one cent", "has not got one dollar"."""
    before = tokens.phrase(found.first - _NEAR, _NEAR)
    denied = any(word in verbs.NEGATIONS or word.endswith("n't") for word in before)
    return denied and found.number.spelled and found.value == 1 and found.unit in _SMALL_SUMS


_SMALL_SUMS = frozenset(units.CURRENCIES.values())


def _is_span_of_time(tokens: Tokens, found: Amount) -> bool:
    """Whether years follow, also those that are read as a time: "100 million years ago"."""
    return found.last < len(tokens) and tokens[found.last].word in units.TIME_UNITS


def _only_speaks(tokens: Tokens, found: Amount, last: int) -> bool:
    """Whether it counts the few who only say something, or the two between whom something is: "two
    bankers said".

    What it counts ends before token `last`.
    """
    if found.unit != "count" or found.upper is not None or found.value > _FEW:
        return False
    link, before = tokens.phrase(found.first - 2, 2)
    if (link, before) == ("according", "to") or (link in numbered.SPEAKING and before == "by"):
        return True
    if before == "between" or (before in numbered.SPEAKING and not tokens.word(last)[:1].isalpha()):
        return True
    return _speech_follows(tokens, last + (tokens.word(last) == ","))


_FEW = 10


def _speech_follows(tokens: Tokens, i: int) -> bool:
    """Whether "said" follows, at once or after "familiar with the matter", "who asked not to be
    named" at token `i`.
    """
    first, second = tokens.phrase(i, 2)
    if first in numbered.SPEAKING:
        return True
    if not (first in numbered.OF_SOURCES or (first == "who" and second in numbered.SOURCES_DO)):
        return False
    return any(word in numbered.SPEAKING for word in tokens.phrase(i + 2, _FAR))


def _is_cut_short(tokens: Tokens, found: Amount) -> bool:
    """Whether the number goes on: "21st", "1990s", "3-1", "10:30", "24/7"."""
    if found.tied or not tokens.is_glued(found.last):
        return False
    following = tokens[found.last]
    if following.kind == "word":
        return True
    return (
        following.text in _JOINTS
        and tokens.is_glued(found.last + 1)
        and tokens[found.last + 1].kind != "mark"
    )


def _is_read_aloud(tokens: Tokens, found: Amount) -> bool:
    """Whether it is a year or a code in words: "nineteen ninety-one", "the year two thousand"."""
    if not found.number.spelled:
        return False
    is_year = found.value >= 1000 and tokens.word(found.first - 1) == "year"
    return is_year or tokens.word(found.last).partition("-")[0] in CARDINALS


def _is_address(tokens: Tokens, found: Amount) -> bool:
    """Whether it is a house's number: "at 44 Mill Street"."""
    named = tokens.is_name(found.last) and not tokens[found.number.first].is_grouped
    soon = range(found.last + 1, found.last + 4)
    return named and any(tokens.is_name(i) and tokens.word(i) in numbered.STREETS for i in soon)


def _is_tied_to_no_count(tokens: Tokens, found: Amount) -> bool:
    """Whether it is "30-year-old", "10-point", "94-page"."""
    if found.tied == "point":
        return tokens.word(found.last) not in units.POINT_CHANGES
    tied = found.tied.partition("-")[0]
    names_a_kind = found.value <= _FEW and not countable.is_tied(tied)
    return tied in _NOT_TIED or (bool(tied) and names_a_kind)


def _points_back(tokens: Tokens, found: Amount) -> bool:
    """Whether it is "one" by itself, "the two leaders", "the top 10"."""
    number, before = found.number, tokens.word(found.first - 1)
    if number.spelled and not found.tied and number.scale == 1:
        if number.value == 1:
            return not _is_one_of(tokens, found.first)
        if number.value <= 20 and before in numbered.DEFINITES and not number.vague:
            return not _is_whole(tokens, found)
    return before in numbered.RANKERS and number.value <= 100


def _is_whole(tokens: Tokens, found: Amount) -> bool:
    """Whether a part of it was counted just before: the "six piers" of "two of its six piers"."""
    part, of = tokens.phrase(found.first - 3, 2)
    if part == "one":
        return _is_one_of(tokens, found.first - 3)
    return of == "of" and (part in CARDINALS or part[:1].isdigit())


def _is_one_of(tokens: Tokens, i: int) -> bool:
    """Whether the "one" at `i` is one of so many to whom something happened: "one of the two pilots
    survived".
    """
    start = i + 2 + (tokens.word(i + 2) in numbered.DEFINITES)
    if tokens.word(i + 1) != "of" or tokens.word(i - 1) in numbered.BEFORE_ANY_ONE:
        return False
    whole = read(tokens, start)
    last = plural(tokens, whole.last)[1] if whole else 0
    return whole is not None and last > whole.last and _is_told_of(tokens.word(last))


def _is_told_of(verb: str) -> bool:
    return verb not in numbered.SPEAKING and (verb in q.PREDICATES or is_past(verb))


def _is_name(tokens: Tokens, found: Amount, *, counts: bool) -> bool:
    """Whether it numbers the word before it: "Flight 370", "No. 2", "page 12", "a 747"."""
    number = found.number
    if number.spelled or tokens[number.first].is_grouped or number.scale > 1 or found.first == 0:
        return False
    before = tokens[found.first - 1]
    if before.timed or before.word.endswith("'s"):
        return False
    tells_what = counts and before.word in numbered.VERBS_TOO
    if _is_identified(tokens, found.first) and not tells_what:
        return True
    if found.tied:
        return any(c.isdigit() for c in found.tied)
    if before.word in ("a", "an"):
        return True
    names = (
        before.kind == "word" and before.is_capital and before.word not in numbered.FUNCTION_WORDS
    )
    return names and not (counts and tokens.word(found.first - 2) in numbered.PLACE_PREPOSITIONS)


def _is_identified(tokens: Tokens, i: int) -> bool:
    """Whether a word before the number at `i` makes it a name; other such names may stand between:
    the 16 of "pages 14, 15 and 16", the 212 of "page 14 of 212".
    """
    at = i - 1
    while (
        at > i - _NEAR and tokens.word(at) in numbered.LIST_LINKS and tokens.word(at - 1).isdigit()
    ):
        at -= 2
    at -= tokens.word(at) == "."
    word = tokens.word(at)
    return word in numbered.IDENTIFIERS or (
        at < i - 1 and word.removesuffix("s") in numbered.IDENTIFIERS
    )


def _is_year(tokens: Tokens, found: Amount, head: str) -> bool:
    """Four digits that are likelier a year than a count."""
    digits = tokens[found.number.first].text
    plain = len(digits) == 4 and digits.isdigit() and found.number.last == found.number.first + 1
    return plain and 1100 <= found.number.value <= 2100 and head not in _PEOPLE and not found.tied


def _says_enough(tokens: Tokens, found: Amount, bound: str | None, *, counts: bool) -> bool:
    """Whether it is clear that the number counts something: by a unit, a noun, a hedge, its size or
    its neighbours.
    """
    if found.unit != "count" or counts or found.tied:
        return True
    number = found.number
    if (
        number.scale > 1
        or tokens[number.first].is_grouped
        or (bound and bound not in q.SPATIAL_BOUNDS)
    ):
        return True
    if found.upper is not None:
        return _is_stated_range(tokens, found)
    return (
        _is_many(tokens, found)
        or _states(tokens, found)
        or _is_part(tokens, found)
        or _is_subject(tokens, found, hedged=bound is not None)
    )


def _is_many(tokens: Tokens, found: Amount) -> bool:
    """Whether it is "tens of thousands", or "thousands" that somebody does something ("Thousands
    cheered").
    """
    vague, following = found.number.vague, tokens.word(found.last)
    says = following in _AFTER_MANY or is_past(following) or is_past(tokens.word(found.first - 1))
    return " " in vague or (bool(vague) and says)


def _is_stated_range(tokens: Tokens, found: Amount) -> bool:
    """Whether the words before a range state it: "killed 12–15", "the toll is between 40 and 50", and
    not "lost 1-3".
    """
    start = found.first - (tokens.word(found.first - 1) == "between")
    before = tokens.word(start - 1)
    by_word = tokens.word(found.number.last) in ("to", "or", "and")
    fits = before not in countable.HARMED_OR_LEFT and (by_word or before in countable.HARMED)
    return fits and _states(tokens, replace(found, first=start))


def _states(tokens: Tokens, found: Amount) -> bool:
    """Whether the words before it state it: "killed 12", "the toll at 138", "brings orders to
    230".
    """
    before = tokens.word(found.first - 1)
    if before in countable.HARMED or (
        before == "of" and tokens.word(found.first - 2) in _HAVE_SIZES
    ):
        return True
    if before in q.STATING and _is_of_toll(tokens, found.first):
        return True
    if before == "to" and "from" in tokens.phrase(found.first - 4, 3):
        return True
    if before == "from" and tokens.word(found.first - 2) in units.COMPARED_UNITS:
        return True
    after_new = before == "from" and "to" in tokens.phrase(found.first - _NEAR, _NEAR - 1)
    opens = before == "from" and tokens.word(found.last) == "to"
    leads = before in ("to", "at") or after_new or opens
    return leads and any(tokens.word(found.first - k) in q.RISES for k in range(2, _FAR + 1))


def _is_of_toll(tokens: Tokens, at: int) -> bool:
    """Whether the verb before a place has "the toll", "the number of dead" for its subject; "of" may
    lead to more: "the number of people killed in the floods reached".
    """
    near = range(at - 2, max(at - _FAR, -1), -1)
    ends = next((i for i in near if not tokens.word(i)[:1].isalnum()), near.stop)
    return any(
        tokens.word(i) in q.TOLLS and (at - i <= _NEAR or tokens.word(i + 1) == "of")
        for i in near
        if i > ends
    )


def _is_part(tokens: Tokens, found: Amount) -> bool:
    """Whether it is a part of something, or told of: "176 of the 350 seats", "17 of them", "the 40
    who sailed".
    """
    link, of = tokens.phrase(found.last, 2)
    if link == "who":
        return not found.number.vague
    named = of in _WHOLES or of.endswith("'s")
    return link == "of" and (named or read(tokens, found.last + 1) is not None)


def _is_subject(tokens: Tokens, found: Amount, *, hedged: bool) -> bool:
    """Whether what follows says something of it: "280 are taken", "only 31 survived"."""
    following = tokens.word(found.last)
    if tokens.word(found.first - 1) in numbered.DEFINITES or (
        found.first and tokens[found.first - 1].is_capital
    ):
        return False
    opens = found.first == 0 or tokens.word(found.first - 1) in q.CLAUSE_OPENERS
    return (
        following in ("were", "are")
        or (hedged and following in q.PREDICATES)
        or (opens and is_past(following))
    )
