"""Pairs of events that are nearly alike enough to be one: for editors to decide about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Apart, Event, Evidence, SameAs, Status, Story
from generator.story.evidence import Candidate, candidates
from generator.story.identity import Ids
from generator.story.likeness import Likeness
from generator.story.marks import Words
from generator.story.near import Near
from generator.story.tellings import Telling

LEAST = -1.0
"""Points, about the logarithm of the odds, that two of one day must have."""
OF_LONGER = -0.5
"""Points that two must have where not both are of one day."""
SHARED = 7.0
"""What the words that their clauses share must come to there."""
IN_PASSING = 1.0
"""Points that they must have more where a sentence tells one of them only in passing."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two events of different sources that may be one, by the evidence of each that is most like
    the other's, the later source first.
    """

    events: tuple[Event, Event]
    evidence: tuple[Evidence, Evidence]
    points: float
    """What speaks for their being one, less what speaks against it."""

    @property
    def is_one_day(self) -> bool:
        """Whether both are of the same day."""
        return all(e.is_exact for e in self.events)


def pairs(story: Story) -> tuple[Pair, ...]:
    """The pairs that no editor has decided about, those of one day first and then the most alike;
    of two events the one pair that is most alike.
    """
    best: dict[tuple[str, str], Pair] = {}
    for pair in _alike(story):
        one, other = sorted(e.id for e in pair.events)
        before = best.get((one, other))
        if before is None or pair.points > before.points:
            best[one, other] = pair
    return tuple(
        sorted(
            best.values(), key=lambda p: (not p.is_one_day, -p.points, *(e.id for e in p.events))
        )
    )


def _least(one: Event, other: Event, *evidence: Evidence) -> float:
    """The points that two events must have by this evidence."""
    in_passing = 0.0 if all(e.is_main and not e.is_report for e in evidence) else IN_PASSING
    return in_passing + (LEAST if _is_near(one, other) else OF_LONGER)


def _is_near(one: Event, other: Event) -> bool:
    """Whether both are of one day."""
    return one.is_exact and other.is_exact


def _share(words: Words, one: Candidate, other: Candidate, *, is_near: bool) -> bool:
    """Whether their clauses share words that tell: of one day, more than a name, which is enough
    where only one of them lay ahead.
    """
    shared = one.marks.core & other.marks.core
    is_more = any(not mark.startswith("@") for mark in shared)
    is_plan = (one.evidence.status is Status.SCHEDULED) != (
        other.evidence.status is Status.SCHEDULED
    )
    if is_near:
        return is_more or (is_plan and bool(shared))
    return is_more and sum(words.points[mark] for mark in shared) >= SHARED


def _alike(story: Story) -> Iterator[Pair]:
    words, ids = Words.among(story.articles), Ids.among(story.articles)
    told = [c for a in story.articles for c in candidates(a, words, ids) if not c.is_reference]
    likeness = Likeness([Telling.of(c) for c in told], words.points)
    for a, b in Near(likeness.tellings).pairs(likeness.points):
        one, other = story.event(told[a].id), story.event(told[b].id)
        if one is None or other is None or one is other:
            continue
        points = likeness.of(a, b)
        least = _least(one, other, told[a].evidence, told[b].evidence)
        is_like = points >= least and _share(words, told[a], told[b], is_near=_is_near(one, other))
        if is_like and _may_be_joined(story, one, other, told[a], told[b]):
            yield Pair((other, one), (told[b].evidence, told[a].evidence), points)


def _may_be_joined(
    story: Story, one: Event, other: Event, first: Candidate, second: Candidate
) -> bool:
    """Whether they can be of one time, no source tells both, and no editor has said what holds of
    the two.
    """
    is_apart = max(one.earliest, other.earliest) > min(one.latest, other.latest)
    if is_apart or set(one.sources) & set(other.sources):
        return False
    return not any(
        {first.evidence.source, second.evidence.source} == {c.source, c.change.other.source}
        for corrected in story.corrected_in[first.evidence.source]
        if isinstance((c := corrected.correction).change, SameAs | Apart)
        and any(c.span.overlaps(e.evidence.clause) for e in (first, second))
    )
