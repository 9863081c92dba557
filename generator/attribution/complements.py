"""Where what is said starts behind a reporting verb, by the frames that the lexicon gives the verb.

Each reading below is one way in which English puts it; they are tried in order, the surest first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from generator.attribution.addressees import addressed
from generator.attribution.behind import SUBORDINATE, Behind, Start
from generator.attribution.ends import stops
from generator.attribution.naming import amount_at, likened, numbered, two_nouns
from generator.attribution.noun_complements import deed, infinitive, noun_phrase, prepositional
from generator.attribution.words import Token, has_verb, is_main, is_verb
from generator.english.attribution import DIRECT, DOING_TOO
from generator.english.grammar import SUBORDINATING_OR_PREPOSITIONS
from generator.english.speech import (
    COORDINATORS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTIONS,
    RELATIVES,
    SUBJECTS,
)
from generator.english.verbs import SINGULAR_IN_S, THIRD
from generator.reading import ClauseKind

_LOOSE = PREPOSITIONS | SUBORDINATE
"""Words that open what is said only as a phrase before its main clause: "said if it rains, …"."""


def start_of(behind: Behind) -> Start | None:
    """Where what is said starts; None where no frame of the verb fits."""
    for read in _READINGS:
        if (found := read(behind)) and found[0] < behind.limit:
            return found
    return None


def _that(behind: Behind) -> Start | None:
    """As in "said that", "pointed out that", "wrote: "."""
    if "out" in behind.verb.frames:
        is_that = behind.low(behind.gap - 1) == "out" and behind.low(behind.gap) == "that"
        return (behind.gap + 1, "that") if is_that else None
    at = behind.gap
    if behind.takes_clause and behind.text(at) == ":":
        return at + 1, "that"
    is_that = behind.takes_clause and behind.low(at) == "that"
    return (at + 1, "that") if is_that and not is_pronoun(behind.tokens, behind.at, at) else None


def is_pronoun(tokens: Sequence[Token], cue_end: int, that: int) -> bool:
    """Whether "that" is no conjunction: "said in a statement that was read", "denied that and"."""
    after = tokens[that + 1] if that + 1 < len(tokens) else None
    if after is None or after.low in COORDINATORS or after.text in ".;!?":
        return True
    if tokens[that - 1].low in _EXACTLY:
        return True
    opens = after.quote is None and after.verb is not None and after.verb.finite
    return (opens and that > cue_end) or _is_read_as_relative(tokens, cue_end, that)


def _is_read_as_relative(tokens: Sequence[Token], cue_end: int, that: int) -> bool:
    """Whether the reading takes what is behind "that" to tell of the document in which something was said
    that stands before: "The army fled, a group said in a report that they denied".
    """
    near = (token.kind for token in tokens[that + 1 : that + _LONGEST_SUBJECT] if token.kind)
    is_told = tokens[cue_end - 1].kind is ClauseKind.REPORTING
    return is_told and next(near, None) is ClauseKind.RELATIVE


_LONGEST_SUBJECT = 20
"""Tokens behind "that" in which its verb stands."""


_EXACTLY = frozenset("just exactly precisely".split())
"""Words before the pronoun: "proposed just that in 2013"."""


def _that_behind(behind: Behind) -> Start | None:
    """As in "said, however, that", "wrote of the rebels that"."""
    if not behind.takes_clause and "wh" not in behind.verb.frames:
        return None
    if behind.text(behind.gap) == ",":
        closing = (i for i in range(behind.gap + 1, behind.gap + 10) if behind.text(i) == ",")
        comma = next(closing, None)
        return _opened(behind, comma + 1) if comma else None
    if behind.low(behind.gap) in PREPOSITIONS:
        for i in range(behind.gap + 1, min(behind.limit, behind.gap + 10)):
            if found := _opened(behind, i):
                return found
            is_end = is_verb(behind.tokens, i) or behind.low(i) in _OPENING_CLAUSES
            if is_end or not behind.tokens[i].is_word:
                break
    return None


_OPENING_CLAUSES = SUBORDINATE | SUBORDINATING_OR_PREPOSITIONS


def _that_behind_time(behind: Behind) -> Start | None:
    """As in "said in a statement issued before the markets opened on Friday that": what the reading
    takes for what is said, behind a clause of time.
    """
    opened = False
    for i in range(behind.at, min(behind.limit, behind.gap + _LONGEST_SUBJECT)):
        low = behind.low(i)
        if low == "that":
            near = (token.kind for token in behind.tokens[i + 1 : i + _LONGEST_SUBJECT])
            is_content = next(filter(None, near), None) is ClauseKind.CONTENT
            is_told = opened and is_content and behind.takes_clause and behind.tokens[i - 1].in_date
            return (i + 1, "that") if is_told else None
        if not behind.tokens[i].is_word and behind.text(i) != ".":
            return None
        opened = opened or low in _OPENING_CLAUSES
    return None


_ASKING = QUESTIONS - {"who", "which"}


_SUBJECTS = SUBJECTS - {"who"}


def _opened(behind: Behind, at: int) -> Start | None:
    """What is said from a word that opens it, where the verb takes such a clause."""
    low = behind.low(at)
    if low == "that" and behind.low(at - 1) == "so":
        return None
    if low == "that" and behind.takes_clause and not is_pronoun(behind.tokens, behind.at, at):
        return at + 1, "that"
    if low in _ASKING and "wh" in behind.verb.frames:
        return at, "wh"
    is_bare = low in _SUBJECTS and "clause" in behind.verb.frames
    return (at, "bare") if is_bare else None


def _question(behind: Behind) -> Start | None:
    """As in "explained why", "asked whether"."""
    takes = behind.takes_clause or "wh" in behind.verb.frames
    return (behind.gap, "wh") if takes and behind.low(behind.gap) in QUESTIONS else None


def _bare(behind: Behind) -> Start | None:
    """As in "said rates would rise"."""
    token = behind.tokens[behind.gap]
    if "clause" not in behind.verb.frames or not (token.is_word or token.text in "€$£¥"):
        return None
    stop = end_of(behind.tokens, behind.gap, behind.limit)
    if behind.verb.stance == "knows" and token.low not in SUBJECTS:
        return None
    if token.low in _LOOSE and not _is_fronted(behind, stop):
        return None
    if behind.low(behind.gap - 1) in _DEGREES or _is_joined_behind(behind, stop):
        return None
    is_clause = (
        _has_main_verb(behind, stop)
        or _may_have_verb(behind, stop)
        or (
            behind.verb.base == "say"
            and stop - behind.gap > 2
            and token.low not in _NO_CLAUSE
            and (
                behind.low(behind.at - 1) == "saying"
                or behind.tokens[max(0, behind.at - 2)].is_word
            )
        )
    )
    return (behind.gap, "bare") if is_clause else None


def _is_joined_behind(behind: Behind, stop: int) -> bool:
    """Whether the first verb there is of a clause that "and" joins to a thing: "maintains two
    pitches and the council pays".
    """
    return behind.verb.base not in DIRECT and joined(behind.tokens, behind.gap, stop) < stop


def joined(tokens: Sequence[Token], start: int, stop: int) -> int:
    """The "and" that joins a clause to a thing that begins at `start`; `stop` where none does. Of
    two things together the verb would be a plural.
    """
    near = tokens[start : min(stop, start + _LONGEST_SUBJECT)]
    verb = next((t for t in near if t.main and t.main.finite), None)
    if verb is None or verb.begins < start or verb.kind in _HUNG:
        return stop
    before = [token.low for token in tokens[start : verb.begins]]
    if tokens[verb.begins].low not in _SINGULAR or not _APART.isdisjoint(before):
        return stop
    ands = (i for i, pair in enumerate(pairwise(before), start) if pair[0] == "and")
    is_told_of = bool(before) and before[-1] in SUBJECTS
    return next((i for i in ands if tokens[i + 1].low in DETERMINERS and not is_told_of), stop)


_SINGULAR = SINGULAR_IN_S | frozenset(THIRD)
_APART = RELATIVES | {"between", "both"}
"""Before what is told of a thing, or before two that are one thing together."""


_DEGREES = frozenset("so too very".split())
"""Words before how somebody feels: "feel so tired that"."""


def _has_main_verb(behind: Behind, stop: int) -> bool:
    """Whether a finite verb stands there that is no relative clause's."""
    if not has_verb(behind.tokens, behind.gap, stop):
        return False
    if behind.verb.base not in DIRECT and behind.verb.stance != "says":
        stop = min(stop, _first_comma(behind, stop))
    takes_noun = "object" in behind.verb.frames or behind.verb.base in DOING_TOO
    if takes_noun and _hangs(behind, stop):
        return False
    first = next((i for i in range(behind.gap, stop) if is_verb(behind.tokens, i)), stop)
    if behind.low(first - 1) in COORDINATORS and first > behind.gap:
        return False
    places = range(behind.gap, stop)
    relative = sum(behind.low(i) in RELATIVES for i in places[1:])
    verbs = sum(
        is_verb(behind.tokens, i) and (i == behind.gap or not is_main(behind.tokens, i - 1))
        for i in places
    )
    return verbs > relative


