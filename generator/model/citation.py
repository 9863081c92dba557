"""What editors quote from a source for what they write."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citation:
    """``[@key "words"]``, resolved to the sentences that hold the words."""

    source: str
    """The stem of the source."""
    sentences: tuple[str, ...]
    """Ids of the sentences that the words span."""
    words: str
    """The words as the editor quoted them."""
    start: int
    """Half-open span of the whole citation in the editor's text."""
    end: int
