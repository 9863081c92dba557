"""What was meant as a citation and is none: the sign is missing, or the brackets, marks or spaces are others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.content.keys import Sources

OPENING = r"[\[({［（【](?=[ \t]{0,3}[@＠\w])|(?<![\w\\])(?<!\\[\[({])[@＠]"
"""Where one may begin."""

_HEAD = re.compile(
    r"(?P<open>[\[({［（【]?)[ \t]{0,3}(?P<sign>[@＠]?)[ \t]{0,3}[\[\"“'‘]?(?:seeds/)?(?P<key>\w[\w.-]{0,199})"
)
_INSIDE = r"(?:[^\[@＠\n]|\n(?![ \t]*\n))"
_WORDS = re.compile(
    r"[\]\"”'’:,;]{0,3}\s{0,9}(?:"
    rf"[\"“„«»‘'](?P<quoted>{_INSIDE}{{1,600}}?)[\"”“»'’]\s{{0,9}}[\])}}］）】]"
    r"|[\"“„«](?P<bare>[^\"“”„«»\n]{1,600})[\"”“»]"
    r"|[\"“„«‘']?(?P<plain>[^\[\](){}［］（）【】@＠\n\"”]{1,600})[\"”»’']?[\])}］）】])"
)
_LINKED = re.compile(r"[(\[:]")


@dataclass(frozen=True, slots=True)
class Lookalike:
    """What was meant."""

    end: int
    """Offset behind its last sign."""
    is_signed: bool
    """It has the '@'."""
    citation: str
    """How it has to be written."""


def read(text: str, start: int, sources: Sources) -> Lookalike | None:
    """What at `start` of an editor's text was meant as a citation: a key that is known, and words behind it."""
    head = _HEAD.match(text, start)
    key = re.sub(r"\.(?:txt|md)$", "", head["key"]).rstrip(".-") if head else ""
    if not head or not (head["open"] or head["sign"]) or not _is_key(key, sources, is_signed=bool(head["sign"])):
        return None
    words = _WORDS.match(text, head.start("key") + len(head["key"].rstrip(".-")))
    if not words or not (words["quoted"] or words["bare"] or (head["sign"] and head["open"])):
        return None
    if not head["sign"] and (_LINKED.match(text, words.end()) or not (words["quoted"] and head["open"])):
        return None
    quoted = " ".join((words["quoted"] or words["bare"] or words["plain"]).split())
    plain = re.sub(r'\\?"', r"\\\"", quoted)
    return Lookalike(words.end(), bool(head["sign"]), f'[@{key} "{plain}"]')


def _is_key(key: str, sources: Sources, *, is_signed: bool) -> bool:
    """Whether it is a key; behind an '@', a date is one too, and so is any beginning of a key."""
    if not is_signed:
        return sources.knows(key)
    return any(sources.begun(key)) or re.match(r"\d{4}-\d\d", key) is not None
