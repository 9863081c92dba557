"""The words of the sources as the pages show them: units, passages, and the names of sources.

Everything here is plain data for templates. Text is verbatim and not yet escaped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.labels import dates, say
from generator.model import (
    AnnotatedArticle,
    Article,
    Correction,
    Kind,
    Sentence,
    Show,
    Source,
    Span,
)

OPENING = 60
"""Characters of an untitled article's opening words, at most, that help to tell it from others."""


# ---------------------------------------------------------------- sources


def name(source: Source) -> str:
    """What a reader calls a source: its title, else its date in words; and what became of it."""
    return marked(called(source), source)


def called(source: Source) -> str:
    """The same without what became of it."""
    return source.title or say("source.of_day", day=dates.day(source.dct))


def marked(words: str, source: Source) -> str:
    """Words that name a source, with what became of it, which is said wherever it is used."""
    mark = source.standing.mark or ("opinion" if source.is_opinion else "")
    return say("source.marked", name=words, mark=say(f"source.mark_{mark}")) if mark else words


def titled(source: Source) -> str:
    """What a reader calls it, a title that is not the publisher's marked so; and what became of
    it.
    """
    return marked(_ours(called(source), source), source)


def cited(source: Source) -> str:
    """What words of a source are known by where they stand: who published them and when, else its
    name.
    """
    if not source.publisher and not source.title:
        return name(source)
    by = source.publisher or _ours(called(source), source)
    return marked(f"{by}, {dates.day(source.dct)}", source)


def _ours(name: str, source: Source) -> str:
    """Its name, marked so where it is not the publisher's."""
    return say("source.titled_by_us", name=name) if source.title_is_ours else name


def full(source: Source) -> str:
    """All that tells a source from others, as a list of sources and a voice that reads aloud say
    it.
    """
    if not source.title:
        return cited(source)
    title = _ours(source.title, source)
    told = ", ".join(filter(None, (title, source.publisher, dates.day(source.dct))))
    return marked(told, source)


def quoted(words: str) -> str:
    """Words of another, in quotation marks."""
    return say("words.quoted", words=words)


def amendments(article: Article) -> tuple[str, ...]:
    """What the paper says that it corrected in an article, without the sign of a list before it."""
    told = (" ".join(article.words_of(s).split()) for s in article.amendments())
    return tuple(words.lstrip("•*-– ") for words in told)


YEAR = 300
"""Days that the sources of a story may span and need no year in their short names."""


@dataclass(frozen=True, slots=True)
class Short:
    """What the sources of one story are called in running text: ``6 Dec``, with what more is needed
    there to tell them apart.
    """

    has_year: bool = True
    has_publisher: bool = True
    places: Mapping[str, int] = field(default_factory=dict)
    """By stem, the place of a source among those of its name, where there are several."""

    @staticmethod
    def of(sources: Sequence[Source]) -> Short:
        """The names of these sources, which are in the order of their dates."""
        span = (sources[-1].dct - sources[0].dct).days if sources else 0
        alone = Short(span > YEAR, len({s.publisher for s in sources}) > 1)
        alike: defaultdict[str, list[str]] = defaultdict(list)
        for source in sources:
            alike[alone(source)].append(source.stem)
        several = (stems for stems in alike.values() if len(stems) > 1)
        places = {stem: place for stems in several for place, stem in enumerate(stems, 1)}
        return replace(alone, places=places)

    def __call__(self, source: Source) -> str:
        """The short name of a source."""
        when = dates.day_short(source.dct, has_year=self.has_year)
        place = self.places.get(source.stem)
        name = f"{source.publisher}, {when}" if self.has_publisher and source.publisher else when
        return marked(f"{name} ({place})" if place else name, source)


def numbers(own: Sequence[int]) -> str:
    """``sentence 6`` or ``sentences 6 to 8``; empty where no sentence is shown."""
    if not own:
        return ""
    if len(own) == 1:
        return say("source.sentence", number=own[0])
    return say("source.sentences", first=own[0], last=own[-1])


def short_numbers(own: Sequence[int]) -> str:
    """``s6`` or ``s6–8``: the same in running text."""
    if not own:
        return ""
    if len(own) == 1:
        return say("source.sentence_short", number=own[0])
    return say("source.sentences_short", first=own[0], last=own[-1])


def opening(annotated: AnnotatedArticle) -> str:
    """The first words of an article's first sentence, cut between words; empty where the article is
    not shown in full.
    """
    article = annotated.article
    if article.source.standing.show is not Show.FULL:
        return ""
    first = next((s for _, s in article.told()), article.sentences[0])
    words = " ".join(article.words_of(first).split())
    return words if len(words) <= OPENING else words[:OPENING].rsplit(" ", 1)[0] + "…"


