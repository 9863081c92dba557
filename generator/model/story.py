"""What the articles tell together, each piece with the evidence that it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model.annotated import AnnotatedArticle
from generator.model.annotations import Denial, Figure, Status, Timex
from generator.model.article import Span
from generator.model.content import Actor, Content, Topic
from generator.model.corrections import Corrected
from generator.model.event import Event


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement with a speaker and a stance."""

    id: str
    source: str
    """The seed's stem."""
    sentence: int
    """Index of the sentence in its article."""
    content: Span
    speaker: Span
    actor: str | None
    """The id of the actor whom the speaker's words mean, where known."""
    side: str | None
    """The id of the actor on whose side the speaker stands in the end; the actor itself where it
    stands for nobody."""
    cue: Span | None
    """The reporting words."""
    stance: str
    topics: tuple[str, ...]
    dct: date


@dataclass(frozen=True, slots=True)
class Dispute:
    """What a source says and the denial of it."""

    source: str
    denied: int
    """Index of the sentence that says it."""
    denial: Denial
    topics: tuple[str, ...]
    """Topics of either sentence."""
    dct: date


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure with where it stands and whose word it rests on."""

    source: str
    sentence: int
    """Index of the sentence in its article."""
    figure: Figure
    clause: Span
    """The clause that tells it; its sentence where none can be bound."""
    status: Status | None
    """None where the clause does not decide it."""
    speaker: Span | None
    holder: str | None
    """The id of the actor named first in the figure's clause: whose soldiers, whose sales."""
    places: tuple[str, ...]
    """The other actors named in the clause."""
    dated: Timex | None
    """The expression of time in its clause; None where it holds as of the article's date."""
    dct: date
    topics: tuple[str, ...]

    @property
    def day(self) -> date | None:
        """The one day that it is a figure of; None where only a longer stretch is known."""
        if self.dated is None:
            return self.dct
        return self.dated.earliest if self.dated.earliest == self.dated.latest else None


@dataclass(frozen=True)
class Story:
    """Everything that the pages show."""

    articles: tuple[AnnotatedArticle, ...]
    """By date, then stem."""
    content: Content
    events: tuple[Event, ...]
    """By the day they stand at, then place in the sources."""
    claims: tuple[Claim, ...] = ()
    """By date of the source, then place in it; so the two below."""
    disputes: tuple[Dispute, ...] = ()
    figures: tuple[KeyFigure, ...] = ()
    corrected: tuple[Corrected, ...] = ()
    """What editors corrected, by the correction's id."""

    def newness(self, day: date) -> float:
        """How new a day is among those of the sources: from 0, the first, to 1, the last."""
        first, last = self.articles[0].article.source.dct, self.as_of
        return (day - first).days / (last - first).days if first < last else 0.0

    def article(self, stem: str) -> AnnotatedArticle:
        """The article of a seed's stem."""
        return self._articles[stem]

    @property
    def speaking(self) -> tuple[AnnotatedArticle, ...]:
        """The articles from which something is told: not replaced by a newer version, not hidden."""
        return tuple(a for a in self.articles if not a.article.source.standing.is_silent)

    def find(self, stem: str) -> AnnotatedArticle | None:
        """Return the article of a seed's stem; None where there is none."""
        return self._articles.get(stem)

    def claims_in(self, source: str, sentence: int) -> tuple[Claim, ...]:
        """The statements in the sentence of that index."""
        return self._claims.get((source, sentence), ())

    def topic(self, topic: str) -> Topic:
        """The topic of an id."""
        return self._topics[topic]

    def actor(self, actor: str | None) -> Actor | None:
        """The actor of an id; None where nobody is known by it."""
        return self._actors.get(actor or "")

    @cached_property
    def _articles(self) -> Mapping[str, AnnotatedArticle]:
        return {a.article.source.stem: a for a in self.articles}

    @cached_property
    def _claims(self) -> Mapping[tuple[str, int], tuple[Claim, ...]]:
        found: dict[tuple[str, int], tuple[Claim, ...]] = {}
        for claim in self.claims:
            place = claim.source, claim.sentence
            found[place] = (*found.get(place, ()), claim)
        return found

    @cached_property
    def _topics(self) -> Mapping[str, Topic]:
        return {t.id: t for t in self.content.topics}

    @cached_property
    def _actors(self) -> Mapping[str, Actor]:
        return {a.id: a for a in self.content.actors}

    @cached_property
    def as_of(self) -> date:
        """The newest source's date; the site speaks as of that day."""
        return max(a.article.source.dct for a in self.articles)
