"""Numbers in digits and in words: "175,000", "1.2bn", "a hundred and seventy-five thousand", "two
and a half million".

The one reader of them. Dates, figures and the proof of summaries each cut text in their own way,
and ask here what its words and digits mean. English number words; digits of any script.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from generator.english.numerals import (
    CARDINALS,
    ORDINALS,
    SCALE_LETTERS,
    SCALE_ORDINALS,
    SCALES,
)
from generator.model import Span

LONGEST = 12
"""No number is read beyond this many words, so that a text of nothing else stays linear."""

# ---------------------------------------------------------------- in words

_PARTS = {
    words: value
    for value, forms in (
        (1.0, "a; an"),
        (0.5, "half; half a; half an; a half"),
        (0.25, "quarter of a; a quarter of a; a quarter"),
        (0.75, "three quarters of a"),
    )
    for words in forms.split("; ")
}
"""What stands before "million", with the part of a million that it makes."""
STARTS = frozenset((*CARDINALS, *ORDINALS, *(words.split()[0] for words in _PARTS)))
"""Words with which a number in words begins."""
_JOINT = "(?: - |[ -])"
_AND = f"{_JOINT}(?:and{_JOINT})?"
_HALF = re.compile(f" and a half|{_JOINT}and{_JOINT}a{_JOINT}half")


@dataclass(frozen=True, slots=True)
class InWords:
    """A number in words, which ends before word ``end``."""

    value: float
    end: int
    scale: int
    """The last of its words that multiplies: the thousand of "two hundred thousand"; else 1."""
    rest: str
    """What a hyphen ties to it: the "member" of "nine-member"."""


def in_words(words: Sequence[str], at: int, *, ordinals: bool = False) -> InWords | None:
    """The number in words that begins with word ``at``, the longest there is.

    Words are in lower case. A hyphen may stand inside a word or be one: "forty-two", or "forty",
    "-", "two". Where ``ordinals`` may end a number, "forty-second" is 42.
    """
    if words[at].partition("-")[0] not in STARTS:
        return None
    text = " ".join(words[at : at + LONGEST])
    terms = list(_terms(_TERM_OR_ORDINAL if ordinals else _TERM, text))
    if not terms:
        return None
    last = terms[-1]
    value = sum(_value(term) for term in terms)
    scales = [s for word in _words(text[: last.end()]) if (s := _SCALES.get(word))]
    rest = text[last.end() :].partition(" ")[0].removeprefix("-")
    end = at + text.count(" ", 0, last.end()) + 1
    return InWords(value, end, scales[-1] if scales else 1, rest)


def after_half(words: Sequence[str], at: int) -> int:
    """The place after the "and a half" or "-and-a-half" at ``at``; else ``at``."""
    half = _HALF.match(" " + " ".join(words[at : at + 6]))
    return at + half.group().count(" ") if half else at


def _pattern(small: Mapping[str, int], scales: Mapping[str, int]) -> re.Pattern[str]:
    """A part of a number that ends in one scale: "two hundred and five thousand"."""
    ones = _any(word for word, value in small.items() if 0 < value < 10)
    tens = _any(word for word, value in small.items() if value >= 20)
    hundred = _any(word for word, value in scales.items() if value == 100)
    scale = _any(word for word, value in scales.items() if value != 100)
    below = f"(?:{tens}(?:{_JOINT}{ones})?|{_any(small)})"
    part = f"(?P<part>{_any(sorted(_PARTS, key=len, reverse=True))})"
    return re.compile(
        f"(?:{part}(?={_JOINT}(?:{hundred}|{scale}))|{below})"
        f"(?:{_HALF.pattern}(?={_JOINT}{scale}))?"
        f"(?:{_JOINT}{hundred}(?:{_AND}{below}(?!{_JOINT}{hundred}))?)?"
        f"(?P<scales>(?:{_JOINT}{scale})*)"
    )


def _any(words: Iterable[str]) -> str:
    return rf"(?:{'|'.join(words)})\b"


_SCALES = SCALES | SCALE_ORDINALS
_SMALL = CARDINALS | ORDINALS
_TERM = _pattern(CARDINALS, SCALES)
_TERM_OR_ORDINAL = _pattern(_SMALL, _SCALES)
_NEXT = re.compile(_AND)


def _terms(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The parts of the number at the start of a text, each of a lower scale than that before."""
    place, above = 0, math.inf
    while (term := pattern.match(text, place)) and (scale := _scale_of(term)) < above:
        yield term
        following = _NEXT.match(text, term.end())
        if scale < 1000 or not following:
            return
        place, above = following.end(), scale


def _scale_of(term: re.Match[str]) -> int:
    return math.prod(_SCALES[word] for word in _words(term["scales"]))


def _value(term: re.Match[str]) -> float:
    value = _PARTS.get(term["part"] or "", 0.0)
    for word in _words(term.group()[len(term["part"] or "") :]):
        value = value * _SCALES.get(word, 1) + (0.5 if word == "half" else _SMALL.get(word, 0))
    return value


def _words(text: str) -> list[str]:
    return text.replace("-", " ").split()


# ---------------------------------------------------------------- in digits

