"""The stages by which one article is read, each handed what it needs of those before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator import actors, corrections, dates, events, figures, quotes, reading
from generator.model import AnnotatedArticle, Article, Corrected, Correction, Figure
from generator.story import passages


def found(
    article: Article,
    of_kinds: Sequence[Corrected],
    index: actors.ActorIndex,
    sides: Mapping[str, str],
    wanted: Sequence[Correction],
) -> tuple[AnnotatedArticle, frozenset[int]]:
    """Return all that the annotators find but topics, each corrected as is ``wanted``, and the
    indices of the sentences that lean on the one before them. ``of_kinds`` was corrected already.
    """
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

    recalled = events.recalled(
        article, readings, timexes, (dated.mentions, dated.undated), dated.unresolved
    )

    def placed(amounts: Sequence[Figure]) -> tuple[Figure, ...]:
        found = events.of_figures(article, readings, timexes, *told, amounts)
        return corrections.figures(found, dated.mentions, dated.undated, dated.quotations)

    amounts, of_figures = corrections.counted(
        article, placed(figures.find(article, timexes)), wanted, lambda f: placed([f])[0]
    )
    denied = events.denials(article, readings, dated.quotations)
    denials, of_denials = corrections.denials(article, denied, wanted)
    clarifications = corrections.clarifications(article, wanted)
    leaning = shown = passages.leaning(article, mentions)
    if clarifications:
        clear = [c.correction.span for c in clarifications]
        shown = passages.leaning(article, mentions, clear)
    annotated = AnnotatedArticle(
        article=article,
        timexes=timexes,
        mentions=mentions,
        quotations=dated.quotations,
        figures=amounts,
        event_mentions=dated.mentions,
        undated=dated.undated,
        recalled=recalled,
        denials=denials,
        passages=passages.find(article, shown),
        unresolved=dated.unresolved,
        corrected=(
            *(*of_kinds, *of_times, *of_actors, *of_quotations, *of_speakers),
            *(*of_statuses, *of_clauses, *of_events, *of_figures),
            *(*of_denials, *clarifications),
        ),
    )
    return annotated, passages.dependent(article, leaning)
