"""Entries of the search, and the documents of the theme's index that they become."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from generator.search.merging import Documents

GLUE = "\N{NO-BREAK SPACE}"
_AHEAD = "\N{WORD JOINER}"
_SPACES = re.compile(rf"(?P<label>{_AHEAD}\w[\w{GLUE}]*)|\s+")


@dataclass(frozen=True, slots=True)
class Found:
    """What the search shows as one result."""

    title: str
    text: tuple[str, ...] = ()
    """Paragraphs, as plain words."""
    anchor: str = ""
    """Its place on the page; empty for the page itself, whose entry stands before the others."""
    also: tuple[str, ...] = ()
    """Words by which it is found besides, which nobody sees."""
    when: tuple[str, ...] = ()
    """The same of its dates, which weigh less."""
    boost: float = 1


def label(title: str) -> str:
    """Words of ours that are shown and by which nothing is found: for the search they are one word,
    which nobody types. See the separator in `options`.
    """
    return _AHEAD + title.replace(" ", GLUE)


def documents(address: str, entries: Sequence[Found]) -> Documents:
    """The entries of the page at ``address``, which is seen from the site's root, as the index
    holds them.
    """
    return [_document(quote(address), entry) for entry in entries]


def _document(address: str, entry: Found) -> dict[str, Any]:
    found: dict[str, Any] = {
        "location": f"{address}#{entry.anchor}" if entry.anchor else address,
        "title": html.escape(entry.title, quote=False),
        "text": _text(entry.text),
    }
    if entry.also:
        found["also"] = _words(entry.also)
    if entry.when:
        found["when"] = _words(entry.when)
    if entry.boost != 1:
        found["boost"] = entry.boost
    return found


def _words(words: Iterable[str]) -> str:
    return html.escape(" ".join(dict.fromkeys(words)), quote=False)


def _text(paragraphs: Sequence[str]) -> str:
    """The theme shows those paragraphs in which it found something."""
    escaped = [html.escape(_spaced(p), quote=False) for p in paragraphs]
    return escaped[0] if len(escaped) == 1 else "".join(f"<p>{p}</p>" for p in escaped)


def _spaced(text: str) -> str:
    """A text with one blank between two words, and its labels as they are."""
    if _AHEAD not in text:
        return " ".join(text.split())
    return _SPACES.sub(lambda found: found["label"] or " ", text).strip()