_GAPS = "\u00a0\u202f\u2009 "
_GROUPED = re.compile(
    rf"\d{{1,3}}(?:,\d{{2,3}})*,\d{{3}}(?:\.\d+)?|\d{{1,3}}(?:[{_GAPS}]\d{{3}})+(?:\.\d+)?"
    r"|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}"
)
_GAPLESS = dict.fromkeys(map(ord, _GAPS))


def is_grouped(digits: str) -> bool:
    """Whether the thousands are set apart: 12,000."""
    return _GROUPED.fullmatch(digits) is not None


def in_digits(digits: str) -> Decimal | None:
    """The likeliest value of digits with points, commas and gaps; None for a row of numbers
    ("4.2.1").
    """
    if is_grouped(digits):
        comma_last = digits.rfind(",") > digits.rfind(".") >= 0 or digits.count(".") > 1
        plain = digits.replace(".", "").replace(",", ".") if comma_last else digits.replace(",", "")
        return Decimal(plain.translate(_GAPLESS))
    pieces = re.split("[.,]", digits.translate(_GAPLESS))
    return Decimal(".".join(pieces)) if len(pieces) <= 2 and all(pieces) else None


def readings(digits: str) -> frozenset[Decimal]:
    """Every value that digits can have: "1.500" may be 1,500; "1,2,3" are three numbers."""
    value, pieces = in_digits(digits), re.split(rf"[.,{_GAPS}]", digits)
    if value is None or " " in digits:
        return frozenset(map(Decimal, pieces)) | ({value} if value is not None else set())
    is_continental = re.fullmatch(r"\d{1,3}\.\d{3}", digits)
    return frozenset((value, Decimal("".join(pieces)))) if is_continental else frozenset((value,))


# ---------------------------------------------------------------- in a text


@dataclass(frozen=True, slots=True)
class Number:
    """A number as a text has it, and what it can mean."""

    span: Span
    values: frozenset[Decimal]


_WORDS = "|".join((*CARDINALS, *ORDINALS, *SCALES, *SCALE_ORDINALS, "and", "an?", "half"))
_TOKEN = re.compile(
    r"(?P<spaced>(?<![\w.,])\d{1,3}(?: \d{3}){1,9}(?!\w))"
    r"|(?P<digits>(?<![^\W\d_])(?<!\d)\d{1,40}(?:[.,]\d{1,40})*)(?P<suffix>[^\W\d_]{0,3})"
    rf"|(?P<word>(?<!\w)(?:{_WORDS})(?!\w))",
    re.IGNORECASE,
)
_IDLE = frozenset({"one", "first", "second"})
"""Alone, these seldom count anything: "one of them", "at first", "a second later"."""
_RANGE = re.compile(r"\s*(?:to|and|or|-|–|—)\s*")


def find(text: str) -> tuple[Number, ...]:
    """The numbers of ``text``, in order and apart.

    Where a writing can mean two values ("1.500", "5m"), both are given: whoever compares takes
    either.
    """
    found = [n for run in _runs(text) for n in _of_run(run)]
    return tuple(_of_range(text, n, after) for n, after in pairwise([*found, None]) if n)


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """The numbers in digits and the number words that adjoin each other, run by run."""
    run: list[re.Match[str]] = []
    for match in _TOKEN.finditer(text):
        between = text[run[-1].end() : match.start()] if run else ""
        if len(between) > 2 or between.strip(" -\n\u2011"):
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _of_run(run: Sequence[re.Match[str]]) -> Iterator[Number]:
    words = [(match["word"] or "").lower() for match in run]
    at = 0
    while at < len(run):
        values, end = _at(run, words, at)
        if values:
            yield Number(Span(run[at].start(), run[end - 1].end()), values)
        at = end


def _at(
    run: Sequence[re.Match[str]], words: Sequence[str], at: int
) -> tuple[frozenset[Decimal], int]:
    """The values of the number that begins with token ``at``, none where none does; and the token
    after it.
    """
    if words[at]:
        found = in_words(words, at, ordinals=True)
        if found is None or (found.end == at + 1 and words[at] in _IDLE):
            return frozenset(), at + 1
        return frozenset({Decimal(found.value)}), found.end
    values, end = _in_token(run[at]), at + 1
    while end < len(run) and words[end] in SCALES:
        values, end = frozenset(v * SCALES[words[end]] for v in values), end + 1
    return values, end


def _in_token(match: re.Match[str]) -> frozenset[Decimal]:
    """The values of digits, with what a letter glued to them multiplies."""
    values = readings(match["spaced"] or match["digits"])
    scale = SCALE_LETTERS.get((match["suffix"] or "").lower(), 1)
    return values | {v * scale for v in values}


def _of_range(text: str, number: Number, after: Number | None) -> Number:
    """The number, whose scale may be that of the next: in "3 to 5 million" the 3 can be three
    million.
    """
    if after is None or not _RANGE.fullmatch(text, number.span.end, after.span.start):
        return number
    scale = 1 if _scale(text, number) > 1 else _scale(text, after)
    return replace(number, values=number.values | {v * scale for v in number.values})


def _scale(text: str, number: Number) -> int:
    words = number.span.of(text).lower().replace("-", " ").split()
    return next((SCALES[word] for word in words if word in SCALES), 1)


def digits(value: float) -> str:
    """Return a number in digits, without a fraction where it has none: "1,200", "0.5"."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"
