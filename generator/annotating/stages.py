"""The stages by which one article is read, each handed what it needs of those before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator import (
    actors,
    corrections,
    dates,
    events,
    figures,
    quotes,
    reading,
    topics,
)
from generator.model import AnnotatedArticle, Article, Clarification, Corrected, Correction, Figure
from generator.story import passages


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in an article, whatever its topics are."""

    annotated: AnnotatedArticle
    """Without topics, and without what editors correct of them."""
    leaning: frozenset[int]
    """Indices of the sentences that lean on the one before them."""


def annotate(
    article: Article,
    index: actors.ActorIndex,
    subjects: Sequence[topics.TopicIndex],
    sides: Mapping[str, str],
    wanted: Sequence[Correction] = (),
) -> AnnotatedArticle:
    """The annotators in their order, each corrected as is ``wanted``."""
    return with_topics(found(article, index, sides, wanted), subjects, wanted)


def as_corrected(
    article: Article, wanted: Sequence[Correction]
) -> tuple[Article, tuple[Corrected, ...]]:
    """Return the article as it is read: its units of the kinds that editors say, and whether the
    paper itself corrected it.
    """
    corrected, of_kinds = corrections.kinds(article, wanted)
    return corrected.amended(), of_kinds


def found(
    article: Article,
    index: actors.ActorIndex,
    sides: Mapping[str, str],
    wanted: Sequence[Correction] = (),
) -> Found:
    """All that the annotators find but topics, each corrected as is ``wanted``; what one needs of
    another is handed to it.
    """
    article, of_kinds = as_corrected(article, wanted)
    timexes, of_times = corrections.times(article, dates.find(article), wanted)
    readings = reading.of_article(article, timexes)
    named, of_actors = corrections.actors(article, actors.find(article, index), wanted)
    mentions = tuple(m for m in named if not corrections.is_dropped(article, m.span))
    said = quotes.find(corrections.whole(article), named, readings)
    with_missed, of_quotations = corrections.quotations(article, said, named, wanted)
    quotations, of_speakers = corrections.speakers(article, with_missed, wanted)
    of_dates = events.find(article, readings, timexes, quotations, events.by_side(mentions, sides))
    dated, of_statuses = corrections.statuses(
        article, timexes, corrections.Dated(*of_dates, quotations), wanted
    )
    told = dated.quotations, dated.mentions
    news = events.undated(article, readings, timexes, *told)
    dated, of_clauses = corrections.clauses(article, timexes, replace(dated, undated=news), wanted)
    dated, of_events = corrections.added_events(article, timexes, dated, wanted)

    def placed(amounts: Sequence[Figure]) -> tuple[Figure, ...]:
        found = events.of_figures(article, readings, timexes, *told, amounts)
        return corrections.figures(found, dated.mentions, dated.undated, dated.quotations)

    amounts, of_figures = corrections.counted(
        article, placed(figures.find(article, timexes)), wanted, lambda f: placed([f])[0]
    )
    denied = events.denials(article, readings, dated.quotations)
    denials, of_denials = corrections.denials(article, denied, wanted)
    clarifications = corrections.clarifications(article, wanted)
    annotated = AnnotatedArticle(
        article=article,
        timexes=timexes,
        mentions=mentions,
        quotations=dated.quotations,
        figures=amounts,
        event_mentions=dated.mentions,
        undated=dated.undated,
        denials=denials,
        passages=passages.find(article, mentions, [c.correction.span for c in clarifications]),
        unresolved=dated.unresolved,
        corrected=(
            *(*of_kinds, *of_times, *of_actors, *of_quotations, *of_speakers),
            *(*of_statuses, *of_clauses, *of_events, *of_figures),
            *(*of_denials, *clarifications),
        ),
    )
    return Found(annotated, passages.dependent(article, mentions))


def with_topics(
    found: Found,
    subjects: Sequence[topics.TopicIndex],
    wanted: Sequence[Correction] = (),
    hits: Sequence[topics.Hits] | None = None,
) -> AnnotatedArticle:
    """Return the article with the topics of its sentences; ``hits`` are the keywords in it, by
    topic, where they are known.
    """
    annotated = found.annotated
    matches, outcomes = corrections.topics(
        annotated.article, topics.match(annotated.article, subjects, found.leaning, hits), wanted
    )
    if not outcomes:
        return replace(annotated, matches=matches)
    meanings = [c for c in annotated.corrected if isinstance(c.correction.change, Clarification)]
    others = annotated.corrected[: len(annotated.corrected) - len(meanings)]
    return replace(annotated, matches=matches, corrected=(*others, *outcomes, *meanings))
