"""An article as its page shows it: each sentence with how its dates, names and quotations were read,
with the places that use it, and with where it stands at its publisher's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.labels import readings, say
from generator.model import (
    Actor,
    AnnotatedArticle,
    Article,
    Correction,
    Kind,
    Mention,
    Quotation,
    Sentence,
    Span,
    Story,
    Timex,
)
from generator.pages import fragments, views
from generator.pages.views import Piece, Use


@dataclass(frozen=True, slots=True)
class Named:
    """Whom words mean, where they are not the very name."""

    actor: Actor | None
    """None where two have the name."""


@dataclass(frozen=True, slots=True)
class Read:
    """A stretch of a sentence: plain, an expression of time, or words that name somebody."""

    piece: Piece
    reading: str = ""
    """What an expression of time was read as."""
    named: Named | None = None


@dataclass(frozen=True, slots=True)
class Quoted:
    """What somebody says, or the words between, in their stretches."""

    reads: tuple[Read, ...]
    how: str = ""
    """The label that says so: "said by …", "a promise of …"; empty for words that are nobody's but
    the article's."""
    actor: Actor | None = None
    speaker: str = ""
    """Who says it, by the actor's name or in the source's words."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, heading, caption… on the page of its source."""

    id: str
    number: int
    kind: Kind
    words: tuple[Quoted, ...]
    uses: tuple[Use, ...]
    corrections: tuple[Correction, ...]
    original: str
    """Its address at the publisher's; empty where that is unknown."""
    mark: str
    """The sign or number of a list before it."""


def kind(of: Kind) -> str:
    """What readers call a unit of a kind: "heading"."""
    return say(f"kind.{of.name.lower()}")


_HOW = {
    "denies": "reading.denies",
    "refuses": "reading.refuses",
    "asks": "reading.asks",
    "demands": "reading.demands",
    "promises": "reading.promises",
    "wants": "reading.wants",
    "thinks": "reading.thinks",
    "judges": "reading.judges",
    "accuses": "reading.accuses",
}
"""The label of what words are to their speaker, by their stance, where it is not just that they are
said."""

_OMITTED = Unit("", 0, Kind.OMITTED, (), (), (), "", "")
"""Stands for sentences that are not shown."""
Paragraphs = tuple[tuple[Unit, ...], ...]


def paragraphs(
    story: Story,
    annotated: AnnotatedArticle,
    uses: Mapping[str, Sequence[Use]],
    corrections: Mapping[str, tuple[Correction, ...]],
) -> Paragraphs:
    """All units of a source by paragraph; ``uses`` and ``corrections`` are by the unit's id."""
    article = annotated.article
    read = _reader(story, annotated)
    by_paragraph: dict[int, list[Unit]] = defaultdict(list)
    for index, sentence in enumerate(article.sentences):
        if sentence.kind is Kind.OMITTED:
            if index == 0 or article.sentences[index - 1].kind is not Kind.OMITTED:
                by_paragraph[sentence.paragraph].append(_OMITTED)
            continue
        unit = Unit(
            sentence.id,
            sentence.number,
            sentence.kind,
            tuple(read(index)),
            tuple(uses.get(sentence.id, ())),
            corrections.get(sentence.id, ()),
            fragments.link(article, sentence),
            sentence.mark.of(article.text).strip() if sentence.mark else "",
        )
        by_paragraph[sentence.paragraph].append(unit)
    return tuple(map(tuple, by_paragraph.values()))


Mark = Timex | Mention


def _reader(story: Story, annotated: AnnotatedArticle) -> Callable[[int], Iterator[Quoted]]:
    """A function from the index of a sentence to its words as they were read."""
    article = annotated.article
    marks: dict[int | None, list[Mark]] = defaultdict(list)
    end = 0
    found: list[Mark] = [*annotated.timexes, *annotated.mentions]
    for mark in sorted(found, key=lambda m: (m.span.start, -m.span.end)):
        if mark.span.start >= end and mark.span.start < mark.span.end:
            marks[article.at(mark.span)].append(mark)
            end = mark.span.end
    quoted: dict[int, list[Quotation]] = defaultdict(list)
    end = 0
    for quotation in sorted(annotated.quotations, key=lambda q: (q.content.start, -q.content.end)):
        if quotation.content.start >= end:
            end = quotation.content.end
            for index in _sentences(annotated, quotation.content):
                quoted[index].append(quotation)

    def read(index: int) -> Iterator[Quoted]:
        cut = _cut(annotated, article.sentences[index], marks[index], quoted[index])
        for said, parts in groupby(cut, key=lambda each: each[0]):
            reads = tuple(_read(story, article, piece, mark) for _, piece, mark in parts)
            yield _quoted(story, annotated, said, reads)

    return read


def _sentences(annotated: AnnotatedArticle, span: Span) -> Iterable[int]:
    """The indices of the sentences that a span covers something of."""
    sentences = annotated.article.sentences
    first = bisect_right(sentences, span.start, key=lambda s: s.span.start) - 1
    last = bisect_left(sentences, span.end, key=lambda s: s.span.start)
    return range(max(first, 0), last)


Cut = tuple[Quotation | None, Piece, Mark | None]


def _cut(
    annotated: AnnotatedArticle,
    sentence: Sentence,
    marks: Sequence[Mark],
    quoted: Sequence[Quotation],
) -> Iterator[Cut]:
    """A sentence in stretches, each with what it is part of; a quotation cuts no date and no name."""
    whole = sentence.span
    by_start = {m.span.start: m for m in marks}
    edges = {e for q in quoted for e in (q.content.start, q.content.end)}
    edges = {e for e in edges if not any(m.span.start < e < m.span.end for m in marks)}
    edges |= {e for m in marks for e in (m.span.start, m.span.end)}
    places = sorted({whole.start, whole.end, *(e for e in edges if whole.start < e < whole.end)})
    spans = [Span(start, end) for start, end in pairwise(places)]
    pieces = [Piece(span.of(annotated.article.text)) for span in spans]
    noted = views.with_notes(annotated, whole.start, pieces)
    for span, piece in zip(spans, noted, strict=True):
        said = (q for q in quoted if q.content.start <= span.start < q.content.end)
        yield next(said, None), piece, by_start.get(span.start)


def _read(story: Story, article: Article, piece: Piece, mark: Mark | None) -> Read:
    if isinstance(mark, Timex):
        return Read(piece, readings.reading(mark, article))
    return Read(piece, named=Named(story.actor(mark.actor)) if mark else None)


def _quoted(
    story: Story, annotated: AnnotatedArticle, said: Quotation | None, reads: tuple[Read, ...]
) -> Quoted:
    if said is None:
        return Quoted(reads)
    actor = story.actor(said.actor)
    words = " ".join(said.speaker.of(annotated.article.text).split()) if said.speaker else ""
    return Quoted(reads, _HOW.get(said.stance, "reading.says"), actor, words)
