"""Links that open the page of a publisher at the very sentence, as text fragments.

https://wicg.github.io/scroll-to-text-fragment: a browser that knows them scrolls to the words and
highlights them; another opens the page at its top.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from generator.model import Article, Sentence

WHOLE = 10
"""Words of a sentence that are written out; of a longer one its start and its end are."""
EDGE = 4
"""Words of a start or an end, if the article has these words once; else more."""
MOST = 12
_OUTSIDE = "\"'“”‘’«»‹›„‚().,;:!?…[]-–—*•"
"""Marks that a page may write otherwise, where they stand around the words."""


def link(article: Article, sentence: Sentence) -> str:
    """The address of a sentence on the page of its publisher; empty where that is unknown."""
    url = article.source.url
    words = article.words_of(sentence).strip(_OUTSIDE + " ").split()
    if not url or not words:
        return ""
    text = " ".join(article.text.split())
    parts = [" ".join(words)] if len(words) <= WHOLE else [_start(words, text), _end(words)]
    fragment = ",".join(map(_encoded, parts))
    if text.count(parts[0]) > 1 and (before := _before(article, sentence)):
        fragment = f"{_encoded(before)}-,{fragment}"
    return f"{url}{'' if '#' in url else '#'}:~:text={fragment}"


def _start(words: Sequence[str], text: str) -> str:
    """The first words of a sentence, so many that the article has them once."""
    sizes = range(EDGE, min(MOST, len(words) - EDGE) + 1)
    starts = [" ".join(words[:size]) for size in sizes]
    return next((start for start in starts if text.count(start) == 1), starts[-1])


def _end(words: Sequence[str]) -> str:
    return " ".join(words[-EDGE:])


def _before(article: Article, sentence: Sentence) -> str:
    """The last words before a sentence."""
    if sentence.number == 1:
        return ""
    return " ".join(article.words_of(article.sentences[sentence.number - 2]).split()[-EDGE:])


def _encoded(words: str) -> str:
    """Percent-encoded, with what the form of a text fragment gives a meaning: ``-``, ``,``,
    ``&``.
    """
    return quote(words, safe="").replace("-", "%2D")
