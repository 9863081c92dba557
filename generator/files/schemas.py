"""The form of each file that editors write.

Values arrive as the text that was written (see `documents`), so a year or a "no" needs no quotation
marks.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel, ValidationError, model_validator

from generator.files.documents import Keys
from generator.files.values import (
    Day,
    FormerId,
    Key,
    Language,
    Line,
    PartialDate,
    Text,
    Url,
    refuse,
)
from generator.model import ActorKind


class Form(BaseModel):
    """The keys that a file, or a part of one, may have."""

    PARTS: ClassVar[Mapping[str, type[BaseModel]]] = {}
    """Keys that have keys below them -> their form."""
    EXAMPLES: ClassVar[Mapping[str, str]] = {}
    """What to write for a key that is missing or empty, where it differs from other files."""
    ALONE: ClassVar[str] = ""
    """The key of which text that stands alone is the value; empty where none may."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: object) -> object:
        return {cls.ALONE: value} if cls.ALONE and isinstance(value, str) else value


class KeywordForm(Form):
    """A keyword of a topic: a phrase, or a phrase and what it weighs."""

    ALONE = "phrase"
    phrase: Line
    """Words that find sentences of the topic; `*` at the end of a word stands for any ending."""
    weight: float = Field(default=1.0, gt=0, le=100, allow_inf_nan=False)
    """How much it counts; keywords of one sentence that weigh 1 together are enough."""


class TopicFile(Form):
    """The front matter of ``content/topics/*.md``."""

    PARTS = {"keywords": KeywordForm}
    title: Line
    """What the topic is called."""
    question: Line
    """What its page answers, as a reader would ask it."""
    answer: Line | None = None
    """The answer in one sentence, with its source: [@key "words"]."""
    keywords: tuple[KeywordForm, ...] = Field(min_length=1)
    """Words that find its sentences in the articles."""
    headings: tuple[Line, ...] = ()
    """Headings of articles under which its sentences stand."""
    order: int | None = Field(default=None, ge=0, le=10_000)
    """Where it stands among the topics; the smallest comes first."""
    former: tuple[FormerId, ...] = ()
    """Names that this file once had: their addresses lead on to its page."""
    draft: Literal["yes"] | None = None
    """`yes` while the topic is not published: it is checked, and the site is made without it."""


class RoleForm(Form):
    """What an actor was, and when."""

    title: Line
    """What the actor was: “Mayor”."""
    since: PartialDate | None = None
    """From when: a year, a month or a day."""
    until: PartialDate | None = None
    """Until when: a year, a month or a day."""
    citation: Text | None = None
    """The words of a source that say so: [@key "words"]."""

    @model_validator(mode="after")
    def _in_order(self) -> RoleForm:
        if self.since and self.until and self.until < self.since[: len(self.until)]:
            hint = "the later date goes under 'until'"
            raise refuse("E210", f"until {self.until} is before since {self.since}", hint)
        return self


class ActorFile(Form):
    """``content/actors/*.yml``."""

    PARTS = {"roles": RoleForm}
    name: Line
    """What the actor is called on the site."""
    kind: ActorKind
    """What the actor is."""
    side: Line | None = None
    """The id of the actor it speaks for; leave it out where there is none."""
    aliases: tuple[Line, ...] = ()
    """Other names that the sources use."""
    roles: tuple[RoleForm, ...] = ()
    """What the actor was, the latest last."""
    note: Text | None = None
    """What readers should know; it is shown as the editors’ own."""
    former: tuple[FormerId, ...] = ()
    """Names that this file once had: their addresses lead on to its page."""
    language: Language | None = None
    """The language of its name where that is not English, such as fr."""
    order: int | None = Field(default=None, ge=0, le=10_000)
    """Where it stands in who’s who, within its kind; the smallest comes first, then those without, by
    name."""


class PageFile(Form):
    """The front matter that a page of ``content/pages`` may have."""

    title: Line | None = None
    """What the page is called; its heading if it is left out."""


