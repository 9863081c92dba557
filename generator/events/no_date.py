"""Why an expression of time dates nothing by itself: a frequency, an offset, a part of a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.english import dating, grammar, planning, verbs
from generator.events.comparisons import only_measures
from generator.events.dated import Dated
from generator.events.event_nouns import is_event_noun
from generator.events.hours import CLOCK
from generator.reading import nounlike, opens_noun_phrase


def no_clause(d: Dated) -> str | None:
    """Why an expression dates nothing by itself, if so: a frequency, an offset, a part of a
    name.
    """
    return next(_refusals(d), None)


def _refusals(d: Dated) -> Iterator[str]:
    every = not {"every", "each"}.isdisjoint((d.word(d.first - 1), d.word(d.first)))
    weekly = d.word(d.last - 1) in grammar.WEEKDAYS and d.word(d.last) in dating.WEEKLY
    if every or weekly or d.word(d.last - 1) in dating.FREQUENCIES:
        yield "a frequency, not a date"
    if _is_offset(d):
        yield "an offset from another event"
    if d.word(d.last) in ("that", "as") and "same" in (d.word(d.last - 2), d.word(d.first)):
        yield "the day of another event"
    if _is_stamp(d):
        yield "the day on which a paper wrote what is quoted"
    if _is_in_aside(d):
        yield "when something is due that is told of in an aside"
    if only_measures(d):
        yield "a date to compare with"
    if _says_again(d):
        yield "says once more which day it was"
    if _names(d) or _is_of_a_name(d) or _is_joined(d) or _is_of_a_thing(d) or _is_of_an_object(d):
        yield "part of a name or description"


def _is_offset(d: Dated) -> bool:
    """Whether it counts from an event: "five months after their meeting", "the days after" a
    date.
    """
    words, follower = [d.word(i) for i in range(d.first, d.last)], d.token(d.last)
    if any(CLOCK.fullmatch(w) for w in words):
        return False
    if words[0] in ("last", "next", "this") or words[-1] in ("yesterday", "tomorrow"):
        return False
    goes_on = follower is not None and (nounlike(follower) or opens_noun_phrase(follower))
    return (
        (words[-1] in dating.OFFSETS and goes_on)
        or (d.word(d.first - 1) in dating.OFFSETS and d.word(d.first - 2) in dating.UNITS)
        or (d.word(d.last) in dating.OFFSETS and words[-1] in dating.UNITS)
    )


def _is_stamp(d: Dated) -> bool:
    """Whether nothing but names and dates stands before a quotation, a date among them: "The Elm
    Times, 12 August “The mayor …".
    """
    tokens = d.reading.tokens
    opens = next(
        (i for i, t in enumerate(tokens[:LONGEST_STAMP]) if t.word in grammar.OPENING_MARKS), 0
    )
    before = tokens[:opens]
    names = all(t.is_name or t.in_date or not t.is_word for t in before[1:])
    return (
        d.last <= opens and names and d.word(opens - 1) != ":" and "," in {t.word for t in before}
    )


LONGEST_STAMP = 16
"""So many tokens at most name a paper and its day before what is quoted from it."""


def _is_in_aside(d: Dated) -> bool:
    """Whether a date closes what is said between commas of a noun that opens a sentence: "In the film,
    due to open on Sunday, she said".
    """
    near = range(d.first - 1, max(0, d.first - LONGEST_ASIDE), -1)
    opens = next((i for i in near if d.word(i) == ","), 0)
    clause = d.reading.clauses[d.reading.at(d.first)]
    is_due = d.word(opens + 1) in planning.READY and d.word(d.last) == ","
    return (
        is_due and clause.verb is not None and clause.start < opens and d.last < clause.verb.first
    )


LONGEST_ASIDE = 8
"""So many tokens at most stand in such an aside before its date."""


def _says_again(d: Dated) -> bool:
    """Whether it describes the day before it: "on Monday, the first day of spring"."""
    start = d.first - (d.word(d.first) != "the")
    day = "day" in {d.word(i) for i in range(start, d.last)}
    described = d.word(start) == "the" and d.word(start - 1) == "," and start > 1
    return day and described and d.reading.tokens[start - 2].in_date


def _names(d: Dated) -> bool:
    """Whether it is part of a name ("the Today programme") or somebody's own ("its winter")."""
    first, follower = d.token(d.first), d.token(d.last)
    capital = d.word(d.last - 1) in dating.CAPITALS and d.first > 0
    if (
        capital
        and first is not None
        and first.is_name
        and follower is not None
        and (follower.is_name or follower.word in dating.SHOWS)
    ):
        return True
    return d.word(d.first - 1) in grammar.POSSESSIVES and (
        follower is None or not nounlike(follower)
    )


def _is_of_a_name(d: Dated) -> bool:
    """Whether a year closes a name that is no event's: "Team 1860", but not "Trade Fair 2019"."""
    before = d.token(d.first - 1) if d.first else None
    if not d.is_year() or before is None or not before.is_name or not nounlike(before):
        return False
    may_open = d.first == 1 and before.word in verbs.LEMMAS.keys() - verbs.NOUN_TOO
    return not (may_open or before.word in grammar.TIME_WORDS or is_event_noun(d, d.first - 1))


def _is_joined(d: Dated) -> bool:
    """Whether a hyphen joins a year to what describes a noun: "the 2009-built, 199-metre ship"."""
    joined = "".join(t.text for t in d.reading.tokens[d.first : d.last])
    return _JOINED.fullmatch(joined) is not None


_JOINED = re.compile(r"\d{4}s?-(?!to-)[a-z].*")


def _is_of_a_thing(d: Dated) -> bool:
    """Whether "of" ties the date to what is no event: "the class of 2005"."""
    noun = d.first - 2
    if d.word(d.first - 1) != "of" or noun < 0 or not nounlike(d.reading.tokens[noun]):
        return False
    word = d.word(noun)
    of_time = (
        d.reading.tokens[noun].in_date or word in grammar.TIME_WORDS | dating.PHASES | dating.PARTS
    )
    return not (of_time or word in grammar.NUMBERS or is_event_noun(d, noun))


def _is_of_an_object(d: Dated) -> bool:
    """Whether a year opens the object of the verb right before it: "beat 2022 champions Elm"."""
    if not d.is_year():
        return False
    verb, follower = d.reading.clauses[d.reading.at(d.first)].verb, d.token(d.last)
    behind = verb is not None and verb.last == d.first
    return behind and follower is not None and nounlike(follower) and follower.word.endswith("s")
