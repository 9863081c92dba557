"""The form that all data files share."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.model import Citation, Reason, Span

VERSION = 2


def text(value: object) -> str:
    """A file's text: JSON with sorted keys."""
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


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
