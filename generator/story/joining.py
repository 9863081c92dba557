"""Which pieces of evidence tell of one event.

Two tellings are compared where their times can agree and they share a telling mark; an index by
mark and time finds them, so that the work grows with the evidence and not with its pairs. What is
most alike is joined first, then groups of it, as long as their tellings are alike on average. That
is done twice: what is rare and where much happens is counted by sentences first, and then by the
events that were found. In doubt, apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from math import exp, log, log2

from generator.english import alike
from generator.model import Reason, Status, shifted
from generator.story import daynews
from generator.story.evidence import Candidate
from generator.story.groups import Group, can_be_one, join
from generator.story.likeness import ELSEWHERE, Likeness, Pair, share_act
from generator.story.near import ASKED, Near
from generator.story.references import References
from generator.story.tellings import Telling

NEEDED = 0.65
"""Points that make two tellings one event, and two groups of tellings."""
MANY = 0.4
"""Points for each time that what has been joined already doubles: what is told often is what one
means."""
_MOST_TOLD = 3
"""So often at most."""
_LEAST = NEEDED - MANY * _MOST_TOLD
"""Points below which two tellings join nothing, whatever they are joined with."""
BESIDE = -0.5
"""Points below which two tellings of one article are two events."""
MAY_BE = -0.8
"""Points from which two tellings that were not joined may be of one event all the same."""
MOVED = 3.5
"""Points by which two tellings are of one plan, where one says that it was moved."""
OF_PLANS = 4.5
"""The same where one says that it was called off, or comes after its day."""
NAMED_DAY = 3
"""Points for it where what says that a plan was moved names the plan's day."""
STANDING_FOR = 6
"""So many tellings of a group, the first ones, stand for all of it."""


class Joining:
    """The candidates of a story and how alike they are."""

    def __init__(self, candidates: Sequence[Candidate], points: Mapping[str, float]) -> None:
        self._near: Sequence[Pair] = ()
        self._worths: dict[Pair, float] = {}
        tellings = [Telling.of(c) for c in candidates]
        near = Near(tellings)
        self._likeness = Likeness(tellings, points)
        self._below = daynews.told_below(tellings)
        self._moves = [
            *self._of_plans(_moves, _is_moved_by, MOVED),
            *self._of_plans(_may_come_late, _comes_late),
        ]
        self.called_off = self._of_plans(_calls_off, _is_called_off_by)
        """Plans, each with what tells that it was called off."""
        self._compare(near)
        self._likeness = Likeness(tellings, points, _places(self._grouped(())))
        self._compare(near)
        self._whole = self._with_references(())

    def _compare(self, near: Near) -> None:
        """Find how alike they are; what was found before is let go of first."""
        self._near, self._worths = (), {}
        self._near, of = tuple(near.pairs(self._likeness.points)), self._likeness.of
        self._rivals = _rivals((pair, of(*pair)) for pair in self._near)
        self._worths = {pair: of(*pair) - self._instead(*pair) for pair in self._near}
        alike = [(-points, pair) for pair, points in self._worths.items() if points >= _LEAST]
        self._alike = [pair for _, pair in sorted(alike)]

    def _worth(self, a: int, b: int) -> float:
        """The points for two being one event, beside those for what either could be instead."""
        pair = (a, b) if a < b else (b, a)
        found = self._worths.get(pair)
        if found is None:
            found = self._worths[pair] = self._likeness.of(a, b) - self._instead(a, b)
        return found

    def _instead(self, a: int, b: int) -> float:
        """What speaks for either being what the other is not."""
        other = [*self._others_like(a, b), *self._others_like(b, a)]
        return ELSEWHERE * log(1 + sum(other)) if other else 0.0

    def _others_like(self, a: int, b: int) -> Iterator[float]:
        """What speaks for ``a`` being of another time than ``b``, or another thing of its article."""
        tellings = self._likeness.tellings
        first, last = tellings[b].earliest, tellings[b].latest
        for much, i in self._rivals.get(a, ()):
            told = tellings[i]
            if told.latest < first or last < told.earliest or (i != b and self._are_beside(i, b)):
                yield much

    def _are_beside(self, a: int, b: int) -> bool:
        """Whether one article tells both, and they are unlike: only one of them is what a third
        tells.
        """
        one, other = self._likeness.tellings[a], self._likeness.tellings[b]
        is_one_article = one.candidate.evidence.source == other.candidate.evidence.source
        return is_one_article and self._likeness.of(a, b) < BESIDE

    def _of_plans(
        self,
        may_end: Callable[[Telling], bool],
        ends: Callable[[Telling, Telling], bool],
        needed: float = OF_PLANS,
    ) -> list[tuple[int, int]]:
        """The plans to which something happened, each with what tells so, as places; ``may_end`` is
        asked of that alone, and ``ends`` of both.
        """
        tellings = self._likeness.tellings
        plans: dict[str, list[int]] = defaultdict(list)
        for i, telling in enumerate(tellings):
            if _is_plan(telling):
                for mark in telling.candidate.marks.weights:
                    plans[mark].append(i)
        found = []
        for i, telling in enumerate(tellings):
            if telling.candidate.is_reference or not may_end(telling):
                continue
            asked = {j for m in telling.candidate.marks.weights for j in plans[m][-ASKED:]}
            ended = [j for j in sorted(asked) if i != j and ends(tellings[j], telling)]
            worth, plan = max(((self._of_plan(j, i), j) for j in ended), default=(0, 0))
            if worth >= needed:
                found.append((plan, i))
        return found

    def _of_plan(self, plan: int, later: int) -> float:
        """The points for the two being of one plan."""
        tellings = self._likeness.tellings
        names_day = tellings[plan].earliest in tellings[later].candidate.marks.other_days
        return self._likeness.of_plans(plan, later) + (NAMED_DAY if names_day else 0)

    def groups(self, apart: Collection[frozenset[int]] = ()) -> list[list[int]]:
        """The candidates of each event, as their places; none of those that have to stay
        ``apart`` together.
        """
        return self._with_references(apart) if apart else self._whole

    def resembling(self) -> Iterator[tuple[int, int]]:
        """The candidates that may be of one event, though too little says so to join them."""
        of = {i: number for number, group in enumerate(self._whole) for i in group}
        return (
            (a, b) for a, b in self._near if self._likeness.of(a, b) >= MAY_BE and of[a] != of[b]
        )

    def _with_references(self, apart: Collection[frozenset[int]]) -> list[list[int]]:
        of = self._grouped(apart)
        worth = {pair: self._worths[pair] for pair in self._near}
        join(of, [*References(self._likeness, of, worth).meant()])
        return _places(of)

    def _grouped(self, apart: Collection[frozenset[int]]) -> list[Group]:
        tellings = self._likeness.tellings
        parted: dict[int, set[int]] = defaultdict(set)
        for one, other in map(sorted, apart):
            parted[one].add(other)
            parted[other].add(one)
        of = [
            Group([i], t.earliest, t.latest, set(parted.get(i, ()))) for i, t in enumerate(tellings)
        ]
        join(of, self._below.items())
        for a, b in self._alike:
            if of[a] is not of[b] and self._are_one(of[a], of[b]):
                whole, part = sorted((of[a], of[b]), key=lambda g: -len(g.told))
                whole.take(part)
                for i in part.told:
                    of[i] = whole
        join(of, daynews.news_told_by_others(self._likeness, of))
        join(of, daynews.looking_back(self._likeness, of))
        join(of, self._moves)
        return of

    def _are_one(self, a: Group, b: Group) -> bool:
        if not can_be_one(a, b):
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
        like = [(self._worth(place, other), -other) for other in others]
        if not like:
            return ()
        worth, other = max(like)[0], -max(like)[1]
        if worth < _LEAST and (reason := daynews.reason(self._likeness, place, others)):
            return (reason,)
        instead = self._instead(other, place)
        rivals = (Reason("as like to something else", -instead),) if instead else ()
        return (*self._likeness.reasons(other, place), *rivals)


