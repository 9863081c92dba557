"""Dates that somebody sets, seeks or asks for: they lie ahead of that, whatever its tense: "set a June 10
trial date Tuesday", "had asked for October", "The airlines sought April".
"""

from __future__ import annotations

import re

from generator.english import planning, verbs
from generator.english.calendar import MONTHS, MONTHS_SHORT
from generator.english.dating import GATHERINGS, UNPLANNED

_NAMES = "|".join((*MONTHS, *MONTHS_SHORT))
_DAY = re.compile(rf"(?:{_NAMES})\.?(?:\s\d{{1,2}})?", re.IGNORECASE)
_ENDS = re.compile(r"[.,;:)]|$|\s(?:as|and|or|but|while|instead|for|rather)\b")
"""What stands behind a day that is itself what is asked for."""
_THING = re.compile(r"\s((?:[a-z][\w-]*\s?){1,3})")
_MONTH = frozenset((*MONTHS, *MONTHS_SHORT))
_CALLED = GATHERINGS | frozenset(("election", "referendum", "strike", "vote", "walkout"))
_PAST = frozenset(("record", "ruling", "settlement", "letter", "report", "statement"))
_LONGEST_THING = 10
"""So many words at most are those of a day and of the thing that it describes, and of what that is for."""


def asked_for(words: list[str], date: str, after: str) -> int:
    """1 where the date, behind ``words``, is what somebody sets or asks for, or that of the thing which
    is.
    """
    if not _DAY.fullmatch(date):
        return 0
    if words[-1:] in (["a"], ["an"]):
        thing = _THING.match(after)
        return 1 if thing and _is_set(words[:-1], thing[1].split()) else 0
    verb, link = _verb_before(words)
    asks = verb in (planning.ASKING["for"] if link == "for" else planning.SEEKING)
    return 1 if asks and link in ("for", "") and _ENDS.match(after) else 0


def asked_then(words: list[str]) -> int:
    """-1 where a day behind the thing that is set or asked for is that of the setting: "set a June 10
    trial date Tuesday".
    """
    near = range(len(words) - 1, max(1, len(words) - _LONGEST_THING), -1)
    month = next((i for i in near if words[i] in _MONTH), 0)
    if month < 2 or words[month - 1] not in ("a", "an"):
        return 0
    thing = [w for w in words[month + 1 :] if not w.isdigit()]
    return -1 if _is_set(words[: month - 1], thing) else 0


def _is_set(words: list[str], thing: list[str]) -> bool:
    """Whether what ``words`` end with sets or asks for a thing, which is none of the past."""
    verb, link = _verb_before(words)
    verbs_of = planning.ASKING[link] if link else planning.FIXING
    if not thing or verb not in verbs_of or not (UNPLANNED | _PAST).isdisjoint(thing):
        return False
    return verb != "call" or bool(link) or not _CALLED.isdisjoint(thing)


def _verb_before(words: list[str]) -> tuple[str, str]:
    """The verb that the words end with, and what stands between it and its object."""
    link = words[-1] if words and words[-1] in planning.ASKING else ""
    verb = words[-1 - bool(link)] if len(words) > bool(link) else ""
    return verbs.LEMMAS.get(verb, ""), link
