"""The form of each file that editors write, and every departure from it as a problem with its place.

Values arrive as the text that was written (see `documents`), so a year or a "no" needs no quotation marks.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Annotated, ClassVar, Literal, TypeVar
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    RootModel,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from generator.files import days
from generator.files.documents import Document, Keys
from generator.files.wording import in_marks, shortened
from generator.problems import MOST, Problem

# ---------------------------------------------------------------- values


def day_of(text: str) -> date:
    """The day that ``YYYY-MM-DD`` names; ValueError with the reason ("month 13") where it names none."""
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
    """What a validator raises: the code of docs/errors.md, the message after the key's name, and the hint, which gives
    way to the values that were probably meant.
    """
    said = {"code": code, "message": message, "hint": hint, "meant": tuple(meant)}
    return PydanticCustomError("ours", "{message}", said)


def _quote(value: object) -> str:
    return f"'{shortened(str(value))}'"


def _one_line(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


def _trimmed(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _day(value: object) -> date:
    try:
        return day_of(value if isinstance(value, str) else "")
    except ValueError as error:
        message = f"{_quote(value or '')} is no date: {error}"
        meant = [day for day in days.meant(str(value)) if len(day) == len("2019-03-28")]
        raise refuse("E101", message, "expected: YYYY-MM-DD, such as 2019-03-28", meant) from None


def _partial_date(value: str) -> str:
    """A year, a month or a day of ISO 8601."""
    try:
        day_of(value + "-01-01"[len(value) - 4 :] if len(value) in (4, 7) else value)
    except ValueError as error:
        hint = "expected: YYYY, YYYY-MM or YYYY-MM-DD, such as 2019-03"
        raise refuse("E210", f"{_quote(value)} is no date: {error}", hint, days.meant(value)) from None
    return value


def _url(value: str) -> str:
    try:
        parts = urlsplit(value)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        sound = False
    if not sound or re.search(r"[\s<>\"'`\\{}|^]", value):
        raise refuse("E211", f"{_quote(value)} is no web address", "expected: https://… or http://…")
    return value


def _language(value: str) -> str:
    if not re.fullmatch(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*", value):
        raise refuse("E210", f"{_quote(value)} is no language", "expected: a language tag, such as en or pt-BR")
    return value


def _key(value: str) -> str:
    if not re.fullmatch(r"[^\W_](?:[\w.-]*\w)?", value):
        raise refuse(
            "E210", f"{_quote(value)} is no key", "expected: letters, digits, '-', '_' and '.', such as mayor-2019"
        )
    return value


def _former(value: str) -> str:
    if not is_slug(value):
        raise refuse("E210", f"{_quote(value)} is no id", "expected: the file's earlier name without its extension")
    return value


def is_slug(text: str) -> bool:
    """Whether `text` can be an id and part of an address: lower-case letters, digits, single hyphens."""
    return re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text) is not None


def slug(text: str) -> str:
    """The nearest id."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "name"


Line = Annotated[str, BeforeValidator(_one_line), Field(min_length=1)]
"""Text of one line; white space runs are one space."""
Text = Annotated[str, BeforeValidator(_trimmed), Field(min_length=1)]
"""Text that may have paragraphs."""
PartialDate = Annotated[Line, AfterValidator(_partial_date)]
Url = Annotated[Line, AfterValidator(_url)]
Language = Annotated[Line, AfterValidator(_language)]
Key = Annotated[Line, AfterValidator(_key)]
FormerId = Annotated[Line, AfterValidator(_former)]
"""A name that a file had before it was renamed."""
Day = Annotated[date, BeforeValidator(_day)]


# ---------------------------------------------------------------- files


