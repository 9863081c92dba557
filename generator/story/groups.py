"""Tellings of one event, as they are found to be one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date


@dataclass(slots=True, eq=False)
class Group:
    """What is one event so far."""

    told: list[int]
    earliest: date
    latest: date
    """The days that all of it can mean."""
    parted: set[int] = field(default_factory=set)
    """What an editor keeps out of it."""

    def take(self, other: Group) -> None:
        """Join with another."""
        self.told += other.told
        self.earliest = max(self.earliest, other.earliest)
        self.latest = min(self.latest, other.latest)
        self.parted |= other.parted


def join(of: list[Group], pairs: Iterable[tuple[int, int]]) -> None:
    """Join what is of one event, whatever else it shares; but what an editor keeps apart."""
    for a, b in pairs:
        if of[a] is not of[b] and not of[a].parted & {*of[b].told}:
            of[a].take(of[b])
            for i in of[b].told:
                of[i] = of[a]


def can_be_one(a: Group, b: Group) -> bool:
    """Whether their times can agree, and no editor keeps them apart."""
    meet = max(a.earliest, b.earliest) <= min(a.latest, b.latest)
    return meet and not a.parted & {*b.told}
