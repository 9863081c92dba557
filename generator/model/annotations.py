"""What the annotators find in an article, one record for each kind of thing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.article import Span


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression, as TimeML's TIMEX3, with the bounds of what it can mean."""

    span: Span
    type: str
    """DATE, TIME, DURATION or SET."""
    value: str
    """ISO 8601 as in TimeML: 2022-01-26, 2022-W04, 2022-01, 2014, PAST_REF, P5M."""
    mod: str | None
    """START, MID, END, APPROX, BEFORE, AFTER…"""
    earliest: date | None
    """The first day that it can mean; None where it is open."""
    latest: date | None
    """The last day that it can mean; None where it is open."""
    rule: str
    """The name of the rule that read it."""
    reading: str
    """How it was read, in words for readers: "26 January 2022, counted back from …"."""
    anchor: str | None = None
    """What it was counted from: ``dct``, ``mention`` (a date of the text), ``event`` (one with its
    own date) or ``report`` (no words name a time: it had come about by then); ``editors`` gave it
    where no words do."""
    anchored_to: Span | None = None
    """The words of the date that it was counted from, where that was another expression of the
    text."""
    rejected: tuple[tuple[str, str], ...] = ()
    """Values that were considered and dropped, each with the reason."""
    replaced: tuple[Span, ...] = ()
    """The words of the expressions that it stands for since an editor corrected them."""

    @property
    def is_dated(self) -> bool:
        """Whether it names a bounded stretch of the calendar (and not "recently" or "five
        days").
        """
        return (
            self.type in ("DATE", "TIME") and self.earliest is not None and self.latest is not None
        )


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that mean an actor."""

    span: Span
    actor: str | None
    """The id of the actor; None where two actors share the name and nothing tells them apart."""
    rule: str
    kind: str | None = None
    """The kind of the actor (person, government…); None where the actor is not known."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Reported speech: who said what, by which words."""

    content: Span
    """What was said, without its quotation marks."""
    direct: bool
    """In quotation marks, as against reported."""
    cue: Span | None
    """The reporting words: "said", "according to"."""
    stance: str
    """says, claims, denies, demands, warns, promises, wants, thinks, judges, accuses, finds…"""
    speaker: Span | None
    """The words that name the speaker; None where nobody is named or a pronoun stays unresolved."""
    actor: str | None
    """The id of the actor whom those words mean, where known."""
    rule: str
    vouched: bool = True
    """Whether what it tells rests on the speaker's word; not where the speaker only judges, wants
    or knows of it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity and what it counts."""

    span: Span
    """The whole of it: "more than 100,000 soldiers"."""
    value: float
    unit: str
    """"count", "percent", or a currency or measure."""
    counted: str
    """What is counted, in the source's words; empty where that is not clear."""
    bound: str | None
    """"about", "more than", "up to"…, as the source puts it."""
    rule: str
    upper: float | None = None
    """The upper end, where the source gives a range ("between 5 and 7 million"); `value` is then
    the lower one."""
    clause: Span | None = None
    """The clause that tells it; its sentence where none can be bound, None before clauses are
    read."""
    factuality: Factuality | None = None
    """Where that stands; None where it is open."""


@dataclass(frozen=True, slots=True)
class ClauseSpan:
    """The smallest clause that an expression of time governs."""

    span: Span
    rule: str


class Status(StrEnum):
    """Where what a clause tells stands, judged by the article alone."""

    OCCURRED = "occurred"
    SCHEDULED = "scheduled"
    ALLEGED = "alleged"


@dataclass(frozen=True, slots=True)
class Factuality:
    """The status of a clause and whose word it rests on."""

    status: Status
    speaker: Span | None
    """The words that name who alleges or announces it; None where the article itself tells it."""
    rule: str


@dataclass(frozen=True, slots=True)
class EventMention:
    """An expression of time with the clause it governs and where that stands: what an event is made
    of.
    """

    timex: int
    """Index into ``AnnotatedArticle.timexes``."""
    clause: ClauseSpan
    factuality: Factuality
    is_report: bool = False
    """Whether it is only said that day what the clause tells."""
    deed: str = ""
    """The base of the verb by which it tells something done; empty for a bare noun of an event ("the
    1979 revolution") and for a state."""


@dataclass(frozen=True, slots=True)
class UndatedEvent:
    """What a sentence tells without a date of its own: the news that an article opens with, and
    what somebody said on a day.
    """

    clause: Span
    factuality: Factuality
    reported: Timex
    """The day of the report, by which it had come about: the article's, with an empty span, or the
    one on which it was said."""
    deed: str = ""
    """The base of the verb by which it tells something done."""


@dataclass(frozen=True, slots=True)
class Denial:
    """Words by which somebody denies what a sentence says."""

    denier: Span
    cue: Span
    sentence: int
    """Index of the sentence in which it is denied."""
    denied: int
    """Index of the sentence that says what is denied: the same, or one before it."""


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence that belongs to a topic, and why."""

    sentence: int
    """Index into ``Article.sentences``."""
    topic: str
    score: float
    reasons: tuple[str, ...]
    """What spoke for it: keywords found, the heading it stands under."""
    home: bool
    """This topic is where the sentence is shown in full."""
    is_strong: bool = False
    """It speaks for this topic so strongly that it is shown in full here too, home or not."""

    @property
    def is_shown(self) -> bool:
        """Whether the topic's page shows the sentence, and does not only point to it."""
        return self.home or self.is_strong
