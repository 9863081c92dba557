"""Every departure of a file from its form, as a problem with its place and with what to write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from generator.files.documents import Document, Keys
from generator.files.schemas import Form, TopicFile, fields
from generator.files.wording import did_you_mean, in_marks, quote, shortened
from generator.model import ACTOR_KINDS
from generator.problems import MOST, Problem

T = TypeVar("T", bound=BaseModel)


def validate(
    schema: type[T], document: Document, path: str
) -> tuple[T | None, tuple[Problem, ...]]:
    """The document as `schema`, or every way in which it departs from it."""
    marked = tuple(_marked(document, path)) if not issubclass(schema, RootModel) else ()
    try:
        form = schema.model_validate(document.data)
    except ValidationError as error:
        # pydantic calls a list too short when its only items are wrong; that is said of the items
        errors = [
            e for e in error.errors(include_url=False) if e["type"] != "too_short" or not e["input"]
        ]
        misspelt = {(*e["loc"][:-1], near) for e in errors if (near := _meant(schema, e))}
        errors = [e for e in errors if e["type"] != "missing" or e["loc"] not in misspelt]
        return None, (*marked, *_problems(schema, document, path, errors))
    return (None, marked) if marked else (form, ())


def _meant(schema: type[BaseModel], error: ErrorDetails) -> str:
    """The key that an unknown one was probably meant to be; it is not told as missing too."""
    keys = tuple(error["loc"])
    if error["type"] != "extra_forbidden":
        return ""
    return (
        did_you_mean(str(keys[-1]), fields(schema, keys[:-1])).partition("'")[2].partition("'")[0]
    )


_QUOTING = frozenset(
    {"words", "in", "by", "clause", "counts", "denies", "note", "reason", "definition"}
    | {"citation", "clarify"}
)
"""Keys whose values are text that may be a quotation as a whole."""
_CURLY = re.compile(
    r"[“”„](?P<double>[^“”„]*)[“”\"]?|‘(?P<single>[^‘’]*)’|[«»](?P<angle>[^«»]*)[«»]"
)


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


def _problems(
    schema: type[BaseModel], document: Document, path: str, errors: Iterable[ErrorDetails]
) -> tuple[Problem, ...]:
    """The errors as problems; of a kind of which there are many, the last that is told counts the
    others.
    """
    kinds: dict[str, list[ErrorDetails]] = {}
    for error in errors:
        kinds.setdefault(error["type"], []).append(error)
    found = []
    for alike in kinds.values():
        found += [_problem(schema, document, path, error) for error in alike[:MOST]]
        found[-1] = replace(found[-1], more=max(0, len(alike) - MOST))
    return tuple(found)


def _problem(
    schema: type[BaseModel], document: Document, path: str, error: ErrorDetails
) -> Problem:
    keys, kind = tuple(error["loc"]), error["type"]
    name = _name(keys)
    if kind == "extra_forbidden":
        allowed = fields(schema, keys[:-1])
        elsewhere = _ELSEWHERE if schema is TopicFile and len(keys) == 1 else {}
        near = "" if keys[-1] in elsewhere else did_you_mean(str(keys[-1]), [*allowed, *elsewhere])
        message = f"unknown key {quote(keys[-1])}{near}"
        hint = next(
            (where for key, where in elsewhere.items() if key in (keys[-1], *near.split("'"))), ""
        )
        at = document.keys.get(keys, document.place_of(keys))
        return Problem(path, *at, "E204", message, hint or _listed("keys", allowed))
    at = document.place_of(keys)
    if kind == "missing" and keys not in document.places:
        return Problem(path, *at, "E205", f"key '{keys[-1]}' is missing", _example(schema, keys))
    if kind == "ours":
        said = error["ctx"]
        message = (
            said["message"] if said["code"] == "E101" or not name else f"{name}: {said['message']}"
        )
        key = next((f"{key}: " for key in reversed(keys) if isinstance(key, str)), "")
        meant = " or ".join(f"{key}{value}" for value in said["meant"])
        return Problem(
            path, *at, said["code"], message, f"write: {meant}" if meant else said["hint"]
        )
    if error["input"] is None or error["input"] == "" or error["input"] == ():
        hint = _example(schema, keys) or "write its value, or delete the key"
        return Problem(path, *at, "E205", f"{name} has no value", hint)
    return Problem(path, *at, *_wrong(name, error))


def _wrong(name: str, error: ErrorDetails) -> tuple[str, str, str]:
    """Code, message and hint for a value of the wrong kind or outside its range."""
    kind, context, given = error["type"], error.get("ctx", {}), error["input"]
    shown = (
        quote(given)
        if isinstance(given, str)
        else "a list"
        if isinstance(given, tuple)
        else "a group of keys"
    )
    if kind == "literal_error":
        options = re.findall(r"'([^']+)'", str(context["expected"]))
        return (
            "E210",
            f"{name}: {shown} is not known{did_you_mean(str(given), options)}",
            _listed("values", options),
        )
    if kind == "tuple_type":
        items = (
            _items(given)
            if isinstance(given, str)
            else [*given]
            if isinstance(given, dict)
            else ["…"]
        )
        lines = "".join(f"\n  - {shortened(item)}" for item in items[:_MOST_ITEMS])
        return (
            "E206",
            f"{name} must be a list, not {shown}",
            f"write each item on a line of its own:{lines}",
        )
    if kind in ("string_type", "model_type", "dict_type", "model_attributes_type"):
        wanted = "text" if kind == "string_type" else "keys with values"
        hint = "" if isinstance(given, str) else _TEXT_BEHIND
        return (
            "E206",
            f"{name} must be {wanted}, not {shown}",
            hint if kind == "string_type" else _KEYS_BELOW,
        )
    if kind.startswith(("int_", "float_")):
        whole = "whole " if kind.startswith("int_") else ""
        return "E206", f"{name} must be a {whole}number, not {shown}", _number(kind, given)
    bounds = {
        "greater_than": "more than",
        "greater_than_equal": "at least",
        "less_than_equal": "at most",
    }
    limit = next((v for k, v in context.items() if k in ("gt", "ge", "le")), "")
    if kind in bounds:
        return "E210", f"{name} must be {bounds[kind]} {limit:g}, not {shown}", ""
    return "E210", f"{name}: {shown} cannot stand here", ""


def _number(kind: str, given: object) -> str:
    """What to write for a value that is no number."""
    point = str(given).replace(",", ".")
    if re.fullmatch(r"\d*\.\d+", point) and not kind.startswith("int_"):
        return f"write: {point}"
    return (
        "write it in digits, such as 3"
        if kind.startswith("int_")
        else "write it in digits, such as 0.5"
    )


_TEXT_BEHIND = (
    "write the text on the line of its key; one that begins with '[' or '{' goes in quotation marks"
)
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
    "kind": f"one of: {', '.join(ACTOR_KINDS)}",
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
    shown = [f" {key + 1}" if isinstance(key, int) else f", {quote(key)}" for key in keys]
    return "".join(shown).removeprefix(", ")


def _listed(what: str, options: Iterable[str]) -> str:
    return f"the {what} here: {', '.join(options)}" if options else ""
