"""What pages are made of takes as many steps as there is to show."""

from collections.abc import Callable

import pytest

from generator.model import Content, Keyword, Story, Topic
from generator.pages import behind, corrected, uses, who
from generator.pages.changes import changes
from generator.pages.chosen import topic_page
from generator.pages.timeline import entries
from generator.pages.topics import topic_view
from generator.pipeline import tell
from generator.story import statements
from tests.making import article
from tests.steps import LINEAR, steps


def story(count: int) -> Story:
    """A story of so many articles, each of its own day, with announcements, facts, statements and
    figures.
    """
    made = []
    for i in range(count):
        place = f"Kar{chr(97 + i % 26)}{chr(97 + i // 26)}stad"
        text = (
            f"{place} will open a tram line on 3 May {2040 + i}. The depot of {place} burned on "
            f"3 May {1900 + i}. Mayor Ann {place} said that 90 trams were lost in {1900 + i}."
        )
        made.append(article(text, f"{2001 + i // 12}-{1 + i % 12:02}-01", f"a{i:03}"))
    topic = Topic(
        "trams", "", "Trams", "What of them?", (Keyword("tram"), Keyword("depot")), (), 1, "", 1
    )
    return tell(made, Content((topic,), (), ()))


def topic_of(told: Story) -> object:
    """The page of the story's topic, with all that stands behind it."""
    found = entries(told)
    view = topic_view(told, told.content.topics[0], [e for e in found if e.topics])
    page = topic_page(told, view, statements.weights(told))
    return behind.of_topic(told, page)


WORK: dict[str, Callable[[Story], object]] = {
    "timeline": entries,
    "what changed": lambda told: changes(told, entries(told)),
    "who is who": lambda told: who.actor_views(told, entries(told)),
    "uses": uses.uses,
    "a topic": topic_of,
    "corrections": corrected.by_source,
}


@pytest.mark.parametrize("work", WORK)
def test_four_times_the_articles_take_four_times_the_steps(work: str) -> None:
    """No page goes through all events for each of them, or for each day."""
    few, many = story(24), story(96)
    assert len(many.events) >= 2 * 96
    assert steps(lambda: WORK[work](many)) < LINEAR * max(100, steps(lambda: WORK[work](few)))
