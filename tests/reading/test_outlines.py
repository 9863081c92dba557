"""The trees of whole sentences: one golden file for all that the reading of a sentence decides."""

from pathlib import Path

import pytest

from generator.reading import read
from generator.reading.outline import outline

CASES = (Path(__file__).parent / "outlines.txt").read_text(encoding="utf-8").strip().split("\n\n")


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case).split("\n", 1)[0][:50])
def test_a_sentence_has_this_tree(case: str) -> None:
    """Each clause stands below the clause that holds it, with its subject and its verb."""
    sentence, *lines = case.split("\n")
    assert [f"  {line}" for line in outline(read(sentence))] == lines


def test_a_reading_cannot_be_changed() -> None:
    """What every stage asks stays as it was read."""
    sentence = read("The council met on Monday.")
    assert hash(sentence) == hash(read("The council met on Monday."))
    with pytest.raises(AttributeError):
        sentence.clauses[0].end = 2  # type: ignore[misc]


def test_a_sentence_may_end_with_any_form() -> None:
    """Nothing is looked for behind the last word."""
    assert read("The people the court and the port freed").clauses
    assert read("A man, hurt").clauses
