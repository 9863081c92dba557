"""The form of a file of ``content/corrections``: words of a source, one thing to correct, and who
says so and why.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from generator.content.correction_parts import (
    GIVEN,
    DeniesForm,
    EventForm,
    FigureForm,
    PlaceForm,
    QuotationForm,
    SpeakerForm,
    StatusForm,
    TimeForm,
    status_alone,
)
from generator.content.status_words import NONE
from generator.files.schemas import Form
from generator.files.values import Day, Line, Text, refuse

CHANGES = (
    "time",
    "event",
    "topics",
    "actor",
    "quotation",
    "speaker",
    "status",
    "clause",
    "figure",
    "denies",
    "kind",
    "same_as",
    "apart",
    "important",
    "headline",
    "clarify",
    "redact",
    "drop",
)
"""The keys of which a correction has one."""


def _without_brackets(value: str) -> str:
    if "[" in value or "]" in value:
        raise refuse(
            "E210", "there are brackets in it", "the page puts them round it; write the words alone"
        )
    return value


def _something(value: str) -> str:
    """Words that stand in the place of others."""
    if value.casefold() in ("yes", "no", "none", "true", "false", "all"):
        hint = "write what readers see in their place: redact: a man; or: redact: …"
        raise refuse("E210", f"'{value}' would stand there", hint)
    return value


def _yes(value: object) -> object:
    """Yes, or everywhere; what is not dropped needs no file."""
    word = value.strip().casefold() if isinstance(value, str) else "yes"
    if word in ("no", "false", "none"):
        raise refuse(
            "E210",
            "only 'yes' or 'everywhere' can stand here",
            "a statement that stays needs no file; delete this one",
        )
    if word not in ("yes", "everywhere"):
        hint = (
            "write: drop: yes; or: drop: everywhere, for this sentence in each article that has it"
        )
        raise refuse("E210", "only 'yes' or 'everywhere' can stand here", hint)
    return word if isinstance(value, str) else value


def _yes_or_no(value: object) -> object:
    """Whether an event is pinned; its weight decides where there is no file."""
    word = value.strip().casefold() if isinstance(value, str) else value
    if isinstance(word, str) and word not in ("yes", "no"):
        hint = "write: important: yes, or: important: no; without a file the weight of the event decides"
        raise refuse("E210", "only 'yes' or 'no' can stand here", hint)
    return word


def _topics(value: object) -> object:
    """One topic needs no list, and "none" is an empty one."""
    return () if value == NONE else (value,) if isinstance(value, str) else value


Unit = Literal[
    "sentence",
    "heading",
    "lead-in",
    "caption",
    "credit",
    "byline",
    "dateline",
    "speaker",
    "item",
    "amendment",
    "boilerplate",
]


class CorrectionFile(Form):
    """``content/corrections/*.yml``."""

    PARTS: ClassVar = {
        "time": TimeForm,
        "event": EventForm,
        "quotation": QuotationForm,
        "speaker": SpeakerForm,
        "status": StatusForm,
        "figure": FigureForm,
        "denies": DeniesForm,
        "same_as": PlaceForm,
        "apart": PlaceForm,
    }
    EXAMPLES: ClassVar = {
        "source": "write: source: the key of the article, as in a citation",
        "words": "write: words: the words that it is about, copied from the source",
        "reason": "write: reason: Why what the program says is wrong",
        "who": "write: who: Your name, as readers will see it",
        "when": "write: when: 2019-04-02",
        "value": "write: value: what holds; README.md of this folder has an example of each key",
        "date": "write: date: 2019-04-02",
    }

    source: Line
    """The key of the article: the name of its file in seeds/."""
    words: Text
    """The words that it is about, copied from the article."""
    within: Text | None = Field(default=None, alias="in")
    """Longer words around them, where they stand there several times."""
    reason: Text
    """Why what the program says is wrong; readers see it."""
    who: Line
    """Who says so, as readers will see it."""
    when: Day
    """The day of the correction: YYYY-MM-DD."""

    time: Annotated[TimeForm | None, GIVEN] = None
    """What an expression of time means."""
    event: Annotated[EventForm | None, GIVEN] = None
    """When something was that the program did not find as an event."""
    topics: Annotated[
        tuple[Line, ...] | None,
        BeforeValidator(_topics, json_schema_input_type=tuple[Line, ...] | Line),
        GIVEN,
    ] = None
    """The topics of a sentence, its home first; none if it has none."""
    actor: Annotated[Line | None, GIVEN] = None
    """Whom words mean: the name of a file in content/actors, or none."""
    quotation: Annotated[QuotationForm | None, GIVEN] = None
    """Who says the words, where the program found no statement."""
    speaker: Annotated[SpeakerForm | None, GIVEN] = None
    """Who said it: the name of a file in content/actors, or none."""
    status: Annotated[StatusForm | None, BeforeValidator(status_alone), GIVEN] = None
    """Where an event stands."""
    clause: Annotated[Text | None, GIVEN] = None
    """The words that tell the event."""
    figure: Annotated[FigureForm | None, GIVEN] = None
    """What a figure is, or none."""
    denies: Annotated[DeniesForm | None, GIVEN] = None
    """Words of the sentence that is denied, or none."""
    kind: Annotated[Unit | None, GIVEN] = None
    """What kind of text it is."""
    same_as: Annotated[PlaceForm | None, GIVEN] = None
    """Words of the same event in another place."""
    apart: Annotated[PlaceForm | None, GIVEN] = None
    """Words of another event, with which it was joined."""
    important: Annotated[
        Literal["yes", "no"] | None,
        BeforeValidator(_yes_or_no, json_schema_input_type=Literal["yes", "no"] | Line),
        GIVEN,
    ] = None
    """Whether the event is always chosen, or never."""
    headline: Annotated[Line | None, GIVEN] = None
    """A line above the event, with its source: [@key "words"]."""
    clarify: Annotated[Line | None, AfterValidator(_without_brackets), GIVEN] = None
    """What the words mean, for readers; it is shown in brackets."""
    redact: Annotated[
        Line | None, AfterValidator(_something), AfterValidator(_without_brackets), GIVEN
    ] = None
    """What stands in the place of words that may not be published."""
    drop: Annotated[
        Literal["yes", "everywhere"] | None,
        BeforeValidator(_yes, json_schema_input_type=Literal["yes", "everywhere"] | Line),
        GIVEN,
    ] = None
    """Whether a statement or sentence is left out: yes, or everywhere."""

    @model_validator(mode="after")
    def _one_change(self) -> CorrectionFile:
        given = [key for key in CHANGES if key in self.model_fields_set]
        if not given:
            raise refuse(
                "E401",
                "it says nothing to correct",
                f"write one of these keys: {', '.join(CHANGES)}",
            )
        if len(given) > 1:
            raise refuse(
                "E401",
                f"it corrects {len(given)} things: {', '.join(given)}",
                "write a file for each",
            )
        if self.redact and not any(c.isalnum() for c in self.words):
            raise refuse("E210", "nothing can be known by these words", "write letters or digits")
        if self.redact and self.within:
            hint = "delete 'in'; for words of one article alone, name it under 'source'"
            raise refuse("E210", "what is taken out is taken out wherever it stands", hint)
        return self

    @property
    def change(self) -> tuple[str, Any]:
        """The key of what is corrected, and its value."""
        key = next(key for key in CHANGES if key in self.model_fields_set)
        return key, getattr(self, key)
