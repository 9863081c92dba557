"""How much a statement matters, and which of many are shown: those that say the most, and each
another thing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from generator.english import alike
from generator.model import Claim, Reason, Story, Weight

STRONG = 2.0
"""Points of a stance that binds who takes it."""
_STANCES: Mapping[str, tuple[str, float]] = {
    "wants": ("says what is wanted", STRONG),
    "demands": ("demands something", STRONG),
    "promises": ("promises something", STRONG),
    "denies": ("denies something", STRONG),
    "accuses": ("accuses somebody", STRONG),
    "judges": ("judges", 1),
    "asks": ("asks", 1),
}
FEWEST, MOST = 5, 40
"""Words of a statement that says something by itself and can be read at once."""
ALIKE = 0.5
"""The share of a statement's telling words that one before it has, from which it says nothing
new."""
RUN = 5
"""So many of the words of another in a row are said again."""
_WORD = re.compile(r"[^\W_]{4,}|\d+")
_ANY = re.compile(r"\w+")
_QUOTED = frozenset('“”"')


def weights(story: Story) -> Mapping[str, Weight]:
    """Claim's id -> how much it matters in the story."""
    leads = {a.article.source.stem: a.article.lead for a in story.articles}
    known: dict[Weight, Weight] = {}  # one for all that are equal: they are many
    found = ((c.id, Weight(tuple(_reasons(c, story, leads[c.source])))) for c in story.claims)
    return {claim: known.setdefault(weight, weight) for claim, weight in found}


OPENS = "opens an article"


def _reasons(claim: Claim, story: Story, lead: Collection[int]) -> Iterator[Reason]:
    if claim.stance in _STANCES:
        yield Reason(*_STANCES[claim.stance])
    if claim.actor:
        yield Reason("by an actor of the story", 1)
    if claim.actor and claim.actor == claim.side:
        yield Reason("by a side itself", 1)
    if claim.sentence in lead:
        yield Reason(OPENS, 1)
    if FEWEST <= len(claim.content.of(story.article(claim.source).article.text).split()) <= MOST:
        yield Reason("says something by itself", 1)
    if story.article(claim.source).passages[claim.sentence] == range(
        claim.sentence, claim.sentence + 1
    ):
        yield Reason("can be read alone", 1)
    if _QUOTED & set(claim.content.of(story.article(claim.source).article.text)):
        yield Reason("is in the speaker's own words", 1)
    if newness := story.newness(claim.dct):
        yield Reason("is new", newness)


T = TypeVar("T")


def distinct(ranked: Iterable[tuple[T, str]], most: int) -> Sequence[T]:
    """The first of those ``ranked``, each given with its words, that say something the ones before
    do not; at most so many.
    """
    chosen: list[T] = []
    said: list[frozenset[str]] = []
    runs: set[tuple[str, ...]] = set()
    for item, words in ranked:
        stems = frozenset(map(alike.stem, _WORD.findall(words.casefold())))
        own = _runs(words)
        is_said = not own.isdisjoint(runs)
        if not stems or is_said or any(len(stems & other) > ALIKE * len(stems) for other in said):
            continue
        chosen.append(item)
        said.append(stems)
        runs |= own
        if len(chosen) == most:
            break
    return chosen


def _runs(words: str) -> frozenset[tuple[str, ...]]:
    """The stretches of words in a row by which a statement is known again."""
    found = _ANY.findall(words.casefold())
    return frozenset(tuple(found[i : i + RUN]) for i in range(len(found) - RUN + 1))
