"""The one reader of this folder's tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_HERE = Path(__file__).parent


def rows(name: str) -> Iterator[tuple[str, ...]]:
    """The columns of each line of the table `name`; an empty line and one that opens with ``#`` are
    passed over.
    """
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield tuple(line.split("\t"))
