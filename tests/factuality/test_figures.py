"""Whose word a figure rests on, against the table of sentences."""

from pathlib import Path

import pytest

from generator import actors, pipeline
from tests.clauses.cases import DCT, unmark
from tests.making import article

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
    told = pipeline.annotate(article(sentence, DCT.isoformat()), actors.index([]), [], {})
    (figure,) = (f for f in told.figures if f.span.overlaps(spans["clause"]))
    found = figure.factuality
    assert (str(found.status) if found else "open") == status
    speaker = found.speaker if found else None
    assert (speaker and speaker.of(sentence)) == (
        spans["speaker"].of(sentence) if "speaker" in spans else None
    )
