"""The one reader of the case files: sentences with marked figures and marked times."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path

from generator.model import Article, Figure, Kind, Sentence, Source, Span, Timex

_MARK = re.compile(r"\{(?P<figure>[^|}]*)\|(?P<fields>[^}]*)\}|<(?P<time>[^>]*)>")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, its times, and the figures that must be found in it."""

    line: int
    """Its line in the file, from 1."""
    article: Article
    timexes: tuple[Timex, ...]
    figures: tuple[Figure, ...]
    beyond: bool
    """It is known to be beyond the rules."""
    held_out: bool
    """It belongs to the half that is only measured."""


def load(name: str = "cases.txt") -> tuple[Case, ...]:
    """All cases of a file beside this module."""
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return tuple(
        _case(number, line)
        for number, line in enumerate(lines, 1)
        if line and not line.startswith("#")
    )


def article_of(text: str, kind: Kind = Kind.SENTENCE) -> Article:
    """An article of one unit."""
    source = Source("case", "seeds/case.txt", date(2020, 1, 1), "case")
    return Article(source, text, (Sentence("s", 1, Span(0, len(text)), kind, 0),))


def _case(number: int, line: str) -> Case:
    beyond, line = line.startswith("? "), line.removeprefix("? ")
    text, figures, times = "", [], []
    at = 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        words = mark["figure"] if mark["time"] is None else mark["time"]
        span = Span(len(text), len(text) + len(words))
        if mark["time"] is None:
            figures.append(_figure(span, mark["fields"]))
        else:
            times.append(Timex(span, "DATE", "2020", None, None, None, "given", ""))
        text, at = text + words, mark.end()
    text += line[at:]
    return Case(
        number,
        article_of(text),
        tuple(times),
        tuple(figures),
        beyond,
        zlib.crc32(text.encode()) % 2 == 1,
    )


def _figure(span: Span, fields: str) -> Figure:
    value, unit, counted, bound = (*fields.split("|"), "", "", "")[:4]
    low, *high = map(_number, value.split(".."))
    return Figure(span, low, unit, counted, bound or None, "given", upper=high[0] if high else None)


def _number(text: str) -> float:
    return float(Fraction(text)) if "/" in text else float(text)


def halves(cases: tuple[Case, ...]) -> Iterator[tuple[str, tuple[Case, ...]]]:
    """The development half and the held-out half, each with its name."""
    yield "dev", tuple(c for c in cases if not c.held_out)
    yield "held-out", tuple(c for c in cases if c.held_out)
