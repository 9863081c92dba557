"""Dates that are set, put off or waited for: they look ahead (or back) whatever the tense of the
verb before them.

Only the clause before the expression is read: "called an election for June", "postponed to
Tuesday", "put off until next summer", "kept quiet until November".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.english import tables

_LISTS = tables.lists("tense.txt")
_SETTING = frozenset(_LISTS["setting"])
_MOVING = frozenset(_LISTS["moving"])
_PUT = {
    "put": ("off", "back"),
    "puts": ("off", "back"),
    "putting": ("off", "back"),
    "brought": ("forward",),
}
"""Verbs that move a day only with one of these words in their clause."""
_AWAY = frozenset(_MOVING - {"brought", "advanced"})
"""Verbs that move a day to a later one."""
_MEASURED = frozenset(_LISTS["measured"])
_WAITED = frozenset(_LISTS["waited"])
_NOTHING = frozenset(_LISTS["nothing until"])
_OPEN = frozenset(_LISTS["open until"])
_WAS = frozenset(_LISTS["was"])
_NAMING = frozenset(_LISTS["naming"])
_NAMED = re.compile(r"\s(?:as\s(?:the|a|an)|an?\s(?:[a-z]+\s){0,2}(?:day|holiday|date))\b")
_BE = frozenset(_LISTS["be"])
_BETWEEN = frozenset(_LISTS["between"])
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_UNTIL = frozenset(("until", "till", "through", "thru"))
_REACH = 12
"""A verb farther back than so many words has nothing to do with it."""


def setting(words: Sequence[str], signs: Mapping[str, int]) -> int:
    """1 where the clause `words` set or move something to the date after them, -1 where they wait
    for it or tell a figure of it ("set a record for March"), else 0.

    `signs` are the words that are cues of themselves; a past one between the verb and the date
    breaks them apart.
    """
    link, head = _split(words)
    if link in _UNTIL and (_waits(head, signs) or _had_nothing(head, signs)):
        return -1
    if link not in ("for", "to", *_UNTIL):
        return 0
    verbs = _SETTING | _MOVING if link == "for" else _MOVING
    at = _verb(head, verbs, signs)
    if at is None or not _completed(head, at):
        return 0
    return -1 if link == "for" and not _MEASURED.isdisjoint(head[at:]) else 1


def named(words: Sequence[str], after: str) -> bool:
    """Whether the date is itself made something: ``declared Monday a day of mourning``."""
    return bool(words) and words[-1] in _NAMING and _NAMED.match(after) is not None


def postponed(clause: str) -> bool:
    """Whether the clause before an expression puts something off until or to it."""
    link, head = _split(_WORD.findall(clause.lower()))
    at = _verb(head, _AWAY, {}) if link in ("until", "till", "to") else None
    return at is not None and _completed(head, at)


def moved_from(clause: str) -> bool:
    """Whether the clause before an expression moves something away from it: "brought forward
    from".
    """
    link, head = _split(_WORD.findall(clause.lower()))
    at = _verb(head, _MOVING, {}) if link == "from" else None
    if at is None or (head[at] in ("extended", "extends") and head[at - 1] not in _BE):
        return False
    return _completed(head, at)


def _split(words: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The preposition before the expression, and the words before that."""
    end = len(words)
    while end and words[end - 1] in _BETWEEN:
        end -= 1
    return (words[end - 1], words[max(0, end - 1 - _REACH) : end - 1]) if end else ("", ())


def _verb(head: Sequence[str], verbs: frozenset[str], signs: Mapping[str, int]) -> int | None:
    """Where the last of the verbs stands; None where another past verb stands between it and the
    end.
    """
    for at in range(len(head) - 1, -1, -1):
        if head[at] in verbs:
            return at
        if signs.get(head[at], 0) < 0:
            return None
    return None


def _completed(head: Sequence[str], at: int) -> bool:
    """Whether a verb like "put" has the word that makes it one of moving."""
    needed = _PUT.get(head[at])
    return needed is None or any(word in needed for word in head[at + 1 :])


def _waits(head: Sequence[str], signs: Mapping[str, int]) -> bool:
    """Whether the last verb before the preposition is an active past one of keeping on."""
    for at in range(len(head) - 1, -1, -1):
        if head[at] in _WAITED:
            return not at or head[at - 1] not in _BE
        if signs.get(head[at], 0) or head[at].endswith("ed"):
            return False
    return False


def _had_nothing(head: Sequence[str], signs: Mapping[str, int]) -> bool:
    """Whether nothing of it had been until then: "had known nothing until", "was not found until"."""
    if _NOTHING.isdisjoint(head) or not _OPEN.isdisjoint(head):
        return False
    past = [word for word in head if word in _WAS or signs.get(word, 0) < 0]
    return bool(past) and not any(signs.get(word, 0) > 0 for word in head)
