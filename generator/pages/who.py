"""The actors, with the places that name them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import (
    Actor,
    Event,
    Sentence,
    Source,
    Story,
    Topic,
)


@dataclass(frozen=True, slots=True)
class NamedIn:
    """Where one source names an actor."""

    source: Source
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor with the places that name it."""

    actor: Actor
    side: Actor | None
    named_in: tuple[NamedIn, ...]
    events: tuple[Event, ...]
    topics: tuple[Topic, ...]
    """Topics that show a sentence which names it."""


def actor_views(story: Story) -> tuple[ActorView, ...]:
    """Every actor, by name."""
    named, shown, events = _named(story), _shown(story), _events(story)
    return tuple(
        ActorView(
            actor,
            story.actor(actor.side),
            tuple(named[actor.id]),
            tuple(events[actor.id]),
            tuple(t for t in story.content.topics if (actor.id, t.id) in shown),
        )
        for actor in sorted(story.content.actors, key=lambda a: a.name.casefold())
    )


def _events(story: Story) -> Mapping[str, list[Event]]:
    """Actor's id -> the events that name it."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in story.events:
        for actor in event.actors:
            found[actor].append(event)
    return found


def _shown(story: Story) -> frozenset[tuple[str, str]]:
    """Actor and topic, as ids, where the topic shows a sentence that names the actor."""
    return frozenset(
        (actor, match.topic)
        for annotated in story.articles
        for match in annotated.matches
        if match.is_shown
        for actor in annotated.actors_in(annotated.article.sentences[match.sentence].span)
    )


def _named(story: Story) -> Mapping[str, list[NamedIn]]:
    """Actor's id -> where each source names it."""
    found: dict[str, list[NamedIn]] = defaultdict(list)
    for annotated in story.articles:
        article = annotated.article
        places: dict[str, list[Sentence]] = defaultdict(list)
        for mention in annotated.mentions:
            index = article.at(mention.span)
            if mention.actor and index is not None:
                places[mention.actor].append(article.sentences[index])
        for actor, sentences in places.items():
            found[actor].append(NamedIn(article.source, tuple(dict.fromkeys(sentences))))
    return found
