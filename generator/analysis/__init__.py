"""What the program reads in a plain text, for use without a site.

    from datetime import date
    from generator.analysis import dates, events, quotations

A text goes in, a ``str`` with paragraphs set off by blank lines, and where it counts the day on
which it was written. Frozen records come out, in the order of the text. Each place is a half-open
span of characters, ``text[span.start:span.end]``, in the text as it was given; each record names
the rule that found it. Nothing is remembered between calls, and no text raises.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from generator import actors, dates as times_read, pipeline, quotes, reading
from generator.analysis.alignment import Aligned, align
from generator.model import EventMention, Quotation, Span, Status, Timex

__all__ = ["Event", "Quotation", "Span", "Status", "Timex", "dates", "events", "quotations"]

_ANY_DAY = date(2000, 1, 1)
"""Who says what does not depend on the day."""


@dataclass(frozen=True, slots=True)
class Event:
    """What a text says of a date."""

    date: Timex
    clause: Span
    """The clause that the date governs."""
    status: Status
    """``occurred``, ``scheduled`` or ``alleged``, by the text alone."""
    speaker: Span | None
    """Who alleges or announces it; None where the text itself tells it, or names nobody."""
    rule: str


def quotations(text: str) -> tuple[Quotation, ...]:
    """Who says what, by which words: statements in the speaker's words and in the text's.

    ``speaker`` are the words that name who speaks, for a pronoun those that it stands for; None
    where that is open. ``actor`` is None: a plain text knows no actors.
    """
    aligned = align(text, _ANY_DAY)
    readings = reading.of_article(aligned.article, times_read.find(aligned.article))
    found = quotes.find(aligned.article, (), readings)
    return tuple(
        replace(
            each,
            content=aligned.back(each.content),
            cue=_back(aligned, each.cue),
            speaker=_back(aligned, each.speaker),
        )
        for each in found
    )


def dates(text: str, written: date) -> tuple[Timex, ...]:
    """The expressions of time, each with its TIMEX3 ``value``.

    Dated ones have their first and last day, ``earliest`` and ``latest``, both included; relative
    ones are counted from ``written``, the text's own day, or from a date of the text.
    """
    aligned = align(text, written)
    return tuple(_timex(aligned, timex) for timex in times_read.find(aligned.article))


def events(text: str, written: date) -> tuple[Event, ...]:
    """What occurred, is announced or is alleged for a date, in a text of the day ``written``."""
    aligned = align(text, written)
    found = pipeline.annotate(aligned.article, actors.index(()), (), {})
    event = partial(_event, aligned, found.timexes)
    return tuple(map(event, found.event_mentions))


def _event(aligned: Aligned, timexes: tuple[Timex, ...], mention: EventMention) -> Event:
    stands = mention.factuality
    return Event(
        _timex(aligned, timexes[mention.timex]),
        aligned.back(mention.clause.span),
        stands.status,
        _back(aligned, stands.speaker),
        f"{mention.clause.rule}; {stands.rule}",
    )


def _timex(aligned: Aligned, timex: Timex) -> Timex:
    return replace(
        timex,
        span=aligned.back(timex.span),
        anchored_to=_back(aligned, timex.anchored_to),
    )


def _back(aligned: Aligned, span: Span | None) -> Span | None:
    return aligned.back(span) if span else None
