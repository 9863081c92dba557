"""The words for readers: what an expression means and what it was counted from."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from generator.times import RULES, describe, tag
from tests.times.cases import read_cases

ROWS = [
    (
        "It was delivered last Wednesday.",
        "26 January 2022, counted from the day of the article, Tuesday 1 February 2022",
    ),
    (
        "They will meet on Friday.",
        "4 February 2022, counted from the day of the article, Tuesday 1 February 2022",
    ),
    ("He spoke today.", "1 February 2022, the day of the article"),
    ("He spoke on June 16, 2021.", "16 June 2021"),
    ("He spoke in early 2022.", "early in 2022"),
    ("He spoke in March 1998.", "March 1998"),
    (
        "He spoke last week.",
        "the week of 24 January 2022, counted from the day of the article, Tuesday 1 February 2022",
    ),
    (
        "He spoke last month.",
        "January 2022, counted from the day of the article, Tuesday 1 February 2022",
    ),
    ("He spoke this year.", "2022, counted from the day of the article, Tuesday 1 February 2022"),
    ("He spoke for three months.", "3 months"),
    ("He spoke for several days.", "several days"),
    ("He spoke for more than a year.", "more than 1 year"),
    ("He spoke every day.", "every day"),
    ("He spoke every Friday.", "every Friday"),
    ("He spoke in the 1980s.", "the 1980s"),
    ("He spoke in the 21st century.", "the 21st century"),
    ("He spoke in 480 BC there.", "480 BC"),
    ("He spoke recently.", "some time before; no day is named"),
    ("He spoke in the third quarter of 2009.", "the third quarter of 2009"),
    ("He spoke in the spring of 1862.", "spring 1862"),
    ("He spoke in winter 2020.", "winter 2020 to 2021"),
    (
        "He spoke at 8 pm EST.",
        "1 February 2022, 20:00 UTC-05, the day of the article, Tuesday 1 February 2022",
    ),
    (
        "He spoke shortly before midnight yesterday.",
        "31 January 2022, midnight, counted from the day of the article, Tuesday 1 February 2022",
    ),
    (
        "Published 3 hours ago",
        (
            "a day that is not named, at an hour that is not named,"
            " counted from the day of the article, Tuesday 1 February 2022"
        ),
    ),
    ("He prays every morning.", "every morning"),
    ("It is held every June.", "every June"),
    ("It is held every summer.", "every summer"),
    ("They meet every weekend.", "every weekend"),
    ("They meet on Friday evenings.", "every Friday evening"),
    (
        "They will meet next Friday.",
        "4 February 2022 or 11 February 2022, counted from the day of the article, Tuesday 1 February 2022",
    ),
    (
        "They will meet next Friday evening.",
        "4 February 2022 or 11 February 2022, evening, counted from the day of the article, Tuesday 1 February 2022",
    ),
    (
        "He spoke last night.",
        "31 January 2022, night, counted from the day of the article, Tuesday 1 February 2022",
    ),
    (
        "He spoke five months after their meeting, held on June 16, 2021.",
        "about November 2021, counted from the day of the event, 16 June 2021",
    ),
]


@pytest.mark.parametrize(("text", "words"), ROWS, ids=[text for text, _ in ROWS])
def test_words(text: str, words: str) -> None:
    """The first expression of the sentence is described in exactly these words."""
    assert describe(tag(text, datetime.date(2022, 2, 1))[0]) == words


_RAW = re.compile(r"X|_|P\d|T\d|\d{4}-|W\d|\dZ")


def test_no_reader_sees_a_raw_value() -> None:
    """Whatever an expression is read as, its words are words."""
    told = [(case.text, case.dct) for case in read_cases(Path(__file__).parent / "cases.txt")]
    told += [
        (e.text, datetime.date.fromisoformat(e.dct))
        for rule in RULES.values()
        for e in rule.examples
    ]
    raw = {
        describe(timex)
        for text, dct in told
        for timex in tag(text, dct)
        if _RAW.search(describe(timex))
    }
    assert raw == set()
