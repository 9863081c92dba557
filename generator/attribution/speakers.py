"""The speaker behind a cue: "said a spokesman for the port on Monday", "according to Ana Ruiz"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.attribution.adjuncts import skip_time
from generator.attribution.phrases import names_anew, trimmed
from generator.attribution.words import Range, Token, is_verb
from generator.english.speech import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    INSIDE,
    NARRATING,
    OCCASIONS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
)
from generator.reading import Form

_CLINGING = frozenset({"familiar", "close", "briefed", "charge", "related", "opposed", "loyal"})
"""Words after which a preposition of any kind goes on: "sources close to the talks"."""

_COUNTED = DETERMINERS | POSSESSIVES | COORDINATORS
"""Words after which a number belongs to the name: "a 94-page report"."""

_DONE_BY = frozenset(
    "cited quoted named appointed elected hired published released seen obtained consulted contacted reached".split()
)


_DONE_IN = frozenset(("in", "by"))


_ALONE = (SUBJECTS | {"it"}) - POSSESSIVES


def speaker_after(
    tokens: Sequence[Token], start: int, closing: Collection[str] = ()
) -> Range | None:
    """The words for the speaker that start right after a cue: "said [a spokesman for the port] on
    Monday"; they end before a gerund behind a word of ``closing``: "accused by [the club] of lying".
    """
    if start >= len(tokens) or tokens[start].quote or not tokens[start].is_word:
        return None
    if tokens[start].low in _ALONE:
        return start, start + 1
    stop = start
    while stop < len(tokens) and not (
        _ends_phrase(tokens, start, stop) or _opens_deed(tokens, stop, closing)
    ):
        stop += 1
    stop -= tokens[stop - 1].low in PREPOSITIONS
    if start < stop < len(tokens) and _is_participle(tokens[stop - 1]):
        stop = _past_day(tokens, stop)
    if stop + 1 < len(tokens) and tokens[stop].text == ",":
        close = stop + 1
        while close < len(tokens) and not _ends_phrase(tokens, stop + 1, close):
            close += 1
        is_closed = close == len(tokens) or tokens[close].text in ",.;"
        if is_closed and stop + 1 < close and names_anew(tokens, (start, stop), (stop + 1, close)):
            return stop + 1, close
    return trimmed(tokens, start, stop)


def whole_source(tokens: Sequence[Token], start: int) -> Range | None:
    """The words for a source behind "according to", with where it is and what it is of: "[a judge
    in Elm]", "[a report by the port]".
    """
    found = speaker_after(tokens, start)
    while found and found[1] < len(tokens) - 1 and tokens[found[1]].low in _OF_SOURCES:
        more = speaker_after(tokens, found[1] + 1)
        is_day = skip_time(tokens, found[1], len(tokens)) > found[1]
        if more is None or is_day or _goes_to_occasion(tokens, found[1]):
            break
        found = found[0], more[1]
    return found


_OF_SOURCES = INSIDE | frozenset("in on by near inside within across outside about behind".split())


def _past_day(tokens: Sequence[Token], at: int) -> int:
    """Past the day of a participle, and where or by whom it was done then: "published [on Monday in
    the journal]".
    """
    day = skip_time(tokens, at, len(tokens))
    if not at < day < len(tokens) - 1 or tokens[day].low not in _DONE_IN:
        return day
    stop = day + 1
    while stop < len(tokens) and not _ends_phrase(tokens, day + 1, stop):
        stop += 1
    return stop if stop > day + 1 else day


def _opens_deed(tokens: Sequence[Token], at: int, closing: Collection[str]) -> bool:
    """Whether a gerund behind a preposition tells what somebody is said to have done."""
    return tokens[at].low in closing and any(t.low.endswith("ing") for t in tokens[at + 1 : at + 2])


def _is_participle(token: Token) -> bool:
    """Whether a day that follows is that of a participle: "a report released last month"."""
    is_read = token.main is not None and token.main.form is Form.PARTICIPLE
    return is_read or token.low in _DONE_BY


def holder_after(tokens: Sequence[Token], at: int) -> Range | None:
    """Whose a noun is, named behind it: "advice from [the crew] that", "a demand by [Boll] that"."""
    low = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return speaker_after(tokens, at + 2) if low in ("from", "among", "by") else None


_OPENS_CLAUSE = RELATIVES | NARRATING | SUBORDINATORS


_ADVERBS = ADVERBS - {"first"}


def _ends_phrase(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether a token no longer belongs to the noun phrase that began at `start`."""
    token, low = tokens[at], tokens[at].low
    if token.quote or not (token.is_word or token.text in "&/'’"):
        return True
    if low in PREPOSITIONS or low in COORDINATORS:
        return not _links(tokens, start, at)
    if at == start:
        return low in SUBORDINATORS
    if low[:1].isdigit():
        is_counted = tokens[at - 1].low in (_COUNTED if token.in_date else _COUNTED | INSIDE)
        return not is_counted and not _is_dated(tokens, start, at)
    is_new = low in SUBJECTS or low in _OPENS_CLAUSE or low in _ADVERBS
    if is_new or (is_verb(tokens, at) and not _clings(tokens, at)):
        return True
    return skip_time(tokens, at, len(tokens)) > at and not _is_dated(tokens, start, at)


def _clings(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that may be a verb tells how near a source is: "sources close to Boll"."""
    return [token.low for token in tokens[at : at + 2]] == ["close", "to"]


_LEADING = DETERMINERS | POSSESSIVES


def _is_dated(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether an expression of time says which thing is meant: "a 2014 study"."""
    while at > start and skip_time(tokens, at - 1, at) == at:
        at -= 1
    return at > start and tokens[at - 1].low in _LEADING


_JOINED = DETERMINERS | {"others"}


def _links(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether a preposition or conjunction goes on with the words for the speaker: "for the port",
    "and Ana Ruiz".
    """
    low, before = tokens[at].low, tokens[at - 1].low if at > start else ""
    if low in INSIDE:
        return not _goes_to_occasion(tokens, at)
    if low in PREPOSITIONS:
        return before in _CLINGING or before in _DONE_BY
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        low == "and"
        and following is not None
        and (following.is_capital or following.low in _JOINED)
    )


def _goes_to_occasion(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition leads to where it was said ("at a news conference") rather than on
    about the speaker.
    """
    ahead = [token.low for token in tokens[at + 1 : at + 5] if token.is_word]
    leads = tokens[at].low in ("at", "from", "with", "in", "on")
    return leads and any(word in OCCASIONS for word in ahead)
