"""What is said: around the clause of saying, behind the cue, before it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.attribution.according import as_clause
from generator.attribution.adjuncts import behind_beside, skip_gap
from generator.attribution.before import before_cue
from generator.attribution.complements import is_pronoun
from generator.attribution.contents import after_cue, stance_of
from generator.attribution.inserted import broken
from generator.attribution.records import Attribution, Content, Cue
from generator.attribution.sources import is_amount, is_document, source_start
from generator.attribution.subjects import antecedent
from generator.attribution.words import Range, Token, is_main, is_speech
from generator.english.speech import PREPOSITIONS
from generator.reading import ClauseKind


def _closes_report(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the reading takes the verb for one that follows what it reports."""
    verb = tokens[cue.end - 1]
    return verb.kind is ClauseKind.REPORTING and cue.form == "finite"


def what_is_said(  # noqa: PLR0917 - a report and where it stands
    tokens: Sequence[Token],
    cue: Cue,
    speaker: Range,
    floor: int,
    limit: int,
    last: Attribution | None,
) -> tuple[Content, ...]:
    """What is said: around the clause of saying, behind it, or before it."""
    if said := broken(tokens, cue, speaker, floor):
        return (said,)
    contents = list(after_cue(tokens, cue, limit))
    if _closes_report(tokens, cue):
        contents = [
            c
            for c in contents
            if c.is_marked or tokens[c.start].text[0].isdigit() or _is_that_clause(tokens, c)
        ]
    if any(c.stance == "finds" and c.rule in ("object", "bare") for c in contents):
        contents = contents if is_document(tokens, speaker) else []
    before = tokens[speaker[0] - 1].low if speaker[0] else ""
    if before == "what" and (cleft := _cleft(tokens, cue)):
        return cleft
    if not contents and before == "as":
        return () if _has_more(tokens, cue, limit) else as_clause(tokens, cue, speaker, floor)
    start = source_start(tokens, cue, speaker, floor)
    if start > floor and is_speech(tokens[start - 1]):
        contents = [content for content in contents if content.is_marked]
    is_shared = last is not None and speaker == last.speaker
    may_follow = _may_follow(cue) and not _tells_of_noun(tokens, cue)
    if not is_shared and may_follow and (not contents or contents[0].is_marked):
        contents += before_cue(
            tokens,
            floor,
            start,
            stance_of(cue),
            is_marked=bool(contents) or _has_more(tokens, cue, limit),
        )
    if not contents and (gap := _left_out(tokens, cue, speaker, floor)):
        return (gap,)
    is_before = all(content.end <= start for content in contents)
    return () if is_before and is_amount(tokens, speaker) else tuple(contents)


def _is_that_clause(tokens: Sequence[Token], content: Content) -> bool:
    """Whether "that" brings in a clause: "…, Boll told the crew on Monday that he would go"."""
    is_led = content.start > 0 and tokens[content.start - 1].low == "that"
    is_relative = is_main(tokens, content.start)
    mains = (is_main(tokens, i) for i in range(content.start, content.end))
    return is_led and not is_relative and any(mains)


def _left_out(tokens: Sequence[Token], cue: Cue, speaker: Range, floor: int) -> Content | None:
    """The noun that a relative clause describes where it is the object of the cue: "[the levy] that
    the guild opposed".
    """
    at = speaker[0] - 1
    verbs = (v for v in cue.verbs if "object" in v.frames and v.stance not in ("finds", "knows"))
    verb = next(verbs, None)
    is_relative = at > floor and tokens[at].low in _OBJECTS and cue.form == "finite"
    is_relative = is_relative and tokens[at - 1].main is None
    found = antecedent(tokens, floor, at) if verb and is_relative else None
    return (
        Content(*found, is_marked=False, stance=verb.stance, rule="gap") if verb and found else None
    )


_OBJECTS = frozenset({"that", "which"})


def _cleft(tokens: Sequence[Token], cue: Cue) -> tuple[Content, ...]:
    """What is said in "what Boll said was that"."""
    words = [token.low for token in tokens[cue.end : cue.end + 2]]
    if len(words) < 2 or words[0] not in ("is", "was") or words[1] != "that":
        return ()
    rest = Cue(cue.start, cue.end + 1, cue.group, cue.form, cue.verbs)
    return tuple(after_cue(tokens, rest, len(tokens)))


def _tells_of_noun(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether a relative pronoun is the subject of the verb: "a paper, that agrees to a truce"."""
    is_relative = tokens[cue.end - 1].kind is ClauseKind.RELATIVE
    return is_relative and cue.group > 0 and tokens[cue.group - 1].low in _OBJECTS


def _may_follow(cue: Cue) -> bool:
    """Whether the verb may stand behind what is said: "…, he said", not "…, he cheered"."""
    return any(verb.frames & {"after", "quote"} or verb.stance == "denies" for verb in cue.verbs)


def _has_more(tokens: Sequence[Token], cue: Cue, limit: int) -> bool:
    """Whether words go on behind a cue, so that it is no attribution that closes the sentence."""
    if any("whom" in verb.frames for verb in cue.verbs):
        return False
    ends = (behind_beside(tokens, cue.end, verb) or cue.end for verb in cue.verbs)
    at = skip_gap(tokens, next(ends, cue.end), limit)
    if at < limit and tokens[at].low == "that" and is_pronoun(tokens, cue.end, at):
        return False
    goes_on = at + 1 < limit and tokens[at].low == "to" and tokens[at + 1].main is not None
    return goes_on or (at < limit and tokens[at].is_word and tokens[at].low not in PREPOSITIONS)
