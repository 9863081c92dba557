"""What each source date brought: the events, statements, figures and voices that were new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, groupby

from generator import addresses
from generator.labels import dates, say
from generator.model import Actor, Source, Story, Weight, grouped, shifted
from generator.pages import (
    amounts,
    budgets,
    chosen,
    once,
    positions,
    shelves,
    sides,
    timeline,
    versions,
)
from generator.pages.once import Once
from generator.pages.versions import Versions
from generator.pages.views import Piece
from generator.story import statements


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
    versions: Mapping[str, Versions]
    """Of the sources that take the place of an earlier version, by their stems."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a date brought: a source, an event, a statement or a figure."""

    day: date
    kind: str
    item: object
    pieces: tuple[Piece, ...] = ()
    """The words that tell it, as its page shows them: a sentence stands once on it."""
    is_sentence: bool = False
    """A sentence, not only what was said in it."""
    versions: Versions | None = None
    """Of a source that takes the place of an earlier version."""

    def names(self, speaker: str) -> bool:
        """Whether it says who speaks, by these words."""
        return self.is_sentence and speaker in "".join(p.text for p in self.pieces)


@dataclass(frozen=True, slots=True)
class Shown:
    """A date on the page of what changed."""

    change: Change
    """As far as it is shown."""
    lines: tuple[Line, ...]
    whole: Change
    page: str
    """Where all of it stands; empty where this is all."""

    @property
    def counted(self) -> str:
        """``3 sources, 1 event``: all that the date brought; a single source needs no word."""
        found = Counter(line.kind for line in _lines(self.whole))
        told = ((kind, n) for kind, n in found.items() if (kind, n) != ("source", 1))
        return ", ".join(say(f"change.count_{kind}", count=n) for kind, n in told)

    def of_kind(self, kind: str) -> list[Line]:
        """Its events, its statements or its figures."""
        return [line for line in self.lines if line.kind == kind]


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
    told = grouped((d, e) for e in entries for d in {x.dct for x in e.event.evidence})
    said = grouped((c.dct, c) for c in story.claims)
    counted = grouped((f.dct, f) for f in story.figures)
    places = {a.id: place for place, a in enumerate(story.content.actors)}
    for day, of_day in groupby(story.articles, key=lambda a: a.article.source.dct):
        group = tuple(of_day)
        voices = {c.actor for c in said[day] if c.actor} - heard
        heard |= voices
        found.append(
            Change(
                day,
                tuple(a.article.source for a in group),
                tuple(filter(None, (timeline.as_told(e, day, story) for e in told[day]))),
                positions.statements(story, said[day]),
                amounts.rows(story, counted[day]),
                tuple(story.actors[a] for a in sorted(voices, key=places.__getitem__)),
                {
                    a.article.source.stem: versions.of(story, a)
                    for a in group
                    if story.find(a.article.source.standing.replaces or "")
                },
            )
        )
    return tuple(reversed(found))


# ---------------------------------------------------------------- the page


def page(found: Sequence[Change], weights: Mapping[str, Weight]) -> Changes:
    """The page of the changes ``found``: all of them, or the newest dates with what matters most of
    each.
    """
    on_page = Once()
    if len(found) <= budgets.CHANGE_DAYS and _words(found) <= budgets.CHANGE_WORDS:
        return Changes(tuple(Shown(c, told(_lines(c), on_page), c, "") for c in found), None)
    lines = [line for change in found for line in _lines(change)]
    levels = (
        lambda line: (str(line.day.year), dates.year(line.day.year)),
        lambda line: (f"{line.day.month:02}", dates.month(line.day)),
    )
    shelf: shelves.Shelf[Line] = shelves.shelve(_SHELF, say("change.everything"), lines, levels)
    at: dict[date, str] = {}
    for leaf in shelf.leaves():
        for line in leaf.items:
            at.setdefault(line.day, leaf.uri)
    shown = []
    for change in found[: budgets.CHANGE_DAYS]:
        brief = _brief(change, weights, on_page)
        shown.append(Shown(brief, told(_lines(brief), on_page), change, at[change.day]))
    return Changes(tuple(shown), shelf)


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
        for item in of_kind:
            stem = item.stem if isinstance(item, Source) else ""
            yield Line(change.day, kind, item, versions=change.versions.get(stem))


def told(lines: Iterable[Line], on_page: Once) -> tuple[Line, ...]:
    """The lines as a page tells them that shows each sentence once."""
    return tuple(_told(line, on_page) for line in lines)


def _told(line: Line, on_page: Once) -> Line:
    if isinstance(line.item, timeline.Entry):
        return replace(line, pieces=on_page.line(line.item.telling), is_sentence=True)
    if isinstance(line.item, amounts.FigureRow):
        return replace(line, item=amounts.once(on_page, line.item))
    if not isinstance(line.item, positions.Statement):
        return line
    passage = line.item.passage
    if not on_page.has_sentence(passage.first.id) and once.is_short(passage.first):
        return replace(line, pieces=on_page.line(passage), is_sentence=True)
    if pieces := on_page.telling(passage, line.item.speaker):
        return replace(line, pieces=pieces, is_sentence=True)
    return replace(line, pieces=on_page.said(passage))


def _brief(change: Change, weights: Mapping[str, Weight], on_page: Once) -> Change:
    """What matters most of a date, each in a sentence that stands not yet on the page: of its
    events those that have just been or lie ahead, if the timeline shows them or an article opens
    with them.
    """
    events = [e for e in change.events if not on_page.has_sentence(e.telling.first.id)]
    since = shifted(change.day, -budgets.RECENT)
    matter = [e for e in events if _is_news(e, since)]
    most = chosen.foremost(matter, budgets.CHANGES, budgets.CHANGE_EVENT_WORDS, budgets.CHANGES)
    taken = {once.key(e.telling.first) for e in most}
    said = [
        s
        for s in change.statements
        if once.key(s.passage.first) not in taken and not on_page.has_sentence(s.passage.first.id)
    ]
    opening = [s for s in said if _opens(s, weights) and not any(e.event.opens for e in most)]
    first = opening[:1]
    told_first = {once.key(s.passage.first) for s in first}
    others = [s for s in said if once.key(s.passage.first) not in told_first]
    most_said = (*first, *sides.foremost(others, weights, budgets.CHANGES - len(first)))
    return replace(
        change,
        sources=change.sources[: budgets.NAMES],
        events=tuple(most),
        statements=tuple(s for s in said if s in most_said),
        figures=(),
        voices=change.voices[: budgets.NAMES],
    )


def _is_news(entry: timeline.Entry, since: date) -> bool:
    matters = entry.page == addresses.TIMELINE or entry.event.opens
    return matters and entry.event.stands_at >= since


def _opens(said: positions.Statement, weights: Mapping[str, Weight]) -> bool:
    """Whether an article opens with it."""
    return any(r.words == statements.OPENS for i in said.ids for r in weights[i].reasons)
