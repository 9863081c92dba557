"""The attributions of a sentence: each cue with the words for its speaker and what it governs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.attribution.according import as_clause, by_phrase
from generator.attribution.adjuncts import behind_beside, skip_gap
from generator.attribution.complements import is_pronoun
from generator.attribution.contents import after_cue, before_cue, stance_of
from generator.attribution.cues import cues
from generator.attribution.inserted import behind_verb, broken, is_behind, is_inverted, resumes
from generator.attribution.nominal import by_fronted, by_noun, by_passive
from generator.attribution.phrases import owner, trimmed
from generator.attribution.records import RETOLD, Attribution, Content, Cue
from generator.attribution.remarks import denied_before, denier, is_denied, remark
from generator.attribution.sorts import is_thing
from generator.attribution.sources import (
    is_amount,
    is_conditional,
    is_document,
    is_nobody,
    is_supposed,
    source_of,
    source_start,
)
from generator.attribution.speakers import speaker_after
from generator.attribution.subjects import antecedent, subject_before
from generator.attribution.words import Range, Token, is_speech
from generator.english.speech import COORDINATORS, PREPOSITIONS, RELATIVES, SUBORDINATORS
from generator.reading import ClauseKind

_LONGEST = 400
"""Tokens; what is longer is no sentence, and is not read for reported speech."""


_MOST_LATER = 8
"""Cues behind one that are asked where they take over from it."""


def attributions(tokens: Sequence[Token]) -> list[Attribution]:
    """The reports of a frame, disjoint, in order; then those of a label inside what another
    reports, and those of who retells what others say ("Boll resigned, Lee said, the Post reported").

    An attribution at the end ("…, the agency said") takes over what before it was no statement of
    its own kind ("The firm agreed to pay, the agency said").
    """
    found: list[Attribution] = []
    within: list[Attribution] = []
    heard = list(cues(tokens)) if len(tokens) <= _LONGEST else []
    for number, cue in enumerate(heard):
        near = found[-_MOST_LATER:]
        if any(r.speaker and r.speaker[0] <= cue.start < r.speaker[1] for r in near):
            continue
        done = found[-1].end if found else 0
        later = heard[number + 1 : number + 1 + _MOST_LATER]
        if cue.start < done:
            within += _label_within(tokens, cue, done)
            if told := _told_inside(tokens, cue, found[-1], later):
                within.append(_retold(found[-1]))
                found[-1] = told
            continue
        if cue.form == "noun" and is_denied(tokens, cue, heard[number + 1 :]):
            continue
        last = found[-1] if found else None
        report = _report(tokens, cue, done, last, later)
        if report is None and found and cue.form in ("finite", "phrase"):
            report = _taking_over(tokens, cue, found, later)
            within += () if report else _retelling(tokens, cue, found, later)
        if report:
            found += _valued(tokens, report)
    return found + within


def _valued(tokens: Sequence[Token], report: Attribution) -> Iterator[Attribution]:
    """A report, as two where another puts it at another value: "police put the toll at 90 and the
    union at 300".
    """
    said = report.contents[0]
    puts = any("amount" in verb.frames for verb in report.cue.verbs)
    ats = [i for i in range(said.start, said.end) if puts and tokens[i].low == "at"]
    between = range(ats[0], ats[1]) if len(ats) > 1 else ()
    joint = next((i for i in between if tokens[i].low in COORDINATORS), None)
    if joint is None:
        yield report
        return
    yield replace(report, contents=(replace(said, end=joint),))
    other = replace(said, start=ats[1] + 1)
    yield replace(report, speaker=trimmed(tokens, joint + 1, ats[1]), contents=(other,))


_MOST_TAKEN = 3
"""Reports inside what another one reports."""


def _taking_over(
    tokens: Sequence[Token], cue: Cue, found: list[Attribution], later: Sequence[Cue]
) -> Attribution | None:
    """An attribution at the end of a sentence, which reports what was taken for reports of its own;
    they are given up.
    """
    for number in range(len(found) - 1, max(-1, len(found) - 1 - _MOST_TAKEN), -1):
        done = found[number - 1].end if number else 0
        report = _report(tokens, cue, done, None, later)
        if not _may_be_told(tokens, found[number]):
            return None
        if report and min(c.start for c in report.contents) <= found[number].cue.start:
            if any(t.quote or t.text == "." for t in tokens[found[number].cue.end : cue.group]):
                return None
            del found[number:]
            return report
    return None


def _retold(report: Attribution) -> Attribution:
    """A report of what somebody says."""
    return replace(report, contents=(replace(report.contents[0], rule=RETOLD),))


def _told_inside(
    tokens: Sequence[Token], cue: Cue, around: Attribution, later: Sequence[Cue]
) -> Attribution | None:
    """What somebody says in the words of a source at the head of the sentence: "According to the
    Post, Boll said the yard was sold".
    """
    if around.cue.form != "phrase" or cue.form != "finite" or len(around.contents) > 1:
        return None
    start = around.contents[0].start
    if start < around.cue.end or around.contents[0].is_marked:
        return None
    told = _report(tokens, cue, start, None, later)
    is_own = told is not None and told.speaker is not None and not _may_be_told(tokens, told)
    return told if is_own else None


def _retelling(
    tokens: Sequence[Token], cue: Cue, found: Sequence[Attribution], later: Sequence[Cue]
) -> Iterator[Attribution]:
    """An attribution at the end of a sentence that reports what somebody says as the words of
    another: "Boll said the yard was sold, the Post reported".
    """
    last = found[-1]
    between = tokens[last.cue.end : cue.group]
    floor = found[-2].end if len(found) > 1 and found[-2].speaker != last.speaker else 0
    report = _report(tokens, cue, floor, None, later)
    if report is None or report.speaker is None or any(t.text in ".;:" for t in between):
        return
    said = report.contents[0]
    if last.cue.start in range(said.start, said.end) and not said.is_marked:
        yield _retold(report)


_RELATIVES = RELATIVES | {"that"}


def _may_be_told(tokens: Sequence[Token], report: Attribution) -> bool:
    """Whether a report is rather a part of what somebody else reports: an act, a thought, what a
    relative clause tells.
    """
    is_relative = tokens[report.cue.group - 1].low in _RELATIVES if report.cue.group else 0
    return (
        bool(is_relative)
        or report.cue.form == "noun"
        or all(
            content.is_act or not content.is_vouched or content.stance in ("thinks", "wants")
            for content in report.contents
        )
    )


def _label_within(tokens: Sequence[Token], cue: Cue, end: int) -> Iterator[Attribution]:
    """What somebody else called it, inside what is reported: "blamed what the senator called “a
    farce”".
    """
    subject = subject_before(tokens, 0, cue.group) if cue.form == "finite" else None
    if subject and subject[0] and tokens[subject[0] - 1].low == "what":
        first = next((content.start for content in after_cue(tokens, cue, end)), None)
        if first is not None and tokens[first].quote:
            yield Attribution(
                cue,
                subject,
                (Content(first, first + 1, is_marked=True, stance="says", rule="label"),),
            )


_NOBODY = frozenset({"nobody", "none", "nothing", "no-one"})


def _owned(tokens: Sequence[Token], cue: Cue, floor: int, _end: int) -> Attribution | None:
    """For "By his own account, …", "…, in the mayor's view": whose it is speaks."""
    speaker = owner(tokens, cue.start + 1, cue.end - 1)
    if cue.end < len(tokens) and tokens[cue.end].text == "," and cue.start <= floor:
        contents = tuple(after_cue(tokens, replace(cue, form="phrase"), len(tokens)))
    else:
        contents = tuple(before_cue(tokens, floor, cue.start, "says", is_marked=False))
    return Attribution(cue, speaker, contents) if contents else None


_BY_FORM = {"owned": _owned, "noun": by_noun, "passive": by_passive, "fronted": by_fronted}


def _report(
    tokens: Sequence[Token], cue: Cue, floor: int, last: Attribution | None, later: Sequence[Cue]
) -> Attribution | None:
    if cue.form in ("phrase", "by"):
        return by_phrase(tokens, cue, floor)
    if tokens[cue.group].low in _NOBODY:
        return None
    limit = _limit(tokens, cue, later)
    if read := _BY_FORM.get(cue.form):
        return read(tokens, cue, floor, len(tokens) if cue.form == "fronted" else limit)
    limit = min(limit, _end_of_clause(tokens, cue))
    resumes = _closing_comma(tokens, cue, limit)
    limit = limit if resumes is None else resumes
    if cue.form == "participle" and tokens[cue.group - 1].low in ("after", "before", "while"):
        limit = next((i for i in range(cue.end, limit) if tokens[i].text == ","), limit)
    if cue.form == "finite" and (is_behind(tokens, cue) or is_inverted(tokens, cue, limit)):
        return behind_verb(tokens, cue, floor, limit)
    is_resumed = last is not None and last.resumes == cue.group - 1
    speaker = last.speaker if last and is_resumed else source_of(tokens, cue, floor, last)
    supposed = is_supposed(tokens, cue) or (speaker and is_conditional(tokens, speaker))
    if speaker is None or supposed or is_nobody(tokens, speaker):
        return None
    limit = _end_of_relative(tokens, cue, speaker, limit)
    told = denied_before(tokens, cue)
    denied = tuple(remark(tokens, told, stance_of(cue), floor, last)) if told else ()
    contents = denied or _contents(tokens, cue, speaker, floor, limit, last)
    speaker = denier(tokens, cue, told, speaker) if told and denied else speaker
    if is_thing(tokens, speaker) and tokens[speaker[1] - 1].low[-1] != "s":
        is_bare = not is_document(tokens, speaker)
        by_persons = is_bare and any("person" in verb.frames for verb in cue.verbs)
        contents = tuple(c for c in contents if not (by_persons or _needs_person(tokens, c)))
    is_aside = cue.group > 1 and tokens[cue.group - 2].text in ",–—-"
    if tokens[cue.end - 1].kind is ClauseKind.RELATIVE and not is_aside:
        contents = tuple(content for content in contents if not _describes(content))
    is_told = _is_told(cue) and not any(content.is_marked for content in contents)
    is_told = is_told and not is_document(tokens, speaker)
    teller = _teller(tokens, cue) if is_told else speaker
    return Attribution(cue, teller, contents, resumes) if contents else None


def _needs_person(tokens: Sequence[Token], content: Content) -> bool:
    """Whether only somebody does it: a thing that "threatens to close the port" says nothing."""
    is_marked = any(token.quote for token in tokens[content.start : content.end])
    return content.rule == "to" and not is_marked and content.stance in _DONE_BY_PERSONS


_DONE_BY_PERSONS = frozenset({"warns", "promises", "refuses"})


def _describes(content: Content) -> bool:
    """Whether a relative clause only tells somebody by what he favours: "who backed the plan"."""
    return content.stance == "judges" and content.rule == "object"


_HUNG = frozenset((ClauseKind.RELATIVE, ClauseKind.NONFINITE, ClauseKind.SUBORDINATE))
"""Clauses inside which all that their verb reports must stand."""


def _end_of_clause(tokens: Sequence[Token], cue: Cue) -> int:
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


def _closes_report(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the reading takes the verb for one that follows what it reports."""
    verb = tokens[cue.end - 1]
    return verb.kind is ClauseKind.REPORTING and cue.form == "finite"


