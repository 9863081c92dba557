"""An event: what tells it, when it was or will be, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.annotations import Status, Timex
from generator.model.article import Span
from generator.model.corrections import Headline


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for an event, a statement or a figure."""

    words: str
    """What it is, for editors: "told by 4 sources"."""
    points: float


@dataclass(frozen=True, slots=True)
class Weight:
    """How much something matters in its story, and why."""

    reasons: tuple[Reason, ...] = ()
    of_day: float = 0.0
    """How many of the points are its day's, which it shares with all that happened then."""

    @property
    def total(self) -> float:
        """The points of all reasons."""
        return sum(r.points for r in self.reasons)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place in one source that an event rests on."""

    source: str
    """The seed's stem."""
    sentence: int
    """Index of the sentence in its article."""
    clause: Span
    timex: Timex
    """The expression of time that it was dated by."""
    rule: str
    """The rules that read the date, bounded the clause and judged its status, joined by `` + ``."""
    status: Status
    speaker: Span | None
    dct: date
    is_report: bool = False
    """Whether the clause tells what somebody said that day."""
    deed: str = ""
    """The base of the verb by which the clause tells something done; empty for a bare noun of an
    event ("the 1979 revolution") and for a state."""
    is_main: bool = True
    """Whether its sentence states it for its own sake, and not in passing: "the mill, built in
    1931, burned"."""
    is_clear: bool = True
    """Whether it can be read alone: the clause opens with who or what it is about, not with a mere
    pronoun or a verb, and is nobody's own words; its sentence neither opens with a link to the one
    before ("But") nor needs it."""
    joined: tuple[Reason, ...] = ()
    """Why it is evidence of its event and of none of its own; empty for the first."""
    repeats: str | None = None
    """The stem of an earlier source that tells it in the same words: together they are one
    telling."""
    is_retracted: bool = False
    """Whether its source was retracted: it decides nothing where another tells the event too."""
    acts: frozenset[str] = frozenset()
    """What its clause tells as done: verbs by their stems, and lists of words alike ("=fire")."""

    @property
    def is_open(self) -> bool:
        """Whether it only says that something is expected, or that it may or could be."""
        return any(rule in self.rule for rule in ("only possible", "forecast"))


def sound(evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return the evidence that counts: all but that of retracted sources, unless there is no other."""
    return tuple(e for e in evidence if not e.is_retracted) or evidence


class Turn(StrEnum):
    """What a step in the history of an event is."""

    ANNOUNCED = "announced"
    MOVED = "moved"
    CALLED_OFF = "called off"
    ALLEGED = "alleged"
    FORESEEN = "foreseen"
    DENIED = "denied"
    CONFIRMED = "confirmed"
    OCCURRED = "occurred"


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the history of an event: what was told of it from a day on."""

    turn: Turn
    value: str
    """When it was, or was to be; for what is denied or called off, when that was told."""
    mod: str | None
    earliest: date
    latest: date
    dct: date
    """The date of the first source that tells so."""
    sources: tuple[str, ...]
    """The stems of all that do, in their order."""
    is_superseded: bool = False
    """A plan that another took the place of, or that was called off."""


@dataclass(frozen=True, slots=True)
class Further:
    """A sentence that tells more of an event than the one that tells it best."""

    evidence: int
    """Index of the evidence that it is."""
    words: frozenset[str]
    """Its words that say what it is about."""
    points: float
    """What speaks for it, beside what speaks for the best: how much less it counts."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that a dated clause tells, with all its evidence."""

    id: str
    value: str
    mod: str | None
    earliest: date
    latest: date
    status: Status
    topics: tuple[str, ...]
    actors: tuple[str, ...]
    denied_by: tuple[str, ...]
    """The words, verbatim, that name who denies it."""
    evidence: tuple[Evidence, ...]
    references: tuple[Evidence, ...] = ()
    """Where sources only refer to it, and name its time: "Friday's raid", "six days after the bridge was
    shut". They decide nothing."""
    former_ids: tuple[str, ...] = ()
    """Ids of events that were merged into it, and by words that a correction took the place of;
    they stay valid as anchors."""
    weight: Weight = Weight()
    telling: int = 0
    """Index of the evidence whose sentence tells it best alone."""
    words: tuple[str, ...] = ()
    """The words of that sentence that say what it is about."""
    further: tuple[Further, ...] = ()
    """The sentences that tell most beside it, each in words of its own and readable alone."""
    opens: bool = False
    """Whether it is the news of an article: the first of its opening sentences that tells news
    tells it."""
    is_apart: bool = False
    """Whether only articles tell it that are about something else, as about a namesake."""
    worth: Weight = Weight()
    """How much speaks for it as an entry, whatever else there is."""
    history: tuple[Step, ...] = ()
    """What was told of it, in the order of the reports: more than one step where that changed, or
    where sources differ."""
    important: bool | None = None
    """Whether editors have it chosen before all others, or never; None where its weight decides."""
    headline: Headline | None = None
    """What editors write above it."""
    resembles: frozenset[str] = frozenset()
    """Ids of events that may be the same, though too little says so to tell them as one."""

    @property
    def is_exact(self) -> bool:
        """Whether it is known to the day."""
        return self.earliest == self.latest

    @property
    def is_as_reported(self) -> bool:
        """Whether no source names its time, so that only the day of the report is known."""
        return all(e.timex.anchor == "report" for e in sound(self.evidence))

    @property
    def is_retracted(self) -> bool:
        """Whether nothing but retracted sources tells it."""
        return all(e.is_retracted for e in self.evidence)

    @property
    def standing(self) -> str:
        """How it is told to readers where it stands: ``retracted``; ``foreseen``, where the sentence that
        tells it only expects it, or calls it possible; else its status.
        """
        if self.is_retracted:
            return "retracted"
        is_foreseen = self.status is Status.ALLEGED and self.evidence[self.telling].is_open
        return "foreseen" if is_foreseen else self.status.value

    @property
    def is_dated_by_editors(self) -> bool:
        """Whether its date is the editors': no source that it rests on names that."""
        ruling = [e.timex for e in self.evidence if e.timex.value == self.value]
        return bool(ruling) and all(t.anchor == "editors" for t in ruling)

    @property
    def sources(self) -> tuple[str, ...]:
        """The stems of the sources that tell it in words of their own, in their order; retracted ones
        only where no other does.
        """
        own = (e for e in sound(self.evidence) if e.repeats is None)
        return tuple(dict.fromkeys(e.source for e in own))

    @property
    def stands_at(self) -> date:
        """The day that decides its place on the timeline: what lay ahead of its report never stands
        before it, and news without a date stands at its report.
        """
        if self.is_as_reported:
            return self.latest
        reported = sound(self.evidence)[0].dct
        if self.status is Status.OCCURRED or self.latest <= reported:
            return self.earliest
        return min(max(self.earliest, reported), self.latest)
