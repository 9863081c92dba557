"""Reports: a cue with the words for its speaker and what it governs, in one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.english.attribution import DOCUMENTS
from generator.english.speech import (
    ADVERBS,
    AMOUNTS,
    CONDITIONS,
    COORDINATORS,
    DETERMINERS,
    NARRATING,
    NOBODY,
    OCCASIONS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from generator.quotes.adjuncts import skip_gap, without_time
from generator.quotes.contents import (
    Content,
    after_cue,
    around,
    before_cue,
    is_sentence,
    passive_content,
    stance_of,
)
from generator.quotes.cues import Cue, cues, is_speech
from generator.quotes.frames import Token
from generator.quotes.phrases import Range
from generator.quotes.speakers import speaker_after
from generator.quotes.subjects import (
    antecedent,
    clause_start,
    clause_subject,
    closes_clause,
    read_subject,
    subject_before,
)
from generator.quotes.verbal import has_verb, is_main, is_verb

_LONGEST = 400
"""Tokens; what is longer is no sentence, and is not read for reported speech."""


@dataclass(frozen=True, slots=True)
class Report:
    """A cue with its speaker's tokens and what it governs."""

    cue: Cue
    speaker: Range | None
    contents: tuple[Content, ...]
    resumes: int | None = None
    """For what a relative clause reports ("the firm, which denied it, said"): the comma that closes
    the clause."""

    @property
    def end(self) -> int:
        """The first token behind all of it."""
        return max(self.cue.end, *(content.end for content in self.contents))


def reports(tokens: Sequence[Token]) -> list[Report]:
    """The reports of a frame, disjoint, in order; then those of a label inside what another
    reports.

    An attribution at the end ("…, the agency said") takes over what before it was no statement of
    its own kind ("The firm agreed to pay, the agency said").
    """
    found: list[Report] = []
    within: list[Report] = []
    heard = list(cues(tokens)) if len(tokens) <= _LONGEST else []
    for number, cue in enumerate(heard):
        done = max((report.end for report in found), default=0)
        if cue.start < done:
            within += _label_within(tokens, cue, done)
            continue
        last = found[-1] if found else None
        report = _report(tokens, cue, done, last, heard[number + 1 :])
        if report is None and cue.form in ("finite", "phrase"):
            report = _taking_over(tokens, cue, found, heard[number + 1 :])
        if report:
            found.append(report)
    return found + within


_MOST_TAKEN = 3
"""Reports inside what another one reports."""


def _taking_over(
    tokens: Sequence[Token], cue: Cue, found: list[Report], later: Sequence[Cue]
) -> Report | None:
    """An attribution at the end of a sentence, which reports what was taken for reports of its own;
    they are given up.
    """
    for number in range(len(found) - 1, max(-1, len(found) - 1 - _MOST_TAKEN), -1):
        done = max((report.end for report in found[:number]), default=0)
        report = _report(tokens, cue, done, None, later)
        if not _may_be_told(tokens, found[number]):
            return None
        if report and min(c.start for c in report.contents) <= found[number].cue.start:
            if any(t.quote or t.text == "." for t in tokens[found[number].cue.end : cue.group]):
                return None
            del found[number:]
            return report
    return None


def _may_be_told(tokens: Sequence[Token], report: Report) -> bool:
    """Whether a report is rather a part of what somebody else reports: an act, a thought, what a
    relative clause tells.
    """
    is_relative = (
        tokens[report.cue.group - 1].low in RELATIVES | {"that"} if report.cue.group else 0
    )
    return (
        bool(is_relative)
        or report.cue.form == "noun"
        or all(
            content.is_act or not content.is_vouched or content.stance == "thinks"
            for content in report.contents
        )
    )


def _label_within(tokens: Sequence[Token], cue: Cue, end: int) -> Iterator[Report]:
    """What somebody else called it, inside what is reported: "blamed what the senator called “a
    farce”".
    """
    subject = subject_before(tokens, 0, cue.group) if cue.form == "finite" else None
    if subject and subject[0] and tokens[subject[0] - 1].low == "what":
        first = next((content.start for content in after_cue(tokens, cue, end)), None)
        if first is not None and tokens[first].quote:
            yield Report(
                cue,
                subject,
                (Content(first, first + 1, is_marked=True, stance="says", rule="label"),),
            )


