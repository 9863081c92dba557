"""Which pieces of evidence tell of one event.

Two tellings are compared where their times can agree and they share a telling mark; an index by
mark and time finds them, so that the work grows with the evidence and not with its pairs. What is
most alike is joined first, then groups of it, as long as their tellings are alike on average. In
doubt, apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import exp, log, log2

from generator.model import Evidence, Reason, Span, Status
from generator.story.evidence import Candidate
from generator.story.likeness import ELSEWHERE, NEVER, Likeness, Telling

NEEDED = 1.0
"""Points that make two tellings one event, and two groups of tellings."""
MANY = 0.4
"""Points for each time that what has been joined already doubles: what is told often is what one
means."""
_MOST_TOLD = 3
"""So often at most."""
OF_PLANS = 4.0
"""Points by which two tellings are of one plan, where one says that it was moved or called
off."""
ASKED = 15
"""So many other tellings with a mark and of a time are asked whether they share more."""
COMPARED = 8
"""So many of them, those that share most, are compared."""
STANDING_FOR = 6
"""So many tellings of a group, the first ones, stand for all of it."""


class Joining:
    """The candidates of a story and how alike they are."""

    def __init__(self, candidates: Sequence[Candidate], points: Mapping[str, float]) -> None:
        self._likeness = Likeness([Telling.of(c, points) for c in candidates], points)
        near = {pair: self._likeness.of(*pair) for pair in _near(self._likeness, points)}
        self._rivals = _rivals(near)
        found = {pair: self._worth(*pair) for pair in near}
        self._alike = sorted(
            (pair for pair, worth in found.items() if worth >= NEEDED - MANY * _MOST_TOLD),
            key=lambda pair: (-found[pair], pair),
        )

        self._below = _told_below([t.candidate for t in self._likeness.tellings])
        self._told_by_others: frozenset[frozenset[int]] = frozenset()
        self._moves = self._of_plans(_is_moved_by)
        self.called_off = self._of_plans(_is_called_off_by)
        """Plans, each with what tells that it was called off."""

    def _worth(self, a: int, b: int) -> float:
        """The points for two being one event, beside those for what either could be instead."""
        return self._likeness.of(a, b) - self._instead(a, b)

    def _instead(self, a: int, b: int) -> float:
        """What speaks for either being of another time than the other."""
        other = [*self._at_another_time(a, b), *self._at_another_time(b, a)]
        return ELSEWHERE * log(1 + sum(map(exp, other)))

    def _at_another_time(self, a: int, b: int) -> Iterator[float]:
        tellings = self._likeness.tellings
        for worth, i in self._rivals[a]:
            if i != b and not _meet(tellings[i], tellings[b]):
                yield worth

    def _of_plans(self, ends: Callable[[Telling, Telling], bool]) -> list[tuple[int, int]]:
        """The plans to which something happened, each with what tells so, as places."""
        tellings = self._likeness.tellings
        plans: dict[str, list[int]] = defaultdict(list)
        for i, telling in enumerate(tellings):
            if telling.candidate.evidence.status is Status.SCHEDULED:
                for mark in telling.candidate.marks.weights:
                    plans[mark].append(i)
        found = []
        for i, telling in enumerate(tellings):
            asked = {j for m in telling.candidate.marks.weights for j in plans[m][-ASKED:]}
            ended = [j for j in sorted(asked) if i != j and ends(tellings[j], telling)]
            worth, plan = max(((self._likeness.of_plans(j, i), j) for j in ended), default=(0, 0))
            if worth >= OF_PLANS:
                found.append((plan, i))
        return found

    def groups(self, apart: Collection[frozenset[int]] = ()) -> list[list[int]]:
        """The candidates of each event, as their places; none of those that have to stay
        ``apart`` together.
        """
        tellings = self._likeness.tellings
        parted: dict[int, set[int]] = defaultdict(set)
        for one, other in map(sorted, apart):
            parted[one].add(other)
            parted[other].add(one)
        of = [
            _Group([i], t.earliest, t.latest, set(parted.get(i, ())))
            for i, t in enumerate(tellings)
        ]
        _join(of, self._below.items())
        for a, b in self._alike:
            if of[a] is not of[b] and self._are_one(of[a], of[b]):
                whole, part = sorted((of[a], of[b]), key=lambda g: -len(g.told))
                whole.take(part)
                for i in part.told:
                    of[i] = whole
        news = _news([t.candidate for t in tellings], of)
        alike = [pair for pair in news if self._likeness.of(*pair) >= UNLIKE]
        self._told_by_others = frozenset(map(frozenset, alike))
        _join(of, alike)
        _join(of, self._moves)
        return [sorted(g.told) for g in dict.fromkeys(of)]

    def _are_one(self, a: _Group, b: _Group) -> bool:
        if not _can_be_one(a, b):
            return False
        found = [self._worth(i, j) for i in a.told[:STANDING_FOR] for j in b.told[:STANDING_FOR]]
        told = min(_MOST_TOLD, log2(max(len(a.told), len(b.told))))
        return (max(found) + sum(found) / len(found)) / 2 + MANY * told >= NEEDED

    def why(self, group: Sequence[int]) -> list[tuple[Reason, ...]]:
        """Why each candidate of an event was joined: the reasons for the one before it, of those
        that stand for the event, that it is most like.
        """
        return [self._why(i, group[:place][:STANDING_FOR]) for place, i in enumerate(group)]

    def _why(self, place: int, others: Sequence[int]) -> tuple[Reason, ...]:
        if any(self._below.get(other) == place for other in others):
            return (Reason("tells the day of what its article opens with", NEEDED),)
        if any(frozenset((place, other)) in self._told_by_others for other in others):
            return (Reason("is the news of a day of which other sources tell", NEEDED),)
        like = [(self._worth(place, other), -other) for other in others]
        if not like:
            return ()
        other = -max(like)[1]
        instead = self._instead(other, place)
        rivals = (Reason("as like to what is of another time", -instead),) if instead else ()
        return (*self._likeness.reasons(other, place), *rivals)


@dataclass(slots=True, eq=False)
class _Group:
    """What is one event so far."""

    told: list[int]
    earliest: date
    latest: date
    """The days that all of it can mean."""
    parted: set[int] = field(default_factory=set)
    """What an editor keeps out of it."""

    def take(self, other: _Group) -> None:
        self.told += other.told
        self.earliest = max(self.earliest, other.earliest)
        self.latest = min(self.latest, other.latest)
        self.parted |= other.parted


def _join(of: list[_Group], pairs: Iterable[tuple[int, int]]) -> None:
    """Join what is of one event, whatever else it shares; but what an editor keeps apart."""
    for a, b in pairs:
        if of[a] is not of[b] and not of[a].parted & {*of[b].told}:
            of[a].take(of[b])
            for i in of[b].told:
                of[i] = of[a]


def _told_below(told: Sequence[Candidate]) -> Mapping[int, int]:
    """The news that articles open with, each with what tells its day further down, as places."""
    places: Mapping[tuple[str, Span | None], int] = {
        (c.evidence.source, c.evidence.timex.span): i for i, c in enumerate(told)
    }
    news = ((i, c.evidence) for i, c in enumerate(told) if c.evidence.timex.anchor == "below")
    found = ((i, places.get((e.source, e.timex.anchored_to))) for i, e in news)
    return {i: below for i, below in found if below is not None}


def _news(told: Sequence[Candidate], of: Sequence[_Group]) -> list[tuple[int, int]]:
    """The news that articles open with and give no day, each with the one thing that they tell of
    their own day or the day before, and that other sources tell as well: what else is told of that
    day is its news.
    """
    articles: dict[str, list[int]] = defaultdict(list)
    for i, candidate in enumerate(told):
        articles[candidate.evidence.source].append(i)
    found = []
    for places in articles.values():
        news = [i for i in places if told[i].evidence.rule.startswith(UNDATED)]
        days = [i for i in places if _is_of_its_day(told[i].evidence)]
        own = told[places[0]].evidence.source
        shared = [i for i in days if any(told[k].evidence.source != own for k in of[i].told)]
        if len(news) == 1 and len({id(of[i]) for i in shared}) == 1:
            found.append((shared[0], news[0]))
    return [(a, b) for a, b in found if of[a] is not of[b] and _can_be_one(of[a], of[b])]


UNLIKE = -2.0
"""Points from which two tellings are not unlike."""
UNDATED = "day of the report"
"""The rule by which news has no day but that of its report."""


def _is_of_its_day(evidence: Evidence) -> bool:
    """Whether something is told as a fact of the article’s day or of the day before."""
    timex = evidence.timex
    if timex.earliest is None or timex.earliest != timex.latest or evidence.is_report:
        return False
    is_told = evidence.status is Status.OCCURRED
    return is_told and 0 <= (evidence.dct - timex.earliest).days <= 1


KEPT = 12
"""So many of those that a telling is most like are kept, to weigh each against the others."""


def _rivals(near: Mapping[tuple[int, int], float]) -> Mapping[int, Sequence[tuple[float, int]]]:
    """What each telling is most like, with the points."""
    found: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (a, b), worth in near.items():
        if worth > NEVER:
            found[a].append((worth, b))
            found[b].append((worth, a))
    return defaultdict(
        list, {i: sorted(own, key=lambda o: (-o[0], o[1]))[:KEPT] for i, own in found.items()}
    )


def _meet(a: Telling, b: Telling) -> bool:
    return max(a.earliest, b.earliest) <= min(a.latest, b.latest)


def _can_be_one(a: _Group, b: _Group) -> bool:
    meet = max(a.earliest, b.earliest) <= min(a.latest, b.latest)
    return meet and not a.parted & {*b.told}


def _is_moved_by(plan: Telling, later: Telling) -> bool:
    """Whether a telling says that there is another day than that of the plan."""
    new = later.candidate
    is_new = new.marks.is_moved and new.evidence.status is not Status.ALLEGED
    after = new.evidence.dct >= plan.candidate.evidence.dct
    return is_new and after and (plan.latest < later.earliest or later.latest < plan.earliest)


def _is_called_off_by(plan: Telling, later: Telling) -> bool:
    """Whether a telling, from before the day of the plan, is of a calling off."""
    told = later.candidate
    is_end = told.evidence.status is Status.OCCURRED and "cancel" in told.marks.meanings
    return (
        is_end and plan.candidate.evidence.dct <= told.evidence.dct and later.latest <= plan.latest
    )


# ---------------------------------------------------------------- what is compared


def _near(likeness: Likeness, points: Mapping[str, float]) -> Iterator[tuple[int, int]]:
    """The pairs that may be worth a comparison: of each telling those before it that share most."""
    asked: dict[tuple[object, str], list[int]] = defaultdict(list)
    for i, telling in enumerate(likeness.tellings):
        weights = telling.candidate.marks.weights
        shared: dict[int, float] = defaultdict(float)
        for mark, weight in (*weights.items(), ("", 0.001)):
            worth = points.get(mark, 1) * weight
            before = {j for time in _asks(telling) for j in asked[time, mark][-ASKED:]}
            for j in before:
                shared[j] += worth * likeness.tellings[j].candidate.marks.weights.get(mark, 1)
        for j in sorted(shared, key=lambda j: (-shared[j], j))[:COMPARED]:
            yield j, i
        for mark in (*weights, ""):
            for time in _answers(telling):
                asked[time, mark].append(i)


WEEKS, MONTHS = 7, 93
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
