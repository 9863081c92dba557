"""Where the site shows or cites each sentence, and how much of the sources it uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain

from generator import addresses
from generator.labels import dates, say
from generator.model import (
    Citation,
    Event,
    Story,
)
from generator.pages import corrected, once, positions, sayings, timeline
from generator.pages.views import Use

Uses = Mapping[str, Mapping[str, tuple[Use, ...]]]
"""Source's stem -> sentence's id -> the places of the site that show or cite it."""


def uses(story: Story, disputes: positions.Disputes | None = None) -> Uses:
    """Every place of the site that shows or cites a sentence, each once; ``disputes`` are those of
    its topics, where they are known.
    """
    disputed = positions.disputes(story) if disputes is None else disputes
    found: dict[str, dict[str, list[Use]]] = defaultdict(lambda: defaultdict(list))
    for source, index, use in chain(_matched(story), _dated(story), _spoken(story, disputed)):
        found[source][story.article(source).article.sentences[index].id].append(use)
    for citation, use in _citing(story):
        for sentence_id in citation.sentences:
            found[citation.source][sentence_id].append(use)
    by_source = ((stem, found.pop(stem)) for stem in tuple(found))
    return {s: {i: tuple(dict.fromkeys(u)) for i, u in own.items()} for s, own in by_source}


Behind = Mapping[str, Mapping[tuple[str, str], tuple[str, str]]]
"""A page -> source and sentence -> the page behind it that shows the sentence, and the place there."""


Places = Mapping[str, Mapping[str, str]]
"""A page -> the keys of the sentences that stand on it, each with its anchor."""


def leading(
    found: Uses, stem: str, places: Places, behind: Behind
) -> Mapping[str, tuple[Use, ...]]:
    """The uses of one source, each leading to where the sentence stands: on its page, or on one
    behind.
    """
    return {
        s: tuple(dict.fromkeys(_led(use, places, behind, (stem, s)) for use in u))
        for s, u in found.get(stem, {}).items()
    }


def _led(use: Use, places: Places, behind: Behind, sentence: tuple[str, str]) -> Use:
    if use.anchor:
        return use
    if to := behind.get(use.page, {}).get(sentence):
        return replace(use, page=to[0], anchor=to[1])
    return replace(use, anchor=places.get(use.page, {}).get(once.key_of(sentence[1]), ""))


Place = tuple[str, int, Use]
"""A source, the index of one of its sentences, and what shows it."""


def _matched(story: Story) -> Iterator[Place]:
    known: dict[tuple[str, tuple[str, ...]], Use] = {}
    for annotated in story.articles:
        for match in annotated.matches:
            why = match.topic, match.reasons
            if why not in known:
                title, said = story.topic(match.topic).title, map(sayings.said, match.reasons)
                known[why] = Use(title, addresses.of_topic(match.topic), reasons=tuple(said))
            yield annotated.article.source.stem, match.sentence, known[why]


def _dated(story: Story) -> Iterator[Place]:
    at = timeline.pages(story)
    for event in story.events:
        use = _entry(event, at)
        yield from ((e.source, e.sentence, use) for e in (*event.evidence, *event.references))


def _entry(event: Event, at: Mapping[str, str]) -> Use:
    when = say("use.timeline", when=dates.of_event(event))
    return Use(when, at[event.id], event.id)


def _spoken(story: Story, disputes: positions.Disputes) -> Iterator[Place]:
    """Sentences that a dispute or the page of an actor shows, by source and index."""
    for topic in story.content.topics:
        use = Use(say("use.disputed", topic=topic.title), addresses.of_topic(topic.id), "disputed")
        for view in disputes[topic.id]:
            yield (*view.said_at, use)
            yield view.dispute.source, view.dispute.denial.sentence, use
    by_actor = {a.id: Use(a.name, addresses.of_actor(a.id)) for a in story.content.actors}
    for claim in story.claims:
        said = by_actor.get(claim.actor or "")
        if said and story.article(claim.source).passages[claim.sentence] is not None:
            yield claim.source, claim.sentence, said


def _citing(story: Story) -> Iterator[tuple[Citation, Use]]:
    for topic in story.content.topics:
        use = Use(say("use.in_brief", topic=topic.title), addresses.of_topic(topic.id), "in-brief")
        yield from ((c, use) for c in topic.citations)
        if topic.answer:
            use = Use(
                say("use.in_short", topic=topic.title), addresses.of_topic(topic.id), "answer"
            )
            yield from ((c, use) for c in topic.answer.citations)
    for term in story.content.glossary:
        use = Use(say("use.glossary", term=term.term), addresses.GLOSSARY)
        yield from ((c, use) for c in term.citations)
    for actor in story.content.actors:
        use = Use(say("use.who", actor=actor.name), addresses.of_actor(actor.id))
        yield from ((c, use) for role in actor.roles for c in role.citations)
    at = timeline.pages(story)
    for event in story.events:
        use = _entry(event, at)
        if event.headline:
            yield from ((c, use) for c in event.headline.citations)
        yield from ((c, use) for c in corrected.cited_for(event, story))
