"""Attributions by a noun or a passive: "the union's opposition to", "the claim that", "was accused
of", "is said to".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.attribution.adjuncts import skip_gap
from generator.attribution.before import before_cue
from generator.attribution.behind import TAKING_CLAUSE
from generator.attribution.contents import after_cue, stance_of
from generator.attribution.extent import clause_content
from generator.attribution.inserted import LONGEST_ASIDE, around
from generator.attribution.limits import end_of_clause
from generator.attribution.phrases import owner
from generator.attribution.records import Attribution, Content, Cue
from generator.attribution.sorts import is_thing
from generator.attribution.sources import is_document, is_nobody
from generator.attribution.speakers import holder_after, speaker_after, whole_source
from generator.attribution.subjects import antecedent, read_subject, subject_before, subject_behind
from generator.attribution.words import Range, Token, first_verb, has_verb, is_main
from generator.english.attribution import (
    ANNOUNCING,
    AUTHORING,
    GETTING,
    INSCRIPTIONS,
    NEEDING,
    PREFERRING,
    VOICING,
)
from generator.english.grammar import NO_AGENTS
from generator.english.planning import REJECTING, rejects
from generator.english.reporting import ReportingVerb
from generator.english.speech import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
)
from generator.english.verbs import ALL
from generator.reading import ClauseKind
from generator.reading.forms import VerbGroup

_CHARGED = frozenset({"of", "for", "with", "over"})


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


def _opens_clause(tokens: Sequence[Token], at: int, limit: int, subject: Range) -> bool:
    """Whether a clause without "that" follows "it is believed", "it seems"."""
    if tokens[subject[0]].low != "it" or at >= limit:
        return False
    names = (DETERMINERS | SUBJECTS | POSSESSIVES) - {"that"}
    opens = tokens[at].low in names or tokens[at].is_capital
    return opens and has_verb(tokens, at, limit)


def _before_remark(tokens: Sequence[Token], at: int, limit: int) -> int:
    """The comma behind which the article tells on by itself."""
    commas = (i for i in range(at, limit - 2) if tokens[i].text == ",")
    return next((i for i in commas if _tells_on(tokens, i + 1, limit)), limit)


def _before_summary(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Where a charge ends before what the article itself tells: what all of it is ("accused of theft, a
    case that"), and more of somebody or something ("of the murder of a girl whose body was found").
    """
    places = range(at, limit - 1)
    return next((i for i in places if _tells_itself(tokens, i)), limit)


def _tells_itself(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].low == "whose":
        return True
    words = [token.low for token in tokens[at + 1 : at + 5]]
    if tokens[at].text != "," or not words:
        return False
    named = next((n for n, low in enumerate(words) if low in _SUMMARIES), len(words))
    sums_up = not (RELATIVES | {"that"}).isdisjoint(words[named + 1 : named + 2])
    return words[0] in RELATIVES or (sums_up and words[0] in ("a", "an", "the"))


_SUMMARIES = frozenset("case scandal trial affair saga tragedy crime drama killing murder".split())

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
        limit = min(limit, _main_verb(tokens, governor, limit))
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


def _may_be_unowned(verb: ReportingVerb) -> bool:
    """Whether a noun may report though nobody owns it: "doubts that the dam holds"."""
    is_held = verb.stance != "says" or "hearsay" in verb.frames
    return "unowned" in verb.frames or (is_held and bool(verb.frames & TAKING_CLAUSE))


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


_PARTING = PREPOSITIONS - {"in"}


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


def _with_one(words: Sequence[str]) -> bool:
    """Whether words end in "with a", perhaps with one more: "with a spirited"."""
    return any(words[i : i + 2] in (["with", "a"], ["with", "an"]) for i in range(-3, -1))


_OPENS_CLAUSE = SUBORDINATORS | RELATIVES


def _governing(tokens: Sequence[Token], floor: int, at: int) -> int | None:
    """The last word of the finite verb before a noun in its clause."""
    for i in range(at - 1, max(floor, at - LONGEST_ASIDE) - 1, -1):
        if not tokens[i].is_word or tokens[i].low in _OPENS_CLAUSE:
            return None
        if is_main(tokens, i):
            return i
    return None


def _main_verb(tokens: Sequence[Token], cue: Cue, limit: int) -> int:
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


def by_fronted(tokens: Sequence[Token], cue: Cue, _floor: int, limit: int) -> Attribution | None:
    """For "Admitting that it was late, Boll left": the subject of the main clause speaks."""
    speaker = subject_behind(tokens, cue.end, limit)
    contents = tuple(after_cue(tokens, cue, speaker[0] - 1)) if speaker else ()
    return Attribution(cue, speaker, contents) if contents else None


def _may_act(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody may be named behind "by": no day, number, measure or manner."""
    token = tokens[at] if at < len(tokens) else None
    if token is None or token.text[:1].isdigit():
        return False
    opened = (
        tokens[at + 1].low if token.low in ("the", "next", "last") and at + 1 < len(tokens) else ""
    )
    return token.low not in NO_AGENTS and opened not in NO_AGENTS


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
    limit = min(limit, _main_verb(tokens, cue, limit)) if is_bare else limit
    limit = min(limit, end_of_clause(tokens, cue)) if is_relative else limit
    is_named = speaker is not None and not (is_bare or is_relative)
    content = passive_content(tokens, cue, at, limit, subject, is_named=is_named)
    if content is None and speaker is None and subject is not None:
        content = _told_before(tokens, cue, floor, subject)
    if content and speaker is None and content.rule in ("as", "label"):
        speaker, content = _agent_behind(tokens, content)
    return Attribution(cue, speaker, (content,)) if content else None


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


_ACTS = INSCRIPTIONS | frozenset(
    "move attempt act step effort plan attack bid film novel painting song play work album".split()
)
"""Nouns whose own doer stands behind "by": "described as an attack by rebels"."""


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
