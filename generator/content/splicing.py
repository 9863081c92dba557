"""Stretches of a text replaced by others, or hidden by a sign that keeps all places where they are."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Span

BLANK = "\ufffc"
"""Stands for a character that another check looks at, or that is shown as something else."""


def spliced(text: str, edits: Iterable[tuple[Span, str]]) -> str:
    """`text` with each span replaced; where two overlap, the first of them stands."""
    parts, done = [], 0
    for span, new in sorted(edits):
        if span.start >= done:
            parts += [text[done : span.start], new]
            done = span.end
    return "".join([*parts, text[done:]])


def masked(text: str, spans: Iterable[Span], sign: str = BLANK) -> str:
    """`text`, as long, with `sign` for each character of the spans."""
    return spliced(text, ((span, sign * (span.end - span.start)) for span in spans))
