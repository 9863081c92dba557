"""What speaks for an event as an entry."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.model import Event, Story
from generator.story import loose, worth
from tests.making import Told

STRIKES = {
    "one": "date 2024-03-05 The drivers of the tram line in Kil struck on Monday. Rain fell on Sunday.",
    "two": "date 2024-03-07 The tram line of Kil stood still as the drivers struck on Wednesday.",
    "three": "date 2024-03-09 The drivers of the tram line struck in Kil on Friday.",
}
FIT, ABOUT, ARTICLE, FIRST, NEWS, ACTORS, WIDE, UNDATED = (
    "says what the other articles tell",
    "says what the story is about",
    "its article tells what the others do",
    "is told in the first sentence of its article",
    "is the news with which an article opens",
    "names actors of the story",
    "is known to no less than a month",
    "one article tells it, and no day of it",
)


def _event(story: Story, day: str) -> Event:
    return next(e for e in story.events if e.value == day)


def _points(event: Event) -> Mapping[str, float]:
    return {r.words: r.points for r in event.worth.reasons}


def test_the_news_that_the_others_tell_of_is_worth_more_than_the_weather(told: Told) -> None:
    """Its sentence has more in common with the other articles, and is the first of its own."""
    story = told(**STRIKES)
    news, rain = (_points(_event(story, day)) for day in ("2024-03-04", "2024-03-03"))
    assert news[FIT] > 0.5 * worth.FITS
    assert news[ABOUT] > rain[ABOUT]
    assert news.keys() == {FIT, ABOUT, ARTICLE, FIRST, NEWS}
    assert rain.keys() == {FIT, ABOUT, ARTICLE}
    assert rain[FIT] == 0


def test_it_is_held_against_the_other_articles_alone(told: Told) -> None:
    """What an article itself repeats says nothing of the story."""
    again = "Rain fell on the roofs. Rain fell on the hills. Rain fell on the boats."
    story = told(**STRIKES | {"one": f"{STRIKES['one']} {again}"})
    assert _points(_event(story, "2024-03-03"))[FIT] == 0


def test_one_article_has_none_beside_it(told: Told) -> None:
    """Then nothing is known of what others tell, and each of its sentences counts the same."""
    story = told(one=STRIKES["one"])
    assert {_points(e)[FIT] for e in story.events} == {worth.FITS}
    assert {_points(e)[ARTICLE] for e in story.events} == {worth.ARTICLE}


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


def test_an_article_of_another_matter_speaks_for_none_of_its_events(told: Told) -> None:
    """What it has in common with the others is little, for its length."""
    story = told(**STRIKES, four="date 2024-03-12 The opera of Elm burned on Sunday. Nobody sang.")
    fire, strike = (_points(_event(story, day)) for day in ("2024-03-10", "2024-03-04"))
    assert fire[ARTICLE] < strike[ARTICLE]


@pytest.mark.parametrize(
    ("others", "is_undated"),
    [({}, True), ({"five": "date 2024-03-13 Kil’s tram drivers struck on Monday."}, False)],
)
def test_what_one_article_tells_without_a_day_is_worth_less(
    told: Told, others: Mapping[str, str], is_undated: bool
) -> None:
    """It is more often a mood than news; a day, or another article, says that it is news."""
    news = "date 2024-03-12 Tram drivers strike in Kil\n\nThe tram drivers of Kil have struck."
    story = told(**STRIKES, four=news, **others)
    (event,) = (e for e in story.events if "four" in e.sources)
    assert (UNDATED in _points(event)) == is_undated


@pytest.mark.parametrize(
    ("sentence", "is_loose"),
    [
        ("The tram drivers of Kil left the meeting on Sunday.", True),
        ("The tram drivers of Kil left a meeting on Sunday.", False),
    ],
)
def test_what_speaks_of_something_told_before_is_worth_less(
    told: Told, sentence: str, is_loose: bool
) -> None:
    """A reader of the entry alone does not know which is meant."""
    story = told(**STRIKES, four=f"date 2024-03-12 A meeting failed in Kil. {sentence}")
    assert (loose.REASON in _points(_event(story, "2024-03-10"))) == is_loose


@pytest.mark.parametrize(("articles", "are_many"), [(worth.MANY - 1, False), (worth.MANY, True)])
def test_what_many_articles_tell_is_worth_more(told: Told, articles: int, are_many: bool) -> None:
    """They come back to it."""
    ends = ("in the rain", "at noon", "with petrol", "by night")
    news = {
        f"n{n}": f"date 2024-03-1{n} Ann Lee burned the depot of Kil on 4 March {ends[n]}."
        for n in range(articles)
    }
    (event,) = told(**news).events
    assert ("many articles tell it" in _points(event)) == are_many


def test_the_day_on_which_somebody_told_of_it_is_better_than_none(told: Told) -> None:
    """That is when it came out."""
    said = "date 2024-03-15 Ann Lee admitted under oath on Thursday that the tram firm of Kil had paid the thieves."
    story = told(**STRIKES, four=said)
    (event,) = (e for e in story.events if e.sources == ("four",))
    assert _points(event)[UNDATED] == worth.TOLD_THEN


def test_where_articles_are_close_more_is_worth_an_entry(told: Told) -> None:
    """The same news counts less among articles of other matters."""
    far = {
        f"n{n}": f"date 2024-03-{n:02} The {what} of Lund burned down on Monday."
        for n, what in enumerate("mill school bakery chapel harbour stadium".split(), 10)
    }
    near, among = (
        sum(_points(_event(told(**STRIKES, **others), "2024-03-04"))[w] for w in (FIT, ABOUT))
        for others in ({}, far)
    )
    assert near > 1.5 * among
