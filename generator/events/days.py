"""The day of the news that an article opens with, where a sentence below it tells that: "A jury has
found the captain guilty. … The verdict came on Thursday".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.events import naming, tellers
from generator.events.told import Told
from generator.model import EventMention, Status, Timex, UndatedEvent

BELOW = 4
"""So many sentences below it may tell the day of the news."""


def dated_below(told: Told, event: UndatedEvent, done: frozenset[str]) -> UndatedEvent:
    """The event with the day that one of the sentences below gives it; as it is where none does.

    ``done`` says what is done, as `naming.act` tells.
    """
    for day in _days(told, event, done):
        return replace(event, reported=_lent(event.reported, day, told.article.text))
    return event


def _days(told: Told, event: UndatedEvent, done: frozenset[str]) -> Iterator[Timex]:
    """The days that its sentence, or one of those below, gives the news, in their order."""
    at = told.article.at(event.clause) or 0
    for mention in told.dated.get(at, ()):
        if naming.is_made(told, at, mention) & done:
            yield from _day_of(told, mention, event)
    who, known = tellers.who_did_it(told, event), done | naming.meant_by_subject(told, event)
    below = [i for i, _ in told.article.told() if i > at][:BELOW]
    for index in below:
        for timex in told.of_sentence(index):
            if _may_be_of(timex, event.reported) and naming.owned_by(told, index, timex) & known:
                yield timex
        for mention in naming.telling_of(told, index, done, is_next=index == below[0]):
            yield from _day_of(told, mention, event)
        for mention in tellers.speaking(told, index, who):
            yield from _day_of(told, mention, event)
        if index == below[0] and tellers.has_nameless_teller(told, event):
            for mention in tellers.named_saying(told, index):
                yield from _day_of(told, mention, event)


def _day_of(told: Told, mention: EventMention, event: UndatedEvent) -> Iterator[Timex]:
    """The day on which something is told to have been, if the news may have come about on it."""
    timex = told.timexes[mention.timex]
    if mention.factuality.status is not Status.SCHEDULED and _may_be_of(timex, event.reported):
        yield timex


def _may_be_of(timex: Timex, reported: Timex) -> bool:
    """Whether a time is a day on which the news may have come about."""
    first, last, day = reported.earliest, reported.latest, timex.earliest
    if first is None or last is None or day is None:
        return False
    return day == timex.latest and first <= day <= last


def _lent(reported: Timex, timex: Timex, text: str) -> Timex:
    """The time of news, of the day that other words tell."""
    return replace(
        reported,
        value=timex.value,
        mod=timex.mod,
        earliest=timex.earliest,
        latest=timex.latest,
        rule="day told below",
        reading=f"its day is told below: “{timex.span.of(text)}”",
        anchor="below",
        anchored_to=timex.span,
    )