NO_RIVAL = -3.0
"""Points up to which what a telling is like is nothing that it could be instead."""
KEPT = 12
"""So many of those that a telling is most like are kept, to weigh each against the others."""


def _places(of: Sequence[Group]) -> list[list[int]]:
    """The tellings of each group, as their places."""
    return [sorted(g.told) for g in dict.fromkeys(of)]


def _rivals(near: Iterable[tuple[Pair, float]]) -> Mapping[int, Sequence[tuple[float, int]]]:
    """What each telling is most like, with how much speaks for it: the odds, whose logarithm are the
    points.
    """
    found: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (a, b), points in near:
        if points > NO_RIVAL:
            found[a].append((-points, b))
            found[b].append((-points, a))
    most = ((i, sorted(own)[:KEPT]) for i, own in found.items())
    return {i: [(exp(-points), other) for points, other in own] for i, own in most}


def _moves(telling: Telling) -> bool:
    """Whether a telling says that some plan has another day than before."""
    return telling.candidate.marks.is_moved


def _is_moved_by(plan: Telling, later: Telling) -> bool:
    """Whether what says so gives another day than that of the plan: one that was to come when the plan
    was told, and of what the plan's clause tells.
    """
    old, new = plan.candidate, later.candidate
    names_day = plan.earliest in new.marks.other_days
    is_new = names_day or new.evidence.status is not Status.ALLEGED
    after = old.evidence.dct <= new.evidence.dct <= shifted(plan.latest, LATE)
    is_to_come = later.latest >= old.evidence.dct
    is_another = plan.latest < later.earliest or later.latest < plan.earliest
    return is_new and after and is_to_come and is_another and share_act(plan, later)


def _is_plan(telling: Telling) -> bool:
    """Whether something is to be, by the article or by somebody's word; not what only may be."""
    evidence = telling.candidate.evidence
    is_said = telling.is_ahead and evidence.status is Status.ALLEGED and bool(evidence.speaker)
    return evidence.status is Status.SCHEDULED or (is_said and not evidence.is_open)


LATE = 31
"""Days after the day of a plan up to which it can come late, or be said to have been moved."""


def _may_come_late(telling: Telling) -> bool:
    """Whether a telling is of what a plan can only come to once, on a day that it names."""
    told = telling.candidate
    is_fact = told.evidence.status is Status.OCCURRED and telling.is_one_day
    return is_fact and not alike.ONCE.isdisjoint(told.marks.meanings)


def _comes_late(plan: Telling, later: Telling) -> bool:
    """Whether that is what was planned, soon after the day of the plan."""
    days = (later.earliest - plan.latest).days
    kinds = plan.candidate.marks.meanings & later.candidate.marks.meanings & alike.ONCE
    return bool(kinds) and plan.is_one_day and 0 < days <= LATE


def _calls_off(telling: Telling) -> bool:
    """Whether a telling is of a calling off."""
    told = telling.candidate
    return told.evidence.status is Status.OCCURRED and "cancel" in told.marks.meanings


def _is_called_off_by(plan: Telling, later: Telling) -> bool:
    """Whether that was from before the day of the plan."""
    told = later.candidate
    return plan.candidate.evidence.dct <= told.evidence.dct and later.latest <= plan.latest
