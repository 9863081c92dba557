"""What the other articles of a story tell: how much a sentence, or a whole article, has in common
with them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import sqrt

from generator.model import AnnotatedArticle
from generator.story.gist import Gist, Vector, alike, of_length_one

NOTHING = 1e-12
"""A smaller share of a sum is what rounding left of it."""


class Others:
    """What each article says, and what all say, so that each can be held against the others."""

    def __init__(self, articles: Sequence[AnnotatedArticle], gist: Gist) -> None:
        self.own: Mapping[str, Vector] = {a.article.source.stem: _said(a, gist) for a in articles}
        """Stem of an article -> what it says."""
        self._told = {a.article.source.stem: sum(1 for _ in a.article.told()) for a in articles}
        whole: defaultdict[str, float] = defaultdict(float)
        for vector in self.own.values():
            for word, much in vector.items():
                whole[word] += much
        self._whole = whole
        self._squares = sum(much * much for much in whole.values())
        self._length = {source: self._length_without(source) for source in self.own}

    def in_common(self, said: Vector, source: str) -> float:
        """How much what a sentence of an article says, or all of it, has in common with what the other
        articles say: the cosine of the two, from 0 to 1.
        """
        length = self._length[source]
        return alike(said, self._without(said, source)) / length if length else 0.0

    def of_article(self, source: str) -> float:
        """How much an article has in common with the others, for its length."""
        length = sqrt(self._told[source])
        return self.in_common(self.own[source], source) / length if length else 0.0

    def _without(self, words: Vector, source: str) -> Vector:
        """How much the other articles make of some words."""
        own = self.own[source]
        return {word: self._whole[word] - own.get(word, 0.0) for word in words}

    def _length_without(self, source: str) -> float:
        """The length of what the others say; only the words of the article itself are read."""
        others = self._without(self.own[source], source)
        rest = self._squares - sum(
            self._whole[word] ** 2 - much * much for word, much in others.items()
        )
        return sqrt(rest) if rest > NOTHING * self._squares else 0.0


def _said(annotated: AnnotatedArticle, gist: Gist) -> Vector:
    """What the sentences of an article say together."""
    sums: defaultdict[str, float] = defaultdict(float)
    for index, _ in annotated.article.told():
        for word, much in gist.vector(annotated.article.source.stem, index).items():
            sums[word] += much
    return of_length_one(sums)
