"""Numbers in digits and in words: "175,000", "1.2bn", "a hundred and seventy-five thousand", "two
and a half million".

The one reader of them. Dates, figures and the proof of summaries each cut text in their own way,
and ask here what its words and digits mean. English number words; digits of any script.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
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
    tuple(words.split()): value
    for value, forms in (
        (1.0, "a; an"),
        (0.5, "half; half a; half an; a half"),
        (0.25, "quarter of a; a quarter of a; a quarter"),
        (0.75, "three quarters of a"),
    )
    for words in forms.split("; ")
}
"""What stands before "million" and is no number of it."""
STARTS = frozenset((*CARDINALS, *ORDINALS, *(words[0] for words in _PARTS)))
"""Words with which a number in words begins."""
_TENS = frozenset(value for value in CARDINALS.values() if value >= 20)
_HALF = ["and", "a", "half"]
_HYPHENED_HALF = ["-", "and", "-", "a", "-", "half"]


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
    owners, pieces = _pieces(words, at)
    number = _Sum(pieces, ORDINALS if ordinals else {}, SCALE_ORDINALS if ordinals else {})
    if not number.opens():
        return None
    while number.grows():
        pass
    last = owners[number.end - 1]
    rest = (pieces[i] for i in range(number.end, len(pieces)) if owners[i] == last)
    return InWords(number.total + number.group, last + 1, number.scale, "-".join(rest))


def after_half(words: Sequence[str], at: int) -> int:
    """The place after the "and a half" or "-and-a-half" at ``at``; else ``at``."""
    for form in (_HALF, _HYPHENED_HALF):
        if list(words[at : at + len(form)]) == form:
            return at + len(form)
    return at


def _pieces(words: Sequence[str], at: int) -> tuple[list[int], list[str]]:
    """The parts that hyphens leave of the words from ``at``, each with the place of its word."""
    parts = [
        (place, part)
        for place in range(at, min(at + LONGEST, len(words)))
        for part in (words[place].split("-") if len(words[place]) > 1 else words[place])
    ]
    return [place for place, _ in parts], [part for _, part in parts]


@dataclass(slots=True)
class _Sum:
    """A number in words as it is read."""

    pieces: Sequence[str]
    ordinals: Mapping[str, int]
    scale_ordinals: Mapping[str, int]
    end: int = 0
    """How many pieces it has taken."""
    total: float = 0.0
    """What is settled: the two thousand of "two thousand and five"."""
    group: float = 0.0
    """What the next word of scale multiplies."""
    scale: int = 1
    closed: bool = False
    """An ordinal has ended it."""

    def opens(self) -> bool:
        """Take what a number begins with: "a hundred", "half a million", or a number word."""
        first = self._piece(0)
        for form, value in _PARTS.items():
            length = len(form)
            if first == form[0] and tuple(self.pieces[:length]) == form:
                self.group = value
                if self._multiplies(length):
                    return True
        self.group = CARDINALS.get(first, self.ordinals.get(first, -1))
        self.end, self.closed = 1, first in self.ordinals
        return self.group >= 0

    def grows(self) -> bool:
        """Take the next number word; False where none goes on with this number."""
        if self.closed:
            return False
        half = after_half(self.pieces, self.end)
        if half > self.end and self._piece(half - self.end) in SCALES:
            self.group += 0.5
            return self._multiplies(half - self.end)
        skipped = int(self._piece(0) == "-" or (self._piece(0) == "and" and self.scale >= 100))
        return self._adds(skipped) or (self._piece(0) != "and" and self._multiplies(skipped))

    def _piece(self, ahead: int) -> str:
        """The piece so many places after the last that it took; "" beyond the end."""
        at = self.end + ahead
        return self.pieces[at] if at < len(self.pieces) else ""

    def _multiplies(self, skipped: int) -> bool:
        """Take "million" after so many pieces."""
        piece = self._piece(skipped)
        scale = SCALES.get(piece, self.scale_ordinals.get(piece, 0))
        if scale:
            self.group, self.scale = (self.group or 1) * scale, scale
            self.closed = piece in self.scale_ordinals
            self.end += skipped + 1
        if scale >= 1000:
            self.total, self.group = self.total + self.group, 0.0
        return scale > 0

    def _adds(self, skipped: int) -> bool:
        """Take the "five" of "twenty-five", the "twenty" of "a hundred and twenty"."""
        piece = self._piece(skipped)
        value, below = CARDINALS.get(piece, self.ordinals.get(piece, 0)), self.group % 100
        ones = value < 10 and below in _TENS
        fits = ones or (below == 0 and self._piece(0) != "-" and self._is_lower(skipped))
        if not (value and fits):
            return False
        self.group += value
        self.end, self.closed = self.end + skipped + 1, piece in self.ordinals
        return True

    def _is_lower(self, skipped: int) -> bool:
        """Whether what follows is below the last scale: not so "two hundred and three hundred"."""
        pieces = (self._piece(skipped + ahead) for ahead in range(1, 4))
        scale = SCALES.get(next((p for p in pieces if p not in CARDINALS and p != "-"), ""), 1)
        return scale < self.scale or self.scale == 100 < scale


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
