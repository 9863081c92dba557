"""What a reporting word governs: the stretch of a sentence that is said.

After a verb come, by its frames in the lexicon, marked words, a clause with or without "that", an infinitive, a noun
phrase; between them may stand an addressee, a time and an occasion ("told reporters on Monday", "said in a statement").
Before a verb comes what is said when nothing does after it: "The deal is off, Smith said."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.cues import Cue
from generator.frames import Token
from generator.lexicon.reporting import ReportingVerb
from generator.lexicon.speech import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    INSIDE,
    NARRATING,
    OCCASIONS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
)
from generator.speakers import has_verb, is_verb, skip_time, without_time


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


_WH = frozenset("how why what whether where when who".split())
_GAP = frozenset(
    "in at on during via through to after before from by under with over outside following since upon".split()
)
_OBLIQUE = frozenset({"him", "them", "me", "us"})
_EMPTY = frozenset({"comment", "elaborate"})
"""What one declines to do without saying anything else."""
_BREAKS = frozenset("but while whereas although though".split())
_ENDS = frozenset(";?!…")
_LONGEST_GAP = 18


def after_cue(tokens: Sequence[Token], cue: Cue, limit: int) -> Iterator[Content]:
    """What follows a cue and is said, up to `limit`; nothing where nothing fits."""
    if cue.form == "phrase":
        yield from _clause(tokens, cue.end, limit, "says", "phrase", needs_verb=True)
        return
    for verb in cue.verbs:
        contents = list(_after_verb(tokens, cue.end, limit, verb))
        if contents:
            yield from contents
            return


def _after_verb(tokens: Sequence[Token], at: int, limit: int, verb: ReportingVerb) -> Iterator[Content]:
    frames = verb.frames
    gap = _skip_gap(tokens, at, limit)
    if (quote := _marked_at(tokens, gap, limit)) is not None:
        yield from _clause(tokens, quote, limit, verb.stance, "marked")
        return
    if frames & {"as", "label"}:
        quote = next((i for i in range(at, min(limit, at + 15)) if tokens[i].quote), None)
        if quote is not None and not _crosses(tokens, at, quote) and ("label" in frames or _is_as(tokens, at, quote)):
            yield Content(quote, quote + 1, True, verb.stance, "label")
            return
    if gap >= limit:
        return
    start = _said_from(tokens, at, gap, limit, verb)
    if start is not None:
        yield from _clause(tokens, start[0], limit, verb.stance, start[1])


def _is_as(tokens: Sequence[Token], at: int, quote: int) -> bool:
    return any(token.low == "as" for token in tokens[max(at, quote - 3) : quote])


def _crosses(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a boundary of clauses lies between two tokens."""
    return any(token.text in ".;:?!," or token.low in COORDINATORS - {"and"} for token in tokens[start:end])


def _marked_at(tokens: Sequence[Token], at: int, limit: int) -> int | None:
    """The marked stretch that stands at `at`, perhaps after a comma, a colon or "that"."""
    for skipped in range(3):
        if at + skipped >= limit:
            return None
        token = tokens[at + skipped]
        if token.quote:
            return at + skipped
        if not (token.text in ",:–—-" or token.low == "that"):
            return None
    return None


def _said_from(tokens: Sequence[Token], at: int, gap: int, limit: int, verb: ReportingVerb) -> tuple[int, str] | None:
    """Where what is said starts, and by which frame."""
    frames, token = verb.frames, tokens[gap]
    takes_clause = bool(frames & {"clause", "that", "whom"})
    if "out" in frames:
        return (gap + 1, "that") if tokens[gap - 1].low == "out" and token.low == "that" else None
    if takes_clause and token.low == "that" and gap + 1 < limit:
        return gap + 1, "that"
    if takes_clause and token.text == ":" and gap + 1 < limit:
        return gap + 1, "colon"
    if takes_clause and token.text == "," and (that := _that_behind(tokens, gap, limit)):
        return that + 1, "that"
    if takes_clause and token.low in INSIDE and (that := _that_after(tokens, gap, limit)):
        return that + 1, "that"
    if (takes_clause or "wh" in frames) and token.low in _WH:
        return gap, "wh"
    if "to" in frames and at < limit and (to := _infinitive(tokens, at, limit)) is not None:
        return None if tokens[to].low in _EMPTY else (to, "to")
    if found := _by_preposition(tokens, at, limit, verb):
        return found
    if found := _past_addressee(tokens, at, limit, verb):
        return found
    if (
        "clause" in frames
        and token.is_word
        and has_verb(tokens, gap, _end(tokens, gap, limit))
        and not is_verb(tokens, gap)
    ):
        return gap, "bare"
    if (
        "object" in frames
        and token.is_word
        and token.low not in PREPOSITIONS | COORDINATORS | _OBLIQUE
        and not is_verb(tokens, at)
    ):
        return gap, "object"
    return None


