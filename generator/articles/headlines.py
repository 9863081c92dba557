"""The headline with which an article opens, told from headings of parts of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.articles import boilerplate, forms
from generator.model import Article, Kind, Sentence

_SHORTEST_HEADLINE = 3
"""Words; a shorter line at the top names a section of a paper, unless it is marked as a heading."""
_BEFORE_HEADLINES = frozenset({Kind.BYLINE, Kind.CREDIT, Kind.BOILERPLATE, Kind.AMENDMENT})


def of(article: Article, marked: Sequence[bool]) -> int | None:
    """The index of the headline that the article opens with; `marked` tells of each paragraph whether it is
    marked as a heading.

    Headings come first there that are none of its own: of a section of the paper, of a list, of the
    first of several questions.
    """
    units = [s for s in article.sentences if s.kind not in _BEFORE_HEADLINES]
    top = list(takewhile(lambda s: s.kind is Kind.HEADING, units))
    below = next(_below(units[len(top) :]), None)
    for heading in top:
        words = article.words_of(heading)
        is_headline = (
            len(words.split()) >= _SHORTEST_HEADLINE
            and not forms.kind_of(words, "line")
            and not _is_of_part(words, article, heading, below)
        )
        if marked[heading.paragraph] or is_headline:
            return heading.number - 1
    return None


def _below(units: Sequence[Sentence]) -> Iterator[Sentence]:
    """The units below the top headings, without the points of an agency above its dateline."""
    points = list(takewhile(lambda s: s.kind is Kind.ITEM, units))
    rest = units[len(points) :]
    yield from rest if rest and rest[0].kind is Kind.DATELINE else units


def _is_of_part(words: str, article: Article, heading: Sentence, below: Sentence | None) -> bool:
    """Whether a heading at the top is that of a list, or one of several questions."""
    if (
        below is None
        or below.kind is Kind.ITEM
        or below.mark
        or boilerplate.is_item(article.words_of(below))
    ):
        return True
    others = (s for s in article.sentences if s.kind is Kind.HEADING and s != heading)
    return words.endswith("?") and any(article.words_of(s).endswith("?") for s in others)
