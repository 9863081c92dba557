"""The capitalised words of an article that may be the name of somebody without an actor file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.actors import beside
from generator.actors.beside import Beside
from generator.actors.context import UnitWords
from generator.actors.runs import runs
from generator.model import AnnotatedArticle, Mention, Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name at one place."""

    name: str
    article: AnnotatedArticle
    sentence: int
    opens: bool
    """It stands where any word has a capital."""
    beside: Beside
    """What the words around it or in it say of it."""


def of(annotated: AnnotatedArticle) -> Iterator[Candidate]:
    """The names in an article's sentences that mean no actor, in order."""
    article = annotated.article
    mentions = iter(annotated.mentions)
    mention = next(mentions, None)
    for index, sentence in article.told():
        unit = UnitWords.of(article.text, sentence.span, is_heading=False)
        while mention and mention.span.end <= sentence.span.start:
            mention = next(mentions, None)
        known: list[Mention] = []
        while mention and mention.span.start < sentence.span.end:
            known.append(mention)
            mention = next(mentions, None)
        if unit.is_shouted or _is_headline(unit):
            continue
        for start, end in runs(unit):
            span = Span(unit.starts[start], unit.ends[end - 1])
            if not any(m.span.overlaps(span) for m in known):
                name = span.plain(article.text)
                yield Candidate(
                    name, annotated, index, _opens(unit, start), beside.of(unit, start, end)
                )


def _opens(unit: UnitWords, at: int) -> bool:
    """Whether a word is the first of a sentence, or of words in quotation marks."""
    return at == 0 or unit.words[at - 1] in '“"‘'


def _is_headline(unit: UnitWords) -> bool:
    """Whether every longer word has a capital, as in a headline that stands among sentences."""
    long = [word for word in unit.words if len(word) > 3 and word[0].isalpha()]
    return len(long) > 4 and all(word[0].isupper() for word in long)
