"""Everything that is open, the most useful first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.advice import merges, missed, summaries, voices, writing
from generator.advice.firsts import first_of_each
from generator.advice.records import Decision
from generator.model import Story
from generator.story import nearly

FIRST = 3
"""So many of each kind come before any others: an editor with ten minutes decides about some of
each."""


def decisions(story: Story) -> tuple[Decision, ...]:
    """Return the decisions, the first of each kind before the rest of any; each draft under a name
    that no file has.
    """
    pairs = nearly.pairs(story)
    kinds: list[Iterable[Decision]] = [
        summaries.summaries(story),
        merges.passed(story, pairs),
        merges.merges(story, pairs),
        missed.missed(story),
        voices.denials(story),
        voices.speakers(story),
    ]
    told = [[d for d in each if d.draft] for each in kinds]
    before = [d for each in told for d in each[:FIRST]]
    rest = [d for each in told for d in each[FIRST:]]
    return tuple(_named((*before, *rest), story))


def may_be_one(story: Story) -> tuple[Decision, ...]:
    """Return the decisions about two entries: plans that were kept, then events of one day."""
    pairs = nearly.pairs(story)
    kept = [d for d in merges.passed(story, pairs) if len(d.quoted) > 1]
    return tuple(_named([*kept, *merges.merges(story, pairs)], story))


def _named(found: Iterable[Decision], story: Story) -> Iterator[Decision]:
    found = tuple(found)
    taken = [c.path for c in story.content.corrections]
    drafts = writing.named_apart((d.draft for d in found), taken)
    return (replace(d, draft=draft) for d, draft in zip(found, drafts, strict=True))


def first(found: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return the first of each kind: what an editor with ten minutes decides."""
    return tuple(first_of_each(found, lambda decision: decision.kind, FIRST))
