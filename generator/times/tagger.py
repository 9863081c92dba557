"""Find the time expressions of a text and work out their values.

Four passes, each over what the one before has made: cut into tokens, join number words, find
expressions (FINDS), build larger ones from them (FRAMES, LISTS). Then each is read from left to
right, since many are counted from what was said before.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from generator.times.context import Context, Reading
from generator.times.lexer import Lexer
from generator.times.model import Rule, Timex
from generator.times.naming import is_named
from generator.times.numerals import join_numbers
from generator.times.passages import has_day_first, manner
from generator.times.patterns import Grammar, Item, Match, literals
from generator.times.periods import between, bounds
from generator.times.rules import FINDS, FRAMES, LISTS

RULES: Mapping[str, Rule] = {rule.name: rule for rule in chain(FINDS, FRAMES, LISTS)}
"""Every rule by its name."""

MOST_TOKENS = 60_000
"""So many words and numbers that can be of a time are read in one text, the first ones, so that a text
of nothing else ends in time. No article has as many."""
_LEXER = Lexer(literals(RULES.values()))
_LAYERS = (Grammar(FINDS), Grammar(FRAMES), Grammar(LISTS))


def find(text: str) -> list[Match]:
    """The matches of all rules in `text`, before anything is known of their values."""
    items: list[Item] = list(join_numbers(_LEXER.tokens(text)[:MOST_TOKENS]))
    for grammar in _LAYERS:
        items = grammar.scan(items, text)
    return [item for item in items if isinstance(item, Match)]


def tag(text: str, dct: datetime.date, opaque: Sequence[tuple[int, int]] = ()) -> tuple[Timex, ...]:
    """The time expressions of `text`, sorted by place and apart; none of them touches an `opaque`
    span.

    `dct` is the article's date. Never raises, whatever the text: what cannot be read is left out.
    """
    matches = find(text)
    context = Context(text, dct, matches, manner(matches, dct), has_day_first(matches))
    found = (timex for match in matches for timex in _timexes(match, context))
    return tuple(_apart(found, opaque))


def _apart(timexes: Iterable[Timex], opaque: Sequence[tuple[int, int]]) -> Iterator[Timex]:
    """Those that overlap neither one before them nor an opaque span."""
    closed = sorted(opaque)
    end, at = 0, 0
    for timex in timexes:
        while at < len(closed) and closed[at][1] <= timex.start:
            at += 1
        if timex.start >= end and not (at < len(closed) and closed[at][0] < timex.end):
            end = timex.end
            yield timex


def _timexes(match: Match, context: Context) -> Iterator[Timex]:
    """What a match comes to: itself, or what it was built from where it has no reading of its
    own.
    """
    context.at = match.start
    if is_named(match, context.text):
        return
    found = _read(match, context)
    if found is None:
        for child in match.children():
            yield from _timexes(child, context)
        return
    for reading in found if isinstance(found, tuple) else (found,):
        start, end = reading.span or (match.start, match.end)
        context.note(reading, start, end, own=reading.anchor is None)
        yield _timex(reading, start, end, match.rule.name, context.text)


def _read_strictly(match: Match, context: Context) -> Reading | tuple[Reading, ...] | None:
    found = match.rule.read(match, context)
    return found if isinstance(found, (Reading, tuple)) else None


def _read(match: Match, context: Context) -> Reading | tuple[Reading, ...] | None:
    """What a match means; a fault in a rule costs its expression and no more. The tests read
    strictly.
    """
    try:
        return _read_strictly(match, context)
    except (ArithmeticError, LookupError, TypeError, ValueError):
        return None


def _timex(reading: Reading, start: int, end: int, rule: str, text: str) -> Timex:
    earliest, latest = _bounds(reading)
    start, end = _with_brackets(start, end, text)
    return Timex(
        start,
        end,
        text[start:end],
        reading.type,
        reading.value,
        reading.mod,
        earliest,
        latest,
        rule,
        reading.anchor,
        reading.rejected,
        reading.opens,
    )


def _with_brackets(start: int, end: int, text: str) -> tuple[int, int]:
    """The span with the brackets that an editor has put round it, or round its first word: "in
    [May]", "[five] years ago".
    """
    if text[start - 1 : start] != "[":
        return start, end + (text[end : end + 1] == "]" and "[" in text[start:end])
    if text[end : end + 1] == "]":
        return start - 1, end + 1
    return start - ("]" in text[start:end]), end


def joined(timexes: Iterable[Timex], text: str) -> Iterator[Timex]:
    """The same, the two bounds of each stretch being one: "from 3 to 9 February" is one time."""
    opening: Timex | None = None
    for timex in timexes:
        if opening is None:
            opening = timex if timex.opens else None
            if opening is None:
                yield timex
            continue
        yield from _stretch(opening, timex, text)
        opening = None
    if opening is not None:
        yield opening


def _stretch(one: Timex, other: Timex, text: str) -> tuple[Timex, ...]:
    """The stretch from one time to another, or up to it; both, where the second is not later."""
    first, middle, last = one.earliest, one.latest, other.latest
    if first is None or middle is None or last is None or first > last:
        return one, other
    up_to = middle == last and one.type != "TIME"
    whole = replace(
        one,
        end=other.end,
        text=text[one.start : other.end],
        type="DATE" if up_to else one.type,
        value=between(first, last) if up_to else f"{one.value}/{other.value}",
        mod=None,
        latest=last,
        rejected=(),
        opens=False,
    )
    return (whole,)


def _bounds(reading: Reading) -> tuple[datetime.date | None, datetime.date | None]:
    """The first and last day it can mean; "later this year" begins, "earlier this year" ends, on
    the article's date.
    """
    if reading.period is None:
        return None, None
    earliest, latest = bounds(reading.period, reading.mod)
    if reading.or_later is not None:
        latest = reading.or_later.last
    anchor = reading.anchor
    if anchor is None or anchor.kind != "dct" or earliest is None or latest is None:
        return earliest, latest
    dct = datetime.date.fromisoformat(anchor.value)
    if not earliest <= dct <= latest:
        return earliest, latest
    return (dct if reading.mod == "AFTER" else earliest), (
        dct if reading.mod == "BEFORE" else latest
    )
