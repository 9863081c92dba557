"""What is said in quotation marks is counted from the day on which it was said, where its sentence
names that day: “We voted today,” he said on Tuesday.
"""

from __future__ import annotations

import re

from generator.times.context import Context
from generator.times.model import Anchor, Rule
from generator.times.patterns import Match
from generator.times.periods import Period
from generator.times.sentences import sentence_after, sentence_before

_MARKS = (
    (re.compile(r"“(?=[^\s”])|(?<![^\s(\[‘—–-])\"(?=[^\s\"])"), re.compile(r"(?<=[^\s“\"])[”\"]")),
    (re.compile(r"(?<![\w’'])[‘'](?=\w)"), re.compile(r"(?<=[.,!?…])[’'](?!\w)")),
)
"""What opens and what closes a quotation; behind a single mark's words stands a stop, which is before no
apostrophe.
"""
_SAID = re.compile(
    r"\b(?:said|told|wrote|added|announced|declared|tweeted|posted|replied|called|described|testified"
    r"|argued|insisted|explained|warned|claimed)\b"
)
_ENDED = re.compile(r"[.!?][\"”’')]*\s*$")
_INSIDE = re.compile(r"[.!?][\"”’')]*\s")
_STOPS = " .!?”’\"'\n"
_OF_THING = re.compile(r"['’]s?\s")
""""Monday's vote": no day on which somebody speaks."""
_WITHIN_DAY = frozenset(("part-of-day", "edge"))
"""Rules of "Monday evening" and "late on Monday"."""
_REACH = 240
"""The marks and the day stand at most so many characters away."""


def said_on(match: Match, context: Context) -> tuple[Period, Anchor] | None:
    """The day on which the words around a match were said, with its place; None where it stands in
    no quotation or its sentence does not tell.
    """
    for opening, closing in _MARKS:
        if marks := _around(match, context.text, opening, closing):
            return _told_on(*marks, closing, context)
    return None


def _around(
    match: Match, text: str, opening: re.Pattern[str], closing: re.Pattern[str]
) -> tuple[int, int] | None:
    """The places before and behind the quotation in which a match stands."""
    head = text[max(0, match.start - _REACH) : match.start]
    opened = [found.start() for found in opening.finditer(head)]
    closed = [found.start() for found in closing.finditer(head)]
    end = closing.search(text, match.end, match.end + _REACH)
    if not opened or end is None or (closed and closed[-1] > opened[-1]):
        return None
    return match.start - len(head) + opened[-1], end.end()


def _told_on(
    opens: int, closes: int, closing: re.Pattern[str], context: Context
) -> tuple[Period, Anchor] | None:
    """The day on which a quotation was said, as its sentence tells, or the words between it and the
    one that it goes on from: “I will go,” he said on Monday. “It was decided yesterday.”
    """
    text = context.text
    before = sentence_before(text, opens, _REACH)
    after = sentence_after(text, closes, _REACH)
    if _ENDED.search(before):
        before = ""
    if _ENDED.search(text[closes - 2 : closes]) and not after.lstrip()[:1].islower():
        after = ""
    if _SAID.search(f"{before} {after}"):
        return _day_between(closes, closes + len(after), context) or _day_between(
            opens - len(before), opens, context
        )
    if before.strip() or after.strip(_STOPS):
        return None
    first = _goes_on_from(text, opens, closing)
    return _day_between(first, opens, context) if first else None


def _goes_on_from(text: str, opens: int, closing: re.Pattern[str]) -> int | None:
    """Where the words begin that tell of a quotation and of the one that goes on behind them."""
    first = max(text.rfind("\n", 0, opens) + 1, opens - _REACH)
    closed = [found.end() for found in closing.finditer(text, first, opens)]
    said = _SAID.search(text, closed[-1], opens) if closed else None
    is_one = said is not None and not _INSIDE.search(text, closed[-1], opens - 2)
    return closed[-1] if is_one else None


def _day_between(first: int, last: int, context: Context) -> tuple[Period, Anchor] | None:
    """The day that is named between two places, with its place."""
    for start, end, match in context.following(first, last):
        if _names_day(match.rule) and not _OF_THING.match(context.text, end):
            found = context.read(match)
            if found and found.period and found.period.unit == "day":
                return found.period, Anchor("mention", found.period.value, start, end)
    return None


def _names_day(rule: Rule) -> bool:
    sort = rule.sort.split()
    return ("day" in sort and "list" not in sort) or rule.name in _WITHIN_DAY
