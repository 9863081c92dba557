"""What a sentence only refers to, so that it makes no entry and yet tells of an event: what was so long
before something else ("The ferry sailed on Monday, six days after the bridge was shut"), an event
by its noun ("Friday's raid", "the order of 4 May"), what was done "when …" on a day to compare with, a
plan that did not hold ("The talks had been set for Monday").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.english import grammar
from generator.events import anchoring, nouns
from generator.events.context import UNREAL
from generator.events.dated import FARTHEST, Dated
from generator.events.nonfinite import ASKED
from generator.events.plans import LAPSED, NOT_HELD
from generator.events.status import TOO_LATE
from generator.model import (
    Article,
    EventMention,
    Factuality,
    Kind,
    Span,
    Status,
    Timex,
    UndatedEvent,
    shifted,
)
from generator.reading import Form, ParsedSentence, Readings

CLAUSE, NOUN, PLAN = "clause referred to", "noun of an event referred to", "plan referred to"
"""The rules by which something is referred to."""

_PLANS = frozenset((*LAPSED, UNREAL, TOO_LATE.reason))
"""Why a plan makes no entry whose day is told all the same."""
_MISSED = frozenset((UNREAL, NOT_HELD))
"""Of these, why the day has passed: "should have been here on Monday"."""


def recalled(
    article: Article,
    readings: Readings,
    timexes: Sequence[Timex],
    told: tuple[Sequence[EventMention], Sequence[UndatedEvent]],
    unresolved: Sequence[tuple[Span, str]],
) -> tuple[UndatedEvent, ...]:
    """What the sentences of ``article`` refer to, in the order of the text: so long before or after
    what is ``told`` in them, with a date and without, and by expressions that are ``unresolved``.
    """
    dated, undated = told
    times = defaultdict[int, list[Timex]](list)
    for timex in (*(timexes[m.timex] for m in dated), *(e.reported for e in undated)):
        if (index := article.at(timex.span)) is not None:
            times[index].append(timex)
    referring = _Referring(article, readings, times, dict(unresolved))
    found = (event for timex in timexes if (event := referring.by(timex)))
    return tuple(sorted(found, key=lambda e: e.clause))


@dataclass(frozen=True, slots=True)
class _Referring:
    """An article whose sentences refer to something."""

    article: Article
    readings: Readings
    times: Mapping[int, Sequence[Timex]]
    """The times of what is told in a sentence, by its index."""
    whys: Mapping[Span, str]
    """Why an expression of time makes no entry."""

    def by(self, timex: Timex) -> UndatedEvent | None:
        """What an expression of time refers to."""
        index = self.article.at(timex.span)
        is_length = timex.type == "DURATION"
        if index is None or self.article.sentences[index].kind is not Kind.SENTENCE:
            return None
        if not (is_length or (timex.is_dated and timex.span in self.whys)):
            return None
        reading, start = self.readings[index], self.article.sentences[index].span.start
        first, last = reading.tokens_in(timex.span.shifted(-start))
        if first == last:
            return None
        d = Dated(reading, first, last)
        found = self._offset(d, timex, index) if is_length else self._named(d, timex)
        if found is None:
            return None
        words, rule, time = found
        is_ahead = time.latest is not None and time.latest > self.article.source.dct
        is_plan = rule == PLAN or is_ahead
        stands = Factuality(Status.SCHEDULED if is_plan else Status.OCCURRED, None, rule)
        return UndatedEvent(words.shifted(start), stands, time)

    def _offset(self, d: Dated, length: Timex, index: int) -> _Found | None:
        """What was so long before or after something that is told in the same sentence, if nothing
        else dates it: nearest before these words, or else the first behind them.
        """
        if d.word(d.last) not in _WAYS:
            return None
        end = _phrase_end(d.reading, d.last + 1)
        if end == d.last + 1:
            return None
        words = d.reading.span(d.last + 1, end)
        place = words.shifted(self.article.sentences[index].span.start)
        told = self.times.get(index, ())
        dates_it = any(place.covers(t.span) and t.span.start < t.span.end for t in told)
        if dates_it or _is_pointer(d, d.last + 1, end):
            return None
        bases = [t for t in told if t.span.start <= length.span.start][-1:] or told[:1]
        way = _WAYS[d.word(d.last)]
        is_its = bool(bases) and self._dates_it(d, bases[0], index)
        time = _counted(length, bases[0], way, self.article.text) if is_its else None
        rule = CLAUSE if _has_verb(d.reading, d.last + 1, end) else NOUN
        return (words, rule, time) if time else None

    def _dates_it(self, d: Dated, base: Timex, index: int) -> bool:
        """Whether a time may be that of what came so long before or after something: it stands in the
        same clause, or around it, with no other verb between: not "resigned on Monday after a memo
        showed that he was warned two days before".
        """
        reading, start = d.reading, self.article.sentences[index].span.start
        of_base, _ = reading.tokens_in(base.span.shifted(-start))
        at: int | None = reading.at(d.first)
        while at is not None and at != reading.at(of_base):
            clause = reading.clauses[at]
            if clause.verb is not None and clause.verb.finite and d.first > clause.verb.first:
                return False
            at = clause.parent
        return True

    def _named(self, d: Dated, timex: Timex) -> _Found | None:
        """What belongs to a day that makes no entry."""
        why = self.whys[timex.span]
        is_past = timex.latest is not None and timex.latest <= self.article.source.dct
        if is_past and (d.word(d.last), d.word(d.last + 1)) == (",", "when"):
            end = _phrase_end(d.reading, d.last + 2)
            if end > d.last + 2:
                return d.reading.span(d.last + 2, end), CLAUSE, timex
        if why in _PLANS or (why == ASKED and is_past):
            bound = anchoring.bound(d.reading, d.reading.span(d.first, d.last))
            if isinstance(bound, anchoring.Unbounded):
                return None
            time = self._of_last_week(d, timex) if why in _MISSED else timex
            return bound.span, CLAUSE if why == ASKED else PLAN, time
        noun, verb = nouns.named(d), d.reading.clauses[d.reading.at(d.first)].verb
        is_told = verb is not None and verb.form is Form.PAST
        time = self._of_last_week(d, timex) if is_told else timex
        return (noun, NOUN, time) if noun else None

    def _of_last_week(self, d: Dated, timex: Timex) -> Timex:
        """The time of what is past on "Friday": not of the next one."""
        is_weekday = d.word(d.first) in grammar.WEEKDAYS and timex.earliest == timex.latest
        if not (is_weekday and timex.earliest and timex.earliest > self.article.source.dct):
            return timex
        day = shifted(timex.earliest, -_WEEK)
        return replace(timex, value=day.isoformat(), earliest=day, latest=day)


_Found = tuple[Span, str, Timex]
"""The words of what is referred to, in their sentence, by which rule, and when that was."""


def _phrase_end(reading: ParsedSentence, first: int) -> int:
    """Where the words end that begin with a token: before a mark, or as far as a clause may reach."""
    last, most = first, min(len(reading.tokens), first + FARTHEST)
    while last < most and (reading.tokens[last].is_word or reading.tokens[last].word in _OF_WORDS):
        last += 1
    return last


_OF_WORDS = frozenset(("'s", "%", "$", "£", "€"))
"""Marks that stand inside a phrase."""


_POINTERS = grammar.SUBJECT_PRONOUNS | grammar.DEMONSTRATIVES


def _is_pointer(d: Dated, first: int, last: int) -> bool:
    """Whether words only point to what was told: "two days after that"."""
    return all(d.word(i) in _POINTERS for i in range(first, last))


def _has_verb(reading: ParsedSentence, first: int, last: int) -> bool:
    verb = reading.clauses[reading.at(first)].verb
    return verb is not None and first <= verb.first < last


# ---------------------------------------------------------------- so long before, or after

_WEEK = 7
_WAYS = {"after": -1, "before": 1}
"""Which way to count to what stands behind these words."""
_LENGTH = re.compile(r"P(?P<count>\d+|X)(?P<unit>[DWMY])")
_DAYS = {"D": (1.0, 0), "W": (7.0, 3), "M": (30.44, 16), "Y": (365.25, 92)}
"""The days of a unit, and by how many one may be off who counts by it."""
_VAGUE = {"D": (1, 10), "W": (7, 60)}
"""Days that "days after" and "weeks after" can mean."""
_VALUES = {"D": "%Y-%m-%d", "W": "%G-W%V", "M": "%Y-%m", "Y": "%Y"}
"""What is named of a time that is counted by a unit."""


def _counted(length: Timex, base: Timex, way: int, text: str) -> Timex | None:
    """The time that is so long before or after another; None where that cannot be told."""
    found = _days_of(length.value)
    if found is None or base.earliest is None or base.latest is None:
        return None
    least, most, unit = found
    near, far = (most, least) if way < 0 else (least, most)
    end = base.earliest if base.mod == "ON_OR_AFTER" else base.latest
    first, last = shifted(base.earliest, way * near), shifted(end, way * far)
    words = f"“{base.span.of(text)}”" if base.span.start < base.span.end else "the report"
    return replace(
        length,
        type="DATE",
        value=(first + (last - first) / 2).strftime(_VALUES[unit]),
        earliest=first,
        latest=last,
        rule="so long from another time",
        reading=f"counted from {words}",
        anchor="mention",
        anchored_to=base.span,
    )


def _days_of(value: str) -> tuple[int, int, str] | None:
    """The fewest and the most days that a length can mean, and its unit."""
    if value.startswith("PT"):
        return 0, 1, "D"
    found = _LENGTH.fullmatch(value)
    if found is None:
        return None
    count, unit = found["count"], found["unit"]
    if count == "X":
        return (*_VAGUE[unit], "W") if unit in _VAGUE else None
    size, slack = _DAYS[unit]
    days = round(int(count) * size)
    return max(0, days - slack), days + slack, unit
