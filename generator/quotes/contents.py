"""What a reporting word governs: the stretch of a sentence that is said.

Behind a verb it is marked words, or what `generator.quotes.complements` finds; before a verb, what is
said when nothing follows: "The deal is off, Smith said." It ends with its sentence, or where the
article's own voice takes over again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.english.reporting import ReportingVerb
from generator.english.speech import (
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    QUESTIONS,
    RELATIVES,
    SUBORDINATORS,
)
from generator.quotes.adjuncts import skip_gap, without_time
from generator.quotes.complements import Behind, end_of, start as start_of
from generator.quotes.cues import Cue
from generator.quotes.frames import Token
from generator.quotes.verbal import has_verb


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens ``[start:end]`` that are said."""

    start: int
    end: int
    is_marked: bool
    """It consists of marked stretches alone."""
    stance: str
    rule: str

    @property
    def is_act(self) -> bool:
        """Whether it is what somebody agrees, promises or denies rather than a statement."""
        return self.rule in ("to", "object", "preposition", "accusation", "blame")

    @property
    def is_vouched(self) -> bool:
        """Whether it is a clause that rests on the speaker's word."""
        is_wish = self.rule == "to" and self.stance in ("wants", "judges")
        return self.rule not in _NOUNS and self.stance != "knows" and not is_wish


_NOUNS = frozenset({"object", "preposition", "patient", "as", "label", "blame"})
_LONGEST_LABEL = 15


def stance_of(cue: Cue) -> str:
    """How a cue puts what was said in so many words."""
    return cue.verbs[0].stance if cue.verbs else "says"


# ---------------------------------------------------------------- after a cue


def after_cue(tokens: Sequence[Token], cue: Cue, limit: int) -> Iterator[Content]:
    """What follows a cue and is said, up to `limit`; nothing where nothing fits."""
    if cue.form == "phrase":
        yield from _clause(tokens, cue.end, limit, "says", "phrase")
        return
    for verb in cue.verbs:
        contents = list(_after_verb(tokens, cue.end, limit, verb))
        if contents:
            yield from contents
            return


def _after_verb(
    tokens: Sequence[Token], at: int, limit: int, verb: ReportingVerb
) -> Iterator[Content]:
    gap = skip_gap(tokens, at, limit)
    if (quote := _marked_at(tokens, gap, limit)) is not None:
        yield from _clause(tokens, quote, limit, verb.stance, "marked")
    elif (quote := _labelled(tokens, at, limit, verb)) is not None:
        yield Content(quote, quote + 1, is_marked=True, stance=verb.stance, rule="label")
    elif gap < limit and (found := start_of(Behind(tokens, at, gap, limit, verb))):
        yield from _clause(tokens, found[0], limit, verb.stance, found[1])


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
        if tokens[i].text in ".;:?!," or tokens[i].low in COORDINATORS - {"and"}:
            return None
    return None


# ---------------------------------------------------------------- behind a passive

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
    "was described as", "was told that"; the subject itself where an agent judges it.
    """
    if subject is None or at > limit:
        return None
    low = tokens[at].low if at < limit else ""
    for verb in cue.verbs:
        found = _start_behind_passive(verb, low)
        if found:
            start = subject[0] if found == "hearsay" else at + (found not in ("label", "wh"))
            return next(_clause(tokens, start, limit, verb.stance, found), None)
        if is_named and "object" in verb.frames:
            return Content(*subject, is_marked=False, stance=verb.stance, rule="patient")
    return None


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


# ---------------------------------------------------------------- before a cue


def before_cue(
    tokens: Sequence[Token], floor: int, end: int, stance: str, *, is_marked: bool
) -> Iterator[Content]:
    """What stands before a cue or its subject, down to `floor`, and is said; marked stretches alone
    if `is_marked`.
    """
    stop = end
    while stop > floor and tokens[stop - 1].text in ",–—-":
        stop -= 1
    if stop == end and not (stop > floor and tokens[stop - 1].quote):
        return
    first = _first_marked(tokens, floor, stop)
    if (
        first < stop
        and tokens[first].quote
        and (first == floor or is_marked or tokens[first].text[1:2].isupper())
    ):
        yield Content(first, stop, is_marked=True, stance=stance, rule="before")
    elif not is_marked:
        start = next((i for i in range(stop - 1, floor, -1) if tokens[i].text in ";:"), floor)
        while start < stop and (not _is_said(tokens[start]) or tokens[start].low in COORDINATORS):
            start += 1
        if _is_main(tokens, start, stop) and (
            has_verb(tokens, start, stop)
            or _ends_in_quote(tokens, stop)
            or is_sentence(tokens[start])
        ):
            yield Content(start, stop, is_marked=False, stance=stance, rule="before")


def _is_main(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether a stretch holds a main clause, perhaps behind a subordinate one and a comma."""
    if start == stop or tokens[start].low in RELATIVES:
        return False
    if tokens[start].low not in SUBORDINATORS:
        return True
    comma = next((i for i in range(start, stop) if tokens[i].text == ","), stop)
    return has_verb(tokens, comma, stop)