class Form(BaseModel):
    """The keys that a file, or a part of one, may have."""

    PARTS: ClassVar[Mapping[str, type[BaseModel]]] = {}
    """Keys that have keys below them -> their form."""
    EXAMPLES: ClassVar[Mapping[str, str]] = {}
    """What to write for a key that is missing or empty, where it differs from other files."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class KeywordForm(Form):
    """A keyword of a topic: a phrase, or a phrase and what it weighs."""

    phrase: Line
    weight: float = Field(default=1.0, gt=0, le=100, allow_inf_nan=False)

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: object) -> object:
        return {"phrase": value} if isinstance(value, str) else value


class TopicFile(Form):
    """The front matter of ``content/topics/*.md``."""

    PARTS = {"keywords": KeywordForm}
    title: Line
    question: Line
    keywords: tuple[KeywordForm, ...] = Field(min_length=1)
    headings: tuple[Line, ...] = ()
    order: int | None = Field(default=None, ge=0, le=10_000)
    former: tuple[FormerId, ...] = ()


class RoleForm(Form):
    """What an actor was, and when."""

    title: Line
    since: PartialDate | None = None
    until: PartialDate | None = None
    citation: Text | None = None

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
    kind: Literal["person", "government", "organisation", "alliance", "place", "media"]
    side: Line | None = None
    aliases: tuple[Line, ...] = ()
    roles: tuple[RoleForm, ...] = ()
    note: Text | None = None
    former: tuple[FormerId, ...] = ()


class PageFile(Form):
    """The front matter that a page of ``content/pages`` may have."""

    title: Line | None = None


class SourceFile(Form):
    """``content/sources/*.yml``: what an editor knows of the seed with the same stem."""

    key: Key | None = None
    title: Line | None = None
    publisher: Line | None = None
    author: Line | None = None
    url: Url | None = None
    language: Language | None = None
    note: Text | None = None


class SeedFrontMatter(Form):
    """The front matter that a seed may open with."""

    date: Day
    title: Line | None = None
    publisher: Line | None = None
    url: Url | None = None
    author: Line | None = None
    language: Language | None = None


class GlossaryEntry(Form):
    """What a term means: a definition that cites, or an editor's note."""

    definition: Text | None = None
    note: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: object) -> object:
        return {"definition": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _one_of_two(self) -> GlossaryEntry:
        if (self.definition is None) == (self.note is None):
            hint = "a definition cites a source; what only you know goes under 'note:'"
            raise refuse("E205", "needs either a definition or a note", hint)
        return self


class GlossaryFile(RootModel[dict[Line, GlossaryEntry]]):
    """``content/glossary.yml``: term -> what it means."""

    model_config = ConfigDict(frozen=True)


# ---------------------------------------------------------------- problems

T = TypeVar("T", bound=BaseModel)


def validate(schema: type[T], document: Document, path: str) -> tuple[T | None, tuple[Problem, ...]]:
    """The document as `schema`, or every way in which it departs from it."""
    marked = tuple(_marked(document, path)) if not issubclass(schema, RootModel) else ()
    try:
        form = schema.model_validate(document.data)
    except ValidationError as error:
        # pydantic calls a list too short when its only items are wrong; that is said of the items
        errors = [e for e in error.errors(include_url=False) if e["type"] != "too_short" or not e["input"]]
        misspelt = {(*e["loc"][:-1], near) for e in errors if (near := _meant(schema, e))}
        errors = [e for e in errors if e["type"] != "missing" or e["loc"] not in misspelt]
        return None, (*marked, *_problems(schema, document, path, errors))
    return (None, marked) if marked else (form, ())


def _meant(schema: type[BaseModel], error: ErrorDetails) -> str:
    """The key that an unknown one was probably meant to be; it is not told as missing too."""
    keys = tuple(error["loc"])
    if error["type"] != "extra_forbidden":
        return ""
    return did_you_mean(str(keys[-1]), _fields(schema, keys[:-1])).partition("'")[2].partition("'")[0]


_QUOTING = frozenset({"words", "in", "denies", "note", "reason", "definition", "citation", "clarify"})
"""Keys whose values are text that may be a quotation as a whole."""
_CURLY = re.compile(r"[“”„](?P<double>[^“”„]*)[“”\"]?|‘(?P<single>[^‘’]*)’|[«»](?P<angle>[^«»]*)[«»]")


def _marked(document: Document, path: str) -> Iterator[Problem]:
    """Names and titles that stand in curly quotation marks, which YAML takes for letters."""
    for keys in sorted(document.bare, key=document.place_of):
        found = _CURLY.fullmatch(_value(document, keys))
        if not found or keys[-1] in _QUOTING:
            continue
        name = f"{keys[-1]}: " if isinstance(keys[-1], str) else ""
        words = next(filter(None, found.groups()), "")
        hint = f"write: {name}{in_marks(words)}"
        if found.group()[-1] in "”“’«»":
            hint += f"\nif the marks belong to it: {name}{in_marks(found.group())}"
        message = f"{_name(keys)}: curly quotation marks become a part of the value"
        yield Problem(path, *document.place_of(keys), "E225", message, hint)


def _value(document: Document, keys: Keys) -> str:
    value: object = document.data
    for key in keys:
        value = value[key] if isinstance(value, Mapping | tuple) else None  # type: ignore[index]
    return value if isinstance(value, str) else ""


def keys_of(schema: type[BaseModel]) -> frozenset[str]:
    """Every key that a file of this form may have, on any level."""
    if issubclass(schema, RootModel):
        return frozenset(GlossaryEntry.model_fields)
    parts = schema.PARTS if issubclass(schema, Form) else {}
    return frozenset(_fields(schema, ())).union(*(_fields(schema, (part,)) for part in parts))


def glossary_entry(value: object) -> GlossaryEntry | None:
    """One value of a glossary; None where it is not sound."""
    try:
        return GlossaryEntry.model_validate(value)
    except ValidationError:
        return None


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """``; did you mean 'summary'?`` where one of `options` is near, else ""."""
    by_folded = {option.casefold(): option for option in options}
    near = difflib.get_close_matches(word.casefold()[:80], by_folded, 1, 0.6)
    return f"; did you mean '{by_folded[near[0]]}'?" if near else ""


def _problems(
    schema: type[BaseModel], document: Document, path: str, errors: Iterable[ErrorDetails]
) -> tuple[Problem, ...]:
    """The errors as problems; of a kind of which there are many, the last that is told counts the others."""
    kinds: dict[str, list[ErrorDetails]] = {}
    for error in errors:
        kinds.setdefault(error["type"], []).append(error)
    found = []
    for alike in kinds.values():
        found += [_problem(schema, document, path, error) for error in alike[:MOST]]
        found[-1] = replace(found[-1], more=max(0, len(alike) - MOST))
    return tuple(found)


def _problem(schema: type[BaseModel], document: Document, path: str, error: ErrorDetails) -> Problem:
    keys, kind = tuple(error["loc"]), error["type"]
    name = _name(keys)
    if kind == "extra_forbidden":
        allowed = _fields(schema, keys[:-1])
        elsewhere = _ELSEWHERE if schema is TopicFile and len(keys) == 1 else {}
        near = "" if keys[-1] in elsewhere else did_you_mean(str(keys[-1]), [*allowed, *elsewhere])
        message = f"unknown key {_quote(keys[-1])}{near}"
        hint = next((where for key, where in elsewhere.items() if key in (keys[-1], *near.split("'"))), "")
        at = document.keys.get(keys, document.place_of(keys))
        return Problem(path, *at, "E204", message, hint or _listed("keys", allowed))
    at = document.place_of(keys)
    if kind == "missing" and keys not in document.places:
        return Problem(path, *at, "E205", f"key '{keys[-1]}' is missing", _example(schema, keys))
    if kind == "ours":
        said = error["ctx"]
        message = said["message"] if said["code"] == "E101" or not name else f"{name}: {said['message']}"
        key = next((f"{key}: " for key in reversed(keys) if isinstance(key, str)), "")
        meant = " or ".join(f"{key}{value}" for value in said["meant"])
        return Problem(path, *at, said["code"], message, f"write: {meant}" if meant else said["hint"])
    if error["input"] is None or error["input"] == "" or error["input"] == ():
        hint = _example(schema, keys) or "write its value, or delete the key"
        return Problem(path, *at, "E205", f"{name} has no value", hint)
    return Problem(path, *at, *_wrong(name, error))


def _wrong(name: str, error: ErrorDetails) -> tuple[str, str, str]:
    """Code, message and hint for a value of the wrong kind or outside its range."""
    kind, context, given = error["type"], error.get("ctx", {}), error["input"]
    shown = _quote(given) if isinstance(given, str) else "a list" if isinstance(given, tuple) else "a group of keys"
    if kind == "literal_error":
        options = re.findall(r"'([^']+)'", str(context["expected"]))
        return "E210", f"{name}: {shown} is not known{did_you_mean(str(given), options)}", _listed("values", options)
    if kind == "tuple_type":
        items = _items(given) if isinstance(given, str) else [*given] if isinstance(given, dict) else ["…"]
        lines = "".join(f"\n  - {shortened(item)}" for item in items[:_MOST_ITEMS])
        return "E206", f"{name} must be a list, not {shown}", f"write each item on a line of its own:{lines}"
    if kind in ("string_type", "model_type", "dict_type", "model_attributes_type"):
        wanted = "text" if kind == "string_type" else "keys with values"
        hint = "" if isinstance(given, str) else _TEXT_BEHIND
        return "E206", f"{name} must be {wanted}, not {shown}", hint if kind == "string_type" else _KEYS_BELOW
    if kind.startswith(("int_", "float_")):
        whole = "whole " if kind.startswith("int_") else ""
        return "E206", f"{name} must be a {whole}number, not {shown}", _number(kind, given)
    bounds = {"greater_than": "more than", "greater_than_equal": "at least", "less_than_equal": "at most"}
    limit = next((v for k, v in context.items() if k in ("gt", "ge", "le")), "")
    if kind in bounds:
        return "E210", f"{name} must be {bounds[kind]} {limit:g}, not {shown}", ""
    return "E210", f"{name}: {shown} cannot stand here", ""


def _number(kind: str, given: object) -> str:
    """What to write for a value that is no number."""
    point = str(given).replace(",", ".")
    if re.fullmatch(r"\d*\.\d+", point) and not kind.startswith("int_"):
        return f"write: {point}"
    return "write it in digits, such as 3" if kind.startswith("int_") else "write it in digits, such as 0.5"


_TEXT_BEHIND = "write the text on the line of its key; one that begins with '[' or '{' goes in quotation marks"
_KEYS_BELOW = "write its keys below it, each on a line of its own, two spaces further right"
_MOST_ITEMS = 20


def _items(text: str) -> list[str]:
    """What was probably meant as the items of a list: parted by commas, semicolons or bullets."""
    text = re.sub(r"^[\[({]|[\])}]$", "", text.strip())
    bullets = re.split(r"(?:^|\s+)[•·‣▪◦*]\s*|(?:^|\s)[-–—]\s*(?=\S)|(?:^|\s)\d{1,2}[.)]\s+", text)
    parts = bullets if len(bullets) > 1 else re.split(r"[,;]", text)
    return [part.strip() for part in parts if part.strip()]


_EXAMPLES: Mapping[str, str] = {
    "title": "write: title: What readers will see at the top",
    "question": "write: question: What does this page answer?",
    "keywords": "write a list of words that speak for the topic:\n  keywords:\n    - tram line",
    "name": "write: name: The name as readers know it",
    "kind": "one of: person, government, organisation, alliance, place, media",
    "date": "write: date: 2019-03-28",
    "phrase": "write: phrase: the words to look for",
}


def _example(schema: type[BaseModel], keys: Keys) -> str:
    if len(keys) > 1 and keys[0] == "roles":
        return "write: title: What it was, such as mayor"
    own = schema.EXAMPLES if issubclass(schema, Form) else {}
    return own.get(str(keys[-1]), _EXAMPLES.get(str(keys[-1]), "")) if keys else ""


_ELSEWHERE = {"summary": "the summary is the text below the closing '---'"}


def _name(keys: Keys) -> str:
    """``'roles' 2, 'title'`` for ``("roles", 1, "title")``."""
    shown = [f" {key + 1}" if isinstance(key, int) else f", {_quote(key)}" for key in keys]
    return "".join(shown).removeprefix(", ")


def _listed(what: str, options: Iterable[str]) -> str:
    return f"the {what} here: {', '.join(options)}" if options else ""


def _fields(schema: type[BaseModel], keys: Keys) -> list[str]:
    """The keys that the part of the schema at `keys` may have."""
    parts = schema.PARTS if issubclass(schema, Form) else {}
    inner = parts.get(str(keys[0]), GlossaryEntry) if keys else schema
    return [field.alias or name for name, field in inner.model_fields.items()]
