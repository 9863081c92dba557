"""How much speaks for it that two dated clauses tell of one event: points, each with its reason.

The points are about the logarithm of the odds. They were fitted to 4,900 labelled pairs of eight
stories, those of tests/joins/dev and three of real news, each story judged by a fit to the others,
then rounded; what that left open (WIDE, ENOUGH, ALONE, LATEST) was chosen on the whole of them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import log2, sqrt

from generator.english import alike
from generator.model import Reason, Status
from generator.story.evidence import Candidate

ALIKE = 10.0
"""For the root of the share of marks that two clauses have in common, from 0 to 1."""
SAME_NOUN = 1.3
"""Where a noun names the event ("the collision of 15 July") and the other clause is of that
kind."""
ENOUGH = 1.5
"""Shared points from which the share counts in full: in a small story every word is rare."""
LOOKING_BACK = 0.75
"""For each time that the days double from the one day of both to the later report: what is still
told after weeks is the main thing of its day."""
AT_MOST = 0.6
"""What looks back adds at most so much of what is shared: one word in common says little, however
long after it is told."""
LATEST = 8.0
"""So many times at most: to the days of some eight months."""
RIVALS = 0.85
"""Against it, for each time that what is told of the same time doubles."""
FEWEST = 3
"""So much is told of any time, where a story is small."""
ALONE = 1.0
"""Against it where they share but one mark, and that does not say what happened."""
WIDE = 0.1
"""Against it, for each time that the days double in which both lie."""
SAME_SOURCE = 1.5
"""Against it where one article tells both: it seldom tells a thing twice."""
REPORTING = 1.2
"""Against it where one of them is what somebody said."""
OTHER_STATUS = 0.6
"""Against it where the one has happened, and the other is planned or alleged."""
OTHER_ACT = 1.2
"""Against it where both are of a known kind, and not of the same."""
OTHER_SUBJECT = 2.0
"""Against it where each names who did it, and nowhere the other's."""
LASTING = 1.4
"""Against it where one of them lasts, or began then."""
LONG = timedelta(days=31)
"""Where two lie in a longer time, they must share more than what kind of thing happened."""
NEVER = -9.0
"""Where one excludes the other."""

_LASTING = ("ON_OR_AFTER", "MORE_THAN", "APPROX")


@dataclass(frozen=True, slots=True)
class Telling:
    """A candidate with what its likeness to others rests on."""

    candidate: Candidate
    earliest: date
    latest: date
    """The days that it can mean: what has occurred is not later than its report."""
    weight: float
    """The points of all its marks, squared and summed."""
    lag: float
    """The logarithm of the days from it to its report."""
    is_ahead: bool
    """Whether it lay ahead of its report."""
    is_reporting: bool
    is_noun: bool
    lasts: bool

    @staticmethod
    def of(candidate: Candidate, points: Mapping[str, float]) -> Telling:
        """The telling of a candidate in a story whose marks count so many points."""
        evidence, marks = candidate.evidence, candidate.marks
        timex, rule = evidence.timex, evidence.rule
        first, last = timex.earliest, timex.latest
        assert first is not None and last is not None  # noqa: S101 PT018 only dated expressions come here
        begins = timex.mod == "ON_OR_AFTER"
        if begins or evidence.status is Status.OCCURRED:
            last = first if begins else max(first, min(last, evidence.dct))
        return Telling(
            candidate=candidate,
            earliest=first,
            latest=last,
            weight=sum(points[m] * w * w for m, w in marks.weights.items()),
            lag=log2(1 + max(0, (evidence.dct - last).days)),
            is_ahead=evidence.dct < first,
            is_reporting=evidence.is_report,
            is_noun="noun of " in rule or "noun in what another says" in rule,
            lasts="/" in timex.value or timex.mod in _LASTING,
        )


