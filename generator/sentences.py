"""A paragraph's text to sentences: sentencex, and a small step that mends what it gets wrong in news."""

from __future__ import annotations

from collections.abc import Iterable

import sentencex  # type: ignore[import-untyped]

from generator.model import Span


def split(text: str, language: str = "en") -> tuple[Span, ...]:
    """The sentences of one paragraph, in order; together they cover all of its visible characters."""
    found = sentencex.get_sentence_boundaries(language, text)
    spans = [_trimmed(text, b["start_index"], b["end_index"]) for b in found]
    return tuple(_joined(text, (s for s in spans if s.start < s.end)))


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))


def _joined(text: str, pieces: Iterable[Span]) -> list[Span]:
    """Pieces without a letter joined to the piece before them, or the first of them to the next."""
    sentences: list[Span] = []
    for piece in pieces:
        before = sentences[-1] if sentences else None
        if before and not (_has_letter(text, piece) and _has_letter(text, before)):
            sentences[-1] = Span(before.start, piece.end)
        else:
            sentences.append(piece)
    return sentences


def _has_letter(text: str, span: Span) -> bool:
    return any(c.isalpha() for c in text[span.start : span.end])
