"""What flows between the stages: frozen data, one coordinate system, evidence for whatever is
derived.

An article's text is normalised once, when it is loaded. From then on a place is a half-open
character span ``[start, end)`` in that text, and whatever a stage derives names the span and the
rule it came from. This module imports nothing of ours; every stage imports it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters, ``text[start:end]``, in an article's normalised text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of this span in ``text``."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """The same span ``by`` characters further on."""
        return Span(self.start + by, self.end + by)


# ---------------------------------------------------------------- articles


class Kind(StrEnum):
    """What a stretch of an article is. Only a SENTENCE feeds topics, events, figures and
    quotations.
    """

    SENTENCE = "sentence"
    HEADING = "heading"
    LEAD_IN = "lead-in"
    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    DATELINE = "dateline"
    ITEM = "item"
    """An entry of a list or row of a table that is no sentence."""
    BOILERPLATE = "boilerplate"
    """What tells nothing of the story: "Read more", a lone link, a row of stars."""
    DROPPED = "dropped"
    """A sentence that an editor keeps out of everything but its source's page."""


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of an article besides its text."""

    stem: str
    """The seed's file name without its extension: its identity in data files and page addresses."""
    path: str
    """The seed, as a POSIX path from the project's root."""
    dct: date
    """Document creation time: the article's date."""
    key: str
    """What an editor cites it by."""
    title: str | None = None
    title_is_ours: bool = False
    """The title was given by an editor, not by the source."""
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    language: str = "en"
    note: str | None = None
    """An editor's note on the source, shown on its page."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One displayable unit of an article: a sentence, or a heading, caption, credit… by its
    kind.
    """

    id: str
    """Its anchor on the source page: a short hash of its normalised text, ``-2`` for a repeat."""
    number: int
    """Its place in the article from 1, for display only."""
    span: Span
    kind: Kind
    paragraph: int
    """Which paragraph of the article, from 0."""
    section: int | None = None
    """Index into ``Article.sentences`` of the heading it stands under."""
    mark: Span | None = None
    """The sign or number before it that makes it an entry of a list; no part of its words."""


@dataclass(frozen=True, slots=True)
class Article:
    """A source's text, normalised, and its units in order; these and their marks cover all that is
    visible.
    """

    source: Source
    text: str
    sentences: tuple[Sentence, ...]

    def words_of(self, sentence: Sentence) -> str:
        """The sentence, verbatim."""
        return sentence.span.of(self.text)

    def at(self, span: Span) -> int | None:
        """Index of the sentence that holds the start of ``span``; None between sentences."""
        index = bisect_right(self.sentences, span.start, key=lambda s: s.span.start) - 1
        return index if index >= 0 and span.start < self.sentences[index].span.end else None

    def told(self) -> Iterator[tuple[int, Sentence]]:
        """Index and sentence of what is a sentence proper, in order."""
        return ((i, s) for i, s in enumerate(self.sentences) if s.kind is Kind.SENTENCE)


