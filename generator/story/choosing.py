"""Which events are shown where not all can be: on the pages, and in a timeline of a given size."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from statistics import median

from generator.model import Event, shifted

ALIKE = 0.6
"""So much of the shorter of two sentences says the same again."""
FEW = 5
"""Fewer words in common say little."""
HEAVIEST = 5
"""So many events, the heaviest, say what weighs much in a story."""
FAINT = 0.2
"""What weighs less than this share of the middle one of them is no turn of the story."""
HEAVY = 0.6
"""What weighs so much is one, even if it is only what somebody said."""
SMALL = 24
"""A story of so few events is told whole."""
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
    free = [e for e in told if not e.important]
    worth = {e.id for e in _worth(free) or free}
    chosen = {e.id for e in _chosen([e for e in told if e.important or e.id in worth], most)}
    return tuple(e for e in told if e.id in chosen)


def _worth(events: Sequence[Event]) -> list[Event]:
    """The events that can be read alone, are told for their own sake and are not faint beside those
    that matter most; what somebody only said that day has to weigh much.
    """
    heaviest = sorted((e.weight.total for e in events), reverse=True)[:HEAVIEST]
    much = median(heaviest) if heaviest else 0
    told = (e for e in events if len(e.sources) > 1 or _is_told_alone(e))
    return [e for e in told if e.weight.total >= (HEAVY if _is_only_said(e) else FAINT) * much]


def _is_told_alone(event: Event) -> bool:
    """Whether its one source tells it so that it can be read alone, and for its own sake: what an
    article mentions in passing is seldom a turn of the story.
    """
    best = event.evidence[event.telling]
    return best.is_clear and (best.is_main or best.is_report)


def _is_only_said(event: Event) -> bool:
    return event.evidence[event.telling].is_report and len(event.sources) == 1


def is_clear(event: Event) -> bool:
    """Whether what tells it can be read alone, or several sources tell it."""
    return event.evidence[event.telling].is_clear or len(event.sources) > 1


def by_day(events: Iterable[Event], days: int, a_day: int) -> Mapping[date, tuple[Event, ...]]:
    """The days that matter most, at most so many, each with the events that tell it best, at most
    so many.
    """
    chosen: dict[date, list[Event]] = defaultdict(list)
    for event in _chosen(tuple(events), days * a_day, days, a_day):
        chosen[event.stands_at].append(event)
    return {day: tuple(chosen[day]) for day in sorted(chosen)}


def _chosen(
    events: Sequence[Event], most: int, days: int | None = None, a_day: int | None = None
) -> Iterator[Event]:
    """The events that matter most, the weightiest first, none that says again what another of that
    week says.
    """
    kept: defaultdict[date, list[Event]] = defaultdict(list)
    number = 0
    for event in _ranked(events):
        day = event.stands_at
        if number == most:
            return
        is_full = len(kept[day]) == a_day if day in kept else len(kept) == days
        is_new = not is_full and not any(_say_the_same(event, o) for o in _near(kept, day))
        if event.important or is_new:
            kept[day].append(event)
            number += 1
            yield event


def _ranked(events: Sequence[Event]) -> Iterator[Event]:
    """The events by weight; to the second of a day the weight of the day counts half, to the third
    a third.
    """
    by_weight = sorted(range(len(events)), key=lambda i: (-events[i].weight.total, i))
    ranks: Counter[date] = Counter()
    keys: list[tuple[float, int]] = []
    for i in by_weight:
        event = events[i]
        ranks[event.stands_at] += 1
        shared = event.weight.of_day
        own = event.weight.total - shared
        keys.append((-own - shared / ranks[event.stands_at], i))
    return (events[i] for _, i in sorted(keys))


def _near(kept: Mapping[date, Sequence[Event]], day: date) -> Iterator[Event]:
    """The events of the week before a day and of the week after."""
    for shift in range(-WEEK, WEEK + 1):
        yield from kept.get(shifted(day, shift), ())


def _say_the_same(one: Event, other: Event) -> bool:
    """Whether the sentences that tell them say nearly the same."""
    shared = len(one.words & other.words)
    return shared >= max(FEW, ALIKE * min(len(one.words), len(other.words))) or (
        shared > 0 and one.words == other.words
    )
