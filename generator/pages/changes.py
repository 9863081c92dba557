"""What each source date brought: the events, statements, figures and voices that were new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TypeVar

from generator.model import Actor, Source, Story
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
    told = _by_day((d, e) for e in entries for d in {x.dct for x in e.event.evidence})
    said = _by_day((c.dct, c) for c in story.claims)
    counted = _by_day((f.dct, f) for f in story.figures)
    for day, group in groupby(story.articles, key=lambda a: a.article.source.dct):
        voices = {c.actor for c in said[day] if c.actor} - heard
        heard |= voices
        found.append(
            Change(
                day,
                tuple(a.article.source for a in group),
                tuple(filter(None, (timeline.as_told(e, day, story) for e in told[day]))),
                positions.statements(story, said[day]),
                positions.figure_rows(story, counted[day]),
                tuple(a for a in story.content.actors if a.id in voices),
            )
        )
    return tuple(reversed(found))


T = TypeVar("T")


def _by_day(found: Iterable[tuple[date, T]]) -> Mapping[date, Sequence[T]]:
    by_day: defaultdict[date, list[T]] = defaultdict(list)
    for day, each in found:
        by_day[day].append(each)
    return by_day
