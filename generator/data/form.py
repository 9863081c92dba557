"""The form that all data files share."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from generator.model import Citation, Reason, Span

VERSION = 2


_WRITTEN = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def text(value: Mapping[str, object]) -> str:
    """A file's text: JSON with sorted keys, each key on a line, and each record of a list on one of
    its own, so that what changed is seen line by line.
    """
    keys = (f"{_WRITTEN(key)}: {_lines(value[key])}" for key in sorted(value))
    return _within("{", keys, "}", "") + "\n"


def _lines(value: object) -> str:
    """A value: records on lines of their own, all else on one line."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return _within("[", map(_WRITTEN, value), "]", " ")
    return _WRITTEN(value)


def _within(opening: str, entries: Iterable[str], closing: str, before: str) -> str:
    """Entries on lines of their own, a space further in than what closes them."""
    lines = f",\n{before} ".join(entries)
    return f"{opening}\n{before} {lines}\n{before}{closing}"


def words(span: Span | None, within: str) -> str | None:
    """The words of a place in a text; None where there is none."""
    return span.of(within) if span else None


def reasons(found: Iterable[Reason]) -> list[dict[str, Any]]:
    """What speaks for something, each with its points."""
    return [{"words": r.words, "points": round(r.points, 3)} for r in found]


def citation(found: Citation) -> dict[str, Any]:
    """What editors quote from a source."""
    return {
        "source": found.source,
        "sentences": list(found.sentences),
        "words": found.words,
    }
