"""The head of a seed: its date line or front matter, and, where it has none, what was probably
meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.files import days, departures, documents, fences, kinds, schemas, texts, values
from generator.problems import Problem

EXPECTED = "expected: date YYYY-MM-DD"
_OPENING = re.compile(
    r"\s*(?P<word>(?:date|published|updated)(?:\b|(?=\d))[ \t]*[:=]?[ \t]*)?", re.IGNORECASE
)
_RIGHT = re.compile(r"\s*date[ \t]+(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?!\S)")
_BELOW = re.compile(
    r"^[ \t]*(?P<line>date[ \t]+[0-9]{4}-[0-9]{2}-[0-9]{2})(?!\S)", re.MULTILINE | re.IGNORECASE
)
_TOP = 1000
"""Characters at the top of a seed in which a date line may have been meant as its first."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a seed says before its text."""

    dct: date
    place: texts.Place
    """Line and column of the date."""
    meta: schemas.SeedFrontMatter | None
    """None where the seed opens with a date line."""
    body: str


def head(path: str, text: str) -> tuple[Head | None, tuple[Problem, ...]]:
    """The head of the seed `path`, or what is wrong with it."""
    front, body, _ = texts.split_front_matter(text)
    found = _RIGHT.match(text if front is None else body)
    if (front is not None and found) or (found and _FENCED.match(text, found.end())):
        return None, (_two_heads(path, text, text.index(found.group().strip())),)
    if front is not None:
        return _front_matter(path, front, body)
    if found is None:
        return None, (_no_date_line(path, text),)
    kind = kinds.of(text[found.end() :].encode())
    if kind is kinds.HTML:
        at = texts.place(text, text.index("<", found.end()))
        return None, (Problem(path, *at, "E007", f"this is {kind.name}, not plain text", kind.way),)
    at = texts.place(text, found.start("day"))
    try:
        return Head(values.day_of(found["day"]), at, None, text[found.end() :]), ()
    except ValueError as error:
        return None, (
            Problem(path, *at, "E101", f"'{found['day']}' is no date: {error}", EXPECTED),
        )


_FENCED = re.compile(r"\s*\n---[ \t]*\n(?:[\w ]+:.*\n)+---[ \t]*(?:\n|$)")


def _two_heads(path: str, text: str, at: int) -> Problem:
    """The problem of a seed with front matter and a date line, of which the second would be shown
    as text.
    """
    hint = "keep the front matter, with its key 'date', and delete the date line"
    return Problem(path, *texts.place(text, at), "E108", "a date line beside front matter", hint)


def _front_matter(path: str, front: str, body: str) -> tuple[Head | None, tuple[Problem, ...]]:
    document, problems = documents.parse_yaml(
        front, path, 2, schemas.keys_of(schemas.SeedFrontMatter)
    )
    if document is None:
        return None, problems
    meta, problems = departures.validate(schemas.SeedFrontMatter, document, path)
    if meta is None:
        return None, problems
    return Head(meta.date, document.place_of(("date",)), meta, body), ()


def _no_date_line(path: str, text: str) -> Problem:
    """The problem of a seed that opens with something else, with the right form of what was
    meant.
    """
    misfit = fences.misfit(text, schemas.keys_of(schemas.SeedFrontMatter))
    if misfit:
        return Problem(path, misfit.line, 1, "E102", misfit.message, misfit.hint)
    opening = _OPENING.match(text)
    start = opening.end("word") if opening and opening["word"] else len(text) - len(text.lstrip())
    at = texts.place(text, start)
    for writing in days.WRITINGS:
        found = writing.match(text, start)
        if found:
            meant = [f"date {day}" for day in days.of(found)]
            given = (
                text[: found.end()].strip()
                + text[found.end() : found.end() + 20].partition(" ")[0].partition("\n")[0]
            )
            if meant:
                hint = f"expected: {' or '.join(meant)}, then a space or a new line, then the text"
                return Problem(path, *at, "E102", f"'{given}' is not how the date is written", hint)
            return Problem(path, *at, "E101", f"'{found.group().strip()}' is no date", EXPECTED)
    if opening and opening["word"] and text[start:].strip():
        return Problem(
            path, *at, "E101", f"'{text[start:].split(maxsplit=1)[0][:40]}' is no date", EXPECTED
        )
    return _opens_otherwise(path, text, start)


def _opens_otherwise(path: str, text: str, start: int) -> Problem:
    """The problem of a seed whose first words, at `start`, are none of a date."""
    if text.startswith("---"):
        hint = "close it with a line that is only ---, before the article's text"
        return Problem(path, 1, 1, "E102", "the front matter that opens here is never closed", hint)
    if below := _BELOW.search(text, 0, _TOP):
        at = texts.place(text, below.start("line"))
        hint = f"move '{below['line']}' to the beginning of line 1; a title goes below it"
        return Problem(
            path, *at, "E102", f"the date stands on line {at[0]}, below other text", hint
        )
    words = text[start : start + 200].split()
    shown = (
        f"the article opens with '{words[0][:40]}', not with its date"
        if words
        else "the article has no date"
    )
    at = texts.place(text, start)
    return Problem(
        path, *at, "E102", shown, f"{EXPECTED}, then a space or a new line, then the text"
    )
