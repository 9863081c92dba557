"""Which events are of another matter than the story."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from statistics import median

from generator.model import AnnotatedArticle, Event, Evidence
from generator.story.gist import Gist, Vector, fitting
from generator.story.others import Others

APART = 0.5
"""What has less than this share of what is usual in common with the story is of another matter."""
SELDOM = 1 / 8
"""An article of whose sentences no more fit a topic names it in passing."""
FEWEST = 8
"""Of fewer articles it cannot be said what is usual."""
FAR, WIDE = 365, 31
"""Days: what lies so long before all that is told, and is known to no month, is background,"""
MANY, SEVERAL = 4, 3
"""unless so many sources tell it, or several and they name an actor of the story."""


class Matter:
    """What is usual in a story, and what is of another matter."""

    def __init__(self, articles: Sequence[AnnotatedArticle], gist: Gist, others: Others) -> None:
        self._gist = gist
        self._articles = {a.article.source.stem: a for a in articles}
        self._has_actors = any(m.actor for a in articles for m in a.mentions)
        self._begins = min((a.article.source.dct for a in articles), default=date.min)
        self._fits = {stem: frozenset(found) for stem, found in fitting(articles).items()}
        told = {a.article.source.stem: sum(1 for _ in a.article.told()) for a in articles}
        self._apart = _apart(others)
        self._passing = frozenset(s for s, n in told.items() if len(self._fits[s]) <= SELDOM * n)
        openings = [
            gist.of_story(gist.vector(a.article.source.stem, min(a.article.lead)))
            for a in articles
            if a.article.lead
        ]
        self._usual = median(openings) if len(openings) >= FEWEST else 0.0

    def is_other(self, event: Event, said: Vector) -> bool:
        """Whether an event, of which the sentence that tells it best says this, is of another matter, by
        all that tell it: of articles that have little in common with the others, or name a topic in
        passing and tell this in a sentence that names none and says little of the story. So is what was
        long before it and few tell: where somebody began his career, what befell others.
        """
        if self._apart.issuperset(event.sources) or self._is_background(event):
            return True
        if not self._passing.issuperset(event.sources):
            return False
        is_named = any(e.sentence in self._fits[e.source] for e in event.evidence)
        return not is_named and self._gist.of_story(said) < APART * self._usual

    def _is_background(self, event: Event) -> bool:
        is_far = (self._begins - event.latest).days >= FAR
        is_wide = (event.latest - event.earliest).days > WIDE
        number = len(event.sources)
        if not (is_far and is_wide and number < MANY):
            return False
        named = any(_names_actor(self._articles[e.source], e) for e in event.evidence)
        return self._has_actors and not (named and number >= SEVERAL)


def _names_actor(annotated: AnnotatedArticle, evidence: Evidence) -> bool:
    """Whether the sentence of a piece of evidence names an actor of the story."""
    return bool(annotated.actors_in(annotated.article.sentences[evidence.sentence].span))


def _apart(others: Others) -> frozenset[str]:
    """The articles that are about something else, as one about a namesake: for their length they
    have not half as much in common with the others as most have.
    """
    near = {source: others.of_article(source) for source, vector in others.own.items() if vector}
    usual = median(near.values()) if len(near) >= FEWEST else 0
    return frozenset(source for source, much in near.items() if much < APART * usual)
