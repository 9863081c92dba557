"""Words of time that are part of a name: the Today programme, the Long Term Plan, the Future
Hospitals review.

Months, weekdays and holidays have capitals of their own and tell nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.times.lexer import Token
from generator.times.patterns import Item, Match

_PLAIN = frozenset(
    "today tomorrow yesterday tonight now present future past recent long short near term day week month year weekend "
    "night evening morning afternoon next last this coming".split()
)
"""Words written with a small letter within a sentence, unless they are part of a name."""
_OPENING = ".!?:;…–—-*•\n"
"""Behind one of these a capital only opens a sentence."""
_BEFORE = re.compile(r"(\w+)\s+$")
_CAPITAL_AFTER = re.compile(r"\s[A-Z][a-z]")
_LONG_AND_SMALL = re.compile(r"\b[a-z]{4,}\b")
_WINDOW = 60
"""So many characters on either side tell a sentence from a headline in which every word has its
capital."""


def is_named(match: Match, text: str) -> bool:
    """Whether a word of the match has a capital because it is part of a name."""
    return any(_in_name(token.start, token.end, text) for token in _tokens(match))


def _tokens(item: Item) -> Iterator[Token]:
    if isinstance(item, Token):
        yield item
    else:
        for part in item.parts:
            yield from _tokens(part)


def _in_name(start: int, end: int, text: str) -> bool:
    word = text[start:end]
    if not word[:1].isupper() or word.isupper() or word.lower() not in _PLAIN:
        return False
    head = text[max(0, start - _WINDOW) : start]
    led = head.rstrip(" \"“‘'(")
    if (
        not led
        or led[-1] in _OPENING
        or not _LONG_AND_SMALL.search(head + text[end : end + _WINDOW])
    ):
        return False
    before = _BEFORE.search(head)
    introduced = before is not None and (
        before[1].lower() == "the" or (before[1].isupper() and len(before[1]) > 1)
    )
    return introduced or _CAPITAL_AFTER.match(text, end) is not None
