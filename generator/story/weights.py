"""How much an event matters in its story: what speaks for it, each reason with its points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import log2

from generator.model import AnnotatedArticle, Event, Reason, Status, Weight

LEAD = 3
"""So many of its first sentences say what an article is about."""
LATER = 30
"""Days after an event from which a telling of it looks back."""


def weighed(events: Sequence[Event], articles: Sequence[AnnotatedArticle]) -> Iterator[Event]:
    """The events, each with its weight."""
    named, leads = _days_named(articles), _leads(articles)
    for event in events:
        yield replace(event, weight=Weight(tuple(_reasons(event, named, leads))))


def _reasons(
    event: Event, named: Mapping[date, int], leads: Mapping[str, frozenset[int]]
) -> Iterator[Reason]:
    sources = {e.source for e in event.evidence}
    yield Reason(f"told by {len(sources)} of the sources", 2 * log2(1 + len(sources)))
    days = {e.dct for e in event.evidence}
    if len(days) > 1:
        yield Reason(f"told on {len(days)} days", log2(len(days)))
    later = {e.source for e in event.evidence if (e.dct - event.latest).days >= LATER}
    if later:
        yield Reason(f"told again long after by {len(later)}", log2(1 + len(later)))
    first = {e.source for e in event.evidence if e.sentence in leads[e.source]}
    if first:
        yield Reason(f"opens {len(first)} of the articles", log2(1 + len(first)))
    if event.is_exact and named[event.earliest]:
        yield Reason(
            f"its day is named by {named[event.earliest]}", log2(1 + named[event.earliest])
        )
    if event.topics:
        yield Reason("fits a topic", 1)
    if event.actors:
        yield Reason("names an actor of the story", 1)
    if event.status is not Status.ALLEGED:
        yield Reason("occurred or is announced", 1)


def _days_named(articles: Sequence[AnnotatedArticle]) -> Mapping[date, int]:
    """How many articles name a day."""
    named: Counter[date] = Counter()
    for annotated in articles:
        named.update(
            {t.earliest for t in annotated.timexes if t.earliest and t.earliest == t.latest}
        )
    return named


def _leads(articles: Sequence[AnnotatedArticle]) -> Mapping[str, frozenset[int]]:
    """Indices of the first sentences of each article, by its stem."""
    return {
        a.article.source.stem: frozenset([i for i, _ in a.article.told()][:LEAD]) for a in articles
    }
