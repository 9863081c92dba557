"""Who speaks: the words for the speaker beside a cue, without a parse of the sentence.

The subject before a verb is looked for from the verb back to the start of its clause; fronted phrases ("On Monday",
"In a statement the …") and parentheses ("Smith, 45, …") are passed over. Of a person called twice ("the manager, Ana
Ruiz,") the words with the name are the speaker's.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.frames import Token
from generator.lexicon.names import CALENDAR, HONORIFICS, OFFICES, PARTICLES
from generator.lexicon.speech import (
    ADVERBS,
    COORDINATORS,
    DAYS,
    DETERMINERS,
    INSIDE,
    MONTHS,
    NARRATING,
    OCCASIONS,
    PERIODS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    TIME_STARTERS,
)
from generator.lexicon.verbs import (
    BE_FINITE,
    DO,
    HAVE_FINITE,
    LEMMAS,
    MODALS,
    NOUN_TOO,
    PAST_ONLY,
    PAST_OR_PARTICIPLE,
    THIRD,
)

Range = tuple[int, int]
"""Half-open range of tokens."""

_PARENTHETIC = frozenset(",–—-")
_HARD = frozenset(";:.?!()[]…")
_CLINGING = frozenset({"familiar", "close", "briefed", "charge", "related", "opposed", "loyal"})
"""Words after which a preposition of any kind goes on: "sources close to the talks"."""
_DONE_BY = frozenset("cited quoted named appointed elected hired published released seen obtained".split())


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is taken for a finite verb."""
    low = tokens[at].low
    if low in BE_FINITE or low in HAVE_FINITE or low in DO or low in MODALS or low in PAST_ONLY or low.endswith("n't"):
        return not tokens[at].is_capital or at == 0 or low not in ("may", "will")
    before = tokens[at - 1].low if at else ""
    if tokens[at].is_capital or before in DETERMINERS - PRONOUNS or before in PREPOSITIONS:
        return False
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if low in PAST_OR_PARTICIPLE or (low.endswith("ed") and low not in LEMMAS and len(low) > 4):
        return following != "by" and low not in ("concerned", "involved", "based", "born", "held", "made", "set")
    return low in THIRD and THIRD[low] not in NOUN_TOO


