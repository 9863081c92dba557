"""Who speaks by a participle behind a noun: "a letter saying", "entered the room thinking"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.attribution.phrases import trimmed
from generator.attribution.records import Cue
from generator.attribution.sorts import is_thing
from generator.attribution.subjects import clause_subject, subject_before
from generator.attribution.words import Range, Token, has_verb
from generator.english.attribution import INSCRIPTIONS, SHOWING
from generator.english.speech import OCCASIONS, PREPOSITIONS

_WRITTEN = OCCASIONS | INSCRIPTIONS


def behind_noun(tokens: Sequence[Token], cue: Cue, floor: int, end: int) -> Range | None:
    """Who speaks by a participle behind a noun that ends at `end`: "a letter saying", "with polls
    showing".
    """
    if accompanying := _behind_with(tokens, end):
        return accompanying
    finds = any(verb.stance == "finds" for verb in cue.verbs)
    found = subject_before(tokens, floor, end)
    is_written = _is_occasion(tokens, found, end) and not finds
    is_said_in = is_written and not _is_received(tokens, cue.group)
    is_object = found is not None and found[0] > 0 and tokens[found[0] - 1].main is not None
    is_mute = is_object and found is not None and not _may_tell(tokens, cue, found)
    is_other = (is_said_in or is_mute) and has_verb(tokens, 0, end)
    found = (clause_subject(tokens, 0, end - 1) if is_other else None) or found
    return found or (None if _is_governed(tokens, end) else clause_subject(tokens, 0, end - 1))


def _is_governed(tokens: Sequence[Token], end: int) -> bool:
    """Whether a name before a participle does what that tells, behind a preposition: "a rise would
    result in Roe demanding that".
    """
    start = end
    while start and tokens[start - 1].is_capital:
        start -= 1
    return 0 < start < end and tokens[start - 1].low in _BEFORE_DEEDS


_BEFORE_DEEDS = frozenset("in of without despite from".split())


def _may_tell(tokens: Sequence[Token], cue: Cue, found: Range) -> bool:
    """Whether a noun before a participle may do what that tells: not "the room" in "entered the room
    thinking it was empty".
    """
    shows = any(verb.stance == "finds" or verb.base in SHOWING for verb in cue.verbs)
    is_written = any(token.low in _WRITTEN for token in tokens[slice(*found)])
    return shows or is_written or not is_thing(tokens, found)


def _is_occasion(tokens: Sequence[Token], found: Range | None, end: int) -> bool:
    """Whether a noun phrase before `end` is where, or in what, people say things: "a rally in Elm",
    "letters".
    """
    words = [token.low for token in tokens[slice(*found)]] if found else []
    head = next((i for i, word in enumerate(words) if i and word in PREPOSITIONS), 0)
    return tokens[end - 1].low in _WRITTEN or (head > 0 and words[head - 1] in _GATHERINGS)


_GATHERINGS = OCCASIONS - INSCRIPTIONS


def _behind_with(tokens: Sequence[Token], end: int) -> Range | None:
    """The noun phrase that "with" opens before a participle: "with [polls] showing"."""
    start = end
    while start and tokens[start - 1].is_word and tokens[start - 1].main is None:
        if tokens[start - 1].low == "with":
            return trimmed(tokens, start, end)
        start -= 1
    return None


_FAR = 8
"""Tokens back over which the verb of the subject is looked for."""

_RECEIVING = frozenset("get receive read see find obtain open".split())


def _is_received(tokens: Sequence[Token], at: int) -> bool:
    """Whether the subject only has the document from another: "got a letter saying"."""
    main = (t.main for t in reversed(tokens[max(0, at - _FAR) : at]))
    verb = next((m for m in main if m is not None), None)
    return verb is not None and verb.lemma in _RECEIVING
