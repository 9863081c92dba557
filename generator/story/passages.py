"""How much of a source has to be shown for a sentence to be understood.

A sentence torn from its place misleads where it leans on what came before: "He rejected these
claims." Such a sentence is shown with the sentences before it in its section. Where even these do
not say who or what is meant, there is no passage and the sentence stays on its source page.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from generator.english.anaphora import COUNTERING
from generator.model import Article, Kind, Mention, Span
from generator.story.context import depends_on_context

CONTEXT = 3
"""So many sentences before it may be shown with a sentence; what needs more is not clear."""


def leaning(
    article: Article, mentions: Sequence[Mention] = (), clarified: Sequence[Span] = ()
) -> tuple[bool, ...]:
    """Whether each unit leans on what stands before it. Words that an editor has ``clarified`` lean
    on nothing.
    """
    return tuple(_leans(article, i, mentions, clarified) for i in range(len(article.sentences)))


def find(article: Article, leaning: Sequence[bool]) -> tuple[range | None, ...]:
    """The units to show for each one: what it needs before it, itself, and a "But…" right behind
    it.

    Headings, captions and lead-ins are no context. None where the section does not make it clear.
    """
    return tuple(_passage(article, i, leaning) for i in range(len(article.sentences)))


def _passage(article: Article, index: int, leaning: Sequence[bool]) -> range | None:
    for first in range(index, index - CONTEXT - 1, -1):
        if not leaning[first]:
            return _range(first, index + 1 + _is_countered(article, index))
        if not _has_before(article, first):
            return None
    return None


@lru_cache(maxsize=1000)  # the same for all articles: there is one for each sentence
def _range(first: int, end: int) -> range:
    return range(first, end)


def _leans(
    article: Article, index: int, mentions: Sequence[Mention], clarified: Sequence[Span]
) -> bool:
    opens_section = not _has_before(article, index) and not _is_after_dropped(article, index)
    words = _as_clarified(article, index, clarified)
    people = _people(article, index, mentions)
    return depends_on_context(words, people, opens_section=opens_section)


_COUNTER = re.compile(rf"(?:{'|'.join(w.capitalize() for w in COUNTERING)})\b|Still,")


def _is_countered(article: Article, index: int) -> bool:
    """Whether the next sentence of the paragraph takes back or limits this one: it would be
    one-sided without.
    """
    sentences = article.sentences
    if index + 1 >= len(sentences):
        return False
    after = sentences[index + 1]
    goes_on = after.kind is Kind.SENTENCE and after.paragraph == sentences[index].paragraph
    return goes_on and bool(_COUNTER.match(article.words_of(after)))


def _as_clarified(article: Article, index: int, clarified: Sequence[Span]) -> str:
    """Sentence ``index`` with a name of the same length for each of the words that are
    clarified.
    """
    span = article.sentences[index].span
    words = span.of(article.text)
    for part in clarified:
        if span.covers(part):
            start, end = part.start - span.start, part.end - span.start
            words = words[:start] + "X" + "x" * (end - start - 1) + words[end:]
    return words


def dependent(article: Article, leaning: Sequence[bool]) -> frozenset[int]:
    """Indices of the sentences that lean on the sentence before them, in their own section."""
    return frozenset(i for i, _ in article.told() if leaning[i] and _has_before(article, i))


def _has_before(article: Article, index: int) -> bool:
    """Whether a sentence of the same section stands just before this one."""
    if index == 0:
        return False
    before = article.sentences[index - 1]
    return before.kind is Kind.SENTENCE and before.section == article.sentences[index].section


def _is_after_dropped(article: Article, index: int) -> bool:
    """Whether the sentence just before it is one that may not be shown."""
    return index > 0 and article.sentences[index - 1].kind is Kind.DROPPED


def _people(article: Article, index: int, mentions: Sequence[Mention]) -> tuple[Span, ...]:
    """The persons mentioned in sentence ``index``, as spans of the sentence; ``mentions`` come in
    the text's order.
    """
    span = article.sentences[index].span
    first = bisect_left(mentions, span.start, key=lambda m: m.span.start)
    last = bisect_left(mentions, span.end, key=lambda m: m.span.start)
    return tuple(m.span.shifted(-span.start) for m in mentions[first:last] if m.kind == "person")
