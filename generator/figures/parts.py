"""Numbers and parts of a whole: "a third", "two-thirds of", "one in five", "3 of 12"."""

from __future__ import annotations

from generator.english import countable, numbered, quantities as q, units, verbs
from generator.english.numerals import CARDINALS, FRACTIONS, SCALES
from generator.figures.numbers import Number, plain
from generator.figures.tokens import LONGEST_NUMBER, Tokens

_LARGEST = 1e18
_ENDS = countable.STOPS | {""}


def read(tokens: Tokens, i: int) -> Number | None:
    """The number that begins at token `i`, the longest there is."""
    if i >= len(tokens):
        return None
    ratio = _one_in(tokens, i) or _ratio(tokens, i) or _tied_ratio(tokens, i)
    number = ratio or _fraction(tokens, i) or plain(tokens, i)
    return number if number and number.value <= _LARGEST else None


def _fraction(tokens: Tokens, i: int) -> Number | None:
    """Read "a third of", "two-thirds", "half the", "three quarters of"; the words after it say of
    what.
    """
    first, bottom = tokens.phrase(i, 2)
    top, last = (1.0 if first in ("a", "one") else CARDINALS.get(first, 0)), i + 2
    if "-" in first:
        head, _, bottom = first.partition("-")
        top, last = CARDINALS.get(head, 0), i + 1
    elif first == "half":
        top, last, bottom = 1.0, i + 1, "half"
    if not top or bottom not in FRACTIONS or (top == 1) == bottom.endswith("s"):
        return None
    part = Number(top / FRACTIONS[bottom], i, last, spelled=True, share=True)
    return part if _is_part(tokens, part, whole=bottom == "half") else None


def _is_part(tokens: Tokens, part: Number, *, whole: bool) -> bool:
    """Whether a fraction is one of something named, or one by which something changes."""
    following, after = tokens.phrase(part.last, 2)
    if following in ("a", "an") and after in SCALES:
        return False
    if following == "of":
        return tokens.word(part.last + 2) not in SCALES and not _is_time(tokens, part.last + 1)
    if whole:
        named = following in numbered.DEFINITES or (following == "a" and after.startswith("per"))
        named = named and not _is_time(tokens, part.last)
    else:
        named = False
    beside = following in q.SAID_BY_PARTS or following in q.PARTED
    return named or beside or tokens.word(part.first - 1) in q.BEFORE_FRACTIONS


def _is_time(tokens: Tokens, i: int) -> bool:
    """Whether "an hour", "the day" and the like stand at `i`."""
    return any(word in units.TIME_UNITS for word in tokens.phrase(i, 2)) or (
        i < len(tokens) and tokens[i].timed
    )


def _one_in(tokens: Tokens, i: int) -> Number | None:
    """Read "one pupil in five", "nine drivers out of ten", and not "one goal in five games"."""
    top = plain(tokens, i)
    if top is None or top.scale > 1 or top.rest or top.value > _MOST_OF_FEW:
        return None
    noun, link, of = tokens.phrase(top.last, 3)
    at = top.last + (2 if link == "in" else 3)
    is_link = link == "in" or (link, of) == ("out", "of")
    bottom = plain(tokens, at) if is_link and at < len(tokens) else None
    if bottom is None or noun in _ENDS or bottom.rest or not _is_of_few(top, bottom):
        return None
    following = tokens.word(bottom.last)
    names = following[:1].isalpha() and following not in _ENDS and not _is_third(following)
    names = names and not (top.value > 1 and following in _BEHIND_SEVERAL)
    return (
        None
        if names
        else Number(top.value / bottom.value, i, bottom.last, spelled=True, share=True)
    )


_MOST_OF_FEW = 9
_BEHIND_SEVERAL = (
    verbs.PAST_ONLY
    | verbs.PAST_OR_PARTICIPLE
    | verbs.HAVE
    | verbs.BE_FINITE
    | frozenset(("there", "here", "now", "say", "said"))
)
"""What may stand behind such a part of several: a verb, or a place."""


def _is_of_few(top: Number, bottom: Number) -> bool:
    """Whether a part can be of so many, told by words; several of a round number or of few."""
    is_alike = top.value == 1 or (top.spelled and bottom.spelled)
    return is_alike and _is_denominator(bottom.value, top.value)


def _is_third(word: str) -> bool:
    """Whether a word is a verb of the third person and no plural: "skips"."""
    return word in verbs.THIRD and word not in verbs.NOUN_TOO


def _ratio(tokens: Tokens, i: int) -> Number | None:
    """Read "one in five adults", "nine out of ten", "3 of 12 jars"."""
    top = plain(tokens, i)
    if top is None or top.scale > 1 or top.rest:
        return None
    link, following = tokens.phrase(top.last, 2)
    links = (
        1
        if link == "in" or (link == "of" and top.value > 1)
        else 2
        if (link, following) == ("out", "of")
        else 0
    )
    if not links or top.last + links >= len(tokens):
        return None
    bottom = plain(tokens, top.last + links)
    grouped = bottom is not None and tokens[bottom.first].is_grouped
    if bottom is None or bottom.rest or not _is_denominator(bottom.value, top.value, grouped):
        return None
    if links == 1 and not _is_rate(tokens, top, bottom, link):
        return None
    return Number(top.value / bottom.value, i, bottom.last, top.spelled, share=True)


def _tied_ratio(tokens: Tokens, i: int) -> Number | None:
    """Read "one-in-five", "1-in-5"."""
    length = 3 if tokens.word(i + 1) == "-" else 1
    top, link, bottom = "".join(tokens.phrase(i, length)).partition("-in-")
    if not link or (length == 3 and not tokens.is_glued(i + 1)):
        return None
    part, whole = _count(top), _count(bottom)
    if 0 < part < whole:
        return Number(part / whole, i, i + length, length == 1, share=True)
    return None


def _count(word: str) -> int:
    """What a word or digits count; 0 where they count nothing, or are too long for a number."""
    digits = word if word.isdecimal() and len(word) <= LONGEST_NUMBER else "0"
    return CARDINALS.get(word) or int(digits)


def _is_rate(tokens: Tokens, top: Number, bottom: Number, link: str) -> bool:
    """Whether it is "one in five", "3 of 12 jars", and not "killed two in three attacks" or "page 14
    of 212".
    """
    if link == "in":
        is_grouped = tokens[bottom.first].is_grouped
        alike = bottom.spelled == top.spelled or is_grouped or bottom.value in (10, 100, 1000)
        return tokens.word(top.first - 1) not in countable.HARMED and alike
    return (
        tokens.word(bottom.last) not in _ENDS
        and tokens.word(top.first - 1) not in numbered.IDENTIFIERS
    )


def _is_denominator(value: float, top: float, grouped: bool = False) -> bool:
    """Whether a part can be of so many: no year, and more than the part."""
    return top < value <= 1e6 and (grouped or not 1000 < value < 2100)