def _hangs(behind: Behind, stop: int) -> bool:
    """Whether each verb there is of a clause hung on a noun or a deed: "adding a digit when one
    fails".
    """
    verbs = (t for t in behind.tokens[behind.gap : stop] if t.main and t.main.finite)
    return all(t.kind in _HUNG or t.low == "like" for t in verbs)


_HUNG = frozenset((ClauseKind.RELATIVE, ClauseKind.SUBORDINATE))


def _first_comma(behind: Behind, stop: int) -> int:
    """The comma behind which a verb is no longer of what is said, unless another closes it: "holds
    a lead over Boll, and would".
    """
    commas = [i for i in range(behind.gap, stop) if behind.text(i) == ","]
    return commas[0] if len(commas) == 1 else stop


_BEFORE_NOUNS = PREPOSITIONS | DETERMINERS | COORDINATORS | POSSESSIVES


def _may_have_verb(behind: Behind, stop: int) -> bool:
    """Whether a form that may be a noun as well stands as a verb would: "the wreck lies deeper"."""
    tokens = behind.tokens
    return behind.verb.base in DIRECT and any(
        tokens[i].low in THIRD
        and not tokens[i].is_capital
        and tokens[i - 1].is_word
        and tokens[i - 1].low not in _BEFORE_NOUNS
        and not tokens[i - 1].low.endswith(("s", "'s"))
        for i in range(behind.gap + 1, min(stop, behind.gap + _LONGEST_SUBJECT))
    )


