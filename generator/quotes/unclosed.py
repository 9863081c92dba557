"""Quotation marks that were never closed: the words of who speaks end them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.attribution.words import Marked
from generator.model import Article, Span
from generator.reading import ClauseKind, read


def closed(article: Article, stretches: Sequence[Marked]) -> Iterator[Marked]:
    """The marked stretches; one that no mark closes ends before ", the mayor said" inside it, and
    nothing continues it.
    """
    was_cut = False
    for stretch in stretches:
        cut = _cut(article, stretch) if stretch.content.end == stretch.outer.end else None
        if cut:
            yield cut
        else:
            yield replace(stretch, continues=False) if was_cut else stretch
        was_cut = cut is not None


def _cut(article: Article, stretch: Marked) -> Marked | None:
    """The stretch up to the clause of saying in its first sentence; None where it has none."""
    index = article.at(stretch.content)
    if index is None:
        return None
    end = min(stretch.content.end, article.sentences[index].span.end)
    sentence = read(article.text[stretch.content.start : end])
    starts = (c.start for c in sentence.clauses if c.kind is ClauseKind.REPORTING and c.start > 1)
    first = next(starts, None)
    if first is None or sentence.tokens[first - 1].is_word:
        return None
    said = Span(stretch.content.start, stretch.content.start + sentence.tokens[first - 1].start)
    return Marked(Span(stretch.outer.start, said.end), said)
