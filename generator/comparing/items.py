"""The things of a state that a reviewer would call by a name, kind by kind, in the readers' words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from generator.comparing import told, written
from generator.comparing.lookups import Read
from generator.comparing.records import Item, State, Things


def items(state: State) -> Things:
    """Return all that a reviewer would call by a name."""
    read = Read.of(state)
    return {kind: tuple(_apart(make(read))) for kind, make in _KINDS.items()}


def _apart(found: Iterable[Item]) -> Iterator[Item]:
    """Those that would have the same id are counted."""
    met: Counter[str] = Counter()
    for item in found:
        met[item.id] += 1
        yield item if met[item.id] == 1 else replace(item, id=f"{item.id} ({met[item.id]})")


_Make = Callable[[Read], Iterator[Item]]
_KINDS: Mapping[str, _Make] = {
    "source": written.sources,
    "event": told.events,
    "dispute": told.disputes,
    "statement": told.claims,
    "figure": told.figures,
    "sentence": told.sentences,
    "topic": written.topics,
    "actor": written.actors,
    "term": written.terms,
    "page": written.pages,
    "citation": written.citations,
    "correction": written.corrections,
}
