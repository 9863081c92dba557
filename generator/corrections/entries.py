"""Corrections of events as pages show them: which are chosen."""

from __future__ import annotations

from collections.abc import Sequence

from generator.corrections.applied import Done, Outcomes, Refusal, contradiction, outcome_of
from generator.corrections.events import Told, meant
from generator.model import AnnotatedArticle, Correction, Importance, Place

_BY_WEIGHT = "chosen by its weight"


def of_entries(
    articles: Sequence[AnnotatedArticle],
    groups: Sequence[Sequence[Told]],
    wanted: Sequence[Correction],
) -> tuple[tuple[bool | None, ...], Outcomes]:
    """Whether editors pin each event, which is a group of evidence, or take it out."""
    by_stem = {a.article.source.stem: a for a in articles}
    told = [each for group in groups for each in group]
    events = [number for number, group in enumerate(groups) for _ in group]
    settled: dict[int, Correction] = {}
    outcomes = []
    pinned: list[bool | None] = [None] * len(groups)
    for correction in wanted:
        change = correction.change
        if not isinstance(change, Importance):
            continue
        found = meant(by_stem, told, Place(correction.source, correction.span), events)
        done: Done[None] | Refusal
        if not isinstance(found, int):
            done = found
        elif events[found] in settled:
            done = contradiction(settled[events[found]])
        else:
            settled[events[found]] = correction
            pinned[events[found]] = change.is_pinned
            now = "pinned by the editors" if change.is_pinned else "not chosen"
            done = Done(None, correction.span, (_BY_WEIGHT,), (now,))
        outcomes.append(outcome_of(by_stem[correction.source].article, correction, done))
    return tuple(pinned), tuple(outcomes)