_LONGEST_SUBJECT = 30
"""Tokens before the verb of what is said."""


def _is_fronted(behind: Behind, stop: int) -> bool:
    """Whether a main clause follows the phrase behind the verb, and nothing marked stands before
    it.
    """
    before = behind.tokens[max(0, behind.at - _NEAR) : behind.at]
    comma = next((i for i in range(behind.gap, stop) if behind.text(i) == ","), stop)
    is_whole = has_verb(behind.tokens, comma, stop) or behind.low(behind.gap) == "if"
    return is_whole and not any(token.quote for token in before)


_NEAR = 12

_NO_CLAUSE = frozenset("no yes nothing something so much little more what the this".split())
"""What one says without a clause: "said nothing about it"."""

_READINGS: tuple[Callable[[Behind], Start | None], ...] = (
    _that,
    _that_behind,
    _that_behind_time,
    _question,
    numbered,
    infinitive,
    deed,
    prepositional,
    addressed,
    _bare,
    two_nouns,
    likened,
    noun_phrase,
    amount_at,
)


def end_of(tokens: Sequence[Token], start: int, limit: int) -> int:
    """Where what is said from `start` on ends: at the limit, or where the article's own voice takes
    over again.
    """
    at = start + (start < limit and tokens[start].text == ",")
    if at >= limit:
        return limit
    stop = tokens[at].stop
    if stop < limit - _LOOKED_AT:
        return stop
    first = max(at, limit - _LOOKED_AT)
    return first + stops([token[:7] for token in tokens[first:limit]])[0]


_LOOKED_AT = 2
"""Tokens behind a mark that tell whether it ends what is said."""