def _report(
    tokens: Sequence[Token], cue: Cue, floor: int, last: Report | None, later: Sequence[Cue]
) -> Report | None:
    if cue.form in ("phrase", "by"):
        return _phrase(tokens, cue, floor)
    limit = _limit(tokens, cue, later)
    if cue.form == "noun":
        return _noun(tokens, cue, floor, limit)
    if cue.form == "passive":
        return _passive(tokens, cue, floor, limit)
    resumes = _closing_comma(tokens, cue, limit)
    limit = limit if resumes is None else resumes
    if cue.form == "participle" and tokens[cue.group - 1].low in ("after", "before", "while"):
        limit = next((i for i in range(cue.end, limit) if tokens[i].text == ","), limit)
    if cue.form == "finite" and _is_inverted(tokens, cue, limit):
        return _inverted(tokens, cue, floor, limit)
    is_resumed = last is not None and last.resumes == cue.group - 1
    speaker = last.speaker if last and is_resumed else _subject(tokens, cue, floor, last)
    if speaker is None or _is_conditional(tokens, speaker) or _is_nobody(tokens, speaker):
        return None
    contents = _contents(tokens, cue, speaker, floor, limit, last)
    return Report(cue, speaker, contents, resumes) if contents else None


def _contents(  # noqa: PLR0917 - a report and where it stands
    tokens: Sequence[Token],
    cue: Cue,
    speaker: Range,
    floor: int,
    limit: int,
    last: Report | None,
) -> tuple[Content, ...]:
    """What is said: around the clause of saying, behind it, or before it."""
    if said := _around(tokens, cue, speaker, floor):
        return (said,)
    contents = list(after_cue(tokens, cue, limit))
    if any(c.stance == "finds" and c.rule == "object" for c in contents):
        contents = contents if _is_document(tokens, speaker) else []
    before = tokens[speaker[0] - 1].low if speaker[0] else ""
    if not contents and before in ("what", "as"):
        read = _cleft if before == "what" else _as_clause
        return read(tokens, cue, speaker, floor)
    if cue.form == "participle" and tokens[cue.group - 1].low in _BY:
        contents = [c for c in contents if not c.is_act or c.stance in ("judges", "accuses")]
    start = _start(tokens, cue, speaker, floor)
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
    is_before = all(content.end <= start for content in contents)
    return () if is_before and _is_amount(tokens, speaker) else tuple(contents)


def _is_document(tokens: Sequence[Token], speaker: Range) -> bool:
    """Whether a document, poll or picture "shows" something, and no person."""
    return any(token.low in DOCUMENTS for token in tokens[slice(*speaker)])


def _cleft(tokens: Sequence[Token], cue: Cue, _speaker: Range, _floor: int) -> tuple[Content, ...]:
    """What is said in "what Boll said was that"."""
    words = [token.low for token in tokens[cue.end : cue.end + 2]]
    if len(words) < 2 or words[0] not in ("is", "was") or words[1] != "that":
        return ()
    rest = Cue(cue.start, cue.end + 1, cue.group, cue.form, cue.verbs)
    return tuple(after_cue(tokens, rest, len(tokens)))


def _may_follow(cue: Cue) -> bool:
    """Whether the verb may stand behind what is said: "…, he said", not "…, he cheered"."""
    return any(verb.frames & {"after", "quote"} or verb.stance == "denies" for verb in cue.verbs)


def _noun(tokens: Sequence[Token], cue: Cue, floor: int, limit: int) -> Report | None:
    """For "the union's opposition to", "his pledge to", "the claim that": whose it is speaks."""
    speaker = _owner(tokens, floor, cue.start)
    head = _governing(tokens, floor, cue.start)
    if head is not None and (
        tokens[speaker[0]].low in POSSESSIVES if speaker else tokens[head].low in _VOICED
    ):
        speaker = subject_before(tokens, floor, tokens[head].begins)
    contents = tuple(after_cue(tokens, cue, min(limit, _main_verb(tokens, cue, limit))))
    is_held = any(
        c.rule == "that" and c.stance in ("thinks", "claims", "accuses") for c in contents
    )
    if speaker is None and not is_held:
        return None
    return Report(cue, speaker, contents) if contents else None


_VOICED = frozenset(
    "raised raises raise voiced voices voice shared share has have had made makes".split()
)
"""Verbs whose subject has the opinion that is their object."""


def _governing(tokens: Sequence[Token], floor: int, at: int) -> int | None:
    """The last word of the finite verb before a noun in its clause."""
    for i in range(at - 1, max(floor, at - _LONGEST_ASIDE) - 1, -1):
        if not tokens[i].is_word or tokens[i].low in SUBORDINATORS | RELATIVES:
            return None
        if is_main(tokens, i):
            return i
    return None


