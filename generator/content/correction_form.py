"""The form of a file of ``content/corrections``: words of a source, one thing to correct, and who
says so and why.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from generator import dates
from generator.files import days
from generator.files.schemas import Form
from generator.files.values import Day, Line, Text, refuse
from generator.files.wording import did_you_mean, shortened
from generator.model import Status

NONE = "none"
"""What an editor writes where the program found something that is not there."""
CHANGES = (
    "time",
    "topics",
    "actor",
    "speaker",
    "status",
    "figure",
    "denies",
    "kind",
    "same_as",
    "apart",
    "important",
    "headline",
    "clarify",
    "drop",
)
"""The keys of which a correction has one."""


def _given(value: object) -> object:
    if value is None:
        raise refuse(
            "E205", "has no value", "write it; README.md of this folder has an example of each key"
        )
    return value


GIVEN = BeforeValidator(_given)


def _under(key: str) -> BeforeValidator:
    """Text alone is the value of `key`."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, str) else value)


def _upper(value: object) -> object:
    return value.strip().upper() if isinstance(value, str) else value


def _without_brackets(value: str) -> str:
    if "[" in value or "]" in value:
        raise refuse(
            "E210", "there are brackets in it", "the page puts them round it; write the words alone"
        )
    return value


_STATUSES = {
    word.casefold(): status.value for status in Status for word in (status.value, status.shown)
} | {NONE: NONE}
"""The words for where an event stands, ours and those that readers see -> ours."""
_STATUSES_HINT = "the values here: " + ", ".join(
    [*(f"{s.value} ({s.shown})" for s in Status), "none (no entry)"]
)
_NEAR_STATUS = {
    **dict.fromkeys(
        ("fact", "happened", "took place", "confirmed", "reported", "past", "done", "true"),
        "occurred",
    ),
    **dict.fromkeys(
        ("planned", "plan", "expected", "future", "upcoming", "due", "will happen"), "scheduled"
    ),
    **dict.fromkeys(
        ("claimed", "claim", "rumoured", "unconfirmed", "disputed", "said", "reportedly"), "alleged"
    ),
}
"""What an editor may write instead."""
_NO_STATUSES = {
    **dict.fromkeys(
        ("denied", "denial"), "a denial is corrected by 'denies:', in a file that quotes its words"
    ),
    **dict.fromkeys(
        ("cancelled", "canceled", "postponed", "false", "never", "wrong", "no", "not"),
        "where nothing of the kind took place or was planned, write: status: none",
    ),
}
"""Words that are no status -> what is meant by them here."""


def _status(value: object) -> object:
    """Where an event stands, in our word for it."""
    if not isinstance(value, str) or (word := " ".join(value.casefold().split())) in _STATUSES:
        return _STATUSES[word] if isinstance(value, str) else value
    if word in _NO_STATUSES:
        raise refuse("E210", f"'{value}' is no status", f"{_NO_STATUSES[word]}\n{_STATUSES_HINT}")
    ours = [word for word in _STATUSES if word != NONE]
    near = (
        f"; did you mean '{_NEAR_STATUS[word]}'?"
        if word in _NEAR_STATUS
        else did_you_mean(word, ours)
    )
    raise refuse("E210", f"'{shortened(value, 40)}' is not known{near}", _STATUSES_HINT)


def _status_alone(value: object) -> object:
    """A status alone is the value of the form, and wrong in the same words as ever."""
    return {"value": _status(value)} if isinstance(value, str) else value


Stands = Annotated[Literal["occurred", "scheduled", "alleged", "none"], BeforeValidator(_status)]


def _yes(value: object) -> object:
    """Nothing but yes; what is not dropped needs no file."""
    word = value.strip().casefold() if isinstance(value, str) else "yes"
    if word in ("no", "false", "none"):
        raise refuse(
            "E210",
            "only 'yes' can stand here",
            "a statement that stays needs no file; delete this one",
        )
    if word != "yes":
        raise refuse("E210", "only 'yes' can stand here", "write: drop: yes")
    return word if isinstance(value, str) else value


