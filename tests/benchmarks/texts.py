"""A plain text of a benchmark as an article, and the way back to the text's own coordinates."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import actors, articles, pipeline
from generator.model import AnnotatedArticle, Article, Span

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "benchmarks"
FAR = date(2100, 1, 1)


@dataclass(frozen=True, slots=True)
class Text:
    """An article made of a text, and where each of its characters stands in that text."""

    article: Article
    origins: tuple[int, ...]
    """For each character of the article's text its index in the given text."""

    def back(self, span: Span | None) -> list[int] | None:
        """The half-open span in the given text, as the scorers want it."""
        if span is None:
            return None
        return [self.origins[span.start], self.origins[span.end - 1] + 1]


def text_of(words: str, written: str) -> Text | None:
    """The text as an article of the day ``written`` (ISO 8601); None where it has no words."""
    made, _ = articles.parse("seeds/text.txt", f"date {written} {words}", None, FAR)
    return Text(made, tuple(_origins(made.text, words))) if made else None


def _origins(text: str, words: str) -> Iterator[int]:
    """Where each character of the article's text stands: both run in step but for blanks."""
    at = 0
    for character in text:
        found = at if character.isspace() else words.find(character, at)
        at = found + 1 if found >= 0 and not character.isspace() else at
        yield min(max(0, found if found >= 0 else at), len(words) - 1)


def annotated(article: Article) -> AnnotatedArticle:
    """All that the annotators find in an article, with no actor or topic known."""
    return pipeline.annotate(article, actors.index(()), (), {})


def lines(path: Path) -> Iterator[Mapping[str, str]]:
    """The documents of a benchmark's file."""
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line)


def write(
    source: Path, out: Path, predict: Callable[[Mapping[str, str]], Mapping[str, object]]
) -> None:
    """Write the prediction for each document of ``source`` into ``out``."""
    rows: Iterable[Mapping[str, object]] = (predict(line) for line in lines(source))
    out.write_text(
        "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8"
    )
