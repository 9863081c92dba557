"""A state with what is looked up in it again and again, and its values in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.comparing.records import Data, State, Values


@dataclass(frozen=True, slots=True)
class Read:
    """A state, with what is looked up in it again and again."""

    state: State
    topics: Mapping[str, str]
    """Titles by id."""
    actors: Mapping[str, str]
    """Names by id."""
    sentences: Mapping[tuple[str, str], Data]
    """By source and id."""

    @classmethod
    def of(cls, state: State) -> Read:
        """Return the state with its lookups."""
        return cls(
            state,
            {t["id"]: t["title"] for t in state.index["topics"]},
            {a["id"]: a["name"] for a in state.index["actors"]},
            {(a["source"], s["id"]): s for a in state.sources for s in a["sentences"]},
        )

    def titles(self, found: Iterable[str]) -> Values:
        """Return the titles of topics."""
        return tuple(self.topics.get(t, t) for t in found)

    def names(self, found: Iterable[str]) -> Values:
        """Return the names of actors."""
        return tuple(self.actors.get(a, a) for a in found)

    def name(self, actor: str | None) -> str | None:
        """Return the name of an actor; None where there is no actor."""
        return self.actors.get(actor, actor) if actor else None

    def number(self, source: str, sentence: str) -> int | None:
        """Return the number of a sentence in its article."""
        found = self.sentences.get((source, sentence))
        return found["number"] if found else None

    def text(self, source: str, sentence: str) -> str:
        """Return the words of a sentence."""
        return str(self.sentences.get((source, sentence), {}).get("text", ""))


def values(**fields: object) -> dict[str, Values]:
    """Return fields by their names, with a space for each underscore; what is empty has no value."""
    return {name.strip("_").replace("_", " "): value(v) for name, v in fields.items()}


def value(found: object) -> Values:
    """Return what stands in a field, in words; nothing where there is nothing."""
    if found is None or found == "":
        return ()
    if isinstance(found, bool):
        return ("yes" if found else "no",)
    return tuple(map(str, found)) if isinstance(found, tuple | list) else (str(found),)
