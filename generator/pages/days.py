"""What the first and the last day of an event mean, and whether it has a place in a calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.model import Event
from generator.pages.timeline import Entry

VAGUE = 31
"""Days in which an event may lie somewhere and still have its place in a calendar."""
ANNOUNCED = 100
"""Announcements for the days ahead that a calendar holds, at most, beside what the timeline
shows."""


def kind(event: Event) -> str:
    """``day``, ``stretch`` (from the first to the last), ``within`` (at some time between them) or
    ``reported`` (by then: no source dates it).
    """
    if event.is_as_reported:
        return "reported"
    if event.is_exact:
        return "day"
    return "stretch" if "/" in event.value else "within"


def calendar(shown: Iterable[Entry], entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """What a calendar holds of all ``entries``: those that are ``shown`` and those announced for
    the days ahead, the soonest of them.
    """
    ids = {e.event.id for e in shown}
    known = [e for e in entries if _is_dated(e.event)]
    ahead = [e for e in known if e.is_next and e.event.id not in ids]
    ids |= {e.event.id for e in sorted(ahead, key=lambda e: e.event.latest)[:ANNOUNCED]}
    return tuple(e for e in known if e.event.id in ids)


def _is_dated(event: Event) -> bool:
    """Whether it has a place in a calendar: a day, a stretch with both its ends, or some day of a
    month. "In 2014" has none, nor has the last day that there is, which nothing follows.
    """
    is_vague = kind(event) == "within" and (event.latest - event.earliest).days > VAGUE
    return event.latest < date.max and not is_vague
