from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from generator import numbers

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "numbers.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_numbers_are_found_with_their_values(text: str, expected: str) -> None:
    """Each number with every value that its writing can have, and nothing that is none."""
    wanted = [cell.split(" = ") for cell in expected.split(" | ")] if expected else []
    found = [(n.span.of(text), n.values) for n in numbers.find(text)]
    assert found == [
        (words, frozenset(map(Decimal, values.split(" or ")))) for words, values in wanted
    ]


@given(st.integers(0, 999_999_999))
def test_every_writing_of_a_number_has_its_value(number: int) -> None:
    """Plain digits and digits in groups mean the same."""
    for text in (str(number), f"{number:,}", f"{number:,}".replace(",", " ")):
        (found,) = numbers.find(text)
        assert Decimal(number) in found.values


WORDS = (
    "one",
    "two",
    "twenty",
    "hundred",
    "thousand",
    "and",
    "a",
    "half",
    "million",
    "third",
    "dozen",
    "5",
    "1,000",
    "-",
    "x",
)


@given(st.lists(st.sampled_from(WORDS)).map(" ".join) | st.text())
def test_numbers_lie_apart_and_in_order(text: str) -> None:
    """Spans lie inside the text, never empty, one behind the other; the same text gives the same
    numbers.
    """
    end = 0
    for number in numbers.find(text):
        assert end <= number.span.start < number.span.end <= len(text)
        assert number.values
        end = number.span.end
    assert numbers.find(text) == numbers.find(text)
