"""Corrections of dated clauses: where they stand, and which are events at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.corrections.applied import (
    RULE,
    Done,
    Outcomes,
    Refusal,
    Wanted,
    apply,
    not_there,
    several,
)
from generator.corrections.units import over_the_edge, unit_at, words_of
from generator.model import (
    Article,
    ClauseSpan,
    Correction,
    EventMention,
    Factuality,
    Kind,
    NewStatus,
    Span,
    Timex,
)

Dated = tuple[tuple[EventMention, ...], tuple[tuple[Span, str], ...]]
"""The dated clauses, and the expressions that have none with the reason."""


def statuses(
    article: Article, timexes: Sequence[Timex], found: Dated, wanted: Wanted
) -> tuple[Dated, Outcomes]:
    """The dated clauses with another status, without those that tell no event, and with those that
    were missed.
    """

    def step(found: Dated, correction: Correction, change: NewStatus) -> Done[Dated] | Refusal:
        dated, idle = found
        places = [(timexes[h.timex].span, h.clause.span) for h in dated]
        place = pick(article, correction.span, places)
        if place is None and change.status:
            return _missed(article, timexes, found, correction, change)
        if place is None:
            return not_there(
                "these words tell no event", "quote the words of an entry of the timeline"
            )
        if not isinstance(place, int):
            return place
        old = dated[place]
        target, others = timexes[old.timex].span, (*dated[:place], *dated[place + 1 :])
        was = (old.factuality.status.value,)
        if change.status is None:
            return Done(
                (others, (*idle, (target, "an editor says that it makes no entry"))),
                target,
                was,
                ("no entry",),
            )
        new = replace(old, factuality=Factuality(change.status, old.factuality.speaker, RULE))
        return Done((_in_order([*others, new]), idle), target, was, (change.status.value,))

    return apply(article, found, wanted, NewStatus, step)


def _missed(
    article: Article,
    timexes: Sequence[Timex],
    found: Dated,
    correction: Correction,
    change: NewStatus,
) -> Done[Dated] | Refusal:
    """The event that the words tell and the program could not read: the words are its clause."""
    span, (dated, idle) = correction.span, found
    inside = [
        i for i, t in enumerate(timexes) if t.is_dated and span.covers(t.span) and t.span != span
    ]
    if not inside or change.status is None:
        hint = "quote the whole clause that tells the event, with its date"
        return not_there("there is no event in these words", hint)
    if len(inside) > 1:
        return several("dates", (words_of(article, timexes[i].span) for i in inside))
    if unit_at(article, span)[1].kind is not Kind.SENTENCE:
        return not_there("only a sentence tells events", "correct its kind first: kind: sentence")
    if refusal := over_the_edge(article, span):
        return refusal
    target = timexes[inside[0]].span
    new = EventMention(inside[0], ClauseSpan(span, RULE), Factuality(change.status, None, RULE))
    left = tuple(i for i in idle if i[0] != target)
    return Done((_in_order([*dated, new]), left), target, ("no entry",), (change.status.value,))


def _in_order(dated: Iterable[EventMention]) -> tuple[EventMention, ...]:
    return tuple(sorted(dated, key=lambda h: h.timex))


def pick(article: Article, span: Span, places: Sequence[tuple[Span, Span]]) -> int | Refusal | None:
    """Which of the dated clauses, as spans of expression and clause, the words mean; None where
    they mean none.

    The one whose expression they touch, else the one whose clause; of several, the one whose clause
    they are.
    """
    for touched in (
        [i for i, (timex, _) in enumerate(places) if timex.overlaps(span)],
        [i for i, (_, clause) in enumerate(places) if clause.overlaps(span)],
    ):
        exact = [i for i in touched if places[i][1] == span]
        if len(touched) == 1 or len(exact) == 1:
            return touched[0] if len(touched) == 1 else exact[0]
        if touched:
            return several("events", (words_of(article, places[i][0]) for i in touched))
    return None
