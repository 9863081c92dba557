"""The lines ``---`` round front matter: where they stand, and what was meant as one and is none."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_LIKE = re.compile(r"[ \t]*(?:[-–—‐‑−_=*~+]{2,}|\.\.\.)[ \t]*")


@dataclass(frozen=True, slots=True)
class Misfit:
    """A line that was meant to open or to close front matter."""

    line: int
    """From 1."""
    message: str
    hint: str


def split(text: str) -> tuple[str, str, int] | None:
    """The YAML between a first line ``---`` and the next, the body, and the offset of the line that closes.

    None where the text does not open with such a line, or never closes it.
    """
    opening = _FENCE.match(text)
    closing = _FENCE.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return None
    return text[opening.end() + 1 : closing.start()], text[closing.end() + 1 :], closing.end()


def misfit(text: str, known: Collection[str]) -> Misfit | None:
    """What is wrong with the lines round the front matter of a text that `split` finds none in.

    `known` are the keys that it may have: a line of hyphens above one of them was meant to open it.
    """
    lines = text.split("\n")
    first = next((i for i, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return None
    keyed = re.compile(rf"\s*(?:{'|'.join(map(re.escape, known))})[ \t]*[:：=]", re.IGNORECASE)
    opening, below = lines[first], next((line for line in lines[first + 1 :] if line.strip()), "")
    if keyed.match(opening):
        return Misfit(first + 1, "the line '---' above the front matter is missing", "write above this line: ---")
    if not _LIKE.fullmatch(opening) or not (keyed.match(below) or _FENCE.fullmatch(opening)):
        return None
    if not _FENCE.fullmatch(opening):
        return Misfit(first + 1, _shape(first, opening, "begins"), "write: ---")
    if first and keyed.match(below):
        return Misfit(1, "the front matter begins on line 1", _above(first))
    return _unclosed(lines, first) if not first else None


def _unclosed(lines: list[str], first: int) -> Misfit | None:
    for i, line in enumerate(lines[first + 1 :], first + 1):
        if _LIKE.fullmatch(line):
            return Misfit(i + 1, _shape(i, line, "ends"), "write: ---")
    return None


def _shape(index: int, line: str, what: str) -> str:
    return f"line {index + 1} is '{line.strip()[:40]}'; the front matter {what} with exactly three hyphens"


def _above(blank: int) -> str:
    return "delete the empty line above it" if blank == 1 else f"delete the {blank} empty lines above it"
