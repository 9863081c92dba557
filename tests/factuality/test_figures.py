"""Whose word a figure rests on, against the table of sentences."""

from pathlib import Path

import pytest

from generator.events.anchoring import Unbounded, holding
from generator.events.status import Undecided, weigh
from generator.reading import read
from tests.clauses.cases import DCT, unmark

TABLE = Path(__file__).with_name("figures.txt")
LINES = [
    line
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("line", LINES)
def test_a_figure_rests_on_the_word_of_whom_the_sentence_names(line: str) -> None:
    """The nearest source of several, and who puts, says, asks for or estimates it."""
    status, marked = line.split(" | ", 1)
    sentence, spans = unmark(marked)
    reading = read(sentence)
    clause = holding(reading, spans["clause"])
    assert not isinstance(clause, Unbounded)
    found = weigh(reading, clause.span, spans["clause"], DCT)
    assert not isinstance(found, Undecided)
    assert (str(found.status), found.speaker) == (status, spans.get("speaker"))
