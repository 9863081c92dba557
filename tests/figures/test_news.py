"""How many of the figures of news are found: sentences of many subjects, in two halves."""

import pytest

from generator.figures import find
from generator.model import Figure
from tests.figures.cases import Case, load

FLOORS = {"news_dev.txt": (0.98, 0.95, 0.98), "news_heldout.txt": (0.98, 0.95, 0.91)}
"""Precision, recall, and the share of those found that count the right thing, less a point."""


def same(wanted: Figure, found: Figure) -> bool:
    """Whether one figure is the other: their words overlap, and value, upper end and unit agree."""
    values = (wanted.upper, round(wanted.value, 6), wanted.unit)
    return wanted.span.overlaps(found.span) and values == (
        found.upper,
        round(found.value, 6),
        found.unit,
    )


@pytest.mark.parametrize("name", FLOORS)
def test_figures_of_news(name: str) -> None:
    """Precision, recall and what is counted stay at what has been reached."""
    right, counted, found, wanted = map(sum, zip(*map(score, load(name)), strict=True))
    precision, recall, of_right = FLOORS[name]
    assert right >= precision * found
    assert right >= recall * wanted
    assert counted >= of_right * right


def score(case: Case) -> tuple[int, int, int, int]:
    """How many are right, how many of them count the right thing, how many are found, labelled."""
    found = find(case.article, case.timexes)
    pairs = [(w, f) for w in case.figures for f in found if same(w, f)]
    counted = sum(w.counted == f.counted for w, f in pairs)
    return len(pairs), counted, len(found), len(case.figures)
