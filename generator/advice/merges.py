"""Events of different sources that may be one, and plans whose day has passed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator import dates
from generator.advice import writing
from generator.advice.records import Decision, Draft, Quoted
from generator.model import Event, Evidence, Span, Status, Story, Turn
from generator.story import follow_ups
from generator.story.nearly import Pair


def merges(story: Story, pairs: Sequence[Pair]) -> Iterator[Decision]:
    """Yield two entries that may be one, the likeliest first; of each event only the likeliest."""
    told: set[str] = set()
    for pair in pairs:
        one, other = pair.events
        if Status.SCHEDULED in (one.status, other.status) or told & {one.id, other.id}:
            continue
        told |= {one.id, other.id}
        when = dates.of_event(one), dates.of_event(other)
        differs = f"{when[1]} and {when[0]}" if when[0] != when[1] else when[0]
        yield Decision(
            "merge",
            f"Two entries of different sources, {differs}: are they one event?",
            tuple(_quoted(story, e) for e in reversed(pair.evidence)),
            "If they are one, add the file; if they are two, write apart: in it for same_as:",
            _joined(story, *pair.evidence, f"one event {when[0]}", _BOTH),
        )


_BOTH = "Both sources tell of the same event."
_HELD = "It took place as it was announced."


def passed(story: Story, pairs: Sequence[Pair]) -> Iterator[Decision]:
    """Yield plans whose day has passed: first those that another source may tell as kept, then
    those of which nothing is told.
    """
    kept = {e.id: pair for pair in reversed(pairs) if (e := _plan_of(pair))}
    told = follow_ups.index(story)
    plans = [e for e in story.events if _is_over(e, story)]
    heaviest = sorted(plans, key=lambda e: (-e.weight.total, e.id))
    yield from (_was_kept(story, e, kept[e.id]) for e in heaviest if e.id in kept)
    for event in heaviest:
        if event.id not in kept and not follow_ups.may_be_told(event, story, told):
            yield _is_silent(story, event)


def _is_over(event: Event, story: Story) -> bool:
    """Whether a plan's day has passed, and neither a source nor an editor says what became of it."""
    is_over = event.status is Status.SCHEDULED and event.latest < story.as_of
    ended = any(step.turn is Turn.CALLED_OFF or step.is_superseded for step in event.history)
    return is_over and not ended and event.important is None


def _plan_of(pair: Pair) -> Event | None:
    """The plan of a pair of which the other, of a later source, has occurred."""
    later, earlier = pair.events
    is_kept = later.status is Status.OCCURRED and earlier.status is Status.SCHEDULED
    return earlier if is_kept and pair.evidence[0].dct >= pair.evidence[1].dct else None


def _was_kept(story: Story, plan: Event, pair: Pair) -> Decision:
    when = dates.of_event(plan)
    return Decision(
        "passed",
        f"The day of this plan has passed ({when}): does the later source tell that it took place?",
        (_quoted(story, pair.evidence[1]), _quoted(story, pair.evidence[0])),
        "If it does, add the file",
        _joined(story, *pair.evidence, f"held {when}", _HELD),
    )


def _is_silent(story: Story, plan: Event) -> Decision:
    when, evidence = dates.of_event(plan), plan.evidence[plan.telling]
    article = story.article(evidence.source).article
    reason = "The day has passed, and no source here tells what became of it."
    return Decision(
        "passed",
        f"The day of this plan has passed ({when}), and no source tells what became of it.",
        (_quoted(story, evidence),),
        "Add an article that does; or, to keep the plan off the first pages, the file",
        writing.correction(
            f"no word of {when}", article, evidence.clause, ("important: no",), reason
        ),
    )


def _quoted(story: Story, evidence: Evidence) -> Quoted:
    return writing.quoted(story.article(evidence.source).article, evidence.sentence)


def _joined(story: Story, one: Evidence, other: Evidence, name: str, reason: str) -> Draft | None:
    article, there = (story.article(e.source).article for e in (one, other))
    where = writing.place(there, _told_by(story, other))
    if where is None:
        return None
    source = (f"source: {writing.text(there.source.key)}",)
    change = writing.under("same_as", (*source, *where))
    return writing.correction(name, article, _told_by(story, one), change, reason)


def _told_by(story: Story, evidence: Evidence) -> Span:
    """The words that mean this evidence and no other: its clause, or its date where another date
    has the same clause.
    """
    same = [e for e in story.evidence_in[evidence.source] if e.clause == evidence.clause]
    is_shared = len(same) > 1 and evidence.timex.span.start < evidence.timex.span.end
    return evidence.timex.span if is_shared else evidence.clause