def _main_verb(tokens: Sequence[Token], cue: Cue, limit: int) -> int:
    """The verb whose subject a noun with its content is: "the claim that the dam leaks [was]"."""
    start = cue.start
    while start and tokens[start - 1].is_word and tokens[start - 1].low not in SUBORDINATORS:
        start -= 1
        if is_verb(tokens, start):
            return limit
    verbs = (i for i in range(cue.end, limit) if is_verb(tokens, i))
    if tokens[cue.end].low == "that":
        next(verbs, None)
    return next(verbs, limit)


_LONGEST_OWNED = 4


def _owner(tokens: Sequence[Token], floor: int, at: int) -> Range | None:
    """Whose a noun is: "the [union's] long opposition"."""
    places = range(at - 1, max(floor, at - _LONGEST_OWNED) - 1, -1)
    own = next((i for i in places if _owns(tokens, i)), None)
    between = tokens[own + 1 : at] if own is not None else ()
    if own is None or any(not t.is_word or t.low in PREPOSITIONS for t in between):
        return None
    end = own + tokens[own].is_word
    start = end - 1
    while tokens[own].low not in POSSESSIVES and start > floor and _is_of_name(tokens, start - 1):
        start -= 1
    return start, end


def _owns(tokens: Sequence[Token], at: int) -> bool:
    """Whether a possessive stands here: "union's", the mark behind "unions", "their"."""
    if tokens[at].text in ("'", "’"):
        return at > 0 and tokens[at - 1].low.endswith("s")
    return tokens[at].low.endswith("'s") or tokens[at].low in POSSESSIVES


def _is_of_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word before a possessive belongs to the words for whose it is."""
    token, after = tokens[at], tokens[at + 1]
    if not token.is_word or token.verb is not None or after.low in DETERMINERS:
        return False
    return token.low not in PREPOSITIONS | COORDINATORS | SUBORDINATORS | RELATIVES | ADVERBS


def _passive(tokens: Sequence[Token], cue: Cue, floor: int, limit: int) -> Report | None:
    """For "was accused by Boll of", "is said to", "was described as": the agent speaks, or nobody
    who is named.
    """
    at, speaker = skip_gap(tokens, cue.end, limit), None
    if at < limit and tokens[at].low == "by":
        speaker = speaker_after(tokens, at + 1)
        at = skip_gap(tokens, speaker[1], limit) if speaker else at
    is_bare = cue.group == cue.start and tokens[cue.start].main is not None
    find = antecedent if is_bare else subject_before
    subject = find(tokens, floor, cue.group)
    limit = min(limit, _main_verb(tokens, cue, limit)) if is_bare else limit
    content = passive_content(tokens, cue, at, limit, subject, is_named=speaker is not None)
    return Report(cue, speaker, (content,)) if content else None


def _around(tokens: Sequence[Token], cue: Cue, speaker: Range, floor: int) -> Content | None:
    """What stands around a clause of saying between commas; None where it is no such clause."""
    start = _start(tokens, cue, speaker, floor)
    if cue.form != "finite" or start <= floor or tokens[start - 1].text not in ",–—":
        return None
    close = skip_gap(tokens, cue.end, len(tokens))
    if any("whom" in verb.frames for verb in cue.verbs):
        close = next(
            (i for i in range(close, close + 6) if i < len(tokens) and tokens[i].text == ","), close
        )
    return _between(tokens, floor, start, close, stance_of(cue))


def _between(
    tokens: Sequence[Token], floor: int, start: int, close: int, stance: str
) -> Content | None:
    """What stands around a clause of saying that starts at `start` and ends before `close`."""
    if close + 1 >= len(tokens) or tokens[close].text not in ",–—":
        return None
    following = tokens[close + 1]
    if following.quote or following.low in RELATIVES | NARRATING | {"that"}:
        return None
    return around(tokens, floor, start, close, stance)


def _is_amount(tokens: Sequence[Token], speaker: Range) -> bool:
    """Whether the words before a cue are how much rather than who: "half of the sum promised"."""
    words = [token.low for token in tokens[slice(*speaker)]]
    stop = next(
        (i for i, word in enumerate(words) if i and word in PREPOSITIONS | DETERMINERS), len(words)
    )
    return words[stop - 1] in AMOUNTS


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
    return next((i for i in commas if _goes_on(tokens, i + 1)), None)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a main verb stands here, perhaps behind an adverb."""
    at += tokens[at].low in ADVERBS and at + 1 < len(tokens)
    return is_verb(tokens, at) and tokens[at].low not in NARRATING


def _has_more(tokens: Sequence[Token], cue: Cue, limit: int) -> bool:
    """Whether words go on behind a cue, so that it is no attribution that closes the sentence."""
    if any("whom" in verb.frames for verb in cue.verbs):
        return False
    at = skip_gap(tokens, cue.end, limit)
    return at < limit and tokens[at].is_word and tokens[at].low not in PREPOSITIONS


