"""Dates in words for readers: none is ever shown raw, and no vague one as a day."""

from datetime import date

import pytest

from generator import dates
from tests.making import article

D = date.fromisoformat


@pytest.mark.parametrize(
    ("value", "mod", "earliest", "latest", "words"),
    [
        ("2022-01-26", None, "2022-01-26", "2022-01-26", "26 January 2022"),
        ("2022-01-26TAF", None, "2022-01-26", "2022-01-26", "26 January 2022, afternoon"),
        ("2022-W04", None, "2022-01-24", "2022-01-30", "the week of 24 January 2022"),
        ("2022-W04", "END", "2022-01-28", "2022-01-30", "late in the week of 24 January 2022"),
        ("2022", None, "2022-01-01", "2022-12-31", "2022"),
        ("2022", "START", "2022-01-01", "2022-04-30", "early 2022"),
        ("2021-11", "APPROX", "2021-11-01", "2021-11-30", "about November 2021"),
        ("2021-11", "MID", "2021-11-11", "2021-11-20", "mid-November 2021"),
        ("1998-Q1", None, "1998-01-01", "1998-03-31", "the first quarter of 1998"),
        ("199", None, "1990-01-01", "1999-12-31", "the 1990s"),
        ("2009/2011", None, "2009-01-01", "2011-12-31", "1 January 2009 to 31 December 2011"),
        ("2021-WI", None, "2021-12-01", "2022-02-28", "winter 2021 to 2022"),
        ("2021-WI", "START", "2021-12-01", "2021-12-30", "early winter 2021 to 2022"),
        ("2021-WI", "END", "2022-01-30", "2022-02-28", "late winter 2021 to 2022"),
        ("2024-03-06", None, "2024-03-06", "2024-03-13", "6 March 2024 or 13 March 2024"),
        ("2024-03-06TEV", None, "2024-03-06", "2024-03-13", "6 March 2024 or 13 March 2024, evening"),
        ("2024-03-06", None, "2024-03-06", "2024-03-10", "6 March 2024"),
        ("2024-03-12T24:00", None, "2024-03-12", "2024-03-12", "12 March 2024, midnight"),
        ("2019-05-03/2019-05-07", None, "2019-05-03", "2019-05-07", "3 to 7 May 2019"),
    ],
)
def test_a_value_in_words(value: str, mod: str | None, earliest: str, latest: str, words: str) -> None:
    """Each form of a value reads as a person would write it."""
    assert dates.when(value, mod, D(earliest), D(latest)) == words


@pytest.mark.parametrize(
    ("text", "value", "mod", "earliest", "latest"),
    [
        ("The box will be opened before 25 December.", "2018-12-25", "BEFORE", "2018-12-10", "2018-12-24"),
        ("The firm must reply by 1 March 2019.", "2019-03-01", "ON_OR_BEFORE", "2018-12-10", "2019-03-01"),
        ("The mill stood there before 1914.", "1914", "BEFORE", None, "1913-12-31"),
        ("The mill closed by 1914.", "1914", None, "1914-01-01", "1914-12-31"),
        (
            "The vote was carried shortly before midnight yesterday.",
            "2018-12-09T24:00",
            None,
            "2018-12-09",
            "2018-12-09",
        ),
        ("The tug sank just before noon on Friday.", "2018-12-07T12:00", None, "2018-12-07", "2018-12-07"),
        ("The crew was called before 6 a.m. on Friday.", "2018-12-07T06:00", None, "2018-12-07", "2018-12-07"),
        ("The thieves left shortly before Friday night.", "2018-12-07TNI", None, "2018-12-07", "2018-12-07"),
        ("The ship left before Friday night.", "2018-12-07TNI", "BEFORE", None, "2018-12-06"),
        ("Bids are due before 5pm on Friday.", "2018-12-14T17:00", "ON_OR_BEFORE", "2018-12-10", "2018-12-14"),
        ("A deal was reached just before 1 December.", "2018-12-01", "BEFORE", None, "2018-11-30"),
        ("The box will be opened on 25 December.", "2018-12-25", None, "2018-12-25", "2018-12-25"),
    ],
)
def test_a_limit_is_no_day(text: str, value: str, mod: str | None, earliest: str | None, latest: str) -> None:
    """What is to happen before or by a date is not told as happening on it."""
    (found,) = dates.find(article(text, "2018-12-10"))
    assert (found.value, found.mod) == (value, mod)
    assert (found.earliest, found.latest) == (D(earliest) if earliest else None, D(latest))
