"""Attributions by a phrase or an aside: "according to police", "as the ministry revealed"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise

from generator.attribution.adjuncts import skip_time
from generator.attribution.before import before_cue
from generator.attribution.contents import after_cue, stance_of
from generator.attribution.extent import clause_content
from generator.attribution.inserted import around, resumes
from generator.attribution.phrases import ends_in_name, is_adverbial
from generator.attribution.records import Attribution, Content, Cue
from generator.attribution.speakers import whole_source
from generator.attribution.words import Range, Token, has_verb
from generator.english.reporting import VERBS
from generator.english.speech import COORDINATORS, NEGATIONS, POSSESSIVES, PREPOSITIONS, RELATIVES
from generator.reading import Form


def by_phrase(tokens: Sequence[Token], cue: Cue, floor: int) -> Attribution | None:
    """For "according to", "as announced by": the speaker follows, the content is before it, or
    after it and a comma.
    """
    speaker = whole_source(tokens, cue.end)
    if speaker is None:
        return None
    if _is_put_in(tokens, cue, speaker):
        behind = _past_described(tokens, speaker) + 1
        limit = _end_of_put_in(tokens, cue, behind)
        put_in = clause_content(tokens, behind, limit, stance_of(cue), "inserted")
        return Attribution(cue, speaker, tuple(put_in))
    if said := _around(tokens, cue, speaker, floor):
        return Attribution(cue, speaker, (said,))
    start, end = _behind_phrase(tokens, cue, speaker)
    if start is None:
        before = before_cue(
            tokens,
            floor,
            cue.start,
            stance_of(cue),
            is_marked=False,
            is_phrase=cue.form == "phrase",
        )
        if contents := tuple(c for c in before if not _only_says(tokens, c)):
            return Attribution(cue, speaker, contents)
        start = _close(tokens, speaker)
    if start is None:
        return None
    start += 2 * (tokens[start + 1].low == "that" if start + 2 < len(tokens) else False)
    contents = tuple(after_cue(tokens, Cue(cue.start, start, cue.start, "phrase"), end))
    return Attribution(cue, speaker, contents) if contents else None


def _only_says(tokens: Sequence[Token], content: Content) -> bool:
    """Whether a content is a clause of saying alone: "Boll said, according to the paper, that"."""
    verb = tokens[content.end - 1]
    says = verb.main is not None and verb.main.finite and verb.main.lemma in _SAYING
    return says and verb.subject is not None and verb.subject[0] == content.start


_SAYING = frozenset(v.base for v in VERBS if v.stance == "says" and v.frames & {"clause", "that"})


def _around(tokens: Sequence[Token], cue: Cue, speaker: Range, floor: int) -> Content | None:
    """What a phrase between commas breaks: "On Monday, according to Boll, the yard was sold", "The
    yard was sold, according to Boll, on Monday"; None where its clause ends before it.
    """
    floor = max(floor, _opening(tokens, floor, cue.start - 1))
    if cue.start < floor + 2 or tokens[cue.start - 1].text not in ",–—":
        return None
    close = _close(tokens, speaker) if tokens[speaker[1] :] else None
    if close is None or tokens[speaker[1]].text not in ",–—" or tokens[close + 1].quote:
        return None
    if has_verb(tokens, floor, cue.start - 1) and not _goes_on(tokens, close + 1):
        return None
    return around(tokens, floor, cue.start, close, stance_of(cue))


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a time, a phrase or a joined verb of the clause that a phrase breaks follows it."""
    if tokens[at].low in COORDINATORS:
        return at + 1 < len(tokens) and resumes(tokens, at + 1)
    return tokens[at].low in PREPOSITIONS or skip_time(tokens, at, len(tokens)) > at


def _opening(tokens: Sequence[Token], floor: int, end: int) -> int:
    """Where a phrase of time or place before a comma opens behind a clause: "The crane fell, and [on
    Sunday], according to"; `floor` where none does.
    """
    start = next((i for i in range(end, floor, -1) if tokens[i].low in COORDINATORS), floor) + 1
    is_new = start > floor + 1 and has_verb(tokens, floor, start)
    return start if is_new and is_adverbial(tokens, start, end) else floor


def _close(tokens: Sequence[Token], speaker: Range) -> int | None:
    """The comma that closes the words for a source, with what is told of it between commas."""
    commas = (i for i in range(speaker[1], len(tokens) - 1) if tokens[i].text in ",–—")
    for comma, after in pairwise(chain(commas, (len(tokens),))):
        is_beside = comma == speaker[1] and _is_beside(tokens, speaker, after)
        if not (is_beside or _is_remark(tokens, comma + 1)):
            return comma
    return None


def _is_beside(tokens: Sequence[Token], named: Range, end: int) -> bool:
    """Whether words between commas tell who the one named before them is: "Ann Lee, its head,"."""
    opens = end < len(tokens) and tokens[named[1] + 1].low in POSSESSIVES | {"a", "an"}
    return opens and ends_in_name(tokens, *named) and not has_verb(tokens, named[1], end)


_OPENS_CLAUSE = RELATIVES | {"that"}


