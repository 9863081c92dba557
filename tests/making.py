"""Small articles and projects for tests."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from generator import articles, dates, quotes
from generator.model import Article, Mention, Quotation, Story
from generator.reading import of_article

FAR = date(2100, 1, 1)

MINIMAL = """\
site_name: The harbour tram explained
docs_dir: content/pages
theme: material
plugins:
  - search
  - explainer
"""
"""All that a project has to write in its mkdocs.yml; docs/errors.md and docs/look.md show the same
lines."""


def article(text: str, dct: str = "2019-03-28", stem: str = "a") -> Article:
    """The article that a seed of this text, of the day ``dct``, would be."""
    made, problems = articles.parse(f"seeds/{stem}.txt", f"date {dct} {text}", None, FAR)
    assert made is not None, problems
    return made


def project(root: Path, files: dict[str, str]) -> Path:
    """A project's folder with these files, ready to be built."""
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


class Told(Protocol):
    """A function from the texts of seeds, by name, to the story they make with a topic on trams and
    three actors.
    """

    def __call__(self, **seeds: str) -> Story:
        """The story."""


def quotations(made: Article, mentions: Sequence[Mention] = ()) -> tuple[Quotation, ...]:
    """Who says what in an article whose dates are read; ``mentions`` are the actors in it."""
    return quotes.find(made, mentions, of_article(made, dates.find(made)))
