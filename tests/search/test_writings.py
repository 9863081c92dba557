"""Other writings of the words of a text: each line is a sentence, and what finds it besides."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from generator.search import writings
from generator.search.writings import NAME

OTHERS = {
    "It held 175,000 soldiers.": ["175000"],
    "It held 175 000 soldiers and 30000 horses.": ["175000", "175,000", "30,000"],
    "It was 2014 and 3.5 percent.": [],
    "The WHO and the IT of the US.": [
        *(f"who{NAME}", "w.h.o", f"it{NAME}", "i.t", f"us{NAME}", "u.s"),
    ],
    "In the U.S. and the U.A.E. it rained.": [f"us{NAME}", f"uae{NAME}"],
    "Then Theresa May said it may rain.": [f"may{NAME}"],
    "We may leave. Will you?": [],
    "Conor O’Brien and Ann O'Hara came.": ["obrien", "ohara"],
    "It is Ann’s; it isn’t Bob’s.": [],
    "The co-operation and the north\N{NON-BREAKING HYPHEN}east pier.": ["cooperation", "northeast"],
    "Jürgen Müller, Łódź, Malmö, Škoda.": [
        *("jurgen", "juergen", "muller", "mueller", "lodz", "malmo", "malmoe", "skoda"),
    ],
    "A 19-year-old of the al-Anbar region": ["alanbar"],
    "Nothing else is in it.": [],
}


@pytest.mark.parametrize("number", ["7" * 5000, "1" + ",000" * 2000, "1" + " 000" * 2000])
def test_a_number_longer_than_any_stops_nothing(number: str) -> None:
    """The figures beside it are found by their other writings."""
    assert "175000" in list(writings.of_text(f"It held {number} men; it held 175,000 soldiers."))


@pytest.mark.parametrize("text", OTHERS)
def test_a_text_has_other_writings(text: str) -> None:
    """Of its figures, little names, words with hyphens and letters that some keyboards lack."""
    assert list(writings.of_text(text)) == OTHERS[text]


AMOUNTS = [
    ([2e6], "2 million crowns", ["2000000", "2,000,000"]),
    ([1200], "twelve hundred seats", ["1200", "1,200"]),
    ([1200], "1,200 seats", ["1200"]),
    ([8500, None], "8500 men", ["8,500"]),
    ([3], "three", []),
    ([3.5], "3.5 percent", []),
    ([10, 20], "ten to twenty", ["10", "20"]),
]


@pytest.mark.parametrize(("values", "text", "others"), AMOUNTS)
def test_an_amount_is_found_in_digits(
    values: list[float | None], text: str, others: list[str]
) -> None:
    """With commas and without, where the text has it in another way."""
    assert list(writings.of_amounts(values, text)) == others


DAYS = [
    ("2021-12-07", "2021-12-07", "on Tuesday", ["7", "december", "2021", "12", "07"]),
    ("2021-12-07", "2021-12-07", "on December 7, 2021", ["12", "07"]),
    ("2021-05-03", "2021-05-03", "on 3 May", [f"may{NAME}", "2021", "05", "03"]),
    ("2022-01-01", "2022-01-31", "last month", ["january", "2022"]),
    ("2021-01-01", "2021-12-31", "last year", ["2021"]),
    ("2021-01-01", "2021-12-31", "in 2021", []),
    ("1990-01-01", "1999-12-31", "in the 1990s", []),
    ("2021-12-28", "2022-01-03", "that week", []),
]


@pytest.mark.parametrize(("earliest", "latest", "text", "others"), DAYS)
def test_a_date_is_found_as_it_is_typed(
    earliest: str, latest: str, text: str, others: list[str]
) -> None:
    """As precisely as it is known, without the words that the text has."""
    days = date.fromisoformat(earliest), date.fromisoformat(latest)
    assert list(writings.of_stretch(*days, text)) == others


def test_a_day_has_its_ordinal() -> None:
    """As in December 7th."""
    endings = {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 13: "13th", 22: "22nd"}
    for day, ordinal in endings.items():
        assert ordinal in writings.of_day(date(2021, 12, day))


def test_a_name_of_little_words_is_found() -> None:
    """No list of words to be passed over holds them as they stand in the index."""
    assert list(writings.of_title("Who’s who")) == [f"who{NAME}"] * 2


def test_the_document_says_what_holds() -> None:
    """Each line of its table of writings."""
    document = Path(__file__).parents[2] / "docs/search.md"
    lines = re.findall(r"^\| ([^|]+) \| (`[^|]+`) \|$", document.read_text("utf-8"), re.MULTILINE)
    assert len(lines) > 5
    for text, typed in lines:
        others = {other.removesuffix(NAME) for other in writings.of_text(text)}
        assert set(re.findall("`([^`]+)`", typed)) <= others, text
