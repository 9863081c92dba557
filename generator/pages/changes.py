"""What each source date brought: the events, statements, figures and voices that were new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, groupby
from typing import TypeVar

from generator import addresses, dates
from generator.model import Actor, Source, Story, Weight
from generator.pages import amounts, budgets, once, positions, shelves, timeline
from generator.story import choosing


@dataclass(frozen=True, slots=True)
class Change:
    """What the sources of one date brought."""

    day: date
    sources: tuple[Source, ...]
    events: tuple[timeline.Entry, ...]
    """Events first told on that date, or told otherwise than before, as its sources tell them."""
    statements: tuple[positions.Statement, ...]
    figures: tuple[amounts.FigureRow, ...]
    voices: tuple[Actor, ...]
    """Actors who had said nothing in any source before."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a date brought: a source, an event, a statement or a figure."""

    day: date
    kind: str
    item: object


@dataclass(frozen=True, slots=True)
class Shown:
    """A date on the page of what changed."""

    change: Change
    """As far as it is shown."""
    whole: Change
    page: str
    """Where all of it stands; empty where this is all."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The page of what changed."""

    shown: tuple[Shown, ...]
    """The newest first."""
    shelf: shelves.Shelf[Line] | None
    """All of it; None where the page shows all."""


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
                amounts.rows(story, counted[day]),
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


# ---------------------------------------------------------------- the page


def page(found: Sequence[Change], weights: Mapping[str, Weight]) -> Changes:
    """The page of the changes ``found``: all of them, or the newest dates with what matters most of
    each.
    """
    if len(found) <= budgets.CHANGE_DAYS and _words(found) <= budgets.CHANGE_WORDS:
        return Changes(tuple(Shown(c, c, "") for c in found), None)
    lines = [line for change in found for line in _lines(change)]
    levels = (
        lambda line: (str(line.day.year), str(line.day.year)),
        lambda line: (f"{line.day.month:02}", dates.month(line.day)),
    )
    shelf: shelves.Shelf[Line] = shelves.shelve(_SHELF, "Everything that changed", lines, levels)
    at: dict[date, str] = {}
    for leaf in shelf.leaves():
        for line in leaf.items:
            at.setdefault(line.day, leaf.uri)
    shown = found[: budgets.CHANGE_DAYS]
    return Changes(tuple(Shown(_brief(c, weights), c, at[c.day]) for c in shown), shelf)


_SHELF = addresses.CHANGES.removesuffix(".md") + "/all.md"


def _words(found: Sequence[Change]) -> int:
    statements = (s.passage for c in found for s in c.statements)
    events = (e.telling for c in found for e in c.events)
    items = sum(len(c.events) + len(c.statements) + len(c.figures) for c in found)
    return budgets.ITEM_WORDS * items + once.words(chain(events, statements))


def _lines(change: Change) -> Iterator[Line]:
    kinds = ("source", "event", "statement", "figure")
    items = (change.sources, change.events, change.statements, change.figures)
    for kind, of_kind in zip(kinds, items, strict=True):
        yield from (Line(change.day, kind, item) for item in of_kind)


def _brief(change: Change, weights: Mapping[str, Weight]) -> Change:
    events = choosing.weightiest([e.event for e in change.events], budgets.CHANGES)
    ids = {e.id for e in events}
    return replace(
        change,
        sources=change.sources[: budgets.NAMES],
        events=tuple(e for e in change.events if e.event.id in ids),
        statements=positions.foremost(change.statements, weights, budgets.CHANGES),
        figures=(),
        voices=change.voices[: budgets.NAMES],
    )
