"""Lines that were meant as the ``---`` round front matter, and are none."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

_FENCE = re.compile(r"---[ \t]*")
_KEY = re.compile(r"\s*[\w ]{1,40}[:：=]")
_LIKE = re.compile(r"[ \t]*(?:[-–—‐‑−_=*~+]{2,}|\.\.\.)[ \t]*")


@dataclass(frozen=True, slots=True)
class Misfit:
    """A line that was meant to open or to close front matter."""

    line: int
    """From 1."""
    message: str
    hint: str


def misfit(text: str, known: Collection[str]) -> Misfit | None:
    """What is wrong with the lines round the front matter of a text in which none is found.

    `known` are the keys that it may have: a first line that is one of them misses the line above
    it.
    """
    lines = text.split("\n")
    first = next((i for i, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return None
    opening, below = lines[first], next((line for line in lines[first + 1 :] if line.strip()), "")
    if re.match(rf"\s*(?:{'|'.join(map(re.escape, known))})[ \t]*[:：]", opening):
        is_closed = any(_FENCE.fullmatch(line) for line in lines[first + 1 :])
        message = "the line '---' above the front matter is missing"
        return Misfit(first + 1, message, "write above this line: ---") if is_closed else None
    if not _LIKE.fullmatch(opening) or not _KEY.match(below):
        return None
    if not _FENCE.fullmatch(opening):
        return Misfit(first + 1, _shape(first, opening, "begins"), "write: ---")
    return (
        Misfit(1, "the front matter begins on line 1", _above(first)) if first else _unclosed(lines)
    )


def _unclosed(lines: list[str]) -> Misfit | None:
    for i, line in enumerate(lines[1:], 1):
        if _LIKE.fullmatch(line):
            return Misfit(i + 1, _shape(i, line, "ends"), "write: ---")
    return None


def _shape(index: int, line: str, what: str) -> str:
    return f"line {index + 1} is '{line.rstrip()[:40]}'; the front matter {what} with exactly three hyphens"


def _above(blank: int) -> str:
    return (
        "delete the empty line above it"
        if blank == 1
        else f"delete the {blank} empty lines above it"
    )
