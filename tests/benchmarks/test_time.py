"""The runner of the time benchmark: the form of what it writes, and what it says where the data is
absent.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.benchmarks import time as benchmark


def test_run_writes_meta_then_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first line is the meta line with the start-up time, then a line a document with spans,
    values and seconds.
    """
    monkeypatch.setattr(benchmark, "startup_seconds", lambda: 0.1)
    source, out = tmp_path / "own.docs.jsonl", tmp_path / "out.jsonl"
    source.write_text(
        json.dumps({"id": "1", "dct": "2022-02-01", "text": "He left last Wednesday."}),
        encoding="utf-8",
    )
    assert benchmark.main([str(source), str(out)]) == 0
    meta, document = (json.loads(line) for line in out.read_text(encoding="utf-8").splitlines())
    assert meta == {"meta": {"tagger": "ours", "startup_s": 0.1}}
    assert document["id"] == "1"
    assert document["seconds"] >= 0
    (timex,) = document["timexes"]
    assert (timex["start"], timex["end"], timex["type"], timex["value"]) == (
        8,
        22,
        "DATE",
        "2022-01-26",
    )


def test_absent_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the data it says so and ends well."""
    monkeypatch.setattr(benchmark, "DATA", tmp_path)
    assert benchmark.main([]) == 0
    assert "not here" in capsys.readouterr().out