def has_verb(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a finite verb stands in ``tokens[start:end]``."""
    return any(is_verb(tokens, at) for at in range(start, end))


# ---------------------------------------------------------------- times and fronted phrases


def skip_time(tokens: Sequence[Token], at: int, end: int) -> int:
    """The index after an expression of time that starts at `at`; `at` where none does."""
    k = at
    while k < end and tokens[k].low in ("on", "in", "by", "since", "at", "late", "early", "earlier", "later", "during"):
        k += 1
    if k < end and (tokens[k].low in TIME_STARTERS or tokens[k].text[0].isdigit()):
        k += 1
        while k < end and (tokens[k].low in TIME_STARTERS or tokens[k].text[0].isdigit()):
            k += 1
        if not (k < end and tokens[k].low in PERIODS | DAYS | MONTHS) and not _is_year(tokens[k - 1]):
            return at + 1 if tokens[at].low in ("earlier", "later") else at
    found = k
    while k < end and (tokens[k].low in PERIODS | DAYS or (tokens[k].low in MONTHS and tokens[k].is_capital)):
        k += 1
        while k < end and tokens[k].text[0].isdigit():
            k += 1
    if k > found or (k > at and _is_year(tokens[k - 1])):
        return skip_time(tokens, k, end) if k < end else k
    return at + 1 if tokens[at].low in ("earlier", "later") else at


def _is_year(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) == 4


def without_time(tokens: Sequence[Token], start: int, end: int) -> int:
    """The end of ``tokens[start:end]`` without an expression of time at its end."""
    for size in range(min(6, end - start - 1), 0, -1):
        if skip_time(tokens, end - size, end) == end:
            return end - size
    return end


def _subject_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """The start of the subject in ``tokens[start:end]``, behind conjunctions, adverbs and fronted phrases."""
    at = start
    while at < end:
        low = tokens[at].low
        after = skip_time(tokens, at, end)
        if after > at:
            at = after
        elif (
            low in COORDINATORS
            or low in SUBORDINATORS - PREPOSITIONS
            or (low in ADVERBS and low not in ("all", "both"))
        ) or (low.endswith("ly") and at + 1 < end and not tokens[at].is_capital):
            at += 1
        elif low in PREPOSITIONS:
            return _after_phrase(tokens, at, end)
        else:
            break
    return at


def _after_phrase(tokens: Sequence[Token], start: int, end: int) -> int:
    """The last noun phrase that no preposition governs, in a stretch that starts with a preposition; `end` if none."""
    for at in range(end - 1, start + 1, -1):
        token, before = tokens[at], tokens[at - 1]
        governed = before.low in PREPOSITIONS or before.low in DETERMINERS
        starts = token.low in DETERMINERS or token.low in SUBJECTS
        starts = starts or (token.is_capital and not before.is_capital and token.low not in CALENDAR)
        if starts and not governed and (token.low in DETERMINERS | SUBJECTS or not before.is_capital):
            return at
    return end


# ---------------------------------------------------------------- before a verb


def subject_before(tokens: Sequence[Token], floor: int, end: int) -> Range | None:
    """The subject of the verb group that starts at `end`, not before `floor`."""
    end = without_time(tokens, floor, end)
    if end <= floor:
        return None
    last = tokens[end - 1]
    if last.low in RELATIVES:
        close = end - 1 - (end - 1 > floor and tokens[end - 2].text == ",")
        return _plain(tokens, floor, close)
    if last.text in _PARENTHETIC:
        return _around(tokens, floor, end - 1)
    return _plain(tokens, floor, end)


def _plain(tokens: Sequence[Token], floor: int, end: int) -> Range | None:
    """The noun phrase that ends at `end`."""
    start = _clause_start(tokens, floor, end)
    start = _subject_start(tokens, start, end)
    if start < end and has_verb(tokens, start, end):
        start = _after_phrase(tokens, start - 2, end) if start + 1 < end else start
    return _trimmed(tokens, start, end)


def _clause_start(tokens: Sequence[Token], floor: int, end: int) -> int:
    """Where the clause starts whose subject ends at `end`: behind punctuation, a subordinator, "and" after a verb."""
    at = end
    while at > floor:
        token = tokens[at - 1]
        if token.quote or token.text in _HARD or token.text in _PARENTHETIC:
            return at
        if token.low in SUBORDINATORS - {"than", "so"} and at < end:
            return at
        if token.low in RELATIVES:
            return at
        if token.low in COORDINATORS and _joins_clauses(tokens, floor, at - 1, end):
            return at
        at -= 1
    return at


def _joins_clauses(tokens: Sequence[Token], floor: int, at: int, end: int) -> bool:
    """Whether a coordinator stands between clauses, rather than between two nouns."""
    if tokens[at].low != "and" and tokens[at].low != "or":
        return True
    left = at
    while left > floor and not (_is_hard(tokens[left - 1]) or tokens[left - 1].text in _PARENTHETIC):
        left -= 1
    return at == left or has_verb(tokens, left, at) or (at + 1 < end and tokens[at + 1].low in SUBJECTS)


def _around(tokens: Sequence[Token], floor: int, end: int) -> Range | None:
    """The subject before a parenthesis that ends at `end`: "Smith, who led the inquiry" -> Smith."""
    pieces = _pieces(tokens, floor, end)
    current: Range | None = None
    second: Range | None = None
    for start, stop in pieces:
        first = tokens[start].low
        if tokens[start].quote and stop == start + 1:
            current = second = None
            continue
        behind = start + 1 if first in COORDINATORS | {"while", "as", "that"} else start
        begins_anew = first in COORDINATORS | {"while", "that"} and behind < stop
        if _is_fronted(tokens, start, stop) and (current is None or has_verb(tokens, *current)):
            current = second = None
        elif current is None or (begins_anew and has_verb(tokens, *current)) or _is_finished(tokens, current, first):
            current, second = (behind, stop), None
        elif second is None:
            second = (start, stop)
    if current is None:
        return None
    start = _subject_start(tokens, *current)
    if start >= current[1]:
        return _trimmed(tokens, *second) if second else None
    if has_verb(tokens, start, current[1]):
        return leading(tokens, start, current[1])
    if second and _is_name(tokens, *second) and not _ends_in_name(tokens, start, current[1]):
        return second
    return _trimmed(tokens, start, current[1])


def _is_finished(tokens: Sequence[Token], current: Range, first: str) -> bool:
    """Whether the piece so far is a clause of its own, so that the next piece starts another."""
    return has_verb(tokens, *current) and first not in RELATIVES


def _is_hard(token: Token) -> bool:
    """Whether a token parts clauses for good: a stop, or a marked sentence (not a marked phrase)."""
    return token.text in _HARD or (token.quote is not None and token.text[-2:-1] in ",.?!…")


def _pieces(tokens: Sequence[Token], floor: int, end: int) -> list[Range]:
    """The stretches between commas and dashes before `end`, back to the last harder boundary."""
    bounds, at = [end], end
    while at > floor and not _is_hard(tokens[at - 1]):
        at -= 1
        if tokens[at].text in _PARENTHETIC:
            bounds.append(at)
    starts = [at, *(bound + 1 for bound in reversed(bounds[1:]))]
    return [(a, b) for a, b in zip(starts, reversed(bounds), strict=True) if a < b]


def closes_clause(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a main clause ends at a comma or dash: not "The memo, while the ship was at sea,"."""
    floor = comma
    while floor and not (tokens[floor - 1].quote or tokens[floor - 1].text in _HARD):
        floor -= 1
    pieces = _pieces(tokens, floor, comma)
    dependent = RELATIVES | SUBORDINATORS
    return any(
        has_verb(tokens, start + (number > 0), end) and tokens[start].low not in dependent
        for number, (start, end) in enumerate(pieces)
        if number in (0, len(pieces) - 1)
    )


def _is_fronted(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a stretch is an adverbial before the subject: "On Monday", "However", "When asked"."""
    first = tokens[start].low
    if skip_time(tokens, start, end) == end:
        return True
    return (
        first in PREPOSITIONS
        or first in ADVERBS
        or first in SUBORDINATORS
        or (first.endswith("ly") and end - start == 1)
    )


def leading(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    """The noun phrase at the head of ``tokens[start:end]``, up to its verb."""
    start = _subject_start(tokens, start, end)
    stop = start
    while stop < end and not (
        tokens[stop].quote
        or tokens[stop].text in _HARD | _PARENTHETIC
        or is_verb(tokens, stop)
        or tokens[stop].low in RELATIVES
        or (tokens[stop].low in ADVERBS and stop > start)
    ):
        stop += 1
    if start < stop < end and tokens[stop].text == ",":
        close = next((i for i in range(stop + 1, min(end, stop + 8)) if tokens[i].text == ","), None)
        if close and _is_name(tokens, stop + 1, close) and not _ends_in_name(tokens, start, stop):
            return stop + 1, close
    return _trimmed(tokens, start, stop)


def clause_subject(tokens: Sequence[Token], floor: int, end: int) -> Range | None:
    """The subject of the clause that a coordinated or participial verb at `end` goes on: "The firm lost and said"."""
    start = clause_start(tokens, floor, end)
    return leading(tokens, start, end) if start < end else None


def clause_start(tokens: Sequence[Token], floor: int, end: int) -> int:
    """Where the main clause starts that goes on at `end`, behind fronted phrases and earlier clauses."""
    chosen = end
    for start, stop in _pieces(tokens, floor, end):
        if chosen == end:
            chosen = end if _is_fronted(tokens, start, stop) else start
        elif tokens[start].low in COORDINATORS and has_verb(tokens, start, stop) and not is_verb(tokens, start + 1):
            chosen = start + 1
    return chosen


# ---------------------------------------------------------------- after a cue


def speaker_after(tokens: Sequence[Token], start: int) -> Range | None:
    """The words for the speaker that start right after a cue: "said [a spokesman for the port] on Monday"."""
    if start >= len(tokens) or tokens[start].quote or not tokens[start].is_word:
        return None
    if tokens[start].low in SUBJECTS | {"it"}:
        return start, start + 1
    stop = start
    while stop < len(tokens) and not _ends_phrase(tokens, start, stop):
        stop += 1
    if stop + 1 < len(tokens) and tokens[stop].text == "," and not _ends_in_name(tokens, start, stop):
        close = stop + 1
        while close < len(tokens) and not _ends_phrase(tokens, stop + 1, close):
            close += 1
        is_closed = close == len(tokens) or tokens[close].text in ",.;"
        if is_closed and _is_name(tokens, stop + 1, close):
            return stop + 1, close
    return _trimmed(tokens, start, stop)


def _ends_phrase(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether a token no longer belongs to the noun phrase that began at `start`."""
    token, low = tokens[at], tokens[at].low
    if token.quote or not (token.is_word or token.text in "&'’"):
        return True
    if low in PREPOSITIONS or low in COORDINATORS:
        return not _links(tokens, start, at)
    if at == start:
        return low in SUBORDINATORS
    is_new = low in SUBJECTS or low in RELATIVES | NARRATING | SUBORDINATORS or low in ADVERBS - {"first"}
    return is_new or skip_time(tokens, at, len(tokens)) > at or is_verb(tokens, at)


def _links(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether a preposition or conjunction goes on with the words for the speaker: "for the port", "and Ana Ruiz"."""
    low, before = tokens[at].low, tokens[at - 1].low if at > start else ""
    if low in INSIDE:
        return not _goes_to_occasion(tokens, at)
    if low in PREPOSITIONS:
        return before in _CLINGING or before in _DONE_BY
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return low == "and" and following is not None and (following.is_capital or following.low in DETERMINERS)


def _goes_to_occasion(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition leads to where it was said ("at a news conference") rather than on about the speaker."""
    ahead = [token.low for token in tokens[at + 1 : at + 5] if token.is_word]
    return tokens[at].low in ("at", "from", "with") and any(word in OCCASIONS for word in ahead)


# ---------------------------------------------------------------- names


def _is_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a stretch is a bare name of at least two words."""
    words = tokens[start:end]
    is_all = all(t.is_capital or t.low in PARTICLES or t.text in "'’" for t in words)
    return is_all and sum(t.is_capital for t in words) > 1 and words[0].low not in DETERMINERS


def _ends_in_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a noun phrase closes with a person's or body's own name that no preposition governs."""
    at = end
    if tokens[end - 1].low in OFFICES - HONORIFICS:
        return False
    while at > start and (tokens[at - 1].is_capital or tokens[at - 1].low in PARTICLES):
        at -= 1
    if at == end or (at > start and tokens[at - 1].low in PREPOSITIONS):
        return False
    return not (
        at > start
        and tokens[at - 1].low in ("the", "a", "an")
        and tokens[at - 2 if at - 2 >= start else at - 1].low in PREPOSITIONS
    )


def _trimmed(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    """A noun phrase without marks, coordinators or adverbs at its ends; None where nothing is left."""
    while start < end and (not tokens[start].is_word or tokens[start].low in COORDINATORS):
        start += 1
    while end > start and (not tokens[end - 1].is_word or tokens[end - 1].low in COORDINATORS):
        end -= 1
    if start >= end or tokens[start].quote:
        return None
    if end - start > 1 and tokens[end - 1].low in SUBJECTS:
        end -= 1
    if end - start == 1 and tokens[start].low in PREPOSITIONS | SUBORDINATORS - PRONOUNS:
        return None
    return start, end
