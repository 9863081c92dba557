"""Where the figures of an article stand, and on whose word: as the clauses that tell them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from generator.events.mentions import NEAR, stand
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
    dates = [timexes[m.timex].span for m in events]

    def event_of(clause: Span) -> Factuality | None:
        first = bisect_left(dates, clause.start, key=lambda date: date.start)
        near = zip(dates[first : first + NEAR], events[first : first + NEAR], strict=True)
        own = (m for date, m in near if clause.covers(date) and m.clause.span.start == clause.start)
        return next((m.factuality for m in own), None)

    return tuple(
        replace(f, clause=clause, factuality=found)
        for f in figures
        for clause, found in (stand(article, readings, quotations, f.span, event_of),)
    )
