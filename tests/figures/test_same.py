from __future__ import annotations

from pathlib import Path

import pytest

from generator.figures import find, thing
from generator.model import Figure
from tests.figures.cases import article_of

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "same.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def last(words: str) -> Figure:
    """The last figure that is read from the words."""
    return find(article_of(words + " were counted."), ())[-1]


@pytest.mark.parametrize(("a", "b", "same"), ROWS)
def test_counts_same(a: str, b: str, same: str) -> None:
    """Figures share a chart only where unit, noun, what it is of, and rate agree."""
    one, other = thing(last(a)), thing(last(b))
    assert (one is not None and one == other) is (same == "yes")
