"""Whether the sources may tell what became of an announcement.

"No source here reports whether it took place" is itself a statement, and a wrong one does harm. It
is made only where no other sentence comes near the announcement: none of a later source shares
telling words with it, and nothing is reported as fact of that time.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.english import alike
from generator.english.contents import EMPTY
from generator.english.names import CALENDAR
from generator.model import Event, Status, Story, Turn

NEAR = 2
"""Telling stems that two sentences must share to be near each other; one is enough if it is
rare."""
RARE = 3
"""A stem in no more sentences than this is rare; a name never is."""
COMMON = 4
"""A stem in more sentences than this, and in more than a tenth of all, tells nothing apart."""

_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Index:
    """What a story tells, ready to be looked up."""

    by_stem: Mapping[str, Sequence[tuple[str, int]]]
    """Stem -> where it stands: source and the sentence's index, each once."""
    facts: Mapping[str, Sequence[Event]]
    """Topic or actor, or "" for all -> the events that have occurred, by their first day."""
    ahead: Mapping[str, frozenset[tuple[str, int]]]
    """When something is announced for -> where that stands: who names the day again as one to come
    does not tell what came of it."""


def index(story: Story) -> Index:
    """The sentences of a story by the telling stems in them, and its facts by what they are of."""
    places: dict[str, list[tuple[str, int]]] = defaultdict(list)
    stems: dict[str, str] = {}
    relied_on = [a.article for a in story.articles if a.article.source.standing.is_relied_on]
    limit = max(COMMON, sum(1 for article in relied_on for _ in article.told()) // 10)
    for article in relied_on:
        for number, sentence in article.told():
            place = article.source.stem, number
            for word in _WORD.findall(article.words_of(sentence)):
                if word not in stems:
                    stems[word] = _stem(word)
                found = places[stems[word]]
                if not found or (found[-1] is not place and len(found) <= limit):
                    found.append(place)
    by_stem = {stem: found for stem, found in places.items() if len(found) <= limit}
    return Index(by_stem, _facts(story.events), _ahead(story.events))


def _ahead(events: Iterable[Event]) -> Mapping[str, frozenset[tuple[str, int]]]:
    found: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
    for event in events:
        if event.status is Status.SCHEDULED:
            found[event.value].update((e.source, e.sentence) for e in event.evidence)
    return {value: frozenset(places) for value, places in found.items()}


def _facts(events: Iterable[Event]) -> Mapping[str, Sequence[Event]]:
    found: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.status is Status.OCCURRED and not event.is_retracted:
            for key in {"", *event.topics, *event.actors}:
                found[key].append(event)
    return {key: sorted(facts, key=lambda e: e.earliest) for key, facts in found.items()}


def may_be_told(event: Event, story: Story, told: Index) -> bool:
    """Whether some sentence may tell what became of the announced ``event``; any fact of its very
    day may.
    """
    is_its_day = event.is_exact and _has_fact(event, told, "")
    return is_its_day or may_be_over(event, story, told)


def may_be_over(event: Event, story: Story, told: Index) -> bool:
    """Whether the announced ``event`` was called off, or a later source comes back to it, or tells a fact of its time,
    topic or actors.
    """
    if any(step.turn is Turn.CALLED_OFF for step in event.history):
        return True
    related = (_has_fact(event, told, key) for key in (*event.topics, *event.actors))
    return any(related) or _is_near(event, story, told)


def _has_fact(event: Event, told: Index, key: str) -> bool:
    """Whether a fact of a topic or actor is of the time of ``event``."""
    facts = told.facts.get(key, ())
    first = bisect_left(facts, event.earliest, key=lambda e: e.earliest)
    last = bisect_right(facts, event.latest, key=lambda e: e.earliest)
    return any(facts[i].latest <= event.latest for i in range(first, last))


def _is_near(event: Event, story: Story, told: Index) -> bool:
    own = {(e.source, e.sentence) for e in event.evidence} | told.ahead.get(
        event.value, frozenset()
    )
    last = max(e.dct for e in event.evidence)
    shared: Counter[tuple[str, int]] = Counter()
    for stem, weight in _weights(event, story, told):
        places = (p for p in told.by_stem.get(stem, ()) if p not in own)
        later = (p for p in places if story.article(p[0]).article.source.dct > last)
        shared.update(dict.fromkeys(later, weight))
    return any(n >= NEAR for n in shared.values())


def _weights(event: Event, story: Story, told: Index) -> Iterator[tuple[str, int]]:
    """The stems of an event's clauses, each with what sharing it counts."""
    said = (word for clause in _clauses(event, story) for word in _WORD.findall(clause))
    words = {word for word in said if word.casefold() not in EMPTY | CALENDAR}
    named = {_stem(word) for word in words if not word.islower()}
    for stem in {_stem(word) for word in words}:
        is_rare = len(told.by_stem.get(stem, ())) <= RARE
        yield stem, NEAR if is_rare and stem not in named else 1


def _clauses(event: Event, story: Story) -> Iterator[str]:
    return (e.clause.of(story.article(e.source).article.text) for e in event.evidence)


def _stem(word: str) -> str:
    return alike.stem(word.casefold())
