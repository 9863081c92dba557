"""What the sources count, each thing once with its values through time, and how much it matters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from generator.model import Figure, KeyFigure, Reason, Story, Weight

STEM = 5
SHARED = 0.5
"""The share of telling words that the clauses of two values of one thing have in common."""
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that the sources count."""

    values: tuple[KeyFigure, ...]
    """In order of the days that they are figures of; at least one."""
    weight: Weight


def things(
    story: Story, found: Sequence[KeyFigure], counts: Callable[[Figure], Hashable]
) -> tuple[Thing, ...]:
    """The figures ``found``, which come in order of report, those of one thing together; the thing
    told first comes first.

    ``counts`` says what a figure counts. Where whose it is, where it stands or what is told of it
    is not the same, in doubt, they are things of their own, unless the values agree.
    """
    groups: list[list[KeyFigure]] = []
    known: dict[Hashable, int] = {}
    for figure in found:
        alike = _alike(figure, counts(figure.figure))
        stems = _stems(story, figure)
        at = _group(known, alike, stems)
        if at is None:
            at = len(groups)
            groups.append([])
        groups[at].append(figure)
        for stem in stems:
            known.setdefault((alike, stem), at)
    return tuple(_thing(story, group) for group in groups)


def _alike(figure: KeyFigure, counted: Hashable) -> Hashable:
    """What is the same for all values of a thing."""
    amount = figure.figure
    if counted is None or figure.holder is None or figure.status is None:
        return amount.value, amount.upper, amount.unit, amount.counted.casefold()
    return counted, figure.status, figure.holder, figure.speaker is None


def _group(known: Mapping[Hashable, int], alike: Hashable, stems: Sequence[str]) -> int | None:
    """The group whose clauses share most with these words, if it is enough."""
    shared = Counter(known[alike, s] for s in stems if (alike, s) in known)
    best = min(shared, key=lambda at: (-shared[at], at), default=None)
    return best if best is not None and shared[best] >= SHARED * len(stems) else None


def _stems(story: Story, figure: KeyFigure) -> tuple[str, ...]:
    text = figure.clause.of(story.article(figure.source).article.text)
    return tuple(dict.fromkeys(w[:STEM].casefold() for w in _WORD.findall(text)))


def _thing(story: Story, group: Sequence[KeyFigure]) -> Thing:
    values = sorted(group, key=lambda f: f.day or f.dct)
    return Thing(tuple(values), Weight(tuple(_reasons(story, values))))


def _reasons(story: Story, values: Sequence[KeyFigure]) -> Iterator[Reason]:
    sources = {f.source for f in values}
    yield Reason(f"told by {len(sources)} of the sources", 2 * log2(1 + len(sources)))
    if any(f.sentence in story.article(f.source).article.lead for f in values):
        yield Reason("opens an article", 1)
    if values[0].holder:
        yield Reason("says whose it is", 1)
    if values[0].status:
        yield Reason("says where it stands", 1)
    if values[0].figure.counted:
        yield Reason("says what is counted", 1)
    if newness := story.newness(max(f.dct for f in values)):
        yield Reason("is new", newness)
