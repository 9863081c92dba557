"""Whether an event is worth an entry of a timeline: what speaks for it, each reason with its points.

The weight of an event says which of two matters more, in a story of any size. Its worth says whether
a reader who reads its entry alone learns something of the story: a small story need not show all it
has. The points are set on entries of small stories that were labelled one by one
(``tests/benchmarks/entries.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import sqrt
from statistics import median

from generator.english import dating
from generator.model import AnnotatedArticle, Event, Evidence, Reason, Weight
from generator.story import loose
from generator.story.gist import Gist, Vector
from generator.story.others import Others

FITS = 0.75
"""For a sentence that has as much in common with the other articles, or with what the story is about,
as first sentences of articles usually have: see COMMON and ABOUT."""
ARTICLE = 0.5
"""For an article that has as much in common with the others, for its length, as USUAL."""
COMMON, ABOUT, USUAL = 0.14, 0.185, 0.065
"""So much is usual: the medians of thirty-three small stories of real news."""
FIRST = 1.0
"""For what the very first sentence of an article tells."""
NEWS = 0.25
"""For what an article opens with as its news."""
ACTOR, MOST_ACTORS = 0.3, 2
"""For each actor of the story, so many at most."""
MANY, OF_MANY = 4, 0.5
"""For what so many articles tell: they come back to it, whatever the sentence that tells it best."""
MONTH, WIDE = 27, -1.0
"""Days, and the points against what is known to no less than a month."""
UNDATED = -1.0
"""Against what one article alone tells, and no day of it: it is more often a mood or a comment."""
TOLD_THEN = -0.5
"""The same where it names the day on which somebody told of it: "admitted on Thursday that it had paid"."""
OF_A_COUNT = -2.0
"""Against what one day added to a count: "Nine new cases were confirmed today"."""
LOOSE = -1.0
"""Against a sentence that speaks of something as told before it."""


class Worth:
    """What speaks for the events of a story as entries."""

    def __init__(self, articles: Sequence[AnnotatedArticle], gist: Gist, others: Others) -> None:
        self._gist, self._others = gist, others
        self._articles = {a.article.source.stem: a.article for a in articles}
        self._first = {stem: min(a.lead, default=-1) for stem, a in self._articles.items()}
        self._known: dict[Reason, Reason] = {}
        self._of_article = {stem: others.of_article(stem) for stem in self._articles}
        self._close = sqrt(median(self._of_article.values() or (0.0,)) / USUAL)
        """Where the articles of a story are close to each other, more of what they tell is worth an
        entry: among news of whatever an actor did much is of another matter."""

    def of(self, event: Event, best: Evidence, said: Vector, *, opens: bool) -> Weight:
        """How much an event is worth, which ``best`` tells in a sentence that says this, and which
        ``opens`` an article as its news.
        """
        news = (Reason("is the news with which an article opens", NEWS),) if opens else ()
        reasons = (*self._reasons(event, best, said), *news)
        return Weight(tuple(self._known.setdefault(r, r) for r in reasons))

    def _reasons(self, event: Event, best: Evidence, said: Vector) -> Iterator[Reason]:
        common = self._of(self._others.in_common(said, best.source), COMMON)
        yield Reason("says what the other articles tell", FITS * common)
        about = self._of(self._gist.of_story(said), ABOUT)
        yield Reason("says what the story is about", FITS * about)
        article = self._of(self._of_article[best.source], USUAL)
        yield Reason("its article tells what the others do", ARTICLE * article)
        if self._first[best.source] == best.sentence:
            yield Reason("is told in the first sentence of its article", FIRST)
        if event.actors:
            yield Reason("names actors of the story", ACTOR * min(MOST_ACTORS, len(event.actors)))
        if len(event.sources) >= MANY:
            yield Reason("many articles tell it", OF_MANY)
        if (event.latest - event.earliest).days > MONTH:
            yield Reason("is known to no less than a month", WIDE)
        if event.is_as_reported and len(event.sources) == 1:
            named = best.timex.span.end > best.timex.span.start
            points = TOLD_THEN if named else UNDATED
            yield Reason("one article tells it, and no day of it", points)
        if _adds_to_a_count(best, self._articles[best.source].text):
            yield Reason("only what a day added to a count", OF_A_COUNT)
        if loose.definite(self._articles[best.source], best.sentence, self._gist):
            yield Reason(loose.REASON, LOOSE)

    def _of(self, much: float, usual: float) -> float:
        """How much of what is usual; of one article alone all have as much."""
        return self._close * much / usual if self._close else 1.0


def _adds_to_a_count(told: Evidence, text: str) -> bool:
    """Whether a clause opens with how many more were counted."""
    return told.deed in dating.COUNTING and _MORE.match(told.clause.of(text)) is not None


_MORE = re.compile(
    r"(?!(?:the|th[ei]se?|that|its|their|his|her)\s)(?:[\w,-]+\s){1,2}(?:new|further|more|additional|other)\s",
    re.IGNORECASE,
)
