"""The actors, with the places that name them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from generator.labels import say
from generator.model import (
    Actor,
    Groups,
    Sentence,
    Source,
    Story,
    Topic,
    Weight,
    grouped,
)
from generator.pages import budgets, chosen, once, positions, sides, views
from generator.pages.timeline import Entry
from generator.story import claims


def kind(of: str) -> str:
    """What readers call a kind of actor: "Political party"."""
    return say(f"actor.kind_{of}")


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
    """Whom it stands for in the end, if that is another."""
    members: tuple[Actor, ...]
    """Those who stand for it."""
    named_in: tuple[NamedIn, ...]
    entries: tuple[Entry, ...]
    """Those of the events that name it."""
    statements: tuple[positions.Statement, ...]
    topics: tuple[Topic, ...]
    """Topics that show a sentence which names it."""
    passages: tuple[views.Passage, ...]
    """Of one that says and does nothing: where it is named first."""

    @property
    def in_the_end(self) -> Actor:
        """Whom its words are shown for where sides are compared."""
        return self.side or self.actor


def actor_views(story: Story, entries: Sequence[Entry]) -> Iterator[ActorView]:
    """Every actor, in the order that editors give them, then by name; made one after the other."""
    named, topics, top = _named(story), _topics(story), claims.sides(story.content.actors)
    members = grouped((top[a.id], a) for a in story.content.actors if a.side)
    told = grouped((actor, entry) for entry in entries for actor in entry.event.actors)
    return (
        ActorView(
            actor,
            story.actor(top[actor.id]) if actor.side else None,
            members[actor.id],
            named[actor.id],
            told[actor.id],
            positions.statements(story, story.claims_of[actor.id]),
            topics[actor.id],
            tuple(islice(_naming(story, named[actor.id]), budgets.NAMING)),
        )
        for actor in sorted(story.content.actors, key=lambda a: (a.order, a.name.casefold()))
    )


@dataclass(frozen=True, slots=True)
class ActorPage:
    """What the page of an actor shows."""

    view: ActorView
    parts: tuple[sides.Part, ...]
    """What it wants, says and denies, in its own name and by those on its side."""
    events: tuple[chosen.Told, ...]
    named_in: tuple[NamedIn, ...]
    counts: Mapping[str, int]
    """How many statements, events and sources there are of it."""
    is_whole: bool
    """It shows all that there is."""
    places: Mapping[str, str]
    """The keys of the sentences that stand on it, each with its anchor."""

    @property
    def alone(self) -> ActorPage:
        """The same without what it does not show itself."""
        return replace(self, view=replace(self.view, named_in=(), statements=()))

    @property
    def does(self) -> str:
        """What its statements tell: "What it wants, says and denies"."""
        subject = "they" if self.view.actor.kind == "person" else "it"
        kinds = "_".join(part.kind for part in self.parts)
        return say(f"does.{subject}_{kinds}")

    @property
    def statements(self) -> tuple[sides.Said, ...]:
        """All that it shows of what is said, as they follow each other."""
        return tuple(said for part in self.parts for said in part.said)


def actor_page(view: ActorView, weights: Mapping[str, Weight]) -> ActorPage:
    """The page of an actor: all that there is, or what matters most of it."""
    spoken = (s.passage for s in view.statements)
    words = once.words(chain(spoken, (e.telling for e in view.entries)))
    words += budgets.ITEM_WORDS * (len(view.statements) + len(view.entries))
    whole = words <= budgets.ACTOR_WORDS and len(view.named_in) <= budgets.LISTED
    said, entries, named_in = view.statements, list(view.entries), view.named_in
    if not whole:
        said = sides.foremost(said, weights, budgets.ACTOR_STATEMENTS)
        entries = chosen.foremost(
            chosen.worthy(entries), budgets.ACTOR_EVENTS, budgets.TOPIC_EVENT_WORDS
        )
        named_in = named_in[: -budgets.NAMED - 1 : -1]
    page = once.Once()
    shown, told = sides.parts(page, said), chosen.told(page, entries)
    return ActorPage(view, shown, told, named_in, _counts(view), whole, page.places)


def _counts(view: ActorView) -> Mapping[str, int]:
    return {
        "statement": len(view.statements),
        "event": len(view.entries),
        "source": len(view.named_in),
    }


def _naming(story: Story, named_in: Sequence[NamedIn]) -> Iterator[views.Passage]:
    """The passages that name an actor."""
    for named in named_in:
        annotated = story.article(named.source.stem)
        numbers = {s.number for s in named.sentences}
        told = (i for i, s in annotated.article.told() if s.number in numbers)
        yield from views.passages_of(annotated, told)[0]


def _topics(story: Story) -> Groups[str, Topic]:
    """Actor's id -> the topics that show a sentence which names the actor."""
    shown = {
        (actor, topic.id): topic
        for topic in story.content.topics
        for annotated, matches in story.matches_on[topic.id]
        for match in matches
        if match.is_shown
        for actor in annotated.actors_in(annotated.article.sentences[match.sentence].span)
    }
    return grouped((actor, topic) for (actor, _), topic in shown.items())


def _named(story: Story) -> Groups[str, NamedIn]:
    """Actor's id -> where each source names it."""
    return grouped(_naming_each(story))


def _naming_each(story: Story) -> Iterator[tuple[str, NamedIn]]:
    for annotated in story.articles:
        article = annotated.article
        places: dict[str, list[Sentence]] = defaultdict(list)
        for mention in annotated.mentions:
            index = article.at(mention.span)
            if mention.actor and index is not None:
                places[mention.actor].append(article.sentences[index])
        for actor, sentences in places.items():
            yield actor, NamedIn(article.source, tuple(dict.fromkeys(sentences)))


def compared(topics: Iterable[chosen.TopicPage]) -> Groups[str, tuple[Topic, str]]:
    """Actor's id -> the topics on which it is one of the sides, each with the side's key."""
    return grouped(
        (side.position.side.id, (page.view.topic, side.position.key))
        for page in topics
        for side in page.sides
        if side.position.side
    )


def by_side(
    views: Sequence[ActorView],
) -> tuple[tuple[ActorView | None, tuple[ActorView, ...]], ...]:
    """The actors as who is who lists them: each side with those who stand for it, and under None
    who stands for nobody.
    """
    members = grouped((v.side.id, v) for v in views if v.side)
    groups = tuple((v, members[v.actor.id]) for v in views if v.members)
    alone = tuple(v for v in views if not v.members and not v.side)
    return (*groups, *([(None, alone)] if alone else ()))
