"""What editors write: topics, actors, terms and pages, with their citations resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from generator.model.citation import Citation, CitedLine
from generator.model.corrections import Correction, Redaction


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word or phrase that speaks for a topic."""

    phrase: str
    weight: float = 1.0


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
    answer: CitedLine | None = None
    """What the editors answer to its question, in one sentence."""
    is_draft: bool = False
    """The site is made without it."""

    @property
    def cited(self) -> tuple[Citation, ...]:
        """The citations of its answer and its summary, in the order of its page."""
        return (*(self.answer.citations if self.answer else ()), *self.citations)


@dataclass(frozen=True, slots=True)
class Role:
    """What an actor was, and when."""

    title: str
    since: str | None = None
    """ISO 8601 date, month or year."""
    until: str | None = None
    citations: tuple[Citation, ...] = ()


ActorKind = Literal[
    "person",
    "government",
    "company",
    "court",
    "party",
    "organisation",
    "alliance",
    "place",
    "media",
]
ACTOR_KINDS: tuple[str, ...] = get_args(ActorKind)
"""What an actor can be."""


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor file of ``content/actors``."""

    id: str
    path: str
    name: str
    kind: str
    """One of `ACTOR_KINDS`."""
    side: str | None
    """The id of the actor on whose side it speaks."""
    aliases: tuple[str, ...]
    roles: tuple[Role, ...] = ()
    note: str | None = None
    former: tuple[str, ...] = ()
    """Ids that it once had."""
    language: str | None = None
    """Of its name, where that is not the site's own."""
    order: int = 0
    """Where it stands in who's who, before its name."""


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
    redactions: tuple[Redaction, ...] = ()
    """By id."""
    anchored: tuple[Anchored, ...] = ()
    """Links whose page is there; whether the place on it is, only the pages show."""
    left_out: tuple[str, ...] = ()
    """The paths of the articles and topics that are drafts."""
