"""The numbers that a text states, by value: 175,000, "175 thousand" and "a hundred and seventy-five
thousand".

Where a writing can mean two values ("1.500", "5m"), both are given: whoever compares takes either.
English number words; digits of any script.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model import Span

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_SMALL = {w: i for words in (_UNITS, _ORDINALS) for i, w in enumerate(words)}
_ROUND = {w: 20 + 10 * i for i, w in enumerate(_TENS)} | {
    w[:-1] + "ieth": 20 + 10 * i for i, w in enumerate(_TENS)
}
_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "hundredth": 100,
    "thousand": 10**3,
    "thousandth": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "millionth": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
_SHORT = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "t": 10**12,
    "tn": 10**12,
}
_IDLE = frozenset({"one", "first", "second"})
"""Alone, these seldom count anything: "one of them", "at first", "a second later"."""

_WORD = "|".join(("an?", "and", "half", *_SMALL, *_ROUND, *_SCALES))
_TOKEN = re.compile(
    r"(?P<spaced>(?<![\w.,])\d{1,3}(?: \d{3}){1,9}(?!\w))"
    r"|(?P<digits>(?<![^\W\d_])(?<!\d)\d{1,40}(?:[.,]\d{1,40})*)(?P<suffix>[^\W\d_]{0,3})"
    rf"|(?P<word>(?<!\w)(?:{_WORD})(?!\w))",
    re.IGNORECASE,
)
_GROUPED = re.compile(
    r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}"
)
_RANGE = re.compile(r"\s*(?:to|and|or|-|–|—)\s*")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is written, and what it can mean."""

    span: Span
    values: frozenset[Decimal]


@dataclass(frozen=True, slots=True)
class _Token:
    span: Span
    word: str
    """In lower case; "" for digits."""
    values: frozenset[Decimal] = frozenset()


def find(text: str) -> tuple[Number, ...]:
    """The numbers of `text`, in order and apart."""
    tokens = [t for m in _TOKEN.finditer(text) if (t := _token(m))]
    found: list[Number] = []
    i = 0
    while i < len(tokens):
        number, used = _number(text, tokens, i)
        if number:
            found.append(number)
        i += max(used, 1)
    return tuple(_ranges(text, found))


def _token(match: re.Match[str]) -> _Token | None:
    span = Span(*match.span())
    if match["word"]:
        return _Token(span, match["word"].lower())
    if match["spaced"]:
        pieces = match["spaced"].split(" ")
        return _Token(span, "", frozenset(Decimal(p) for p in ("".join(pieces), *pieces)))
    values = _written(match["digits"])
    suffix = match["suffix"].lower()
    short = frozenset(v * _SHORT[suffix] for v in values) if suffix in _SHORT else frozenset()
    return _Token(span, "", values | short)


def _written(digits: str) -> frozenset[Decimal]:
    """The values that digits with points and commas can have."""
    if digits.isdigit():
        return frozenset({Decimal(digits)})
    if _GROUPED.fullmatch(digits):
        comma_last = digits.rfind(",") > digits.rfind(".") >= 0 or digits.count(".") > 1
        plain = digits.replace(".", "").replace(",", ".") if comma_last else digits.replace(",", "")
        return frozenset({Decimal(plain)})
    if digits.count(".") + digits.count(",") > 1:
        return frozenset(Decimal(piece) for piece in re.split("[.,]", digits))
    values = {Decimal(digits.replace(",", "."))}
    if re.fullmatch(r"\d{1,3}\.\d{3}", digits):
        values.add(Decimal(digits.replace(".", "")))
    return frozenset(values)


# ---------------------------------------------------------------- words