def _subject(tokens: Sequence[Token], cue: Cue, floor: int, last: Report | None) -> Range | None:
    """The tokens of the speaker: the subject found from the verb back, else as the sentence is
    read.
    """
    found = _found_subject(tokens, cue, floor, last)
    read = read_subject(tokens, cue.end - 1) if cue.form == "finite" else None
    is_gap = cue.end < len(tokens) and is_verb(tokens, cue.end)
    if read and (found is None or is_gap):
        return read
    return found


def _found_subject(
    tokens: Sequence[Token], cue: Cue, floor: int, last: Report | None
) -> Range | None:
    """The tokens of the speaker before a cue; those of the report before where the two share their
    subject.
    """
    if (
        cue.form == "quoted"
        and tokens[cue.group].low in ("quoted", "cited")
        and not _is_passive(tokens, cue)
    ):
        return speaker_after(tokens, cue.group + 1)
    before = tokens[cue.group - 1] if cue.group else None
    shares = (
        before is None
        or before.low in COORDINATORS | {"then"}
        or (cue.form == "participle" and not before.is_capital)
    )
    if cue.form == "quoted":
        return subject_before(tokens, floor, cue.group - 1)
    if not shares:
        return subject_before(tokens, floor, cue.group)
    if cue.form == "participle" and before is not None and before.is_word and before.low not in _BY:
        head = tokens[without_time(tokens, 0, cue.group) - 1]
        is_said_in = head.low in OCCASIONS | DOCUMENTS
        found = clause_subject(tokens, 0, cue.group - 1) if is_said_in else None
        return found or subject_before(tokens, floor, cue.group)
    if last and (
        cue.group <= last.end + 1 or last.cue.start >= clause_start(tokens, 0, cue.group - 1)
    ):
        return last.speaker
    return clause_subject(tokens, 0, cue.group - 1)


_BY = frozenset({"by", "after", "while", "when", "in", "and", "but", "before"})


def _start(tokens: Sequence[Token], cue: Cue, speaker: Range, floor: int) -> int:
    """Where the subject starts, with what stands before a name between commas: "the manager, Ana
    Ruiz, said".
    """
    start = min(speaker[0], cue.group)
    is_apposed = (
        speaker[1] == cue.group - 1
        and tokens[cue.group - 1].text == ","
        and tokens[start - 1].text == ","
    )
    if not (is_apposed and start):
        return start
    start -= 1
    while start > floor and not (tokens[start - 1].quote or tokens[start - 1].text in ",;:.?!–"):
        start -= 1
    return start


def _is_passive(tokens: Sequence[Token], cue: Cue) -> bool:
    return cue.group > 0 and tokens[cue.group - 1].low in (
        "is",
        "are",
        "was",
        "were",
        "been",
        "being",
    )


def _is_conditional(tokens: Sequence[Token], speaker: Range) -> bool:
    """Whether the speaker stands behind "if": nothing is said yet."""
    before = tokens[speaker[0] - 1].low if speaker[0] else ""
    return before in CONDITIONS or "had" in (before, tokens[speaker[0]].low)


def _is_nobody(tokens: Sequence[Token], speaker: Range) -> bool:
    """Whether the words for a speaker say that there is none: "nobody", "few of them", "neither
    …".
    """
    around = tokens[max(0, speaker[0] - _LONGEST_NEITHER) : speaker[0]]
    is_neither = any(token.low == "neither" for token in around)
    return tokens[speaker[0]].low in NOBODY or (is_neither and tokens[speaker[0] - 1].low == "nor")


_LONGEST_NEITHER = 8


def _limit(tokens: Sequence[Token], cue: Cue, later: Sequence[Cue]) -> int:
    """The token at which another report takes over from this cue's: the start of its clause, or the
    frame's end.
    """
    for other in later:
        if other.form == "participle" and tokens[other.group - 1].text == ",":
            return other.group - 1
        if other.form == "phrase" and tokens[other.start - 1].text == ",":
            return other.start - 1
        if other.form != "finite":
            continue
        at = other.group - 1
        if at > cue.end and tokens[at].low in ("and", "but") and tokens[at - 1].low != "that":
            return at - (tokens[at - 1].text == ",")
        subject = subject_before(tokens, cue.group, other.group)
        if subject is None or subject[0] - 1 <= cue.end:
            continue
        start = _start(tokens, other, subject, cue.end)
        joint = tokens[start - 1]
        if joint.low in ("and", "but", "while", "whereas", "as") or joint.text in ",;":
            return start - 1 - (tokens[start - 2].text == "," and joint.text != ",")
    return len(tokens)


