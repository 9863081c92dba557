"""What the articles tell together, each piece with the evidence that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model.annotated import AnnotatedArticle
from generator.model.annotations import Denial, Figure, Match, Status, Timex
from generator.model.article import Span
from generator.model.content import Actor, Anchored, Content, Topic
from generator.model.corrections import Corrected
from generator.model.event import Event, Evidence
from generator.model.groups import Groups, grouped


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
    """Everything that the pages show, and where to find it.

    Whoever wants what is of an actor, a topic or a source looks it up here and goes through nothing
    else: each table is made when it is first asked for, once.
    """

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

    def in_order(self, stems: Iterable[str]) -> tuple[AnnotatedArticle, ...]:
        """The articles of these stems, by date, then stem."""
        found = map(self.article, stems)
        return tuple(sorted(found, key=lambda a: (a.article.source.dct, a.article.source.stem)))

    def event(self, name: str) -> Event | None:
        """The event of an id that it has or had; None where there is none."""
        return self._events.get(name)

    def topic(self, topic: str) -> Topic:
        """The topic of an id."""
        return self.topics[topic]

    def actor(self, actor: str | None) -> Actor | None:
        """The actor of an id; None where nobody is known by it."""
        return self.actors.get(actor or "")

    @cached_property
    def _articles(self) -> Mapping[str, AnnotatedArticle]:
        return {a.article.source.stem: a for a in self.articles}

    @cached_property
    def _events(self) -> Mapping[str, Event]:
        return {name: event for event in self.events for name in (event.id, *event.former_ids)}

    @cached_property
    def topics(self) -> Mapping[str, Topic]:
        """The topics by their ids."""
        return {t.id: t for t in self.content.topics}

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """The actors by their ids."""
        return {a.id: a for a in self.content.actors}

    @cached_property
    def as_of(self) -> date:
        """The newest source's date; the site speaks as of that day."""
        return max(a.article.source.dct for a in self.articles)

    # ------------------------------------------------------------ what is of one of them, in order

    @cached_property
    def claim(self) -> Mapping[str, Claim]:
        """The statements by their ids."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def claims_in(self) -> Groups[tuple[str, int], Claim]:
        """The statements by source and the index of the sentence."""
        return grouped(((c.source, c.sentence), c) for c in self.claims)

    @cached_property
    def claims_of(self) -> Groups[str, Claim]:
        """The statements by the actor who makes them or on whose side the speaker stands."""
        return grouped((a, c) for c in self.claims for a in {c.actor, c.side} if a)

    @cached_property
    def figures_on(self) -> Groups[str, KeyFigure]:
        """The figures by the topics of their sentences."""
        return grouped((t, f) for f in self.figures for t in f.topics)

    @cached_property
    def events_on(self) -> Groups[str, Event]:
        """The events by their topics."""
        return grouped((t, e) for e in self.events for t in e.topics)

    @cached_property
    def evidence_in(self) -> Groups[str, Evidence]:
        """The evidence of all events by its source."""
        return grouped((e.source, e) for event in self.events for e in event.evidence)

    @cached_property
    def matches_on(self) -> Groups[str, tuple[AnnotatedArticle, tuple[Match, ...]]]:
        """The articles in which sentences touch on a topic, by the topic, with these sentences."""
        matched = ((a, grouped((m.topic, m) for m in a.matches)) for a in self.articles)
        return grouped((topic, (a, own)) for a, of in matched for topic, own in of.items())

    @cached_property
    def corrected_in(self) -> Groups[str, Corrected]:
        """What editors corrected by each source of which it quotes words."""
        sources = ((c, {p.source for p in c.correction.places}) for c in self.corrected)
        return grouped((source, c) for c, of in sources for source in of)

    @cached_property
    def anchored_on(self) -> Groups[str, Anchored]:
        """The links of editors to places, by the page that they lead to."""
        return grouped((link.page, link) for link in self.content.anchored)
