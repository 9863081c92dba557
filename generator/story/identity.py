"""Ids of what the articles tell: the sentence, and the place of the words in it.

Neither moves when an editor corrects something, so an id stays whatever is corrected elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model import AnnotatedArticle, Article, Span


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids of a story. Articles may share a sentence word for word: the ids of the later
    article then end in ``-2``.
    """

    _repeats: Mapping[tuple[str, str], int]
    """A source's stem and the id of a sentence in it -> how many sources up to this one have that
    sentence, where others had it before."""

    @staticmethod
    def among(articles: Sequence[AnnotatedArticle]) -> Ids:
        """The ids of the story of ``articles``, which come by date and stem."""
        counts: Counter[str] = Counter()
        repeats = {}
        for article in (a.article for a in articles):
            for sentence in article.sentences:
                counts[sentence.id] += 1
                if counts[sentence.id] > 1:
                    repeats[article.source.stem, sentence.id] = counts[sentence.id]
        return Ids(repeats)

    def of(self, article: Article, words: Span, kind: str) -> str:
        """The id of what ``words`` tell: ``3f0c92ab-at48`` is told 48 characters into a sentence,
        a run of white space counting as one.
        """
        sentence = article.sentences[article.at(words) or 0]
        before = Span(sentence.span.start, words.start).of(article.text)
        repeat = self._repeats.get((article.source.stem, sentence.id), 1)
        again = f"-{repeat}" if repeat > 1 else ""
        return f"{sentence.id}-{kind}{len(' '.join(before.split()))}{again}"
