"""The words by which editors say where an event stands: ours, and those that readers see."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from generator.files.values import refuse
from generator.files.wording import did_you_mean, shortened
from generator.labels import say
from generator.model import Status

NONE = "none"
"""What an editor writes where the program found something that is not there."""

_SHOWN = {
    Status.OCCURRED: "Reported as fact",
    Status.SCHEDULED: "Announced",
    Status.ALLEGED: "Alleged",
}
"""The words that readers of an English site see."""
_STATUSES = {
    word.casefold(): status.value for status in Status for word in (status.value, _SHOWN[status])
} | {NONE: NONE}
"""The words for where an event stands, ours and those that readers see -> ours."""
_TOLD_HINT = "the values here: " + ", ".join(f"{s.value} ({_SHOWN[s]})" for s in Status)
_STATUSES_HINT = f"{_TOLD_HINT}, none (no entry)"
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


def status(value: object, hint: str = _STATUSES_HINT) -> object:
    """Return where an event stands, in our word for it; the words of the site's language hold too."""
    if not isinstance(value, str):
        return value
    word = " ".join(value.casefold().split())
    known = {say(f"status.{s.value}").casefold(): s.value for s in Status} | _STATUSES
    known[say("status.foreseen").casefold()] = Status.ALLEGED.value
    if word in known:
        return known[word]
    if word in _NO_STATUSES:
        raise refuse("E210", f"'{value}' is no status", f"{_NO_STATUSES[word]}\n{hint}")
    ours = [word for word in _STATUSES if word != NONE]
    near = (
        f"; did you mean '{_NEAR_STATUS[word]}'?"
        if word in _NEAR_STATUS
        else did_you_mean(word, ours)
    )
    raise refuse("E210", f"'{shortened(value, 40)}' is not known{near}", hint)


def _told(value: object) -> object:
    """Where something stands that is there."""
    word = status(value, _TOLD_HINT)
    if word == NONE:
        raise refuse("E210", "'none' cannot stand here", _TOLD_HINT)
    return word


Shown = Literal["Reported as fact", "Announced", "Alleged"]
"""The words that readers see, which hold as well."""
Stands = Annotated[
    Literal["occurred", "scheduled", "alleged", "none"],
    BeforeValidator(
        status, json_schema_input_type=Literal["occurred", "scheduled", "alleged", "none"] | Shown
    ),
]
Told = Annotated[
    Literal["occurred", "scheduled", "alleged"],
    BeforeValidator(
        _told, json_schema_input_type=Literal["occurred", "scheduled", "alleged"] | Shown
    ),
]
