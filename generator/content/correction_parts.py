"""The parts of a correction, and the values that they take: a time, an event, a speaker, a figure."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, model_validator

from generator import dates
from generator.content.status_words import NONE, Stands, Told, status
from generator.files import days
from generator.files.schemas import Form, fields
from generator.files.values import Day, Line, Text, refuse
from generator.files.wording import shortened
from generator.model import Status


def _given(value: object) -> object:
    if value is None:
        raise refuse(
            "E205", "has no value", "write it; README.md of this folder has an example of each key"
        )
    return value


GIVEN = BeforeValidator(_given)


def _upper(value: object) -> object:
    return value.strip().upper() if isinstance(value, str) else value


def _number(value: object) -> object:
    """A number in digits, or none."""
    if not isinstance(value, str) or value.strip().casefold() == NONE:
        return NONE if isinstance(value, str) else value
    if not re.fullmatch(r"-?\d+(?:\.\d+)?", value.strip(), re.ASCII):
        hint = "write it in digits alone, such as 1200, 0.5 or 2400000"
        raise refuse("E210", f"'{shortened(value, 40)}' is no number", hint)
    return float(value)


def status_alone(value: object) -> object:
    """Return a status that stands alone as the value of the form."""
    return {"value": status(value)} if isinstance(value, str) else value


_Mods = Literal["START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"]
Mod = Annotated[_Mods, BeforeValidator(_upper, json_schema_input_type=_Mods | Line)]


class TimeForm(Form):
    """What an expression of time is: its TIMEX3 value, with mod and bounds where these do not
    follow from it.
    """

    ALONE: ClassVar = "value"

    value: Line
    """The time as TimeML writes it, such as 2019-03-15, 2019-03 or 2019; none if it is no time."""
    mod: Mod | None = None
    """What part of it: START, MID, END, APPROX, BEFORE, AFTER, ON_OR_BEFORE or ON_OR_AFTER."""
    earliest: Day | None = None
    """The first day that it can mean: YYYY-MM-DD."""
    latest: Day | None = None
    """The last day that it can mean: YYYY-MM-DD."""

    @model_validator(mode="after")
    def _is_a_time(self) -> TimeForm:
        if self.value == NONE:
            if self.mod or self.earliest or self.latest:
                raise refuse(
                    "E210", "'none' has no mod and no days", "delete them, or write another value"
                )
        elif not dates.stretch(self.value) and not re.fullmatch(_UNDATED, self.value, re.ASCII):
            hint = "expected: a value of TimeML, such as 2019-03-26, 2019-W13, 2019-03, 2019-SP, 2019, PAST_REF or P5M"
            raise refuse("E210", f"'{self.value[:40]}' is no time", hint, _meant(self.value))
        first, last = self.days
        if first and last and last < first:
            raise refuse(
                "E210",
                f"its latest day, {last}, is before its earliest, {first}",
                "mend one of the two days",
            )
        return self

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day that it can mean."""
        first, last = dates.stretch(self.value, self.mod) or (None, None)
        return self.earliest or first, self.latest or last


def _meant(text: str) -> tuple[str, ...]:
    """The values that a time in words, or in small letters, can mean: ``2019-SP`` for "spring
    2019".
    """
    if meant := days.meant(text):
        return meant
    if dates.stretch(text.upper()) or re.fullmatch(_UNDATED, text.upper(), re.ASCII):
        return (text.upper(),)
    is_vague = re.match(
        r"(?:early|mid|late|about|around|before|after|by|since|until)\b", text, re.IGNORECASE
    )
    year = re.search(r"\b[12][0-9]{3}\b", text)
    if is_vague or not year:
        return ()
    found = dates.read(text, date(int(year.group()), 12, 31))
    return tuple(
        value
        for start, end, value in found
        if (start, end) == (0, len(text)) and dates.stretch(value)
    )


_UNDATED = r"PAST_REF|PRESENT_REF|FUTURE_REF|P(?:[0-9]+|X)(?:Y|M|W|D|DE|CE)|PT(?:[0-9]+|X)[HMS]"
"""Values that name no stretch of the calendar: recently, five months."""


class SpeakerForm(Form):
    """Who speaks: the actor, the words that name the speaker, or both."""

    ALONE: ClassVar = "actor"

    actor: Line | None = None
    """The name of the speaker’s file in content/actors."""
    words: Text | None = None
    """Words of the article that name the speaker."""
    within: Text | None = Field(default=None, alias="in")
    """Longer words around them, where they stand there several times."""

    @model_validator(mode="after")
    def _says_something(self) -> SpeakerForm:
        if self.actor is None and self.words is None:
            raise refuse(
                "E205", "has neither an actor nor words", "write one of them, or: speaker: none"
            )
        return self


