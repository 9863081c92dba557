"""Topics and keywords that the sources suggest: terms that stand together, and what they would
reach.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from math import log

from generator.advice.terms import Place, Term
from generator.english.names import STATES

MOST = 6
"""Topics; a story of twenty articles has seldom more."""
FEWEST, KEYWORDS = 2, 6
"""Keywords of a topic."""
LEAST = 4
"""Sentences in which the first keyword of a topic stands."""
COMMON, AT_LEAST = 0.1, 12
"""A term tells no topics apart that stands in more than this part of all sentences, and in more
than so many."""
TOGETHER = 2
"""In at least so many sentences a keyword stands beside the first one."""
LIFT = 2.0
"""It stands there so many times as often as by chance."""
CLOSE = 0.4
"""At least so large a part of its sentences stands there."""
APART = 0.5
"""At most so large a part of the sentences of its first keyword may be in topics found before."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Terms that could be the keywords of a topic, the first being what it is about."""

    keywords: tuple[Term, ...]

    @property
    def places(self) -> frozenset[Place]:
        """The sentences that it would have."""
        return frozenset().union(*(term.places for term in self.keywords))


def subjects(
    terms: Sequence[Term], sentences: Collection[Place], fewest: int = FEWEST
) -> tuple[Subject, ...]:
    """Return the subjects of some sentences, each of at least ``fewest`` keywords. The one with
    most sentences comes first.
    """
    known = frozenset(sentences)
    own = [Term(t.words, t.places & known, t.is_name) for t in terms]
    most = max(AT_LEAST, COMMON * len(known))
    usable = [t for t in own if 2 <= len(t.places) <= most and t.words not in STATES]
    covered: set[Place] = set()
    found: list[Subject] = []
    while len(found) < MOST and (seed := _seed(usable, covered)):
        subject = Subject((seed, *_beside(seed, usable, known, found)))
        covered |= subject.places
        if len(subject.keywords) >= fewest:
            found.append(subject)
    return tuple(sorted(found, key=lambda s: (-len(s.places), s.keywords[0].words)))


def _seed(terms: Sequence[Term], covered: Collection[Place]) -> Term | None:
    """The term that most sentences have which no subject has yet."""
    free = [t for t in terms if len(t.places) >= LEAST and t.sources > 1]
    free = [t for t in free if len(t.places & frozenset(covered)) <= APART * len(t.places)]
    return max(free, key=lambda t: (_worth(t, covered), t.words), default=None)


def _worth(term: Term, covered: Collection[Place]) -> float:
    """How much a term is worth as a topic: a noun is more than a name, two words more than one."""
    left = len(term.places - frozenset(covered)) * log(1 + term.sources)
    return left * (0.35 if term.is_name else 1.0) * (1.5 if " " in term.words else 1.0)


def _beside(
    seed: Term, terms: Sequence[Term], sentences: frozenset[Place], before: Sequence[Subject]
) -> Iterator[Term]:
    """The terms that stand beside the first one, in its sentences and those next to them, the
    closest first.
    """
    taken = {t.words for s in before for t in s.keywords}
    around = _around(seed.places) & sentences
    chance = len(around) / len(sentences)
    scored = []
    for term in terms:
        together = len(term.places & around)
        lift = together / len(term.places) / chance
        is_part = term.words in seed.words or seed.words in term.words
        is_close = together >= max(TOGETHER, CLOSE * len(term.places)) and lift >= LIFT
        if is_close and not is_part and term.words not in taken:
            scored.append((together * log(lift), term))
    chosen = [term for _, term in sorted(scored, key=lambda s: (-s[0], s[1].words))]
    yield from chosen[: KEYWORDS - 1]


def _around(places: Collection[Place]) -> frozenset[Place]:
    """The places, and those before and behind."""
    return frozenset((article, index + by) for article, index in places for by in (-1, 0, 1))
