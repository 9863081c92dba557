"""The readings of an article's sentences, each made once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from generator.model import Article, Span, Timex
from generator.reading.clauses import ParsedSentence
from generator.reading.scan import read

Readings = tuple[ParsedSentence, ...]
"""One for each unit of an article, in its order; spans count from the unit's start."""


def of_article(article: Article, timexes: Sequence[Timex], units: slice = slice(None)) -> Readings:
    """The readings of an article's units; ``timexes`` are its expressions of time, in order."""
    dates = [t.span for t in timexes if t.type in ("DATE", "TIME")]
    starts = [date.start for date in dates]
    return tuple(_unit(article.text, unit.span, dates, starts) for unit in article.sentences[units])


def _unit(text: str, unit: Span, dates: Sequence[Span], starts: Sequence[int]) -> ParsedSentence:
    first, last = bisect_left(starts, unit.start), bisect_left(starts, unit.end)
    return read(unit.of(text), tuple(date.shifted(-unit.start) for date in dates[first:last]))
