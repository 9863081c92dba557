"""The seeds that are to be annotated: which files they are, of which days, and what is wrong with
them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath

from generator import articles
from generator.archive.rows import Seed
from generator.files import folders, texts
from generator.model import Article
from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class Place:
    """Where a seed is: below a folder that it may not lead out of."""

    folder: Path
    path: PurePosixPath

    @property
    def shown(self) -> str:
        """The file as whoever named it can open it."""
        return (self.folder / self.path).as_posix()

    def read(self) -> tuple[Seed, str, tuple[Problem, ...]]:
        """The seed and its text, or what is wrong with the file."""
        most = texts.MAX_ARTICLE
        data, problem = texts.bytes_of(self.folder, str(self.path), most + 1)
        seed = Seed(self.path.name, data)
        text, problems = ("", (problem,)) if problem else texts.decoded(data, self.shown, most)
        return seed, text, self.told(problems)

    def told(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """The problems with the path as it is shown."""
        return tuple(replace(p, path=self.shown) for p in problems)


@dataclass(frozen=True, slots=True)
class Dated:
    """A seed of which the day is known."""

    day: date
    place: Place

    def parse(self, today: date) -> tuple[Seed, Article | None, tuple[Problem, ...]]:
        """The seed and its article, or the errors for which there is none; no warning is told."""
        seed, text, problems = self.place.read()
        if problems:
            return seed, None, problems
        article, found = articles.parse(self.place.shown, text, None, today)
        return seed, article, tuple(p for p in found if p.is_error)


def places(given: Iterable[Path], archive: Path) -> Iterator[Place | Problem]:
    """Each file that is named, and those of the folders that are, in the order of their names; or
    why it cannot be an article.

    Hidden files, README.md and the archive itself are passed over; a link to a folder is not
    followed.
    """
    own = archive.resolve()
    for named in given:
        if folders.is_folder(named):
            found, problems = folders.tree(named, ".")
            yield from (replace(p, path=(named / p.path).as_posix()) for p in problems)
            whole = named.resolve()
            paths = [p for p in found if not (whole / p).is_relative_to(own)]
            yield from _fit(named, (p for p in paths if p.name.casefold() != "readme.md"))
        else:
            yield from _fit(named.parent, [PurePosixPath(named.name)])


def _fit(folder: Path, paths: Iterable[PurePosixPath]) -> Iterator[Place | Problem]:
    for path in paths:
        place = Place(folder, path)
        wrong = place.told(articles.unfit(folder, [path]))
        yield from wrong or (place,)
