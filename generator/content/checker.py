"""Where files of ``content/`` are read: what they are checked against, and every problem found on
the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TypeVar

from pydantic import BaseModel

from generator.content import citations, destinations, drafts, keys, proof, prose, removed
from generator.content.facts import Facts
from generator.content.unread import FOLDER, Waiting
from generator.files import departures, documents, fences, folders, kinds, schemas, texts, values
from generator.files.documents import Document
from generator.files.texts import Place
from generator.model import Citation, Redaction
from generator.problems import Problem

T = TypeVar("T", bound=BaseModel)
YAML = (".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class Body:
    """What stands in a Markdown file below its front matter."""

    text: str
    """From its first line that is not blank, without white space at its end."""
    line: int
    """The line of the file on which it starts."""
    has_front: bool
    """Front matter stands above it, be it sound or not."""

    @staticmethod
    def of(text: str, line: int, *, has_front: bool) -> Body:
        """The body that starts on `line`, without blank lines before and after it."""
        blank = re.match(r"(?:[ \t]*\n)*", text)
        start = blank.end() if blank else 0
        return Body(text[start:].rstrip(), line + text.count("\n", 0, start), has_front)


@dataclass(slots=True)
class Checker:
    """Reads files of one project and keeps the problems found so far."""

    root: Path
    facts: Facts
    sources: keys.Sources = field(default_factory=lambda: keys.of(()))
    problems: list[Problem] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    undated: str = ""
    """A correction of a time that has to be mended before a date can be said to stand in no
    source."""
    former: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Folder of topics or actors -> each former id with the id that holds now."""
    redactions: Sequence[Redaction] = ()
    """What is taken out of the articles, and may stand nowhere else."""
    texts: list[destinations.Text] = field(default_factory=list)
    """What is shown as Markdown, whose links are followed when all files are read."""

    def report(self, path: str, place: Place, code: str, message: str, hint: str = "") -> None:
        """Note a problem; loading goes on."""
        self.problems.append(Problem(path, *place, code, message, hint))

    def wait(self, cause: str, path: str, what: str) -> None:
        """Note that something in the file at `path` cannot be judged before the one at `cause` is
        mended.
        """
        self.waiting.append(Waiting(cause, path, what))

    def text(self, path: str) -> str | None:
        """The file's text; None where it has problems."""
        text, problems = texts.read(self.root, path, texts.MAX_CONTENT)
        self.problems += [*problems, *removed.told_in(path, text, self.redactions)]
        return None if problems else text

    def form(
        self, schema: type[T], yaml: str, path: str, first_line: int = 1
    ) -> tuple[T, Document] | None:
        """The YAML as `schema` with its places; None where it has problems."""
        document, problems = documents.parse_yaml(yaml, path, first_line, schemas.keys_of(schema))
        form = None
        if document is not None:
            form, problems = departures.validate(schema, document, path)
        self.problems += problems
        return (form, document) if form is not None and document is not None else None

    def yaml(self, schema: type[T], path: str) -> tuple[T, Document] | None:
        """The YAML file as `schema` with its places; None where it has problems."""
        text = self.text(path)
        return None if text is None else self.form(schema, text, path)

    def markdown(
        self, schema: type[T], path: str, needed: str = ""
    ) -> tuple[tuple[T, Document] | None, Body] | None:
        """The front matter of a Markdown file, None where it has none or problems, and what follows
        it; None where the file cannot be taken apart.

        `needed` is the form of front matter that the file has to have.
        """
        text = self.text(path)
        if text is None:
            return None
        front, body, line = texts.split_front_matter(text)
        meant = fences.misfit(text, schemas.keys_of(schema)) if front is None else None
        if front is None and meant is None and needed:
            what = "the line '---' that ends the front matter is missing"
            what = what if text.startswith("---") else "there is no front matter"
            meant = fences.Misfit(1, what, needed)
        if meant:
            self.report(path, (meant.line, 1), "E217", meant.message, meant.hint)
            return None
        read = self.form(schema, front, path, 2) if front is not None else None
        return read, Body.of(body, line, has_front=front is not None)

    def renamed(self, folder: str, name: str) -> str:
        """What an id is called now if it is a former one, else ""."""
        return self.former.get(folder, {}).get(name, "")

    def cited(
        self, text: str, path: str, first_line: int, *, proven: bool, page: str = ""
    ) -> tuple[Citation, ...]:
        """The citations of an editor's Markdown; `proven` where each of its sentences has to rest
        on one.

        `page` is the page that shows it, if it is shown as Markdown.
        """
        cited = citations.resolve(text, path, first_line, self.sources)
        self.problems += [*cited.problems, *prose.faults(text, path, first_line)]
        for cause in cited.waiting:
            self.wait(cause, path, "citation")
        if proven:
            for problem in proof.prove(text, cited, path, first_line, self.facts):
                if problem.code == "E314" and self.undated:
                    self.wait(self.undated, path, "date")
                else:
                    self.problems.append(problem)
        self.problems += drafts.cited(text, path, first_line, cited.citations, self.facts.article)
        if page:
            place = texts.places(text, first_line)
            self.texts.append(destinations.Text(text, cited.citations, page, path, place))
        return cited.citations

    def cited_in(
        self, value: str, path: str, place: Place, *, proven: bool
    ) -> tuple[Citation, ...]:
        """The same for a value of a YAML file; what is wrong in it is reported at the place where
        it starts.
        """
        before = len(self.problems)
        found = self.cited(value, path, 1, proven=proven)
        line, column = place
        self.problems[before:] = [
            replace(p, line=line, column=column) for p in self.problems[before:]
        ]
        return found


