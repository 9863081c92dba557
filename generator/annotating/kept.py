"""What was found in an article as the cache keeps it: under a key of all that decides it, and in
places of its text, never in the text's own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from itertools import chain
from typing import Any

from generator import actors
from generator.annotating.one import Found, as_corrected
from generator.cache import Codec, UnfitError, key, program
from generator.model import (
    AnnotatedArticle,
    Article,
    Corrected,
    Correction,
    Denial,
    EventMention,
    Figure,
    Mention,
    Quotation,
    Saying,
    Span,
    Timex,
    UndatedEvent,
)


@dataclass(frozen=True, slots=True)
class Job:
    """An article that is to be read, and what editors correct in it."""

    article: Article
    wanted: tuple[Correction, ...] = ()


# ---------------------------------------------------------------- keys


def key_of(job: Job, index: actors.ActorIndex, sides: Mapping[str, str]) -> str:
    """Return the key of what is found in an article: what it says, what is known and corrected of
    it, and those actors who can stand in it.
    """
    article = job.article
    names = list(actors.possible(article, index))
    corrected = repr(job.wanted)
    meant = {n.actor for n in names} | {a for a in sides if repr(a) in corrected}
    return key(
        program(),
        "found",
        of_text(article),
        repr((article.source, article.redacted)),
        repr([s.since for s in article.sentences]),
        repr([_name(n) for n in names]),
        repr([(a, sorted(index.titles[a]), sides.get(a)) for a in sorted(meant)]),
        corrected,
    )


def of_text(article: Article) -> str:
    """Return the key of an article's text and of what each stretch of it is."""
    units = [
        (
            s.id,
            s.number,
            *_ends(s.span),
            s.kind.value,
            s.paragraph,
            s.section,
            s.mark and _ends(s.mark),
        )
        for s in article.sentences
    ]
    return key(article.text, repr(units))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _name(name: actors.Name) -> tuple[object, ...]:
    rest = name.actor, name.kind, name.rule, name.since, name.until
    return (*name.words, *rest, sorted(name.titles))


# ---------------------------------------------------------------- records


@dataclass(frozen=True, slots=True)
class _Record:
    """The parts of an `AnnotatedArticle` that are found in a text whatever its topics are, and the
    sentences that lean on others.
    """

    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    quotations: tuple[Quotation, ...]
    figures: tuple[Figure, ...]
    event_mentions: tuple[EventMention, ...]
    undated: tuple[UndatedEvent, ...]
    recalled: tuple[UndatedEvent, ...]
    denials: tuple[Denial, ...]
    passages: tuple[range | None, ...]
    unresolved: tuple[tuple[Span, str], ...]
    corrected: tuple[Corrected, ...]
    leaning: tuple[int, ...]


_PARTS = tuple(f.name for f in fields(_Record) if f.name != "leaning")


class Records:
    """Writes and reads what was found; one article after the other."""

    def __init__(self) -> None:
        """Prepare for articles of any kind."""
        self._job: Job
        self._end = 0
        self._says = Codec(Timex, {Span: (_ends, self._span)})
        self._codec = Codec(
            _Record,
            {
                Span: (_ends, self._span),
                str: (self._words, self._said),
                Correction: (self._number, self._correction),
            },
        )

    def encoded(self, found: Found, job: Job) -> bytes:
        """Return what was found as bytes; raises UnfitError where it has no such form."""
        self._job = job
        parts = {name: getattr(found.annotated, name) for name in _PARTS}
        return self._codec.encoded(_Record(**parts, leaning=tuple(sorted(found.leaning))))

    def decoded(self, data: bytes, job: Job) -> Found:
        """Return what was found in the article; raises UnfitError where it can be no such thing."""
        self._job, self._end = job, len(job.article.text)
        record = self._codec.decoded(data)
        article, _ = as_corrected(job.article, job.wanted)
        if not _fits(record, article):
            raise UnfitError
        parts = {name: getattr(record, name) for name in _PARTS}
        return Found(AnnotatedArticle(article, **parts), frozenset(record.leaning))

    # ------------------------------------------------------------ forms

    def _span(self, value: Any) -> Span:  # noqa: ANN401 whatever the data hold
        start, end = value
        if type(start) is type(end) is int and 0 <= start <= end <= self._end:
            return Span(start, end)
        raise UnfitError(value)

    def _number(self, correction: Correction) -> int:
        return self._job.wanted.index(correction)

    def _correction(self, value: Any) -> Correction:  # noqa: ANN401
        if type(value) is int and 0 <= value < len(self._job.wanted):
            return self._job.wanted[value]
        raise UnfitError(value)

    def _words(self, words: str) -> Any:  # noqa: ANN401
        """Words that pages say by a label, with it."""
        if type(words) is str:
            return words
        if type(words) is Saying:
            values = {name: self._value(each) for name, each in words.values.items()}
            return [str(words), words.label, values]
        raise UnfitError(words)

    def _value(self, value: object) -> Any:  # noqa: ANN401
        if isinstance(value, Timex):
            return {"time": self._says.encoded(value).decode("utf-8", "surrogatepass")}
        if value is None or type(value) in (int, float, bool):
            return value
        return self._words(value)  # type: ignore[arg-type] # refuses what is none

    def _said(self, value: Any) -> str:  # noqa: ANN401
        if type(value) is str:
            return value
        if type(value) is not list:
            raise UnfitError(value)
        words, label, values = value
        told = {str(name): self._back(each) for name, each in values.items()}
        return Saying(self._said(words), self._said(label), **told)

    def _back(self, value: Any) -> object:  # noqa: ANN401
        if type(value) is dict:
            return self._says.decoded(value["time"].encode("utf-8", "surrogatepass"))
        return value if value is None or type(value) in (int, float, bool) else self._said(value)


def _fits(record: _Record, article: Article) -> bool:
    """Whether each part that another part or a sentence is named by is there."""
    size = len(article.sentences)
    ids = {s.id for s in article.sentences}
    return (
        len(record.passages) == size
        and all(p is None or 0 <= p.start < p.stop <= size for p in record.passages)
        and _are_below(size, record.leaning, *((d.sentence, d.denied) for d in record.denials))
        and _are_below(len(record.timexes), (m.timex for m in record.event_mentions))
        and all(record.timexes[m.timex].is_dated for m in record.event_mentions)
        and all(c.sentence in ids for c in record.corrected)
    )


def _are_below(end: int, *numbers: Iterable[int]) -> bool:
    return all(0 <= n < end for n in chain(*numbers))
