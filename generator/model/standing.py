"""What became of a source, and how much of it may be shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class State(StrEnum):
    """What became of a source."""

    RETRACTED = "retracted"
    CORRECTED = "corrected"
    SUPERSEDED = "superseded"
    WITHHELD = "withheld"
    DRAFT = "draft"
    """Not published yet: it is read and checked, and the site is made without it."""


class Show(StrEnum):
    """How much of a source's text the site shows."""

    FULL = "full"
    QUOTED = "quoted"
    """The sentences that the site uses."""
    NONE = "none"
    """Its name and its link alone."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of a source, and how much of it may be shown."""

    state: State | None = None
    since: date | None = None
    reason: str | None = None
    show: Show = Show.FULL
    replaces: str | None = None
    """The stem of the earlier version that it takes the place of."""
    replaced_by: str | None = None
    """The stem of the version that took its place."""

    @property
    def is_retracted(self) -> bool:
        """Whether what it says can be relied on for nothing."""
        return self.state is State.RETRACTED

    @property
    def is_draft(self) -> bool:
        """Whether the site is made without it."""
        return self.state is State.DRAFT

    @property
    def is_silent(self) -> bool:
        """Whether nothing that it says is told: a newer version tells it, or its words may not be
        shown.
        """
        return self.replaced_by is not None or self.show is Show.NONE

    @property
    def is_relied_on(self) -> bool:
        """Whether what it says counts."""
        return not self.is_retracted and not self.is_silent

    @property
    def mark(self) -> str:
        """What is said of it wherever its name stands; empty where nothing has to be."""
        if self.state is State.SUPERSEDED and self.replaced_by:
            return "replaced"
        return "" if self.state in (None, State.CORRECTED) else self.state.value
