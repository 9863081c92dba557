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
        ("2009/2011", None, "2009-01-01", "2011-12-31", "2009 to 2011"),
        ("2021-WI", None, "2021-12-01", "2022-02-28", "winter 2021 to 2022"),
        ("2021-WI", "START", "2021-12-01", "2021-12-30", "early winter 2021 to 2022"),
        ("2021-WI", "END", "2022-01-30", "2022-02-28", "late winter 2021 to 2022"),
        ("2024-03-06", None, "2024-03-06", "2024-03-13", "6 March 2024 or 13 March 2024"),
        (
            "2024-03-06TEV",
            None,
            "2024-03-06",
            "2024-03-13",
            "6 March 2024 or 13 March 2024, evening",
        ),
        ("2024-03-06", None, "2024-03-06", "2024-03-10", "6 March 2024"),
        ("2024-03-12T24:00", None, "2024-03-12", "2024-03-12", "12 March 2024, midnight"),
        ("2019-05-03/2019-05-07", None, "2019-05-03", "2019-05-07", "3 to 7 May 2019"),
        ("2023-04/2024-03", None, "2023-04-01", "2024-03-31", "April 2023 to March 2024"),
        ("1941-06/1941-09", None, "1941-06-01", "1941-09-30", "June to September 1941"),
        ("2024-03-04TNI", None, "2024-03-04", "2024-03-05", "the night of 4 to 5 March 2024"),
        ("2023-03-04", None, "2023-03-04", "2023-04-03", "4 March 2023 or 3 April 2023"),
        ("2024-03", "BEFORE", "2024-03-01", "2024-03-05", "earlier in March 2024"),
        ("2022-W04", "AFTER", "2022-01-27", "2022-01-30", "later in the week of 24 January 2022"),
        ("1999", "AFTER", "1999-01-01", "1999-12-31", "later in 1999"),
        ("2024-03-05", "AFTER", "2024-03-05", "2024-03-05", "5 March 2024"),
        ("2024-03-05", "AFTER", "2024-03-06", "2024-03-09", "after 5 March 2024"),
    ],
)
def test_a_value_in_words(
    value: str, mod: str | None, earliest: str, latest: str, words: str
) -> None:
    """Each form of a value reads as a person would write it."""
    assert dates.when(value, mod, D(earliest), D(latest)) == words


@pytest.mark.parametrize(
    ("text", "value", "mod", "earliest", "latest"),
    [
        (
            "The box will be opened before 25 December.",
            "2018-12-25",
            "BEFORE",
            "2018-12-10",
            "2018-12-24",
        ),
        (
            "The firm must reply by 1 March 2019.",
            "2019-03-01",
            "ON_OR_BEFORE",
            "2018-12-10",
            "2019-03-01",
        ),
        ("The mill stood there before 1914.", "1914", "BEFORE", None, "1913-12-31"),
        (
            "It will be done by the end of the year.",
            "2018-12-31",
            "ON_OR_BEFORE",
            "2018-12-10",
            "2018-12-31",
        ),
        (
            "It will be done by the end of March.",
            "2019-03-31",
            "ON_OR_BEFORE",
            "2018-12-10",
            "2019-03-31",
        ),
        ("The mill closed by 1914.", "1914", "ON_OR_BEFORE", "1914-01-01", "1914-12-31"),
        (
            "The hall was full by the end of 2010.",
            "2010-12-31",
            "ON_OR_BEFORE",
            "2010-12-31",
            "2010-12-31",
        ),
        (
            "It had 40 members as of 3 December.",
            "2018-12-03",
            "ON_OR_BEFORE",
            "2018-12-03",
            "2018-12-03",
        ),
        (
            "As of 1 March 2019 the tax is higher.",
            "2019-03-01",
            None,
            "2019-03-01",
            "2019-03-01",
        ),
        ("From 1914 it was shut.", "1914", "ON_OR_AFTER", "1914-01-01", "2018-12-10"),
        ("From 1914 levels it fell.", "1914", None, "1914-01-01", "1914-12-31"),
        ("The road was shut after 3 December.", "2018-12-03", "AFTER", "2018-12-04", "2018-12-10"),
        ("The ban ends after Friday.", "2018-12-14", "AFTER", "2018-12-15", "2018-12-15"),
        ("The mill stood empty after 1914.", "1914", "AFTER", "1915-01-01", "2018-12-10"),
        ("After 1914 elections were free.", "1914", None, "1914-01-01", "1914-12-31"),
        ("After Friday's vote he left.", "2018-12-07", None, "2018-12-07", "2018-12-07"),
        ("It has stood empty since 1914.", "1914", "ON_OR_AFTER", "1914-01-01", "2018-12-10"),
        (
            "The vote was carried shortly before midnight yesterday.",
            "2018-12-09T24:00",
            None,
            "2018-12-09",
            "2018-12-09",
        ),
        (
            "The tug sank just before noon on Friday.",
            "2018-12-07T12:00",
            None,
            "2018-12-07",
            "2018-12-07",
        ),
        (
            "The crew was called before 6 a.m. on Friday.",
            "2018-12-07T06:00",
            None,
            "2018-12-07",
            "2018-12-07",
        ),
        (
            "The thieves left shortly before Friday night.",
            "2018-12-07TNI",
            None,
            "2018-12-07",
            "2018-12-07",
        ),
        (
            "Troops stormed the farm before dawn on Friday.",
            "2018-12-07TMO",
            None,
            "2018-12-07",
            "2018-12-07",
        ),
        (
            "The pier burned down before sunrise on Friday.",
            "2018-12-07TMO",
            None,
            "2018-12-07",
            "2018-12-07",
        ),
        ("The ship left before Friday morning.", "2018-12-07TMO", "BEFORE", None, "2018-12-06"),
        ("The ship left before Friday night.", "2018-12-07TNI", "BEFORE", None, "2018-12-06"),
        (
            "Bids are due before 5pm on Friday.",
            "2018-12-14T17:00",
            "ON_OR_BEFORE",
            "2018-12-10",
            "2018-12-14",
        ),
        ("A deal was reached just before 1 December.", "2018-12-01", "BEFORE", None, "2018-11-30"),
        ("The box will be opened on 25 December.", "2018-12-25", None, "2018-12-25", "2018-12-25"),
    ],
)
def test_a_limit_is_no_day(
    text: str, value: str, mod: str | None, earliest: str | None, latest: str
) -> None:
    """What is to happen before or by a date is not told as happening on it."""
    (found,) = dates.find(article(text, "2018-12-10"))
    assert (found.value, found.mod) == (value, mod)
    assert (found.earliest, found.latest) == (D(earliest) if earliest else None, D(latest))


