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

    @property
    def anchor(self) -> str:
        """Where its words stand on the page of the source; empty where they are not shown."""
        return self.sentences[0] if self.sentences else ""


@dataclass(frozen=True, slots=True)
class CitedLine:
    """A line of plain words of an editor, with what they rest on."""

    text: str
    """With its citations."""
    citations: tuple[Citation, ...]

    @property
    def parts(self) -> tuple[tuple[str, Citation | None], ...]:
        """The words before each citation, and those behind the last."""
        starts = (0, *(c.end for c in self.citations))
        ends = (*(c.start for c in self.citations), len(self.text))
        cited = (*self.citations, None)
        parts = (
            (self.text[start:end].rstrip(), c)
            for start, end, c in zip(starts, ends, cited, strict=True)
        )
        return tuple((words, citation) for words, citation in parts if words or citation)

    @property
    def words(self) -> str:
        """The words alone."""
        return "".join(words for words, _ in self.parts)
