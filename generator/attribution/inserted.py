"""Clauses of saying that break what they report: "The bridge, Boll said, is safe", "…,” said Boll, “…"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.attribution.adjuncts import skip_gap, skip_time
from generator.attribution.before import before_cue, is_main_clause, is_sentence
from generator.attribution.clauses import closes_clause
from generator.attribution.complements import end_of
from generator.attribution.contents import after_cue, stance_of
from generator.attribution.extent import is_said
from generator.attribution.phrases import is_adverbial
from generator.attribution.records import Attribution, Content, Cue
from generator.attribution.sources import source_start
from generator.attribution.speakers import speaker_after
from generator.attribution.words import Range, Token, has_verb, is_named, is_verb, last_mark
from generator.english.speech import (
    ADVERBS,
    COORDINATORS,
    NARRATING,
    NOBODY,
    PREPOSITIONS,
    RELATIVES,
    WITHHELD,
    WITHHOLDING,
)
from generator.english.verbs import BE_FINITE
from generator.reading import ClauseKind

_JOINING = COORDINATORS | {"instead", "however"}


def around(
    tokens: Sequence[Token], floor: int, start: int, close: int, stance: str
) -> Content | None:
    """What stands on both sides of a reporting clause between the commas before `start` and at
    `close`: "The bridge, Boll said, is safe".
    """
    first = last_mark(tokens, ";:", floor, start - 1)
    while first < start and not is_said(tokens[first]):
        first += 1
    joins = first + 1 < start and tokens[first].low in _JOINING
    first += joins + (joins and first + 2 < start and tokens[first + 1].text == ",")
    end = end_of(tokens, close + 1, len(tokens))
    is_told = is_main_clause(tokens, first, start) and has_verb(tokens, first, start)
    end = _end_of_told(tokens, close + 1, end) if is_told and not _is_left(tokens, start) else end
    if joins and first >= start - 1 and _is_told(tokens, close + 1, end):
        return Content(close + 1, end, is_marked=False, stance=stance, rule="bare")
    if first >= start - 1 or end == close + 1:
        return None
    while end > close + 1 and not _may_end(tokens[end - 1]):
        end -= 1
    if not has_verb(tokens, close, end) and not is_told:
        return None
    return Content(first, end, is_marked=False, stance=stance, rule="around")


def _is_left(tokens: Sequence[Token], start: int) -> bool:
    """Whether what stands before a clause of saying has still to say what something is: "It was, the
    judge said, the worst case".
    """
    return start > 1 and tokens[start - 1].text == "," and tokens[start - 2].low in BE_FINITE


def _is_told(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a clause of its own stands behind a clause of saying."""
    opens = start < end and tokens[start].low not in COORDINATORS and not is_verb(tokens, start)
    return opens and has_verb(tokens, start, end)


def _may_end(token: Token) -> bool:
    """Whether what is said may end with a token."""
    return (is_said(token) and token.low not in COORDINATORS) or token.text in "%)’'"


def _end_of_told(tokens: Sequence[Token], start: int, end: int) -> int:
    """How far a clause goes on behind a clause of saying, with a verb that "and" joins to its own:
    "on Monday and will open"; `start` where another clause follows.
    """
    verb = next((i for i in range(start, end) if is_verb(tokens, i)), end)
    joints = (i for i in range(verb - 1, start - 1, -1) if tokens[i].low in COORDINATORS)
    joint = next(joints, start)
    if verb == end or (tokens[joint].low in COORDINATORS and resumes(tokens, joint + 1)):
        return end
    return joint - (joint > start and tokens[joint - 1].text == ",")


def broken(tokens: Sequence[Token], cue: Cue, speaker: Range, floor: int) -> Content | None:
    """What stands around a clause of saying between commas; None where it is no such clause."""
    start = source_start(tokens, cue, speaker, floor)
    if cue.form != "finite" or start <= floor or tokens[start - 1].text not in ",–—":
        return None
    points = any("out" in verb.frames for verb in cue.verbs)
    behind = cue.end + (points and [t.low for t in tokens[cue.end : cue.end + 1]] == ["out"])
    close = skip_gap(tokens, behind, len(tokens))
    if any("whom" in verb.frames for verb in cue.verbs):
        close = next(
            (i for i in range(close, close + 6) if i < len(tokens) and tokens[i].text == ","), close
        )
    return _between(tokens, floor, start, close, stance_of(cue))


_TELLS_ON = RELATIVES | NARRATING | {"that"}


def _between(
    tokens: Sequence[Token], floor: int, start: int, close: int, stance: str
) -> Content | None:
    """What stands around a clause of saying that starts at `start` and ends before `close`."""
    if close + 1 >= len(tokens) or tokens[close].text not in ",–—":
        return None
    following = tokens[close + 1]
    if following.quote or following.low in _TELLS_ON:
        return None
    if following.low in WITHHOLDING and not WITHHELD.isdisjoint(
        token.low for token in tokens[close + 2 : close + 4]
    ):
        return None
    return around(tokens, floor, start, close, stance)


def resumes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a main verb stands here, perhaps behind an adverb."""
    at += tokens[at].low in ADVERBS and at + 1 < len(tokens)
    return is_verb(tokens, at) and tokens[at].low not in NARRATING


def is_behind(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the reading takes the words behind a verb for its speaker: "…, said Boll, who"."""
    verb = tokens[cue.end - 1]
    named = verb.subject is not None and verb.subject[0] >= cue.end
    return verb.kind is ClauseKind.REPORTING and named and not _addresses(cue)


_ADDRESSEE = frozenset({"whom", "whom-to", "after"})
"""Frames of verbs behind which the one who is told stands, never the one who tells."""


