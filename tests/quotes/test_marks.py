"""Quotation marks told from apostrophes, nested, wrong and missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.quotes.marks import marked
from tests.quotes.cases import article_of

LINES = (Path(__file__).parent / "marks.tsv").read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", [line for line in LINES if not line.startswith("#")])
def test_marked_stretches(line: str) -> None:
    """The stretches between outermost marks are those of the table."""
    text, _, expected = line.partition("\t")
    assert "|".join(m.content.of(text) for m in marked(article_of(text))) == expected