class StatusForm(Form):
    """Where an event stands, and on whose word where that is wrong too."""

    ALONE: ClassVar = "value"

    PARTS: ClassVar = {"speaker": SpeakerForm}

    value: Stands
    """Where the event stands; none if it is no entry."""
    speaker: Annotated[SpeakerForm | None, GIVEN] = None
    """On whose word it is alleged or announced."""

    @model_validator(mode="after")
    def _rests_on_a_word(self) -> StatusForm:
        if self.speaker and self.value in (Status.OCCURRED, NONE):
            hint = "delete it; what rests on somebody's word is alleged or scheduled"
            raise refuse("E210", f"'{self.value}' has no speaker", hint)
        return self


class EventForm(TimeForm):
    """An event that the program did not find: when it was in the editors' words, where it stands,
    and what the date rests on.
    """

    ALONE: ClassVar = "date"

    PARTS: ClassVar = {"speaker": SpeakerForm}
    EXAMPLES: ClassVar = {"date": "write: date: 2019-04-02"}

    value: Line = Field(alias="date")
    """When it was, as TimeML writes it, such as 2019-03-15 or 2019-03."""
    status: Annotated[Told | None, GIVEN] = None
    """Where it stands, if not reported as fact."""
    speaker: Annotated[SpeakerForm | None, GIVEN] = None
    """On whose word it is alleged or announced."""
    citation: Annotated[Text | None, GIVEN] = None
    """What the date rests on: [@key "words"]."""

    @model_validator(mode="after")
    def _is_an_event(self) -> EventForm:
        if self.value == NONE:
            hint = "where the timeline should have no entry, write: status: none"
            raise refuse("E210", "'none' is no date", hint)
        if None in self.days:
            hint = "write a day, a week, a month or a year, such as 2019-04-02, 2019-W14, 2019-04 or 2019"
            raise refuse("E210", f"'{self.value}' is no date of the calendar", hint)
        if self.speaker and self.status in (None, Status.OCCURRED):
            hint = "write: status: alleged, or: status: scheduled; or delete the speaker"
            raise refuse("E210", "what is reported as fact has no speaker", hint)
        return self


class QuotationForm(Form):
    """A statement that the program did not find: who says it, by which words, and how."""

    ALONE: ClassVar = "words"

    EXAMPLES: ClassVar = {
        "words": "write: words: the words of the article that name the speaker",
    }

    words: Text
    """Words of the article that name the speaker."""
    within: Text | None = Field(default=None, alias="in")
    """Longer words around them, where they stand there several times."""
    actor: Annotated[Line | None, GIVEN] = None
    """The name of the speaker’s file in content/actors."""
    stance: Annotated[
        Literal["says", "claims", "denies", "demands", "warns", "promises"], GIVEN
    ] = "says"
    """How it is said."""


class DeniesForm(Form):
    """What is denied, and by whom where the program found no denial."""

    ALONE: ClassVar = "words"

    words: Text
    """Words of the sentence that is denied; none if nothing is."""
    within: Text | None = Field(default=None, alias="in")
    """Longer words around them, where they stand there several times."""
    by: Annotated[Text | None, GIVEN] = None
    """Words that name who denies it, where the program found no denial."""


class FigureForm(Form):
    """What a figure is; `value` alone may be ``none``."""

    ALONE: ClassVar = "value"

    PARTS: ClassVar = {"speaker": SpeakerForm}

    value: Annotated[float | Literal["none"] | None, BeforeValidator(_number), GIVEN] = None
    """How much it is, in digits; none if it is no figure of the story."""
    upper: Annotated[float | None, BeforeValidator(_number), GIVEN] = None
    """The upper end of a range, in digits."""
    unit: Annotated[Line | None, GIVEN] = None
    """What it is measured in."""
    counts: Annotated[Text | None, GIVEN] = None
    """What it counts, in the article’s words."""
    status: Annotated[Told | None, GIVEN] = None
    """Where it stands."""
    speaker: Annotated[SpeakerForm | None, GIVEN] = None
    """On whose word it rests."""

    @model_validator(mode="after")
    def _says_something(self) -> FigureForm:
        given = self.model_fields_set
        if not given:
            hint = "write one of these keys below it: " + ", ".join(fields(FigureForm, ()))
            raise refuse("E205", "has no value", f"{hint}; or: figure: none")
        if self.value == NONE and len(given) > 1:
            raise refuse("E210", "'none' has no other keys", "delete them, or write the number")
        if self.upper is not None and not (
            isinstance(self.value, float) and self.value < self.upper
        ):
            hint = "the lower end of a range goes under 'value', the upper end under 'upper'"
            raise refuse("E210", "'upper' is the upper end of a range and needs a lower one", hint)
        if self.speaker and self.status in (None, Status.OCCURRED):
            hint = "write: status: alleged, or: status: scheduled; or delete the speaker"
            raise refuse("E210", "what is reported as fact has no speaker", hint)
        return self


class PlaceForm(Form):
    """Words of a source; the source of the correction itself unless another is named."""

    ALONE: ClassVar = "words"

    source: Line | None = None
    """The key of the article, if it is another."""
    words: Text
    """Words copied from it."""
    within: Text | None = Field(default=None, alias="in")
    """Longer words around them, where they stand there several times."""
