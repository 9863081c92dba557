"""What is said in quotation marks is counted from the day on which it was said, where its sentence
names that day: “We voted today,” he said on Tuesday.
"""

from __future__ import annotations

import re

from generator.times.context import Context
from generator.times.model import Anchor
from generator.times.patterns import Match
from generator.times.periods import Period
from generator.times.sentences import sentence_after, sentence_before

_OPENING = re.compile(r"[“\"](?=[^\s”\"])")
_CLOSING = re.compile(r"(?<=[^\s“\"])[”\"]")
_SAID = re.compile(
    r"\b(?:said|told|wrote|added|announced|declared|tweeted|posted|replied|called|described|testified"
    r"|argued|insisted|explained|warned|claimed)\b"
)
_ENDED = re.compile(r"[.!?][”\"’)]*\s*$")
_REACH = 240
"""The marks and the day stand at most so many characters away."""


def said_on(match: Match, context: Context) -> tuple[Period, Anchor] | None:
    """The day on which the words around a match were said, with its place; None where it stands in
    no quotation or its sentence does not tell.
    """
    text = context.text
    head = text[max(0, match.start - _REACH) : match.start]
    opened = [found.start() for found in _OPENING.finditer(head)]
    closed = [found.start() for found in _CLOSING.finditer(head)]
    end = _CLOSING.search(text, match.end, match.end + _REACH)
    if not opened or end is None or (closed and closed[-1] > opened[-1]):
        return None
    opens, closes = match.start - len(head) + opened[-1], end.end()
    before = sentence_before(text, opens, _REACH)
    after = sentence_after(text, closes, _REACH)
    if _ENDED.search(before):
        before = ""
    if _ENDED.search(text[closes - 2 : closes]) and not after.lstrip()[:1].islower():
        after = ""
    if not _SAID.search(f"{before} {after}"):
        return None
    return _day_between(closes, closes + len(after), context) or _day_between(
        opens - len(before), opens, context
    )


def _day_between(first: int, last: int, context: Context) -> tuple[Period, Anchor] | None:
    """The day that is named between two places, with its place."""
    for start, end, match in context.following(first, last):
        if "day" in match.rule.sort.split() and "list" not in match.rule.sort:
            found = context.read(match)
            if found and found.period and found.type == "DATE" and found.period.unit == "day":
                return found.period, Anchor("mention", found.period.value, start, end)
    return None