def _behind_phrase(tokens: Sequence[Token], cue: Cue, speaker: Range) -> tuple[int | None, int]:
    """Where what is said follows the speaker without a comma, and where it has to end: "According
    to police 12 people died", "the march, which according to police drew 900 people, was"; None
    where none does.
    """
    at, before = speaker[1], tokens[cue.start - 1].low if cue.start else ""
    if at >= len(tokens) or not tokens[at].is_word or tokens[at].low in _OPENS_CLAUSE:
        return None, len(tokens)
    if before in RELATIVES:
        ends = (i for i in range(at, len(tokens)) if tokens[i].text == "," or _another(tokens, i))
        return at, next(ends, len(tokens))
    if not before and tokens[at].low in PREPOSITIONS and _is_closed(tokens, at):
        return None, len(tokens)
    is_amount = tokens[at].text[0].isdigit() and (before in COORDINATORS or not before.isalnum())
    return (at if is_amount or not before else None), len(tokens)


def _is_closed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma ends the words about a source before a verb: "according to Boll on Monday,"."""
    comma = next((i for i in range(at, len(tokens)) if tokens[i].text == ","), None)
    return comma is not None and not has_verb(tokens, at, comma)


def _is_put_in(tokens: Sequence[Token], cue: Cue, speaker: Range) -> bool:
    """Whether commas cut it off behind "and": "sank two boats and, according to insurers, cost"."""
    joint = [token.low or token.text for token in tokens[max(0, cue.start - 2) : cue.start]]
    behind = _past_described(tokens, speaker)
    closed = behind < len(tokens) and tokens[behind].text == ","
    return closed and joint[1:] == [","] and joint[0] in _CUT_OFF


def _past_described(tokens: Sequence[Token], speaker: Range) -> int:
    """Past what tells who a source is: "according to someone [who was there]"."""
    at = speaker[1]
    if at >= len(tokens) or tokens[at].low not in RELATIVES:
        return at
    near = range(at, min(len(tokens), at + _LONGEST_DESCRIBED))
    return next((i for i in near if tokens[i].text == ","), at)


_LONGEST_DESCRIBED = 10

_CUT_OFF = RELATIVES | {"and", "but", "because", "that"}


def _end_of_put_in(tokens: Sequence[Token], cue: Cue, start: int) -> int:
    """Where a relative clause that a phrase breaks ends: "which, according to Boll, sank, was"."""
    if tokens[cue.start - 2].low not in RELATIVES:
        return len(tokens)
    commas = (i for i in range(start, len(tokens) - 1) if tokens[i].text == ",")
    return next((i for i in commas if resumes(tokens, i + 1)), len(tokens))


def _another(tokens: Sequence[Token], at: int) -> bool:
    """Whether "and according to" stands here."""
    words = [token.low for token in tokens[at : at + 2]]
    return words == ["and", "according"]


def _is_remark(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands behind a comma still tells of the source: ", obtained by the paper"."""
    verb = tokens[at].verb
    return tokens[at].low in RELATIVES or (verb is not None and not verb.finite)


def as_clause(tokens: Sequence[Token], cue: Cue, speaker: Range, floor: int) -> tuple[Content, ...]:
    """What is said in "As the ministry revealed, …", "…, as the ministry revealed", "he, as a
    friend said, “…”".
    """
    at = speaker[0] - 1
    comma = next(
        (i for i in range(cue.end, min(len(tokens), cue.end + 12)) if tokens[i].text == ","), None
    )
    opens = all(token.low in COORDINATORS for token in tokens[floor:at])
    is_behind = comma and (opens or tokens[min(comma + 1, len(tokens) - 1)].quote)
    if _came_about(tokens, cue, comma if is_behind and comma else floor):
        return ()
    if is_behind and comma:
        return tuple(after_cue(tokens, Cue(cue.start, comma, cue.start, "phrase"), len(tokens)))
    if at > floor and not _is_cut_off(tokens, at):
        return tuple(before_cue(tokens, floor, at, stance_of(cue), is_marked=False))
    return ()


_OF_LATER = frozenset({"promises", "warns", "demands", "wants", "thinks"})
"""Stances on what is to come."""


def _came_about(tokens: Sequence[Token], cue: Cue, floor: int) -> bool:
    """Whether the clause from ``floor`` on tells as a fact what somebody promised, foresaw or had
    announced: "She resigned, as she had promised", "The dam burst, as engineers had warned".
    """
    said = tokens[cue.end - 1].main
    is_announced = said is not None and said.lemma == "announce" and "had" in said.helpers
    if not is_announced and stance_of(cue) not in _OF_LATER:
        return False
    verbs = (t.main for t in tokens[floor:] if t.main is not None and t.main.finite)
    told = next((verb for verb in verbs if verb is not said), None)
    return told is not None and told.form in (Form.PAST, Form.PERFECT)


def _is_cut_off(tokens: Sequence[Token], at: int) -> bool:
    """Whether what "as …" interrupts only denies what follows: "It is not true, as the Post says,
    that"; "The dam is not, as farmers say, about to burst".
    """
    end = at - (tokens[at - 1].text == ",")
    return any(t.low in NEGATIONS or t.low.endswith("n't") for t in tokens[max(0, end - 2) : end])
