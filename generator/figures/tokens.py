"""A sentence as the words, numbers and marks that quantities are read from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.model import Span
from generator.numbers import in_digits, is_grouped

_TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,\u00a0\u202f\u2009]\d+)*)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_](?:\w++|[-’'\u2011](?=\w)|/(?=h\b)|\.(?=[^\W\d_]))*)"
    r"|(?P<mark>\S)"
)
LONGEST_NUMBER = 24
"""Digits and marks of a number, at most."""


class Token(NamedTuple):
    """A word, a number or a mark of an article's text."""

    start: int
    end: int
    """Its half-open range of characters."""
    text: str
    word: str
    """In lower case, with straight apostrophes."""
    glued: bool
    """No space stands before it."""
    kind: str
    """``number``, ``word`` or ``mark``."""
    timed: bool
    """It belongs to an expression of time."""

    @property
    def is_capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_grouped(self) -> bool:
        """Whether it is a number with its thousands set apart: 12,000."""
        return is_grouped(self.text)

    @property
    def value(self) -> float | None:
        """The value of a number; None where the digits are no quantity (4.2.1)."""
        if self.kind != "number" or len(self.text) > LONGEST_NUMBER:
            return None
        value = in_digits(self.text)
        return None if value is None else float(value)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one sentence; places outside it, and expressions of time, have no words."""

    items: tuple[Token, ...]
    words: tuple[str, ...]
    """The word of each token; empty inside an expression of time."""

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, i: int) -> Token:
        return self.items[i]

    def is_name(self, i: int) -> bool:
        """Whether a word with a capital stands at `i`."""
        return 0 <= i < len(self.items) and self.items[i].is_capital

    def word(self, i: int) -> str:
        """The word at `i` in lower case; empty outside the sentence and inside an expression of
        time.
        """
        return self.words[i] if 0 <= i < len(self.words) else ""

    def phrase(self, i: int, length: int) -> tuple[str, ...]:
        """So many words from `i` on."""
        if 0 <= i <= len(self.words) - length:
            return self.words[i : i + length]
        words = self.words[max(i, 0) : i + length] if i + length > 0 else ()
        before = min(max(-i, 0), length)
        return ("",) * before + words + ("",) * (length - before - len(words))

    def is_glued(self, i: int) -> bool:
        """Whether a token stands at `i` with no space before it."""
        return 0 <= i < len(self.items) and self.items[i].glued

    def span(self, first: int, last: int) -> Span:
        """The place of tokens ``[first, last)`` in the article."""
        return Span(self.items[first].start, self.items[last - 1].end)


def read(text: str, within: Span, times: Sequence[Span]) -> Tokens:
    """The tokens of one sentence; `times` are the expressions of time that touch it, in order."""
    tokens: list[Token] = []
    before, ahead = -1, 0
    for match in _TOKEN.finditer(text, within.start, within.end):
        (start, end), piece = match.span(), match[0]
        while ahead < len(times) and times[ahead].end <= start:
            ahead += 1
        timed = ahead < len(times) and times[ahead].start < end
        word = piece.lower().replace("’", "'").rstrip(".")
        tokens.append(Token(start, end, piece, word, start == before, str(match.lastgroup), timed))
        before = end
    return Tokens(tuple(tokens), tuple("" if t.timed else t.word for t in tokens))
