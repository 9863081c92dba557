"""The day on which an article appeared, of all that a file says about it.

Relative dates in an article are counted from that day, as its readers had it. A moment in world
time (UTC) may have been another day where the publisher is: then what the page prints decides, and
where nothing does, a person is asked.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from generator.adding.drafts import Dated
from generator.english.calendar import MONTHS, MONTHS_SHORT
from generator.files import days


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, with its time and zone as far as they are told."""

    day: date
    clock: time | None = None
    offset: timedelta | None = None

    @property
    def is_world_time(self) -> bool:
        """Whether it is told in UTC, which need not be the time at the publisher's place."""
        return self.clock is not None and self.offset == timedelta()

    def at(self, offset: timedelta) -> date:
        """Return the day that it was in a zone; its own day where no zone is told."""
        if self.clock is None or self.offset is None:
            return self.day
        told = datetime.combine(self.day, self.clock, timezone(self.offset))
        return told.astimezone(timezone(offset)).date()

    def __str__(self) -> str:
        shown = in_words(self.day)
        if self.clock is None:
            return shown
        zone = " in world time (UTC)" if self.is_world_time else ""
        return f"{shown}, {self.clock:%H:%M}{zone}"


_ISO = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d|\d{8})"
    r"(?:[T ]+(?P<hour>\d\d):?(?P<minute>\d\d)(?::?\d\d(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d))?)?",
    re.IGNORECASE,
)
_LONGEST = 100


def read(text: str) -> Moment | None:
    """Return the moment that a machine's or a person's writing means; None where that is not
    certain.
    """
    plain = " ".join(text.split())[:_LONGEST]
    try:
        return _iso(plain) or _mail(plain) or _written(plain)
    except (ValueError, OverflowError):
        return None


def _iso(text: str) -> Moment | None:
    found = _ISO.match(text)
    if found is None or text[found.end() : found.end() + 1].isdigit():
        return None
    digits = found["day"].replace("-", "")
    day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    if found["hour"] is None:
        return Moment(day)
    clock = time(int(found["hour"]) % 24, int(found["minute"]))
    return Moment(day, clock, _offset(found))


def _offset(found: re.Match[str]) -> timedelta | None:
    if found["zone"] is None:
        return None
    if found["sign"] is None:
        return timedelta()
    offset = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"]))
    return -offset if found["sign"] == "-" else offset


def _mail(text: str) -> Moment | None:
    """The form of e-mail and RSS: ``Tue, 19 Oct 2021 23:15:00 -0400``."""
    if not re.search(r"\d:\d\d", text):
        return None
    try:
        told = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError):
        return None
    return Moment(told.date(), told.time(), told.utcoffset())


def _written(text: str) -> Moment | None:
    found = set(days.within(text))
    return Moment(found.pop()) if len(found) == 1 else None


# ---------------------------------------------------------------- which day

_FARTHEST = (timedelta(hours=-10), timedelta(hours=13))
"""How far publishers' clocks are from world time: Honolulu, Auckland in summer."""
_REACHES = {
    "ar": (-3, -3), "at": (1, 2), "au": (8, 11), "be": (1, 2), "br": (-5, -2), "ca": (-8, -2),
    "ch": (1, 2), "cl": (-4, -3), "cn": (8, 8), "cz": (1, 2), "de": (1, 2),
    "dk": (1, 2), "es": (0, 2), "fi": (2, 3), "fr": (1, 2), "gr": (2, 3), "hk": (8, 8),
    "hu": (1, 2), "ie": (0, 1), "il": (2, 3), "in": (5.5, 5.5), "it": (1, 2), "jp": (9, 9),
    "ke": (3, 3), "kr": (9, 9), "mx": (-8, -5), "ng": (1, 1), "nl": (1, 2), "no": (1, 2),
    "nz": (12, 13), "ph": (8, 8), "pk": (5, 5), "pl": (1, 2), "pt": (-1, 1), "se": (1, 2),
    "sg": (8, 8), "tr": (3, 3), "tw": (8, 8), "ua": (2, 3), "uk": (0, 1), "us": (-10, -4),
    "za": (2, 2),
}  # fmt: skip
"""Ends of addresses -> the hours that clocks there differ from world time, in winter and in
summer."""


def reach(url: str) -> tuple[timedelta, timedelta]:
    """Return the zones in which the publisher of an address can be."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        host = ""
    found = _REACHES.get(host.rpartition(".")[2])
    return (timedelta(hours=found[0]), timedelta(hours=found[1])) if found else _FARTHEST


def decide(
    told: Moment,
    others: Collection[Moment],
    printed: Collection[date],
    zones: tuple[timedelta, timedelta],
) -> Dated:
    """Return the day of the moment `told`, by its own zone; else by the zone of the `others` that
    the same file tells, or by the days that it prints for readers.
    """
    if not told.is_world_time:
        return Dated(told.day)
    if known := {other.offset for other in others if other.offset}:
        zones = (min(known), max(known))
    possible = sorted({told.at(zone) for zone in zones})
    if len(possible) == 1:
        return Dated(possible[0])
    shown = [day for day in possible if day in printed]
    if told.day in shown and len(shown) == 1:
        return Dated(told.day)
    if len(shown) == 1:
        return Dated(shown[0], f"its data say {told}, but it prints {in_words(shown[0])}")
    return Dated(
        told.day,
        f"its data say {told}; where it appeared it may have been {_or(told.day, possible)}",
    )


def _or(day: date, possible: Sequence[date]) -> str:
    return " or ".join(in_words(other) for other in possible if other != day)


def in_words(day: date) -> str:
    """Return a day as a reader writes it: 8 November 2023."""
    return f"{day.day} {MONTHS[day.month - 1].capitalize()} {day.year}"


# ---------------------------------------------------------------- in addresses

_IN_ADDRESS = re.compile(
    r"[/_-](?P<year>(?:19|20)\d\d)[/_-]?(?P<month>\d\d|[a-z]{3})[/_-]?(?P<day>\d\d?)(?=[/_.-]|$)",
    re.IGNORECASE,
)


def in_address(url: str) -> date | None:
    """Return the day that stands in an address: ``/2023/11/08/``, ``/2020/jan/20/``."""
    for found in _IN_ADDRESS.finditer(url[:2000]):
        month = MONTHS_SHORT.get(found["month"].lower()) or found["month"]
        try:
            return date(int(found["year"]), int(month), int(found["day"]))
        except ValueError:
            continue
    return None


def changed_later(day: date, changed: Moment | None) -> tuple[str, ...]:
    """Return what to check of an article that was changed on a later day than it appeared."""
    if changed is None or changed.day <= day:
        return ()
    when = f"it was changed on {in_words(changed.day)}, after it appeared"
    return (f"{when}: words such as “today” may have been written then",)


def only_changed(changed: Moment | None) -> str:
    """Return what to say of an article that tells no other moment than that of its last change."""
    return f"it only says when it was last changed: {changed}" if changed else ""
