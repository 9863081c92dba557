"""How much memory our own part of a build takes."""

from pathlib import Path

import pytest

from tests.benchmarks.corpora import made_up
from tests.benchmarks.targets import BASE, EACH, memory

pytestmark = pytest.mark.scale

FEW, MANY = 100, 400
GROWS = 0.3
"""Megabytes for each further article, of which the target allows `EACH`: its words and what is found in
them are held until its page is made (docs/performance.md). Made-up articles have more dates and
quotations than real ones, which take half as much."""


def test_our_part_holds_no_more_than_the_story_and_its_views(tmp_path: Path) -> None:
    """A small story stays within the target, a larger one takes so much more as it is larger."""
    few, many = (memory(made_up(tmp_path / f"{count}", count)) for count in (FEW, MANY))
    assert few <= BASE + EACH * FEW
    assert (many - few) / (MANY - FEW) <= GROWS
