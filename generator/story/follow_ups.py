"""Whether the sources may tell what became of an announcement.

"No source here reports whether it took place" is itself a statement, and a wrong one does harm. It
is made only where no other sentence comes near the announcement: none of a later source shares
telling words with it, and nothing is reported as fact of that time.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model import Event, Status, Story

STEM = 5
"""Letters by which words are compared, so that "vote" meets "voted"."""
NEAR = 2
"""Telling stems that two sentences must share to be near each other; one is enough if it is
rare."""
RARE = 3
"""A stem in no more sentences than this is rare; a name never is."""
COMMON = 4
"""A stem in more sentences than this, and in more than a tenth of all, tells nothing apart."""

_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Sentences:
    """Where each stem stands: (source, sentence's index), and the date of each source."""

    by_stem: Mapping[str, frozenset[tuple[str, int]]]
    dates: Mapping[str, date]


def index(story: Story) -> Sentences:
    """The sentences of a story by the telling stems in them."""
    places: dict[str, set[tuple[str, int]]] = defaultdict(set)
    total = 0
    for annotated in story.articles:
        for number, sentence in annotated.article.told():
            total += 1
            for word in _WORD.findall(annotated.article.words_of(sentence)):
                places[_stem(word)].add((annotated.article.source.stem, number))
    limit = max(COMMON, total // 10)
    return Sentences(
        {stem: frozenset(found) for stem, found in places.items() if len(found) <= limit},
        {a.article.source.stem: a.article.source.dct for a in story.articles},
    )


def may_be_told(event: Event, story: Story, sentences: Sentences) -> bool:
    """Whether some sentence may tell what became of the announced ``event``; any fact of its very
    day may.
    """
    facts = [o for o in story.events if _is_at_its_time(event, o)]
    return bool(facts and event.is_exact) or may_be_over(event, story, sentences)


def may_be_over(event: Event, story: Story, sentences: Sentences) -> bool:
    """Whether a later source comes back to the announced ``event``, or tells a fact of its time,
    topic or actors.
    """
    related = (o for o in story.events if {*event.topics, *event.actors} & {*o.topics, *o.actors})
    return _is_near(event, story, sentences) or any(_is_at_its_time(event, o) for o in related)


def _is_near(event: Event, story: Story, sentences: Sentences) -> bool:
    own = {(e.source, e.sentence) for e in event.evidence}
    last = max(e.dct for e in event.evidence)
    shared: Counter[tuple[str, int]] = Counter()
    for stem, weight in _weights(event, story, sentences):
        places = sentences.by_stem.get(stem, frozenset()) - own
        shared.update({place: weight for place in places if sentences.dates[place[0]] > last})
    return any(n >= NEAR for n in shared.values())


def _weights(event: Event, story: Story, sentences: Sentences) -> Iterator[tuple[str, int]]:
    """The stems of an event's clauses, each with what sharing it counts."""
    words = {word for clause in _clauses(event, story) for word in _WORD.findall(clause)}
    named = {_stem(word) for word in words if not word.islower()}
    for stem in {_stem(word) for word in words}:
        is_rare = len(sentences.by_stem.get(stem, frozenset())) <= RARE
        yield stem, NEAR if is_rare and stem not in named else 1


def _clauses(event: Event, story: Story) -> Iterator[str]:
    return (e.clause.of(story.article(e.source).article.text) for e in event.evidence)


def _stem(word: str) -> str:
    return word[:STEM].casefold()


def _is_at_its_time(event: Event, other: Event) -> bool:
    """Whether ``other`` is told as a fact of the time of ``event``."""
    return (
        other.status is Status.OCCURRED
        and event.earliest <= other.earliest <= other.latest <= event.latest
    )
