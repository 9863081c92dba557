"""How well the points by which a site chooses are set: each tried with one topic left out.

    python -m tests.benchmarks.left_out [SET…]

For each constant its values are tried, all else as it stands. For each topic that value is taken
which does best on the other topics, and scored on the topic itself. Printed are the score of each
value, which values were taken how often (their spread), and the score of the topics left out beside
the score as it stands. A topic's score is that of its timelines: AR-1, AR-2 and a quarter of date.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from statistics import mean
from types import ModuleType

from generator.model import Story
from generator.story import choosing, telling, weights
from tests.benchmarks import timeline

Constant = tuple[ModuleType, str, tuple[float, ...]]
"""A constant of a module, and the values that are tried for it."""

CONSTANTS: tuple[Constant, ...] = (
    (weights, "DAY", (7, 10, 14, 20, 28)),
    (weights, "OF_DAY", (0, 10, 15, 20, 25)),
    (weights, "SOURCES", (0, 0.5, 1, 2)),
    (weights, "AGAIN", (0, 0.5, 1)),
    (weights, "OPENS", (0, 0.5, 1)),
    (telling, "OF_DAY", (5, 10, 15, 20)),
    (telling, "OF_STORY", (6, 12, 18)),
    (telling, "LEADS", (0, 1, 2, 4)),
    (telling, "PASSING", (0, -1, -2.5, -4)),
    (telling, "UNDATED", (0, -1.5, -3, -6)),
    (telling, "PER_WORD", (0, -0.1, -0.2, -0.3)),
    (telling, "AGAIN", (0, -1, -2, -4)),
    (choosing, "ENOUGH", (0, 0.4, 0.6, 0.7, 0.8)),
)


@dataclass(frozen=True)
class Subject:
    """A topic of the data: its story, and the journalists' timelines of it."""

    name: str
    story: Story
    told: Mapping[str, timeline.Told]
    references: tuple[timeline.Timeline, ...]

    def score(self, scorer: ModuleType) -> float:
        """The score of our timelines of it, as the constants stand."""
        weighed = tuple(weights.weighed(self.story.events, self.story.articles))
        whole = replace(self.story, events=weighed)
        made = (timeline.timeline(whole, self.told, r) for r in self.references)
        found = [scorer.evaluate(m, r) for m, r in zip(made, self.references, strict=True)]
        scores: Iterator[float] = (
            r["align+m1"][0]["f"] + r["align+m1"][1]["f"] + r["date"][0]["f"] / 4 for r in found
        )
        return mean(scores)


def subjects(sets: Sequence[str]) -> Iterator[Subject]:
    """The topics of the sets."""
    for folder in sorted(f for s in sets for f in (timeline.DATA / s).iterdir() if f.is_dir()):
        told = timeline.read(folder)
        yield Subject(
            folder.name,
            timeline.built(told, timeline.topic(folder)),
            {t.annotated.article.source.stem: t for t in told},
            tuple(timeline.references(folder)),
        )


@contextmanager
def stands_at(module: ModuleType, name: str, value: float) -> Iterator[None]:
    """While a constant has another value."""
    before = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, before)


def taken(scores: Mapping[float, Sequence[float]]) -> list[float]:
    """For each topic the value that does best on the others."""
    topics = range(len(next(iter(scores.values()))))
    return [
        max(scores, key=lambda v: sum(s for i, s in enumerate(scores[v]) if i != left))
        for left in topics
    ]


def row(constant: Constant, score: Callable[[], list[float]]) -> str:
    """What is printed of a constant; ``score`` gives the scores of all topics, as the constants
    stand.
    """
    module, name, values = constant
    now = score()
    scores: dict[float, list[float]] = {}
    for value in values:
        with stands_at(module, name, value):
            scores[value] = score()
    best = taken(scores)
    tried = ", ".join(f"{v:g}: {mean(s):.4f}" for v, s in scores.items())
    spread = ", ".join(f"{v:g} ({n} times)" for v, n in sorted(Counter(best).items()))
    left = mean(scores[v][i] for i, v in enumerate(best))
    label = f"{module.__name__.rpartition('.')[2]}.{name} = {getattr(module, name):g}"
    return f"{label}; {tried}; taken {spread}; left out {left:.4f}, as it stands {mean(now):.4f}"


def main(sets: Sequence[str]) -> int:
    """Print a row for each constant."""
    if not timeline.DATA.exists():
        print("The data is not here (expected ../shared/benchmarks/timeline beside the checkout).")
        return 0
    scorer = timeline._scorer()
    found = list(subjects(sets or timeline.SETS))
    now = [s.score(scorer) for s in found]
    print("as it stands:", ", ".join(f"{s.name} {n:.3f}" for s, n in zip(found, now, strict=True)))
    for constant in CONSTANTS:
        print(row(constant, lambda: [s.score(scorer) for s in found]), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
