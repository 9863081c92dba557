"""How well the points are set by which an event is worth an entry: each tried with one topic left out.

    python -m tests.benchmarks.entries_left_out

What is printed is that of ``tests/benchmarks/left_out.py``, over the topics of the labelled stories
that are developed on (``tests/benchmarks/entries.py``). A topic's score is the number of entries of
its stories that are right, can be read alone, are worth their place and tell what no other tells,
less the number of the other entries that have labels.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model import Story
from generator.story import choosing, worth
from generator.story.gist import Gist
from generator.story.others import Others
from tests.benchmarks import entries
from tests.benchmarks.entries import Label, Read
from tests.benchmarks.left_out import Constant, row

CONSTANTS: tuple[Constant, ...] = (
    (worth, "FITS", (0.25, 0.5, 0.75, 1)),
    (worth, "ARTICLE", (0, 0.25, 0.5, 1)),
    (worth, "FIRST", (0.5, 1, 1.5, 2)),
    (worth, "NEWS", (0, 0.25, 0.5, 0.75)),
    (worth, "ACTOR", (0, 0.15, 0.3, 0.45)),
    (worth, "WIDE", (0, -0.5, -1, -1.5)),
    (worth, "UNDATED", (0, -0.5, -1, -1.5)),
    (worth, "LOOSE", (0, -0.5, -1, -1.5)),
    (choosing, "DESERVES", (2.1, 2.3, 2.5, 2.7, 2.9)),
    (choosing, "SHARE", (0.2, 0.3, 0.4, 0.5)),
)


@dataclass(frozen=True)
class Subject:
    """A labelled story, and what its sentences say."""

    told: Read
    gist: Gist
    others: Others

    @staticmethod
    def of(told: Read) -> Subject:
        """The subject that a story is."""
        gist = Gist(told.story.articles)
        return Subject(told, gist, Others(told.story.articles, gist))

    def score(self, known: Mapping[str, Label]) -> int:
        """Good entries less others, as the constants stand."""
        told = replace(self.told, story=self._weighed())
        count = entries.counted(told.shown, told, known)
        return count.good - (count.labelled - count.good)

    def _weighed(self) -> Story:
        story = self.told.story
        measure = worth.Worth(story.articles, self.gist, self.others)
        best = [(e, e.evidence[e.telling]) for e in story.events]
        said = [self.gist.vector(place.source, place.sentence) for _, place in best]
        told = zip(best, said, strict=True)
        events = (
            replace(e, worth=measure.of(e, place, words, opens=e.opens))
            for (e, place), words in told
        )
        return replace(story, events=tuple(events))


def scores(subjects: Sequence[Subject], known: Mapping[str, Label]) -> list[float]:
    """The score of each topic."""
    found: defaultdict[str, float] = defaultdict(float)
    for subject in subjects:
        found[subject.told.sample.topic] += subject.score(known)
    return list(found.values())


def main() -> int:
    """Print a row for each constant."""
    if not entries.DATA.exists():
        print("The data is not here (expected ../shared/benchmarks/timeline beside the checkout).")
        return 0
    known = entries.labels("dev")
    subjects = [Subject.of(told) for told in entries.stories("dev")]
    for constant in CONSTANTS:
        print(row(constant, lambda: scores(subjects, known)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
