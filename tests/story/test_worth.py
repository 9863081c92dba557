"""What speaks for an event as an entry."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.model import Event, Story
from generator.story import worth
from tests.making import Told

STRIKES = {
    "one": "date 2024-03-05 The drivers of the tram line in Kil struck on Monday. Rain fell on Sunday.",
    "two": "date 2024-03-07 The tram line of Kil stood still as the drivers struck on Wednesday.",
    "three": "date 2024-03-09 The drivers of the tram line struck in Kil on Friday.",
}
FIT, FIRST, ACTORS, WIDE = (
    "says what the other articles tell",
    "is told in the first sentence of its article",
    "names actors of the story",
    "is known to no less than a month",
)


def _event(story: Story, day: str) -> Event:
    return next(e for e in story.events if e.value == day)


def _points(event: Event) -> Mapping[str, float]:
    return {r.words: r.points for r in event.worth.reasons}


def test_the_news_that_the_others_tell_of_is_worth_more_than_the_weather(told: Told) -> None:
    """Its sentence has more in common with the other articles, and is the first of its own."""
    story = told(**STRIKES)
    news, rain = (_points(_event(story, day)) for day in ("2024-03-04", "2024-03-03"))
    assert news[FIT] > 0.5
    assert news.keys() == {FIT, FIRST}
    assert rain == {FIT: 0.0}


def test_it_is_held_against_the_other_articles_alone(told: Told) -> None:
    """What an article itself repeats says nothing of the story."""
    again = "Rain fell on the roofs. Rain fell on the hills. Rain fell on the boats."
    story = told(**STRIKES | {"one": f"{STRIKES['one']} {again}"})
    assert _points(_event(story, "2024-03-03"))[FIT] == 0


def test_one_article_has_none_beside_it(told: Told) -> None:
    """Then nothing is known of what others tell, and each of its sentences counts the same."""
    story = told(one=STRIKES["one"])
    assert {_points(e)[FIT] for e in story.events} == {1.0}


@pytest.mark.parametrize(
    ("who", "actors"),
    [("The clerks", 0), ("Ann Lee", 1), ("Ann Lee and Norrtram", 2)],
)
def test_actors_of_the_story_speak_for_it(told: Told, who: str, actors: int) -> None:
    """Each a little."""
    story = told(**STRIKES, four=f"date 2024-03-12 {who} opened the tram depot of Kil on Sunday.")
    points = _points(_event(story, "2024-03-10"))
    assert points.get(ACTORS, 0) == worth.ACTOR * actors


def test_what_has_no_day_is_worth_less(told: Told) -> None:
    """A week is near enough to one; a month and a year are not."""
    for when, is_wide in (("on 10 March", False), ("last week", False), ("in February", True)):
        story = told(**STRIKES, four=f"date 2024-03-19 The tram drivers struck in Kil {when}.")
        (event,) = (e for e in story.events if e.sources == ("four",))
        assert (WIDE in _points(event)) == is_wide
