"""What a telling means that only refers to something, and is like no other telling: it takes for
known what it names, so that this is the news of its day, the plan for that day, or what it is most
like.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from generator.model import Status
from generator.story import daynews, news
from generator.story.groups import Group, can_be_one
from generator.story.likeness import NEVER, NOTHING, UNLIKE, Likeness, share_act
from generator.story.tellings import Telling

FEW_DAYS = 6
"""Days up to which a time is that of one day's news: "two weeks after the fire"."""
MANY = 8
"""Events of a day at most, of which one may be its news, or what was planned for it."""
LIKE = UNLIKE
"""Points from which what a reference is most like is what it means: they share something."""
CLEARLY = 3.0
"""Points by which it must be more like that than like anything else."""
STANDING_FOR = 6
"""So many tellings of a group, the first ones, stand for all of it."""


def only_refers(telling: Telling) -> bool:
    """Whether a telling takes for known what it tells: it makes no event, or looks back in passing."""
    evidence = telling.candidate.evidence
    is_past = evidence.status is Status.OCCURRED and not evidence.is_main
    is_late = (evidence.dct - telling.latest).days >= daynews.LONG_AFTER
    is_brief = telling.days <= news.BRIEF
    return telling.candidate.is_reference or (is_past and is_late and is_brief)


def is_only_planned(telling: Telling) -> bool:
    """Whether a telling only announces something for a day: what comes about then is told as a fact."""
    return telling.candidate.evidence.status is Status.SCHEDULED and telling.is_one_day


class References:
    """The groups of a story all of whose tellings only refer to something, and what they can mean."""

    def __init__(
        self, likeness: Likeness, of: Sequence[Group], worth: Mapping[tuple[int, int], float]
    ) -> None:
        """``of``: the group of each telling; ``worth``: how like the pairs are that were compared."""
        self._likeness, self._of, self._tellings = likeness, of, likeness.tellings
        self._news, self._plans = _ByDay(of), _ByDay(of)
        for i, telling in enumerate(self._tellings):
            self._add(i, telling)
        self._lone = {
            id(g): g
            for g in dict.fromkeys(of)
            if all(only_refers(self._tellings[i]) for i in g.told)
            or all(is_only_planned(self._tellings[i]) for i in g.told)
        }
        self._like = defaultdict[int, list[tuple[float, int]]](list)
        for (a, b), points in worth.items():
            for i, j in ((a, b), (b, a)):
                if id(of[i]) in self._lone and of[i] is not of[j] and self._may_be_meant(i, j):
                    self._like[id(of[i])].append((points, j))

    def meant(self) -> Iterator[tuple[int, int]]:
        """What each of these groups means, before the first of its tellings, as places."""
        for group in self._lone.values():
            found = self._of_day(group) if all(map(self._makes_none, group.told)) else None
            found = self._most_like(group) if found is None else found
            if found is not None:
                yield found, group.told[0]

    def _add(self, i: int, telling: Telling) -> None:
        """Add what may be the news of a day, or was planned for it."""
        if self._makes_none(i):
            return
        for day in news.days(telling):
            self._news.add(day, i)
        if telling.candidate.evidence.status is Status.SCHEDULED and telling.is_one_day:
            self._plans.add(telling.earliest, i)

    def _makes_none(self, i: int) -> bool:
        return self._tellings[i].candidate.is_reference

    def _may_be_meant(self, i: int, other: int) -> bool:
        """Whether a telling can be what another means: of a plan, what is told as a fact after its day."""
        if self._makes_none(other):
            return False
        plan, fact = self._tellings[i], self._tellings[other].candidate.evidence
        is_fact = fact.status is Status.OCCURRED and fact.dct >= plan.earliest
        return is_fact or not is_only_planned(plan)

    def _of_day(self, group: Group) -> int | None:
        """The one thing that was the news of a reference's day, or was planned for it."""
        i = group.told[0]
        telling = self._tellings[i]
        if telling.days > FEW_DAYS:
            return None
        is_plan = telling.candidate.evidence.status is Status.SCHEDULED
        least = NOTHING if telling.is_noun or is_plan else UNLIKE
        told = (self._plans if is_plan else self._news).of(telling)
        alike = [j for j in told if self._likeness.of(i, j) >= least]
        return alike[0] if len({id(self._of[j]) for j in alike}) == 1 else None

    def _most_like(self, group: Group) -> int | None:
        """What a group is most like, if it clearly is more like that than like another."""
        best: dict[int, tuple[float, int]] = {}
        for points, j in self._like[id(group)]:
            key = id(self._of[j])
            best[key] = max(best.get(key, (points, -j)), (points, -j))
        ranked = sorted(best.values(), reverse=True)[:2]
        if not ranked or ranked[0][0] < LIKE:
            return None
        points, place = ranked[0]
        is_clear = len(ranked) == 1 or points - ranked[1][0] >= CLEARLY
        is_meant = is_clear and self._is_told_by(group, -place)
        return -place if is_meant and self._can_be(group, self._of[-place]) else None

    def _is_told_by(self, group: Group, place: int) -> bool:
        """Whether a telling tells what a group of them does: what names its time to some days, or else what
        was done; of what only refers to an event, any.
        """
        meant, told = self._tellings[place], [i for i in group.told if not self._makes_none(i)]
        acts = any(share_act(self._tellings[i], meant) for i in told)
        return not told or meant.days <= FEW_DAYS or (acts and meant.days <= news.BRIEF)

    def _can_be(self, group: Group, other: Group) -> bool:
        """Whether nothing keeps two groups apart."""
        pairs = ((i, j) for i in group.told[:STANDING_FOR] for j in other.told[:STANDING_FOR])
        return can_be_one(group, other) and all(self._likeness.of(*p) > NEVER for p in pairs)


class _ByDay:
    """Tellings by day: of each group those that stand for it, and none where a day has many groups."""

    def __init__(self, of: Sequence[Group]) -> None:
        self._of = of
        self._days = defaultdict[date, dict[int, list[int]]](dict)

    def add(self, day: date, i: int) -> None:
        """Add a telling of a day."""
        groups, key = self._days[day], id(self._of[i])
        if key in groups or len(groups) <= MANY:
            told = groups.setdefault(key, [])
            told += [i] if len(told) < STANDING_FOR else []

    def of(self, telling: Telling) -> Iterator[int]:
        """Those of the days that a telling can mean."""
        for n in range(telling.days + 1):
            groups = self._days.get(telling.earliest + timedelta(n), {})
            for told in groups.values() if len(groups) <= MANY else ():
                yield from told
