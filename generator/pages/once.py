"""A sentence stands once on a page: where it comes again, only the words that matter there do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.pages.views import Passage, Piece, Unit

OPENING = 6
"""Words by which a sentence is known again that stands in full on the page."""
KNOWN = 10
"""Words that say what a sentence is about that is shown in another place."""
MARKED = 20
"""Marked words of it that are shown again, at most."""
SHORT = 30
"""Words up to the end of the marked ones that can be shown as they stand."""
LINE = 35
"""Words of a sentence that stands whole in a line."""


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

    def is_new(self, sentence: str) -> bool:
        """Whether the page had not shown the sentence of this id, which it shows now."""
        is_new = not self.has_sentence(sentence)
        self._at.setdefault(key_of(sentence), "")
        self._printed.add(key_of(sentence))
        return is_new

    @property
    def places(self) -> Mapping[str, str]:
        """The keys of all sentences that it shows, each with the anchor at which it stands."""
        return dict(self._at)

    def reserve(self, passage: Passage, anchor: str) -> None:
        """Keep the passage's own sentences for the place on the page at which they will stand."""
        for unit in passage.units:
            if not unit.is_context:
                self._at.setdefault(key(unit), anchor)

    def show(self, passage: Passage, anchor: str, before: Passage | None = None) -> Passage | Again:
        """The passage as it is shown at ``anchor``, right below the one ``before``."""
        own = key(passage.first)
        if own in self._printed or self._at.get(own, anchor) != anchor:
            return Again(passage, excerpt(passage, again=True), self._at[own])
        return self.whole(passage, anchor, before)

    def line(self, passage: Passage) -> tuple[Piece, ...]:
        """The passage's own sentence in a line: whole if it is short and new, else by the words
        that matter there.
        """
        is_new = self.is_new(passage.first.id)
        if is_new and is_short(passage.first):
            return passage.first.pieces
        return excerpt(passage, again=not is_new)

    def telling(self, passage: Passage, speaker: str) -> tuple[Piece, ...]:
        """Its own sentence, which is new and long, up to where it names the speaker and what was said:
        its opening and the first marked words, or these and what stands behind them as far as the
        name. Nothing where it does not name the speaker there.
        """
        pieces = passage.first.pieces
        marked = next((i for i, p in enumerate(pieces) if p.marked), 0)
        opening, behind = _text(pieces[:marked]), _text(pieces[marked + 1 :])
        if self.has_sentence(passage.first.id):
            return ()
        if speaker in opening:
            room = SHORT - len(opening.split())
            words, rest = _cut(pieces[marked].text, room), ""
            is_told = room >= OPENING
        else:
            words, rest = pieces[marked].text, behind[: behind.find(speaker) + len(speaker)]
            is_told = speaker in behind and len(f"{opening}{words}{rest}".split()) <= LINE
        if not is_told:
            return ()
        self.is_new(passage.first.id)
        goes_on = any(c.isalnum() for c in behind[len(rest) :])
        after = [Piece(" …")] if goes_on and not words.endswith("…") else []
        told = [Piece(rest)] if rest else []
        return (*pieces[:marked], Piece(words, marked=True), *told, *after)

    def said(self, passage: Passage) -> tuple[Piece, ...]:
        """The marked words of its own sentence, whole where these are new."""
        most = SHORT if self.is_new(passage.first.id) else OPENING
        marked = (p for p in passage.first.pieces if p.marked)
        return tuple(replace(p, text=_cut(p.text, most), notes=()) for p in marked)

    def whole(self, passage: Passage, anchor: str = "", before: Passage | None = None) -> Passage:
        """A passage of sentences that the page has not shown. Of those that others have of it, the
        first is shortened; there is none where they have just been read.
        """
        just_read = {key(u) for u in before.units} if before else set()
        above = [u for u in passage.units if u.is_context and self._is_cut(u, anchor)]
        left_out = above if just_read & {key(u) for u in above} else above[1:]
        kept = [u for u in passage.units if u not in left_out]
        return replace(passage, units=tuple(self._unit(u, anchor) for u in kept))

    def _is_cut(self, unit: Unit, anchor: str) -> bool:
        """Whether the sentence stands elsewhere, or, for what only helps, is to stand there."""
        own = key(unit)
        return own in self._printed or (unit.is_context and self._at.get(own, anchor) != anchor)

    def _unit(self, unit: Unit, anchor: str) -> Unit:
        own = key(unit)
        if self._is_cut(unit, anchor):
            return replace(
                unit, pieces=(Piece(_cut(_text(unit.pieces), OPENING)),), above=self._at[own]
            )
        self._at.setdefault(own, anchor)
        self._printed.add(own)
        return unit


def key(unit: Unit) -> str:
    """What is the same for every place that has the words of a sentence."""
    return key_of(unit.id)


def key_of(sentence: str) -> str:
    """The same for the sentence of an id."""
    return sentence.partition("-")[0]


def is_short(unit: Unit) -> bool:
    """Whether a line can hold the sentence."""
    return len(_text(unit.pieces).split()) <= LINE


def words(passages: Iterable[Passage]) -> int:
    """The words of passages, each sentence counted once."""
    counted = {key(u): len(_text(u.pieces).split()) for p in passages for u in p.units}
    return sum(counted.values())


def _text(pieces: Iterable[Piece]) -> str:
    return "".join(p.text for p in pieces)


def opening(unit: Unit) -> Piece:
    """The words by which a sentence is known, with what editors say in brackets of them."""
    cut = _cut(_text(unit.pieces), KNOWN)
    (whole,) = unit.pieces
    return replace(whole, text=cut, notes=tuple(n for n in whole.notes if n[0] <= len(cut)))


def _cut(text: str, most: int) -> str:
    cut = text.split()
    return text if len(cut) <= most else " ".join(cut[:most]) + " …"


def excerpt(passage: Passage, *, again: bool = False) -> tuple[Piece, ...]:
    """The marked words of its own sentence, with those before them where all are few; the first
    words where none are marked. ``again`` the whole sentence is never shown.
    """
    pieces = passage.first.pieces
    marked = next((i for i, p in enumerate(pieces) if p.marked), None)
    if marked is None:
        return (Piece(_cut(_text(pieces), OPENING)),)
    opening, words = _text(pieces[:marked]), pieces[marked].text.strip()
    goes_on = any(c.isalnum() for p in pieces[marked + 1 :] for c in p.text)
    is_whole = not goes_on and again
    is_short = len(f"{opening}{words}".split()) <= SHORT and not (is_whole and opening)
    before = [Piece(opening if is_short else "… ")] if marked else []
    words = _cut(words, OPENING if is_whole and not marked else SHORT if is_short else MARKED)
    after = [Piece(" …")] if goes_on and not words.endswith("…") else []
    return (*before, Piece(words, marked=True), *after)
