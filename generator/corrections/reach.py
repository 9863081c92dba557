"""What a correction reaches: whatever rests on the same words agrees with it.

An event, a figure and a statement in one clause have one speaker. Where an editor corrects that of
one of them, the others follow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from generator.corrections.applied import RULE
from generator.model import (
    AnnotatedArticle,
    EventMention,
    Factuality,
    Quotation,
    Span,
    Status,
    Timex,
)

Judge = Callable[[AnnotatedArticle, Span], tuple[Span, Factuality | None]]
"""From a place to the clause that holds it and where that stands."""


def judging(judge: Judge) -> Judge:
    """The same answers as ``judge`` gives, but for places that an editor's correction reaches."""

    def corrected(annotated: AnnotatedArticle, place: Span) -> tuple[Span, Factuality | None]:
        clause, found = judge(annotated, place)
        if not annotated.corrected:
            return clause, found
        told = [
            m
            for m in annotated.event_mentions
            if m.factuality.rule == RULE and m.clause.span.covers(place)
        ]
        if told:
            return clause, min(told, key=lambda m: _length(m.clause.span)).factuality
        return clause, found and _spoken(found, place, annotated.quotations)

    return corrected


def spoken(
    mentions: Iterable[EventMention], timexes: Sequence[Timex], quotations: Sequence[Quotation]
) -> tuple[EventMention, ...]:
    """The dated clauses; those in a statement whose speaker an editor corrected rest on the word of
    that one.
    """
    if not any(q.rule == RULE for q in quotations):
        return tuple(mentions)
    return tuple(
        replace(m, factuality=_spoken(m.factuality, timexes[m.timex].span, quotations))
        for m in mentions
    )


def _spoken(found: Factuality, place: Span, quotations: Sequence[Quotation]) -> Factuality:
    around = innermost(quotations, place)
    if around is None or around.rule != RULE or found.status is Status.OCCURRED:
        return found
    return replace(found, speaker=around.speaker)


def said(
    quotations: Sequence[Quotation], place: Span, speaker: Span | None, actor: str | None
) -> tuple[Quotation, ...]:
    """The statements; that around ``place`` is the speaker's, if no editor said so already."""
    around = innermost(quotations, place)
    if around is None or around.rule == RULE:
        return tuple(quotations)
    new = replace(around, speaker=speaker, actor=actor, rule=RULE)
    return tuple(new if q is around else q for q in quotations)


def innermost(quotations: Iterable[Quotation], place: Span) -> Quotation | None:
    """The smallest statement that holds the words at ``place``."""
    holding = (q for q in quotations if q.content.covers(place))
    return min(holding, key=lambda q: _length(q.content), default=None)


def _length(span: Span) -> int:
    return span.end - span.start
