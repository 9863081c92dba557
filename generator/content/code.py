"""What in an editor's Markdown is code: what stands between backticks or fences; indentation alone
makes no code.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from generator.model import Span

_FENCE = re.compile(r"^(?:`{3,}|~{3,})", re.MULTILINE)
BLANK_LINE = r"\n[ \t]*\n"
"""Closes whatever was opened before it."""
_BLANK = re.compile(BLANK_LINE)
_TICKS = re.compile(r"(?<!\\)`+")


@lru_cache(maxsize=8)
def spans(text: str) -> tuple[Span, ...]:
    """The fenced blocks and code spans of `text`, marks included, in order."""
    fenced = tuple(_fences(text))
    found = list(fenced)
    for start, end in _between(fenced, len(text)):
        for paragraph in _pieces(text, start, end):
            found += _ticked(text, paragraph)
    return tuple(sorted(found))


def _fences(text: str) -> Iterator[Span]:
    """Fenced blocks; a fence that is never closed is no fence."""
    opened: tuple[int, str] | None = None
    for line in re.finditer(r"^.*$", text, re.MULTILINE):
        fence = _FENCE.match(line.group())
        if opened is None:
            opened = (
                (line.start(), fence.group())
                if fence and "`" not in line.group()[fence.end() :]
                else None
            )
        elif line.group().rstrip() == opened[1]:
            yield Span(opened[0], line.end())
            opened = None


def _between(fenced: Iterable[Span], length: int) -> Iterator[tuple[int, int]]:
    start = 0
    for span in fenced:
        yield start, span.start
        start = span.end
    yield start, length


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """What lies between blank lines; no code span crosses one."""
    for blank in _BLANK.finditer(text, start, end):
        yield Span(start, blank.start())
        start = blank.end()
    yield Span(start, end)


def _ticked(text: str, within: Span) -> Iterator[Span]:
    """Code spans: a run of backticks to the next run as long."""
    runs = [Span(*m.span()) for m in _TICKS.finditer(text, within.start, within.end)]
    closing: dict[int, int] = {}
    partner: list[int | None] = [None] * len(runs)
    for i in range(len(runs) - 1, -1, -1):
        length = runs[i].end - runs[i].start
        partner[i] = closing.get(length)
        closing[length] = i
    i = 0
    while i < len(runs):
        last = partner[i]
        if last is not None:
            yield Span(runs[i].start, runs[last].end)
        i = i + 1 if last is None else last + 1


def holds(within: Sequence[Span], offset: int) -> bool:
    """Whether one of the sorted, disjoint spans `within` holds the character at `offset`."""
    i = bisect_right(within, offset, key=lambda s: s.start) - 1
    return i >= 0 and offset < within[i].end
