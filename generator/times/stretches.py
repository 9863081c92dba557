"""Stretches that are counted from a text's own day: "the past decade", "within the next six
months", "has been closed for three years"; and the first or last months of a year.
"""

from __future__ import annotations

import datetime
import re

from generator.english import tables
from generator.times.model import Span
from generator.times.periods import Period, day, holding, month
from generator.times.sentences import sentence_after, sentence_before

_AMOUNT = re.compile(r"P(\d{1,3})(Y|M|W|D|DE)|PT(\d{1,3})H")
_SIDE = re.compile(
    r"\b(?:(?P<before>past|last|previous)|(?P<ahead>next|coming|following))\b", re.IGNORECASE
)
_OPENING = re.compile(r"the\s+first\s", re.IGNORECASE)
_EDGE = re.compile(
    r"the\s+(?:(?P<first>first|opening)|last|final|closing)\s.*\bof\s+(?P<year>\d{4})",
    re.IGNORECASE,
)

Stretch = tuple[str, datetime.date, datetime.date]
"""A TIMEX3 value with its first and its last day."""


def stretch_of(words: str, value: str, today: datetime.date) -> Stretch | None:
    """The stretch that an amount of time (TIMEX3 value ``P6M``) means by its words, counted from
    ``today``; None where they do not say from when.

    The first months are those of the year that ``today`` closes: "in the first nine months".
    """
    amount = _AMOUNT.fullmatch(value)
    side = _SIDE.search(words)
    if amount is None:
        return None
    count, unit = int(amount[1] or amount[3]), amount[2] or "H"
    if " of " in words:
        edge = _EDGE.fullmatch(words) if unit == "M" and 0 < count < 12 else None
        return _edge(int(edge["year"]), count, first=bool(edge["first"])) if edge else None
    if side is None:
        opens = _OPENING.match(words) and unit == "M" and count < 12
        return _opening(count, today) if opens else None
    here, steps = _here(unit, count, today)
    if here is None or not 0 < steps < 200:
        return None
    return _before(here, steps, today) if side["before"] else _ahead(here, steps, today)


def _here(unit: str, count: int, today: datetime.date) -> tuple[Period | None, int]:
    """The period of today that an amount is counted in, and how many such periods it has."""
    if unit == "H":
        return (day(today), count // 24) if count % 24 == 0 else (None, 0)
    if unit in ("D", "W"):
        return day(today), count * (7 if unit == "W" else 1)
    if unit == "M":
        return month(today.year, today.month), count
    return holding("year", today), count * (10 if unit == "DE" else 1)


def _before(here: Period, steps: int, today: datetime.date) -> Stretch | None:
    begin = here.shift(-steps)
    return (f"{begin.value}/{here.value}", begin.first, today) if begin.first else None


def _ahead(here: Period, steps: int, today: datetime.date) -> Stretch | None:
    end = here.shift(steps)
    first = today + datetime.timedelta(1)
    return (f"{here.value}/{end.value}", first, end.last) if end.last else None


def _opening(months: int, today: datetime.date) -> Stretch | None:
    return _edge(today.year - (today.month <= months), months, first=True)


def _edge(year: int, months: int, *, first: bool) -> Stretch | None:
    """So many months at the beginning or the end of a year."""
    begin = month(year, 1 if first else 13 - months)
    end = begin.shift(months - 1)
    return (
        (f"{begin.value}/{end.value}", begin.first, end.last) if begin.first and end.last else None
    )


# ---------------------------------------------------------------- what has lasted, or must come

_LISTS = tables.lists("tense.txt")
_LASTING = frozenset(_LISTS["lasting"])
_LASTING_STATES = frozenset(_LISTS["lasting states"])
_BREAKS = re.compile(rf"[,;:“”\"]|\b(?:{'|'.join(_LISTS['breaks'])})\b")
_FOR = re.compile(
    r"\b(?:has|have|[A-Za-z]['’](?:s|ve))\s(?P<rest>(?:(?!\b(?:has|have)\s).)*?)\sfor$"
)
_OF_SELF = re.compile(r"\b(?:I|[Ww]e|[Yy]ou)(?:\shave|['’]ve)\s$")
"""What somebody says of themself is a memory, and no event: "I have waited for 20 years"."""
_FRONTED = re.compile(r",?\s(?:[^,;:“”\"\s]+\s){1,6}?(?:has|have)\s(?!to\b)(?!been\sto\b)[a-z]+")
_SOON = re.compile(r"\b(?:will|must|shall|[a-z]['’]ll)\b[^,;:“”\"]*\swithin$")
_SKIPPED = re.compile(r"(?:(?:[a-z]+ly|now|also|already|since|long|still)\s)+")
_EXACT = {None: None, "MORE_THAN": None, "EQUAL_OR_MORE": None, "LESS_THAN": "APPROX"}
_EXACT["APPROX"] = "APPROX"


def stretch_at(
    text: str, place: Span, value: str, mod: str | None, today: datetime.date
) -> tuple[Stretch, str | None] | None:
    """The stretch that an amount of time at a place of a text means in its sentence, with its mod:
    what "has been closed for" so long began then, what "must be paid within" it is to come.

    What lasts for more than three years has lasted for the last three.
    """
    amount = _AMOUNT.fullmatch(value)
    if amount is None or mod not in _EXACT:
        return None
    head = sentence_before(text, place[0]).strip()
    here, steps = _here(amount[2] or "H", int(amount[1] or amount[3]), today)
    if here is None or not 0 < steps < 200:
        return None
    if _has_lasted(head, sentence_after(text, place[1])):
        found = _before(here, steps, today)
    else:
        found = _ahead(here, steps, today) if _SOON.search(head) else None
    return (found, _EXACT[mod]) if found else None


def _has_lasted(head: str, tail: str) -> bool:
    """Whether something has lasted for an amount of time until now, by the words of the sentence
    before it and behind it.
    """
    if head == "For":
        return _FRONTED.match(tail) is not None
    found = _FOR.search(head)
    if found is None or _OF_SELF.search(head, 0, found.start("rest")):
        return False
    rest = _SKIPPED.sub("", found["rest"], count=1) if found["rest"] else ""
    return not _BREAKS.search(rest) and _is_state(rest.split())


def _is_state(words: list[str]) -> bool:
    """Whether the words behind "has" tell of what goes on: "been ill", "been waiting", "lived"."""
    if words[:1] != ["been"]:
        return bool(words) and words[0] in _LASTING
    state = words[1] if len(words) > 1 else ""
    in_passing = state.endswith("ed") or state in _LISTS["irregular passives"]
    return bool(state) and (state in _LASTING_STATES or not in_passing)
