"""What an archive has already: some hundred bytes an article."""

from __future__ import annotations

from collections.abc import Sequence

from generator.archive.rows import Row, Seed
from generator.archive.seeds import Place
from generator.model import Article
from generator.problems import Problem


class Known:
    """The articles that are in an archive, and those that are to come into it."""

    COLUMNS = ("source", "sha256", "seed_sha256", "made_with")

    def __init__(self) -> None:
        self.seeds: dict[bytes, str] = {}
        """The name of the article of each file, by the hash of its bytes."""
        self.texts: dict[bytes, str] = {}
        """The same by the hash of the text."""
        self._names: dict[str, str] = {}
        """The names in small letters, each with where it is."""

    def read(self, rows: Sequence[Row], made_with: str) -> int:
        """Take in articles of the archive; how many of them were made otherwise."""
        for row in rows:
            self.seeds[bytes.fromhex(row["seed_sha256"])] = row["source"]
            self.texts[bytes.fromhex(row["sha256"])] = row["source"]
            self._names[row["source"].casefold()] = "an article of the archive"
        return sum(row["made_with"] != made_with for row in rows)

    def take(self, place: Place, seed: Seed) -> tuple[Problem, ...]:
        """Take in a seed that is to be added; the problem where another has its name."""
        stem = place.path.stem
        first = self._names.setdefault(stem.casefold(), place.shown)
        if first != place.shown:
            hint = "rename one of them"
            return (Problem(place.shown, 1, 1, "E104", f"{first} has the same name", hint),)
        self.seeds[seed.digest] = stem
        return ()

    @staticmethod
    def of(article: Article) -> tuple[bytes, str]:
        """The hash of an article's text, and its name."""
        return bytes.fromhex(article.text_hash), article.source.stem
