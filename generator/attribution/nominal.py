"""Attributions by a noun: "the union's opposition to", "his pledge to", "the claim that"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.attribution.behind import TAKING_CLAUSE
from generator.attribution.contents import after_cue
from generator.attribution.inserted import LONGEST_ASIDE
from generator.attribution.phrases import owner
from generator.attribution.records import Attribution, Content, Cue
from generator.attribution.sorts import is_thing
from generator.attribution.sources import is_document, is_nobody
from generator.attribution.speakers import holder_after
from generator.attribution.subjects import read_subject, subject_before
from generator.attribution.words import Range, Token, first_verb, has_verb, is_main
from generator.english.attribution import (
    ANNOUNCING,
    AUTHORING,
    GETTING,
    NEEDING,
    PREFERRING,
    VOICING,
)
from generator.english.planning import REJECTING, rejects
from generator.english.reporting import ReportingVerb
from generator.english.speech import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from generator.english.verbs import ALL
from generator.reading.forms import VerbGroup


def by_noun(tokens: Sequence[Token], cue: Cue, floor: int, limit: int) -> Attribution | None:
    """For "the union's opposition to", "his pledge to", "the claim that": whose it is speaks."""
    if "reason" in cue.verbs[0].frames:
        return _by_reason(tokens, cue, floor, limit)
    speaker = owner(tokens, floor, cue.start)
    head = _governing(tokens, floor, cue.start)
    if head is not None and (
        _gives_up(tokens, head, cue.start)
        or _has_none(tokens, head, cue.start)
        or _is_had(tokens, head, cue)
    ):
        return None
    if head is not None and (
        tokens[speaker[0]].low in POSSESSIVES if speaker else _voices(tokens, head, cue.start)
    ):
        asked = speaker and _asks_of(tokens, head, speaker[0])
        speaker = speaker if asked else _subject_of(tokens, floor, head, speaker)
    holder = holder_after(tokens, cue.start)
    governor = cue if holder is None else replace(cue, end=holder[1])
    if cue.end == cue.start + 1:
        limit = min(limit, main_verb(tokens, governor, limit))
    speaker = speaker or holder
    frames = cue.verbs[0].frames
    if (speaker is None and not _may_be_unowned(cue.verbs[0])) or (
        speaker is not None and is_nobody(tokens, speaker)
    ):
        return None
    contents = tuple(after_cue(tokens, governor, limit))
    if cue.end == cue.start + 1 and any(c.rule == "that" and _lacks(tokens, c) for c in contents):
        return None
    is_held = any(
        c.rule == "that"
        and (c.stance != "says" or ("hearsay" in frames and not _is_authored(tokens, c)))
        for c in contents
    )
    if speaker is None and not is_held and "unowned" not in frames:
        return None
    return Attribution(cue, speaker, contents) if contents else None


def _may_be_unowned(verb: ReportingVerb) -> bool:
    """Whether a noun may report though nobody owns it: "doubts that the dam holds"."""
    is_held = verb.stance != "says" or "hearsay" in verb.frames
    return "unowned" in verb.frames or (is_held and bool(verb.frames & TAKING_CLAUSE))


def main_verb(tokens: Sequence[Token], cue: Cue, limit: int) -> int:
    """The verb whose subject a noun with its content is: "the claim that the dam leaks [was]"."""
    start = cue.start
    while start and tokens[start - 1].is_word and tokens[start - 1].low not in SUBORDINATORS:
        start = min(start - 1, tokens[start - 1].joint)
    if has_verb(tokens, start, cue.start):
        return limit
    found = first_verb(tokens, cue.end, limit)
    if cue.end < len(tokens) and tokens[cue.end].low == "that":
        found = first_verb(tokens, found + 1, limit)
    ahead = tokens[found : min(limit, found + LONGEST_ASIDE)]
    heads = (t for t in ahead if t.main is tokens[found].verb)
    subject = next((t.subject for t in heads), None)
    if subject and subject[0] > cue.end and tokens[subject[0] - 1].text == ",":
        return subject[0] - 1
    return found


def _governing(tokens: Sequence[Token], floor: int, at: int) -> int | None:
    """The last word of the finite verb before a noun in its clause."""
    for i in range(at - 1, max(floor, at - LONGEST_ASIDE) - 1, -1):
        if not tokens[i].is_word or tokens[i].low in _OPENS_CLAUSE:
            return None
        if is_main(tokens, i):
            return i
    return None


_OPENS_CLAUSE = SUBORDINATORS | RELATIVES


def _subject_of(tokens: Sequence[Token], floor: int, head: int, own: Range | None) -> Range | None:
    """The subject of a verb, whose the noun behind it is; nobody where that is a thing and a pronoun
    stands before the noun: "the truce hinges on his promise to".
    """
    found = _subject(tokens, floor, head)
    if own is None or found is None or not is_thing(tokens, found) or is_document(tokens, found):
        return found
    may_be_its = tokens[own[0]].low == "its" and tokens[found[0]].low not in POSSESSIVES
    return found if may_be_its else None


def _subject(tokens: Sequence[Token], floor: int, head: int) -> Range | None:
    """The subject of a verb, perhaps before another that "and" joins it to."""
    near = subject_before(tokens, floor, tokens[head].begins)
    return near or read_subject(tokens, head)


def _by_reason(tokens: Sequence[Token], cue: Cue, floor: int, limit: int) -> Attribution | None:
    """For "threw the case out on the grounds that": who acts for that reason speaks; nobody who is
    named, where the act is in the passive.
    """
    lead = cue.start - 1 - (tokens[cue.start - 1].low in DETERMINERS)
    head = _governing(tokens, floor, cue.start)
    if tokens[lead].low not in _FOR_REASONS or head is None:
        return None
    verb = tokens[head].main
    acts = verb is not None and not verb.passive
    speaker = subject_before(tokens, floor, tokens[head].begins) if acts else None
    if speaker and lead == head + 1 and is_thing(tokens, speaker):
        speaker = None
    contents = tuple(after_cue(tokens, cue, limit))
    return Attribution(cue, speaker, contents) if contents else None


_FOR_REASONS = frozenset({"on", "for", "under"})
"""Prepositions before the reason of an act."""


def _gives_up(tokens: Sequence[Token], head: int, at: int) -> bool:
    """Whether a verb turns down the plan that is its object: "scrapped its plan to", but not "dropped
    him over claims that".
    """
    verb, after = tokens[head].main, tokens[head + 1].low
    if verb is None or verb.negated or not rejects(verb.lemma, after):
        return False
    behind = head + 1 + 2 * bool(REJECTING[verb.lemma])
    return all(token.low not in PREPOSITIONS for token in tokens[behind:at])


def _has_none(tokens: Sequence[Token], head: int, at: int) -> bool:
    """Whether a noun is denied, or what nobody did: "had no praise for", "declined to comment on"."""
    verb = tokens[head].main
    is_refused = verb is not None and verb.lemma in ("decline", "refuse")
    words = [token.low for token in tokens[head + 1 : at]]
    return "no" in words or (is_refused and words == ["to"])


def _is_had(tokens: Sequence[Token], head: int, cue: Cue) -> bool:
    """Whether a noun is what one has of others, or puts first: "won the support of", "has appeal for",
    "prefers deeds over".
    """
    verb, words = tokens[head].main, [token.low for token in tokens[head + 1 : cue.start]]
    stance, low = cue.verbs[0].stance, tokens[cue.end].low if cue.end < len(tokens) else ""
    if verb is None or (low == "over" and verb.lemma in PREFERRING):
        return verb is not None
    is_given = stance == "judges" and words[:1] == ["the"] and low == "of"
    is_quality = tokens[cue.start].low in ("appeal", "demand") and not DETERMINERS & set(words)
    return verb.lemma in GETTING and (is_given or is_quality)


def _asks_of(tokens: Sequence[Token], head: int, own: int) -> bool:
    """Whether the one who owns something is the object before it: "pressed her on her claims"."""
    objects = [token.low for token in tokens[head + 1 : own]]
    return any((low, tokens[own].low) in _SAME for low in objects)


_SAME = frozenset((("her", "her"), ("him", "his"), ("them", "their"), ("it", "its")))


def _voices(tokens: Sequence[Token], head: int, at: int) -> bool:
    """Whether the subject of a verb has the opinion that a noun names: "raised doubts", "stirred up
    anger with a claim".
    """
    verb, words = tokens[head].main, [token.low for token in tokens[head + 1 : at]]
    if verb is not None and verb.negated:
        return False
    has = verb is not None and verb.lemma in VOICING and not verb.passive
    is_own = has and not any(word in _PARTING for word in words)
    is_verb_too = words[-1:] == ["to"] and tokens[at].low in ALL
    speaks = verb is not None and verb.lemma in ANNOUNCING and words[:1] == ["with"]
    return speaks or is_own or is_verb_too or _with_one(words) or words[-2:] == ["voice", "to"]


_PARTING = PREPOSITIONS - {"in"}


def _with_one(words: Sequence[str]) -> bool:
    """Whether words end in "with a", perhaps with one more: "with a spirited"."""
    return any(words[i : i + 2] in (["with", "a"], ["with", "an"]) for i in range(-3, -1))


def _is_authored(tokens: Sequence[Token], content: Content) -> bool:
    """Whether "that" only tells whose a report is: "a report that Lee wrote for the port"."""
    verb, is_bare = _first_of(tokens, content)
    return verb is not None and verb.lemma in AUTHORING and is_bare


def _lacks(tokens: Sequence[Token], content: Content) -> bool:
    """Whether a clause behind a noun and "that" lacks its object, so that it tells of the noun: "a
    charge that the mayor has denied".
    """
    verb, is_bare = _first_of(tokens, content)
    return verb is not None and not verb.passive and verb.lemma in NEEDING and is_bare


def _first_of(tokens: Sequence[Token], content: Content) -> tuple[VerbGroup | None, bool]:
    """The first verb of a content, and whether nothing that could be its object follows it."""
    ends = (i for i in range(content.start, content.end) if is_main(tokens, i))
    at = next(ends, content.end - 1)
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    is_bare = after is None or not after.is_word or after.in_date or after.low in _NO_OBJECTS
    return tokens[at].main, is_bare


_NO_OBJECTS = (PREPOSITIONS | ADVERBS | COORDINATORS | {"again"}) - {"to", "all", "both"}
