"""Words as the outputs need them: in one line, without what a reader of the format refuses."""

from __future__ import annotations

import html
import unicodedata

_REFUSED = {"Cc", "Cs", "Co", "Cn"}
"""Kinds of characters that are no text: controls, halves of others, and those without a meaning."""
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of what follows, beyond the end of the words they stand in."""


def plain(text: str) -> str:
    """The text in one line, with single spaces, without characters that are no text."""
    kept = (
        c
        for c in " ".join(text.split())
        if c not in _TURNING and unicodedata.category(c) not in _REFUSED
    )
    return "".join(kept)


def shortened(text: str, most: int) -> str:
    """The text, cut between words where it has more characters than ``most``."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def escaped(text: str) -> str:
    """The text for HTML and XML, in elements and in attributes."""
    return html.escape(plain(text))


def counted(number: int, one: str) -> str:
    """``1 event``, ``2 events``."""
    return f"{number} {one}{'s' * (number != 1)}"
