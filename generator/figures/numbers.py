"""Numbers in figures and in words: "8,500", "1.2bn", "forty-two", "half a million", "two thirds", "one in five"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.figures.tokens import Token
from generator.lexicon import quantities as q

_LONGEST = 12
"""No number has more words than these."""


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


def read(tokens: Sequence[Token], i: int) -> Number | None:
    """The number that begins at token `i`, the longest there is."""
    number = _ratio(tokens, i) or _fraction(tokens, i) or _plain(tokens, i)
    if number is None or number.value > 1e18:
        return None
    return number


def word(tokens: Sequence[Token], i: int) -> str:
    """The word at `i` in lower case; empty outside the sentence and inside an expression of time."""
    return tokens[i].word if 0 <= i < len(tokens) and not tokens[i].timed else ""


def _plain(tokens: Sequence[Token], i: int) -> Number | None:
    return _digits(tokens, i) or _words(tokens, i)


def _digits(tokens: Sequence[Token], i: int) -> Number | None:
    token = tokens[i]
    value = token.value
    if value is None or token.timed:
        return None
    last = i + 1
    while _is_group_of_three(tokens, i, last):
        value, last = value * 1000 + float(tokens[last].text), last + 1
    return _scaled(tokens, Number(value, i, last))


def _is_group_of_three(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether token `j` goes on with the number at `i` after a space, as in "12 500"."""
    if j >= len(tokens) or j > i + 4 or len(tokens[i].text) > 3 or tokens[j].glued:
        return False
    return tokens[j].kind == "number" and len(tokens[j].text) == 3 and tokens[j].text.isdigit() and not tokens[j].timed


def _scaled(tokens: Sequence[Token], n: Number) -> Number:
    """The number with the scale words and letters that follow it: "1.2 billion", "5m", "2 dozen"."""
    following = word(tokens, n.last)
    if following in q.SCALE_LETTERS and (tokens[n.last].glued or len(following) > 1):
        return replace(n, scale=q.SCALE_LETTERS[following], last=n.last + 1)
    while (following := word(tokens, n.last)) in q.SCALES and n.last < n.first + _LONGEST:
        n = replace(n, scale=n.scale * q.SCALES[following], last=n.last + 1)
    return n


# ---------------------------------------------------------------- in words


def _words(tokens: Sequence[Token], i: int) -> Number | None:
    """"forty-two", "two hundred thousand", "a dozen", "half a million", "two and a half million"."""
    start = _opening(tokens, i)
    if start is None:
        return None
    (current, last), total, scale, rest = start, 0.0, 1.0, ""
    while not rest and last < i + _LONGEST and (pieces := _pieces(tokens, last)):
        for piece in pieces:
            if piece in q.SCALES:
                current, scale = (current or 1) * q.SCALES[piece], q.SCALES[piece]
                total, current = (total + current, 0.0) if scale >= 1e3 else (total, current)
            elif not current % (100 if _small(piece) >= 10 else 10):
                current += _small(piece)
                rest = "" if _small(piece) else piece
        last, half = _and_a_half(tokens, last + 1)
        current += half
        last += _and(tokens, last, current)
    return Number((total + current) / scale, i, last, True, scale, rest=rest) if total + current else None


def _opening(tokens: Sequence[Token], i: int) -> tuple[float, int] | None:
    """What a number in words starts from: 1 for "a" or 0.5 for "half a" before a scale, else nothing; and the token after that."""
    first, second, third = (word(tokens, i + k) for k in range(3))
    if first in ("a", "an") and second in q.SCALES:
        return 1.0, i + 1
    if first == "half" and second in ("a", "an") and third in q.SCALES:
        return 0.5, i + 2
    return (0.0, i) if _small(first) or ("-" in first and _is_number_word(first)) else None


def _is_number_word(text: str) -> bool:
    """Whether a hyphened word starts as a number and ends as one or as a measure ("five-mile")."""
    *numbers, last = text.split("-")
    return all(_small(n) or n in q.SCALES for n in numbers) and bool(_small(last) or last in q.SCALES or last in q.MEASURES)


def _small(text: str) -> float:
    return q.ONES.get(text) or q.TENS.get(text) or 0.0


def _pieces(tokens: Sequence[Token], i: int) -> list[str]:
    """The number words of token `i`; none where it is no number."""
    text = word(tokens, i)
    if text in q.SCALES or _small(text) or ("-" in text and _is_number_word(text)):
        return text.split("-")
    return []


def _and_a_half(tokens: Sequence[Token], i: int) -> tuple[int, float]:
    """Past "and a half", with its value, where a scale follows: "two and a half million"."""
    phrase = [word(tokens, i + k) for k in range(4)]
    return (i + 3, 0.5) if phrase[:3] == ["and", "a", "half"] and phrase[3] in q.SCALES else (i, 0.0)


def _and(tokens: Sequence[Token], i: int, current: float) -> int:
    """1 at the "and" of "a hundred and twenty", which joins the parts of one number; else 0."""
    return int(100 <= current < 1000 and current % 100 == 0 and word(tokens, i) == "and" and bool(_pieces(tokens, i + 1)))


# ---------------------------------------------------------------- parts of a whole


def _fraction(tokens: Sequence[Token], i: int) -> Number | None:
    """"a third of", "two-thirds", "half the", "three quarters of"; the words say of what."""
    first = word(tokens, i)
    top, last = (1.0, i + 1) if first in ("a", "one") else (_small(first), i + 1)
    bottom = word(tokens, last)
    if "-" in first:
        head, _, bottom = first.partition("-")
        top, last = _small(head), i
    elif first == "half":
        top, last, bottom = 1.0, i, "half"
    if not top or bottom not in q.FRACTIONS or (top == 1) == bottom.endswith("s"):
        return None
    last += 1
    return Number(top / q.FRACTIONS[bottom], i, last, True, share=True) if _is_part(tokens, i, last, first) else None


def _is_part(tokens: Sequence[Token], i: int, last: int, first: str) -> bool:
    """Whether a fraction is one of something named, or one by which something changes."""
    following, after = word(tokens, last), word(tokens, last + 1)
    if following == "of":
        return word(tokens, last + 2) not in q.SCALES and not _is_time(tokens, last + 1)
    if first == "half":
        return (following in q.DEFINITES or following == "a" and after == "percentage") and not _is_time(tokens, last)
    return word(tokens, i - 1) in ("by", "nearly", "almost", "over", "than", "about")


def _is_time(tokens: Sequence[Token], i: int) -> bool:
    """Whether "an hour", "the day" and the like stand at `i`."""
    return any(word(tokens, i + k) in q.TIME_UNITS for k in range(2)) or (i < len(tokens) and tokens[i].timed)


def _ratio(tokens: Sequence[Token], i: int) -> Number | None:
    """"one in five adults", "nine out of ten"."""
    top = _plain(tokens, i)
    if top is None or top.scale > 1 or top.rest:
        return None
    last = top.last
    links = ("in",) if word(tokens, last) == "in" else ("out", "of")
    if tuple(word(tokens, last + k) for k in range(len(links))) != links or last + len(links) >= len(tokens):
        return None
    bottom = _plain(tokens, last + len(links))
    if bottom is None or bottom.rest or not top.value < bottom.value or bottom.value > 1e6 or 1000 < bottom.value < 2100:
        return None
    if links == ("in",) and word(tokens, bottom.last) in q.STOPS | {""}:
        return None
    return Number(top.value / bottom.value, i, bottom.last, top.spelled, share=True)
