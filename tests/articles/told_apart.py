"""How much of whole pages is told apart: ``python -m tests.articles.told_apart [--errors]``.

The pages are of our own invention, each of another outlet's shape, with every stretch labelled.
Those in ``pages/dev`` were read while the forms were made; of those in ``pages/unseen``, written before
the last of them, only the totals are looked at.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model import Article
from tests.making import article

PAGES = Path(__file__).parent / "pages"
CUT = " [...] "
"""Stands in a label for words that it leaves out."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was pasted, and ``kind | words`` of each of its stretches."""

    name: str
    text: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How many labelled stretches of so many are found, of all and of those that are no sentence;
    and how many others are found in their place.
    """

    right: int
    labelled: int
    other_right: int
    other_labelled: int
    other_found: int

    @property
    def share(self) -> float:
        """Per cent of the labelled stretches that are found with their words and their kind."""
        return 100 * self.right / self.labelled

    @property
    def others(self) -> float:
        """The same of headings, captions, datelines… alone, as an F: what is no sentence."""
        return 200 * self.other_right / (self.other_labelled + self.other_found)


def pages(part: str) -> Iterator[Page]:
    """The pages of ``dev`` or ``unseen``."""
    for file in sorted((PAGES / part).glob("*.txt")):
        text, _, labels = file.read_text(encoding="utf-8").partition("\n>>>\n")
        yield Page(file.stem, text, tuple(labels.strip().split("\n")))


def of(made: Article, labels: tuple[str, ...]) -> tuple[Counter[str], Counter[str]]:
    """The labels that the article's units fit, and those of the units that fit none."""
    waiting, right, wrong = Counter(labels), Counter[str](), Counter[str]()
    by_ends = {_ends(label): label for label in labels}
    for unit in made.sentences:
        whole = f"{unit.kind.value} | {made.words_of(unit)}"
        label = whole if whole in waiting else _abbreviated(whole, by_ends)
        if label and right[label] < waiting[label]:
            right[label] += 1
        else:
            wrong[whole] += 1
    return right, wrong


def _ends(label: str) -> tuple[str, str]:
    first, cut, last = label.partition(CUT)
    return (first, last) if cut else (label, label)


def _abbreviated(whole: str, by_ends: dict[tuple[str, str], str]) -> str | None:
    fits = (
        label
        for (first, last), label in by_ends.items()
        if whole.startswith(first) and whole.endswith(last)
    )
    return next(fits, None)


def score(part: str, *, errors: bool = False) -> Score:
    """The score of all pages of a part; errors are printed where they are asked for."""
    right, wrong, labels = Counter[str](), Counter[str](), Counter[str]()
    for page in pages(part):
        found, others = of(article(page.text), page.labels)
        if errors:
            missed = [label for label in page.labels if not found[label]]
            print(
                f"== {page.name}",
                *(f"- {m}" for m in missed),
                *(f"+ {o}" for o in others),
                sep="\n",
            )
        right, wrong, labels = right + found, wrong + others, labels + Counter(page.labels)
    return Score(
        right.total(),
        labels.total(),
        _others(right),
        _others(labels),
        _others(right) + _others(wrong),
    )


def _others(units: Counter[str]) -> int:
    return sum(n for unit, n in units.items() if not unit.startswith("sentence |"))


if __name__ == "__main__":
    for part in ("dev", "unseen"):
        told = score(part, errors="--errors" in sys.argv and part == "dev")
        print(
            f"{part}: {told.share:.1f} % of {told.labelled}, no sentences F {told.others:.1f} of {told.other_labelled}"
        )
