"""What each source date brought: the events, statements, figures and voices that were new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.model import Actor, Claim, Source, Story
from generator.pages import positions, timeline


@dataclass(frozen=True, slots=True)
class Change:
    """What the sources of one date brought."""

    day: date
    sources: tuple[Source, ...]
    events: tuple[timeline.Entry, ...]
    """Events first told on that date, or told otherwise than before, as its sources tell them."""
    statements: tuple[positions.Statement, ...]
    figures: tuple[positions.FigureRow, ...]
    voices: tuple[Actor, ...]
    """Actors who had said nothing in any source before."""


def changes(story: Story, entries: Sequence[timeline.Entry]) -> tuple[Change, ...]:
    """A change for each date of a source, the newest first."""
    heard: set[str] = set()
    found: list[Change] = []
    for day, group in groupby(story.articles, key=lambda a: a.article.source.dct):
        said = [c for c in story.claims if c.dct == day]
        new = {c.actor for c in said if c.actor} - heard
        heard |= new
        sources = tuple(a.article.source for a in group)
        voices = tuple(a for a in story.content.actors if a.id in new)
        found.append(_change(story, entries, sources, said, voices))
    return tuple(reversed(found))


def _change(
    story: Story,
    entries: Sequence[timeline.Entry],
    sources: tuple[Source, ...],
    said: Sequence[Claim],
    voices: tuple[Actor, ...],
) -> Change:
    day = sources[0].dct
    return Change(
        day,
        sources,
        tuple(filter(None, (timeline.as_told(e, day, story) for e in entries))),
        positions.statements(story, said),
        positions.figure_rows(story, [f for f in story.figures if f.dct == day]),
        voices,
    )
