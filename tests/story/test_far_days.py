"""Days at the ends of the calendar make no trouble."""

from datetime import date

import pytest

from generator.model import shifted
from generator.pages import chosen
from generator.pages.timeline import entries
from tests.making import Told


@pytest.mark.parametrize(
    "text",
    [
        "date 2020-01-05 The bridge opens on 9999-12-31.",
        "date 0001-01-01 The bridge has fallen.",
        "date 0001-01-20 The tram bridge of Arvika has fallen. It rose recently.",
    ],
)
def test_a_day_at_the_end_of_the_calendar_raises_nothing(told: Told, text: str) -> None:
    """What is counted from it stays within the days that there are."""
    story = told(one=text)
    assert len(chosen.newest(entries(story), story.as_of)) <= 1


def test_a_day_is_shifted_within_the_calendar() -> None:
    """Beyond its first and last day there is none."""
    assert shifted(date(2024, 2, 28), 2) == date(2024, 3, 1)
    assert (shifted(date.min, -6), shifted(date.max, 1)) == (date.min, date.max)
