"""The files of the benchmarks that lie beside the checkout."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from generator.model import Span

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "benchmarks"


def ends(span: Span | None) -> list[int] | None:
    """A half-open span as the scorers want it."""
    return [span.start, span.end] if span else None


def lines(path: Path) -> Iterator[Mapping[str, str]]:
    """The documents of a benchmark's file."""
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line)


def write(
    source: Path, out: Path, predict: Callable[[Mapping[str, str]], Mapping[str, object]]
) -> None:
    """Write the prediction for each document of ``source`` into ``out``."""
    rows: Iterable[Mapping[str, object]] = (predict(line) for line in lines(source))
    out.write_text(
        "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8"
    )
