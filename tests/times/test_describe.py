"""The words for readers: what an expression means and what it was counted from."""

from __future__ import annotations

import datetime

import pytest

from generator.times import describe, tag

ROWS = [
    (
        "It was delivered last Wednesday.",
        "26 January 2022, counted back from the article's date, Tuesday 1 February 2022",
    ),
    ("They will meet on Friday.", "4 February 2022, counted on from the article's date, Tuesday 1 February 2022"),
    ("He spoke today.", "1 February 2022, the article's date"),
    ("He spoke on June 16, 2021.", "16 June 2021"),
    ("He spoke in early 2022.", "early in 2022"),
    ("He spoke in March 1998.", "March 1998"),
    (
        "He spoke last week.",
        "the week of 24 January 2022, counted back from the article's date, Tuesday 1 February 2022",
    ),
    ("He spoke last month.", "January 2022, counted back from the article's date, Tuesday 1 February 2022"),
    ("He spoke this year.", "2022, counted from the article's date, Tuesday 1 February 2022"),
    ("He spoke for three months.", "3 months"),
    ("He spoke for several days.", "several days"),
    ("He spoke for more than a year.", "more than 1 year"),
    ("He spoke every day.", "every day"),
    ("He spoke every Friday.", "every Friday"),
    ("He spoke in the 1980s.", "the 1980s"),
    ("He spoke in the 21st century.", "the 21st century"),
    ("He spoke in 480 BC there.", "480 BC"),
    ("He spoke recently.", "some time before, no day being said"),
    ("He spoke in the third quarter of 2009.", "the third quarter of 2009"),
    ("He spoke in the spring of 1862.", "spring 1862"),
    (
        "He spoke last night.",
        "31 January 2022, night, counted back from the article's date, Tuesday 1 February 2022",
    ),
    (
        "He spoke five months after their meeting, held on June 16, 2021.",
        "about November 2021, counted on from the date of the event, 16 June 2021",
    ),
]


@pytest.mark.parametrize(("text", "words"), ROWS, ids=[text for text, _ in ROWS])
def test_words(text: str, words: str) -> None:
    """The first expression of the sentence is described in exactly these words."""
    assert describe(tag(text, datetime.date(2022, 2, 1))[0]) == words
