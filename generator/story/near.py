"""Which tellings are compared: those whose times can agree and that share most, found by an index of
marks and times, so that the work grows with the evidence and not with its pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from heapq import nsmallest

from generator.story.likeness import Likeness
from generator.story.tellings import Telling

ASKED = 15
"""So many other tellings with a mark and of a time are asked whether they share more."""
COMPARED = 8
"""So many of them, those that share most, are compared."""


_Told = dict[str, list[tuple[int, float]]]
"""By mark, the last tellings that have it, each with the weight of the mark in it."""


def near(likeness: Likeness) -> Iterator[tuple[int, int]]:
    """The pairs that may be worth a comparison: of each telling those before it that share most."""
    asked: dict[object, _Told] = {t: {} for told in likeness.tellings for t in _asks(told)}
    told_by = Counter(m for told in likeness.tellings for m in told.candidate.marks.weights)
    for i, telling in enumerate(likeness.tellings):
        own_weights = telling.candidate.marks.weights
        weights = {mark: much for mark, much in own_weights.items() if told_by[mark] > 1}
        shared: dict[int, float] = defaultdict(float)
        of_times = [asked[time] for time in _asks(telling)]
        for mark, weight in (*weights.items(), ("", 0.001)):
            worth = likeness.points.get(mark, 1) * weight
            before: dict[int, float] = {}
            for told in of_times:
                if mark in told:
                    before.update(told[mark])
            for j, its_weight in before.items():
                shared[j] += worth * its_weight
        for _, j in nsmallest(COMPARED, ((-much, j) for j, much in shared.items())):
            yield j, i
        found_by = [asked[time] for time in _answers(telling) if time in asked]
        for mark in (*weights, "") if found_by else ():
            own = (i, weights.get(mark, 1))
            for told in found_by:
                _keep(told.setdefault(mark, []), own)


def _keep(last: list[tuple[int, float]], own: tuple[int, float]) -> None:
    """Add one to those that will be asked, which are the last."""
    last.append(own)
    if len(last) > ASKED:
        del last[0]


MONTHS = 93
"""Days up to which a time is known well enough to be found by its months; else by its years."""
_MOST = 24
"""Months or years of a longer time that it is found by."""


def _answers(telling: Telling) -> Iterator[tuple[object, ...]]:
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


def _asks(telling: Telling) -> Iterator[tuple[object, ...]]:
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
