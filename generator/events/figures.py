"""Where the figures of an article stand, and on whose word: as the clauses that tell them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from generator.events import anchoring, status
from generator.events.standing import NEAR, Statements
from generator.model import Article, EventMention, Factuality, Figure, Quotation, Span, Timex
from generator.reading import Readings


def of_figures(  # noqa: PLR0917 - an article and what the stages before have found in it
    article: Article,
    readings: Readings,
    timexes: Sequence[Timex],
    quotations: Sequence[Quotation],
    events: Sequence[EventMention],
    figures: Sequence[Figure],
) -> tuple[Figure, ...]:
    """The figures with their clauses and where these stand: as the ``events`` that they tell."""
    statements = Statements.of(article, readings, quotations)
    dates = [timexes[m.timex].span for m in events]

    def event_of(clause: Span) -> Factuality | None:
        first = bisect_left(dates, clause.start, key=lambda date: date.start)
        near = zip(dates[first : first + NEAR], events[first : first + NEAR], strict=True)
        own = (m for date, m in near if clause.covers(date) and m.clause.span.start == clause.start)
        return next((m.factuality for m in own), None)

    def placed(figure: Figure) -> Figure:
        clause = _clause(statements, figure.span)
        index = article.at(figure.span)
        if clause is None or index is None:
            return replace(figure, clause=article.sentences[index].span if index else figure.span)
        found = statements.factuality(index, clause, figure.span, event=event_of(clause))
        known = None if isinstance(found, status.Undecided) else found
        return replace(figure, clause=clause, factuality=known)

    return tuple(map(placed, figures))


def _clause(statements: Statements, words: Span) -> Span | None:
    """The innermost clause that holds a figure; None where none can be bounded."""
    index = statements.article.at(words)
    if index is None:
        return None
    start = statements.article.sentences[index].span.start
    clause = anchoring.holding(statements.readings[index], words.shifted(-start))
    return None if isinstance(clause, anchoring.Unbounded) else clause.span.shifted(start)
