"""Which tellings are compared: those whose times can agree and that share most, found by an index of
marks and times, so that the work grows with the evidence and not with its pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest

from generator.story.likeness import Likeness
from generator.story.tellings import Telling

ASKED = 15
"""So many other tellings with a mark and of a time are asked whether they share more."""
COMPARED = 8
"""So many of them, those that share most, are compared."""


EACH = 0.001
"""What it counts that two are tellings at all, so that those of one time are asked where no mark is."""

_Time = tuple[object, ...]
_Told = dict[str, list[int]]
"""By mark, the tellings that have it."""


def near(likeness: Likeness) -> Iterator[tuple[int, int]]:
    """The pairs that may be worth a comparison: of each telling those before it that share most."""
    index = _Index([(t, t.candidate.marks.weights) for t in likeness.tellings])
    told, points = index.told, likeness.points
    for i in range(len(likeness.tellings)):
        shared: dict[int, float] = defaultdict(float)
        for mark, weight in index.weights[i].items():
            worth = points.get(mark, 1) * weight
            for j in index.before(i, mark):
                shared[j] += worth * told[j][mark]
        for _, j in nsmallest(COMPARED, ((-much, j) for j, much in shared.items())):
            yield j, i
        index.add(i)


class _Index:
    """The tellings so far, by mark and time. Those with a mark that few have are asked one by one
    whether their time can agree; lists by time are kept for the other marks alone.
    """

    def __init__(self, told: Sequence[tuple[Telling, Mapping[str, float]]]) -> None:
        self.told = [{**weights, "": 1.0} for _, weights in told]
        """The marks of each telling, and that of being one, with what each counts where it is asked."""
        self._told_by = Counter(mark for weights in self.told for mark in weights)
        self.weights = [
            {m: much if m else EACH for m, much in w.items() if self._told_by[m] > 1 or not m}
            for w in self.told
        ]
        """Those of them that it can share, with what each counts where it asks."""
        times = {(t.earliest, t.latest): t for t, _ in told}
        asks = {time: frozenset(_asks(t)) for time, t in times.items()}
        answers = {time: frozenset(_answers(t)) for time, t in times.items()}
        self._asks = [asks[t.earliest, t.latest] for t, _ in told]
        self._answers = [answers[t.earliest, t.latest] for t, _ in told]
        self._with: _Told = defaultdict(list)
        self._of: dict[_Time, _Told] = {
            t: defaultdict(list) for asked in asks.values() for t in asked
        }

    def before(self, i: int, mark: str) -> Iterable[int]:
        """The tellings that were added, have a mark, and have a time that can be that of another."""
        if self._told_by[mark] <= ASKED:
            return [j for j in self._with[mark] if not self._asks[i].isdisjoint(self._answers[j])]
        return {j for time in self._asks[i] for j in self._of[time].get(mark, ())}

    def add(self, i: int) -> None:
        """Add a telling to those that are asked."""
        times = [self._of[time] for time in self._answers[i] if time in self._of]
        for mark in self.weights[i]:
            if self._told_by[mark] <= ASKED:
                self._with[mark].append(i)
            else:
                for told in times:
                    told[mark].append(i)
                    del told[mark][:-ASKED]


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
