"""Which events are shown where not all can be: on the pages, and in a timeline of a given size."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import log2

from generator.english import dating
from generator.model import Event, Evidence, Reason, Status, Weight, shifted
from generator.story import standing
from generator.story.evidence import only_says
from generator.story.gist import say_the_same
from generator.story.weights import PINNED

MANY = 4
"""What so many sources tell is a thing of its own, whatever it is like."""
MINOR = 0.5
"""What weighs less than so much of what it may be the same as is not chosen beside it."""
ENOUGH = 0.7
"""Share of what speaks for the first event of a day, beside the day itself, that has to speak for the
others where a day has room for so many and no more."""
DESERVES = 2.5
"""So much speaks at least for what is worth an entry,"""
SHARE = 0.4
"""or it is among the first, so many for each of the articles."""
LEAST = 3
"""So many are worth one in any case, where so many can be read alone."""
SMALL = 24
"""A story of so few events is told whole."""
TOLD = 0.5
"""Where a few are read, for each time that the sources of one double."""
HEADED = 2.0
"""More than any one reason gives: editors know what their story is about."""
WEEK = 7
"""Days within which it would be told twice."""


def weightiest(events: Iterable[Event], most: int) -> tuple[Event, ...]:
    """The events that matter most, at most so many, in the order of the story; of equals the
    earlier. Of a story that is not small, none is that is not worth its place. What editors pin
    comes first, and what they take out is never chosen.
    """
    told = tuple(e for e in events if e.important is not False)
    if len(told) <= min(most, SMALL):
        return told
    worth = _worth([e for e in told if not e.important])
    chosen = {
        e.id for e in _chosen(_ranked([e for e in told if e.important or e.id in worth]), most)
    }
    return tuple(e for e in told if e.id in chosen)


def worthiest(events: Iterable[Event], most: int) -> tuple[Event, ...]:
    """The events that are worth most to whoever reads a few of them, in the order of the story; what
    editors pin comes first, and what they take out is never chosen.
    """
    told = tuple(e for e in events if e.important is not False)
    if len(told) <= min(most, SMALL):
        return told
    chosen = {e.id for e in _chosen(sorted(told, key=rank, reverse=True), most)}
    return tuple(e for e in told if e.id in chosen)


def rank(event: Event) -> float:
    """By what an event comes before others where a few are read: what it is worth, more the more
    sources tell it, and if editors wrote a headline for it; behind what they pin and before what only
    retracted sources tell.
    """
    told = TOLD * log2(len(event.sources) or 1) + HEADED * (event.headline is not None)
    return event.worth.total + told + PINNED * (bool(event.important) - event.is_retracted)


def _worth(events: Sequence[Event]) -> frozenset[str]:
    """The ids of the events that are worth an entry: of those that lack nothing, the ones for which
    enough speaks, and the best in any case.
    """
    able = sorted(
        (e for e in _not_begun(_not_over(events)) if not lacks(e)),
        key=lambda e: (-e.worth.total, e.id),
    )
    articles = {e.source for event in events for e in event.evidence}
    least = max(LEAST, SHARE * len(articles))
    worth = (e.id for n, e in enumerate(able) if n < least or e.worth.total >= DESERVES)
    return frozenset(worth) or frozenset(e.id for e in events)


def _not_over(events: Sequence[Event]) -> list[Event]:
    """The events without the plans for a day of which a fact is told, or behind which articles go on,
    as they came about or did not.
    """
    facts = {e.stands_at for e in events if e.status is Status.OCCURRED and not e.is_as_reported}
    newest = max((e.dct for event in events for e in event.evidence), default=date.min)

    def has_place(event: Event) -> bool:
        is_alone = event.opens and event.evidence[event.telling].is_clear
        of_today = is_alone and any(e.dct == event.latest for e in event.evidence)
        is_over = event.latest < newest and not of_today
        return not is_over and event.stands_at not in facts

    return [e for e in events if e.status is not Status.SCHEDULED or has_place(e)]


def _not_begun(events: Sequence[Event]) -> list[Event]:
    """The events without what only began on a day of which it is told as done: "The council began to
    vote" beside "The council voted for the bridge".
    """
    done: defaultdict[date, set[str]] = defaultdict(set)
    for event in events:
        best = event.evidence[event.telling]
        if event.status is Status.OCCURRED and best.deed not in dating.COMING_ABOUT:
            done[event.stands_at] |= standing.act_of(best)

    def only_begins(event: Event) -> bool:
        best = event.evidence[event.telling]
        return best.deed in dating.COMING_ABOUT and not best.acts.isdisjoint(done[event.stands_at])

    return [e for e in events if not only_begins(e)]


APART = "it is about something else"
MONTH = 31
"""Days. Of longer times joins say less: the sentence that tells the event has to state it."""
LASTS = "ON_OR_AFTER"
"""How a time is bounded that has lasted since a day: "has led the party since May"."""


def why_not(event: Event) -> str:
    """Why an event is not chosen that is not."""
    if event.important is False:
        return "the editors took it out"
    if lacking := lacks(event):
        return lacking
    if event.worth.total < DESERVES:
        return f"too little speaks for it: {event.worth.total:.2f}, and {DESERVES} is enough"
    if event.status is Status.SCHEDULED:
        return "a fact of its day is told, or articles go on behind it"
    return "others of its days say the same, or weigh more than it"


def lacks(event: Event) -> str:
    """Why an event cannot be an entry where not all are, whatever else speaks for it; empty where it
    can.

    It can if an article opens with it, or several sources tell it and one of them states it for its
    own sake (of a time longer than a month the one that is shown). What one source tells beside its
    news has to be a fact or an act, and its sentence readable alone.
    """
    if event.is_apart:
        return APART
    if event.status is not Status.SCHEDULED and not any(e.deed for e in event.evidence):
        return "no source tells it by a verb of its own, or only how things stood"
    if event.mod == LASTS and event.status is Status.OCCURRED:
        return "it has lasted since then"
    best = event.evidence[event.telling]
    is_wide = (event.latest - event.earliest).days > MONTH
    shown = (best,) if is_wide else event.evidence
    is_ahead = all(e.timex.latest is None or e.timex.latest >= e.dct for e in event.evidence)
    states = any(
        e.is_main and e.deed and not (is_ahead and _may_come(e, is_wide=is_wide)) for e in shown
    )
    if event.opens or (len(event.sources) > 1 and states and best.is_clear):
        return ""
    return _lacks_beside(event, best)


def _may_come(evidence: Evidence, *, is_wide: bool) -> bool:
    """Whether it only says that something may or could be, or somebody foresees it of a long time."""
    return evidence.is_open or (is_wide and evidence.status is Status.ALLEGED)


def _lacks_beside(event: Event, best: Evidence) -> str:
    """Why that is not worth a place which no article opens with and one source states."""
    if not best.is_clear:
        return "its sentence cannot be read alone"
    if not best.is_main:
        return "its sentence tells it in passing"
    is_said = event.is_as_reported and event.status is Status.ALLEGED
    only_said = only_says(best.deed, is_report=best.is_report)
    if only_said or (is_said and best.deed not in dating.ACTS):
        return "it is only what somebody said that day"
    is_ahead = event.status is Status.SCHEDULED or event.earliest > best.dct
    return "it is only announced or foreseen, beside other news" if is_ahead else ""


def is_clear(event: Event) -> bool:
    """Whether what tells it can be read alone, or several sources tell it."""
    return event.evidence[event.telling].is_clear or len(event.sources) > 1


def by_day(events: Iterable[Event], days: int, a_day: int) -> Mapping[date, tuple[Event, ...]]:
    """The days that matter most, at most so many, each with the events that tell it best, at most
    so many, and none that matters much less than the first; an event that much is told of may be
    told by several sentences, each as one of them.
    """
    told = [e for event in events for e in (event, *(_further(event) if a_day > 1 else ()))]
    ranked = sorted(told, key=lambda e: -e.weight.total)
    chosen: dict[date, list[Event]] = defaultdict(list)
    for event in _chosen(ranked, days * a_day, days, a_day):
        chosen[event.stands_at].append(event)
    return {day: tuple(chosen[day]) for day in sorted(chosen)}


def _further(event: Event) -> Iterator[Event]:
    """The event as each sentence tells it that tells more of it."""
    for telling in event.further:
        reasons = (*event.weight.reasons, Reason("told in further words", telling.points))
        weight = Weight(reasons, event.weight.of_day)
        yield replace(event, telling=telling.evidence, words=tuple(telling.words), weight=weight)


def _chosen(
    ranked: Iterable[Event], most: int, days: int | None = None, a_day: int | None = None
) -> Iterator[Event]:
    """The first ones, none that says again what another of that week says; on the site, where a day
    has room for whatever happened on it, none that may be the same event as another, or is told by
    the same sentence.
    """
    kept: defaultdict[date, list[Event]] = defaultdict(list)
    told: defaultdict[date, list[frozenset[str]]] = defaultdict(list)
    taken: dict[str, Event] = {}
    said: set[tuple[str, int]] = set()
    number = 0
    for event in ranked:
        day, words = event.stands_at, frozenset(event.words)
        if number == most:
            return
        is_full = len(kept[day]) == a_day if day in kept else len(kept) == days
        is_new = not is_full and not any(say_the_same(words, other) for other in _near(told, day))
        if a_day is None:
            is_new = is_new and _place(event) not in said and not _may_be_told(event, taken)
        is_little = a_day and kept.get(day) and _own(event) < ENOUGH * _own(kept[day][0])
        if event.important or (is_new and not is_little):
            kept[day].append(event)
            told[day].append(words)
            taken[event.id] = event
            said.add(_place(event))
            number += 1
            yield event


def _place(event: Event) -> tuple[str, int]:
    """Where the sentence stands that tells it."""
    best = event.evidence[event.telling]
    return best.source, best.sentence


def _may_be_told(event: Event, taken: Mapping[str, Event]) -> bool:
    """Whether it may be the same as one of its time that is ``taken``: where one source alone tells it,
    or a few do and it matters little beside that one.
    """
    alike = [taken[other] for other in event.resembles if other in taken]
    alike = [other for other in alike if _may_be_of_one_time(event, other)]
    number = len(event.sources)
    return number < MANY and any(
        number == 1 or event.weight.total < MINOR * other.weight.total for other in alike
    )


def _may_be_of_one_time(one: Event, other: Event) -> bool:
    """Whether two events may have come about on one day, or one the day after the other."""
    first, last = max(one.earliest, other.earliest), min(one.latest, other.latest)
    return first <= shifted(last, 1)


def _own(event: Event) -> float:
    """What speaks for an event beside its day."""
    return event.weight.total - event.weight.of_day


def _ranked(events: Sequence[Event]) -> Iterator[Event]:
    """The events by their weights of which days have shares; of equals the earlier."""
    weights = _shared(events)
    yield from sorted(events, key=lambda e: -weights[e.id])


def _shared(events: Sequence[Event]) -> Mapping[str, float]:
    """The weight of each event, by its id: to the second of a day the weight of the day counts half,
    to the third a third.
    """
    ranks: Counter[date] = Counter()
    weights: dict[str, float] = {}
    for event in sorted(events, key=lambda e: -e.weight.total):
        ranks[event.stands_at] += 1
        of_day = event.weight.of_day
        weights[event.id] = event.weight.total - of_day + of_day / ranks[event.stands_at]
    return weights


def _near(told: Mapping[date, Sequence[frozenset[str]]], day: date) -> Iterator[frozenset[str]]:
    """What is told of the week before a day and of the week after."""
    for shift in range(-WEEK, WEEK + 1):
        yield from told.get(shifted(day, shift), ())
