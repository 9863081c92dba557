"""What stands before and behind a place in its sentence, as far as cues of time reach.

Where sentences end is found once in a text, so that a text full of dates is not read anew for each of
them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_END = re.compile(r"[.!?][\"”’')]*\s+(?=[\"“‘'(]*(?P<capital>[A-Z]))|\n\s*\n")
_EMPTY_LINE = re.compile(r"\n\s*\n")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|[A-Z][a-z]{1,3}|a\.m|p\.m)$")
_LONGEST_ABBREVIATION = 5
_BEFORE = 160
_BEHIND = 100


def sentence_before(text: str, start: int, reach: int = _BEFORE) -> str:
    """The part of the sentence that stands before `start`, at most `reach` characters of it."""
    first = max(0, start - reach)
    end = _ends(text).before(start)
    return text[end.closes if end and end.closes > first else first : start]


def sentence_after(text: str, end: int, reach: int = _BEHIND) -> str:
    """The part of the sentence that stands after `end`, at most `reach` characters of it."""
    following = _ends(text).behind(end, end + reach)
    return text[end : following.mark if following else end + reach]


class _End(NamedTuple):
    """The end of a sentence or of a paragraph."""

    mark: int
    """The place of the mark that ends it."""
    closes: int
    """Where what follows begins."""
    sure: int
    """The place that has to be seen for it to be an end: that of a capital letter, or of the end of an
    empty line."""
    abbreviation: int
    """Where the abbreviation begins that the mark may only be a part of; -1 where there is none."""


@dataclass(frozen=True, slots=True)
class _Ends:
    """The ends of the sentences of a text, and the marks that may only shorten a word."""

    ends: tuple[_End, ...]
    shortened: tuple[_End, ...]

    def before(self, start: int) -> _End | None:
        """The last end before a place."""
        at = bisect_right(self.ends, start, key=_closes)
        if at and self.ends[at - 1].sure >= start:
            at -= 1
        return self.ends[at - 1] if at else None

    def behind(self, start: int, stop: int) -> _End | None:
        """The first end between two places. What stands before ``start`` makes no abbreviation."""
        found = [*self._next(self.ends, start), *self._next(self.shortened, start)]
        return min(
            (e for e in found if e.sure < stop and e.abbreviation < start),
            default=None,
        )

    def _next(self, ends: tuple[_End, ...], start: int) -> tuple[_End, ...]:
        at = bisect_left(ends, start, key=_mark)
        return ends[at : at + 1]


def _mark(end: _End) -> int:
    return end.mark


def _closes(end: _End) -> int:
    return end.closes


@lru_cache(maxsize=2)
def _ends(text: str) -> _Ends:
    found = [_end(text, match) for match in _END.finditer(text)]
    return _Ends(
        tuple(end for end in found if end.abbreviation < 0),
        tuple(end for end in found if end.abbreviation >= 0),
    )


def _end(text: str, match: re.Match[str]) -> _End:
    mark, closes = match.span()
    if match["capital"] is None or _EMPTY_LINE.search(match.group()):
        return _End(mark, closes, closes - 1, -1)
    near = max(0, mark - _LONGEST_ABBREVIATION)
    short = _ABBREVIATION.search(text, near, mark) if text[mark] == "." else None
    return _End(mark, closes, match.start("capital"), short.start() if short else -1)
