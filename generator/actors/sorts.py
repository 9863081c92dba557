"""What a name is of, by the places where it stands: a person, a place, a body."""

from __future__ import annotations

from collections.abc import Sequence

from generator.actors.candidates import Candidate
from generator.english.names import DEMONYMS

Places = dict[str, list[Candidate]]
"""A name -> where it stands."""


def kind(places: Sequence[Candidate]) -> str | None:
    """Return what most of the places say a name is; letters alone say only that it may be a body. A
    place is what a quarter of them place it at, or what nothing says anything else of.
    """
    kinds = [kind for place in places if (kind := _kind_at(place))]
    placed = kinds.count("place")
    acts = sum(place.beside.acts for place in places)
    if 4 * placed < len(places) and (acts > placed or placed < len(kinds)):
        kinds = [each for each in kinds if each != "place"]
    if kinds:
        return max(sorted(set(kinds)), key=kinds.count)
    return "organisation" if all(place.name.isupper() for place in places) else None


def _kind_at(place: Candidate) -> str | None:
    """What one place says that a name is; letters name no person but by the full name."""
    is_person = place.beside.kind == "person" and place.name.isupper()
    return None if is_person else place.beside.kind


def is_place(name: str, names: Places) -> bool:
    """Whether a name is a state's, or often stands where something is ("in Lima")."""
    return name in DEMONYMS or kind(names.get(name, [])) == "place"
