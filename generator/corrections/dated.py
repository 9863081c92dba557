"""Corrections of dated clauses: where they stand, and which are events at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.corrections import reach
from generator.corrections.applied import (
    NO_ENTRY,
    RULE,
    Done,
    Outcomes,
    Refusal,
    Wanted,
    apply,
    contradiction,
    not_there,
    several,
    standing,
)
from generator.corrections.speech import said_by
from generator.corrections.units import not_in_sentence, over_the_edge, unit_at
from generator.model import (
    Article,
    ClauseSpan,
    Correction,
    EventMention,
    Factuality,
    NewSpeaker,
    NewStatus,
    Quotation,
    Span,
    Status,
    Timex,
    UndatedEvent,
    quoted,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """The dated clauses of an article, and what was said in it."""

    mentions: tuple[EventMention, ...]
    unresolved: tuple[tuple[Span, str], ...]
    """The expressions that have no clause, with the reason."""
    quotations: tuple[Quotation, ...] = ()
    undated: tuple[UndatedEvent, ...] = ()


def statuses(
    article: Article, timexes: Sequence[Timex], found: Dated, wanted: Wanted
) -> tuple[Dated, Outcomes]:
    """The dated clauses with another status or speaker, without those that tell no event, and with
    those that were missed; and the statements around them by the same speakers.
    """
    mentions = reach.spoken(found.mentions, timexes, found.quotations)
    step = _Editing(article, timexes, wanted).step
    return apply(article, replace(found, mentions=mentions), wanted, NewStatus, step)


@dataclass(frozen=True, slots=True)
class _Editing:
    """An article whose dated clauses are corrected."""

    article: Article
    timexes: Sequence[Timex]
    wanted: Wanted

    def step(
        self, found: Dated, correction: Correction, change: NewStatus
    ) -> Done[Dated] | Refusal:
        """The dated clauses after one correction."""
        places = [(self.timexes[m.timex].span, m.clause.span) for m in found.mentions]
        place = pick(self.article, correction.span, places)
        if isinstance(place, tuple):
            return place
        if place is not None:
            return self._changed(found, found.mentions[place], correction, change)
        if change.status:
            return self._missed(found, correction, change)
        return not_there(
            "these words tell no event",
            "quote the words of an entry of the timeline, or delete the file",
        )

    def _changed(
        self, found: Dated, old: EventMention, correction: Correction, change: NewStatus
    ) -> Done[Dated] | Refusal:
        left = replace(found, mentions=tuple(m for m in found.mentions if m is not old))
        was = told(self.article, old.factuality)
        if change.status is None:
            target = self.timexes[old.timex].span
            unresolved = (*found.unresolved, (target, "an editor says that it makes no entry"))
            return Done(replace(left, unresolved=unresolved), target, was, (NO_ENTRY,))
        return self._settled(left, old, was, correction, change)

    def _missed(
        self, found: Dated, correction: Correction, change: NewStatus
    ) -> Done[Dated] | Refusal:
        """The event that the words tell and the program could not read: the words are its
        clause.
        """
        place = self._date_in(correction.span)
        if isinstance(place, tuple):
            return place
        target = self.timexes[place].span
        left = replace(found, unresolved=tuple(i for i in found.unresolved if i[0] != target))
        own = Factuality(Status.OCCURRED, None, RULE)
        new = EventMention(place, ClauseSpan(correction.span, RULE), own)
        return self._settled(left, new, (NO_ENTRY,), correction, change)

    def _date_in(self, span: Span) -> int | Refusal:
        """Which expression of time dates the clause at ``span``."""
        article = self.article
        inside = [i for i in self._dates(span) if self.timexes[i].span != span]
        if len(inside) > 1:
            return several("dates", (self.timexes[i].span.plain(article.text) for i in inside))
        if refusal := not_in_sentence(article, span, "tells events"):
            return refusal
        if not inside:
            return self._undated(span)
        return over_the_edge(article, span) or inside[0]

    def _dates(self, span: Span) -> list[int]:
        return [i for i, t in enumerate(self.timexes) if t.is_dated and span.covers(t.span)]

    def _undated(self, span: Span) -> Refusal:
        """Why the words at ``span``, of a sentence, tell no event: they hold no date."""
        dates = self._dates(unit_at(self.article, span)[1].span)
        if not dates:
            hint = (
                "say when it was, instead of 'status:'; the entry is marked as dated by the editors:"
                "\n  event:\n    date: 2019-04-02"
                "\nif words of the sentence name the date, say which in another file: time: 2019-04-02"
            )
            return not_there("no date is read in this sentence", hint)
        shown = " or ".join(f"“{self.timexes[i].span.plain(self.article.text)}”" for i in dates)
        hint = (
            f"quote the whole clause that tells the event, with its date: {shown}; if that is not"
            "\nits date, say when it was, instead of 'status:'\n  event:\n    date: 2019-04-02"
        )
        return not_there("there is no event in these words", hint)

    def _settled(
        self,
        found: Dated,
        mention: EventMention,
        was: tuple[str, ...],
        correction: Correction,
        change: NewStatus,
    ) -> Done[Dated] | Refusal:
        """``found`` with the clause as an editor has it, and the statement around it by the same
        speaker.
        """
        found_by = mention.factuality.speaker
        speaker = said_by(change.status, change.speaker, found_by) if change.status else found_by
        if isinstance(speaker, tuple):
            return speaker
        target = self.timexes[mention.timex].span
        quotations = found.quotations
        if change.speaker:
            if earlier := self._contradicted(quotations, target, speaker, correction):
                return contradiction(earlier)
            quotations = reach.said(quotations, target, speaker, change.speaker.actor)
        stands = Factuality(change.status or mention.factuality.status, speaker, RULE)
        new = replace(mention, factuality=stands)
        mentions = tuple(sorted([*found.mentions, new], key=lambda m: m.timex))
        done = replace(found, mentions=mentions, quotations=quotations)
        return Done(done, target, was, told(self.article, stands))

    def _contradicted(
        self,
        quotations: Sequence[Quotation],
        place: Span,
        speaker: Span | None,
        correction: Correction,
    ) -> Correction | None:
        """The correction by which the statement around a place has another speaker."""
        around = reach.innermost(quotations, place)
        if around is None or around.rule != RULE or around.speaker == speaker:
            return None
        said = (
            c
            for c in self.wanted
            if isinstance(c.change, NewSpeaker | NewStatus) and c is not correction
        )
        return next((c for c in said if around.content.overlaps(c.span)), None)


def told(article: Article, factuality: Factuality) -> tuple[str, ...]:
    """Return where something stands, and on whose word."""
    speaker = factuality.speaker
    said = (quoted(speaker.plain(article.text)),) if speaker else ()
    return (standing(factuality.status.value), *said)


def pick(
    article: Article,
    span: Span,
    places: Sequence[tuple[Span, Span]],
    events: Sequence[int] | None = None,
) -> int | Refusal | None:
    """Which of the dated clauses, as spans of expression and clause, the words mean; None where
    they mean none. Where the number of the event of each is known, any of one event will do.

    The one whose expression they touch, else the one whose clause; of several, the one whose clause
    they are.
    """
    dated = [i for i, (timex, _) in enumerate(places) if timex.overlaps(span)]
    touched = dated or [i for i, (_, clause) in enumerate(places) if clause.overlaps(span)]
    exact = [i for i in touched if places[i][1] == span]
    meant = exact if len(exact) == 1 else touched
    if len(meant if events is None else {events[i] for i in meant}) > 1:
        return several("events", (places[i][0].plain(article.text) for i in touched))
    return meant[0] if meant else None