@dataclass(frozen=True, slots=True)
class Use:
    """A place of the site that shows or cites a sentence."""

    label: str
    page: str
    anchor: str = ""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence: plain, or marked as the clause of an event."""

    text: str
    marked: bool = False
    notes: tuple[tuple[int, Correction], ...] = ()
    """Where in the text a clarification stands, in characters from its start, and which."""

    @property
    def parts(self) -> Iterator[tuple[str, Correction | None]]:
        """The text in parts, each with the clarification that follows it."""
        place = 0
        for end, correction in self.notes:
            yield self.text[place:end], correction
            place = end
        if place < len(self.text) or not self.notes:
            yield self.text[place:], None


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence (or heading, caption…) as shown in a passage."""

    id: str
    number: int
    kind: Kind
    pieces: tuple[Piece, ...]
    is_context: bool = False
    """It is shown only so that another sentence can be understood."""
    opens_paragraph: bool = False
    above: str | None = None
    """Where on the page it stands in full, if only its first words do here; empty where that place
    has no name."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences of one source shown together, in the source's words."""

    source: Source
    units: tuple[Unit, ...]

    @property
    def first(self) -> Unit:
        """The first sentence that is shown for its own sake."""
        return next(u for u in self.units if not u.is_context)

    @property
    def numbers(self) -> str:
        """The numbers of those shown for their own sake."""
        return numbers(self._own)

    @property
    def short_numbers(self) -> str:
        """The same in running text."""
        return short_numbers(self._own)

    @property
    def _own(self) -> list[int]:
        return [u.number for u in self.units if not u.is_context]


def _cut(text: str, sentence: Span, marks: Sequence[Span]) -> tuple[Piece, ...]:
    """The sentence, with what ``marks`` cover of it as pieces of their own."""
    place, pieces = sentence.start, []
    for mark in sorted(marks):
        start, end = max(place, mark.start), min(sentence.end, mark.end)
        if start < end:
            pieces += [Piece(text[place:start]), Piece(text[start:end], marked=True)]
            place = end
    return tuple(p for p in [*pieces, Piece(text[place : sentence.end])] if p.text)


def with_notes(annotated: AnnotatedArticle, start: int, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces of a sentence, which starts at ``start``, with the clarifications of words that
    end in them.
    """
    ends = [(c.span.end, c) for c in annotated.clarifications]
    for piece in pieces:
        notes = tuple((end - start, c) for end, c in ends if start < end <= start + len(piece.text))
        yield replace(piece, notes=notes) if notes else piece
        start += len(piece.text)


# ---------------------------------------------------------------- passages


def show(
    annotated: AnnotatedArticle,
    shown: Sequence[int],
    own: frozenset[int],
    marks: Sequence[Span] = (),
) -> Passage:
    """The sentences of index ``shown``, those of ``own`` for their own sake, with ``marks`` marked
    in these.
    """
    article = annotated.article
    units: list[Unit] = []
    for i in shown:
        sentence = article.sentences[i]
        opens = bool(units) and sentence.paragraph != article.sentences[i - 1].paragraph
        cut = _cut(article.text, sentence.span, marks if i in own else ())
        pieces = tuple(with_notes(annotated, sentence.span.start, cut))
        units.append(
            Unit(
                sentence.id,
                sentence.number,
                sentence.kind,
                pieces,
                is_context=i not in own,
                opens_paragraph=opens,
            )
        )
    return Passage(article.source, tuple(units))


def passages_of(
    annotated: AnnotatedArticle, wanted: Iterable[int]
) -> tuple[tuple[Passage, ...], tuple[int, ...]]:
    """Passages that show the sentences ``wanted``, and the indices of those that cannot be
    understood alone.

    Passages that overlap, or follow each other in one paragraph, become one.
    """
    merged: list[tuple[list[int], set[int]]] = []
    unclear: list[int] = []
    sentences = annotated.article.sentences
    for index in sorted(set(wanted)):
        last = merged[-1][0][-1] if merged else None
        shown = annotated.passages[index]
        if shown is None and not _follows(sentences, last, index):
            unclear.append(index)
            continue
        shown = shown or range(index, index + 1)
        if last is not None and (shown.start <= last or _follows(sentences, last, shown.start)):
            merged[-1][0].extend(i for i in shown if i > last)
            merged[-1][1].add(index)
        else:
            merged.append((list(shown), {index}))
    return tuple(show(annotated, shown, frozenset(own)) for shown, own in merged), tuple(unclear)


def _follows(sentences: Sequence[Sentence], before: int | None, index: int) -> bool:
    """Whether a sentence stands right behind another in its paragraph."""
    if before is None or index != before + 1:
        return False
    return sentences[before].paragraph == sentences[index].paragraph
