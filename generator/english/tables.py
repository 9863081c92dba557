"""The one reader of this folder's tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

_HERE = Path(__file__).parent


def rows(name: str) -> Iterator[tuple[str, ...]]:
    """The columns of each line of the table `name`; an empty line and one that opens with ``#`` are
    passed over.
    """
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield tuple(line.split("\t"))


def lists(name: str) -> Mapping[str, tuple[str, ...]]:
    """The words of each list of the file `name`: ``[title]`` opens a list, blanks part its words,
    and a line that opens with ``#`` is a remark.
    """
    found: dict[str, list[str]] = {}
    words: list[str] = []
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = found.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            words += line.split()
    return {title: tuple(words) for title, words in found.items()}
