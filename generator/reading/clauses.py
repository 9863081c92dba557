"""The clauses of a sentence: one pass over its verb groups with a stack of open clauses."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from generator.model import Span
from generator.reading.forms import VerbGroup
from generator.reading.tokens import Token


class ClauseKind(StrEnum):
    """How a clause stands to the one around it."""

    MAIN = "main"
    RELATIVE = "relative"
    SUBORDINATE = "subordinate"
    CONTENT = "content"
    """What is said, thought or feared: with "that" or without."""
    ASIDE = "aside"
    """In brackets."""
    REPORTING = "reporting"
    """", the ministry said" after what it reports."""
    NONFINITE = "nonfinite"


class Clause(NamedTuple):
    """A clause: tokens ``[start, end)`` with a verb group, nested clauses included."""

    kind: ClauseKind
    start: int
    end: int
    opener: str = ""
    """The word that opens it: "who", "if", "that", "by"."""
    verb: VerbGroup | None = None
    parent: int | None = None
    after_comma: bool = False
    fronted: bool = False
    """It stands before the verb of the clause around it."""
    sibling: int | None = None
    """The clause that it is coordinated with, whose subject it shares where it has none."""
    shares_subject: bool = False


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """A sentence read; spans are half-open ranges of characters of its text."""

    text: str
    tokens: tuple[Token, ...]
    clauses: tuple[Clause, ...]
    nested: tuple[tuple[int, ...], ...]
    """For each clause the clauses directly inside it, in order of their start."""

    innermost: tuple[int, ...]
    """For each token the innermost clause that holds it."""
    subjects: tuple[tuple[int, int], ...]
    """For each clause the half-open range of tokens of its subject."""
    is_finite: bool
    """Whether a clause has a finite verb."""

    def at(self, token: int) -> int:
        """Index of the innermost clause that holds the token."""
        return self.innermost[token] if token < len(self.innermost) else 0

    def tokens_in(self, span: Span) -> tuple[int, int]:
        """The half-open range of tokens that touch a span of the sentence."""
        first = bisect_right(self.tokens, span.start, key=attrgetter("end"))
        last = bisect_left(self.tokens, span.end, key=attrgetter("start"))
        return (first, last) if first < last else (0, 0)

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens ``[first, last)``."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def subject(self, index: int) -> tuple[int, int]:
        """The half-open range of tokens that name who or what a clause is about; empty where it has
        none of its own.
        """
        return self.subjects[index]

    def head(self, span: Span) -> VerbGroup | None:
        """The verb that heads the words of a span: of the outermost clause whose verb stands there,
        a finite one before others.
        """
        first, last = self.tokens_in(span)
        clauses = (self.clauses[i] for i in sorted({*self.innermost[first:last]}))
        inside = [c.verb for c in clauses if c.verb and first <= c.verb.first < last]
        finite = (v for v in inside if v.finite)
        return next(finite, inside[0] if inside else None)

    def children(self, parent: int) -> Iterator[tuple[int, Clause]]:
        """The clauses directly inside one, in order."""
        return ((i, self.clauses[i]) for i in self.nested[parent])