# ---------------------------------------------------------------- annotations


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
    """What it was counted from: ``dct``, ``mention`` (a date of the text) or ``event`` (one with
    its own date)."""
    anchored_to: Span | None = None
    """The words of the date that it was counted from, where that was another expression of the
    text."""
    rejected: tuple[tuple[str, str], ...] = ()
    """Values that were considered and dropped, each with the reason."""

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
    """says, claims, denies, demands, warns, promises, confirms…"""
    speaker: Span | None
    """The words that name the speaker; None where nobody is named or a pronoun stays unresolved."""
    actor: str | None
    """The id of the actor whom those words mean, where known."""
    rule: str


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

    @property
    def shown(self) -> str:
        """The word for it that readers see."""
        return {"occurred": "Reported as fact", "scheduled": "Announced", "alleged": "Alleged"}[
            self.value
        ]


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


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with all that the annotators found in it, each list in the order of the text."""

    article: Article
    timexes: tuple[Timex, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    figures: tuple[Figure, ...] = ()
    event_mentions: tuple[EventMention, ...] = ()
    denials: tuple[Denial, ...] = ()
    matches: tuple[Match, ...] = ()
    unresolved: tuple[tuple[Span, str], ...] = ()
    """Expressions that make no entry, each with the reason, for ``explainer report``."""
    corrected: tuple[Corrected, ...] = ()
    """What editors corrected in it."""
    ordinals: tuple[tuple[Span, int], ...] = ()
    """Expressions of time with the ordinals that the ids of their events had before they were
    corrected."""

    @property
    def clarified(self) -> tuple[Span, ...]:
        """The words behind which an editor says in brackets what they mean."""
        return tuple(c.span for c in self.clarifications)

    @property
    def clarifications(self) -> tuple[Correction, ...]:
        """The corrections that say so, in the order of the text."""
        found = (
            c.correction for c in self.corrected if isinstance(c.correction.change, Clarification)
        )
        return tuple(sorted(found, key=lambda c: c.span))

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that lie wholly in ``span``."""
        first = bisect_left(self.mentions, span.start, key=lambda m: m.span.start)
        last = bisect_left(self.mentions, span.end, key=lambda m: m.span.start)
        return tuple(m for m in self.mentions[first:last] if m.span.end <= span.end)

    def actors_in(self, span: Span) -> tuple[str, ...]:
        """The ids of the actors mentioned in ``span``, each once, in the order of the text."""
        return tuple(dict.fromkeys(m.actor for m in self.mentions_in(span) if m.actor))

    def topics_of(self, sentence: int) -> tuple[str, ...]:
        """The topics that show the sentence of that index, the strongest first."""
        first = bisect_left(self.matches, sentence, key=lambda m: m.sentence)
        last = bisect_right(self.matches, sentence, key=lambda m: m.sentence)
        return tuple(m.topic for m in self.matches[first:last] if m.is_shown)


# ---------------------------------------------------------------- corrections


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


@dataclass(frozen=True, slots=True)
class NewDenied:
    """The words that a denial denies; None where it denies nothing told here."""

    denied: Span | None


@dataclass(frozen=True, slots=True)
class NewKind:
    """What a unit of an article is."""

    kind: Kind


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


Change = (
    NewTime
    | NewTopics
    | NewActor
    | NewSpeaker
    | NewStatus
    | NewDenied
    | NewKind
    | SameAs
    | Apart
    | Clarification
)


@dataclass(frozen=True, slots=True)
class Correction:
    """A file of ``content/corrections``: words of a source, and what holds for them, whatever the
    program says.
    """

    id: str
    """The file's stem, and the anchor on the page of corrections."""
    path: str
    source: str
    """The seed's stem."""
    span: Span
    """The words that were quoted."""
    key: str
    """What is corrected, as the key of the file says: time, topics, status…"""
    change: Change
    reason: str
    """Why, in the editor's words."""
    who: str
    when: date
    line: int
    """Line and column of the file, from 1, where it says what holds instead."""
    column: int


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


# ---------------------------------------------------------------- what editors write


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word or phrase that speaks for a topic."""

    phrase: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Citation:
    """``[@key "words"]``, resolved to the sentences that hold the words."""

    source: str
    """The stem of the source."""
    sentences: tuple[str, ...]
    """Ids of the sentences that the words span."""
    words: str
    """The words as the editor quoted them."""
    start: int
    """Half-open span of the whole citation in the editor's text."""
    end: int


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic file of ``content/topics``."""

    id: str
    """The file's stem."""
    path: str
    title: str
    question: str
    keywords: tuple[Keyword, ...]
    headings: tuple[str, ...]
    """Headings of articles under which its sentences stand."""
    order: int
    summary: str
    """The editor's own Markdown."""
    summary_line: int
    """The line of the file on which the summary starts, from 1."""
    citations: tuple[Citation, ...] = ()
    former: tuple[str, ...] = ()
    """Ids that it once had."""


@dataclass(frozen=True, slots=True)
class Role:
    """What an actor was, and when."""

    title: str
    since: str | None = None
    """ISO 8601 date, month or year."""
    until: str | None = None
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor file of ``content/actors``."""

    id: str
    path: str
    name: str
    kind: str
    """person, government, organisation, alliance, place or media."""
    side: str | None
    """The id of the actor on whose side it speaks."""
    aliases: tuple[str, ...]
    roles: tuple[Role, ...] = ()
    note: str | None = None
    former: tuple[str, ...] = ()
    """Ids that it once had."""


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry: a definition that cites a source, or an editor's note that is marked as
    such.
    """

    term: str
    definition: str
    is_note: bool
    line: int
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Handwritten:
    """A page of ``content/pages``."""

    uri: str
    """Its place below ``content/pages``: ``index.md``."""
    path: str
    title: str
    text: str
    """Markdown, without front matter and first heading."""
    line: int
    """The line of the file on which the text starts, from 1."""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Anchored:
    """A link of an editor to a place on a page of the site."""

    path: str
    """The editor's file; line and column, from 1, are those of the address in it."""
    line: int
    column: int
    address: str
    """As it was written."""
    page: str
    """The page it leads to, as a path of Markdown files."""
    anchor: str


