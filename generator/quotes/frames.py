"""What stands around quotation marks: the words of a sentence, each marked stretch folded into one
token.

A quotation of several sentences makes one frame of them, and so does a lead-in ("She told the
court:") with the marked sentence after it. Short brackets are left out: they hold no verb of saying
that matters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.english.names import ACRONYMS
from generator.model import Article, Kind, Span
from generator.quotes.marks import Marked


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark of punctuation, or a whole marked stretch."""

    text: str
    low: str
    """Lower case, apostrophes straightened; an acronym such as "WHO" as it is; empty for a marked
    stretch."""
    start: int
    end: int
    quote: Marked | None = None

    @property
    def is_capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[:1].isupper()

    @property
    def is_word(self) -> bool:
        """Whether it is neither punctuation nor a marked stretch."""
        return self.quote is None and self.text[:1].isalnum()


@dataclass(frozen=True, slots=True)
class Frame:
    """One or more sentences of an article as tokens."""

    tokens: tuple[Token, ...]

    def span(self, start: int, end: int) -> Span:
        """Characters of the tokens ``[start:end]``; there must be one."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)


_WORD = re.compile(r"\d[\d.,]*\d(?:[-’']\w+)*|\w+(?:[-’'&/.]\w+)*|[^\w\s]")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col sgt capt st sen rep gov jr sr inc corp co ltd no vs u.s u.k u.n p.m a.m".split()
)
_LONGEST_BRACKET = 12


def frames(article: Article, stretches: Sequence[Marked]) -> Iterator[Frame]:
    """The frames of an article's sentences, in order; `stretches` are its marked stretches."""
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
                sentences[at].kind is Kind.LEAD_IN
                and article.text[following.span.start] in "“\"‘'«„"
            )
            if not (runs_over or leads_in):
                break
            at, end = at + 1, following.span.end
        at += 1
        tokens = _without_brackets(
            tuple(_tokens(article.text, Span(sentences[start].span.start, end), inside))
        )
        if tokens:
            yield Frame(tokens)


def _tokens(text: str, within: Span, stretches: Sequence[Marked]) -> Iterator[Token]:
    at = within.start
    for stretch in stretches:
        yield from _words(text, at, stretch.outer.start)
        at = stretch.outer.end
        yield Token(stretch.outer.of(text), "", stretch.outer.start, at, stretch)
    yield from _words(text, at, within.end)


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    taken = start
    for found in _WORD.finditer(text, start, end):
        if found.start() < taken:
            continue
        word, taken = found.group(), found.end()
        low = word.lower().replace("’", "'")
        is_short = (len(word) == 1 and word.isupper()) or low in _ABBREVIATIONS
        if is_short and text.startswith(".", taken) and taken + 1 < end:
            taken += 1
        is_acronym = (
            low in ACRONYMS
            and len(word) > 1
            and word.isupper()
            and not _is_shouted(text, found.start(), taken)
        )
        yield Token(text[found.start() : taken], word if is_acronym else low, found.start(), taken)


_BESIDE = 30
"""Characters on either side of a word that tell whether capitals are the rule there."""


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Whether the words beside a word are all in capitals too, so that its own tell nothing."""
    before = text[max(0, start - _BESIDE) : start].rsplit("\n", maxsplit=1)[-1].split()
    after = text[end : end + _BESIDE].split("\n", maxsplit=1)[0].split()
    beside = [word for word in (*before[-1:], *after[:1]) if word.isalpha()]
    return any(len(word) > 1 and word.isupper() for word in beside)


def _without_brackets(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    kept: list[Token] = []
    opened = -1
    for token in tokens:
        kept.append(token)
        if token.text == "(":
            opened = len(kept) - 1
        elif token.text == ")" and opened >= 0 and len(kept) - opened <= _LONGEST_BRACKET:
            del kept[opened:]
            opened = -1
        elif token.quote:
            opened = -1
    return tuple(kept)
