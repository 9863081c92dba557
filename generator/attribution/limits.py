"""Where what a cue reports ends: at the end of its clause, where another report takes over, at the
comma behind a relative clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.attribution.inserted import resumes
from generator.attribution.records import Cue
from generator.attribution.remarks import denied_before
from generator.attribution.sources import (
    source_start,
)
from generator.attribution.subjects import subject_before
from generator.attribution.words import Range, Token
from generator.english.speech import SUBORDINATORS
from generator.reading import ClauseKind

_HUNG = frozenset((ClauseKind.RELATIVE, ClauseKind.NONFINITE, ClauseKind.SUBORDINATE))
"""Clauses inside which all that their verb reports must stand."""


def end_of_clause(tokens: Sequence[Token], cue: Cue) -> int:
    """The token at which what a verb reports ends at the latest: where its clause is closed by a
    comma and the clause around it goes on.
    """
    verb = tokens[cue.end - 1]
    if verb.kind not in _HUNG or verb.ends >= len(tokens):
        return len(tokens)
    behind = tokens[verb.ends]
    resumes = behind.verb is not None and behind.verb.finite
    goes_on = any(t.main is not None and t.main.finite for t in tokens[verb.ends : verb.ends + 3])
    return verb.ends if resumes or (behind.text == "," and goes_on) else len(tokens)


def closing_comma(tokens: Sequence[Token], cue: Cue, limit: int) -> int | None:
    """The comma at which a relative clause ends whose verb is the cue: "the firm, which denied it,
    said".
    """
    if not (
        cue.group > 1
        and tokens[cue.group - 1].low in ("who", "which")
        and tokens[cue.group - 2].text == ","
    ):
        return None
    commas = (i for i in range(cue.end, limit - 1) if tokens[i].text == ",")
    return next((i for i in commas if resumes(tokens, i + 1)), None)


def end_of_relative(tokens: Sequence[Token], cue: Cue, speaker: Range, limit: int) -> int:
    """The comma that closes a relative clause around the speaker, behind which the main clause goes
    on: "the strike, which the union says cost 90 jobs, ended".
    """
    at = speaker[0] - 1
    if at < 1 or tokens[at].low not in ("who", "which", "whom") or tokens[at - 1].text != ",":
        return limit
    commas = (i for i in range(cue.end, limit - 1) if tokens[i].text == ",")
    return next((i for i in commas if resumes(tokens, i + 1)), limit)


def _shares_content(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether a cue only stands before what another governs: "claimed, and Boll denied, that"."""
    after = [token.low or token.text for token in tokens[cue.end : cue.end + 2]]
    return after == [",", "that"]


def _is_fronted(tokens: Sequence[Token], cue: Cue, joint: int) -> bool:
    """Whether what is said opens with a subordinate clause that ends, or begins, here: "said that
    while he was ill, he …".
    """
    opens = cue.end + (tokens[cue.end].low == "that")
    is_first = all(token.text != "," for token in tokens[opens:joint])
    return tokens[opens].low in SUBORDINATORS and (joint == opens or is_first)


def _compares(tokens: Sequence[Token], joint: int) -> bool:
    """Whether an "as" is the second of two: "as soon as she had read it"."""
    return tokens[joint].low == "as" and joint > 1 and tokens[joint - 2].low == "as"


def taken_over(tokens: Sequence[Token], cue: Cue, later: Sequence[Cue]) -> int:
    """The token at which another report takes over from this cue's: the start of its clause, or the
    frame's end.
    """
    for other in later:
        if other.form == "participle" and tokens[other.group - 1].text == ",":
            return other.group - 1
        if other.form == "phrase" and tokens[other.start - 1].text == ",":
            return other.start - 1
        if other.form != "finite" or _shares_content(tokens, other):
            continue
        told = denied_before(tokens, other)
        if told and told[0] - 1 > cue.end:
            return told[0] - 1
        at = other.group - 1
        is_joint = tokens[at].low in ("and", "but")
        if at > cue.end and is_joint and (tokens[at - 1].low != "that" or at - 1 == cue.end):
            return at - (tokens[at - 1].text == ",")
        subject = subject_before(tokens, cue.group, other.group)
        if subject is None or subject[0] - 1 <= cue.end:
            continue
        start = source_start(tokens, other, subject, cue.end)
        joint = tokens[start - 1]
        if _is_fronted(tokens, cue, start - 1) or _compares(tokens, start - 1):
            continue
        if joint.low in ("and", "but", "while", "whereas", "as") or joint.text in ",;":
            return start - 1 - (tokens[start - 2].text == "," and joint.text != ",")
    return len(tokens)
