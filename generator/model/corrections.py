"""What editors correct in what the program decides, and what became of each correction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.annotations import Status
from generator.model.article import Kind, Span
from generator.model.citation import Citation, CitedLine


@dataclass(frozen=True, slots=True)
class NewTime:
    """What an expression of time is; a value of None says that the words are none."""

    value: str | None
    mod: str | None = None
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class NewTopics:
    """The topics of a sentence, its home first."""

    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewActor:
    """Whom the words mean; None where they mean no actor."""

    actor: str | None
    kind: str | None
    """The kind of the actor (person, government…)."""


@dataclass(frozen=True, slots=True)
class NewSpeaker:
    """Who speaks; None twice where it is nobody's statement."""

    words: Span | None
    """The words that name the speaker; None where those that the program found are right."""
    actor: str | None


@dataclass(frozen=True, slots=True)
class NewStatus:
    """Where an event stands; None where it is none."""

    status: Status | None
    speaker: NewSpeaker | None = None
    """On whose word; None where it stays as it was."""


@dataclass(frozen=True, slots=True)
class NewEvent:
    """The words tell an event that the program did not find, of the editors' date."""

    time: NewTime
    status: Status | None
    """None where the date decides: what lies ahead of its article is announced."""
    speaker: NewSpeaker | None = None
    citations: tuple[Citation, ...] = ()
    """What the date rests on."""


@dataclass(frozen=True, slots=True)
class NewClause:
    """The words that tell an event, no more and no less."""

    span: Span


@dataclass(frozen=True, slots=True)
class NewQuotation:
    """The words are somebody's, though the program did not find so."""

    words: Span
    """The words that name the speaker."""
    actor: str | None
    stance: str


@dataclass(frozen=True, slots=True)
class NewFigure:
    """What a figure is; None wherever the program is right."""

    is_none: bool = False
    """The words are no figure of the story: the number of a page, or of a house."""
    value: float | None = None
    upper: float | None = None
    unit: str | None = None
    counted: Span | None = None
    status: Status | None = None
    speaker: NewSpeaker | None = None


@dataclass(frozen=True, slots=True)
class NewDenied:
    """The words that a denial denies; None where it denies nothing told here."""

    denied: Span | None
    denier: Span | None = None
    """The words that name who denies; None where those that the program found are right."""


@dataclass(frozen=True, slots=True)
class NewKind:
    """What a unit of an article is."""

    kind: Kind
    everywhere: bool = False
    """So is each unit in the same words, of whichever article."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words in a source."""

    source: str
    """The seed's stem."""
    span: Span


@dataclass(frozen=True, slots=True)
class SameAs:
    """The words tell the event that other words tell."""

    other: Place


@dataclass(frozen=True, slots=True)
class Apart:
    """The words tell another event than other words."""

    other: Place


@dataclass(frozen=True, slots=True)
class Clarification:
    """What words mean, in the editors' words, without brackets."""

    meaning: str


@dataclass(frozen=True, slots=True)
class Importance:
    """Whether an event is chosen before all others, or never; where not all are shown."""

    is_pinned: bool


@dataclass(frozen=True, slots=True)
class Headline(CitedLine):
    """What stands above an event, in the editors' words."""


Change = (
    NewTime
    | NewTopics
    | NewActor
    | NewSpeaker
    | NewStatus
    | NewEvent
    | NewClause
    | NewQuotation
    | NewFigure
    | NewDenied
    | NewKind
    | SameAs
    | Apart
    | Importance
    | Headline
    | Clarification
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A file of ``content/corrections``: who says what, when and why."""

    id: str
    """The file's stem, and the anchor on the page of corrections."""
    path: str
    reason: str
    """Why, in the editor's words."""
    who: str
    when: date
    line: int
    """Line and column of the file, from 1, where it says what holds instead."""
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(Filed):
    """Words of a source, and what holds for them, whatever the program says."""

    source: str
    """The seed's stem."""
    span: Span
    """The words that were quoted."""
    key: str
    """What is corrected, as the key of the file says: time, topics, status…"""
    change: Change

    @property
    def places(self) -> tuple[Place, ...]:
        """The words that it quotes."""
        own, change = Place(self.source, self.span), self.change
        return (own, change.other) if isinstance(change, SameAs | Apart) else (own,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction(Filed):
    """Words that are taken out of articles before they are read: the site never has them."""

    words: str
    instead: str
    """What stands in their place, in brackets."""
    source: str | None
    """The stem of the one article that is meant; None for all."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction as it was applied; or why it cannot be."""

    correction: Correction
    sentence: str
    """The id of the unit in which the words begin."""
    was: tuple[str, ...]
    """What the program had decided: words for readers, or ids of actors and topics; nothing where
    it had none."""
    now: tuple[str, ...]
    fault: tuple[str, str, str] | None = None
    """Code of the problem, what is wrong, and what to do."""
