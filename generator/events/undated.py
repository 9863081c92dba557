"""What is told in a past tense and without a date of its own: the news that an article opens with
("A judge has ordered the harbour master to stand trial"), and what somebody said on a day that had
come about ("Officials said on Tuesday that the bridge had collapsed").

It is as of the report: of its day, or of one of the days before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from generator.english import dating, grammar
from generator.english.speech import NAMELESS
from generator.events import news, status
from generator.events.standing import Statements
from generator.model import (
    Article,
    EventMention,
    Factuality,
    Quotation,
    Span,
    Status,
    Timex,
    UndatedEvent,
    shifted,
)
from generator.reading import ClauseKind, Form, ParsedSentence, Readings, VerbGroup

LEAD = 2
"""So many of an article's first sentences tell its news."""
DAYS = 6
"""So many days before a report its news may have come about: a weekly tells of its week."""


def undated(
    article: Article,
    readings: Readings,
    timexes: Sequence[Timex],
    quotations: Sequence[Quotation],
    dated: Sequence[EventMention],
) -> tuple[UndatedEvent, ...]:
    """The undated events of ``article``, in the order of the text, the news that it opens with
    among them; what is ``dated`` otherwise than by a mere report is none.
    """
    statements = Statements.of(article, readings, quotations)
    told = _Told.of(article, timexes, dated)
    opening = next(_opening(statements, told), None)
    said = (_in_report(statements, told, i, r) for i, here in told.reports.items() for r in here)
    found = {event.clause: event for event in (opening, *said) if event}
    return tuple(sorted(found.values(), key=lambda e: e.clause))


def _opening(statements: Statements, told: _Told) -> Iterator[UndatedEvent]:
    """The news that the article opens with; none where that has a date."""
    article = statements.article
    if not news.reports(article, tuple(statements.quotations)):
        return
    for index in [i for i, _ in article.told()][:LEAD]:
        if _runs_together(statements.readings[index]):
            continue
        if told.reports[index] or told.is_dated(statements.readings[index], article, index):
            return
        for clause, stands in _news(statements, index, _opens):
            yield UndatedEvent(clause, stands, _as_reported(article, clause))


def _opens(statements: Statements, index: int, verb: VerbGroup) -> bool:
    """Whether a verb can tell the news that an article opens with. A plain past has a word of the
    title; a later sentence does not look back, and where there is no title it tells in a plain past
    of somebody new: not "The delegates left".
    """
    article, reading = statements.article, statements.readings[index]
    own = reading.clauses[reading.at(verb.first)]
    if news.is_scene(reading, verb):
        return False
    in_title = news.shared(article, reading, own.start, own.end)
    if index == next(i for i, _ in article.told()):
        return in_title or verb.form is Form.PERFECT
    looks_back = verb.helpers[:1] == ("had",) and own.kind is ClauseKind.MAIN
    is_plain = verb.form is Form.PAST and not (verb.passive or news.title_of(article))
    is_known = reading.tokens[reading.subject(reading.at(verb.first))[0]].word == "the"
    return in_title and not (looks_back or (is_plain and is_known))


def _runs_together(reading: ParsedSentence) -> bool:
    """Whether a title stands before a sentence without a stop: "A setback for the firm On the day
    he got news": a small word opens with a capital in it, and no name goes on behind.
    """
    return any(
        one.is_word and word.word in _OPENING and word.text.istitle() and after.text.islower()
        for one, word, after in zip(*(reading.tokens[k:] for k in range(3)), strict=False)
    )


_OPENING = (grammar.PREPOSITIONS | grammar.SUBORDINATING | grammar.DEMONSTRATIVES) | frozenset(
    "the an it he she they there his her their".split()
)


def _in_report(
    statements: Statements, told: _Told, index: int, report: EventMention
) -> UndatedEvent | None:
    """What is said on a day to have come about, without a day of its own."""
    article, timex = statements.article, told.timexes[report.timex]
    day = timex.latest
    if day is None or day > article.source.dct:
        return None
    if told.is_dated(statements.readings[index], article, index):
        return None
    for clause, stands in _news(statements, index):
        inside = report.clause.span.covers(clause) and not clause.covers(timex.span)
        named = clause.of(article.text).split(maxsplit=1)[0].lower() not in NAMELESS
        if inside and named and stands.status is Status.ALLEGED:
            return UndatedEvent(clause, stands, _as_of(timex, day))
    return None


@dataclass(frozen=True, slots=True)
class _Told:
    """The times of an article by the sentences in which they stand."""

    timexes: Sequence[Timex]
    times: Mapping[int, Sequence[Span]]
    """Those that may date a clause, but for the days of mere reports."""
    dated: Mapping[int, Sequence[EventMention]]
    reports: Mapping[int, Sequence[EventMention]]

    @classmethod
    def of(
        cls, article: Article, timexes: Sequence[Timex], mentions: Sequence[EventMention]
    ) -> Self:
        """The times of an article with its dated clauses."""
        times = defaultdict[int, list[Span]](list)
        dated = defaultdict[int, list[EventMention]](list)
        reports = defaultdict[int, list[EventMention]](list)
        days = {m.timex for m in mentions if m.is_report}
        for mention in mentions:
            kind = reports if mention.is_report else dated
            kind[article.at(mention.clause.span) or 0].append(mention)
        for place, timex in enumerate(timexes):
            lasts = timex.type == "DURATION" and not _is_since_long(article, timex)
            if place not in days and not lasts:
                times[article.at(timex.span) or 0].append(timex.span)
        return cls(timexes, times, dated, reports)

    def is_dated(self, reading: ParsedSentence, article: Article, index: int) -> bool:
        """Whether a sentence tells its news with a time: one stands in a clause that states it, or
        the verb of one in a dated clause. "For the first time since 1987" dates nothing.
        """
        start, stated = article.sentences[index].span.start, dict(_stated(reading))
        verbs = [reading.span(verb.first, verb.last) for verb in stated.values()]
        clauses = [m.clause.span.shifted(-start) for m in self.dated[index]]
        if any(clause.overlaps(verb) for clause in clauses for verb in verbs):
            return True
        places = (reading.tokens_in(t.shifted(-start))[0] for t in self.times[index])
        own = (i for i in places if _dates(reading, reading.at(i), stated))
        return any([t.word for t in reading.tokens[max(0, i - 2) : i]] != _COMPARED for i in own)


