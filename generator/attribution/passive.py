"""Attributions by a passive: "was accused of", "is said to", "was described as"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.attribution.adjuncts import skip_gap
from generator.attribution.before import before_cue
from generator.attribution.contents import stance_of
from generator.attribution.extent import clause_content
from generator.attribution.inserted import around
from generator.attribution.limits import end_of_clause
from generator.attribution.nominal import main_verb
from generator.attribution.records import Attribution, Content, Cue
from generator.attribution.sorts import is_thing
from generator.attribution.speakers import speaker_after, whole_source
from generator.attribution.subjects import antecedent, subject_before
from generator.attribution.words import Range, Token, has_verb
from generator.english.attribution import INSCRIPTIONS
from generator.english.grammar import NO_AGENTS
from generator.english.reporting import ReportingVerb
from generator.english.speech import (
    COORDINATORS,
    DETERMINERS,
    POSSESSIVES,
    QUESTIONS,
    RELATIVES,
    SUBJECTS,
)
from generator.reading import ClauseKind


def by_passive(tokens: Sequence[Token], cue: Cue, floor: int, limit: int) -> Attribution | None:
    """For "was accused by Boll of", "is said to", "was described as": the agent speaks, or nobody
    who is named.
    """
    has_agent = cue.end < limit and tokens[cue.end].low == "by"
    at, speaker = cue.end if has_agent else skip_gap(tokens, cue.end, limit), None
    if at < limit and tokens[at].low == "by":
        charged = _CHARGED if any("accusation" in verb.frames for verb in cue.verbs) else ()
        speaker = speaker_after(tokens, at + 1, charged) if _may_act(tokens, at + 1) else None
        at = skip_gap(tokens, speaker[1], limit) if speaker else at
    is_bare = cue.group == cue.start and tokens[cue.start].main is not None
    is_relative = tokens[cue.end - 1].kind is ClauseKind.RELATIVE
    is_bare = is_bare and (is_relative or cue.verbs[0].stance != "seems")
    find = antecedent if is_bare else subject_before
    subject = find(tokens, floor, cue.group) or tokens[cue.end - 1].subject
    limit = min(limit, main_verb(tokens, cue, limit)) if is_bare else limit
    limit = min(limit, end_of_clause(tokens, cue)) if is_relative else limit
    is_named = speaker is not None and not (is_bare or is_relative)
    content = passive_content(tokens, cue, at, limit, subject, is_named=is_named)
    if content is None and speaker is None and subject is not None:
        content = _told_before(tokens, cue, floor, subject)
    if content and speaker is None and content.rule in ("as", "label"):
        speaker, content = _agent_behind(tokens, content)
    return Attribution(cue, speaker, (content,)) if content else None


def _may_act(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody may be named behind "by": no day, number, measure or manner."""
    token = tokens[at] if at < len(tokens) else None
    if token is None or token.text[:1].isdigit():
        return False
    opened = (
        tokens[at + 1].low if token.low in ("the", "next", "last") and at + 1 < len(tokens) else ""
    )
    return token.low not in NO_AGENTS and opened not in NO_AGENTS


def passive_content(
    tokens: Sequence[Token],
    cue: Cue,
    at: int,
    limit: int,
    subject: tuple[int, int] | None,
    *,
    is_named: bool,
) -> Content | None:
    """What a passive tells, from `at` behind it and its agent: "was accused of …", "is said to",
    "was described as", "was told that"; the subject itself where an agent judges it in a main clause.
    """
    if subject is None or at > limit:
        return None
    low = tokens[at].low if at < limit else ""
    for verb in cue.verbs:
        if "hearsay" in verb.frames and _opens_clause(tokens, at, limit, subject):
            return next(clause_content(tokens, at, limit, verb.stance, "bare"), None)
        found = _start_behind_passive(verb, low)
        if found:
            limit = _before_remark(tokens, at, limit) if found == "hearsay" else limit
            limit = _before_summary(tokens, at, limit) if found == "accusation" else limit
            start = subject[0] if found == "hearsay" else at + (found not in ("label", "wh"))
            return next(clause_content(tokens, start, limit, verb.stance, found), None)
        is_somebody = "matter" in verb.frames and not is_thing(tokens, subject)
        only_tells = verb.base == "describe"
        if is_named and "object" in verb.frames and not (is_somebody or only_tells):
            return Content(*subject, is_marked=False, stance=verb.stance, rule="patient")
    return None


_CHARGED = frozenset({"of", "for", "with", "over"})


