"""A plain text as an article, and the way back from the article's places to the text's own."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator import articles
from generator.model import Article, Span

_FURTHEST = 400
"""So many characters of the text are passed over, at most, to find one of the article's."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """An article made of a text, and where each of its characters stands in that text."""

    article: Article
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    """For each character of the article's text its half-open span in the given text."""

    def back(self, span: Span) -> Span:
        """The span of the given text that a span of the article stands for."""
        return Span(self.starts[span.start], self.ends[span.end - 1])


def align(text: str, written: date) -> Aligned:
    """The article that a text of the day ``written`` is, with the way back.

    The article's text is normalised: accents are composed, what does not show is left out, and the
    lines of a paragraph are joined.
    """
    article = articles.of_text(text, written)
    given = list(_letters(text))
    starts, ends, at = [], [], 0
    for character in article.text:
        found = -1 if character.isspace() else _next(given, at, character)
        if found >= 0:
            at = found + 1
        end = given[at - 1][2] if at else 0
        starts.append(given[found][1] if found >= 0 else end)
        ends.append(end)
    return Aligned(article, tuple(starts), tuple(ends))


def _next(given: list[tuple[str, int, int]], at: int, character: str) -> int:
    """Where a character next stands; -1 where it does not stand near."""
    for place in range(at, min(len(given), at + _FURTHEST)):
        if given[place][0] == character:
            return place
    return -1


def _letters(text: str) -> Iterator[tuple[str, int, int]]:
    """Each letter, composed with the accents behind it, and its half-open span."""
    start, size = 0, len(text)
    while start < size:
        end = start + 1
        while end < size and unicodedata.combining(text[end]):
            end += 1
        if end == start + 1 and text[start].isascii():
            yield text[start], start, end
        else:
            for letter in unicodedata.normalize("NFC", text[start:end]):
                yield letter, start, end
        start = end
