"""What is drawn through time, and how."""

import pytest

from generator import figures
from generator.pages import axis, charts
from generator.pages.charts import Chart
from generator.story.things import things
from tests.making import Told


def drawn(told: Told, *texts: str) -> list[Chart]:
    """What can be drawn of articles of March, April, May…"""
    story = told(**{f"m{n}": f"date 2019-{n:02}-28 {text}" for n, text in enumerate(texts, 3)})
    found = things(story, story.figures, figures.thing)
    return [c for c in (charts.chart(story, t) for t in found) if c]


def in_service(*numbers: str) -> list[str]:
    """How many trams there are, article by article."""
    return [f"Norrtram has {number} trams in service." for number in numbers]


def test_a_thing_told_on_three_days_is_drawn(told: Told) -> None:
    """In order of time, from zero, each value beside its day and source."""
    (chart,) = drawn(told, *in_service("60", "72", "90"))
    assert chart.title == "Trams (Norrtram)"
    assert [d.row.words for d in chart.dots] == ["60 trams", "72 trams", "90 trams"]
    assert chart.dots[0].row.when == "reported 28 March 2019"
    first, second, third = chart.dots
    assert first.x < second.x < third.x
    zero = charts.HEIGHT
    assert (zero - first.y) / (zero - third.y) == pytest.approx(60 / 90, abs=0.02)


def test_a_toll_is_drawn_as_it_was_told(told: Told) -> None:
    """It says what became of those whom it counts; what was told again is no new value."""
    (chart,) = drawn(
        told,
        "At least 3 people were killed on 27 March 2019 when a tram hit the depot in Arvika.",
        "The tram that hit the depot in Arvika on 27 March 2019 killed 13 people.",
        "The tram that hit the depot in Arvika on 27 March 2019 killed 14 people.",
    )
    assert chart.title == "People killed"
    assert [d.row.value for d in chart.dots] == [3, 13, 14]


def test_a_value_stands_for_the_day_on_which_it_was_told_first(told: Told) -> None:
    """That later sources tell it again makes it no newer."""
    (chart,) = drawn(told, *in_service("60", "72", "90", "90", "90"))
    assert [(d.row.words, d.row.source.dct.month) for d in chart.dots] == [
        ("60 trams", 3),
        ("72 trams", 4),
        ("90 trams", 5),
    ]


NOT_DRAWN = {
    "two days": in_service("60", "72"),
    "no change": in_service("60", "60", "60"),
    "two values of one day": [
        f"{in_service('60')[0]} Norrtram has 12 trams in service in winter.",
        *in_service("72", "90"),
    ],
    "far apart": in_service("60", "72", "61,000"),
    "a plan and what is": [
        "According to a leaked memo, Norrtram plans to have 90 trams in service.",
        *in_service("60", "72"),
    ],
    "a range": in_service("60 to 70", "72", "90"),
}


@pytest.mark.parametrize("texts", NOT_DRAWN.values(), ids=NOT_DRAWN)
def test_what_may_be_of_two_things_is_not_drawn(told: Told, texts: list[str]) -> None:
    """A line tells that one thing changed: in doubt there is none."""
    assert drawn(told, *texts) == []


def test_labels_do_not_run_into_each_other(told: Told) -> None:
    """The newest has its label; one without room stands in the table alone."""
    (chart,) = drawn(
        told, *in_service("1,160", "1,161", "1,162", "1,163", "1,164", "1,165", "1,166")
    )
    labelled = [d for d in chart.dots if d.label is not None]
    assert labelled[-1] is chart.dots[-1]
    assert len(labelled) > 3
    taken: list[tuple[int, float, float]] = []
    for dot in labelled:
        wide = len(dot.row.words) * axis.LETTER
        left = {"start": dot.x, "middle": dot.x - wide / 2, "end": dot.x - wide}[dot.anchor]
        height = dot.label or 0
        assert 0 < height < charts.HEIGHT
        near = [t for t in taken if abs(t[0] - height) < charts.LINE]
        assert all(left > end or left + wide < start for _, start, end in near)
        taken.append((height, left, left + wide))
