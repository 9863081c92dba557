"""What a reader can see the timeline by: topic, actor, status, year. The page is whole without it;
`assets/timeline.js` hides what was not asked for, and keeps what was asked for in the address.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.labels import say
from generator.model import Status, Story
from generator.pages.timeline import Entry, Year

FEWEST = 6
"""Entries; fewer are seen at a glance."""
MOST = 40
"""Choices of one kind: those with the most entries."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet."""

    value: str
    label: str
    count: int
    """How many entries it leaves."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to choose among the entries of a page."""

    name: str
    """What the address and the entries call it."""
    label: str
    all: str
    """What stands there where nothing is chosen."""
    choices: tuple[Choice, ...]


def facets(story: Story, shown: Sequence[Entry], years: Sequence[Year]) -> tuple[Facet, ...]:
    """The facets by which the entries of a page can be told apart."""
    if len(shown) < FEWEST:
        return ()
    topics = Counter(t for e in shown for t in set(e.event.topics))
    actors = Counter(a for e in shown for a in set(e.event.actors) if a in story.actors)
    found = (
        _facet("topic", _named({t: story.topics[t].title for t in topics}, topics)),
        _facet("who", _named({a: story.actors[a].name for a in actors}, actors)),
        _facet("status", _statuses(shown)),
        _facet("year", tuple(Choice(y.key, y.label, y.count) for y in years)),
    )
    return tuple(f for f in found if len(f.choices) > 1)


def _facet(name: str, choices: tuple[Choice, ...]) -> Facet:
    return Facet(name, say(f"filter.{name}"), say(f"filter.{name}_any"), choices)


def _named(names: Mapping[str, str], counts: Mapping[str, int]) -> tuple[Choice, ...]:
    """Those that most entries have, in the order of the alphabet."""
    kept = sorted(counts, key=lambda key: (-counts[key], key))[:MOST]
    return tuple(
        Choice(key, names[key], counts[key])
        for key in sorted(kept, key=lambda key: (names[key].casefold(), key))
    )


def _statuses(shown: Sequence[Entry]) -> tuple[Choice, ...]:
    counts = Counter(e.event.status for e in shown if not e.event.is_retracted)
    retracted = sum(e.event.is_retracted for e in shown)
    denied = sum(bool(e.denials) for e in shown)
    found = [Choice(s.value, say(f"status.{s.value}"), counts[s]) for s in Status if counts[s]]
    others = (
        ("denied", say("status.denied"), denied),
        ("retracted", say("status.retracted"), retracted),
    )
    return (*found, *(Choice(*other) for other in others if other[-1]))
