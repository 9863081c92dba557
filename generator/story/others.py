"""What the other articles of a story tell: how much a sentence, or a whole article, has in common
with them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import sqrt

from generator.model import AnnotatedArticle
from generator.story.gist import Gist, Together, Vector, of_length_one


class Others(Together):
    """What each article says, and what all say, so that each can be held against the others."""

    def __init__(self, articles: Sequence[AnnotatedArticle], gist: Gist) -> None:
        self.own: Mapping[str, Vector] = {a.article.source.stem: _said(a, gist) for a in articles}
        """Stem of an article -> what it says."""
        super().__init__(self.own)
        self._told = {a.article.source.stem: sum(1 for _ in a.article.told()) for a in articles}

    def of_article(self, source: str) -> float:
        """How much an article has in common with the others, for its length."""
        length = sqrt(self._told[source])
        return self.in_common(self.own[source], source) / length if length else 0.0


def _said(annotated: AnnotatedArticle, gist: Gist) -> Vector:
    """What the sentences of an article say together."""
    sums: defaultdict[str, float] = defaultdict(float)
    for index, _ in annotated.article.told():
        for word, much in gist.vector(annotated.article.source.stem, index).items():
            sums[word] += much
    return of_length_one(sums)
