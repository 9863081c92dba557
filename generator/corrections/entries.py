"""Corrections of events as pages show them: which are chosen, and what stands above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.corrections.applied import Done, Outcomes, Refusal, contradiction, outcome_of
from generator.corrections.events import Told, meant
from generator.model import AnnotatedArticle, Correction, Headline, Importance, Place, Saying


@dataclass(frozen=True, slots=True)
class Marks:
    """What editors say of an event as a whole."""

    important: bool | None = None
    headline: Headline | None = None


def of_entries(
    articles: Sequence[AnnotatedArticle],
    groups: Sequence[Sequence[Told]],
    wanted: Sequence[Correction],
) -> tuple[tuple[Marks, ...], Outcomes]:
    """What editors say of each event, which is a group of evidence."""
    by_stem = {a.article.source.stem: a for a in articles}
    told = [each for group in groups for each in group]
    events = [number for number, group in enumerate(groups) for _ in group]
    settled: dict[tuple[int, str], Correction] = {}
    outcomes = []
    marks = [Marks()] * len(groups)
    for correction in wanted:
        change = correction.change
        if not isinstance(change, Importance | Headline):
            continue
        found = meant(by_stem, told, Place(correction.source, correction.span), events)
        done: Done[None] | Refusal
        if not isinstance(found, int):
            done = found
        elif (event := (events[found], correction.key)) in settled:
            done = contradiction(settled[event])
        else:
            settled[event] = correction
            marks[event[0]], was, now = _marked(marks[event[0]], change)
            done = Done(None, correction.span, was, (now,))
        outcomes.append(outcome_of(by_stem[correction.source].article, correction, done))
    return tuple(marks), tuple(outcomes)


def _marked(marks: Marks, change: Importance | Headline) -> tuple[Marks, tuple[str, ...], str]:
    """The marks with the change, what was before and what is now."""
    if isinstance(change, Headline):
        return replace(marks, headline=change), (), change.words
    now = _PINNED if change.is_pinned else _NOT_CHOSEN
    return replace(marks, important=change.is_pinned), (_BY_WEIGHT,), now


_PINNED = Saying("pinned by the editors", "correction.pinned")
_NOT_CHOSEN = Saying("not chosen", "correction.not_chosen")
_BY_WEIGHT = Saying("chosen by its weight", "correction.by_weight")
