"""Keys of sources written out: where an editor's file has the beginning of a key, the whole key;
all else as it was.

A whole key means its own source for good; a beginning may come to begin the key of a later article
as well.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from generator.content import citations, keys, unread
from generator.content.keys import Sources, UnresolvedError, WaitingError
from generator.files import documents, texts
from generator.files.documents import Document, Keys
from generator.files.texts import Place
from generator.model import Article, Content
from generator.problems import Problem

_CITED = re.compile(r"\[@([^\s\"“”„\[\]]*)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_MARK = "\ufeff"
_GLOSSARY = f"{unread.FOLDER}/glossary.yml"
_CITING = ("citation", "headline", "answer")
"""Keys of other files whose values hold citations."""


@dataclass(frozen=True, slots=True, order=True)
class _Edit:
    """A shortened key at its place, and the whole key."""

    place: Place
    short: str
    whole: str


def fix(
    root: Path, articles: Iterable[Article], content: Content, problems: Iterable[Problem]
) -> dict[str, int]:
    """Write out the keys in the files of the `content` below `root`; how many in each file that was
    changed.

    Nothing is written before all is known, and each file is replaced whole. A file that could not
    be loaded is left alone, and so is a citation that does not lead to one place.
    """
    sources = keys.of(articles, unread.sources(root, problems), unread.lost(root))
    paths = {topic.path for topic in content.topics} | {actor.path for actor in content.actors}
    paths |= {page.path for page in content.pages} | {
        correction.path for correction in content.corrections
    }
    paths |= {_GLOSSARY} if content.glossary else set()
    changed: dict[Path, bytes] = {}
    numbers: dict[str, int] = {}
    for path in sorted(paths):
        file = (root / path).resolve()
        new, number = written_out(path, file.read_bytes().decode("utf-8"), sources)
        if number:
            changed[file], numbers[path] = new.encode("utf-8"), number
    for file, data in changed.items():
        _replace(file, data)
    return numbers


def _replace(file: Path, data: bytes) -> None:
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".") as beside:
        new = Path(beside) / file.name
        new.write_bytes(data)
        shutil.copymode(file, new)
        os.replace(new, file)  # noqa: PTH105 says what it does


def written_out(path: str, text: str, sources: Sources) -> tuple[str, int]:
    """The `text` of the content file at `path` with each shortened key written out, and how many
    there are.

    Line ends, a byte order mark and whatever else stands there stay as they are.
    """
    plain = text.removeprefix(_MARK).replace("\r\n", "\n").replace("\r", "\n")
    edits = sorted(
        set(
            _in_markdown(plain, path, sources)
            if path.endswith(".md")
            else _in_yaml(plain, path, sources)
        )
    )
    lines = _LINE.findall(text.removeprefix(_MARK))
    for edit in reversed(edits):
        line, column = edit.place[0] - 1, edit.place[1] - 1
        old = lines[line]
        lines[line] = old[:column] + edit.whole + old[column + len(edit.short) :]
    return text[: text.startswith(_MARK)] + "".join(lines), len(edits)


def _in_markdown(text: str, path: str, sources: Sources) -> Iterator[_Edit]:
    front, body, line = texts.split_front_matter(text)
    if front is not None:
        document, _ = documents.parse_yaml(front, path, 2)
        above = text.removesuffix(body)
        yield from _in_values(above, document, path, sources) if document else ()
    place = texts.places(body, line)
    for start, short, whole in _shortened(body, sources):
        yield _Edit(place(start), short, whole)


def _shortened(text: str, sources: Sources) -> Iterator[tuple[int, str, str]]:
    """Where in an editor's Markdown the beginning of a key stands, the beginning, and the key."""
    cited = citations.resolve(text, "", 1, sources)
    stems = {c.start: c.source for c in cited.citations}
    for found in cited.found:
        start = found.span.start
        if start in stems and found.key not in sources.named:
            yield start + len("[@"), found.key, sources.named[stems[start]].source.key


# ---------------------------------------------------------------- YAML


def _in_yaml(text: str, path: str, sources: Sources) -> Iterator[_Edit]:
    document, _ = documents.parse_yaml(text, path)
    if document is None:
        return
    if path.startswith(f"{unread.FOLDER}/corrections/"):
        yield from _of_correction(text, document, sources)
    yield from _in_values(text, document, path, sources)


def _in_values(text: str, document: Document, path: str, sources: Sources) -> Iterator[_Edit]:
    starts = sorted({*document.places.values(), *document.keys.values()})
    ends = dict(pairwise(starts))
    for way, place in document.places.items():
        value = document.value_of(way)
        if isinstance(value, str) and (path == _GLOSSARY or way[-1] in _CITING):
            yield from _in_value(text, place, ends.get(place), value, sources)


def _in_value(
    text: str, place: Place, end: Place | None, value: str, sources: Sources
) -> Iterator[_Edit]:
    """Keys in a value that stands in the text from `place` to the next at `end`; however it is
    quoted or folded there.

    Where the two do not hold the same citations, as with one in a comment, the value is left alone.
    """
    first = texts.offset(text, place)
    written = [*_CITED.finditer(text, first, texts.offset(text, end) if end else len(text))]
    meant = [*_CITED.finditer(value)]
    if [m[1] for m in written] != [m[1] for m in meant]:
        return
    where = {m.start(1): w.start(1) for m, w in zip(meant, written, strict=True)}
    for start, short, whole in _shortened(value, sources):
        yield _Edit(texts.place(text, where[start]), short, whole)


def _of_correction(text: str, document: Document, sources: Sources) -> Iterator[_Edit]:
    """The keys under `source` of a correction, and of the place that it compares with."""
    ways: tuple[Keys, ...] = ((), ("same_as",), ("apart",))
    for way in ways:
        part = document.value_of(way)
        if not isinstance(part, Mapping):
            continue
        key, words = (
            part.get("source"),
            [w for w in (part.get("words"), part.get("in")) if isinstance(w, str)],
        )
        if not isinstance(key, str) or key in sources.named:
            continue
        try:
            whole = citations.source(key, words, sources).source.key
        except (UnresolvedError, WaitingError):
            continue
        line, column = document.places[*way, "source"]
        at = texts.offset(text, (line, column))
        shift = text[at : at + 1] in ("'", '"')
        if re.match(rf"{re.escape(key)}(?![\w.-])", text[at + shift :]):
            yield _Edit((line, column + shift), key, whole)
