"""What a sentence only refers to makes no entry, and stands with the event that it means."""

import pytest

from generator.model import Event, Kind, Status, Turn
from tests.making import Told
from tests.story.test_joining import FILLER

REFERRING = [
    (
        "The ferry Alma burned off Karlstad on Tuesday.",
        "Divers reached the wreck on Friday, 17 days after the Alma burned.",
    ),
    (
        "A bakery in Elm Street collapsed on 29 April and buried two customers.",
        "The street was opened again on 13 May, two weeks after the collapse of the bakery.",
    ),
    (
        "Ann Lee resigned as head of the observatory on Monday.",
        "Bo Ek was named her successor on 17 May, 18 days after Ann Lee resigned.",
    ),
    (
        "Striking tram drivers blocked the depot of Arvika on 30 April.",
        "Nine drivers were fined on 18 May, 18 days after they had blocked the depot.",
    ),
    (
        "The museum of Lund bought a lost altar on Tuesday.",
        "The altar has been on show since 4 May, four days after the museum bought it.",
    ),
    (
        "The singer Ida Berg will open the festival on 19 May.",
        "Ida Berg should have opened the festival on Sunday, but her voice was gone.",
    ),
    (
        "The observatory will launch a balloon on 10 May.",
        "The launch of the balloon had been planned for 10 May.",
    ),
    (
        "A zoo keeper was bitten by a viper in Falun on 28 April.",
        "No visitor has been let in since 28 April, when a keeper was bitten by a viper.",
    ),
    (
        "A student swam across the lake of Falun on 24 April.",
        "The swim of 24 April raised nine million for the blind.",
    ),
    (
        "A court ordered the sawmill in Elm to fell no more oaks on 30 April.",
        "The sawmill has stood still since the judges' order of 30 April.",
    ),
]
"""Tellings in an article of 2 May 2019, each with what an article of 20 May refers to."""


def told_by(told: Told, first: str, second: str) -> tuple[Event, ...]:
    """The events of two articles, of 2 and of 20 May 2019."""
    story = told(
        a=f"date 2019-05-02 {first} {FILLER}",
        b=f"date 2019-05-20 {second} {FILLER}",
    )
    return story.events


@pytest.mark.parametrize(("first", "second"), REFERRING)
def test_a_reference_stands_with_what_it_means(told: Told, first: str, second: str) -> None:
    """Its event is dated and told as it was without it."""
    (event,) = (e for e in told_by(told, first, second) if e.evidence[0].source == "a")
    (reference,) = event.references
    assert (reference.source, {e.source for e in event.evidence}) == ("b", {"a"})
    assert reference.joined
    assert len(event.history) == 1


@pytest.mark.parametrize(
    "second",
    [
        "Divers reached the wreck on Friday, 16 days after the ferry Alma burned.",
        "The fire of 29 April cost the owner nine million.",
        "The quarry was opened again on 18 May, a week after a rock killed two men.",
    ],
)
def test_what_nothing_tells_makes_no_entry(told: Told, second: str) -> None:
    """A reference by itself is too little: nobody learns who or what is meant."""
    events = told_by(told, "The ferry Alma sank off Karlstad on Tuesday.", second)
    assert not any(e.references for e in events)
    assert all("referred to" not in x.rule for e in events for x in e.evidence)


def test_of_what_looks_back_in_passing_the_one_thing_it_is_like(told: Told) -> None:
    """Who is told of in passing is known: two things that are as like leave it apart."""
    lead = "Ann Lee, the mayor of Falun, gave up her post on Monday."
    later = "Ann Lee, who stepped down in April, has written a book."
    events = told_by(told, lead, later)
    assert 2 in [len(e.evidence) for e in events]


def test_a_plan_is_what_came_about_on_its_day(told: Told) -> None:
    """Where nothing else came about that is as like it; what is told before the day is no such thing."""
    plan = "The eleven sailors will be laid to rest on 16 May."
    events = told_by(told, plan, "Karlstad buried its sailors on Thursday and closed the shops.")
    (event,) = (e for e in events if e.value == "2019-05-16")
    assert [step.turn for step in event.history] == [Turn.ANNOUNCED, Turn.OCCURRED]
    events = told_by(told, plan, "Karlstad opened a museum of whales on Thursday.")
    assert Status.SCHEDULED in {e.status for e in events if e.value == "2019-05-16"}


def test_what_is_no_sentence_proper_refers_to_nothing(told: Told) -> None:
    """The words of a picture tell of no event, however they are dated."""
    of_picture = (
        "FILE - In this May 17, 2019 file photo, guards watch last month's museum fire in Lund."
    )
    story = told(
        a=f"date 2019-05-02 The museum of Lund burned on 14 April. {FILLER}",
        b=f"date 2019-05-20\n\n{of_picture}\n\nLund said on Monday that it would build anew. {FILLER}",
    )
    (shown,) = [a for a in story.articles if a.article.source.stem == "b"]
    caption = shown.article.sentences[0]
    assert caption.kind is not Kind.SENTENCE
    assert not any(caption.span.covers(event.clause) for event in shown.recalled)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The ferry sailed on Tuesday, six days after the bridge was shut.", ["2019-05-08"]),
        ("Ek quit on Friday after a memo showed he was warned 12 days before the dam broke.", []),
        ("Ek quit on Friday, saying he had lost 40 votes three weeks after the dam broke.", []),
    ],
)
def test_nothing_is_counted_from_the_day_of_another_verb(
    told: Told, text: str, days: list[str]
) -> None:
    """So long before or after what the same verb tells."""
    story = told(a=f"date 2019-05-20 {FILLER} {text}")
    assert [e.reported.value for e in story.articles[0].recalled] == days
