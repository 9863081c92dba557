"""The benchmark of pronouns: what counts as right, and what it says where the data is absent."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.analysis import quotations
from generator.model import Span
from tests.benchmarks import pronouns as benchmark
from tests.benchmarks.pronouns import Label, answer


@pytest.mark.parametrize(
    ("text", "means", "due"),
    [
        ("Ann Lee left. She said the dam held.", "Ann Lee", "right"),
        ("Ann Lee left. She said the dam held.", "left", "wrong"),
        ("Kim Lee met Robin Ito. She said the dam held.", "Kim Lee", "left open"),
        ("Ann Lee left. She held the dam.", "Ann Lee", "no statement found"),
    ],
)
def test_an_answer_is_judged_by_the_words_that_name_the_speaker(
    text: str, means: str, due: str
) -> None:
    """Right where the speaker's words overlap a place that names whom the pronoun means."""
    pronoun, start = text.index("She"), text.index(means)
    cue = Span(pronoun + 4, pronoun + 8)
    meant = (Span(start, start + len(means)),)
    label = Label("own", "dev", Span(pronoun, pronoun + 3), cue, meant)
    assert answer(label, quotations(text)) == due


def test_the_labels_are_two_halves_of_a_hundred() -> None:
    """Each label names somebody before its pronoun."""
    labels = list(benchmark.labels())
    assert [sum(each.half == half for each in labels) for half in ("dev", "heldout")] == [50, 50]
    assert all(m.end <= each.pronoun.start for each in labels for m in each.means)
    assert all(each.means for each in labels)


def test_absent_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the data it says so and ends well."""
    monkeypatch.setattr(benchmark, "DATA", tmp_path / "train.jsonl")
    assert benchmark.main() == 0
    assert "not here" in capsys.readouterr().out