def paths(
    checker: Checker, folder: str, extensions: Sequence[str], *, slugs: bool = True
) -> Iterator[PurePosixPath]:
    """The files of a folder, sorted; README.md and hidden files are passed over, others are
    problems.
    """
    taken: dict[str, PurePosixPath] = {}
    found, problems = folders.listing(checker.root, f"{FOLDER}/{folder}")
    checker.problems += problems
    for path in found:
        if is_garbled(checker, str(path)):
            continue
        if path.suffix not in extensions or folders.is_folder(checker.root / path):
            misplaced(
                checker, path, f"the files of {FOLDER}/{folder} end in {' or '.join(extensions)}"
            )
        elif slugs and not values.is_slug(path.stem):
            hint = f"use lower-case letters, digits and single hyphens, such as {values.slug(path.stem)}{path.suffix}"
            checker.report(str(path), (1, 1), "E213", f"'{path.stem}' cannot be an id", hint)
        elif path.stem in taken:
            checker.report(
                str(path),
                (1, 1),
                "E215",
                f"{taken[path.stem]} has the same id",
                "rename one of them",
            )
        else:
            taken[path.stem] = path
            yield path


def misplaced(checker: Checker, path: PurePosixPath, hint: str) -> None:
    """Report a file that does not belong in its folder; `hint` says what does."""
    kind = kinds.by_name(path)
    if kinds.is_left_over(path.name):
        checker.report(str(path), (1, 1), "E008", *kinds.LEFT_OVER)
    elif kind and kind is not kinds.IMAGE:
        checker.report(
            str(path), (1, 1), "E212", f"{kind.name} does not belong here", f"{kind.way}; {hint}"
        )
    else:
        checker.report(str(path), (1, 1), "E212", "this does not belong here", hint)


def is_garbled(checker: Checker, path: str) -> bool:
    """Whether the name is no text, and so can be neither shown nor linked to."""
    shown = path.encode("utf-8", "backslashreplace").decode()
    if shown != path:
        checker.report(shown, (1, 1), "E213", "the file's name is not UTF-8", "rename it")
    return shown != path
