"""Whether the sources may tell what became of an announcement.

"No source here reports whether it took place" is itself a statement, and a wrong one does harm. It is made only where
no other sentence comes near the announcement: none from the announced time on shares two telling words with it, and
nothing is reported as fact of that time.
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
COMMON = 4
"""A stem in more sentences than this, and in more than a tenth of all, tells nothing apart."""

_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Sentences:
    """Where each stem stands: (source, sentence's id), and the date of each source."""

    by_stem: Mapping[str, frozenset[tuple[str, str]]]
    dates: Mapping[str, date]


def index(story: Story) -> Sentences:
    """The sentences of a story by the telling stems in them."""
    places: dict[str, set[tuple[str, str]]] = defaultdict(set)
    total = 0
    for annotated in story.articles:
        for _, sentence in annotated.article.told():
            total += 1
            for stem in _stems(annotated.article.words_of(sentence)):
                places[stem].add((annotated.article.source.stem, sentence.id))
    limit = max(COMMON, total // 10)
    return Sentences(
        {stem: frozenset(found) for stem, found in places.items() if len(found) <= limit},
        {a.article.source.stem: a.article.source.dct for a in story.articles},
    )


def may_be_told(event: Event, story: Story, sentences: Sentences) -> bool:
    """Whether some sentence may tell what became of the announced ``event``."""
    return _is_near(event, story, sentences) or any(_is_at_its_time(event, other) for other in story.events)


def _is_near(event: Event, story: Story, sentences: Sentences) -> bool:
    own = {(e.source, e.sentence) for e in event.evidence}
    shared: Counter[tuple[str, str]] = Counter()
    for stem in set(_clause_stems(event, story)):
        shared.update(p for p in sentences.by_stem.get(stem, ()) if p not in own)
    return any(n >= NEAR and sentences.dates[source] >= event.earliest for (source, _), n in shared.items())


def _clause_stems(event: Event, story: Story) -> Iterator[str]:
    texts = {a.article.source.stem: a.article.text for a in story.articles}
    for evidence in event.evidence:
        yield from _stems(evidence.clause.of(texts[evidence.source]))


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:STEM].casefold() for word in _WORD.findall(words))


def _is_at_its_time(event: Event, other: Event) -> bool:
    """Whether ``other`` is a fact of the very day, or within the longer time a fact of the same topic or actor."""
    if other.status is not Status.OCCURRED or not event.earliest <= other.earliest <= other.latest <= event.latest:
        return False
    return event.is_exact or bool({*event.topics, *event.actors} & {*other.topics, *other.actors})
