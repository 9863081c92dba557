"""A small story in the form of the data that lies beside the checkout, for the tests of benchmarks."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.benchmarks import entries
from tests.benchmarks.entries import Read, Sample

FILLER = "\nThe harbour is old ." * 50


def small_story(root: Path, patch: pytest.MonkeyPatch, texts: Iterable[str]) -> Read:
    """A story of articles of 5 March 2024 and the days behind it, as the benchmarks read one."""
    folder = root / "data" / "harbour" / "pier"
    folder.mkdir(parents=True)
    records = [
        {"id": f"n{n}", "source": "gazette", "date": f"2024-03-0{5 + n}", "text": text + FILLER}
        for n, text in enumerate(texts)
    ]
    lines = "".join(json.dumps(record) + "\n" for record in records)
    (folder / "articles.jsonl").write_text(lines, encoding="utf-8")
    (folder / "keywords.json").write_text('["pier"]', encoding="utf-8")
    patch.setattr(entries, "DATA", root / "data")
    return entries.read(Sample("harbour/pier", len(records)), root / "made")
