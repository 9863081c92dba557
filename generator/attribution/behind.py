"""What stands behind a cue: the tokens, the place, the line of the table that governs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.attribution.words import Token
from generator.english.reporting import ReportingVerb
from generator.english.speech import (
    DETERMINERS,
    QUESTIONS,
    SUBJECTS,
)

Start = tuple[int, str]
"""The token at which what is said starts, and the name of the reading."""

OBLIQUE = frozenset({"him", "them", "me", "us"})

_EMPTY = frozenset({"comment", "elaborate", "interview", "interviews"})
"""What one declines to do, or is asked for, without saying anything else."""

_NAMED = frozenset({"named", "identified", "quoted"})

OPENS_CLAUSE = (SUBJECTS | QUESTIONS | {"it"}) - {"who"}

SUBORDINATE = frozenset("as because if when while although though unless".split())

TAKING_CLAUSE = frozenset({"clause", "that", "whom", "it"})
"""Frames of words behind which a clause with "that" may stand."""


@dataclass(frozen=True, slots=True)
class Behind:
    """The tokens behind a reporting verb, up to where another report takes over."""

    tokens: Sequence[Token]
    at: int
    """Right behind the verb."""
    gap: int
    """Behind the times and occasions that may follow it; `limit` where nothing else does."""
    limit: int
    verb: ReportingVerb

    def low(self, at: int) -> str:
        """The word at an index, lower case; empty from the limit on."""
        return self.tokens[at].low if at < self.limit else ""

    def text(self, at: int) -> str:
        """The token at an index; empty from the limit on."""
        return self.tokens[at].text if at < self.limit else ""

    @property
    def takes_clause(self) -> bool:
        """Whether a clause with "that" may follow."""
        return bool(self.verb.frames & TAKING_CLAUSE)

    def starts_noun(self, at: int) -> bool:
        """Whether a noun phrase rather than a verb follows a "to"."""
        return self.low(at) in DETERMINERS or self.text(at)[:1].isupper()


def says_nothing(behind: Behind, at: int) -> bool:
    """Whether an infinitive says nothing else: to comment, to be named."""
    return behind.low(at) in _EMPTY or (behind.low(at) == "be" and behind.low(at + 1) in _NAMED)


LONGEST_NOUN = 8
