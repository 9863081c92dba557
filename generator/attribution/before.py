"""What stands before a cue and is said, where nothing follows it: "The deal is off, Smith said", and no more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.attribution.adjuncts import skip_time
from generator.attribution.extent import is_said
from generator.attribution.phrases import is_measured
from generator.attribution.records import Content
from generator.attribution.words import Token, has_verb, is_main, last_mark
from generator.english.speech import (
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from generator.reading import ClauseKind


def before_cue(
    tokens: Sequence[Token],
    floor: int,
    end: int,
    stance: str,
    *,
    is_marked: bool,
    is_phrase: bool = False,
) -> Iterator[Content]:
    """What stands before a cue or its subject, down to `floor`, and is said; marked stretches alone
    if `is_marked`. A phrase as "according to" needs no comma before it, or no verb.
    """
    stop = end
    while stop > floor and tokens[stop - 1].text in ",–—-":
        stop -= 1
    before = tokens[stop - 1] if stop > floor else None
    if before is None or (stop == end and not (before.quote or (is_phrase and _closes(before)))):
        return
    first = _first_marked(tokens, floor, stop)
    if (
        first < stop
        and tokens[first].quote
        and (first == floor or is_marked or _may_be_speech(tokens, floor, first))
        and not (first > floor and _is_title(tokens, first, stop, end))
    ):
        yield Content(first, stop, is_marked=True, stance=stance, rule="before")
    elif not is_marked:
        start = last_mark(tokens, ";:", floor, stop)
        while start < stop and (not is_said(tokens[start]) or tokens[start].low in COORDINATORS):
            start += 1
        if is_main_clause(tokens, start, stop) and (
            _tells(tokens, start, stop)
            or _ends_in_quote(tokens, stop)
            or is_sentence(tokens[start])
            or (is_phrase and stop < end and stop - start > _FEWEST)
        ):
            yield Content(start, stop, is_marked=False, stance=stance, rule="before")


_FEWEST = 3
"""Words that say something before "…, according to"."""


def _tells(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether a stretch has a verb; one that opens with a preposition only says where, if none of
    its verbs is a clause's own: "In a hall hung with flags, …".
    """
    if tokens[start].low in PREPOSITIONS:
        return any(is_main(tokens, i) for i in range(start, stop))
    return has_verb(tokens, start, stop)


def _is_title(tokens: Sequence[Token], first: int, stop: int, end: int) -> bool:
    """Whether marked words before a speaker name something: "the “Clean Sea” movement", "on
    “Today,” Boll said if".
    """
    before = tokens[first - 1].low
    is_shown = before == "on" or before.endswith("'s")
    return (stop == end and before in DETERMINERS) or (
        is_shown and stop == first + 1 and tokens[first].text[1:2].isupper()
    )


def _may_be_speech(tokens: Sequence[Token], floor: int, first: int) -> bool:
    """Whether marked words before a cue begin as speech and are no title: not "On “Today,” Boll
    said".
    """
    token = tokens[first]
    is_part = first > floor and (tokens[first - 1].is_word or tokens[first - 1].low == "of")
    return token.text[1:2].isupper() and not (is_part and not is_sentence(token))


def is_main_clause(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether a stretch holds a main clause, perhaps behind a subordinate one and a comma."""
    while start < stop and tokens[start].low in ("even", "just", "only", "not"):
        start += 1
    start = max(start, skip_time(tokens, start, stop))
    if start == stop or tokens[start].low in RELATIVES:
        return False
    if tokens[start].low not in SUBORDINATORS and not is_measured(tokens, start, stop):
        return True
    comma = next((i for i in range(start, stop) if tokens[i].text == ","), stop)
    mains = (tokens[i].kind for i in range(start, stop) if is_main(tokens, i))
    is_free = is_measured(tokens, start, stop) and any(k in _FREE for k in mains)
    return is_free or has_verb(tokens, comma, stop)


_FREE = frozenset((ClauseKind.MAIN, ClauseKind.CONTENT))


def is_sentence(token: Token) -> bool:
    """Whether a marked stretch begins as a sentence does and is no title."""
    words = [word for word in token.text.strip("“”\"'‘’«»„`").split() if word[0].isalnum()]
    is_title = all(word[0].isupper() for word in words if len(word) > 3)
    return token.quote is not None and len(words) > 2 and words[0][0].isupper() and not is_title


def _ends_in_quote(tokens: Sequence[Token], stop: int) -> bool:
    """Whether marked words that end in a comma or stop, as the end of a sentence said, close a
    stretch.
    """
    token = tokens[stop - 1]
    return token.quote is not None and token.text[-2] in ".,?!…" and len(token.text.split()) > 2


def _first_marked(tokens: Sequence[Token], floor: int, stop: int) -> int:
    """The first of the marked stretches that follow one another up to `stop`."""
    first = stop
    while first > floor and (
        tokens[first - 1].quote
        or (tokens[first - 1].text in ".,;–" and first - 1 > floor and tokens[first - 2].quote)
    ):
        first -= 1
    return first


def _closes(before: Token) -> bool:
    """Whether a clause can end with a word: "it is that according to …" goes on behind."""
    return before.low not in _JOINING


_JOINING = COORDINATORS | SUBORDINATORS | RELATIVES
