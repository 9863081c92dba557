"""Words of time that are part of a name: the Today programme, the Long Term Plan, “Ruby Tuesday”,
Man Friday, the Trade Fair 2019.

Months, weekdays and holidays have capitals of their own: they are part of a name only in a title
between marks or behind a word that makes a person of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.times.lexer import Token
from generator.times.patterns import Item, Match
from generator.times.surroundings import BESIDE

_PLAIN = frozenset(BESIDE["plain outside names"])
"""Words written with a small letter within a sentence, unless they are part of a name."""
_OPENING = ".!?:;…–—-*•\n"
"""Behind one of these a capital only opens a sentence."""
_BEFORE = re.compile(r"(\w+)\s+$")
_CAPITAL_AFTER = re.compile(r"\s[A-Z][a-z]")
_LONG_AND_SMALL = re.compile(r"\b[a-z]{4,}\b")
_WINDOW = 60
"""So many characters on either side tell a sentence from a headline in which every word has its
capital."""


_TITLE_OPENS = re.compile(r"[“‘\"']((?:[\w&’'-]+\s){0,5})$")
_TITLE_CLOSES = re.compile(r"((?:\s[\w&’'-]+){0,5})[”’\"'](?![\w])")
_SMALL = frozenset(BESIDE["small in titles"])
_LONGEST_TITLE = 60
_CALENDAR = frozenset(("day", "month", "season", "year", "time"))
"""Sorts of expressions of which titles and persons are made."""
_EVENT = re.compile(r"\s(?:Offensive|Campaign|Elections?|War|Uprising|Protests?)\b")
"""A season's event is dated by it even in marks: the "Spring Offensive"."""
_BEHIND = re.compile(
    r"\b(?:Man|Girl|M[rs]|Mrs|Miss|Dr|Sir|Lady|Lord|Prof)\.?\s$"
    rf"|(?<!\b[Tt]he\s)\b(?:{'|'.join(BESIDE['ranks before a name'])})\.?\s$"
)
"""A title, or a rank without its article: "told the President Monday" names a day."""


def is_named(match: Match, text: str) -> bool:
    """Whether the match is part of a name or of a title, or a word of it has a capital for it."""
    if match.start and (is_in_title(match, text) or is_person(match, text)):
        return bool(_CALENDAR.intersection(match.rule.sort.split()))
    return any(_in_name(token.start, token.end, text) for token in _tokens(match))


def is_person(match: Match, text: str) -> bool:
    """``Ms Easter``, ``Man Friday``, ``Justice Noon``."""
    is_capital = text[match.start].isupper()
    return is_capital and bool(_BEHIND.search(text, max(0, match.start - 20), match.start))


def is_in_title(match: Match, text: str) -> bool:
    """``“Ruby Tuesday”``, ``“1984”``: a few words between marks, all with capitals, and no stop
    before the last mark.
    """
    if text[match.start - 1] not in " “‘\"'" or _EVENT.match(text, match.end):
        return False
    head = _TITLE_OPENS.search(text, max(0, match.start - _LONGEST_TITLE), match.start)
    tail = _TITLE_CLOSES.match(text, match.end) if head else None
    if head is None or tail is None:
        return False
    words = (head[1] + tail[1]).split()
    if not words:
        return text[match.start : match.end].isdigit()
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words)


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
