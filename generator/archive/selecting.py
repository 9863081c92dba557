"""A story made of a selection of an archive: the seeds as they were, byte for byte, in a new
project.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path, PurePosixPath

from generator import articles, starter, topics
from generator.archive.parts import ArchiveError, Part, parts
from generator.archive.rows import Row
from generator.archive.tables import SOURCES
from generator.model import Kind


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an article has to have to be chosen: all of these that are given."""

    first: date = date.min
    last: date = date.max
    """Days between which it was published, both included."""
    words: tuple[str, ...] = ()
    """One of these phrases, in one of its sentences or headings, found as the keywords of a topic
    are."""
    actors: tuple[str, ...] = ()
    """The id of one of these actors, whom one of its sentences names."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """An article that was chosen."""

    source: str
    day: date
    title: str | None
    part: Part


def chosen(archive: Path, wanted: Wanted) -> Iterator[Chosen]:
    """The articles that are wanted, part by part. Raises ArchiveError where there is no archive, or
    it names none of the actors.
    """
    found = parts(archive)
    if not found:
        raise ArchiveError(f"there is no archive in {archive}")
    for part in found:
        if wanted.first.year <= part.year <= wanted.last.year:
            yield from _of_part(part, wanted)


def _of_part(part: Part, wanted: Wanted) -> Iterator[Chosen]:
    fitting = _fitting(part, wanted) if wanted.words or wanted.actors else None
    for rows in part.batches(SOURCES, ("source", "dct", "title")):
        for row in rows:
            in_time = wanted.first <= row["dct"] <= wanted.last
            if in_time and (fitting is None or row["source"] in fitting):
                yield Chosen(row["source"], row["dct"], row["title"], part)


def _fitting(part: Part, wanted: Wanted) -> set[str]:
    """The articles of a part that have the words and name the actors."""
    pattern, ids = topics.finder(wanted.words), frozenset(wanted.actors)
    with_words, with_actors = set[str](), set[str]()
    kinds = (Kind.SENTENCE.value, Kind.HEADING.value)
    for rows in part.batches("sentences", ("source", "kind", "text", "actors")):
        for row in rows:
            source, may_have = row["source"], pattern and row["kind"] in kinds
            if pattern and may_have and source not in with_words and pattern.search(row["text"]):
                with_words.add(source)
            if ids and not ids.isdisjoint(row["actors"]):
                with_actors.add(source)
    both = [found for found, is_asked in ((with_words, pattern), (with_actors, ids)) if is_asked]
    return set.intersection(*both)


def named(archive: Path) -> Counter[str]:
    """In how many sentences the archive names each actor."""
    counts: Counter[str] = Counter()
    for part in parts(archive):
        for rows in part.batches("sentences", ("actors",)):
            counts.update(actor for row in rows for actor in row["actors"])
    return counts


# ---------------------------------------------------------------- a story


def create(folder: Path, found: Sequence[Chosen]) -> int:
    """Write a new story of these articles into a folder that is absent or empty; how many files it
    has.

    Raises FileExistsError where the folder holds something, and ArchiveError where an article is
    not as it was when it came into the archive; nothing is written then.
    """
    made = starter.create(folder, example=False, more=lambda root: _write(found, root))
    return len(made) + len(found)


def _write(found: Sequence[Chosen], root: Path) -> None:
    """Write the seeds of the articles below the folder of a project."""
    for part, of_part in groupby(found, key=lambda c: c.part):
        wanted = {c.source for c in of_part}
        for rows in part.batches(SOURCES, ("source", "file", "seed", "seed_sha256")):
            for row in rows:
                if row["source"] in wanted:
                    _write_seed(row, root, part)


def _write_seed(row: Row, root: Path, part: Part) -> None:
    name, data, place = row["file"], row["seed"], part.file(SOURCES)
    path = PurePosixPath(articles.FOLDER, name)
    if PurePosixPath(name).name != name or any(articles.unfit(root, [path])):
        raise ArchiveError(f"{place}: {name!r} cannot be the name of an article")
    if hashlib.sha256(data).hexdigest() != row["seed_sha256"]:
        raise ArchiveError(f"{place}: {name} is not as it was when it came into the archive")
    try:
        with (root / path).open("xb") as file:
            file.write(data)
    except FileExistsError:
        raise ArchiveError(f"the archive has {name} twice, once in {place}") from None