def _yes_or_no(value: object) -> object:
    """Whether an event is pinned; its weight decides where there is no file."""
    word = value.strip().casefold() if isinstance(value, str) else value
    if isinstance(word, str) and word not in ("yes", "no"):
        hint = "write: important: yes, or: important: no; without a file the weight of the event decides"
        raise refuse("E210", "only 'yes' or 'no' can stand here", hint)
    return word


def _none(value: object) -> object:
    """Nothing but none: what a figure counts and how much is the source's."""
    if isinstance(value, str) and value.strip().casefold() != NONE:
        hint = "write: figure: none; whose word it rests on is that of its clause, see 'status' and 'speaker'"
        raise refuse("E210", "only 'none' can stand here", hint)
    return value.strip().casefold() if isinstance(value, str) else value


def _topics(value: object) -> object:
    """One topic needs no list, and "none" is an empty one."""
    return () if value == NONE else (value,) if isinstance(value, str) else value


Mod = Annotated[
    Literal["START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"],
    BeforeValidator(_upper),
]
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


class TimeForm(Form):
    """What an expression of time is: its TIMEX3 value, with mod and bounds where these do not
    follow from it.
    """

    value: Line
    mod: Mod | None = None
    earliest: Day | None = None
    latest: Day | None = None

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

    actor: Line | None = None
    words: Text | None = None

    @model_validator(mode="after")
    def _says_something(self) -> SpeakerForm:
        if self.actor is None and self.words is None:
            raise refuse(
                "E205", "has neither an actor nor words", "write one of them, or: speaker: none"
            )
        return self


class StatusForm(Form):
    """Where an event stands, and on whose word where that is wrong too."""

    PARTS: ClassVar = {"speaker": SpeakerForm}

    value: Stands
    speaker: Annotated[SpeakerForm | None, _under("actor"), GIVEN] = None

    @model_validator(mode="after")
    def _rests_on_a_word(self) -> StatusForm:
        if self.speaker and self.value in (Status.OCCURRED, NONE):
            hint = "delete it; what rests on somebody's word is alleged or scheduled"
            raise refuse("E210", f"'{self.value}' has no speaker", hint)
        return self


class PlaceForm(Form):
    """Words of a source; the source of the correction itself unless another is named."""

    source: Line | None = None
    words: Text
    within: Text | None = Field(default=None, alias="in")


class CorrectionFile(Form):
    """``content/corrections/*.yml``."""

    PARTS: ClassVar = {
        "time": TimeForm,
        "speaker": SpeakerForm,
        "status": StatusForm,
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
    }

    source: Line
    words: Text
    within: Text | None = Field(default=None, alias="in")
    reason: Text
    who: Line
    when: Day

    time: Annotated[TimeForm | None, _under("value"), GIVEN] = None
    topics: Annotated[tuple[Line, ...] | None, BeforeValidator(_topics), GIVEN] = None
    actor: Annotated[Line | None, GIVEN] = None
    speaker: Annotated[SpeakerForm | None, _under("actor"), GIVEN] = None
    status: Annotated[StatusForm | None, BeforeValidator(_status_alone), GIVEN] = None
    figure: Annotated[Literal["none"] | None, BeforeValidator(_none), GIVEN] = None
    denies: Annotated[Text | None, GIVEN] = None
    kind: Annotated[Unit | None, GIVEN] = None
    same_as: Annotated[PlaceForm | None, _under("words"), GIVEN] = None
    apart: Annotated[PlaceForm | None, _under("words"), GIVEN] = None
    important: Annotated[Literal["yes", "no"] | None, BeforeValidator(_yes_or_no), GIVEN] = None
    headline: Annotated[Line | None, GIVEN] = None
    clarify: Annotated[Line | None, AfterValidator(_without_brackets), GIVEN] = None
    drop: Annotated[Literal["yes"] | None, BeforeValidator(_yes), GIVEN] = None

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
        return self

    @property
    def change(self) -> tuple[str, Any]:
        """The key of what is corrected, and its value."""
        key = next(key for key in CHANGES if key in self.model_fields_set)
        return key, getattr(self, key)