def _is_inverted(tokens: Sequence[Token], cue: Cue, limit: int) -> bool:
    """Whether the speaker follows: "…,” said Smith", "…, said Smith."."""
    at = cue.group - 1
    following = tokens[cue.end] if cue.end < len(tokens) else None
    if at < 0 or following is None or following.low == "that" or not following.is_word:
        return at < 0 and following is not None and following.is_word and following.is_capital
    if tokens[at].quote:
        return True
    if tokens[at].text not in ",–—-":
        return False
    if _is_inserted(tokens, cue):
        return True
    if list(after_cue(tokens, cue, limit)):
        return False
    near = tokens[max(0, at - _LONGEST_ASIDE) : at]
    is_broken = any(is_sentence(token) and token.text[-2] not in ",.?!…" for token in near)
    return (
        is_broken
        or bool(at and tokens[at - 1].quote)
        or (cue.group == cue.start and closes_clause(tokens, at))
    )


def _is_inserted(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether a clause is broken by "said Boll," between its subject and its verb."""
    start = cue.group - 1
    while start and not (tokens[start - 1].quote or tokens[start - 1].text in ",;:.?!–—"):
        start -= 1
    speaker = speaker_after(tokens, cue.end)
    if speaker is None or has_verb(tokens, start, cue.group - 1):
        return False
    return _closing(tokens, speaker[1]) is not None


def _closing(tokens: Sequence[Token], at: int) -> int | None:
    """The comma behind a speaker, and what is put beside the name, before a clause goes on."""
    places = range(at, min(len(tokens) - 1, at + _LONGEST_ASIDE))
    ends = next((i for i in places if tokens[i].text in ";:." or tokens[i].quote), places.stop)
    return next(
        (i for i in places if i < ends and tokens[i].text == "," and _goes_on(tokens, i + 1)), None
    )


_LONGEST_ASIDE = 25


def _inverted(tokens: Sequence[Token], cue: Cue, floor: int, limit: int) -> Report | None:
    speaker = speaker_after(tokens, cue.end + (tokens[cue.end].low == "out"))
    close = (_closing(tokens, speaker[1]) if speaker else None) or len(tokens)
    if speaker and (said := _between(tokens, floor, cue.group, close, stance_of(cue))):
        return Report(cue, speaker, (said,))
    contents = list(before_cue(tokens, floor, cue.group, stance_of(cue), is_marked=False))
    if speaker and speaker[1] < len(tokens):
        rest = Cue(cue.start, _skip_to_quote(tokens, speaker[1]), cue.group, cue.form, cue.verbs)
        contents += [content for content in after_cue(tokens, rest, limit) if content.is_marked]
    return Report(cue, speaker, tuple(contents)) if contents and speaker else None


def _skip_to_quote(tokens: Sequence[Token], start: int) -> int:
    """The comma or colon before the next marked stretch of the same sentence, else `start`."""
    for at in range(start, min(len(tokens) - 1, start + 15)):
        if tokens[at].text in ".;?!" or tokens[at].quote:
            break
        if tokens[at].text in ",:" and tokens[at + 1].quote:
            return at
    return start


def _phrase(tokens: Sequence[Token], cue: Cue, floor: int) -> Report | None:
    """For "according to", "as announced by": the speaker follows, the content is before it, or
    after it and a comma.
    """
    speaker = speaker_after(tokens, cue.end)
    if speaker is None:
        return None
    contents = list(before_cue(tokens, floor, cue.start, stance_of(cue), is_marked=False))
    if not contents:
        comma = next((i for i in range(speaker[1], len(tokens)) if tokens[i].text == ","), None)
        if comma is None:
            return None
        contents = list(after_cue(tokens, Cue(cue.start, comma, cue.start, "phrase"), len(tokens)))
    return Report(cue, speaker, tuple(contents)) if contents else None


def _as_clause(
    tokens: Sequence[Token], cue: Cue, speaker: Range, floor: int
) -> tuple[Content, ...]:
    """What is said in "As the ministry revealed, …", "…, as the ministry revealed", "he, as a
    friend said, “…”".
    """
    at = speaker[0] - 1
    comma = next(
        (i for i in range(cue.end, min(len(tokens), cue.end + 12)) if tokens[i].text == ","), None
    )
    if comma and (at <= floor or tokens[min(comma + 1, len(tokens) - 1)].quote):
        return tuple(after_cue(tokens, Cue(cue.start, comma, cue.start, "phrase"), len(tokens)))
    if at > floor:
        return tuple(before_cue(tokens, floor, at, stance_of(cue), is_marked=False))
    return ()