def _dates(reading: ParsedSentence, index: int, stated: Mapping[int, VerbGroup]) -> bool:
    """Whether a time in a clause dates what is stated: it stands in it, in what completes its verb
    ("ended up in court on Sunday") or in a clause that tells when.
    """
    if index in stated:
        return True
    clause = reading.clauses[index]
    verb = stated.get(clause.parent) if clause.parent is not None else None
    if verb is None:
        return False
    completes = verb.last <= clause.start <= verb.last + 1
    when = clause.kind is ClauseKind.SUBORDINATE and clause.opener in _TELLING_WHEN
    return when or (clause.kind is ClauseKind.NONFINITE and completes)


_TELLING_WHEN = ("when", "as", "while")


def _is_since_long(article: Article, duration: Timex) -> bool:
    """Whether something went on for so long: "for years", "had leaked for nine years"; what has
    an end, as a sentence "for nine years", is told in a plain past.
    """
    before = article.text[max(0, duration.span.start - _REACH) : duration.span.start].split()
    return "X" in duration.value or (before[-1:] == ["for"] and not _HAS.isdisjoint(before))


_REACH = 60
_HAS = frozenset(("has", "have", "had"))


_COMPARED = ["time", "since"]


Asked = Callable[[Statements, int, VerbGroup], bool]


def _news(
    statements: Statements, index: int, asked: Asked = lambda *_: True
) -> Iterator[tuple[Span, Factuality]]:
    """What a sentence tells as having come about: the clause, and where it stands."""
    article, reading = statements.article, statements.readings[index]
    start = article.sentences[index].span.start
    reports = [q.cue for q in statements.reported.get(index, ()) if q.stance in _REPORTS and q.cue]
    for i, verb in _stated(reading):
        words = reading.span(verb.first, verb.last).shifted(start)
        acts = verb.lemma in dating.ACTS or not any(words.overlaps(cue) for cue in reports)
        if not (acts and news.is_told(reading, i, verb) and asked(statements, index, verb)):
            continue
        clause = reading.span(*_extent(reading, i)).shifted(start)
        if (stands := _factuality(statements, index, clause, words)) is not None:
            yield clause, stands


_REPORTS = frozenset(("says", "claims", "stresses", "denies", "thinks", "knows", "seems"))
"""Stances by which nothing is done but told."""


def _stated(reading: ParsedSentence) -> Iterator[tuple[int, VerbGroup]]:
    """The clauses that state what a sentence tells, each with its verb: the main clauses, and what
    is said in them.
    """
    for i, clause in enumerate(reading.clauses):
        is_main = clause.kind is ClauseKind.MAIN and clause.parent is None
        is_content = clause.kind is ClauseKind.CONTENT and _is_said(reading, clause.parent)
        if (is_main or is_content) and clause.verb and not clause.fronted:
            yield i, clause.verb


def _is_said(reading: ParsedSentence, index: int | None) -> bool:
    clause = reading.clauses[index] if index is not None else None
    return clause is not None and clause.parent is None


def _extent(reading: ParsedSentence, index: int) -> tuple[int, int]:
    """The half-open range of tokens of a clause with all that belongs to it, and of the verbs that
    share its subject; without who says so, and without marks at its end.
    """
    first, last = reading.subject(index)[0], reading.clauses[index].end
    for clause in reading.clauses[index + 1 :]:
        if clause.kind is ClauseKind.REPORTING and first < clause.start < last:
            last = clause.start
        elif clause.shares_subject and clause.sibling == index and clause.start - last <= JOINT:
            last = max(last, clause.end)
    while last > first and not reading.tokens[last - 1].is_word:
        last -= 1
    return first, last


JOINT = 2
"""Tokens between two clauses that "and" joins."""


def _factuality(statements: Statements, index: int, clause: Span, words: Span) -> Factuality | None:
    """Where the news stands; None where it is not told as having come about."""
    day = statements.article.source.dct
    when = status.When(shifted(day, -DAYS), day)
    found = statements.factuality(index, clause, words, when=when)
    if isinstance(found, status.Undecided) or found.status is Status.SCHEDULED:
        return None
    is_open = found.status is Status.ALLEGED and found.speaker is None
    return None if is_open else found


def _as_of(timex: Timex, day: date) -> Timex:
    """The time of what somebody said on a day."""
    return replace(
        timex,
        value=day.isoformat(),
        mod="ON_OR_BEFORE",
        earliest=shifted(day, -DAYS),
        latest=day,
        anchor="report",
    )


def _as_reported(article: Article, clause: Span) -> Timex:
    """The time of what is only known to have come about by the day of its report; it has no words
    of its own, and stands at the start of the clause.
    """
    day = article.source.dct
    return Timex(
        span=Span(clause.start, clause.start),
        type="DATE",
        value=day.isoformat(),
        mod="ON_OR_BEFORE",
        earliest=shifted(day, -DAYS),
        latest=day,
        rule="day of the report",
        reading="no day is read for it",
        anchor="report",
    )
