"""What an opinion piece adds to a story: its word, and no fact, figure or position."""

from generator import figures
from generator.model import Status
from generator.story.things import things
from tests.making import Told

TOLL = "A tram derailed on 27 March 2019 in Arvika, killing 3 people."
COLUMN = (
    "date 2019-05-01 Opinion\n\nYes, a tram derailed on 27 March 2019 in Arvika, killing 9 people. "
    "Ann Lee wants Norrtram to pay for its trams. “The trams will run again by May”, said Ann Lee. "
    "Norrtram denied that it knew of the fault. Norrtram sold its depot on 3 April 2019."
)


def test_what_a_column_alone_tells_is_no_fact(told: Told) -> None:
    """It is its writer's word; what news tells too is a fact."""
    story = told(news=f"date 2019-03-28 {TOLL}", column=COLUMN)
    crash, sale = (next(e for e in story.events if e.value == day) for day in DAYS)
    assert (crash.status, len(crash.sources)) == (Status.OCCURRED, 2)
    assert sale.status is Status.ALLEGED


DAYS = ("2019-03-27", "2019-04-03")


def test_no_number_of_a_column_is_a_figure(told: Told) -> None:
    """Nor a point of a chart."""
    story = told(news=f"date 2019-03-28 {TOLL}", column=COLUMN)
    (toll,) = things(story, story.figures, figures.thing)
    assert [v.figure.value for v in toll.values] == [3]


def test_of_what_others_say_a_column_gives_quotations_alone(told: Told) -> None:
    """What it says that they want or deny is as its writer sees it."""
    story = told(column=COLUMN)
    text = story.article("column").article.text
    assert [c.content.of(text) for c in story.claims] == ["The trams will run again by May"]
    assert not story.disputes
