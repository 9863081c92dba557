"""Which figures are of one thing, and which things tell little of a story."""

import pytest

from generator.pages import amounts
from generator.story.things import Thing
from tests.making import Told


def counted(told: Told, *texts: str) -> tuple[Thing, ...]:
    """The things that articles of March, April, May… count."""
    seeds = {f"m{n}": f"date 2019-{n:02}-28 {text}" for n, text in enumerate(texts, 3)}
    return amounts.of_things(told(**seeds))


ONE = {
    "people by another noun": (
        "The fire in the depot killed 11 workers.",
        "Eleven people died in the depot.",
    ),
    "the same range, with a rate and without": (
        "The pump loses 300 to 600 litres of oil a day.",
        "The pump loses between 300 and 600 litres of oil, Norrtram says.",
    ),
    "the same range with another link": (
        "The line carries between 30,000 to 60,000 passengers a day.",
        "Between 30,000 and 60,000 passengers a day are carried by the line.",
    ),
    "an exact amount": (
        "Norrtram sold 25,830 tickets for the line in May.",
        "The firm counted 25,830 tickets.",
    ),
    "a sum by another noun": (
        "Norrtram set up a $250 million fund for the victims of the fire.",
        "The victims of the fire received $250 million.",
    ),
    "a round sum with more in common": (
        "Norrtram created a $20 billion fund for the victims of the fire.",
        "The fund for the victims of the fire received $20 billion.",
    ),
    "one article that says it twice": (
        "The mayor will release 250 members of the union. The court ordered to free 250 union men.",
    ),
    "as a fact and as a word": (
        "The fire killed 11 workers.",
        "A leaked memo says that the fire killed 11 workers.",
    ),
}


@pytest.mark.parametrize("texts", ONE.values(), ids=ONE)
def test_the_same_amount_of_the_same_is_one_thing(told: Told, texts: tuple[str, ...]) -> None:
    """In other words, of another day, on whosever word."""
    found = counted(told, *texts)
    assert [len(t.values) for t in found] == [2], found


ONE_TOLL = {
    "by toll, by number and by who died": (
        "The death toll from the fever stands at 61.",
        "The number of dead in Arvika reached 83.",
        "Mia Vale said 90 people have died so far.",
        "The fever has killed 118 people.",
    ),
    "in the first sentence of news of what became of it": (
        "Three people have died so far.",
        "A court has fined the owner of the ferry over the fire in which five people died.",
        "The owner of the ferry lost his appeal over the fire that killed six people.",
        "The mayor spoke at a service for the fire which has killed seven people.",
    ),
    "that was corrected": (
        "The death toll from the fever stands at 171.",
        "The mayor cut the death toll from 171 to 148.",
        "The fever has killed 150 people.",
    ),
}


@pytest.mark.parametrize("texts", ONE_TOLL.values(), ids=ONE_TOLL)
def test_the_dead_up_to_a_report_are_one_toll(told: Told, texts: tuple[str, ...]) -> None:
    """Whatever event the sentence tells of; what a number was before is none of it."""
    found = counted(told, *texts)
    (toll,) = (t for t in found if t.fate)
    assert {v.source for v in toll.values} == {f"m{n}" for n in range(3, 3 + len(texts))}, found


APART = {
    "the dead of one day, and of years": (
        "The fever has killed 118 people.",
        "Fever has killed 900 people in Arvika since 1980.",
    ),
    "the dead of something else, told in passing": (
        "The fever has killed 7 people.",
        "Arvika has a new hospital. The mayor spoke of the 1987 fire that killed 9 people.",
    ),
    "and of something else, with its year": (
        "The fever has killed 7 people.",
        "Arvika has a stone for the 1987 fire that killed 9 people.",
    ),
    "other people": ("The fire killed 20 drivers and hurt 20 passengers of the tram.",),
    "what one sentence counts twice": (
        "Norrtram borrows $20 billion from banks and takes $20 billion from the sale of depots.",
    ),
    "the same number of something else": (
        "The depot holds 250 trams.",
        "The union of the drivers has 250 members.",
    ),
    "the same number of something else in like words": (
        "The tram firm of Arvika faces 11 counts of fraud. The tram firm of Arvika has 11 depots.",
    ),
    "a share of something else": (
        "Norrtram owns 40 percent of the depot.",
        "In the depot 40 percent of the drivers were ill.",
    ),
    "an order of size": (
        "Hundreds of drivers of the tram marched through Arvika.",
        "Hundreds of passengers of the tram marched through Arvika.",
    ),
}


