"""What a story is about, and each of its days: which words its sources use of them.

A sentence counts by the words that it has in common with the others, the rarer the more. The gist
of the story is that of all sentences that fit its topics; the gist of a day is that of those in the
sources of that day and the next, and of all that name the day.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from math import log, sqrt

from generator.english.contents import EMPTY
from generator.english.verbs import LEMMAS
from generator.model import AnnotatedArticle, Article, shifted

_WORD = re.compile(r"[^\W\d_]{3,}|\d[\d,.]*\d|\d")

SHORTEST_PLURAL = 5
"""Letters; shorter words end in s for other reasons."""

ALIKE = 0.6
"""So much of the shorter of two sentences says the same again."""
FEW = 5
"""Fewer words in common say little."""
Vector = Mapping[str, float]
"""Word -> how much it says; the length of the whole is one."""
_Sums = defaultdict[str, float]


def _sums() -> _Sums:
    return defaultdict(float)


def _sums_by_source() -> defaultdict[str, _Sums]:
    return defaultdict(_sums)


def _add(sums: _Sums, said: Mapping[str, float]) -> None:
    for word, much in said.items():
        sums[word] += much


NOTHING = 1e-12
"""A smaller share of a sum is what rounding left of it."""


class Together:
    """What several sources say together, so that each can be held against the others."""

    def __init__(self, own: Mapping[str, Mapping[str, float]]) -> None:
        self._own = own
        self._whole = _sums()
        for said in own.values():
            _add(self._whole, said)
        self._squares = sum(much * much for much in self._whole.values())
        self._length = {source: self._length_without(said) for source, said in own.items()}

    def in_common(self, said: Vector, without: str) -> float:
        """How much it has in common with what all say but one source: the cosine of the two, from 0
        to 1.
        """
        own = self._own.get(without, {})
        length = self._length[without] if own else sqrt(self._squares)
        whole = self._whole
        others = (m * (whole.get(word, 0.0) - own.get(word, 0.0)) for word, m in said.items())
        return sum(others) / length if length else 0.0

    def _length_without(self, own: Mapping[str, float]) -> float:
        """The length of what the others say; only the source's own words are read."""
        rest = self._squares - sum(
            self._whole[word] ** 2 - (self._whole[word] - much) ** 2 for word, much in own.items()
        )
        return sqrt(rest) if rest > NOTHING * self._squares else 0.0


class Gist:
    """The gist of the story that the articles tell, and of each of its days."""

    def __init__(self, articles: Sequence[AnnotatedArticle]) -> None:
        plain = _Plain()
        self._words = {a.article.source.stem: _words(a.article, plain) for a in articles}
        sentences = [words for said in self._words.values() for words in said.values()]
        frequency = Counter(chain.from_iterable(sentences))
        self._rarity = {w: log(len(sentences) / n) for w, n in frequency.items()}
        self._story = _sums()
        self._printed: Mapping[date, dict[str, _Sums]] = defaultdict(_sums_by_source)
        self._named: Mapping[date, dict[str, _Sums]] = defaultdict(_sums_by_source)
        self._days: dict[date, Together] = {}
        fits = fitting(articles)
        for annotated in articles:
            self._add(annotated, fits[annotated.article.source.stem])
        self._whole = of_length_one(self._story)

    def vector(self, source: str, sentence: int) -> Vector:
        """What a sentence says."""
        words = self._words[source].get(sentence, ())
        return of_length_one({w: self._rarity[w] for w in words})

    def is_known(self, source: str, sentence: int, word: str) -> bool:
        """Whether a word stands in an article above one of its sentences."""
        plain, said = _plain(word), self._words[source]
        return any(plain in words for index, words in said.items() if index < sentence)

    def of_story(self, said: Vector) -> float:
        """How near it comes to what the story is about, from 0 to 1."""
        return alike(said, self._whole)

    def of_day(self, said: Vector, day: date, without: str = "") -> float:
        """How near it comes to what the sources tell of that day, from 0 to 1; ``without`` one of
        them, as a day that one source tells of is about whatever that one says.
        """
        if day not in self._days:
            printed = self._printed[day] | self._printed[shifted(day, 1)]
            self._days[day] = Together(printed | self._named[day])
        return self._days[day].in_common(said, without)

    def _add(self, annotated: AnnotatedArticle, fits: Sequence[int]) -> None:
        """Count what an article says, where it fits."""
        source, named = annotated.article.source, days_named(annotated)
        for index in fits:
            said = self.vector(source.stem, index)
            late = [d for d in named.get(index, ()) if not 0 <= (source.dct - d).days <= 1]
            for sums in (self._printed[source.dct], *(self._named[d] for d in late)):
                _add(sums[source.stem], said)
            _add(self._story, said)


class _Plain(dict[str, str]):
    """The plain forms of words, each looked up once."""

    def __missing__(self, word: str) -> str:
        self[word] = found = _plain(word)
        return found


def content(text: str, plain: _Plain | None = None) -> Iterator[str]:
    """The words of a text that say what it is about, each in its plain form, in their order; of many texts
    ``plain`` keeps these forms.
    """
    forms = _Plain() if plain is None else plain
    return (forms[w] for w in _WORD.findall(text.casefold()) if w not in EMPTY)


def _words(article: Article, plain: _Plain) -> Mapping[int, Sequence[str]]:
    """Index of a sentence of an article -> its words that say what it is about, each once."""
    told = ((i, article.words_of(sentence)) for i, sentence in article.told())
    return {i: tuple(dict.fromkeys(content(words, plain))) for i, words in told}


def _plain(word: str) -> str:
    """The base of a verb, the singular of a noun."""
    if word in LEMMAS:
        return LEMMAS[word]
    is_plural = len(word) >= SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if is_plural else word


def alike(one: Vector, other: Vector) -> float:
    """How much two have in common, from 0 to 1."""
    return sum(much * other[word] for word, much in one.items() if word in other)


def say_the_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences of these words say nearly the same."""
    shared = len(one & other)
    least = max(FEW, ALIKE * min(len(one), len(other)))
    return shared >= least or (shared > 0 and one == other)


def fitting(articles: Sequence[AnnotatedArticle]) -> Mapping[str, Sequence[int]]:
    """Stem of an article -> indices of the sentences that fit a topic; all of them in a story
    without topics.
    """
    if any(a.matches for a in articles):
        return {a.article.source.stem: _matched(a) for a in articles}
    return {a.article.source.stem: [i for i, _ in a.article.told()] for a in articles}


def _matched(annotated: AnnotatedArticle) -> Sequence[int]:
    return tuple(dict.fromkeys(m.sentence for m in annotated.matches))


def days_named(annotated: AnnotatedArticle) -> Mapping[int, tuple[date, ...]]:
    """Index of a sentence -> the days that it names."""
    named: dict[int, dict[date, None]] = {i: {} for i, _ in annotated.article.told()}
    for timex in annotated.timexes:
        index = annotated.article.at(timex.span)
        if index in named and timex.is_dated and timex.earliest == timex.latest:
            assert timex.earliest  # noqa: S101 is_dated
            named[index][timex.earliest] = None
    return {index: tuple(days) for index, days in named.items() if days}


def of_length_one(sums: Mapping[str, float]) -> Vector:
    """What sums say, as a vector of the length one."""
    length = sqrt(sum(much * much for much in sums.values()))
    return {word: much / length for word, much in sums.items()} if length else {}
