"""What each source date brought: the events, statements, figures and voices that were new."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, groupby
from typing import Any

from generator import addresses
from generator.labels import dates, say
from generator.model import (
    Actor,
    AnnotatedArticle,
    Claim,
    Event,
    KeyFigure,
    Source,
    Story,
    Weight,
    grouped,
    shifted,
)
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
from generator.story import as_told, statements


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
class Reported:
    """An event as the sources of one date tell it."""

    entry: timeline.Entry
    """Its entry by all sources."""
    event: Event


@dataclass(frozen=True, slots=True)
class News:
    """One thing that a date brought, before it is shown: of a large story they are many, and each is
    shown on one page alone.
    """

    day: date
    kind: str
    """``source``, ``event``, ``statement`` or ``figure``."""
    item: Source | Reported | tuple[Claim, ...] | KeyFigure
    """A statement is its claims."""
    versions: Versions | None = None
    """Of a source that takes the place of an earlier version."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What the sources of one date brought, before it is shown."""

    day: date
    news: tuple[News, ...]
    voices: tuple[Actor, ...]
    """Actors who had said nothing in any source before."""

    @property
    def counted(self) -> Counter[str]:
        """How many things it brought of each kind."""
        return Counter(each.kind for each in self.news)

    def shown(self, story: Story) -> Change:
        """All of it as it is shown."""
        views: dict[str, list[Any]] = defaultdict(list)
        for each in self.news:
            views[each.kind].append(line(story, each).item)
        return Change(
            self.day,
            tuple(views["source"]),
            tuple(views["event"]),
            tuple(views["statement"]),
            tuple(views["figure"]),
            self.voices,
            {v.own.stem: v for v in (each.versions for each in self.news) if v},
        )


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
    whole: Brought
    page: str
    """Where all of it stands; empty where this is all."""

    @property
    def counted(self) -> str:
        """``3 sources, 1 event``: all that the date brought; a single source needs no word."""
        found = self.whole.counted.items()
        told = ((kind, n) for kind, n in found if (kind, n) != ("source", 1))
        return ", ".join(say(f"change.count_{kind}", count=n) for kind, n in told)

    def of_kind(self, kind: str) -> list[Line]:
        """Its events, its statements or its figures."""
        return [line for line in self.lines if line.kind == kind]


@dataclass(frozen=True, slots=True)
class Changes:
    """The page of what changed."""

    shown: tuple[Shown, ...]
    """The newest first."""
    shelf: shelves.Shelf[News] | None
    """All of it; None where the page shows all."""


def brought(story: Story, entries: Sequence[timeline.Entry]) -> tuple[Brought, ...]:
    """What each date of a source brought, the newest first."""
    heard: set[str] = set()
    found: list[Brought] = []
    told = grouped((d, e) for e in entries for d in {x.dct for x in e.event.evidence})
    said = grouped((c.dct, c) for c in story.claims)
    counted = grouped((f.dct, f) for f in story.figures)
    places = {a.id: place for place, a in enumerate(story.content.actors)}
    for day, of_day in groupby(story.articles, key=lambda a: a.article.source.dct):
        voices = {c.actor for c in said[day] if c.actor} - heard
        heard |= voices
        sources = ((a.article.source, _versions(story, a)) for a in of_day)
        news = [News(day, "source", source, of_it) for source, of_it in sources]
        events = ((e, as_told(e.event, day)) for e in told[day])
        news += (News(day, "event", Reported(entry, event)) for entry, event in events if event)
        news += (News(day, "statement", c) for c in positions.spoken(story, said[day]))
        news += (News(day, "figure", figure) for figure in counted[day])
        who = sorted(voices, key=places.__getitem__)
        found.append(Brought(day, tuple(news), tuple(story.actors[a] for a in who)))
    return tuple(reversed(found))


def _versions(story: Story, annotated: AnnotatedArticle) -> Versions | None:
    is_newer = story.find(annotated.article.source.standing.replaces or "")
    return versions.of(story, annotated) if is_newer else None


def line(story: Story, news: News) -> Line:
    """One thing as it is shown, its words still to be told."""
    item = news.item
    if isinstance(item, Source):
        return Line(news.day, news.kind, item, versions=news.versions)
    if isinstance(item, KeyFigure):
        return Line(news.day, news.kind, amounts.row(story, item))
    if isinstance(item, Reported):
        return Line(news.day, news.kind, timeline.as_told(item.entry, item.event, story))
    return Line(news.day, news.kind, positions.statement(story, item))


# ---------------------------------------------------------------- the page


def page(story: Story, found: Sequence[Brought], weights: Mapping[str, Weight]) -> Changes:
    """The page of what each date brought: all of it, or the newest dates with what matters most of
    each.
    """
    on_page = Once()
    newest = [(each, each.shown(story)) for each in found[: budgets.CHANGE_DAYS]]
    if len(newest) == len(found) and _words(c for _, c in newest) <= budgets.CHANGE_WORDS:
        return Changes(tuple(Shown(c, told(_lines(c), on_page), b, "") for b, c in newest), None)
    news = [each for of_date in found for each in of_date.news]
    levels = (
        lambda news: (str(news.day.year), dates.year(news.day.year)),
        lambda news: (f"{news.day.month:02}", dates.month(news.day)),
    )
    shelf: shelves.Shelf[News] = shelves.shelve(_SHELF, say("change.everything"), news, levels)
    at: dict[date, str] = {}
    for leaf in shelf.leaves():
        for each in leaf.items:
            at.setdefault(each.day, leaf.uri)
    shown = []
    for of_date, change in newest:
        brief = _brief(change, weights, on_page)
        shown.append(Shown(brief, told(_lines(brief), on_page), of_date, at[change.day]))
    return Changes(tuple(shown), shelf)


_SHELF = addresses.CHANGES.removesuffix(".md") + "/all.md"


def _words(of_dates: Iterable[Change]) -> int:
    found = list(of_dates)
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
