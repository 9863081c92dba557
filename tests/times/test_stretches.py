"""Stretches counted from a text's own day."""

from datetime import date

import pytest

from generator.times import stretch_of

TODAY = date(2024, 5, 10)
CASES = [
    ("the past decade", "P10Y", "2014/2024", "2014-01-01", "2024-05-10"),
    ("the last two weeks", "P2W", "2024-04-26/2024-05-10", "2024-04-26", "2024-05-10"),
    ("the next six months", "P6M", "2024-05/2024-11", "2024-05-11", "2024-11-30"),
    ("the coming three days", "P3D", "2024-05-10/2024-05-13", "2024-05-11", "2024-05-13"),
    ("the last 48 hours", "PT48H", "2024-05-08/2024-05-10", "2024-05-08", "2024-05-10"),
    ("the first four months", "P4M", "2024-01/2024-04", "2024-01-01", "2024-04-30"),
    ("the first nine months", "P9M", "2023-01/2023-09", "2023-01-01", "2023-09-30"),
]


@pytest.mark.parametrize(("words", "amount", "value", "first", "last"), CASES)
def test_a_stretch_has_the_days_that_its_words_say(
    words: str, amount: str, value: str, first: str, last: str
) -> None:
    """The stretch runs up to today, from today on, or over the first months of a year that is
    over.
    """
    found = stretch_of(words, amount, TODAY)
    assert found == (value, date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("six years", "P6Y"),
        ("the last two weeks of May", "P2W"),
        ("the next few weeks", "PXW"),
        ("the last five hours", "PT5H"),
        ("the last ten minutes", "PT10M"),
        ("the past 900 years", "P900Y"),
        ("the first twelve months", "P12M"),
    ],
)
def test_other_amounts_say_not_from_when(words: str, amount: str) -> None:
    """An amount without a side, of something else, or without a number has no days."""
    assert stretch_of(words, amount, TODAY) is None
