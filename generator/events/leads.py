"""The main thing that an article tells in its first sentences, in a past tense and without a date:
"A judge has ordered the harbour master to stand trial".

It is as of the report: of its day, or of one of the days before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from generator.english import dating
from generator.events import status
from generator.events.standing import Statements
from generator.model import (
    Article,
    EventMention,
    Factuality,
    LeadEvent,
    Quotation,
    Span,
    Status,
    Timex,
)
from generator.reading import ClauseKind, Form, ParsedSentence, Readings, VerbGroup

FIRST = 2
"""So many of an article's first sentences are its lead."""
DAYS = 6
"""So many days before a report its news may have come about: a weekly tells of its week."""


def leads(
    article: Article,
    readings: Readings,
    timexes: Sequence[Timex],
    quotations: Sequence[Quotation],
    dated: Sequence[EventMention],
) -> tuple[LeadEvent, ...]:
    """The undated news of ``article``, none or one; what is ``dated`` in a sentence is its news."""
    statements = Statements.of(article, readings, quotations)
    times = [t.span for t in timexes if t.type != "DURATION" or _is_since_long(article, t)]
    for index in [i for i, _ in article.told()][:FIRST]:
        start = article.sentences[index].span.start
        here = [t.shifted(-start) for t in times if article.at(t) == index]
        clauses = [m.clause.span.shifted(-start) for m in dated]
        if _is_dated(readings[index], here, clauses):
            break
        if (lead := next(_news(statements, index), None)) is not None:
            return (lead,)
    return ()


def _is_since_long(article: Article, duration: Timex) -> bool:
    """Whether something went on for so long: "for years", "had leaked for nine years"; what has
    an end, as a sentence "for nine years", is told in a plain past.
    """
    before = article.text[max(0, duration.span.start - _REACH) : duration.span.start].split()
    return "X" in duration.value or (before[-1:] == ["for"] and not _HAS.isdisjoint(before))


_REACH = 60
_HAS = frozenset(("has", "have", "had"))


def _is_dated(reading: ParsedSentence, times: Sequence[Span], dated: Sequence[Span]) -> bool:
    """Whether a sentence tells its news with a time: one of ``times`` stands in a clause that
    states it, or the verb of one in a ``dated`` clause. "For the first time since 1987" dates
    nothing.
    """
    stated = dict(_stated(reading))
    verbs = [reading.span(verb.first, verb.last) for verb in stated.values()]
    if any(span.overlaps(verb) for span in dated for verb in verbs):
        return True
    own = (first for first, _ in map(reading.tokens_in, times) if reading.at(first) in stated)
    return any([t.word for t in reading.tokens[max(0, i - 2) : i]] != _COMPARED for i in own)


_COMPARED = ["time", "since"]


def _news(statements: Statements, index: int) -> Iterator[LeadEvent]:
    """What a sentence tells as having come about."""
    article, reading = statements.article, statements.readings[index]
    start = article.sentences[index].span.start
    reports = [q.cue for q in statements.reported.get(index, ()) if q.stance in _REPORTS and q.cue]
    for i, verb in _stated(reading):
        words = reading.span(verb.first, verb.last).shifted(start)
        acts = verb.lemma in dating.ACTS or not any(words.overlaps(cue) for cue in reports)
        if not (acts and _is_news(reading, i, verb)):
            continue
        clause = reading.span(*_extent(reading, i)).shifted(start)
        if (stands := _factuality(statements, index, clause, words)) is not None:
            yield LeadEvent(clause, stands, _as_reported(article, clause))


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


def _is_news(reading: ParsedSentence, index: int, verb: VerbGroup) -> bool:
    """Whether a verb tells what came about, and no state, habit or mere report."""
    first, last = reading.subject(index)
    told = verb.form in (Form.PAST, Form.PERFECT) and not verb.negated
    if first == last or not told or reading.tokens[first].word in dating.NOBODY:
        return False
    words = {t.word for t in reading.tokens[verb.first : verb.last + 1]}
    goes_on = reading.tokens[verb.last - 1].word.endswith("ing")
    lasting = verb.lemma in dating.LASTING and not verb.passive
    return not (goes_on or lasting or words & dating.OFTEN)


def _factuality(statements: Statements, index: int, clause: Span, words: Span) -> Factuality | None:
    """Where the news stands; None where it is not told as having come about."""
    day = statements.article.source.dct
    when = status.When(day - timedelta(DAYS), day)
    found = statements.factuality(index, clause, words, when=when)
    if isinstance(found, status.Undecided) or found.status is Status.SCHEDULED:
        return None
    is_open = found.status is Status.ALLEGED and found.speaker is None
    return None if is_open else found


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
        earliest=day - timedelta(DAYS),
        latest=day,
        rule="day of the report",
        reading="the article names no day",
        anchor="report",
    )
