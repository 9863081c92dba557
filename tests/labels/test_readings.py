"""How an expression of time was read, in another language than English."""

from dataclasses import replace
from datetime import date

import pytest

from generator import dates
from generator.labels import Catalogue, loading, readings, speaking
from generator.model import Article, Span, Timex
from tests.making import article

OTHER = Catalogue("de", loading.english().labels)
"""Not English, so that readings are made; its labels are still to be read here."""


def _read(text: str, written: str = "2022-02-01", place: int = 0) -> tuple[Timex, Article]:
    made = article(text, written)
    return dates.find(made)[place], made


def _told(timex: Timex, made: Article) -> str:
    with speaking(OTHER):
        return readings.reading(timex, made)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was delivered last Wednesday.",
            "26 Januar 2022, counted from the day of the article, Dienstag 1 Februar 2022",
        ),
        ("He spoke today.", "1 Februar 2022, the day of the article"),
        ("He spoke on June 16, 2021.", "16 Juni 2021"),
        ("He spoke in early 2022.", "early 2022"),
        ("He spoke for three months.", "3 months"),
        ("He spoke for more than a year.", "more than 1 year"),
        ("He spoke for several days.", "several days"),
        ("They spoke for 2.5 hours.", "2,5 hours"),
        ("He spoke every day.", "every day"),
        ("It is held every two weeks.", "every 2 weeks"),
        ("They meet on Friday evenings.", "every Freitag evening"),
        ("It is held every June.", "every Juni"),
        ("It is held every summer.", "every summer"),
        ("He prays every morning.", "every morning"),
        ("They meet every weekend.", "every weekend"),
        ("He spoke in 480 BC there.", "480 BC"),
        ("He spoke recently.", "some time before; no day is named"),
        ("The mill stood there before 1914.", "before 1914"),
    ],
)
def test_it_is_made_of_what_was_read(text: str, expected: str) -> None:
    """The value, its modifier, and from what it was counted."""
    assert _told(*_read(text)) == expected


def test_what_was_counted_from_other_words_names_them() -> None:
    """They stand in the text, so that a reader finds their day there."""
    timex, made = _read("The vote was on 3 May 2019. Two days later he left.", place=1)
    expected = "5 Mai 2019, counted from the date named in the text, “3 May 2019”"
    assert _told(timex, made) == expected


def test_what_editors_say_is_told_as_theirs() -> None:
    """With its bounds where they do not follow from the value."""
    timex, made = _read("He spoke in March 2019.")
    theirs = replace(timex, rule="correction")
    assert _told(theirs, made) == "März 2019, corrected by the editors of this site"
    bounded = replace(theirs, latest=date(2019, 3, 9), anchor="editors")
    expected = "März 2019 (1 to 9 März 2019), dated by the editors of this site"
    assert _told(bounded, made) == expected


def test_news_without_a_date_says_so() -> None:
    """Or where its day is told."""
    timex, made = _read("He spoke in March 2019.")
    assert _told(replace(timex, rule="day of the report"), made) == "Its sentence names no day."
    below = replace(timex, rule="day told below", anchored_to=Span(9, 22))
    assert _told(below, made) == "Its day is told below: “in March 2019”."
    assert _told(replace(timex, anchor="report"), made) == "März 2019"


def test_english_readings_are_as_they_were_written() -> None:
    """They say more than can be made of the record."""
    timex, made = _read("He spoke in early 2022.")
    assert readings.reading(timex, made) == timex.reading == "early in 2022"
