"""A sentence stands once on a page: where it comes again, only the words that matter there do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.pages.views import Passage, Piece, Unit

OPENING = 6
"""Words by which a sentence is known again that stands in full on the page."""
MARKED = 20
"""Marked words of it that are shown again, at most."""


@dataclass(frozen=True, slots=True)
class Again:
    """A passage whose sentence stands elsewhere on the page, by the words that matter here."""

    passage: Passage
    pieces: tuple[Piece, ...]
    anchor: str
    """Where on the page it stands."""


class Once:
    """The sentences that a page shows, with where each stands."""

    def __init__(self) -> None:
        self._at: dict[str, str] = {}
        self._printed: set[str] = set()

    def has_sentence(self, sentence: str) -> bool:
        """Whether the page shows the sentence of this id."""
        return key_of(sentence) in self._at

    @property
    def sentences(self) -> frozenset[str]:
        """The keys of all sentences that it shows."""
        return frozenset(self._at)

    def reserve(self, passage: Passage, anchor: str) -> None:
        """Keep the passage's own sentences for the place on the page at which they will stand."""
        for unit in passage.units:
            if not unit.is_context:
                self._at.setdefault(key(unit), anchor)

    def show(self, passage: Passage, anchor: str) -> Passage | Again:
        """The passage as it is shown at ``anchor``."""
        own = key(passage.first)
        if own in self._printed or self._at.get(own, anchor) != anchor:
            return Again(passage, excerpt(passage), self._at[own])
        return self.whole(passage, anchor)

    def whole(self, passage: Passage, anchor: str = "") -> Passage:
        """A passage of sentences that the page has not shown: what others have of it is
        shortened.
        """
        return replace(passage, units=tuple(self._unit(u, anchor) for u in passage.units))

    def _unit(self, unit: Unit, anchor: str) -> Unit:
        own = key(unit)
        at = self._at.setdefault(own, anchor)
        if unit.is_context and (own in self._printed or at != anchor):
            return replace(unit, pieces=(Piece(_cut(_text(unit.pieces), OPENING)),), above=at)
        self._printed.add(own)
        return unit


def key(unit: Unit) -> str:
    """What is the same for every place that has the words of a sentence."""
    return key_of(unit.id)


def key_of(sentence: str) -> str:
    """The same for the sentence of an id."""
    return sentence.partition("-")[0]


def words(passages: Iterable[Passage]) -> int:
    """The words of passages, each sentence counted once."""
    counted = {key(u): len(_text(u.pieces).split()) for p in passages for u in p.units}
    return sum(counted.values())


def _text(pieces: Iterable[Piece]) -> str:
    return "".join(p.text for p in pieces)


def _cut(text: str, most: int) -> str:
    cut = text.split()
    return text if len(cut) <= most else " ".join(cut[:most]) + " …"


def excerpt(passage: Passage) -> tuple[Piece, ...]:
    """The marked words of its own sentence, or the first ones."""
    pieces = passage.first.pieces
    marked = next((i for i, p in enumerate(pieces) if p.marked), None)
    if marked is None:
        return (Piece(_cut(_text(pieces), OPENING)),)
    words = _cut(pieces[marked].text.strip(), MARKED)
    before = [Piece("… ")] if marked else []
    goes_on = any(c.isalnum() for p in pieces[marked + 1 :] for c in p.text)
    after = [Piece(" …")] if goes_on and not words.endswith("…") else []
    return (*before, Piece(words, marked=True), *after)
