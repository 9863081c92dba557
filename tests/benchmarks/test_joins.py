"""The benchmark of joins on real stories: its labels, and what it counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks import entries, joins
from tests.benchmarks.small import small_story

SAID = (
    "The old pier of Arvika burned on Monday .\nAnn Lee opened a new school on Tuesday .",
    "The old pier of Arvika burned on 4 March .\nBo Ek closed the mill on 5 March 2024 .",
)


def test_labels_are_of_the_stories() -> None:
    """Each is of a story that is developed on."""
    named = {sample.name for sample in entries.SAMPLES[joins.PART]}
    assert len(joins.labels()) > len(named) / 2
    assert joins.labels().keys() <= named


def test_joined_is_right_where_both_tell_one_event(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pairs of labelled evidence count, each as joined rightly, wrongly, or left apart."""
    told = small_story(tmp_path, monkeypatch, SAID)
    pier, school, mill = sorted(told.story.events, key=lambda e: -len(e.evidence))
    burned, again = (joins.key(told, e) for e in pier.evidence)
    opened, closed = (joins.key(told, e.evidence[0]) for e in (school, mill))
    right = joins.score(told, {burned: 0, again: 0, opened: 1})
    assert (right.right, right.wrong, right.apart, right.events, right.mixed) == (1, (), (), 1, 0)
    wrong = joins.score(told, {burned: 0, again: 1, opened: 2, closed: 2})
    assert len(wrong.wrong) == wrong.mixed == len(wrong.apart) == 1
    assert joins.row("all", [right, wrong]).endswith(
        "precision 0.500 recall 0.500 (1 right, 1 wrong, 1 apart); 1 of 2 events mixed"
    )
