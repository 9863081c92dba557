"""Words as the outputs need them: in one line, without what a reader of the format refuses."""

from __future__ import annotations

import html
import re

_REFUSED = re.compile(
    "[^\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
    "|[\u202a-\u202e\u2066-\u2069]"
)
"""Controls, halves of characters and what means none, which XML and YAML refuse; and marks that
turn the direction of what follows, beyond the end of the words they stand in."""


def plain(text: str) -> str:
    """The text in one line, with single spaces, without characters that are no text."""
    return _REFUSED.sub("", " ".join(text.split()))


def shortened(text: str, most: int) -> str:
    """The text, cut between words where it has more characters than ``most``."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def escaped(text: str) -> str:
    """The text for HTML and XML, in elements and in attributes."""
    return html.escape(plain(text))
