"""Seeds into an archive: each is annotated as a site's articles are, and comes into a part of its
year.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from pathlib import Path

from generator import DISTRIBUTION, actors, annotating, articles, topics
from generator.annotating import ALONE, Job, Means
from generator.archive import rows as tables
from generator.archive.known import Known
from generator.archive.parts import Part, PartWriter, clear, parts
from generator.archive.rows import Rows, Seed
from generator.archive.seeds import Dated, Place, places
from generator.archive.tables import SOURCES
from generator.model import Actor, Article, Content, Topic
from generator.problems import Problem
from generator.story import claims

ARTICLES, BYTES = 1000, 32 * 1024 * 1024
"""Of a part, at most; an article that is larger is a part by itself."""
WINDOW, WINDOW_BYTES = 400, 4 * 1024 * 1024
"""Of the articles that are read at once, by one process or several; they end with the last of
these."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What articles are read with: a project's actors and topics, or none."""

    actors: tuple[Actor, ...] = ()
    topics: tuple[Topic, ...] = ()

    @staticmethod
    def of(written: Content) -> Reading:
        """What editors wrote."""
        return Reading(written.actors, written.topics)

    @property
    def made_with(self) -> str:
        """The version of the program, and what tells other actors and topics from these."""
        version = importlib.metadata.version(DISTRIBUTION)
        if not self.actors and not self.topics:
            return version
        known = [(a.id, a.name, a.kind, a.side, a.aliases, a.roles) for a in self.actors]
        found = [(t.id, t.keywords, t.headings) for t in self.topics]
        return f"{version}+{hashlib.sha256(repr((known, found)).encode()).hexdigest()[:8]}"

    def rows(self, new: Sequence[tuple[Seed, Article]], means: Means) -> Iterator[Rows]:
        """The rows of articles, in their order."""
        index, subjects = actors.index(self.actors), topics.index(self.topics)
        jobs = [Job(article) for _, article in new]
        read = annotating.annotated(jobs, index, subjects, claims.sides(self.actors), means)
        for (seed, _), annotated in zip(new, read, strict=True):
            yield tables.of_article(annotated, seed, self.actors, self.made_with)


@dataclass(slots=True)
class Added:
    """What was done."""

    rows: Counter[str] = field(default_factory=Counter)
    """How many came into each table."""
    parts: list[Part] = field(default_factory=list)
    present: int = 0
    """How many seeds were passed over, as their articles are in the archive."""
    elsewhere: list[tuple[str, str]] = field(default_factory=list)
    """Those of them that are there under another name: the seed, and that name."""
    problems: list[Problem] = field(default_factory=list)
    others: int = 0
    """How many articles of the archive were made with other actors and topics, or by another version
    of the program."""

    def pass_over(self, place: Place, stem: str) -> None:
        """Note a seed whose article the archive has under the name `stem`."""
        self.present += 1
        if place.path.stem != stem:
            self.elsewhere.append((place.shown, stem))


def add(
    given: Iterable[Path],
    archive: Path,
    reading: Reading,
    today: date,
    *,
    is_strict: bool = False,
    means: Means = ALONE,
) -> Added:
    """Annotate the seeds that are named, or in folders that are, into an archive that is new or to
    be added to, by the `means` at hand, of which no store is asked: the archive is one.

    What is wrong with a seed is told, and the others are added; where `is_strict`, none is. An
    article whose text is in the archive is passed over. Raises ArchiveError where the folder is no
    archive.
    """
    done, known = Added(), Known()
    for part in parts(archive):
        for batch in part.batches(SOURCES, Known.COLUMNS):
            done.others += known.read(batch, reading.made_with)
    dated = sorted(
        _dated(places(given, archive), known, done), key=lambda d: (d.day, d.place.path.stem)
    )
    if is_strict:
        done.problems += (p for d in dated for p in d.parse(today)[2])
    if not dated or (is_strict and done.problems):
        return done
    clear(archive)
    new = _parsed(dated, known, done, today)
    found = _annotated(_windows(new), len(dated), reading, means)
    for (year, _), of_part in groupby(found, key=_filling()):
        with PartWriter(archive, year) as made:
            for rows in of_part:
                made.add(rows)
                done.rows.update({table: len(r) for table, r in rows.items()})
            done.parts.append(made.finish())
    return done


def _dated(found: Iterable[Place | Problem], known: Known, done: Added) -> Iterator[Dated]:
    """The seeds that are new, with their days, as far as their first lines can be read."""
    for place in found:
        if isinstance(place, Problem):
            done.problems.append(place)
            continue
        seed, text, problems = place.read()
        if not problems and (stem := known.seeds.get(seed.digest)):
            done.pass_over(place, stem)
            continue
        day, wrong = articles.day_of(place.shown, text) if not problems else (None, ())
        problems = (*problems, *wrong)
        if day and not problems:
            problems = known.take(place, seed)
        done.problems += problems
        if day and not problems:
            yield Dated(day, place)


def _parsed(
    dated: Sequence[Dated], known: Known, done: Added, today: date
) -> Iterator[tuple[Seed, Article]]:
    """Each seed that is an article and whose text is new."""
    for each in dated:
        seed, article, problems = each.parse(today)
        done.problems += problems
        if article and (stem := known.texts.setdefault(*known.of(article))) != article.source.stem:
            done.pass_over(each.place, stem)
        elif article:
            yield seed, article


def _windows(new: Iterable[tuple[Seed, Article]]) -> Iterator[list[tuple[Seed, Article]]]:
    """The articles by as many as are held at once."""
    held: list[tuple[Seed, Article]] = []
    size = 0
    for seed, article in new:
        held.append((seed, article))
        size += len(seed.data)
        if len(held) >= WINDOW or size >= WINDOW_BYTES:
            yield held
            held, size = [], 0
    yield held


def _annotated(
    windows: Iterable[list[tuple[Seed, Article]]], of: int, reading: Reading, means: Means
) -> Iterator[Rows]:
    """The rows of the articles; of how many seeds they are is told with the progress."""
    before = 0
    for window in windows:
        tell = functools.partial(_tell, means, before, of)
        yield from reading.rows(window, replace(means, store=None, progress=tell))
        before += len(window)
    means.progress(of, of)


def _tell(means: Means, before: int, of: int, done: int, _of_window: int) -> None:
    means.progress(min(before + done, of - 1), of)


def _filling() -> Callable[[Rows], tuple[int, int]]:
    """What tells of the articles, in their order, into which part each comes: its year, and a
    running number.
    """
    number = count = size = 0
    before = None

    def part(rows: Rows) -> tuple[int, int]:
        nonlocal number, count, size, before
        (source,) = rows["sources"]
        year = source["dct"].year
        if year != before or count >= ARTICLES or size + len(source["seed"]) > BYTES:
            number, count, size, before = number + 1, 0, 0, year
        count, size = count + 1, size + len(source["seed"])
        return year, number

    return part