class SourceFile(Form):
    """``content/sources/*.yml``: what an editor knows of the seed with the same stem, and what became
    of it.
    """

    key: Key | None = None
    """A short name to cite the article by."""
    title: Line | None = None
    """A title for an article without a headline; it is marked as ours."""
    publisher: Line | None = None
    """Who published the article."""
    author: Line | None = None
    """Who wrote it."""
    url: Url | None = None
    """Where it was published: https://…"""
    language: Language | None = None
    """The language of the article, such as en."""
    kind: Literal["news", "opinion"] | None = None
    """Whether it is news or opinion; told by its form where this is left out."""
    note: Text | None = None
    """What readers should know of it; shown above the article."""
    state: Literal["retracted", "corrected", "superseded", "withheld", "draft"] | None = None
    """What became of the article; draft: it is not published yet."""
    since: Day | None = None
    """From when: YYYY-MM-DD."""
    reason: Text | None = None
    """Why, in a sentence that readers see."""
    replaces: Line | None = None
    """The key of the older version that this article takes the place of."""
    show: Literal["full", "quoted", "none"] | None = None
    """How much of its text the site shows."""

    @model_validator(mode="after")
    def _of_a_state(self) -> SourceFile:
        for key, value in (("since", self.since), ("reason", self.reason)):
            if value and not self.state:
                hint = f"{STATES}\nwhat you only want to say of it goes under 'note:'"
                raise refuse("E205", f"'{key}' is there, and no 'state'", hint)
        if self.state == "withheld" and self.show not in (None, "none"):
            hint = "leave 'show' out; to show it again, leave 'state' out"
            raise refuse("E210", f"'show: {self.show}' of a source that is withheld", hint)
        return self


STATES = "write what became of it: state: retracted (or corrected, superseded, withheld, draft)"


class SeedFrontMatter(Form):
    """The front matter that a seed may open with."""

    date: Day
    """The day on which the article was published: YYYY-MM-DD."""
    title: Line | None = None
    """Its headline."""
    publisher: Line | None = None
    """Who published it."""
    url: Url | None = None
    """Where it was published: https://…"""
    author: Line | None = None
    """Who wrote it."""
    language: Language | None = None
    """Its language, such as en."""
    kind: Literal["news", "opinion"] | None = None
    """Whether it is news or opinion; told by its form where this is left out."""


class GlossaryEntry(Form):
    """What a term means: a definition that cites, or an editor's note."""

    ALONE = "definition"
    definition: Text | None = None
    """What the term means, with a source: [@key "words"]."""
    note: Text | None = None
    """What only the editors know; it is marked as theirs."""

    @model_validator(mode="after")
    def _one_of_two(self) -> GlossaryEntry:
        if (self.definition is None) == (self.note is None):
            hint = "a definition cites a source; what only you know goes under 'note:'"
            raise refuse("E205", "needs either a definition or a note", hint)
        return self


class GlossaryFile(RootModel[dict[Line, GlossaryEntry]]):
    """``content/glossary.yml``: term -> what it means."""

    model_config = ConfigDict(frozen=True, defer_build=True)


# ---------------------------------------------------------------- keys


def keys_of(schema: type[BaseModel]) -> frozenset[str]:
    """Every key that a file of this form may have, on any level."""
    if issubclass(schema, RootModel):
        return frozenset(GlossaryEntry.model_fields)
    parts = schema.PARTS.values() if issubclass(schema, Form) else ()
    return frozenset(fields(schema, ())).union(*(keys_of(part) for part in parts))


def fields(schema: type[BaseModel], keys: Keys) -> list[str]:
    """The keys that the part of the schema at `keys` may have."""
    inner = schema
    for key in filter(lambda k: isinstance(k, str), keys):
        parts = inner.PARTS if issubclass(inner, Form) else {}
        inner = parts.get(str(key), GlossaryEntry)
    return [field.alias or name for name, field in inner.model_fields.items()]


def glossary_entry(value: object) -> GlossaryEntry | None:
    """One value of a glossary; None where it is not sound."""
    try:
        return GlossaryEntry.model_validate(value)
    except ValidationError:
        return None
