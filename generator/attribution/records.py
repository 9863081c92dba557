"""What an attribution is made of: a cue, what it governs, and who speaks; half-open ranges of tokens."""

from __future__ import annotations

from dataclasses import dataclass

from generator.attribution.words import Range
from generator.english.reporting import ReportingVerb


@dataclass(frozen=True, slots=True)
class Cue:
    """Reporting words, ``tokens[start:end]``."""

    start: int
    end: int
    group: int
    """Where the verb's auxiliaries and adverbs begin; `start` where it has none."""
    form: str
    """finite; participle ("adding"); by ("as announced by"); quoted ("quoted as saying"); phrase
    ("according to"); owned ("by his own account")."""
    verbs: tuple[ReportingVerb, ...] = ()
    """The lines of the lexicon that the form belongs to; none for a phrase."""


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens ``[start:end]`` that are said."""

    start: int
    end: int
    is_marked: bool
    """It consists of marked stretches alone."""
    stance: str
    rule: str

    @property
    def is_act(self) -> bool:
        """Whether it is what somebody agrees, promises or denies rather than a statement."""
        return self.rule in ("to", "object", "preposition", "accusation", "blame")

    @property
    def is_vouched(self) -> bool:
        """Whether it is a clause that rests on the speaker's word."""
        is_wish = self.rule == "to" and self.stance in ("wants", "judges")
        is_clause = self.rule not in NOMINAL or self.rule == "blame"
        return is_clause and self.stance != "knows" and not is_wish


RETOLD = "retold"
"""The rule of what somebody says, with who says it, as another reports it."""

NOMINAL = frozenset({"object", "preposition", "patient", "as", "label", "blame", "gap"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its speaker's tokens and what it governs."""

    cue: Cue
    speaker: Range | None
    contents: tuple[Content, ...]
    resumes: int | None = None
    """For what a relative clause reports ("the firm, which denied it, said"): the comma that closes
    the clause."""

    @property
    def end(self) -> int:
        """The first token behind all of it."""
        return max(self.cue.end, *(content.end for content in self.contents))
