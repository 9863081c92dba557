"""The attributions of a sentence: each cue with the words for its speaker and what it governs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.attribution.according import by_phrase
from generator.attribution.before import before_cue
from generator.attribution.contents import after_cue, stance_of
from generator.attribution.cues import cues
from generator.attribution.inserted import behind_verb, is_behind, is_inverted
from generator.attribution.limits import closing_comma, end_of_clause, end_of_relative, taken_over
from generator.attribution.nominal import by_noun
from generator.attribution.passive import by_passive
from generator.attribution.phrases import owner, trimmed
from generator.attribution.records import RETOLD, Attribution, Content, Cue
from generator.attribution.remarks import denied_before, denier, is_denied, remark
from generator.attribution.said import what_is_said
from generator.attribution.sorts import is_plural, is_thing
from generator.attribution.soundness import is_ahead, is_no_verb, sound
from generator.attribution.sources import (
    is_conditional,
    is_document,
    is_nobody,
    is_supposed,
    source_of,
)
from generator.attribution.speakers import speaker_after
from generator.attribution.subjects import read_subject, subject_before, subject_behind
from generator.attribution.words import Range, Token, is_speech
from generator.english.speech import COORDINATORS, RELATIVES
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
            found += _valued(tokens, sound(tokens, report))
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
    is_whole = not _is_of_relative(tokens, last) or _has_main(tokens, said.start, cue.group)
    if last.cue.start in range(said.start, said.end) and not said.is_marked and is_whole:
        yield _retold(report)


def _is_of_relative(tokens: Sequence[Token], report: Attribution) -> bool:
    """Whether a relative clause reports it: "Lee, who said …"."""
    return tokens[report.cue.end - 1].kind is ClauseKind.RELATIVE


def _has_main(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the verb of a main clause stands there."""
    return any(
        token.main is not None and token.main.finite and token.kind is ClauseKind.MAIN
        for token in tokens[start:end]
    )


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
    """What somebody else called it, or said in so many words, inside what is reported: "blamed what
    the senator called “a farce”", "said Roe had told him: “Go”".
    """
    if cue.form != "finite":
        return
    said = next(after_cue(tokens, cue, end), None)
    if said is None or tokens[said.start].quote is None:
        return
    subject = subject_before(tokens, 0, cue.group)
    is_cleft = subject is not None and tokens[max(0, subject[0] - 1)].low == "what"
    if is_cleft and subject is not None and subject[0]:
        content = Content(said.start, said.start + 1, is_marked=True, stance="says", rule="label")
        yield Attribution(cue, subject, (content,))
    elif said.rule == "label" or (
        tokens[said.start - 1].text == ":" and is_speech(tokens[said.start], ".?!…")
    ):
        yield Attribution(cue, read_subject(tokens, cue.end - 1), (said,))


_NOBODY = frozenset({"nobody", "none", "nothing", "no-one"})


def _owned(tokens: Sequence[Token], cue: Cue, floor: int, _end: int) -> Attribution | None:
    """For "By his own account, …", "…, in the mayor's view": whose it is speaks."""
    speaker = owner(tokens, cue.start + 1, cue.end - 1)
    if cue.end < len(tokens) and tokens[cue.end].text == "," and cue.start <= floor:
        contents = tuple(after_cue(tokens, replace(cue, form="phrase"), len(tokens)))
    else:
        contents = tuple(before_cue(tokens, floor, cue.start, "says", is_marked=False))
    return Attribution(cue, speaker, contents) if contents else None


def _fronted(tokens: Sequence[Token], cue: Cue, _floor: int, limit: int) -> Attribution | None:
    """For "Admitting that it was late, Boll left": the subject of the main clause speaks."""
    speaker = subject_behind(tokens, cue.end, limit)
    contents = tuple(after_cue(tokens, cue, speaker[0] - 1)) if speaker else ()
    return Attribution(cue, speaker, contents) if contents else None


_BY_FORM = {"owned": _owned, "noun": by_noun, "passive": by_passive, "fronted": _fronted}


def _report(
    tokens: Sequence[Token], cue: Cue, floor: int, last: Attribution | None, later: Sequence[Cue]
) -> Attribution | None:
    if cue.form in ("phrase", "by"):
        return by_phrase(tokens, cue, floor)
    ahead = cue.form == "participle" and is_ahead(tokens, cue.group)
    if ahead or tokens[cue.group].low in _NOBODY:
        return None
    limit = taken_over(tokens, cue, later)
    if read := _BY_FORM.get(cue.form):
        return read(tokens, cue, floor, len(tokens) if cue.form == "fronted" else limit)
    limit = min(limit, end_of_clause(tokens, cue))
    resumes = closing_comma(tokens, cue, limit)
    limit = limit if resumes is None else resumes
    if cue.form == "participle" and tokens[cue.group - 1].low in ("after", "before", "while"):
        limit = next((i for i in range(cue.end, limit) if tokens[i].text == ","), limit)
    if cue.form == "finite" and (is_behind(tokens, cue) or is_inverted(tokens, cue, limit)):
        return behind_verb(tokens, cue, floor, limit)
    is_resumed = last is not None and last.resumes == cue.group - 1
    speaker = last.speaker if last and is_resumed else source_of(tokens, cue, floor, last)
    supposed = is_supposed(tokens, cue) or (speaker and is_conditional(tokens, speaker))
    if speaker is None or supposed or is_nobody(tokens, speaker):
        speaker = None
    if speaker is None or is_no_verb(tokens, cue, speaker):
        return None
    limit = end_of_relative(tokens, cue, speaker, limit)
    told = denied_before(tokens, cue)
    denied = tuple(remark(tokens, told, stance_of(cue), floor, last)) if told else ()
    contents = denied or what_is_said(tokens, cue, speaker, floor, limit, last)
    speaker = denier(tokens, cue, told, speaker) if told and denied else speaker
    if is_thing(tokens, speaker) and not is_plural(tokens[speaker[1] - 1].low):
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


def _is_told(cue: Cue) -> bool:
    """Whether the subject of a verb is the one who is told: "the jury heard that"."""
    return any("told" in verb.frames for verb in cue.verbs)


def _teller(tokens: Sequence[Token], cue: Cue) -> Range | None:
    """Who told it: "learned from the notary that", "read in the paper that"."""
    named = cue.end < len(tokens) and tokens[cue.end].low in ("from", "in")
    return speaker_after(tokens, cue.end + 1) if named else None