def _number(text: str, tokens: Sequence[_Token], i: int) -> tuple[Number | None, int]:
    """The number that begins with token `i`, and how many tokens it takes."""
    first = tokens[i]
    if first.values:
        j, values = i + 1, first.values
        while (
            j < len(tokens)
            and tokens[j].word in _SCALES
            and _adjoin(text, tokens[j - 1], tokens[j])
        ):
            values = frozenset(v * _SCALES[tokens[j].word] for v in values)
            j += 1
        return Number(Span(first.span.start, tokens[j - 1].span.end), values), j - i
    value, j = _in_words(text, tokens, i)
    if value is None or (j == i + 1 and first.word in _IDLE):
        return None, j - i
    return Number(Span(first.span.start, tokens[j - 1].span.end), frozenset({value})), j - i


def _adjoin(text: str, before: _Token, after: _Token) -> bool:
    between = text[before.span.end : after.span.start]
    return len(between) <= 2 and not between.strip(" -\n\u2011")


def _in_words(text: str, tokens: Sequence[_Token], i: int) -> tuple[Decimal | None, int]:
    """The value of the number words from token `i` on, None where there are none, and the token
    behind them.
    """
    total, group, seen, j = Decimal(0), Decimal(0), "", i
    while j < len(tokens) and (j == i or _adjoin(text, tokens[j - 1], tokens[j])):
        word = tokens[j].word
        kind = _kind(text, tokens, j)
        if kind not in _FOLLOWS[seen] or (seen == "round" and _SMALL.get(word, 0) >= 10):
            break
        if kind == "scale":
            total, group = _scaled(total, group, _SCALES[word])
        elif kind != "and" and seen != "half":
            group += _WORTH.get(kind) or _SMALL.get(word) or _ROUND.get(word) or 0
        seen, j = kind, j + 1
    return (total + group if seen else None), max(j, i + 1)


_WORTH = {"a": Decimal(1), "half": Decimal("0.5")}
_FOLLOWS = {
    "": ("a", "half", "small", "round"),
    "a": ("scale",),
    "half": ("a", "scale"),
    "small": ("scale",),
    "round": ("small", "scale"),
    "scale": ("and", "small", "round", "scale"),
    "and": ("small", "round"),
}
"""What can go on a number after each kind of word."""


def _kind(text: str, tokens: Sequence[_Token], j: int) -> str:
    """What the word does in a number; "a", "half" and "and" do something only before the right
    words.
    """
    word, following = tokens[j].word, _next(text, tokens, j)
    if word in ("a", "an"):
        return "a" if following in _SCALES else ""
    if word == "half":
        behind = _next(text, tokens, j + 1) if following == "a" else following
        return "half" if behind in _SCALES else ""
    if word == "and":
        return "and" if following in _SMALL or following in _ROUND else ""
    kinds = (("small", _SMALL), ("round", _ROUND), ("scale", _SCALES))
    return next((kind for kind, words in kinds if word in words), "")


def _next(text: str, tokens: Sequence[_Token], j: int) -> str:
    """The word that adjoins token `j`, "" where none does."""
    adjoins = j + 1 < len(tokens) and _adjoin(text, tokens[j], tokens[j + 1])
    return tokens[j + 1].word if adjoins else ""


def _scaled(total: Decimal, group: Decimal, scale: int) -> tuple[Decimal, Decimal]:
    """Hundreds and dozens stay in the group; greater scales close it."""
    if scale <= 100:
        return total, group * scale
    return total + (group or Decimal(1)) * scale, Decimal(0)


# ---------------------------------------------------------------- ranges


def _ranges(text: str, found: Sequence[Number]) -> Iterator[Number]:
    """In "3 to 5 million" the 3 can be three million."""
    for i, number in enumerate(found):
        following = found[i + 1] if i + 1 < len(found) else None
        if following and _RANGE.fullmatch(text, number.span.end, following.span.start):
            words = following.span.of(text).lower().replace("-", " ").split()
            scale = next((_SCALES[w] for w in words if w in _SCALES), 1)
            yield Number(number.span, number.values | {v * scale for v in number.values})
        else:
            yield number
