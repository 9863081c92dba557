"""The forms of a news page's boilerplate, compiled from the table ``english/page.tsv``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from generator.english import grammar, press, tables
from generator.model import Kind

Place = Literal[
    "front",
    "opening",
    "line",
    "short",
    "paragraph",
    "sentence",
    "links",
    "points",
    "contact",
    "page",
    "top",
    "foot",
    "office",
]
"""Where a form stands; the table says what each means."""

WHOLE = frozenset({"line", "links", "points", "contact", "page", "top", "office"})
"""Where a form is the whole of its line."""
_LONGEST_LINE = 2_000
"""No such line has more characters."""

UP = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶŁĻŃŅŇŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽ"
"""The capital letters, to stand in a class of characters."""


def any_of(entries: Iterable[str]) -> str:
    """A pattern for one of the entries, the longest first."""
    return "|".join(sorted(map(re.escape, entries), key=len, reverse=True))


_PARTICLES = "de|da|del|della|di|van|von|der|den|al|el|la|le|bin|ibn|of|the"
_UP_WORD = rf"[{UP}][\w.'’-]*"
NAME = rf"(?-i:{_UP_WORD}(?: (?:{_UP_WORD}|{_PARTICLES})){{0,5}})"
CAPS = rf"(?-i:[{UP}][{UP}.'’-]+)"
AGENCY = any_of(press.AGENCIES)
MONTH = rf"(?i:{any_of(grammar.MONTHS)})\.?"
_WEEKDAY = rf"(?i:(?:{any_of(grammar.WEEKDAYS)}|mon|tues?|wed|thu|thurs?|fri|sat|sun)\b\.?)"
_DAY_NAMES = (word.capitalize() for word in grammar.WEEKDAYS | grammar.MONTHS)
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY = rf"(?:{MONTH} {_NTH}|{_NTH} (?:of )?{MONTH})(?:,? \d{{4}})?"

_CLASSES = {
    "agency": AGENCY,
    "caps": CAPS,
    "capsplace": rf"{CAPS}(?:[ /-]{CAPS}){{0,4}}(?:, {NAME}| and {CAPS}(?: {CAPS}){{0,2}})?",
    "captionlabel": any_of(press.CAPTION_LABELS),
    "clock": r"(?:at )?\d{1,2}[.:h]\d\d(?: ?[ap]\.?m\.?)?(?: \(?(?-i:[A-Z]{2,4})(?:[+-]\d{1,2})?\)?)?",
    "dash": "[-–—―]{1,2}",
    "day": _DAY,
    "dayname": any_of(_DAY_NAMES),
    "hour": r"(?:[01]?\d|2[0-3])",
    "label": rf"(?i:{any_of(press.HEADLINE_LABELS)})\b",
    "month": MONTH,
    "name": NAME,
    "network": any_of(press.NETWORKS),
    "place": rf"{NAME}(?:(?:, | and |/){NAME}){{0,3}}",
    "role": any_of(press.ROLES),
    "source": rf"(?-i:{_UP_WORD}(?: (?:{_UP_WORD}|of|the)){{0,4}})",
    "up": UP,
    "upword": f"(?-i:{_UP_WORD})",
    "weekday": _WEEKDAY,
}
_CLASS = re.compile("%([a-z]+)%")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    kind: Kind
    place: Place
    pattern: str
    examples: tuple[str, ...]

    @property
    def form(self) -> re.Pattern[str]:
        """The pattern by itself, compiled."""
        return re.compile(self.pattern, _flags(self.place))


def table() -> Iterator[Row]:
    """The forms of news pages, in the order in which they are tried."""
    for kind, place, pattern, examples in tables.rows("page.tsv"):
        whole = _CLASS.sub(lambda found: _CLASSES[found[1]], pattern)
        yield Row(Kind(kind), cast("Place", place), whole, tuple(examples.split(" ¦ ")))


def _flags(place: Place) -> re.RegexFlag:
    return re.RegexFlag(0) if place in ("front", "opening") else re.IGNORECASE


@cache
def _table() -> tuple[Row, ...]:
    return tuple(table())


@cache
def _all(place: Place) -> re.Pattern[str]:
    """All forms of a place as one, each in a group that is named by its kind and number."""
    rows = [row for row in _table() if row.place == place]
    groups = (f"(?P<{row.kind}_{i}>{row.pattern})" for i, row in enumerate(rows))
    return re.compile("|".join(groups), _flags(place))


def opens(text: str, place: Place) -> re.Match[str] | None:
    """The first form of that place that the text opens with."""
    return _all(place).match(text)


def kind_of(text: str, place: Place) -> Kind | None:
    """What a text is that opens with a form of that place, or, where the place is a whole line, is
    one.
    """
    if place in WHOLE and len(text) > _LONGEST_LINE:
        return None
    form = _all(place)
    found = form.fullmatch(text) if place in WHOLE else form.match(text)
    return Kind((found.lastgroup or "").partition("_")[0]) if found else None
