"""Attributions by a phrase or an aside: "according to police", "as the ministry revealed"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.attribution.contents import after_cue, before_cue, clause_content, stance_of
from generator.attribution.records import Attribution, Content, Cue
from generator.attribution.speakers import speaker_after
from generator.attribution.words import Range, Token
from generator.english.speech import COORDINATORS, NEGATIONS, RELATIVES


def by_phrase(tokens: Sequence[Token], cue: Cue, floor: int) -> Attribution | None:
    """For "according to", "as announced by": the speaker follows, the content is before it, or
    after it and a comma.
    """
    speaker = speaker_after(tokens, cue.end)
    if speaker is None:
        return None
    if _is_put_in(tokens, cue, speaker):
        put_in = clause_content(tokens, speaker[1] + 1, len(tokens), stance_of(cue), "inserted")
        return Attribution(cue, speaker, tuple(put_in))
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
        if contents := tuple(before):
            return Attribution(cue, speaker, contents)
        commas = (i for i in range(speaker[1], len(tokens) - 1) if tokens[i].text == ",")
        start = next((i for i in commas if not _is_remark(tokens, i + 1)), None)
    if start is None:
        return None
    contents = tuple(after_cue(tokens, Cue(cue.start, start, cue.start, "phrase"), end))
    return Attribution(cue, speaker, contents) if contents else None


def _behind_phrase(tokens: Sequence[Token], cue: Cue, speaker: Range) -> tuple[int | None, int]:
    """Where what is said follows the speaker without a comma, and where it has to end: "According
    to police 12 people died", "the march, which according to police drew 900 people, was"; None
    where none does.
    """
    at, before = speaker[1], tokens[cue.start - 1].low if cue.start else ""
    if at >= len(tokens) or not tokens[at].is_word or tokens[at].low in RELATIVES | {"that"}:
        return None, len(tokens)
    if before in RELATIVES:
        ends = (i for i in range(at, len(tokens)) if tokens[i].text == "," or _another(tokens, i))
        return at, next(ends, len(tokens))
    is_amount = tokens[at].text[0].isdigit() and (before in COORDINATORS or not before.isalnum())
    return (at if is_amount or not before else None), len(tokens)


def _is_put_in(tokens: Sequence[Token], cue: Cue, speaker: Range) -> bool:
    """Whether commas cut it off behind "and": "sank two boats and, according to insurers, cost"."""
    joint = [token.low or token.text for token in tokens[max(0, cue.start - 2) : cue.start]]
    closed = speaker[1] < len(tokens) and tokens[speaker[1]].text == ","
    return closed and joint in (["and", ","], ["but", ","])


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
    if comma and (opens or tokens[min(comma + 1, len(tokens) - 1)].quote):
        return tuple(after_cue(tokens, Cue(cue.start, comma, cue.start, "phrase"), len(tokens)))
    if at > floor and not _is_cut_off(tokens, at):
        return tuple(before_cue(tokens, floor, at, stance_of(cue), is_marked=False))
    return ()


def _is_cut_off(tokens: Sequence[Token], at: int) -> bool:
    """Whether what "as …" interrupts only denies what follows: "It is not true, as the Post says,
    that"; "The dam is not, as farmers say, about to burst".
    """
    end = at - (tokens[at - 1].text == ",")
    return any(t.low in NEGATIONS or t.low.endswith("n't") for t in tokens[max(0, end - 2) : end])