@dataclass(frozen=True, slots=True)
class Content:
    """All that editors wrote, checked."""

    topics: tuple[Topic, ...]
    actors: tuple[Actor, ...]
    glossary: tuple[Term, ...]
    pages: tuple[Handwritten, ...] = ()
    corrections: tuple[Correction, ...] = ()
    """By id."""
    anchored: tuple[Anchored, ...] = ()
    """Links whose page is there; whether the place on it is, only the pages show."""


# ---------------------------------------------------------------- the story


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place in one source that an event rests on."""

    source: str
    """The seed's stem."""
    sentence: str
    """The sentence's id."""
    clause: Span
    timex: Timex
    """The expression of time that it was dated by."""
    rule: str
    """The rules that read the date, bounded the clause and judged its status, joined by `` + ``."""
    status: Status
    speaker: Span | None
    dct: date


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
    former_ids: tuple[str, ...] = ()
    """Ids of events that were merged into it; they stay valid as anchors."""

    @property
    def is_exact(self) -> bool:
        """Whether it is known to the day."""
        return self.earliest == self.latest

    @property
    def stands_at(self) -> date:
        """The day that decides its place on the timeline: what lay ahead of its report never stands
        before it.
        """
        reported = self.evidence[0].dct
        if self.status is Status.OCCURRED or self.latest < reported:
            return self.earliest
        return min(max(self.earliest, reported), self.latest)


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement with a speaker and a stance."""

    id: str
    source: str
    """The seed's stem."""
    sentence: int
    """Index of the sentence in its article."""
    content: Span
    speaker: Span
    actor: str | None
    """The id of the actor whom the speaker's words mean, where known."""
    side: str | None
    """The id of the actor on whose side the speaker stands in the end; the actor itself where it
    stands for nobody."""
    cue: Span | None
    """The reporting words."""
    stance: str
    topics: tuple[str, ...]
    dct: date


@dataclass(frozen=True, slots=True)
class Dispute:
    """What a source says and the denial of it."""

    source: str
    denied: int
    """Index of the sentence that says it."""
    denial: Denial
    topics: tuple[str, ...]
    """Topics of either sentence."""
    dct: date


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure with where it stands and whose word it rests on."""

    source: str
    sentence: int
    """Index of the sentence in its article."""
    figure: Figure
    clause: Span
    """The clause that tells it; its sentence where none can be bound."""
    status: Status | None
    """None where the clause does not decide it."""
    speaker: Span | None
    holder: str | None
    """The id of the actor named first in the figure's clause: whose soldiers, whose sales."""
    places: tuple[str, ...]
    """The other actors named in the clause."""
    dated: Timex | None
    """The expression of time in its clause; None where it holds as of the article's date."""
    dct: date
    topics: tuple[str, ...]

    @property
    def day(self) -> date | None:
        """The one day that it is a figure of; None where only a longer stretch is known."""
        if self.dated is None:
            return self.dct
        return self.dated.earliest if self.dated.earliest == self.dated.latest else None


@dataclass(frozen=True, slots=True)
class Story:
    """Everything that the pages show."""

    articles: tuple[AnnotatedArticle, ...]
    """By date, then stem."""
    content: Content
    events: tuple[Event, ...]
    """By the day they stand at, then place in the sources."""
    claims: tuple[Claim, ...] = ()
    """By date of the source, then place in it; so the two below."""
    disputes: tuple[Dispute, ...] = ()
    figures: tuple[KeyFigure, ...] = ()
    corrected: tuple[Corrected, ...] = ()
    """What editors corrected, by the correction's id."""

    @property
    def as_of(self) -> date:
        """The newest source's date; the site speaks as of that day."""
        return max(a.article.source.dct for a in self.articles)
