"""What pages are made of takes as many steps as there is to show."""

from collections.abc import Callable

import pytest

from generator.model import Content, Story
from generator.pages import corrected, uses, who
from generator.pages.changes import changes
from generator.pages.timeline import entries
from generator.pipeline import tell
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
    return tell(made, Content((), (), ()))


WORK: dict[str, Callable[[Story], object]] = {
    "timeline": entries,
    "what changed": lambda told: changes(told, entries(told)),
    "who is who": lambda told: who.actor_views(told, entries(told)),
    "uses": uses.uses,
    "corrections": corrected.by_source,
}


@pytest.mark.parametrize("work", WORK)
def test_four_times_the_articles_take_four_times_the_steps(work: str) -> None:
    """No page goes through all events for each of them, or for each day."""
    few, many = story(24), story(96)
    assert len(many.events) >= 2 * 96
    assert steps(lambda: WORK[work](many)) < LINEAR * max(100, steps(lambda: WORK[work](few)))
