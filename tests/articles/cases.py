"""The one loader of this folder's tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


def rows(name: str) -> Iterator[list[str]]:
    """The columns of each line of a table; ``#`` opens a comment, ``⏎`` stands for a line break."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield [column.replace("⏎", "\n") for column in line.split("\t")]


@dataclass(frozen=True, slots=True)
class SentenceCase:
    """A paragraph and the sentences that it consists of."""

    about: str
    text: str
    sentences: tuple[str, ...]


def sentence_cases() -> Iterator[SentenceCase]:
    """``sentences.tsv``: a double bar stands where a sentence begins."""
    for about, marked in rows("sentences.tsv"):
        text = re.sub(" {2,}", " ", marked.replace("‖", ""))
        yield SentenceCase(about, text, tuple(re.split(r" ?‖ ?", marked)))


@dataclass(frozen=True, slots=True)
class BlockCase:
    """The text of a seed and the kind and words of each of its units."""

    about: str
    text: str
    units: tuple[str, ...]


def block_cases(name: str = "blocks.txt") -> Iterator[BlockCase]:
    """``blocks.txt`` and the like: ``===`` opens a case, ``>>>`` its units."""
    for case in (HERE / name).read_text(encoding="utf-8").split("\n=== ")[1:]:
        about, _, rest = case.partition("\n")
        text, _, units = rest.partition("\n>>>\n")
        yield BlockCase(about, text, tuple(units.strip().split("\n")))
