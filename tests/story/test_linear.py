"""A story, its pages and what they are made of take as many steps as there is to tell and to show."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator import data, labels, outputs, pages
from generator.english import calendar
from generator.model import Actor, Article, Content, Keyword, Story, Topic
from generator.pages import amounts, behind, budgets, uses, who
from generator.pages.changes import brought
from generator.pages.chosen import topic_page
from generator.pages.timeline import entries
from generator.pages.topics import topic_view
from generator.pipeline import tell
from generator.story import build, statements
from tests.making import article
from tests.steps import LINEAR, calls, steps

THINGS = "depot bridge school harbour library museum quarry theatre tower chapel mill".split()
DAY = timedelta(days=1)
DEEDS = "burned opened closed flooded moved collapsed reopened sank froze".split()


MONTHS = tuple(month.title() for month in calendar.MONTHS)


def story(count: int, *, of_one_day: bool = False) -> Story:
    """A story of so many articles, each of its own day or all of one, with announcements, facts,
    statements and figures, no two of which are the same.
    """
    return _told(_made(i, 0 if of_one_day else i) for i in range(count))


def lasting(count: int) -> Story:
    """Such a story, of which a longer one tells of more years, and of each as densely."""
    return _told(_dated(i, 37 * i * DAY, 10 * i * DAY) for i in range(count))


def peopled(count: int) -> Story:
    """Such a story with as many more actors and topics as it has articles: in each a mayor speaks for
    a town, and four towns are a topic.
    """
    towns = [_place(i) for i in range(count)]
    actors = [
        actor
        for town in towns
        for actor in (
            Actor(town.lower(), "", town, "place", None, ()),
            Actor(f"mayor-{town.lower()}", "", f"Ann {town}", "person", town.lower(), ()),
        )
    ]
    topics = [_topic(f"trams-{i}", i + 1, towns[i : i + TOWNS]) for i in range(0, count, TOWNS)]
    made = (
        _dated(
            i,
            37 * i * DAY,
            10 * i * DAY,
            f" A leaked memo says that Ann {town} plans to close the depot of {town}."
            f" Ann {town} denied these claims.",
        )
        for i, town in enumerate(towns)
    )
    return tell([*made], Content((*topics,), (*actors,), ()))


TOWNS = 4
"""Of a topic."""


def _place(i: int) -> str:
    return f"Kar{chr(97 + i % 26)}{chr(97 + i // 26)}stad"


def _made(i: int, year: int) -> Article:
    """An article of a year of the story."""
    day = f"{1 + year % 28} {MONTHS[year % 12]}"
    dct = f"{2001 + year // 12}-{1 + year % 12:02}-01"
    return _article(i, f"{day} {2040 + year % 48}", f"{day} {1900 + year % 96}", dct)


def _dated(i: int, told: timedelta, written: timedelta, more: str = "") -> Article:
    """An article that tells of days so long after the first ones, and was written so long after
    them.
    """
    ahead, then = date(2040, 1, 1) + told, date(1900, 1, 1) + told
    dct = f"{date(2001, 1, 1) + written}"
    return _article(i, f"{ahead:%d %B %Y}", f"{then:%d %B %Y}", dct, more)


def _article(i: int, ahead: str, then: str, dct: str, more: str = "") -> Article:
    """The article of a number, of what is announced for a day and what was on another."""
    place = _place(i)
    text = (
        f"{place} will open a tram line on {ahead}. The {THINGS[i % len(THINGS)]} of {place} "
        f"{DEEDS[i % len(DEEDS)]} on {then}. "
        f"Mayor Ann {place} said that {90 + i} trams were lost in {then[-4:]}.{more}"
    )
    return article(text, dct, f"a{i:03}")


def _told(made: Iterable[Article]) -> Story:
    """The story of the articles, with a topic."""
    return tell([*made], Content((_topic("trams", 1, ("tram", *THINGS)),), (), ()))


def _topic(name: str, order: int, words: Iterable[str]) -> Topic:
    return Topic(name, "", "Trams", "What of them?", (*map(Keyword, words),), (), order, "", 1)


def topic_of(told: Story) -> object:
    """The page of the story's topic, with all that stands behind it."""
    found = entries(told)
    view = topic_view(
        told, told.content.topics[0], [e for e in found if e.topics], amounts.of_things(told)
    )
    page = topic_page(told, view, statements.weights(told))
    return behind.of_topic(told, page)


def again(told: Story) -> object:
    """The story itself, of what its articles tell."""
    return build(told.articles, told.content)


