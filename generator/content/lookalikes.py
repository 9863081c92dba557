"""What was meant as a citation and is none: the sign is missing, or the brackets, marks or spaces
are others.
"""

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
    """What at `start` of an editor's text was meant as a citation: a key that is known, and words
    behind it.
    """
    head = _HEAD.match(text, start)
    key = re.sub(r"\.(?:txt|md)$", "", head["key"]).rstrip(".-") if head else ""
    is_meant = _is_signed if head and head["sign"] else _is_unsigned
    words = _WORDS.match(text, head.start("key") + len(head["key"].rstrip(".-"))) if head else None
    if not head or not words or not is_meant(head, words, key, sources):
        return None
    quoted = " ".join((words["quoted"] or words["bare"] or words["plain"]).split())
    plain = re.sub(r'\\?"', r"\\\"", quoted)
    return Lookalike(words.end(), bool(head["sign"]), f'[@{key} "{plain}"]')


def _is_signed(head: re.Match[str], words: re.Match[str], key: str, sources: Sources) -> bool:
    """Behind an '@', any beginning of a key is one, and so is a date."""
    is_key = any(sources.begun(key)) or re.match(r"\d{4}-\d\d", key)
    return bool(is_key and (words["quoted"] or words["bare"] or head["open"]))


def _is_unsigned(head: re.Match[str], words: re.Match[str], key: str, sources: Sources) -> bool:
    """Without it, a word with digits that names a source, or any name of one in square brackets;
    and no link.
    """
    is_key = next(sources.begun(key), "") == key and head["open"] in ("[", "［")
    is_key = is_key or (bool(re.search(r"\d", key)) and sources.knows(key))
    return bool(
        head["open"] and words["quoted"] and is_key and not _LINKED.match(words.string, words.end())
    )
