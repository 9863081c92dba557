"""What a correction reaches: whatever rests on the same words agrees with it.

An event, a figure and a statement in one clause have one speaker. Where an editor corrects that of
one of them, the others follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.corrections.applied import RULE
from generator.model import (
    EventMention,
    Factuality,
    Figure,
    Quotation,
    Span,
    Status,
    Timex,
)


def figures(
    found: Iterable[Figure], mentions: Sequence[EventMention], quotations: Sequence[Quotation]
) -> tuple[Figure, ...]:
    """The figures; those in the clause of a corrected event, and in a statement whose speaker was
    corrected, stand as that does.
    """
    told = [m for m in mentions if m.factuality.rule == RULE]
    if not told and not _are_corrected(quotations):
        return tuple(found)
    return tuple(_counted(figure, told, quotations) for figure in found)


def _counted(
    figure: Figure, told: Sequence[EventMention], quotations: Sequence[Quotation]
) -> Figure:
    holding = (m for m in told if m.clause.span.covers(figure.span))
    event = min(holding, key=lambda m: _length(m.clause.span), default=None)
    if event is not None and _is_told(figure, event):
        return replace(figure, factuality=event.factuality)
    stands = figure.factuality
    return replace(figure, factuality=stands and _spoken(stands, figure.span, quotations))


def _is_told(figure: Figure, event: EventMention) -> bool:
    """Whether the figure is told, or the event's own clause tells it; else it stays open, as the
    "two hospitals" of "dropped its plan to merge two hospitals".
    """
    clause = figure.clause or figure.span
    return figure.factuality is not None or clause.start <= event.clause.span.start


def spoken(
    mentions: Iterable[EventMention], timexes: Sequence[Timex], quotations: Sequence[Quotation]
) -> tuple[EventMention, ...]:
    """The dated clauses; those in a statement whose speaker an editor corrected rest on the word of
    that one.
    """
    if not _are_corrected(quotations):
        return tuple(mentions)
    return tuple(
        replace(m, factuality=_spoken(m.factuality, timexes[m.timex].span, quotations))
        for m in mentions
    )


def _are_corrected(quotations: Iterable[Quotation]) -> bool:
    return any(q.rule == RULE for q in quotations)


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
