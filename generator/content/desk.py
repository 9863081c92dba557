"""Where files of ``content/`` are read: what they are checked against, and every problem found on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TypeVar

from pydantic import BaseModel

from generator.content import citations, destinations, proof, prose
from generator.files import documents, folders, kinds, schemas
from generator.files.documents import Document
from generator.model import Citation
from generator.problems import Problem

FOLDER = "content"

T = TypeVar("T", bound=BaseModel)


@dataclass(slots=True)
class Desk:
    """Reads files of one project and keeps the problems found so far."""

    root: Path
    facts: proof.Facts
    problems: list[Problem] = field(default_factory=list)
    texts: list[destinations.Text] = field(default_factory=list)
    """What is shown as Markdown, whose links are followed when all files are read."""

    def report(self, path: str, place: documents.Place, code: str, message: str, hint: str = "") -> None:
        """Note a problem; loading goes on."""
        self.problems.append(Problem(path, *place, code, message, hint))

    def text(self, path: str) -> str | None:
        """The file's text; None where it has problems."""
        text, problems = documents.read(self.root, path, documents.MAX_CONTENT)
        self.problems += problems
        return None if problems else text

    def form(self, schema: type[T], yaml: str, path: str, first_line: int = 1) -> tuple[T, Document] | None:
        """The YAML as `schema` with its places; None where it has problems."""
        document, problems = documents.parse_yaml(yaml, path, first_line, schemas.keys_of(schema))
        form = None
        if document is not None:
            form, problems = schemas.validate(schema, document, path)
        self.problems += problems
        return (form, document) if form is not None and document is not None else None

    def cited(self, text: str, path: str, first_line: int, *, proven: bool, page: str = "") -> tuple[Citation, ...]:
        """The citations of an editor's Markdown; `proven` where each of its sentences has to rest on one.

        `page` is the page that shows it, if it is shown as Markdown.
        """
        found, problems = citations.resolve(text, path, first_line, self.facts.articles)
        self.problems += [*problems, *prose.faults(text, path, first_line)]
        if proven:
            self.problems += proof.prove(text, found, path, first_line, self.facts)
        if page:
            place = documents.places(text, first_line)
            self.texts.append(destinations.Text(text, found, page, path, place))
        return found

    def cited_in(self, value: str, path: str, place: documents.Place, *, proven: bool) -> tuple[Citation, ...]:
        """The same for a value of a YAML file; what is wrong in it is reported at the place where it starts."""
        before = len(self.problems)
        found = self.cited(value, path, 1, proven=proven)
        self.problems[before:] = [Problem(path, *place, p.code, p.message, p.hint) for p in self.problems[before:]]
        return found


def paths(desk: Desk, folder: str, extensions: Sequence[str], *, slugs: bool = True) -> Iterator[PurePosixPath]:
    """The files of a folder, sorted; README.md and hidden files are passed over, others are problems."""
    taken: dict[str, PurePosixPath] = {}
    found, problems = folders.listing(desk.root, f"{FOLDER}/{folder}")
    desk.problems += problems
    for path in found:
        if is_garbled(desk, str(path)):
            continue
        if path.suffix not in extensions or folders.is_folder(desk.root / path):
            misplaced(desk, path, f"the files of {FOLDER}/{folder} end in {' or '.join(extensions)}")
        elif slugs and not schemas.is_slug(path.stem):
            hint = f"use lower-case letters, digits and single hyphens, such as {_slug(path.stem)}{path.suffix}"
            desk.report(str(path), (1, 1), "E213", f"'{path.stem}' cannot be an id", hint)
        elif path.stem in taken:
            desk.report(str(path), (1, 1), "E215", f"{taken[path.stem]} has the same id", "rename one of them")
        else:
            taken[path.stem] = path
            yield path


def misplaced(desk: Desk, path: PurePosixPath, hint: str) -> None:
    """Report a file that does not belong in its folder; `hint` says what does."""
    kind = kinds.by_name(path)
    if kinds.is_left_over(path.name):
        desk.report(str(path), (1, 1), "E008", *kinds.LEFT_OVER)
    elif kind and kind is not kinds.IMAGE:
        desk.report(str(path), (1, 1), "E212", f"{kind.name} does not belong here", f"{kind.way}; {hint}")
    else:
        desk.report(str(path), (1, 1), "E212", "this does not belong here", hint)


def is_garbled(desk: Desk, path: str) -> bool:
    """Whether the name is no text, and so can be neither shown nor linked to."""
    shown = path.encode("utf-8", "backslashreplace").decode()
    if shown != path:
        desk.report(shown, (1, 1), "E213", "the file's name is not UTF-8", "rename it")
    return shown != path


def listed(root: Path, folder: str) -> list[PurePosixPath]:
    """What a folder holds, sorted, without README.md and hidden files."""
    return folders.listing(root, folder)[0]


def _slug(stem: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "name"
