"""What follows a reporting word and is said: marked words, or what `generator.attribution.complements` finds.

It ends with its sentence, or where the article's own voice takes over again (`extent.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.attribution.adjuncts import behind_beside, skip_gap, skip_time
from generator.attribution.before import is_sentence
from generator.attribution.behind import Behind
from generator.attribution.complements import start_of
from generator.attribution.extent import clause_content
from generator.attribution.records import Content, Cue
from generator.attribution.words import Token, has_verb
from generator.english.grammar import OBJECT_PRONOUNS
from generator.english.reporting import ReportingVerb
from generator.english.speech import COORDINATORS, PREPOSITIONS, RELATIVES


def stance_of(cue: Cue) -> str:
    """How a cue puts what was said in so many words."""
    return cue.verbs[0].stance if cue.verbs else "says"


def after_cue(tokens: Sequence[Token], cue: Cue, limit: int) -> Iterator[Content]:
    """What follows a cue and is said, up to `limit`; nothing where nothing fits."""
    if cue.form == "phrase":
        yield from clause_content(tokens, cue.end, limit, "says", "phrase")
        return
    for verb in cue.verbs:
        contents = list(_after_verb(tokens, cue.end, limit, verb))
        if contents:
            yield from contents
            return


def _after_verb(
    tokens: Sequence[Token], at: int, limit: int, verb: ReportingVerb
) -> Iterator[Content]:
    at = behind_beside(tokens, at, verb) or at
    gap = at if _governs_next(tokens, at, limit, verb) else skip_gap(tokens, at, limit)
    is_told = gap < limit and "whom" in verb.frames and tokens[gap].low in _TOLD
    if (quote := _marked_at(tokens, gap + is_told, limit)) is not None:
        yield from clause_content(tokens, quote, limit, verb.stance, "marked")
    elif (quote := _labelled(tokens, at, limit, verb)) is not None:
        yield Content(
            quote, _joined(tokens, quote, limit), is_marked=True, stance=verb.stance, rule="label"
        )
    elif gap < limit and (found := start_of(Behind(tokens, at, gap, limit, verb))):
        yield from clause_content(tokens, found[0], limit, verb.stance, found[1])
    elif (quote := _led_to(tokens, at, limit, verb)) is not None:
        yield from clause_content(tokens, quote, limit, verb.stance, "marked")


_TOLD = OBJECT_PRONOUNS | {"her"}


def _governs_next(tokens: Sequence[Token], at: int, limit: int, verb: ReportingVerb) -> bool:
    """Whether a preposition that the verb takes stands right behind it: "pointed to the ice"."""
    low = tokens[at].low if at < limit else ""
    takes = low in verb.frames - {"out"} or (low == "to" and "to-noun" in verb.frames)
    return takes and low in PREPOSITIONS and skip_time(tokens, at, limit) == at


def _marked_at(tokens: Sequence[Token], at: int, limit: int) -> int | None:
    """The marked stretch that stands at `at`, perhaps after a comma, a colon or "that"."""
    for i in range(at, min(limit, at + 3)):
        if tokens[i].quote:
            return i
        if not (tokens[i].text in ",:–—-" or tokens[i].low == "that"):
            return None
    return None


def _labelled(tokens: Sequence[Token], at: int, limit: int, verb: ReportingVerb) -> int | None:
    """The marked stretch that something is called: "called the vote “a farce”", "described it as “a
    farce”".
    """
    if not verb.frames & {"as", "label"}:
        return None
    for i in range(at, min(limit, at + _LONGEST_LABEL)):
        if tokens[i].quote:
            has_as = any(token.low == "as" for token in tokens[max(at, i - 3) : i])
            return i if has_as or "label" in verb.frames else None
        if tokens[i].text in ".;:?!," or tokens[i].low in _PARTING:
            return None
    return None


_LONGEST_LABEL = 15
_PARTING = COORDINATORS - {"and"}


def _joined(tokens: Sequence[Token], quote: int, limit: int) -> int:
    """The end of marked words that "and" joins: "“cheap” and “safe”"."""
    end = quote + 1
    while end + 1 < limit and tokens[end].low == "and" and tokens[end + 1].quote:
        end += 2
    return end


def _led_to(tokens: Sequence[Token], at: int, limit: int, verb: ReportingVerb) -> int | None:
    """The speech that a comma or colon opens behind a phrase: "said of the dam, “…”"."""
    if not verb.frames & {"after", "quote"}:
        return None
    marks = (i for i in range(at, min(limit, at + _LONGEST_LABEL)) if tokens[i].quote)
    quote = next(marks, None)
    if quote is None or not _is_led(tokens, quote):
        return None
    stops = any(tokens[i].text in ".;?!" for i in range(at, quote))
    return None if stops or _tells_on(tokens, at, quote - 1) else quote


def _is_led(tokens: Sequence[Token], quote: int) -> bool:
    """Whether a comma or a colon opens marked speech; behind a colon it may be short: "We go."."""
    ends = tokens[quote].text[-2] in ".?!…"
    is_led = tokens[quote - 1].text == ":" and ends
    return is_led or (tokens[quote - 1].text in ",:" and is_sentence(tokens[quote]))


def _tells_on(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a verb that is no relative clause's stands in a stretch."""
    opened = next((i for i in range(start, end) if tokens[i].low in RELATIVES), end)
    return has_verb(tokens, start, opened)
