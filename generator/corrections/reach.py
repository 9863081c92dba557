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
    UndatedEvent,
)

_Told = tuple[Span, Factuality]
"""The clause of an event, and where that stands."""


def figures(
    found: Iterable[Figure],
    mentions: Sequence[EventMention],
    undated: Sequence[UndatedEvent],
    quotations: Sequence[Quotation],
) -> tuple[Figure, ...]:
    """The figures; those in the clause of an event that editors corrected or added, and in a
    statement whose speaker was corrected, stand as that does.
    """
    events = [
        *((m.clause.span, m.factuality) for m in mentions),
        *((e.clause, e.factuality) for e in undated),
    ]
    told = [event for event in events if event[1].rule == RULE]
    if not told and not _are_corrected(quotations):
        return tuple(found)
    return tuple(_counted(figure, told, quotations) for figure in found)


def _counted(figure: Figure, told: Sequence[_Told], quotations: Sequence[Quotation]) -> Figure:
    holding = (event for event in told if event[0].covers(figure.span))
    event = min(holding, key=lambda e: _length(e[0]), default=None)
    if event is not None and _is_told(figure, event[0]):
        return replace(figure, factuality=event[1])
    stands = figure.factuality
    return replace(figure, factuality=stands and _spoken(stands, figure.span, quotations))


def _is_told(figure: Figure, event: Span) -> bool:
    """Whether the figure is told, or the event's own clause tells it; else it stays open, as the
    "two hospitals" of "dropped its plan to merge two hospitals".
    """
    clause = figure.clause or figure.span
    return figure.factuality is not None or clause.start <= event.start


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
