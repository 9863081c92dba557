"""Numbers in figures and in words: "8,500", "1.2bn", "forty-two", "half a million", "hundreds"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.english import countable, quantities as q, units
from generator.english.numerals import SCALE_LETTERS, SCALES, VAGUE, VAGUE_SCALES
from generator.figures.tokens import Tokens
from generator.numbers import LONGEST, in_words

_LONE = frozenset(SCALE_LETTERS) - {"mm", "t"}
"""Letters that scale a number without a sign of money too: 5t are tonnes."""


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
    plus: bool = False
    """More are possible: "2 million-plus", "40+"."""
    vague: str = ""
    """The words, where they only give an order of size: "tens of thousands"."""

    @property
    def value(self) -> float:
        """The number itself."""
        return self.base * self.scale


def plain(tokens: Tokens, i: int) -> Number | None:
    """The number that begins at token `i`, as no part of another."""
    return _digits(tokens, i) or _vague(tokens, i) or _words(tokens, i)


def _digits(tokens: Tokens, i: int) -> Number | None:
    token = tokens[i]
    value = token.value
    if value is None or token.timed:
        return None
    last = i + 1
    while _is_group_of_three(tokens, i, last):
        value, last = value * 1000 + float(tokens[last].text), last + 1
    return _with_plus(tokens, _scaled(tokens, Number(value, i, last)))


def _with_plus(tokens: Tokens, n: Number) -> Number:
    """The number with the sign or the word that says that there may be more; with the scale that a
    rate is tied to ("$2 million-a-year").
    """
    sign, word = tokens.phrase(n.last, 2)
    if sign == "+" and tokens.is_glued(n.last):
        return replace(n, last=n.last + 1, plus=True)
    if sign == "-" and word == "plus" and tokens.is_glued(n.last + 1):
        return replace(n, last=n.last + 2, plus=True)
    scale, _, tied = sign.partition("-")
    if scale in SCALES and (tied == "plus" or tied.startswith("a-")):
        return replace(n, scale=float(SCALES[scale]), last=n.last + 1, plus=tied == "plus")
    return n


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
    money = tokens.word(n.first - 1) in units.CURRENCY_SIGNS
    letter = money or (following in _LONE and (tokens.is_glued(n.last) or len(following) > 1))
    if following in SCALE_LETTERS and letter:
        return replace(n, scale=SCALE_LETTERS[following], last=n.last + 1)
    while (following := tokens.word(n.last)) in SCALES and n.last < n.first + LONGEST:
        n = replace(n, scale=n.scale * SCALES[following], last=n.last + 1)
    return n if n.scale > 1 else _hyphened(tokens, n)


def _hyphened(tokens: Tokens, n: Number) -> Number:
    """The number with the scale that a hyphen ties to it: "5-million", "5-million-dollar"."""
    scale, _, rest = tokens.word(n.last + 1).partition("-")
    tied = tokens.word(n.last) == "-" and tokens.is_glued(n.last) and tokens.is_glued(n.last + 1)
    if not tied or scale not in SCALES or (rest and rest not in units.CURRENCIES):
        return n
    return replace(n, scale=SCALES[scale], last=n.last + 2, rest=rest)


def _words(tokens: Tokens, i: int) -> Number | None:
    """Read "forty-two", "two hundred thousand", "a dozen", "half a million"."""
    found = in_words(tokens.words, i)
    if found is None or not found.value or not _may_be_tied(found.rest, found.value):
        return None
    base = found.value / found.scale
    return Number(base, i, found.end, spelled=True, scale=found.scale, rest=found.rest)


def _may_be_tied(rest: str, value: float) -> bool:
    """Whether a hyphen may tie a number in words to a noun: "nine-member", not "two-party"."""
    counts = value > 2 or (value > 1 and rest not in countable.TIED_IN_PAIRS)
    return (
        not rest
        or rest in units.MEASURES
        or rest in units.CURRENCIES
        or (countable.is_tied(rest) and counts)
    )


def _vague(tokens: Tokens, i: int) -> Number | None:
    """Read "hundreds of", "tens of thousands", "several hundred": the least that it can mean."""
    last = _past_quantifier(tokens, i)
    sizes = SCALES if last > i else VAGUE
    value = sizes.get(tokens.word(last))
    if value is None:
        return None
    last += 1
    link, above = tokens.phrase(last, 2)
    if sizes is VAGUE and link == "of" and above in VAGUE_SCALES:
        value, last = value * VAGUE_SCALES[above], last + 2
    elif sizes is VAGUE and tokens.word(i) in ("tens", "scores") and link != "of":
        return None
    elif sizes is SCALES and link in SCALES:
        value, last = value * SCALES[link], last + 1
    words = " ".join(tokens.words[i:last])
    return Number(float(value), i, last, spelled=True, vague=words)


def _past_quantifier(tokens: Tokens, i: int) -> int:
    """The token after "several", "a few", "many" at `i`; else `i`."""
    for length in (1, 2):
        if tokens.phrase(i, length) in q.QUANTIFIERS:
            return i + length
    return i
