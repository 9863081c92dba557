"""Which names in a headline no source has that it cites, nor any actor of the story."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from generator.articles import sentences
from generator.english import calendar

_WORD = re.compile(r"[^\W\d_]+(?:[-‐’'][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")
_DATED = frozenset((*calendar.WEEKDAYS, *calendar.MONTHS))
"""Proven by the day that they mean."""
LONG = 4
"""Letters of a word that only headlines all in capitals write large, if it is no name."""


def unknown(headline: str, texts: Iterable[str]) -> Iterator[str]:
    """The names, word by word, that stand in none of the texts, in whatever letters; none of a
    headline that writes every word large.
    """
    said = {part for text in texts for word in _words(text.casefold()) for part in _parts(word)}
    if _is_all_large(_words(headline)):
        return
    for span in sentences.split(headline):
        yield from _unknown(_words(span.of(headline)), said)


def _unknown(words: list[str], said: Collection[str]) -> Iterator[str]:
    """Of a sentence: its first word is a name where another follows it."""
    for at, word in enumerate(words):
        may_open = at == 0 and not any(map(_is_large, words[1:2]))
        parts = _parts(word.casefold())
        if _is_large(word) and not may_open and parts.isdisjoint(said) and parts.isdisjoint(_DATED):
            yield word


def _words(text: str) -> list[str]:
    return [_POSSESSIVE.sub("", word) for word in _WORD.findall(text)]


def _parts(word: str) -> set[str]:
    return {word, *word.split("-")}


def _is_large(word: str) -> bool:
    return word[:1].isupper()


def _is_all_large(words: list[str]) -> bool:
    long = [word for word in words if len(word) >= LONG]
    return len(long) > 1 and all(map(_is_large, long))
