"""What the sources say of numbers and dates, as far as editors' sentences are compared with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from generator import numbers
from generator.model import Article, Correction, Groups, NewEvent, NewTime, Span, grouped

DateReader = Callable[[str, date], Sequence[tuple[int, int, str]]]
"""Start, end and TIMEX3 value of each expression of time in a text that was written on a day."""


@dataclass(slots=True)
class Facts:
    """The numbers and dates of the sources, each read when it is first asked for."""

    articles: Sequence[Article] = ()
    read: DateReader = lambda _text, _written: ()
    corrections: Sequence[Correction] = ()
    _by_stem: dict[str, Article] = field(default_factory=dict)
    _corrections: Groups[str, Correction] = field(default_factory=Groups)
    _numbers: dict[str, Mapping[Decimal, str]] = field(default_factory=dict)
    _readings: dict[str, Sequence[tuple[int, int, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._by_stem = {a.source.stem: a for a in self.articles}
        self._corrections = grouped((c.source, c) for c in self.corrections)

    def article(self, stem: str) -> Article:
        """Return the article of that stem."""
        return self._by_stem[stem]

    def numbers(self, stem: str) -> Mapping[Decimal, str]:
        """Return values with the words by which the source writes them."""
        if stem not in self._numbers:
            text = self.article(stem).text
            found = numbers.find(text)
            self._numbers[stem] = {
                v: n.span.of(text) for n in reversed(found) for v in sorted(n.values)
            }
        return self._numbers[stem]

    def dates(self, stem: str) -> Mapping[str, str]:
        """Return TIMEX3 values with the words that say so; the source's own date is one of them."""
        article = self.article(stem)
        own = {article.source.dct.isoformat(): "its own date"}
        return {value: f"“{article.text[s:e]}”" for s, e, value in self.readings(stem)} | own

    def readings(self, stem: str) -> Sequence[tuple[int, int, str]]:
        """Return the expressions of time of the source, as the reader reads them and editors
        correct them.
        """
        if stem not in self._readings:
            self._readings[stem] = self._corrected(stem, self._read(self.article(stem)))
        return self._readings[stem]

    def _read(self, article: Article) -> Sequence[tuple[int, int, str]]:
        """Return what the program reads alone, each sentence as on the day when it was first told."""
        sources = sorted({article.told_on(i) for i in range(len(article.sentences))})
        found = []
        for day in sources or [article.source.dct]:
            for start, end, value in self.read(article.text, day):
                index = article.at(Span(start, end))
                told = article.source.dct if index is None else article.told_on(index)
                found += [(start, end, value)] if told == day else []
        return found

    def _corrected(
        self, stem: str, read: Sequence[tuple[int, int, str]]
    ) -> Sequence[tuple[int, int, str]]:
        """The expressions of time of the source, with those that editors corrected."""
        own = self._corrections[stem]
        new = [(c.span, c.change.value) for c in own if isinstance(c.change, NewTime)]
        added = [(c.span, c.change.time.value) for c in own if isinstance(c.change, NewEvent)]
        kept = [r for r in read if not any(span.overlaps(Span(r[0], r[1])) for span, _ in new)]
        corrected = ((span.start, span.end, value) for span, value in [*new, *added] if value)
        return sorted([*kept, *corrected])
