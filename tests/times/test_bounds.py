"""The first and last day that an expression can mean, its `mod` honoured; and what it was counted
from.
"""

from __future__ import annotations

import datetime

import pytest

from generator.times import Anchor, describe, tag

DCT = datetime.date(2022, 2, 1)
ROWS = [
    ("in early 2022", "2022-01-01", "2022-04-30"),
    ("in mid-2022", "2022-05-01", "2022-08-31"),
    ("in late 2022", "2022-09-01", "2022-12-31"),
    ("in 2022", "2022-01-01", "2022-12-31"),
    ("at the end of January", "2022-01-21", "2022-01-31"),
    ("later this year", "2022-02-01", "2022-12-31"),
    ("earlier this year", "2022-01-01", "2022-02-01"),
    ("last week", "2022-01-24", "2022-01-30"),
    ("last weekend", "2022-01-29", "2022-01-30"),
    ("this winter", "2021-12-01", "2022-02-28"),
    ("in the first quarter of 2020", "2020-01-01", "2020-03-31"),
    ("in February 2020", "2020-02-01", "2020-02-29"),
    ("in the 1990s", "1990-01-01", "1999-12-31"),
    ("last night", "2022-01-31", "2022-01-31"),
    ("recently", None, None),
    ("for three months", None, None),
    ("in 480 BC", None, None),
]


@pytest.mark.parametrize(("words", "earliest", "latest"), ROWS, ids=[row[0] for row in ROWS])
def test_bounds(words: str, earliest: str | None, latest: str | None) -> None:
    """The bounds of the expression are these days, None where it names no stretch of the
    calendar.
    """
    (timex,) = tag(f"He left {words}.", DCT)
    found = tuple(day.isoformat() if day else None for day in (timex.earliest, timex.latest))
    assert found == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("“I left [five] years ago,” said Ann Lee.", "[five] years ago", "2017"),
        ("[Five] years ago the harbour froze.", "[Five] years ago", "2017"),
        ("“I came to Elm [2] years ago,” she said.", "[2] years ago", "2020"),
        ("“The tram broke [last week],” he said.", "[last week]", "2022-W04"),
        ("“It closed in [May],” said the driver.", "[May]", "2021-05"),
        ("It opened on 3 May [1998] at last.", "3 May [1998]", "1998-05-03"),
        ("It will end in March.[5] Years ago it snowed.", "March", "2022-03"),
    ],
)
def test_words_put_in_between_brackets_are_read(text: str, words: str, value: str) -> None:
    """An editor's bracket hides no date; the mark of a note is no number of one."""
    first = tag(text, datetime.date(2022, 2, 1))[0]
    assert (first.text, first.value) == (words, value)


def test_anchor_of_a_weekday() -> None:
    """A weekday keeps the article's date as its anchor and the other reading with the reason it was
    rejected.
    """
    (timex,) = tag("He left on Friday.", DCT)
    assert timex.anchor == Anchor("dct", "2022-02-01")
    assert [rejected.value for rejected in timex.rejected] == ["2022-02-04"]
    assert timex.rejected[0].reason


def test_anchor_of_an_event() -> None:
    """An offset from an event keeps the event's date and the place of its words."""
    text = "It came five months after their meeting, held on June 16."
    offset, day = tag(text, DCT)
    assert offset.anchor == Anchor("event", "2021-06-16", day.start, day.end)


def test_anchor_of_a_mention() -> None:
    """An offset from a date named before keeps that date and the place of its words."""
    first, later = tag("He landed on May 3, 1998. Two days later he left.", DCT)
    assert later.anchor == Anchor("mention", "1998-05-03", first.start, first.end)


@pytest.mark.parametrize(
    ("dct", "words", "earliest", "latest"),
    [
        (
            "2024-03-04",
            "next Tuesday",
            "2024-03-12",
            "2024-03-12",
        ),  # Monday: tomorrow is not called so
        ("2024-03-04", "next Wednesday", "2024-03-06", "2024-03-13"),
        ("2024-03-04", "next Sunday", "2024-03-10", "2024-03-17"),
        ("2024-03-04", "next Monday", "2024-03-11", "2024-03-11"),
        ("2024-03-07", "next Saturday", "2024-03-09", "2024-03-16"),
        ("2024-03-08", "next Tuesday", "2024-03-12", "2024-03-12"),  # Friday
        ("2024-03-09", "next Sunday", "2024-03-17", "2024-03-17"),  # Saturday
        ("2024-03-10", "next Monday", "2024-03-11", "2024-03-18"),  # Sunday: some weeks begin today
        ("2024-03-10", "next Tuesday", "2024-03-12", "2024-03-19"),
        ("2024-03-04", "this coming Tuesday", "2024-03-05", "2024-03-05"),
        ("2024-03-04", "Tuesday next", "2024-03-05", "2024-03-05"),
        ("2024-03-04", "Tuesday next week", "2024-03-12", "2024-03-12"),
        ("2024-03-04", "next Thursday evening", "2024-03-07", "2024-03-14"),
    ],
)
def test_next_weekday(dct: str, words: str, earliest: str, latest: str) -> None:
    """A weekday of this week called "next" may be this one or the one after; what is sure is one
    day.
    """
    (timex,) = tag(f"The harbour will reopen {words}.", datetime.date.fromisoformat(dct))
    assert (str(timex.earliest), str(timex.latest)) == (earliest, latest)


def test_a_day_behind_next_friday_decides() -> None:
    """What stands right behind it says which of the two is meant."""
    found = tag(
        "It opens next Friday, 15 March, and closes next Saturday and Sunday.",
        datetime.date(2024, 3, 4),
    )
    assert [str(t.latest) for t in found[2:]] == ["2024-03-16", "2024-03-17"]
    assert [str(t.latest) for t in found[:2]] == ["2024-03-15", "2024-03-15"]
    assert str(found[0].earliest) == "2024-03-15"


def test_no_anchor_for_what_says_it_all() -> None:
    """A full date owes nothing to any other."""
    (timex,) = tag("He left on May 3, 1998.", DCT)
    assert timex.anchor is None
    assert timex.rejected == ()


def test_a_day_of_which_the_order_is_open() -> None:
    """Of a day in figures that nothing shows to be of one order, both days are its bounds."""
    (timex,) = tag("The permit of 03/04/2023 lapsed.", datetime.date(2024, 1, 10))
    assert (timex.value, timex.earliest, timex.latest) == (
        "2023-03-04",
        datetime.date(2023, 3, 4),
        datetime.date(2023, 4, 3),
    )
    assert describe(timex) == "4 March 2023 or 3 April 2023"


def test_a_weekday_that_contradicts_its_date_is_told() -> None:
    """The reading of "Tuesday, March 4, 2024" says that it was a Monday."""
    (wrong,) = tag("The bridge was closed on Tuesday, March 4, 2024.", DCT)
    (right,) = tag("The bridge was closed on Monday, March 4, 2024.", DCT)
    assert "a Monday, though" in describe(wrong)
    assert "though" not in describe(right)
