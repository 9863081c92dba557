"""What a value in a file may be: text, a day, an address, an id. Values arrive as the text that was
written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from generator.files import days
from generator.files.wording import quote


def day_of(text: str) -> date:
    """The day that ``YYYY-MM-DD`` names; ValueError with the reason ("month 13") where it names
    none.
    """
    found = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text)
    if not found:
        raise ValueError("it has another form")
    year, month, day = map(int, found.groups())
    if year == 0:
        raise ValueError("year 0")
    if not 1 <= month <= 12:
        raise ValueError(f"month {month}")
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"day {day} of month {month}") from None


def refuse(code: str, message: str, hint: str, meant: Iterable[str] = ()) -> PydanticCustomError:
    """What a validator raises: the code of docs/errors.md, the message after the key's name, and
    the hint, which gives way to the values that were probably meant.
    """
    said = {"code": code, "message": message, "hint": hint, "meant": tuple(meant)}
    return PydanticCustomError("ours", "{message}", said)


def _one_line(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


def _trimmed(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _day(value: object) -> date:
    try:
        return day_of(value if isinstance(value, str) else "")
    except ValueError as error:
        message = f"{quote(value or '')} is no date: {error}"
        meant = [day for day in days.meant(str(value)) if len(day) == len("2019-03-28")]
        raise refuse("E101", message, "expected: YYYY-MM-DD, such as 2019-03-28", meant) from None


def _partial_date(value: str) -> str:
    """A year, a month or a day of ISO 8601."""
    try:
        day_of(value + "-01-01"[len(value) - 4 :] if len(value) in (4, 7) else value)
    except ValueError as error:
        hint = "expected: YYYY, YYYY-MM or YYYY-MM-DD, such as 2019-03"
        raise refuse(
            "E210", f"{quote(value)} is no date: {error}", hint, days.meant(value)
        ) from None
    return value


def _url(value: str) -> str:
    try:
        parts = urlsplit(value)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        sound = False
    if not sound or re.search(r"[\s<>\"'`\\{}|^]", value):
        raise refuse("E211", f"{quote(value)} is no web address", "expected: https://… or http://…")
    return value


def _of_form(form: str, what: str, expected: str) -> AfterValidator:
    """A check that a value has the `form` of such a thing."""

    def checked(value: str) -> str:
        if not re.fullmatch(form, value):
            raise refuse("E210", f"{quote(value)} is no {what}", f"expected: {expected}")
        return value

    return AfterValidator(checked)


_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"


def is_slug(text: str) -> bool:
    """Whether `text` can be an id and part of an address: lower-case letters, digits, single
    hyphens.
    """
    return re.fullmatch(_SLUG, text) is not None


def slug(text: str) -> str:
    """The nearest id."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "name"


Line = Annotated[str, BeforeValidator(_one_line), Field(min_length=1)]
"""Text of one line; white space runs are one space."""
Text = Annotated[str, BeforeValidator(_trimmed), Field(min_length=1)]
"""Text that may have paragraphs."""
PartialDate = Annotated[Line, AfterValidator(_partial_date)]
Url = Annotated[Line, AfterValidator(_url)]
Language = Annotated[
    Line,
    _of_form(
        r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*", "language", "a language tag, such as en or pt-BR"
    ),
]
Key = Annotated[
    Line,
    _of_form(
        r"[^\W_](?:[\w.-]*\w)?", "key", "letters, digits, '-', '_' and '.', such as mayor-2019"
    ),
]
FormerId = Annotated[Line, _of_form(_SLUG, "id", "the file's earlier name without its extension")]
"""A name that a file had before it was renamed."""
Day = Annotated[date, BeforeValidator(_day)]
