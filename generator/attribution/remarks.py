"""Denials of what was told right before: "…, a claim the minister rejects", "…, which he denies"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.attribution.adjuncts import skip_time
from generator.attribution.before import before_cue
from generator.attribution.phrases import trimmed
from generator.attribution.records import Attribution, Content, Cue
from generator.attribution.words import Range, Token, has_verb
from generator.english.denying import ANAPHORS, DENYING_TOLD, STATEMENTS

_TOLD = (STATEMENTS - ANAPHORS) | {"something"}
_LONGEST = 14
"""Tokens of "something its owner, the shipping firm Brava,"."""
_LONGEST_NOUN = 3
"""Tokens of "an old claim"."""


def denied_before(tokens: Sequence[Token], cue: Cue) -> Range | None:
    """The words for what was told right before, where a cue closes its sentence and denies it."""
    end = skip_time(tokens, cue.end, len(tokens)) if cue.end < len(tokens) else cue.end
    closes = all(not token.is_word for token in tokens[end : end + 1])
    if not closes or cue.form != "finite" or all(v.stance != "denies" for v in cue.verbs):
        return None
    for at in range(cue.group - 1, max(0, cue.group - _LONGEST), -1):
        if tokens[at - 1].text in ",–—" and (end_of := _end(tokens, at, cue)):
            return at, end_of
    return None


def _end(tokens: Sequence[Token], start: int, cue: Cue) -> int | None:
    """Where the words for what was told end, if they start here: "a claim", "something", "which"."""
    if has_verb(tokens, start, cue.group):
        return None
    if tokens[start].low == "which":
        return start + 1 if cue.verbs[0].base in DENYING_TOLD else None
    ahead = range(start, min(cue.group - 1, start + _LONGEST_NOUN))
    return next((i + 1 for i in ahead if tokens[i].low in _TOLD), None)


def denier(tokens: Sequence[Token], cue: Cue, told: Range, speaker: Range) -> Range:
    """Who denies, without the words for what was told: "a claim [the minister] rejects"."""
    if speaker[0] >= told[1]:
        return speaker
    return trimmed(tokens, told[1] + (tokens[told[1]].low == "that"), cue.group) or speaker


def remark(
    tokens: Sequence[Token], told: Range, stance: str, floor: int, last: Attribution | None
) -> Iterator[Content]:
    """What is denied by words for what was told: the clause before them, where it is the article's
    own; those words, where it is what somebody said.
    """
    if last is not None and all(not token.is_word for token in tokens[last.end : told[0]]):
        yield Content(*told, is_marked=False, stance=stance, rule="object")
    elif tokens[told[0]].low != "which":
        yield from before_cue(tokens, floor, told[0], stance, is_marked=False)


def is_denied(tokens: Sequence[Token], noun: Cue, later: Sequence[Cue]) -> bool:
    """Whether a noun is a word for what was told, and reports nothing: ", a claim that she denies"."""
    near = takewhile(lambda cue: cue.group < noun.start + _LONGEST, later)
    told = (denied_before(tokens, cue) for cue in near)
    return any(found is not None and found[0] <= noun.start < found[1] for found in told)
