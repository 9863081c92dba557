"""The pages behind a page: what it has no room for, each with the shelves that hold it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator import addresses
from generator.labels import dates, say
from generator.model import Source, Story
from generator.pages import amounts, anchors, budgets, chosen, once, shelves, timeline, topics, who
from generator.pages.shelves import Shelf, shelve
from generator.pages.views import Passage


@dataclass(frozen=True, slots=True)
class Behind:
    """All of one kind that a page has."""

    kind: str
    """``events``, ``statements``, ``disputes``, ``figures``, ``sentences``, ``sources``,
    ``named``."""
    shelf: Shelf[Any]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.shelf.items)


Rest = Mapping[str, Behind]
"""Kind -> all of it, for what a page has no room for."""


def of_topic(story: Story, page: chosen.TopicPage) -> Rest:
    """What stands behind the page of a topic."""
    if page.is_whole:
        return {}
    view, uri = page.view, addresses.of_topic(page.view.topic.id)
    events = [e.event for e in view.entries]
    shown = (
        (len(events), len(page.latest) + len(page.upcoming) + len(page.happened)),
        (len(view.statements), sum(len(s.statements) for s in page.sides)),
        (len(view.disputes), len(page.disputes)),
        (sum(len(t.values) for t in view.things), sum(1 + len(r.before) for r in page.figures)),
        (len(view.passages) + len(view.elsewhere), 0),
        (len(view.sources), len(page.sources)),
    )
    figures = story.figures_on[view.topic.id]
    told: list[Passage | topics.Elsewhere] = [*view.passages, *view.elsewhere]
    sentences = sorted(told, key=lambda each: (each.source.dct, each.source.stem))
    found = (
        Behind("events", _by_time(story, uri, events)),
        Behind("statements", _by_side(uri, view)),
        Behind("disputes", _shelf(uri, "disputed", view.disputes, _said)),
        Behind("figures", _shelf(uri, "figures", amounts.rows(story, figures), _dct)),
        Behind("sentences", _shelf(uri, "sentences", sentences, _dct)),
        Behind("sources", _shelf(uri, "sources", view.sources, _own)),
    )
    return {b.kind: b for b, (all_, here) in zip(found, shown, strict=True) if here < all_}


def of_actor(story: Story, page: who.ActorPage) -> Rest:
    """What stands behind the page of an actor."""
    if page.is_whole:
        return {}
    view, uri = page.view, addresses.of_actor(page.view.actor.id)
    events = [e.event for e in view.entries]
    statements = [(None, s) for s in view.statements]
    found = (
        (Behind("events", _by_time(story, uri, events)), len(page.events)),
        (
            Behind("statements", _shelf(uri, "statements", statements, _spoken)),
            len(page.statements),
        ),
        (Behind("named", _shelf(uri, "named", view.named_in, _dct)), 0),
    )
    return {b.kind: b for b, here in found if here < b.count}


def sentences(rest: Rest, shown: Collection[str]) -> Mapping[tuple[str, str], tuple[str, str]]:
    """Source and sentence -> the page behind that shows it, and the place there; of those that the
    page itself has not ``shown``.
    """
    found: dict[tuple[str, str], tuple[str, str]] = {}
    if "sentences" in rest:
        for leaf in rest["sentences"].shelf.leaves():
            for told in leaf.items:
                units = told.units if isinstance(told, Passage) else (told.sentence,)
                at = leaf.uri, anchors.of_source(told.source)
                found |= {(told.source.stem, u.id): at for u in units}
    elif "statements" in rest:
        for leaf in rest["statements"].shelf.leaves():
            for _, said in leaf.items:
                passage = said.passage
                found[passage.source.stem, passage.first.id] = leaf.uri, said.id
    return {place: to for place, to in found.items() if once.key_of(place[1]) not in shown}


def of_sources(sources: Sequence[Any]) -> Shelf[Any] | None:
    """The list of all sources by date, where one page cannot hold it."""
    if len(sources) <= budgets.LISTED:
        return None
    label = say("shelf.all_sources")
    return shelve(addresses.SOURCES_BY_DATE, label, sources, _levels(lambda item: item[0].dct))


def _by_time(story: Story, uri: str, events: Sequence[Any]) -> Shelf[Any]:
    at, label = addresses.behind(uri, "events"), say("shelf.events")
    return timeline.by_time(story, at, label, events, budgets.SHELF)


def _by_side(uri: str, view: topics.TopicView) -> Shelf[Any]:
    def on_side(item: Any) -> tuple[str, str]:  # noqa: ANN401
        position = item[0]
        return (position.key, position.name) if position.side else ("others", say("shelf.others"))

    return shelve(
        addresses.behind(uri, "statements"),
        say("shelf.statements"),
        view.statements,
        (on_side, *_levels(_spoken)),
    )


def _shelf(uri: str, name: str, items: Sequence[Any], day: Any) -> Shelf[Any]:  # noqa: ANN401
    return shelve(addresses.behind(uri, name), say(f"shelf.{name}"), items, _levels(day))


def _levels(day: Any) -> tuple[shelves.Level[Any], ...]:  # noqa: ANN401
    """By the year and the month of the day of each."""
    return (
        lambda item: (str(day(item).year), dates.year(day(item).year)),
        lambda item: (f"{day(item).month:02}", dates.month(day(item))),
    )


def _dct(item: Any) -> date:  # noqa: ANN401
    found: date = item.source.dct
    return found


def _own(source: Source) -> date:
    return source.dct


def _said(item: Any) -> date:  # noqa: ANN401
    return _dct(item.said)


def _spoken(item: Any) -> date:  # noqa: ANN401
    found: date = item[1].dct
    return found
