"""The readings of an article's sentences, each made once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model import Article, Span, Timex
from generator.reading.clauses import ParsedSentence
from generator.reading.scan import read


@dataclass(frozen=True, slots=True)
class Readings:
    """The readings of an article's units by their index, each made when it is first asked for;
    spans count from the unit's start.
    """

    article: Article
    dates: Sequence[Span]
    """The expressions of time in it, in order."""
    starts: Sequence[int]
    """Where each of them starts."""
    made: dict[int, ParsedSentence] = field(default_factory=dict)

    def __getitem__(self, index: int) -> ParsedSentence:
        if index not in self.made:
            self.made[index] = self._read(self.article.sentences[index].span)
        return self.made[index]

    def dates_in(self, part: Span) -> Sequence[Span]:
        """The expressions of time that start in a part of the article."""
        return self.dates[bisect_left(self.starts, part.start) : bisect_left(self.starts, part.end)]

    def _read(self, unit: Span) -> ParsedSentence:
        dates = tuple(date.shifted(-unit.start) for date in self.dates_in(unit))
        return read(unit.of(self.article.text), dates)


def of_article(article: Article, timexes: Sequence[Timex]) -> Readings:
    """The readings of an article's units; ``timexes`` are its expressions of time, in order."""
    dates = [_of_time(t, article.text) for t in timexes if t.type in ("DATE", "TIME")]
    return Readings(article, dates, [date.start for date in dates])


def _of_time(timex: Timex, text: str) -> Span:
    """The words of an expression that tell of time alone: of "a week after the bridge fell" the first
    two, as the others are a clause that may have a day of its own.
    """
    side = _SIDE.search(text, timex.span.start, timex.span.end) if timex.anchor == "event" else None
    return Span(timex.span.start, side.start()) if side else timex.span


_SIDE = re.compile(r"\s(?:after|before|following|prior)\b")
