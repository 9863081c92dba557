"""What keeps two dated clauses apart: both in one sentence, told of other hours, counted otherwise,
elsewhere, opposite.
"""

from __future__ import annotations

from generator.english import alike
from generator.model import Status
from generator.story.evidence import Candidate
from generator.story.tellings import Telling


def excludes(a: Telling, b: Telling) -> bool:
    """Whether nothing that the two share can make them one event."""
    one, other = a.candidate, b.candidate
    return (
        max(a.earliest, b.earliest) > min(a.latest, b.latest)
        or is_one_sentence(one, other)
        or is_at_another_hour(one, other)
        or counts_another(one, other)
        or is_opposite(one, other)
        or is_given_up(one, other)
        or is_given_up(other, one)
        or is_only_near(a, b)
        or is_only_near(b, a)
        or is_elsewhere(one, other)
        or is_besides(one, other)
        or is_of_another_body(one, other)
    )


def is_one_sentence(one: Candidate, other: Candidate) -> bool:
    """Whether one sentence tells both: what it has two dates for is two events."""
    mine, yours = one.evidence, other.evidence
    return (mine.source, mine.sentence) == (yours.source, yours.sentence)


def is_besides(one: Candidate, other: Candidate) -> bool:
    """Whether one article tells both, and says of the later that it came besides: "She also won"."""
    if one.evidence.source != other.evidence.source:
        return False
    later = max(one, other, key=lambda c: c.evidence.sentence)
    return not alike.BESIDES.isdisjoint(later.sentence.split())


def is_of_another_body(one: Candidate, other: Candidate) -> bool:
    """Whether the one is a presidential election, and the other a mayoral one."""
    mine, yours = one.marks.core & alike.OF_BODIES, other.marks.core & alike.OF_BODIES
    return bool(mine and yours and not mine & yours)


_PARTS = {"MO": (0, 12), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30)}
"""Hours that a part of a day can mean; a night runs into the next day."""
_HOURS_APART = 2
"""Hours by which tellings of one event differ at most: somebody rounds, and a thing takes a while."""


def is_at_another_hour(one: Candidate, other: Candidate) -> bool:
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


def is_given_up(plan: Candidate, other: Candidate) -> bool:
    """Whether the other tells that the plan came to nothing, and so is not what was planned."""
    is_plan = plan.evidence.status is Status.SCHEDULED
    ends = _GIVING_UP & (other.marks.meanings - plan.marks.meanings)
    return is_plan and other.evidence.status is Status.OCCURRED and bool(ends)


_GIVING_UP = frozenset(("cancel",))


def is_only_near(one: Telling, other: Telling) -> bool:
    """Whether the one tells on its day that something is near, and the other that it came about."""
    is_told = one.candidate.evidence.status is not Status.SCHEDULED
    came = other.candidate.evidence.status is Status.OCCURRED
    return one.is_near and not other.is_near and is_told and came


def counts_another(one: Candidate, other: Candidate) -> bool:
    """Whether the one is of the first, and the other of the second."""
    mine, yours = one.marks.ordinals, other.marks.ordinals
    return bool(mine and yours and not mine & yours)


def has_other_subject(one: Candidate, other: Candidate) -> bool:
    """Whether each names who did it, and nowhere the other's."""
    mine, yours = one.marks, other.marks
    both = bool(mine.subject and yours.subject)
    return both and not (mine.subject & yours.names or yours.subject & mine.names)


def is_elsewhere(one: Candidate, other: Candidate) -> bool:
    """Whether each names a place, and nowhere the other's, and not who did both."""
    mine, yours = one.marks, other.marks
    both = bool(mine.places and yours.places) and not mine.subject & yours.subject
    return both and not (mine.places & yours.weights.keys() or yours.places & mine.weights.keys())


def is_opposite(one: Candidate, other: Candidate) -> bool:
    """Whether the one opens what the other closes."""
    mine, yours = one.marks.meanings, other.marks.meanings
    return any(alike.OPPOSITES.get(m, frozenset()) & yours for m in mine - yours)