def around(
    tokens: Sequence[Token], floor: int, start: int, close: int, stance: str
) -> Content | None:
    """What stands on both sides of a reporting clause between the commas before `start` and at
    `close`: "The bridge, Boll said, is safe".
    """
    first = next((i + 1 for i in range(start - 2, floor, -1) if tokens[i].text in ";:"), floor)
    while first < start and not _is_said(tokens[first]):
        first += 1
    first += first + 1 < start and tokens[first].low in COORDINATORS | {"instead", "however"}
    end = end_of(tokens, close + 1, len(tokens))
    is_told = _is_main(tokens, first, start) and has_verb(tokens, first, start)
    goes_on = tokens[close + 1].low in COORDINATORS or has_verb(tokens, close, end)
    if first >= start - 1 or (is_told and goes_on):
        return None
    while end > close + 1 and not (_is_said(tokens[end - 1]) or tokens[end - 1].text in "%)’'"):
        end -= 1
    if not has_verb(tokens, close, end) and not is_told:
        return None
    return Content(first, end, is_marked=False, stance=stance, rule="around")


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


# ---------------------------------------------------------------- where it ends


def _clause(
    tokens: Sequence[Token], start: int, limit: int, stance: str, rule: str
) -> Iterator[Content]:
    """The content from `start`, trimmed of punctuation; marked stretches alone are direct
    quotations.
    """
    end = end_of(tokens, start, limit)
    if rule in _NOUNS:
        end = _end_of_noun(tokens, start, end)
    while start < end and not _is_said(tokens[start]):
        start += 1
    while end > start and not (_is_said(tokens[end - 1]) or tokens[end - 1].text in "%)’'"):
        end -= 1
    if start >= end:
        return
    if (
        rule == "phrase"
        and not any(token.quote for token in tokens[start:end])
        and not has_verb(tokens, start, end)
    ):
        return
    if rule in ("object", "preposition"):
        end = without_time(tokens, start, end)
        end -= end - start > 1 and tokens[end - 1].low in PREPOSITIONS
    alone = _marked_alone(tokens, start, end) if tokens[start].quote else None
    yield Content(start, alone or end, is_marked=alone is not None, stance=stance, rule=rule)


def _end_of_noun(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a noun phrase that is judged or wanted ends: at a comma behind which another clause
    begins.
    """
    commas = [i for i in range(start + 1, end) if tokens[i].text == ","]
    for comma, following in pairwise([*commas, end]):
        is_own = tokens[comma + 1].low not in RELATIVES | PREPOSITIONS if comma + 1 < end else False
        if is_own and has_verb(tokens, comma + 1, following):
            return comma
    return end


def _is_said(token: Token) -> bool:
    """Whether a token is a word or marked words, not punctuation."""
    return token.is_word or token.quote is not None


def _marked_alone(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """The end of the marked stretches that stand at `start` and say it all; None where unmarked
    words belong to it.
    """
    i = start
    while i < end and (
        not tokens[i].is_word
        or (tokens[i].low in ("and", "but", "that") and _quotes_next(tokens, i, end))
    ):
        i += 1
    if i == end or tokens[i - 1].text in ",;" or tokens[i].low in COORDINATORS:
        return i
    quote = tokens[start]
    if quote.text[-2] in ".?!…" and tokens[i].is_capital:
        return i
    return i if len(quote.text.split()) > 3 and quote.text[-2] in ".?!,…" else None


def _quotes_next(tokens: Sequence[Token], at: int, end: int) -> bool:
    return at + 1 < end and tokens[at + 1].quote is not None
