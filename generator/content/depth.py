"""How deep an editor's Markdown goes: what no reader can follow, the site's parser cannot
either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content import links
from generator.content.code import BLANK_LINE
from generator.problems import Fault

_LEVELS = 50
"""Lists and quotations inside one another; the parser fails at some two hundred."""
_OPEN = 100
"""Marks of emphasis, or brackets, that are open at once; the parser fails, or takes minutes, at
some thousand."""

_FRONT = re.compile(r"^[ \t]*(?:(?:[-+*]|\d{1,9}[.)]|>)[ \t]*)+", re.MULTILINE)
_MARK = re.compile(r"[-+*](?=[ \t])|>|\d[.)](?=[ \t])")
_EMPHASIS = re.compile(
    rf"{BLANK_LINE}|(?<=[^\W_])_+(?=[^\W_])|(?P<opens>(?<!\w)[*_]+(?=[^\W_]|[(\[“‘\"'`]))|(?P<closes>[*_]+)"
)
_BRACKET = re.compile(rf"{BLANK_LINE}|(?P<opens>\[)|(?P<closes>\])")
_PARENTHESIS = re.compile(rf"{BLANK_LINE}|(?P<opens>\()|(?P<closes>\))")
_PAIRS = (
    (_EMPHASIS, "marks of emphasis", "*"),
    (_BRACKET, "brackets", "["),
    (_PARENTHESIS, "parentheses", "("),
)


def faults(text: str) -> Iterator[Fault]:
    """The first place of each kind at which a text becomes too deep."""
    at = next((m.start() for m in _FRONT.finditer(text) if _levels(m.group()) > _LEVELS), None)
    if at is not None:
        message = f"lists and quotations stand more than {_LEVELS} levels deep here"
        yield (
            at,
            "E235",
            message,
            "delete marks and spaces in front of the line: readers follow two or three levels",
        )
    plain = links.plain(text)
    for pattern, what, sign in _PAIRS:
        at = _first_too_deep(pattern, plain)
        if at is not None:
            message = f"more than {_OPEN} {what} are open at once here"
            yield (
                at,
                "E235",
                message,
                f"close each before the next; for the sign itself, write \\{sign}",
            )


def _levels(front: str) -> int:
    """How deep a line stands: four columns of white space in front of it are a level, and so is
    each mark.
    """
    indent = front.expandtabs(4)
    return (len(indent) - len(indent.lstrip())) // 4 + len(_MARK.findall(front))


def _first_too_deep(pattern: re.Pattern[str], text: str) -> int | None:
    """Where more is open than may be; a blank line closes all."""
    depth = 0
    for found in pattern.finditer(text):
        if found["opens"]:
            depth += len(found["opens"])
        elif found["closes"]:
            depth = max(0, depth - len(found["closes"]))
        elif found.group().isspace():
            depth = 0
        if depth > _OPEN:
            return found.start()
    return None
