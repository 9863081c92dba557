"""Which tellings are compared: those whose times can agree and that share most, found by an index of
marks and times, so that the work grows with the evidence and not with its pairs.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import nsmallest
from itertools import count, islice

from generator.story.likeness import Pair
from generator.story.tellings import Telling

ASKED = 15
"""So many other tellings with a mark and of a time are asked whether they share more."""
COMPARED = 8
"""So many of them, those that share most, are compared."""


EACH = 0.001
"""What it counts that two are tellings at all, so that those of one time are asked where no mark is."""

_Time = tuple[object, ...]
_Asked = tuple["array[int]", "array[int]"]
"""How many are asked for each of some tellings, and which, one after the other."""


class Near:
    """Of each telling of a story those before it that have a mark of it and can be of its time: of those
    of one time the last ones. They are the same whatever their marks count.
    """

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._weights = [t.candidate.marks.weights for t in tellings]
        times = {(t.earliest, t.latest): t for t in tellings}
        numbers: dict[_Time, int] = defaultdict(count().__next__)
        asks = {time: [numbers[a] for a in _asks(t)] for time, t in times.items()}
        answers = {time: [numbers[a] for a in _answers(t)] for time, t in times.items()}
        self._asks = [asks[t.earliest, t.latest] for t in tellings]
        self._answers = [answers[t.earliest, t.latest] for t in tellings]
        having: dict[str, list[int]] = defaultdict(list)
        for i, weights in enumerate(self._weights):
            for mark in weights:
                having[mark].append(i)
        self._asked = {m: self._before(told) for m, told in having.items() if len(told) > 1}
        self._of_time = self._before(range(len(tellings)))

    def pairs(self, points: Mapping[str, float]) -> Iterator[Pair]:
        """The pairs that may be worth a comparison where marks count so many ``points``: of each
        telling those before it that share most.
        """
        told = self._weights
        asked = {mark: (iter(many), iter(which)) for mark, (many, which) in self._asked.items()}
        of_time = iter(self._of_time[1])
        for i, (weights, number) in enumerate(zip(told, self._of_time[0], strict=True)):
            shared: dict[int, float] = defaultdict(float)
            for mark, weight in weights.items():
                if mark in asked:
                    many, which = asked[mark]
                    worth = points.get(mark, 1) * weight
                    for j in islice(which, next(many)):
                        shared[j] += worth * told[j][mark]
            for j in islice(of_time, number):
                shared[j] += EACH
            for _, j in nsmallest(COMPARED, ((-much, j) for j, much in shared.items())):
                yield j, i

    def _before(self, told: Sequence[int]) -> _Asked:
        """For each of some tellings those before it that are asked: of each time the last ones."""
        of: dict[int, list[int]] = {time: [] for i in told for time in self._asks[i]}
        many, which = array("H"), array("I")
        for i in told:
            found = {j for time in self._asks[i] for j in of[time][-ASKED:]}
            many.append(len(found))
            which.extend(found)
            for time in self._answers[i]:
                if time in of:
                    of[time].append(i)
        return many, which


MONTHS = 93
"""Days up to which a time is known well enough to be found by its months; else by its years."""
_MOST = 24
"""Months or years of a longer time that it is found by."""


def _answers(telling: Telling) -> Iterator[_Time]:
    """The times by which a telling is found: its day, and what holds it, from below and above."""
    days = (telling.latest - telling.earliest).days
    own = "day" if not days else "months" if days <= MONTHS else "years"
    if not days:
        yield "day", telling.earliest
    for month in _months(telling):
        yield "in month", month
        if own == "months":
            yield "month", month
    for year in _years(telling):
        yield "in year", year
        if own == "years":
            yield "year", year


def _asks(telling: Telling) -> Iterator[_Time]:
    """The times of others that can agree with that of a telling."""
    days = (telling.latest - telling.earliest).days
    years = _years(telling)
    if days > MONTHS:
        yield from (("in year", year) for year in years)
        return
    yield from (("year", year) for year in years)
    if days:
        yield from (("in month", month) for month in _months(telling))
    else:
        yield "day", telling.earliest
        yield from (("month", month) for month in _months(telling))


def _months(telling: Telling) -> list[tuple[int, int]]:
    first = telling.earliest.year * 12 + telling.earliest.month - 1
    last = telling.latest.year * 12 + telling.latest.month - 1
    return [(m // 12, m % 12) for m in range(first, min(last, first + _MOST) + 1)]


def _years(telling: Telling) -> list[int]:
    first, last = telling.earliest.year, telling.latest.year
    return list(range(first, min(last, first + _MOST) + 1))
