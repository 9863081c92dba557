"""What articles opened with, by day: what was foretold of a day, or is told of it later, is most
often its news.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from generator.model import Status, shifted
from generator.story.tellings import Telling

SOON = 2
"""Days after an event up to which an article opens with it as news."""
BRIEF = 31
"""Days of a time up to which its news is counted."""

_Opened = tuple[int, str]
"""The number of an event, and the article that opened with it."""


def days(telling: Telling) -> Iterator[date]:
    """The days whose news it can be."""
    evidence = telling.candidate.evidence
    if not telling.candidate.opens or evidence.status is not Status.OCCURRED:
        return
    if evidence.timex.anchor == "report":
        yield evidence.dct
        yield shifted(evidence.dct, -1)
    elif telling.is_one_day and 0 <= (evidence.dct - telling.latest).days <= SOON:
        yield telling.earliest


class News:
    """Which events were the news of a time, and how much of it each was."""

    def __init__(self, tellings: Sequence[Telling], groups: Sequence[Sequence[int]]) -> None:
        """``groups``: the tellings of each event, as places among the ``tellings``."""
        self._opened: dict[date, set[_Opened]] = defaultdict(set)
        self._events: dict[Telling, int] = {}
        self._within: dict[tuple[date, date], set[_Opened]] = {}
        of = {i: number for number, group in enumerate(groups) for i in group}
        told: set[tuple[date, str]] = set()
        for i, event in sorted(of.items()):
            self._add(tellings[i], event, told)

    def _add(self, telling: Telling, event: int, told: set[tuple[date, str]]) -> None:
        """Add a telling to the news, but what an article tells of a day behind its news of that
        day.
        """
        evidence = telling.candidate.evidence
        for day in days(telling):
            of_day = day, evidence.source
            if evidence.timex.anchor == "report" or of_day not in told:
                self._events[telling] = event
                self._opened[day].add((event, evidence.source))
            if evidence.timex.anchor != "report":
                told.add(of_day)

    def share(self, one: Telling, other: Telling) -> float:
        """How much of the news of the other's time the one is, from 0 to 1: by the articles that
        opened with it, the other's own left out; 0 where the other is news itself.
        """
        source = other.candidate.evidence.source
        event = self._events.get(one)
        if (
            event is None
            or other in self._events
            or one.candidate.evidence.source == source
            or other.days > BRIEF
        ):
            return 0.0
        opened = [number for number, by in self._of_time(other) if by != source]
        return opened.count(event) / len(opened) if opened else 0.0

    def _of_time(self, telling: Telling) -> set[_Opened]:
        """What was news in the telling's time; of what has no day but that of its report, on that
        day and the day before.
        """
        first, last = telling.earliest, telling.latest
        if telling.candidate.evidence.timex.anchor == "report":
            first = shifted(last, -1)
        if (first, last) not in self._within:
            each = (first + timedelta(n) for n in range((last - first).days + 1))
            self._within[first, last] = {n for day in each for n in self._opened.get(day, ())}
        return self._within[first, last]