def _that_after(tokens: Sequence[Token], at: int, limit: int) -> int | None:
    """The "that" behind a phrase: "wrote of the rebels that"."""
    for i in range(at + 1, min(limit - 1, at + 8)):
        if tokens[i].low == "that":
            return i
        if not tokens[i].is_word or is_verb(tokens, i):
            return None
    return None


def _that_behind(tokens: Sequence[Token], comma: int, limit: int) -> int | None:
    """The "that" behind a parenthesis: "said, however, that"."""
    for at in range(comma + 1, min(limit, comma + 10)):
        if tokens[at].text == "," and at + 1 < limit and tokens[at + 1].low == "that":
            return at + 1
    return None


def _infinitive(tokens: Sequence[Token], at: int, limit: int) -> int | None:
    """Where an infinitive starts: behind "to", or at "not to"."""
    if (
        tokens[at].low == "to"
        and at + 1 < limit
        and tokens[at + 1].low not in DETERMINERS
        and not tokens[at + 1].is_capital
    ):
        return at + 1
    return at if tokens[at].low == "not" and at + 1 < limit and tokens[at + 1].low == "to" else None


def _by_preposition(tokens: Sequence[Token], at: int, limit: int, verb: ReportingVerb) -> tuple[int, str] | None:
    """ "warned of", "called for", "accused X of"."""
    if "accusation" in verb.frames:
        of = next((i for i in range(at, min(limit, at + 14)) if tokens[i].low == "of" and i + 1 < limit), None)
        of = next(
            (
                i
                for i in range(at, min(limit, at + 14))
                if tokens[i].low == "of" and tokens[min(i + 1, limit - 1)].low.endswith("ing")
            ),
            of,
        )
        return (of + 1, "accusation") if of is not None else None
    if "blame" in verb.frames:
        return (at, "blame") if at < limit and tokens[at].is_word else None
    if at + 1 < limit and tokens[at].low in verb.frames & PREPOSITIONS:
        return at + 1, "preposition"
    return None


def _past_addressee(tokens: Sequence[Token], at: int, limit: int, verb: ReportingVerb) -> tuple[int, str] | None:
    """Behind the one who is told or urged: "told the court (that) …", "urged banks to …", "called on banks to …"."""
    start = at
    if (
        verb.base in ("call", "appeal")
        and "for" in verb.frames
        and at < limit
        and tokens[at].low in ("on", "upon", "to")
    ):
        start, wants = at + 1, {"to"}
    else:
        wants = ({"that"} if "whom" in verb.frames else set()) | ({"to"} if "whom-to" in verb.frames else set())
    if not wants:
        return None
    for i in range(start + 1, min(limit, start + _LONGEST_GAP)):
        low = tokens[i].low
        if low in wants:
            if low == "to" and i + 1 < limit and (tokens[i + 1].low in DETERMINERS or tokens[i + 1].is_capital):
                continue
            return (
                (i - 1 if low == "to" and tokens[i - 1].low == "not" else i + 1, "addressee") if i + 1 < limit else None
            )
        if tokens[i].quote and "that" in wants:
            return i, "addressee"
        if tokens[i].text in ",:" and i + 1 < limit and tokens[i + 1].quote:
            return i + 1, "addressee"
        if tokens[i].text in ";:?!" or (tokens[i].text == "," and not (i + 1 < limit and tokens[i + 1].is_capital)):
            return (i + 1, "colon") if tokens[i].text == ":" and i + 1 < limit else None
        if "that" in wants and (low in SUBJECTS | {"it"} or low in _WH) and low != "who":
            return i, "addressee"
        if "that" in wants and is_verb(tokens, i):
            subject = _last_phrase(tokens, start + 1, i)
            return (subject, "addressee") if subject is not None else None
    return None