def _is_told(cue: Cue) -> bool:
    """Whether the subject of a verb is the one who is told: "the jury heard that"."""
    return any("told" in verb.frames for verb in cue.verbs)


def _teller(tokens: Sequence[Token], cue: Cue) -> Range | None:
    """Who told it: "learned from the notary that", "read in the paper that"."""
    named = cue.end < len(tokens) and tokens[cue.end].low in ("from", "in")
    return speaker_after(tokens, cue.end + 1) if named else None


def _contents(  # noqa: PLR0917 - a report and where it stands
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
        contents = [c for c in contents if c.is_marked or tokens[c.start].text[0].isdigit()]
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
    if not is_shared and _may_follow(cue) and (not contents or contents[0].is_marked):
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


def _may_follow(cue: Cue) -> bool:
    """Whether the verb may stand behind what is said: "…, he said", not "…, he cheered"."""
    return any(verb.frames & {"after", "quote"} or verb.stance == "denies" for verb in cue.verbs)


def _closing_comma(tokens: Sequence[Token], cue: Cue, limit: int) -> int | None:
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


def _end_of_relative(tokens: Sequence[Token], cue: Cue, speaker: Range, limit: int) -> int:
    """The comma that closes a relative clause around the speaker, behind which the main clause goes
    on: "the strike, which the union says cost 90 jobs, ended".
    """
    at = speaker[0] - 1
    if at < 1 or tokens[at].low not in ("who", "which", "whom") or tokens[at - 1].text != ",":
        return limit
    commas = (i for i in range(cue.end, limit - 1) if tokens[i].text == ",")
    return next((i for i in commas if resumes(tokens, i + 1)), limit)


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


def _limit(tokens: Sequence[Token], cue: Cue, later: Sequence[Cue]) -> int:
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
        if _is_fronted(tokens, cue, start - 1):
            continue
        if joint.low in ("and", "but", "while", "whereas", "as") or joint.text in ",;":
            return start - 1 - (tokens[start - 2].text == "," and joint.text != ",")
    return len(tokens)
