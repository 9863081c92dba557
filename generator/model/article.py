"""A source as it stands: its text, normalised once, in units with their places."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import islice

from generator.model.standing import Standing, State

LEAD = 3
"""So many of its first sentences say what an article is about."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters, ``text[start:end]``, in an article's normalised text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of this span in ``text``."""
        return text[self.start : self.end]

    def plain(self, text: str) -> str:
        """Return the words at the span on one line, one blank between two."""
        return " ".join(self.of(text).split())

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """The same span ``by`` characters further on."""
        return Span(self.start + by, self.end + by)


# ---------------------------------------------------------------- articles


class Kind(StrEnum):
    """What a stretch of an article is. Only a SENTENCE feeds topics, events, figures and
    quotations.
    """

    SENTENCE = "sentence"
    HEADING = "heading"
    LEAD_IN = "lead-in"
    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    DATELINE = "dateline"
    SPEAKER = "speaker"
    """Who says the words beside it: a label in a transcript, a name below a pull quote."""
    ITEM = "item"
    """An entry of a list or row of a table that is no sentence."""
    AMENDMENT = "amendment"
    """The paper's own note of what it corrected in the article."""
    BOILERPLATE = "boilerplate"
    """What tells nothing of the story: "Read more", a lone link, a row of stars."""
    DROPPED = "dropped"
    """A sentence that an editor keeps out of everything but its source's page."""
    OMITTED = "omitted"
    """What may not be shown; see `pages.shown`."""


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of an article besides its text."""

    stem: str
    """The seed's file name without its extension: its identity in data files and page addresses."""
    path: str
    """The seed, as a POSIX path from the project's root."""
    dct: date
    """Document creation time: the article's date."""
    key: str
    """What an editor cites it by."""
    title: str | None = None
    title_is_ours: bool = False
    """The title was given by an editor, not by the source."""
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    language: str = "en"
    note: str | None = None
    """An editor's note on the source, shown on its page."""
    is_opinion: bool = False
    """It tells what its writer thinks: a column, an editorial, a letter."""
    standing: Standing = field(default_factory=Standing)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One displayable unit of an article: a sentence, or a heading, caption, credit… by its
    kind.
    """

    id: str
    """Its anchor on the source page: a short hash of its normalised text, ``-2`` for a repeat."""
    number: int
    """Its place in the article from 1, for display only."""
    span: Span
    kind: Kind
    paragraph: int
    """Which paragraph of the article, from 0."""
    section: int | None = None
    """Index into ``Article.sentences`` of the heading it stands under."""
    mark: Span | None = None
    """The sign or number before it that makes it an entry of a list; no part of its words."""

    since: date | None = None
    """The date of the earlier version of the article in which it stood first."""

    @property
    def words_id(self) -> str:
        """What sentences of the same words share, in whichever article and however often."""
        return self.id.partition("-")[0]


_CLOSING = " ”’\"')]»"
"""What may stand behind the stop of a sentence."""
_ASTRAY = re.compile(r"(?<=[.!?…])\s+\)\.?$")
"""A bracket that closes nothing, behind the stop: it takes no word from the sentence."""


@dataclass(frozen=True, slots=True)
class Article:
    """A source's text, normalised, and its units in order; these and their marks cover all that is
    visible.
    """

    source: Source
    text: str
    sentences: tuple[Sentence, ...]
    redacted: tuple[str, ...] = ()
    """The ids of the corrections by which words were taken out of it, or of what is known of it."""

    @property
    def text_hash(self) -> str:
        """The SHA-256 of its text in UTF-8, in hexadecimal, by which the text is known again."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    def words_of(self, sentence: Sentence) -> str:
        """The sentence, verbatim."""
        return sentence.span.of(self.text)

    def is_whole(self, sentence: Sentence) -> bool:
        """Whether it ends with a stop, which a title that stands in the text does not, and is no rest
        of a list or of another sentence, which opens with a mark or closes a bracket.
        """
        words = self.words_of(sentence)
        inside = words[1:] if words[:1] == "(" and ")" not in words else words
        inside = _ASTRAY.sub("", inside)
        is_rest = words[:1] in ",:;" or inside.count("(") != inside.count(")")
        return not is_rest and not words.rstrip(_CLOSING)[-1:].isalnum()

    def at(self, span: Span) -> int | None:
        """Index of the sentence that holds the start of ``span``; None between sentences."""
        index = bisect_right(self.sentences, span.start, key=lambda s: s.span.start) - 1
        return index if index >= 0 and span.start < self.sentences[index].span.end else None

    @property
    def lead(self) -> frozenset[int]:
        """Indices of the first sentences, which say what it is about."""
        return frozenset(i for i, _ in islice(self.told(), LEAD))

    def told_on(self, sentence: int) -> date:
        """Return the day on which the sentence of this index was first told."""
        return self.sentences[sentence].since or self.source.dct

    def amendments(self) -> Iterator[Sentence]:
        """Return the paper's own notes of what it corrected in the article."""
        return (s for s in self.sentences if s.kind is Kind.AMENDMENT)

    def amended(self) -> Article:
        """Return the article as one that its paper corrected, if nothing worse is known of it."""
        standing = self.source.standing
        if standing.state:
            return self
        corrected = replace(standing, state=State.CORRECTED)
        return replace(self, source=replace(self.source, standing=corrected))

    def told(self) -> Iterator[tuple[int, Sentence]]:
        """Index and sentence of what is a sentence proper, in order."""
        return ((i, s) for i, s in enumerate(self.sentences) if s.kind is Kind.SENTENCE)