@pytest.mark.parametrize(
    ("text", "words", "value", "earliest", "latest"),
    [
        (
            "The road was shut from 3 to 9 February.",
            "3 to 9 February",
            "2024-02-03/2024-02-09",
            "2024-02-03",
            "2024-02-09",
        ),
        (
            "The fair of 11-14 May is full.",
            "11-14 May",
            "2024-05-11/2024-05-14",
            "2024-05-11",
            "2024-05-14",
        ),
        (
            "July 1-3, 1863, was hot.",
            "July 1-3, 1863",
            "1863-07-01/1863-07-03",
            "1863-07-01",
            "1863-07-03",
        ),
        (
            "She was mayor from 2011 to 2015.",
            "2011 to 2015",
            "2011/2015",
            "2011-01-01",
            "2015-12-31",
        ),
        ("It rained in 2019-20.", "2019-20", "2019/2020", "2019-01-01", "2020-12-31"),
        (
            "Smog fell between 1980 and 2012.",
            "1980 and 2012",
            "1980/2012",
            "1980-01-01",
            "2012-12-31",
        ),
        (
            "The vote is to be held from November 20 to December 11.",
            "November 20 to December 11",
            "2024-11-20/2024-12-11",
            "2024-11-20",
            "2024-12-11",
        ),
        (
            "It was shut between Monday and Wednesday.",
            "Monday and Wednesday",
            "2024-02-26/2024-02-28",
            "2024-02-26",
            "2024-02-28",
        ),
        (
            "It rained from Monday to today.",
            "Monday to today",
            "2024-03-04/2024-03-05",
            "2024-03-04",
            "2024-03-05",
        ),
        (
            "It rose from early 2010 to late 2012.",
            "early 2010 to late 2012",
            "2010/2012",
            "2010-01-01",
            "2012-12-31",
        ),
        (
            "Sales grew in the year to March.",
            "the year to March",
            "2023-04/2024-03",
            "2023-04-01",
            "2024-03-31",
        ),
        (
            "Sales rose in the three months to December.",
            "the three months to December",
            "2023-Q4",
            "2023-10-01",
            "2023-12-31",
        ),
        (
            "Arrivals for the week ended February 22 were late.",
            "the week ended February 22",
            "2024-02-16/2024-02-22",
            "2024-02-16",
            "2024-02-22",
        ),
    ],
)
def test_a_stretch_is_one_expression(
    text: str, words: str, value: str, earliest: str, latest: str
) -> None:
    """A stretch of which both bounds stand side by side is one expression with both bounds."""
    source = article(text, dct="2024-03-05")
    (timex,) = dates.find(source)
    assert (timex.span.of(source.text), timex.value) == (words, value)
    assert (timex.earliest, timex.latest) == (D(earliest), D(latest))


def test_two_days_are_no_stretch() -> None:
    """Days joined by "and" are days of their own, and what is moved from one day is on the other."""
    for text in ("They met on 3 and 4 February.", "The fair was moved from 3 June to 4 June."):
        assert len(dates.find(article(text, dct="2024-03-05"))) == 2


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("At one o'clock shops closed.", "2021-03-20"),
        ("The bell rang at nine o’clock on Tuesday.", "2021-03-16"),
        ("At six o'clock in the evening it fell.", "2021-03-20T18:00"),
        ("By ten o'clock last night it was over.", "2021-03-19T22:00"),
    ],
)
def test_an_hour_of_either_half_of_a_day_is_no_hour(sentence: str, value: str) -> None:
    """One o'clock is not told as one at night; the day is sure."""
    found = dates.find(article(sentence, "2021-03-20"))
    assert [timex.value for timex in found] == [value]
