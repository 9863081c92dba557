"""Numbers in figures and in words: "8,500", "1.2bn", "forty-two", "half a million", "two thirds",
"one in five".
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.english import quantities as q
from generator.figures.tokens import Tokens

_LONGEST = 12
"""No number has more words than these."""
_LARGEST = 1e18
_ENDS = q.STOPS | {""}


@dataclass(frozen=True, slots=True)
class Number:
    """A number and the tokens that it is written with, ``[first, last)``."""

    base: float
    """What stands before million, bn, dozen…"""
    first: int
    last: int
    spelled: bool = False
    """In words."""
    scale: float = 1.0
    """What million, bn, dozen… multiply it by."""
    share: bool = False
    """A part of something: "a third", "nine out of ten"."""
    rest: str = ""
    """What a hyphen ties to a number in words: the "mile" of "five-mile"."""

    @property
    def value(self) -> float:
        """The number itself."""
        return self.base * self.scale


def read(tokens: Tokens, i: int) -> Number | None:
    """The number that begins at token `i`, the longest there is."""
    if i >= len(tokens):
        return None
    number = _ratio(tokens, i) or _fraction(tokens, i) or _plain(tokens, i)
    return number if number and number.value <= _LARGEST else None


def _plain(tokens: Tokens, i: int) -> Number | None:
    return _digits(tokens, i) or _words(tokens, i)


# ---------------------------------------------------------------- in figures


def _digits(tokens: Tokens, i: int) -> Number | None:
    token = tokens[i]
    value = token.value
    if value is None or token.timed:
        return None
    last = i + 1
    while _is_group_of_three(tokens, i, last):
        value, last = value * 1000 + float(tokens[last].text), last + 1
    return _scaled(tokens, Number(value, i, last))


def _is_group_of_three(tokens: Tokens, i: int, j: int) -> bool:
    """Whether token `j` goes on with the number at `i` after a space, as in "12 500"."""
    if j > i + 4 or len(tokens[i].text) > 3 or tokens.is_glued(j):
        return False
    return len(tokens.word(j)) == 3 and tokens.word(j).isdigit()


def _scaled(tokens: Tokens, n: Number) -> Number:
    """The number with the scale words and letters that follow it: "1.2 billion", "5m", "2 dozen",
    "$5 m".
    """
    following = tokens.word(n.last)
    money = tokens.word(n.first - 1) in q.CURRENCY_SIGNS
    if following in q.SCALE_LETTERS and (tokens[n.last].glued or len(following) > 1 or money):
        return replace(n, scale=q.SCALE_LETTERS[following], last=n.last + 1)
    while (following := tokens.word(n.last)) in q.SCALES and n.last < n.first + _LONGEST:
        n = replace(n, scale=n.scale * q.SCALES[following], last=n.last + 1)
    return n


# ---------------------------------------------------------------- in words


@dataclass(slots=True)
class _Sum:
    """A number in words as it is read."""

    current: float
    total: float = 0.0
    scale: float = 1.0
    rest: str = ""

    @property
    def value(self) -> float:
        return self.total + self.current

    def take(self, piece: str) -> bool:
        """Add one number word; False where it begins another number ("two two")."""
        small = _small(piece)
        if piece in q.SCALES:
            self.current, self.scale = (self.current or 1) * q.SCALES[piece], q.SCALES[piece]
            if self.scale >= 1e3:
                self.total, self.current = self.value, 0.0
        elif self.current % (100 if small >= 10 else 10):
            return False
        else:
            self.current += small
            self.rest = "" if small else piece
        return True


def _words(tokens: Tokens, i: int) -> Number | None:
    """Read "forty-two", "two hundred thousand", "a dozen", "half a million", "two and a half
    million".
    """
    start = _opening(tokens, i)
    if start is None:
        return None
    number, last = _Sum(start[0]), start[1]
    while not number.rest and last < i + _LONGEST and (pieces := _pieces(tokens, last)):
        if not all(map(number.take, pieces)):
            break
        last, half = _and_a_half(tokens, last + 1)
        number.current += half
        last += _joins(tokens, last, number.current)
    if last == i or not number.value:
        return None
    return Number(
        number.value / number.scale, i, last, spelled=True, scale=number.scale, rest=number.rest
    )


def _opening(tokens: Tokens, i: int) -> tuple[float, int] | None:
    """What a number in words starts from, and the token after that: 1 for "a", 0.5 for "half a",
    else 0.
    """
    first, second, third = tokens.phrase(i, 3)
    if first in ("a", "an") and second in q.SCALES:
        return 1.0, i + 1
    if first == "half" and second in ("a", "an") and third in q.SCALES:
        return 0.5, i + 2
    return (0.0, i) if _small(first) or ("-" in first and _is_number_word(first)) else None


def _is_number_word(text: str) -> bool:
    """Whether a hyphened word starts as a number and ends as one or as a measure ("five-mile")."""
    *numbers, last = text.split("-")
    ends_well = _small(last) or last in q.SCALES or last in q.MEASURES
    return all(_small(n) or n in q.SCALES for n in numbers) and bool(ends_well)


def _small(text: str) -> float:
    return q.ONES.get(text) or q.TENS.get(text) or 0.0


def _pieces(tokens: Tokens, i: int) -> list[str]:
    """The number words of token `i`; none where it is no number."""
    text = tokens.word(i)
    if text in q.SCALES or _small(text) or ("-" in text and _is_number_word(text)):
        return text.split("-")
    return []


def _and_a_half(tokens: Tokens, i: int) -> tuple[int, float]:
    """Past "and a half", with its value, where a scale follows: "two and a half million"."""
    *half, scale = tokens.phrase(i, 4)
    return (i + 3, 0.5) if half == ["and", "a", "half"] and scale in q.SCALES else (i, 0.0)


def _joins(tokens: Tokens, i: int, current: float) -> bool:
    """Whether the "and" of "a hundred and twenty" stands at `i`, which joins the parts of one
    number.
    """
    hundreds = 100 <= current < 1000 and current % 100 == 0
    return hundreds and tokens.word(i) == "and" and bool(_pieces(tokens, i + 1))


# ---------------------------------------------------------------- parts of a whole


def _fraction(tokens: Tokens, i: int) -> Number | None:
    """Read "a third of", "two-thirds", "half the", "three quarters of"; the words after it say of
    what.
    """
    first, bottom = tokens.phrase(i, 2)
    top, last = (1.0 if first in ("a", "one") else _small(first)), i + 2
    if "-" in first:
        head, _, bottom = first.partition("-")
        top, last = _small(head), i + 1
    elif first == "half":
        top, last, bottom = 1.0, i + 1, "half"
    if not top or bottom not in q.FRACTIONS or (top == 1) == bottom.endswith("s"):
        return None
    part = Number(top / q.FRACTIONS[bottom], i, last, spelled=True, share=True)
    return part if _is_part(tokens, part, whole=bottom == "half") else None


def _is_part(tokens: Tokens, part: Number, *, whole: bool) -> bool:
    """Whether a fraction is one of something named, or one by which something changes."""
    following, after = tokens.phrase(part.last, 2)
    if following == "of":
        return tokens.word(part.last + 2) not in q.SCALES and not _is_time(tokens, part.last + 1)
    if whole:
        named = following in q.DEFINITES or (following, after) == ("a", "percentage")
        return named and not _is_time(tokens, part.last)
    return tokens.word(part.first - 1) in q.BEFORE_FRACTIONS


def _is_time(tokens: Tokens, i: int) -> bool:
    """Whether "an hour", "the day" and the like stand at `i`."""
    return any(word in q.TIME_UNITS for word in tokens.phrase(i, 2)) or (
        i < len(tokens) and tokens[i].timed
    )


def _ratio(tokens: Tokens, i: int) -> Number | None:
    """Read "one in five adults", "nine out of ten", "3 of 12 jars"."""
    top = _plain(tokens, i)
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
    bottom = _plain(tokens, top.last + links)
    if bottom is None or bottom.rest or not _is_denominator(bottom.value, top.value):
        return None
    if links == 1 and tokens.word(bottom.last) in _ENDS:
        return None
    return Number(top.value / bottom.value, i, bottom.last, top.spelled, share=True)


def _is_denominator(value: float, top: float) -> bool:
    """Whether a part can be of so many: no year, and more than the part."""
    return top < value <= 1e6 and not 1000 < value < 2100
