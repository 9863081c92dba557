"""Which sentences are read together: a quotation of several sentences is one frame, and so is a
lead-in ("She told the court:") with the marked sentence after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.attribution.words import Marked, Token, is_verb, may_be_known, words_of
from generator.english.speech import (
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
)
from generator.model import Article, Kind, Sentence, Span
from generator.reading import Readings

_OPENING_MARKS = '“„«"'


@dataclass(frozen=True)
class Frame:
    """One or more sentences of an article as tokens."""

    tokens: tuple[Token, ...]

    @cached_property
    def torn(self) -> int | None:
        """Where a mark that opens a quotation has lost the other of its pair, so that nobody can
        tell whose words follow; a place in the text.
        """
        alone = (t for t in self.tokens if t.quote is None and t.text[0] in _OPENING_MARKS)
        return next((token.start for token in alone), None)

    def span(self, start: int, end: int) -> Span:
        """Characters of the tokens ``[start:end]``; there must be one."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)

    def name(self, start: int, end: int) -> Span:
        """The same without the "’s" of a possessive at their end."""
        span, last = self.span(start, end), self.tokens[end - 1]
        is_subject = end < len(self.tokens) and is_verb(self.tokens, end)
        is_owner = last.low.endswith("'s") and not is_subject
        return Span(span.start, span.end - 2) if is_owner else span


def frames(article: Article, stretches: Sequence[Marked], readings: Readings) -> Iterator[Frame]:
    """The frames of an article's sentences, in order; `stretches` are its marked stretches, and
    `readings` those of its units: a sentence without marks is not read a second time.
    """
    at = number = 0
    sentences = article.sentences
    while at < len(sentences):
        if sentences[at].kind not in (Kind.SENTENCE, Kind.LEAD_IN):
            at += 1
            continue
        start, end, inside = at, sentences[at].span.end, []
        while True:
            while number < len(stretches) and stretches[number].outer.start < end:
                inside.append(stretches[number])
                number += 1
            following = sentences[at + 1] if at + 1 < len(sentences) else None
            if following is None or following.kind is not Kind.SENTENCE:
                break
            runs_over = bool(inside) and inside[-1].outer.end > end
            leads_in = (
                sentences[at].kind is Kind.LEAD_IN or article.text[end - 1] in ":,"
            ) and article.text[following.span.start] in "“\"‘'«„"
            if not (runs_over or leads_in or _asks(article, sentences[at], following, inside)):
                break
            at, end = at + 1, following.span.end
        at += 1
        within = Span(sentences[start].span.start, end)
        is_read = at == start + 1 and not inside and may_be_known(within.of(article.text))
        known = readings[start] if is_read else None
        tokens = tuple(words_of(article.text, within, inside, readings.dates_in(within), known))
        if tokens:
            yield Frame(tokens)


def _asks(
    article: Article, sentence: Sentence, following: Sentence, inside: Sequence[Marked]
) -> bool:
    """Whether speech that ends in "?" or "!" was taken for a sentence, and who says it follows."""
    if not inside or following.paragraph != sentence.paragraph:
        return False
    last = inside[-1]
    is_open = last.outer.end == sentence.span.end and last.content.of(article.text)[-1] in "?!"
    words = article.words_of(following).split(maxsplit=_LONGEST_TAG + 1)
    is_short = len(words) <= _LONGEST_TAG or any(w.endswith(",") for w in words[:_LONGEST_TAG])
    begins_anew = words[0][0].isupper() and words[0].lower() in _OPENING
    return is_open and is_short and words[0][0].isalpha() and not begins_anew


_OPENING = (SUBJECTS | DETERMINERS | PREPOSITIONS | SUBORDINATORS | COORDINATORS) - {"i"}
"""Words that with a capital open a sentence, and no words for who has spoken."""
_LONGEST_TAG = 8
"""Words of "the captain said on Monday"."""