def _last_phrase(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """The last noun phrase before a verb that is not the addressee's own."""
    for i in range(end - 1, start - 1, -1):
        if tokens[i].low in DETERMINERS and tokens[i - 1].low not in PREPOSITIONS:
            return i
    return None


def _skip_gap(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Behind adverbs, times and occasions: "on Monday", "in a statement", "at a news conference in Lima", "to reporters"."""
    while at < limit:
        low = tokens[at].low
        after = skip_time(tokens, at, limit)
        if after > at:
            at = after
        elif (low in ADVERBS and low not in SUBJECTS) or (low.endswith("ly") and not tokens[at].is_capital):
            at += 1
        elif low in _GAP and (end := _occasion(tokens, at, limit)):
            at = end
        else:
            break
    return at


def _occasion(tokens: Sequence[Token], at: int, limit: int) -> int | None:
    """The end of a phrase that tells where, in what or to whom it was said; None if it tells something else."""
    is_occasion = False
    i = at + 1
    while i < min(limit, at + _LONGEST_GAP):
        token, before = tokens[i], tokens[i - 1]
        if token.quote or not (token.is_word or token.text in "’'&") or token.low == "that" or token.low in RELATIVES:
            break
        if token.low in SUBJECTS | {"it"} or is_verb(tokens, i):
            break
        if token.low in DETERMINERS and before.low not in PREPOSITIONS:
            break
        if is_occasion and token.low in PREPOSITIONS - {
            "of",
            "with",
            "to",
            "by",
            "for",
            "in",
            "at",
            "on",
            "from",
            "after",
        }:
            break
        if token.is_capital and not before.is_capital and before.low not in PREPOSITIONS | DETERMINERS and is_occasion:
            break
        is_occasion = is_occasion or token.low in OCCASIONS or (i == at + 1 and token.is_capital)
        i += 1
    return i if is_occasion else None


def _end(tokens: Sequence[Token], start: int, limit: int) -> int:
    """Where what is said ends: at the sentence's end, or where its own voice takes over again."""
    for i in range(start, limit):
        token = tokens[i]
        if token.text in _ENDS or (
            token.text == "." and (i + 1 >= limit or tokens[i + 1].is_capital or tokens[i + 1].quote)
        ):
            return i
        if token.text == "," and i > start and i + 1 < limit:
            following = tokens[i + 1].low
            goes_on = i + 2 < limit and tokens[i + 2].low == "that"
            if (following in _BREAKS and not goes_on) or following in NARRATING or following == "according":
                return i
    return limit


def _clause(
    tokens: Sequence[Token], start: int, limit: int, stance: str, rule: str, *, needs_verb: bool = False
) -> Iterator[Content]:
    """The content from `start`, trimmed of punctuation; marked stretches alone are direct quotations."""
    end = _end(tokens, start, limit)
    while start < end and not (tokens[start].is_word or tokens[start].quote):
        start += 1
    while end > start and not (tokens[end - 1].is_word or tokens[end - 1].quote or tokens[end - 1].text in "%)’'"):
        end -= 1
    if start >= end or (
        needs_verb and not any(t.quote for t in tokens[start:end]) and not has_verb(tokens, start, end)
    ):
        return
    if rule in ("object", "preposition"):
        end = without_time(tokens, start, end)
        end -= end - start > 1 and tokens[end - 1].low in PREPOSITIONS
    if tokens[start].quote and (alone := _marked_alone(tokens, start, end)):
        yield Content(start, alone, True, stance, rule)
    else:
        yield Content(start, end, False, stance, rule)


def _marked_alone(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """The end of the marked stretches that stand at `start` and say it all; None where unmarked words belong to it."""
    i = start
    while i < end and (
        tokens[i].quote
        or not tokens[i].is_word
        or (tokens[i].low in ("and", "but", "that") and i + 1 < end and tokens[i + 1].quote)
    ):
        i += 1
    if i == end or (tokens[i - 1].text in ",;" or tokens[i].low in COORDINATORS):
        return i
    return i if _is_sentence(tokens[start]) else None


def _is_sentence(token: Token) -> bool:
    """Whether a marked stretch is a sentence rather than a phrase of one."""
    return token.quote is not None and len(token.text.split()) > 3 and token.text[-2] in ".?!,…"


def stance_of(cue: Cue) -> str:
    """How a cue puts what was said in so many words."""
    return cue.verbs[0].stance if cue.verbs else "says"


def before_cue(tokens: Sequence[Token], floor: int, end: int, stance: str, *, is_marked: bool) -> Iterator[Content]:
    """What stands before a cue or its subject, down to `floor`, and is said; marked stretches alone if `is_marked`."""
    stop = end
    while stop > floor and tokens[stop - 1].text in ",–—-":
        stop -= 1
    if stop == end and not (stop > floor and tokens[stop - 1].quote):
        return
    first = stop
    while first > floor and (
        tokens[first - 1].quote or (tokens[first - 1].text in ".,;–" and first - 1 > floor and tokens[first - 2].quote)
    ):
        first -= 1
    if first < stop and tokens[first].quote and (first == floor or is_marked or tokens[first].text[1:2].isupper()):
        yield Content(first, stop, True, stance, "before")
        return
    if is_marked:
        return
    start = next((i for i in range(stop - 1, floor, -1) if tokens[i].text in ";:"), floor)
    while start < stop and (not (tokens[start].is_word or tokens[start].quote) or tokens[start].low in COORDINATORS):
        start += 1
    if start < stop and has_verb(tokens, start, stop):
        yield Content(start, stop, False, stance, "before")
