"""Precision, recall and F1, and when what was predicted is what was labelled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from generator.model import Span

W = TypeVar("W")
P = TypeVar("P")


@dataclass(slots=True)
class Score:
    """How many were right, predicted and wanted, and which went wrong."""

    right: int = 0
    predicted: int = 0
    wanted: int = 0
    wrong: list[str] = field(default_factory=list)
    """What was missed ("- …") and what was predicted and is not so ("+ …")."""

    def add(self, other: Score) -> None:
        """Count the other's in."""
        self.right += other.right
        self.predicted += other.predicted
        self.wanted += other.wanted
        self.wrong += other.wrong

    @property
    def precision(self) -> float | None:
        """Right of predicted; None where nothing was predicted."""
        return self.right / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Right of wanted; None where nothing was wanted."""
        return self.right / self.wanted if self.wanted else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where there is nothing to count."""
        total = self.predicted + self.wanted
        return 2 * self.right / total if total else None


def compare(
    wanted: Sequence[W],
    predicted: Sequence[P],
    same: Callable[[W, P], bool],
    show_wanted: Callable[[W], str],
    show_predicted: Callable[[P], str],
) -> Score:
    """Match each wanted item with at most one predicted item, in their order."""
    left = list(predicted)
    missed = []
    for item in wanted:
        found = next((i for i, p in enumerate(left) if same(item, p)), None)
        if found is None:
            missed.append(item)
        else:
            del left[found]
    wrong = [*(f"- {show_wanted(m)}" for m in missed), *(f"+ {show_predicted(p)}" for p in left)]
    return Score(len(wanted) - len(missed), len(predicted), len(wanted), wrong)


def alike(a: Span, b: Span) -> float:
    """Intersection over union of two spans, in characters: 1.0 for the same, 0.0 for disjoint
    ones.
    """
    shared = min(a.end, b.end) - max(a.start, b.start)
    return max(0, shared) / (max(a.end, b.end) - min(a.start, b.start)) if shared > 0 else 0.0


def table(rows: Iterable[tuple[str, Score, Score]]) -> str:
    """One line a layer: precision, recall, F1 and the number wanted, of the development half and of
    the test half.
    """
    lines = [
        f"{'':34}{'development':^28}{'test':^28}",
        f"{'':34}" + f"{'P':>7}{'R':>7}{'F1':>7}{'n':>7}" * 2,
    ]
    lines += [f"{name:34}{_cells(dev)}{_cells(test)}" for name, dev, test in rows]
    return "\n".join(lines)


def _cells(score: Score) -> str:
    cells = "".join(
        f"{'–' if v is None else format(v, '.3f'):>7}"
        for v in (score.precision, score.recall, score.f1)
    )
    return f"{cells}{score.wanted:>7}"