class Likeness:
    """How like the tellings of a story are, each with a number."""

    def __init__(self, tellings: Sequence[Telling], points: Mapping[str, float]) -> None:
        self.tellings = tellings
        self._points = points
        self._starts = sorted(
            t.earliest for t in tellings if t.candidate.evidence.timex.anchor != "report"
        )
        self._known: dict[tuple[int, int], float] = {}

    def of(self, a: int, b: int) -> float:
        """The points for the two being one event."""
        key = (a, b) if a < b else (b, a)
        if key not in self._known:
            self._known[key] = self._of(self.tellings[a], self.tellings[b])
        return self._known[key]

    def _of(self, a: Telling, b: Telling) -> float:
        return NEVER if self._excludes(a, b) else sum(r.points for r in self._reasons(a, b))

    def reasons(self, a: int, b: int) -> tuple[Reason, ...]:
        """The points for and against it, each with its reason."""
        return tuple(r for r in self._reasons(self.tellings[a], self.tellings[b]) if r.points)

    def of_plans(self, a: int, b: int) -> float:
        """The points for the two being of one thing, whenever it is to be."""
        one, other = self.tellings[a], self.tellings[b]
        if _is_one_sentence(one.candidate, other.candidate):
            return ALIKE
        differ = _counts_another, _is_opposite, _is_elsewhere
        if any(d(one.candidate, other.candidate) for d in differ):
            return NEVER
        return sum(r.points for r in (*self._for(one, other), *_against(one, other)))

    def _excludes(self, a: Telling, b: Telling) -> bool:
        """Whether nothing that they share can make them one event."""
        one, other = a.candidate, b.candidate
        return (
            max(a.earliest, b.earliest) > min(a.latest, b.latest)
            or _is_one_sentence(one, other)
            or _is_at_another_hour(one, other)
            or _counts_another(one, other)
            or _is_opposite(one, other)
            or _is_given_up(one, other)
            or _is_given_up(other, one)
            or _is_elsewhere(one, other)
            or not self._share_enough(a, b)
        )

    def _share_enough(self, a: Telling, b: Telling) -> bool:
        """Whether they share a mark, where the time is long more than what kind of thing it was, and
        where only the one lay ahead that kind; or one names the other's day alone.
        """
        one, other = a.candidate.marks, b.candidate.marks
        shared = one.weights.keys() & other.weights.keys()
        if not shared:
            return _is_one_day(a, b) and (_is_general(a) or _is_general(b))
        if a.is_ahead != b.is_ahead and not _is_one_day(a, b) and not one.acts & other.acts:
            return False
        is_long = max(a.latest, b.latest) - min(a.earliest, b.earliest) > LONG
        return not is_long or a.is_noun or b.is_noun or bool(shared - one.acts)

    def _shared(self, a: Telling, b: Telling) -> dict[str, float]:
        """The marks that both have, with what each counts."""
        mine, yours = a.candidate.marks.weights, b.candidate.marks.weights
        return {m: self._points[m] * w * yours[m] for m, w in mine.items() if m in yours}

    def _reasons(self, a: Telling, b: Telling) -> Iterator[Reason]:
        yield from self._for(a, b)
        yield from self._of_time(a, b)
        yield from _against(a, b)

    def _for(self, a: Telling, b: Telling) -> Iterator[Reason]:
        shared = self._shared(a, b)
        own = 0.0
        if shared:
            points = sum(shared.values())
            share = sqrt(points / sqrt(a.weight * b.weight)) * min(1, points / ENOUGH)
            most = sorted(shared, key=lambda m: (-shared[m], m))[:4]
            own = ALIKE * share
            yield Reason(f"shares {', '.join(most)}", own)
        if len(shared) == 1 and not shared.keys() & a.candidate.marks.acts:
            yield Reason("shares nothing else", -ALONE)
        if (a.is_noun or b.is_noun) and a.candidate.marks.acts & b.candidate.marks.acts:
            yield Reason("named by a noun of that kind", SAME_NOUN)
        if _is_one_day(a, b):
            later = LOOKING_BACK * min(LATEST, max(a.lag, b.lag))
            yield Reason("told of that day later", min(later, AT_MOST * own) if own else later)

    def _of_time(self, a: Telling, b: Telling) -> Iterator[Reason]:
        first, last = min(a.earliest, b.earliest), max(a.latest, b.latest)
        rivals = bisect_right(self._starts, last) - bisect_left(self._starts, first)
        yield Reason(f"{rivals} are told of that time", -RIVALS * log2(1 + max(FEWEST, rivals)))
        days = (last - first).days
        if days:
            yield Reason(f"somewhere in {days + 1} days", -WIDE * log2(1 + days))
        if a.lasts or b.lasts:
            yield Reason("what lasts", -LASTING)


