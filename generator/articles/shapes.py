"""The shape of an article: which words of a seed make a paragraph, and which places of the text a
unit of which kind. It is dear to find and small to keep, and holds no word: with the seed it gives
the article again.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.cache import Codec, Store, UnfitError, key, program
from generator.model import Article, Kind, Sentence, Source, Span


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or what else stands in an article, by its place."""

    start: int
    end: int
    kind: Kind
    paragraph: int
    mark: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Shape:
    """What is found in a seed's text before any of it is read."""

    words: tuple[int, ...]
    """How many words each paragraph has."""
    units: tuple[Unit, ...]
    headline: int | None
    """Index of the unit that can be the article's title."""
    is_doubted: bool
    """Whether there is something to warn of."""


_CODEC = Codec(Shape)


def name(*parts: object) -> str:
    """Return the key of a shape: of the seed's text, and of whatever else decides it."""
    return key(program(), "shape", *map(str, parts))


def known(store: Store | None, name: str, body: str) -> tuple[Shape, str] | None:
    """Return a shape that was found before, and the text that it gives with a seed's ``body``; None
    where there is none that fits.
    """
    data = store.get(name) if store else None
    try:
        shape = _CODEC.decoded(data) if data else None
    except UnfitError:
        return None
    words = body.split()
    if shape is None or not _fits(shape, words):
        return None
    text = _text(shape.words, words)
    places = [p for u in shape.units for p in (u.start, u.end, *(u.mark or ()))]
    return (shape, text) if all(0 <= p <= len(text) for p in places) else None


def _fits(shape: Shape, words: Sequence[str]) -> bool:
    """Whether the paragraphs are all of the seed's words, and each number is that of a unit."""
    return (
        sum(shape.words) == len(words)
        and min(shape.words, default=0) > 0
        and all(0 <= u.paragraph < len(shape.words) for u in shape.units)
        and (shape.headline is None or 0 <= shape.headline < len(shape.units))
    )


def _text(counts: Iterable[int], words: Sequence[str]) -> str:
    return "\n\n".join(" ".join(part) for part in _parts(counts, words))


def _parts(counts: Iterable[int], words: Sequence[str]) -> Iterator[Sequence[str]]:
    at = 0
    for count in counts:
        yield words[at : at + count]
        at += count


def keep(store: Store | None, name: str, shape: Shape, article: Article, body: str) -> None:
    """Keep a shape; not where the article has other words than the seed, as Markdown's marks are
    none.
    """
    words = body.split()
    if store and sum(shape.words) == len(words) and _text(shape.words, words) == article.text:
        store.put(name, _CODEC.encoded(shape))


# ---------------------------------------------------------------- articles


def of(article: Article, headline: int | None, *, is_doubted: bool) -> Shape:
    """Return the shape of an article."""
    units = (
        Unit(s.span.start, s.span.end, s.kind, s.paragraph, _ends(s.mark) if s.mark else None)
        for s in article.sentences
    )
    counts = (len(p.split()) for p in article.text.split("\n\n"))
    return Shape(tuple(counts), tuple(units), headline, is_doubted)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def article(source: Source, text: str, units: Iterable[Unit]) -> Article:
    """Return the article of a text, its units with their ids and under their headings."""
    found: list[Sentence] = []
    ids: Counter[str] = Counter()
    section = None
    for index, unit in enumerate(units):
        is_heading = unit.kind is Kind.HEADING
        section = index if is_heading else section
        span = Span(unit.start, unit.end)
        found.append(
            Sentence(
                _id(span.of(text), ids),
                index + 1,
                span,
                unit.kind,
                unit.paragraph,
                None if is_heading else section,
                Span(*unit.mark) if unit.mark else None,
            )
        )
    return Article(source, text, tuple(found))


_STRAIGHT = str.maketrans(dict(zip("“”„‟«»‘’‚‛′–—", '""""""\'\'\'\'\'--', strict=True)))


def _id(words: str, taken: Counter[str]) -> str:
    """A short hash that survives a change of case, spacing, or the style of marks; ``-2`` for the
    first repeat.
    """
    plain = " ".join(words.translate(_STRAIGHT).casefold().split())
    base = "s" + hashlib.sha256(plain.encode()).hexdigest()[:8]
    taken[base] += 1
    return base if taken[base] == 1 else f"{base}-{taken[base]}"
