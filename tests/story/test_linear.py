"""A story, its pages and what they are made of take as many steps as there is to tell and to show."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from generator import data, labels, pages
from generator.english import calendar
from generator.model import Article, Content, Keyword, Story, Topic
from generator.pages import amounts, behind, corrected, uses, who
from generator.pages.changes import changes
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


def _made(i: int, year: int) -> Article:
    """An article of a year of the story."""
    day = f"{1 + year % 28} {MONTHS[year % 12]}"
    dct = f"{2001 + year // 12}-{1 + year % 12:02}-01"
    return _article(i, f"{day} {2040 + year % 48}", f"{day} {1900 + year % 96}", dct)


def _dated(i: int, told: timedelta, written: timedelta) -> Article:
    """An article that tells of days so long after the first ones, and was written so long after
    them.
    """
    ahead, then = date(2040, 1, 1) + told, date(1900, 1, 1) + told
    return _article(i, f"{ahead:%d %B %Y}", f"{then:%d %B %Y}", f"{date(2001, 1, 1) + written}")


def _article(i: int, ahead: str, then: str, dct: str) -> Article:
    """The article of a number, of what is announced for a day and what was on another."""
    place = f"Kar{chr(97 + i % 26)}{chr(97 + i // 26)}stad"
    text = (
        f"{place} will open a tram line on {ahead}. The {THINGS[i % len(THINGS)]} of {place} "
        f"{DEEDS[i % len(DEEDS)]} on {then}. "
        f"Mayor Ann {place} said that {90 + i} trams were lost in {then[-4:]}."
    )
    return article(text, dct, f"a{i:03}")


def _told(made: Iterable[Article]) -> Story:
    """The story of the articles, with a topic."""
    topic = Topic(
        "trams",
        "",
        "Trams",
        "What of them?",
        (Keyword("tram"), *map(Keyword, THINGS)),
        (),
        1,
        "",
        1,
    )
    return tell([*made], Content((topic,), (), ()))


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


def site(told: Story) -> object:
    """All of its pages and data files."""
    files = data.files(told)
    return pages.build(told, "Trams", Path("no project")), [made() for made in files.values()]


WORK: dict[str, Callable[[Story], object]] = {
    "timeline": entries,
    "what changed": lambda told: changes(told, entries(told)),
    "who is who": lambda told: who.actor_views(told, entries(told)),
    "uses": uses.uses,
    "a topic": topic_of,
    "corrections": corrected.by_source,
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


@pytest.mark.scale
@pytest.mark.parametrize("of_one_day", [False, True], ids=["of many days", "of one day"])
def test_four_times_the_articles_take_four_times_the_calls(of_one_day: bool) -> None:
    """Nor does anything else: how events are joined and weighed, the pages, their data."""
    few, many = (story(n, of_one_day=of_one_day) for n in (100, 400))
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
