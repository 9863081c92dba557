"""Corrections of what tells an event: one that editors add, with a date of their own, and the words
that are its clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.corrections.applied import (
    NO_ENTRY,
    RULE,
    Done,
    Outcomes,
    Refusal,
    Wanted,
    apply,
    not_there,
    there_already,
)
from generator.corrections.dated import Dated, pick, told
from generator.corrections.expressions import new_timex, when
from generator.corrections.speech import said_by
from generator.corrections.units import not_in_sentence, over_the_edge, unit_at
from generator.model import (
    Article,
    ClauseSpan,
    Correction,
    EventMention,
    Factuality,
    NewClause,
    NewEvent,
    Saying,
    Span,
    Status,
    Timex,
    UndatedEvent,
    quoted,
)

_Event = EventMention | UndatedEvent


def clauses(
    article: Article, timexes: Sequence[Timex], found: Dated, wanted: Wanted
) -> tuple[Dated, Outcomes]:
    """Return the events, each told by the words that editors say."""
    step = _Editing(article, timexes).bounded
    return apply(article, found, wanted, NewClause, step)


def added_events(
    article: Article, timexes: Sequence[Timex], found: Dated, wanted: Wanted
) -> tuple[Dated, Outcomes]:
    """Return the events, with those that editors add; these take the place of news without a date."""
    step = _Editing(article, timexes).added
    return apply(article, found, wanted, NewEvent, step)


_BY_REPORT = Saying("dated by its report", "correction.by_report")


@dataclass(frozen=True, slots=True)
class _Editing:
    """An article whose events are corrected."""

    article: Article
    timexes: Sequence[Timex]

    # ------------------------------------------------------------ the words that tell one

    def bounded(
        self, found: Dated, correction: Correction, change: NewClause
    ) -> Done[Dated] | Refusal:
        """Return the events; the one that the correction means is told by other words."""
        told_at: list[_Event] = [*found.mentions, *found.undated]
        places = [(self._date(each), _clause(each)) for each in told_at]
        place = pick(self.article, correction.span, places)
        if isinstance(place, tuple):
            return place
        if place is None:
            hint = (
                "quote the date of an entry of the timeline, or its words; if there is no entry yet,"
                "\nquote the whole clause under 'words' and write: status: occurred"
            )
            return not_there("these words tell no event", hint)
        date_at, old = places[place]
        sentence = unit_at(self.article, change.span)[1].span
        is_named = date_at.start < date_at.end and sentence.covers(date_at)
        if is_named and not change.span.covers(date_at):
            words = date_at.plain(self.article.text)
            hint = (
                "quote the clause with it; if it is not the date of the event, take it away by a file"
                f"\nabout “{words}” with time: none, and give another in this one, by event: 2019-04-02"
            )
            return not_there(f"the clause has to hold its date, “{words}”", hint)
        was, now = ((quoted(span.plain(self.article.text)),) for span in (old, change.span))
        target = date_at if is_named else Span(date_at.start, date_at.start + 1)
        return Done(_with_clause(found, told_at[place], change.span), target, was, now)

    def _date(self, event: _Event) -> Span:
        """The words that date an event; an empty place where none do."""
        if isinstance(event, UndatedEvent):
            return event.reported.span
        return self.timexes[event.timex].span

    # ------------------------------------------------------------ one more

    def added(
        self, found: Dated, correction: Correction, change: NewEvent
    ) -> Done[Dated] | Refusal:
        """Return the events with one more."""
        span = correction.span
        if refusal := self._refused(found, span):
            return refusal
        timex = new_timex(Span(span.start, span.start), change.time.value or "", change.time)
        timex = replace(
            timex, anchor="editors", reading=f"{when(timex)}, dated by the editors of this site"
        )
        stands = self._stands(timex.earliest, change)
        if isinstance(stands, tuple):
            return stands
        old = [e for e in found.undated if e.clause.overlaps(span)]
        deed = old[0].deed if old else ""
        kept = (e for e in found.undated if e not in old)
        new = UndatedEvent(span, stands, timex, deed)
        made = replace(
            found,
            undated=tuple(sorted([*kept, new], key=lambda e: e.clause)),
            unresolved=tuple(i for i in found.unresolved if not span.covers(i[0])),
        )
        was = (_BY_REPORT,) if old else (NO_ENTRY,)
        on = Saying(when(timex), "", when=timex)
        return Done(made, span, was, (on, *told(self.article, stands)))

    def _refused(self, found: Dated, span: Span) -> Refusal | None:
        """Why the words cannot be those of an event that is missing: a date dates them already, and
        not only what is told behind them.
        """
        if refusal := not_in_sentence(self.article, span, "tells events"):
            return refusal
        dated = [
            m
            for m in found.mentions
            if span.covers(self.timexes[m.timex].span) and m.clause.span.start <= span.start
        ]
        if dated:
            words = self.timexes[dated[0].timex].span.plain(self.article.text)
            hint = (
                f"correct its date by 'time:', in a file about “{words}”; where it stands by 'status:';"
                "\nor quote the words of the other event, without this date"
            )
            return there_already(f"these words tell an event already, dated by “{words}”", hint)
        return over_the_edge(self.article, span)

    def _stands(self, first: date | None, change: NewEvent) -> Factuality | Refusal:
        """Where it stands: what lies ahead of its article cannot be told as fact there."""
        reported = self.article.source.dct
        is_ahead = first is not None and first > reported
        status = change.status or (Status.SCHEDULED if is_ahead else Status.OCCURRED)
        if is_ahead and status is Status.OCCURRED:
            hint = "write: status: scheduled, or: status: alleged; or mend the date"
            return "E410", f"its article is of {reported} and cannot report it as fact", hint
        speaker = said_by(status, change.speaker, None)
        return speaker if isinstance(speaker, tuple) else Factuality(status, speaker, RULE)


def _clause(event: _Event) -> Span:
    return event.clause if isinstance(event, UndatedEvent) else event.clause.span


def _with_clause(found: Dated, event: _Event, span: Span) -> Dated:
    """The events, one of them with another clause."""
    if isinstance(event, UndatedEvent):
        undated = (replace(e, clause=span) if e is event else e for e in found.undated)
        return replace(found, undated=tuple(sorted(undated, key=lambda e: e.clause)))
    mentions = (
        replace(m, clause=ClauseSpan(span, RULE)) if m is event else m for m in found.mentions
    )
    return replace(found, mentions=tuple(mentions))
