"""What is compared, and what came out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

Data = Mapping[str, Any]
"""An object of a data file."""


@dataclass(frozen=True, slots=True)
class State:
    """A story as the data files of its site say it."""

    index: Data
    """``data/story.json``."""
    sources: Sequence[Data]
    """The file of each article, in the order of the index."""
    events: Sequence[Data]


class Way(StrEnum):
    """How something differs."""

    ADDED = "added"
    CHANGED = "changed"
    JOINED = "joined"
    """An event that is told in the entry of another now."""
    GONE = "gone"


Values = tuple[str, ...]
"""What stands in a field, in the readers' words; nothing where there is none."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a reviewer would call by a name: an event, a statement, a page."""

    kind: str
    id: str
    """Unlike that of any other of its kind."""
    words: str
    """What it is called: the words of the source, a title."""
    fields: Mapping[str, Values] = field(default_factory=dict)
    source: str = ""
    """The article in which it stands."""
    sentence: int | None = None
    """Its number there."""
    former: tuple[str, ...] = ()
    """Ids that led to it once."""
    marks: frozenset[str] = frozenset()
    """By these it is known again under another id."""
    told: tuple[str, ...] = ()
    """The fields that are told where it is added or gone."""


Things = Mapping[str, tuple[Item, ...]]
"""All of a state by their kind, the kinds in the order in which they are told."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field before and after."""

    name: str
    before: Values
    after: Values


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one thing."""

    kind: str
    way: Way
    id: str
    words: str
    source: str
    sentence: int | None
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """All that differs, kind by kind."""

    changes: tuple[Change, ...]

    def of(self, kind: str, way: Way | None = None) -> tuple[Change, ...]:
        """Return the changes of a kind, of one way or of all."""
        return tuple(c for c in self.changes if c.kind == kind and way in (None, c.way))