@pytest.mark.parametrize("texts", APART.values(), ids=APART)
def test_in_doubt_figures_are_of_two_things(told: Told, texts: tuple[str, ...]) -> None:
    """The same number is met twice by chance."""
    assert [len(t.values) for t in counted(told, *texts)] == [1, 1]


LITTLE = {
    "gives only an order of size": "Thousands of passengers wait for the tram.",
    "is the size of one thing": "The mayor bought a 52-foot yacht.",
    "says where something is": "The depot lies 50 miles off the coast.",
    "is what a market made of it": "Shares in Norrtram rose 4 percent.",
    "says how large a place is": "The tram was seen in Arvika, a market town of 31,000 people.",
    "is of long ago": "In 2002 a fire in the depot killed four people.",
}


@pytest.mark.parametrize(("why", "text"), LITTLE.items(), ids=LITTLE)
def test_what_tells_little_says_why(told: Told, why: str, text: str) -> None:
    """An article that opens with it makes it no more."""
    (thing,) = counted(told, text)
    assert why in [r.words for r in thing.weight.reasons if r.points < 0]


def test_a_relative_clause_is_shown_with_what_it_is_of(told: Told) -> None:
    """What "which" means stands before it."""
    story = told(
        a="date 2019-03-28 The owner admitted starting the fire in which five people died."
    )
    (row,) = amounts.rows(story, story.figures)
    assert row.clause == "The owner admitted starting the fire in which five people died"


def test_a_vote_is_one_thing(told: Told) -> None:
    """Its other number stands beside it."""
    text = "The council backed the tram line by 61 votes to 58. The board rejected it by 9 to 4."
    why = "is the other number of a vote"
    found = counted(told, text)
    other = [t.values[0].figure.value for t in found if why in [r.words for r in t.weight.reasons]]
    assert set(other) <= {58, 4}
    assert 58 in other


def test_a_figure_is_of_the_time_right_before_its_clause(told: Told) -> None:
    """And not of the day of the article."""
    story = told(a="date 2019-03-28 In 2002 a fire in the depot killed four people.")
    (figure,) = story.figures
    assert figure.dated is not None
    assert figure.dated.value == "2002"


@pytest.mark.parametrize(
    "text",
    [
        "The slick is 52 feet long.",
        "The wall will be 12 metres of concrete.",
        "The council raised the fares of the tram line by 4 percent.",
        "The depot burned 250 trams.",
    ],
)
def test_what_may_tell_much_has_nothing_against_it(told: Told, text: str) -> None:
    """An article opens with it."""
    (thing,) = counted(told, text)
    assert all(r.points > 0 for r in thing.weight.reasons)


def test_half_of_the_sources_make_a_fact(told: Told) -> None:
    """What most only allege stays alleged, whoever tells it last."""
    fact, word = (
        "The fire killed 11 workers.",
        "A leaked memo says that the fire killed 11 workers.",
    )
    for texts, status in (((fact, word), "occurred"), ((fact, word, word), "alleged")):
        story = told(**{f"m{n}": f"date 2019-{n:02}-28 {t}" for n, t in enumerate(texts, 3)})
        (row,) = (amounts.thing_row(story, t, None) for t in amounts.of_things(story))
        assert row.newest.status is not None
        assert row.newest.status.value == status
