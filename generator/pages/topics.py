"""All that the sources say on a topic: its events, statements, denials, figures and passages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model import (
    AnnotatedArticle,
    Sentence,
    Source,
    Story,
    Topic,
)
from generator.pages import once, positions, views
from generator.pages.positions import DisputeView, Position, Statement
from generator.pages.timeline import Entry
from generator.pages.views import Passage, Piece, passages_of
from generator.story.things import Thing


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A sentence that touches on a topic and is shown in another place."""

    source: Source
    sentence: Sentence
    opening: Piece
    """Its first words."""
    topic: Topic | None
    """Where it is shown in full; None where it cannot be understood outside its source's page."""


@dataclass(frozen=True, slots=True)
class TopicView:
    """All that the sources say on a topic."""

    topic: Topic
    entries: tuple[Entry, ...]
    by_side: tuple[Position, ...]
    disputes: tuple[DisputeView, ...]
    things: tuple[Thing, ...]
    passages: tuple[Passage, ...]
    """By date of the source, then place in it."""
    elsewhere: tuple[Elsewhere, ...]
    sources: tuple[Source, ...]
    related: tuple[Topic, ...]
    """Topics that share sentences with it, the closest first."""

    @property
    def statements(self) -> tuple[tuple[Position, Statement], ...]:
        """Every statement with its side."""
        return tuple((p, s) for p in self.by_side for s in p.statements)


def topic_view(
    story: Story,
    topic: Topic,
    entries: Sequence[Entry],
    things: Sequence[Thing],
    known: positions.Said | None = None,
) -> TopicView:
    """Everything that the sources say on ``topic``; ``entries`` are those of its events, ``things``
    those that its figures count, ``known`` what is said in the whole story.
    """
    said = positions.said(story) if known is None else known
    found: list[Passage] = []
    elsewhere: list[Elsewhere] = []
    for annotated, here in story.matches_on[topic.id]:
        shown, unclear = passages_of(annotated, (m.sentence for m in here if m.is_shown))
        found += shown
        pointers = {m.sentence for m in here if not m.is_shown}
        elsewhere += _elsewhere(story, annotated, pointers, unclear)
    used = {*(p.source.stem for p in found), *(c.source for c in topic.cited)}
    return TopicView(
        topic,
        tuple(entries),
        positions.positions(story, topic.id, said),
        said.disputes[topic.id],
        tuple(things),
        tuple(found),
        tuple(elsewhere),
        tuple(a.article.source for a in story.in_order(used)),
        _related(story, topic),
    )


def _elsewhere(
    story: Story, annotated: AnnotatedArticle, pointers: Collection[int], unclear: Iterable[int]
) -> Iterator[Elsewhere]:
    """The sentences that another topic shows, by their index, and those that no page but the
    source's can.
    """
    homes = {m.sentence: m.topic for m in annotated.matches if m.home}
    source, sentences = annotated.article.source, annotated.article.sentences
    for index in sorted({*pointers, *unclear}):
        home = story.topic(homes[index]) if index in pointers else None
        passage = views.show(annotated, [index], frozenset({index}))
        opening = once.opening(passage.first)
        yield Elsewhere(source, sentences[index], opening, home)


def _related(story: Story, topic: Topic) -> tuple[Topic, ...]:
    shared: Counter[str] = Counter()
    for annotated, matches in story.matches_on[topic.id]:
        here = {m.sentence for m in matches}
        shared.update(
            m.topic for m in annotated.matches if m.sentence in here and m.topic != topic.id
        )
    related = map(story.topic, shared)
    return tuple(sorted(related, key=lambda t: (-shared[t.id], t.order, t.id)))
