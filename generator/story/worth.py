"""Whether an event is worth an entry of a timeline: what speaks for it, each reason with its points.

The weight of an event says which of two matters more, in a story of any size. Its worth says whether
a reader who reads its entry alone learns something of the story, and does not depend on what else
there is: a small story need not show all it has. The points are set on entries of small stories that
were labelled one by one (``tests/benchmarks/entries.py``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from generator.model import AnnotatedArticle, Event, Evidence, Reason, Weight
from generator.story.gist import Gist
from generator.story.others import Others

FIRST = 1.0
"""For what the very first sentence of an article tells: as much as for having as much in common with
the other articles as such a sentence usually has."""
ACTOR, MOST_ACTORS = 0.3, 2
"""For each actor of the story, so many at most."""
MONTH, WIDE = 27, -1.0
"""Days, and the points against what is known to no less than a month."""


class Worth:
    """What speaks for the events of a story as entries."""

    def __init__(self, articles: Sequence[AnnotatedArticle], gist: Gist, others: Others) -> None:
        self._gist, self._others = gist, others
        self._first = {a.article.source.stem: min(a.article.lead, default=-1) for a in articles}
        openings = [self._common(s, i) for s, i in self._first.items() if i >= 0]
        self._usual = median(openings) if openings else 0.0

    def of(self, event: Event, best: Evidence) -> Weight:
        """How much an event is worth, which ``best`` tells."""
        return Weight(tuple(self._reasons(event, best)))

    def _reasons(self, event: Event, best: Evidence) -> Iterator[Reason]:
        fit = self._common(best.source, best.sentence) / self._usual if self._usual else 1.0
        yield Reason("says what the other articles tell", fit)
        if self._first[best.source] == best.sentence:
            yield Reason("is told in the first sentence of its article", FIRST)
        if event.actors:
            yield Reason("names actors of the story", ACTOR * min(MOST_ACTORS, len(event.actors)))
        if (event.latest - event.earliest).days > MONTH:
            yield Reason("is known to no less than a month", WIDE)

    def _common(self, source: str, sentence: int) -> float:
        return self._others.in_common(self._gist.vector(source, sentence), source)
