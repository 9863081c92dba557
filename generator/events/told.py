"""The times of an article, as what may date the news in it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from generator.english import dating, grammar, verbs
from generator.model import Article, EventMention, Span, Timex
from generator.reading import ClauseKind, Form, ParsedSentence, Readings, VerbGroup


@dataclass(frozen=True, slots=True)
class Told:
    """An article with its times, by the sentences in which they stand."""

    article: Article
    readings: Readings

    timexes: Sequence[Timex]
    times: Mapping[int, Sequence[Span]]
    """Those that may date what has come about, but for the days of mere reports and of nouns."""
    dated: Mapping[int, Sequence[EventMention]]
    reports: Mapping[int, Sequence[EventMention]]

    @classmethod
    def of(
        cls,
        article: Article,
        readings: Readings,
        timexes: Sequence[Timex],
        mentions: Sequence[EventMention],
    ) -> Self:
        """The times of an article with its dated clauses."""
        times = defaultdict[int, list[Span]](list)
        dated = defaultdict[int, list[EventMention]](list)
        reports = defaultdict[int, list[EventMention]](list)
        days = {m.timex for m in mentions if m.is_report or m.clause.rule in _NOUNS}
        for mention in mentions:
            kind = reports if mention.is_report else dated
            kind[article.at(mention.clause.span) or 0].append(mention)
        for place, timex in enumerate(timexes):
            lasts = timex.type == "DURATION" and not _is_since_long(article, timex)
            if place not in days and not (
                lasts or _is_ahead(article, timex) or is_loose(article, timex)
            ):
                times[article.at(timex.span) or 0].append(timex.span)
        return cls(article, readings, timexes, times, dated, reports)

    def of_sentence(self, index: int) -> Sequence[Timex]:
        """The times that stand in a sentence."""
        span = self.article.sentences[index].span
        first = bisect_left(self.timexes, span.start, key=lambda t: t.span.start)
        last = bisect_left(self.timexes, span.end, key=lambda t: t.span.start)
        return self.timexes[first:last]

    def is_dated(self, index: int) -> bool:
        """Whether a sentence tells its news with a time: one stands in a clause that states it, or
        the verb of one in a dated clause. "For the first time since 1987" dates nothing.
        """
        reading, start = self.readings[index], self.article.sentences[index].span.start
        stated = dict(stated_in(reading))
        verbs = [reading.span(verb.first, verb.last) for verb in stated.values()]
        clauses = [m.clause.span.shifted(-start) for m in self.dated[index]]
        if any(clause.overlaps(verb) for clause in clauses for verb in verbs):
            return True
        places = (reading.tokens_in(t.shifted(-start))[0] for t in self.times[index])
        own = (i for i in places if _dates(reading, reading.at(i), stated))
        return any([t.word for t in reading.tokens[max(0, i - 2) : i]] != _COMPARED for i in own)


def is_loose(article: Article, timex: Timex) -> bool:
    """Whether a time is so long after another event and means no more than the months or the year
    of the article's day: "six years after the fire".
    """
    first, last = timex.earliest, timex.latest
    if timex.anchor != "event" or first is None or last is None:
        return False
    return (last - first).days >= SHORTEST_MONTH and first <= article.source.dct <= last


def _is_ahead(article: Article, timex: Timex) -> bool:
    """Whether a time is known to lie ahead, and so is of something else than the news: "until 2027",
    "next week". A weekday or "11 September" may be the last one as well.
    """
    words = timex.span.of(article.text).lower().split()
    is_sure = any(w in dating.ONLY_AHEAD or (len(w) == YEAR and w.isdigit()) for w in words)
    return is_sure and timex.earliest is not None and timex.earliest > article.source.dct


YEAR = 4
"""Digits."""
SHORTEST_MONTH = 27
"""Days from the first to the last of it."""

_NOUNS = ("noun of an event", "noun of an event, dated before it")


def _dates(reading: ParsedSentence, index: int, stated: Mapping[int, VerbGroup]) -> bool:
    """Whether a time in a clause dates what is stated: it stands in it, in what completes its verb
    ("was seen leaving on Sunday") or in a clause that tells when; not in what somebody "has agreed
    to do in May".
    """
    if index in stated:
        return True
    clause = reading.clauses[index]
    verb = stated.get(clause.parent) if clause.parent is not None else None
    if verb is None:
        return False
    to_do = clause.verb is not None and clause.verb.form is Form.INFINITIVE
    completes = verb.last <= clause.start <= verb.last + 1 and not (
        to_do and verb.form is Form.PERFECT
    )
    when = clause.kind is ClauseKind.SUBORDINATE and clause.opener in _TELLING_WHEN
    return when or (clause.kind is ClauseKind.NONFINITE and completes)


_TELLING_WHEN = ("when", "as", "while")


def _is_since_long(article: Article, duration: Timex) -> bool:
    """Whether something went on for so long: "for years", "had leaked for nine years"; what has
    an end, as a sentence "for nine years", is told in a plain past, or of one who was jailed.
    """
    before = article.text[max(0, duration.span.start - _REACH) : duration.span.start].split()
    if "X" in duration.value:
        return True
    penal = verbs.LEMMAS.get("".join(before[-2:-1]), "") in dating.PENAL
    return before[-1:] == ["for"] and not penal and not _HAS.isdisjoint(before)


_REACH = 60
_HAS = frozenset(("has", "have", "had"))


_COMPARED = ["time", "since"]


def stated_in(reading: ParsedSentence) -> Iterator[tuple[int, VerbGroup]]:
    """The clauses that state what a sentence tells, each with its verb: the main clauses, and what
    is said in them.
    """
    for i, clause in enumerate(reading.clauses):
        is_main = clause.kind is ClauseKind.MAIN and clause.parent is None
        is_content = clause.kind is ClauseKind.CONTENT and _is_said(reading, clause.parent)
        if (is_main or is_content) and clause.verb and not clause.fronted:
            yield i, clause.verb


def led_to_in(reading: ParsedSentence) -> Iterator[tuple[int, VerbGroup]]:
    """The clauses with "after" behind a main one, each with its verb, that tell what led to it: "The
    mayor is to stand trial after police found the ledger"; none that leans on it by a pronoun.
    """
    stated = dict(stated_in(reading))
    for i, clause in enumerate(reading.clauses):
        is_behind = _completed(reading, clause.parent) in stated and not clause.fronted
        if clause.kind is ClauseKind.SUBORDINATE and clause.opener == "after" and is_behind:
            first, last = reading.subject(i)
            leans = first == last or reading.tokens[first].word in grammar.SUBJECT_PRONOUNS
            if clause.verb and not leans:
                yield i, clause.verb


def _completed(reading: ParsedSentence, index: int | None) -> int | None:
    """The clause whose verb the infinitives around a place complete: "is expected to go home"."""
    while index is not None:
        clause = reading.clauses[index]
        if clause.verb is None or clause.verb.form is not Form.INFINITIVE:
            break
        index = clause.parent
    return index


def _is_said(reading: ParsedSentence, index: int | None) -> bool:
    clause = reading.clauses[index] if index is not None else None
    return clause is not None and clause.parent is None