def _against(a: Telling, b: Telling) -> Iterator[Reason]:
    one, other = a.candidate, b.candidate
    if one.evidence.source == other.evidence.source:
        yield Reason("both in one article", -SAME_SOURCE)
    if a.is_reporting or b.is_reporting:
        yield Reason("what somebody said", -REPORTING)
    if one.evidence.status is not other.evidence.status:
        yield Reason("of another status", -OTHER_STATUS)
    kinds = one.marks.meanings, other.marks.meanings
    if all(kinds) and not kinds[0] & kinds[1]:
        yield Reason("of another kind", -OTHER_ACT)
    if _has_other_subject(one, other):
        yield Reason("who did it has another name", -OTHER_SUBJECT)


def _is_one_day(a: Telling, b: Telling) -> bool:
    return a.earliest == a.latest == b.earliest == b.latest


def _is_one_sentence(one: Candidate, other: Candidate) -> bool:
    mine, yours = one.evidence, other.evidence
    return (mine.source, mine.sentence) == (yours.source, yours.sentence)


_PARTS = {"MO": (0, 12), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30)}
"""Hours that a part of a day can mean; a night runs into the next day."""
_HOURS_APART = 2
"""Hours by which tellings of one event differ at most: somebody rounds, and a thing takes a while."""


def _is_at_another_hour(one: Candidate, other: Candidate) -> bool:
    """Whether each is told with an hour or a part of its day, and these cannot agree."""
    mine, yours = _hours(one), _hours(other)
    if mine is None or yours is None:
        return False
    return max(mine[0], yours[0]) >= min(mine[1], yours[1])


def _hours(candidate: Candidate) -> tuple[int, int] | None:
    """The hours of its day that a telling can mean; None where it names none."""
    time = candidate.evidence.timex.value.partition("T")[2]
    if time in _PARTS or not time[:2].isdigit():
        return _PARTS.get(time)
    return int(time[:2]) - _HOURS_APART, int(time[:2]) + 1 + _HOURS_APART


def _is_general(a: Telling) -> bool:
    """Whether it only names the day's event, as "the disaster of 15 July" does."""
    return a.is_noun and not a.candidate.marks.weights.keys().isdisjoint(alike.ANY)


def _is_given_up(plan: Candidate, other: Candidate) -> bool:
    """Whether the other tells that the plan came to nothing, and so is not what was planned."""
    is_plan = plan.evidence.status is Status.SCHEDULED
    ends = _GIVING_UP & (other.marks.meanings - plan.marks.meanings)
    return is_plan and other.evidence.status is Status.OCCURRED and bool(ends)


_GIVING_UP = frozenset(("cancel",))


def _counts_another(one: Candidate, other: Candidate) -> bool:
    """Whether the one is of the first, and the other of the second."""
    mine, yours = one.marks.ordinals, other.marks.ordinals
    return bool(mine and yours and not mine & yours)


def _has_other_subject(one: Candidate, other: Candidate) -> bool:
    mine, yours = one.marks, other.marks
    both = bool(mine.subject and yours.subject)
    return both and not (mine.subject & yours.names or yours.subject & mine.names)


def _is_elsewhere(one: Candidate, other: Candidate) -> bool:
    """Whether each names a place, and nowhere the other's."""
    mine, yours = one.marks, other.marks
    both = bool(mine.places and yours.places)
    return both and not (mine.places & yours.weights.keys() or yours.places & mine.weights.keys())


def _is_opposite(one: Candidate, other: Candidate) -> bool:
    """Whether the one opens what the other closes."""
    mine, yours = one.marks.meanings, other.marks.meanings
    return any(alike.OPPOSITES.get(m, frozenset()) & yours for m in mine - yours)