def shown(told: Story) -> object:
    """What all of its pages show."""
    return pages.prepare(told, "Trams", Path("no project"))


def site(told: Story) -> object:
    """All of its pages, data files, and what others take."""
    of = pages.prepare(told, "Trams", Path("no project"), address="https://example.org/")
    made = outputs.described(of, pages.made(of), "", {})
    files = {**data.files(told), **outputs.files(of)}
    return made, [file() for file in files.values()]


WORK: dict[str, Callable[[Story], object]] = {
    "timeline": entries,
    "what changed": lambda told: [c.shown(told) for c in brought(told, entries(told))],
    "who is who": lambda told: [*who.actor_views(told, entries(told))],
    "uses": uses.uses,
    "a topic": topic_of,
    "the story": again,
}


def taken(work: str, told: Story) -> int:
    """The steps that a piece of work takes in a language that has said nothing yet."""
    with labels.speaking(replace(labels.catalogue())):
        return steps(lambda: WORK[work](told))


@pytest.mark.parametrize("work", WORK)
def test_four_times_the_articles_take_four_times_the_steps(work: str) -> None:
    """No page goes through all events for each of them, or for each day."""
    few, many = story(24), story(96)
    assert len(many.events) >= 2 * 96
    assert taken(work, many) < LINEAR * max(100, taken(work, few))


@pytest.fixture(params=[True, False], ids=["whole", "behind"])
def _pages(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of topics and actors that hold all, and those that have no room for it."""
    if not request.param:
        monkeypatch.setattr(budgets, "TOPIC_WORDS", 0)
        monkeypatch.setattr(budgets, "ACTOR_WORDS", 0)


@pytest.mark.usefixtures("_pages")
def test_no_page_goes_through_the_story() -> None:
    """What is of an actor, a topic or a day is looked up: twice the articles, actors and topics are
    not gone through more often.
    """
    few, many = (_watched(peopled(count)) for count in (24, 48))
    for told in (few, many):
        site(told[0])
    assert few[1] == many[1]


class _Watched(tuple[Any, ...]):  # noqa: SLOT001 a tuple can have none
    """Counts how often somebody goes through it."""

    name: str
    seen: Counter[str]

    def __iter__(self) -> Iterator[Any]:
        self.seen[self.name] += 1
        return super().__iter__()


def _watched(told: Story) -> tuple[Story, Counter[str]]:
    """The story, and how often somebody has gone through each of its parts."""
    seen: Counter[str] = Counter()

    def watch(of: Any, *names: str) -> Any:  # noqa: ANN401
        parts = {name: _Watched(getattr(of, name)) for name in names}
        for name, part in parts.items():
            part.name, part.seen = name, seen
        return replace(of, **parts)

    whole = watch(told, "articles", "events", "claims", "disputes", "figures", "corrected")
    return replace(whole, content=watch(told.content, "topics", "actors")), seen


@pytest.mark.usefixtures("_pages")
def test_what_pages_show_is_made_in_steps_that_grow_with_the_story() -> None:
    """Where actors, topics and figures are as many more as the articles."""
    few, many = peopled(50), peopled(200)
    shown(story(2))
    with labels.speaking(replace(labels.catalogue())):
        least = steps(lambda: shown(few))
    with labels.speaking(replace(labels.catalogue())):
        assert steps(lambda: shown(many)) < LINEAR * least


@pytest.mark.scale
@pytest.mark.parametrize(
    "made",
    [story, partial(story, of_one_day=True), peopled],
    ids=["of many days", "of one day", "of many actors"],
)
def test_four_times_the_articles_take_four_times_the_calls(made: Callable[[int], Story]) -> None:
    """Nor does anything else: how events are joined and weighed, the pages, their data."""
    few, many = made(100), made(400)
    assert len(many.events) / len(few.events) > 3.7
    site(story(2))  # compiles the templates
    assert calls(lambda: site(many)) < LINEAR * calls(lambda: site(few))


@pytest.mark.scale
@pytest.mark.parametrize("made", [lasting, partial(story, of_one_day=True)], ids=["many", "one"])
def test_events_are_joined_in_calls_that_grow_with_the_articles(
    made: Callable[[int], Story],
) -> None:
    """A story of many days, as densely told, and one of a single day, where as many are compared
    with each as ever are.
    """
    few, many = made(100), made(400)
    assert len(many.events) / len(few.events) > 3.7
    assert calls(lambda: again(many)) < LINEAR * calls(lambda: again(few))
