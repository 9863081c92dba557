"""What is told to an editor who has to decide."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a source that a decision is about."""

    source: str
    """The key of the source."""
    path: str
    """Its seed, as a POSIX path from the project's root."""
    sentence: int
    """The number of the sentence."""
    words: str
    """The sentence, on one line."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that makes a decision, ready but for who writes it and when."""

    path: str
    """A name for it that no file has yet."""
    text: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Something that only an editor can decide."""

    kind: str
    """summary, passed, merge, date, denial or speaker."""
    question: str
    quoted: tuple[Quoted, ...]
    then: str
    """What to do with the draft, and in which case."""
    draft: Draft | None = None
