"""Events and figures of one endless sentence cost no more than its length."""

import pytest

from generator import dates, events, figures, reading
from tests.making import article, quotations
from tests.steps import LINEAR, steps

DATED = [
    "Benn left on 3 May 2011; ",
    "Benn said that the boat sank on 3 May 2011 and ",
    "according to Benn the boat sank on 3 May 2011, ",
    "the boat sank on 3 May 2011, Benn said, ",
    "which sank on 3 May 2011 and the boat ",
]
COUNTED = [
    "12 boats and 13 men and ",
    "Ruiz has 11 votes, Benn has 10, ",
    "the toll rose to 40 and ",
    "said that 40 boats sank and ",
    "Benn said 40 boats sank; ",
]


@pytest.mark.parametrize("piece", DATED)
def test_many_dates_of_a_sentence(piece: str) -> None:
    """Four times the dates take about four times the steps."""

    def placing(count: int) -> int:
        text = article(piece * count + ".")
        timexes = dates.find(text)
        readings = reading.of_article(text, timexes)
        assert len(timexes) == count
        return steps(lambda: events.find(text, readings, timexes))

    assert placing(400) < LINEAR * placing(100)


@pytest.mark.parametrize("piece", COUNTED)
def test_many_figures_of_a_sentence(piece: str) -> None:
    """Four times the figures take about four times the steps."""

    def placing(count: int) -> int:
        text = article(piece * count + ".")
        readings = reading.of_article(text, ())
        found = figures.find(text, ())
        assert len(found) >= count
        return steps(lambda: events.of_figures(text, readings, (), (), (), found))

    assert placing(400) < LINEAR * placing(100)


DENIED = [
    "Benn denied that the boat sank and ",
    "Benn called the report false; ",
    "“That is a lie,” Benn said, and ",
]


@pytest.mark.parametrize("piece", DENIED)
def test_many_denials_of_a_sentence(piece: str) -> None:
    """Four times the denials take about four times the steps."""

    def placing(count: int) -> int:
        text = article(piece * count + ".")
        readings, said = reading.of_article(text, ()), quotations(text)
        return steps(lambda: events.denials(text, readings, said))

    assert placing(400) < LINEAR * placing(100)