def _addresses(cue: Cue) -> bool:
    return bool(cue.verbs) and all(verb.frames <= _ADDRESSEE for verb in cue.verbs)


def is_inverted(tokens: Sequence[Token], cue: Cue, limit: int) -> bool:
    """Whether the speaker follows: "…,” said Smith", "…, said Smith."."""
    at = cue.group - 1
    following = tokens[cue.end] if cue.end < len(tokens) else None
    if at < 0 or following is None or following.low == "that" or not following.is_word:
        return at < 0 and following is not None and following.is_word and following.is_capital
    if tokens[at].quote and not is_named(tokens, at):
        return is_sentence(tokens[at]) or not _tells_next(tokens, cue)
    if _addresses(cue) or tokens[at].text not in ",–—-" or _tells_next(tokens, cue):
        return False
    return not _is_only_dated(tokens, cue) and _is_inverted_behind(tokens, cue, limit)


def _is_inverted_behind(tokens: Sequence[Token], cue: Cue, limit: int) -> bool:
    """The same of a verb behind a comma or a dash with a word behind it."""
    at = cue.group - 1
    if _is_inserted(tokens, cue) or _is_described(tokens, cue):
        return True
    if list(after_cue(tokens, cue, limit)):
        return False
    near = tokens[max(0, at - LONGEST_ASIDE) : at]
    is_broken = any(is_sentence(token) and token.text[-2] not in ",.?!…" for token in near)
    return (
        is_broken
        or bool(at and tokens[at - 1].quote)
        or (cue.group == cue.start and closes_clause(tokens, at))
    )


def _is_only_dated(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether no more than a time follows the verb, and so no speaker: "…, the minister, Ann Lee, said
    today".
    """
    behind = skip_time(tokens, cue.end, len(tokens))
    return behind > cue.end and (behind == len(tokens) or not tokens[behind].is_word)


def _tells_next(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether a clause follows the verb: "…,” said the ferry was late"."""
    named = speaker_after(tokens, cue.end)
    return named is not None and named[1] < len(tokens) and is_verb(tokens, named[1])


def _is_described(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether a relative clause follows a name behind the verb: "…, said Boll, who said he saw it"."""
    is_phrase = tokens[cue.end].low in PREPOSITIONS
    named = None if is_phrase else speaker_after(tokens, cue.end)
    behind = tokens[named[1] : named[1] + 2] if named else ()
    return [t.text for t in behind[:1]] == [","] and any(t.low in _WHO for t in behind[1:])


_WHO = RELATIVES - {"that"}


def _is_inserted(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether a clause is broken by "said Boll," between its subject and its verb."""
    start = cue.group - 1
    while start and not (tokens[start - 1].quote or tokens[start - 1].text in ",;:.?!–—"):
        start -= 1
    speaker = speaker_after(tokens, cue.end)
    is_phrase = tokens[start].low in PREPOSITIONS and start > 0 and tokens[start - 1].text == ","
    if speaker is None or is_phrase or has_verb(tokens, start, cue.group - 1):
        return False
    return _closing(tokens, speaker[1]) is not None


def _closing(tokens: Sequence[Token], at: int) -> int | None:
    """The comma behind a speaker, and what is put beside the name, before a clause goes on."""
    places = range(at, min(len(tokens) - 1, at + LONGEST_ASIDE))
    ends = next((i for i in places if tokens[i].text in ";:." or tokens[i].quote), places.stop)
    return next(
        (i for i in places if i < ends and tokens[i].text == "," and resumes(tokens, i + 1)), None
    )


LONGEST_ASIDE = 25


def behind_verb(tokens: Sequence[Token], cue: Cue, floor: int, limit: int) -> Attribution | None:
    """The attribution of "“…,” said Boll", "…, said Boll, …": the speaker follows the verb."""
    speaker = speaker_after(tokens, cue.end + (tokens[cue.end].low == "out"))
    if speaker and tokens[speaker[0]].low in NOBODY | _OBJECTS:
        return None
    close = (_closing(tokens, speaker[1]) if speaker else None) or len(tokens)
    is_cut = _is_fronted(tokens, floor, cue.group - 1) or _is_left(tokens, cue.group)
    if speaker and close == len(tokens) and is_cut:
        close = next((i for i in range(speaker[1], close) if tokens[i].text == ","), close)
    if speaker and (said := _between(tokens, floor, cue.group, close, stance_of(cue))):
        return Attribution(cue, speaker, (said,))
    contents = list(before_cue(tokens, floor, cue.group, stance_of(cue), is_marked=False))
    if speaker and speaker[1] < len(tokens):
        rest = Cue(cue.start, _skip_to_quote(tokens, speaker[1]), cue.group, cue.form, cue.verbs)
        contents += [content for content in after_cue(tokens, rest, limit) if content.is_marked]
    return Attribution(cue, speaker, tuple(contents)) if contents and speaker else None


_OBJECTS = frozenset({"it", "them"})
"""What is no speaker behind a verb: "found the coin, reported it, and sold it"."""


def _is_fronted(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether only a time or a place stands before a clause of saying: "Last week, said Boll, …"."""
    if start >= end or any(token.quote for token in tokens[start:end]):
        return False
    opens = is_adverbial(tokens, start, end) or skip_time(tokens, start, end) > start
    return opens and not has_verb(tokens, start, end)


def _skip_to_quote(tokens: Sequence[Token], start: int) -> int:
    """The comma or colon before the next marked stretch of the same sentence, else `start`."""
    for at in range(start, min(len(tokens) - 1, start + 15)):
        if tokens[at].text in ".;?!" or tokens[at].quote:
            break
        if tokens[at].text in ",:" and tokens[at + 1].quote:
            return at
    return start