def _opens_clause(tokens: Sequence[Token], at: int, limit: int, subject: Range) -> bool:
    """Whether a clause without "that" follows "it is believed", "it seems"."""
    if tokens[subject[0]].low != "it" or at >= limit:
        return False
    names = (DETERMINERS | SUBJECTS | POSSESSIVES) - {"that"}
    opens = tokens[at].low in names or tokens[at].is_capital
    return opens and has_verb(tokens, at, limit)


def _start_behind_passive(verb: ReportingVerb, low: str) -> str:
    """The reading of the word behind a passive; empty where the verb does not go on with it."""
    frames = verb.frames
    readings = {
        "hearsay": "hearsay" in frames and low in ("to", "as"),
        "that": low == "that" and frames & {"whom", "hearsay", "that", "clause"},
        "accusation": low in _CHARGED and frames & {"accusation", "charge"},
        "as": low == "as" and "as" in frames,
        "label": low in DETERMINERS and "label" in frames,
        "wh": low in QUESTIONS and "wh" in frames,
        "preposition": low == "about" and "wh" in frames,
        "addressee": low == "to" and "whom-to" in frames,
    }
    return next((name for name, fits in readings.items() if fits), "")


def _before_remark(tokens: Sequence[Token], at: int, limit: int) -> int:
    """The comma behind which the article tells on by itself."""
    commas = (i for i in range(at, limit - 2) if tokens[i].text == ",")
    return next((i for i in commas if _tells_on(tokens, i + 1, limit)), limit)


_JOINING = COORDINATORS | {"yet", "so"}


def _tells_on(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether the article goes on by itself behind a comma: "who warned", "yet he declared"."""
    joined = tokens[at].low in _JOINING
    return tokens[at].low in RELATIVES or (joined and _is_subject(tokens, at + 1, limit))


def _is_subject(tokens: Sequence[Token], start: int, limit: int) -> bool:
    """Whether the subject of a finite verb starts here."""
    mains = (t for t in tokens[start:limit] if t.main is not None and t.main.finite)
    verb = next(mains, None)
    return verb is not None and verb.subject is not None and verb.subject[0] == start


def _before_summary(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Where a charge ends before what the article itself tells: what all of it is ("accused of theft, a
    case that"), and more of somebody or something ("of the murder of a girl whose body was found").
    """
    places = range(at, limit - 1)
    return next((i for i in places if _tells_itself(tokens, i)), limit)


def _tells_itself(tokens: Sequence[Token], at: int) -> bool:
    """Whether what the article itself tells starts at a token: "whose body", ", a case that"."""
    if tokens[at].low == "whose":
        return True
    words = [token.low for token in tokens[at + 1 : at + 5]]
    if tokens[at].text != "," or not words:
        return False
    named = next((n for n, low in enumerate(words) if low in _SUMMARIES), len(words))
    sums_up = not (RELATIVES | {"that"}).isdisjoint(words[named + 1 : named + 2])
    return words[0] in RELATIVES or (sums_up and words[0] in ("a", "an", "the"))


_SUMMARIES = frozenset("case scandal trial affair saga tragedy crime drama killing murder".split())


def _told_before(tokens: Sequence[Token], cue: Cue, floor: int, subject: Range) -> Content | None:
    """What was told to the subject, or is said by nobody who is named, where a comma ends it or
    two do: "The dam leaked, a jury was told", "On Monday, it is said, the yard was sold".
    """
    tells = any({"whom", "after"} <= verb.frames for verb in cue.verbs)
    hearsay = any("hearsay" in v.frames for v in cue.verbs) and tokens[subject[0]].low == "it"
    if not (tells or hearsay) or subject[0] == floor or tokens[subject[0] - 1].text != ",":
        return None
    if hearsay and tokens[cue.end + 1 :] and tokens[cue.end].text == ",":
        return around(tokens, floor, subject[0], cue.end, stance_of(cue))
    found = before_cue(tokens, floor, subject[0], stance_of(cue), is_marked=False)
    return next(iter(found), None)


def _agent_behind(tokens: Sequence[Token], content: Content) -> tuple[Range | None, Content]:
    """Who judges, and how, where the agent closes the content: "called a thief by fans"."""
    for at in range(content.end - 2, content.start, -1):
        if any(token.low in RELATIVES for token in tokens[content.start : at]):
            continue
        if tokens[at].low == "by" and tokens[at - 1].low not in _ACTS and _may_act(tokens, at + 1):
            speaker = whole_source(tokens, at + 1)
            closes = speaker is not None and skip_gap(tokens, speaker[1], content.end)
            if closes == content.end:
                return speaker, replace(content, end=at)
    return None, content


_ACTS = INSCRIPTIONS | frozenset(
    "move attempt act step effort plan attack bid film novel painting song play work album".split()
)
"""Nouns whose own doer stands behind "by": "described as an attack by rebels"."""
