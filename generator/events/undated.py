"""What is told in a past tense and without a date of its own: the news that an article opens with
("A judge has ordered the harbour master to stand trial"), and what somebody said on a day that had
come about ("Officials said on Tuesday that the bridge had collapsed").

It is as of the report: of its day, or of one of the days before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from generator.english import attribution, dating, grammar
from generator.english.speech import NAMELESS
from generator.events import days, naming, news, status
from generator.events.standing import Statements
from generator.events.told import Told, led_to_in, stated_in
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
from generator.reading import (
    ClauseKind,
    Form,
    ParsedSentence,
    Readings,
    VerbGroup,
    opens_noun_phrase,
)

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
    told = Told.of(article, readings, timexes, dated)
    opening = next(_opening(statements, told), None)
    said = (_in_report(statements, told, i, r) for i, here in told.reports.items() for r in here)
    found = {event.clause: event for event in (opening, *said) if event}
    return tuple(sorted(found.values(), key=lambda e: e.clause))


def _opening(statements: Statements, told: Told) -> Iterator[UndatedEvent]:
    """The news that the article opens with; none where that has a date."""
    article = statements.article
    reports = news.reports(article, tuple(statements.quotations))
    if not reports and not news.explains(article):
        return
    opens = _opens if reports else _opens_explained
    for index in [i for i, _ in article.told()][: LEAD if reports else 1]:
        is_whole = article.is_whole(article.sentences[index])
        if not is_whole or _runs_together(statements.readings[index]):
            continue
        if told.reports[index] or told.is_dated(index):
            return
        led_to = _news(statements, index, _led_to, led_to_in) if reports else ()
        for clause, stands, verb in chain(_news(statements, index, opens), led_to):
            event = UndatedEvent(clause, stands, _as_reported(article, clause), verb.lemma)
            yield days.dated_below(told, event, naming.act(statements.readings[index], verb))


def _opens(statements: Statements, index: int, verb: VerbGroup) -> bool:
    """Whether a verb can tell the news that an article opens with. A plain past has a word of the
    title; a later sentence does not look back, and tells in a plain past of somebody new: not "The
    delegates left".
    """
    article, reading = statements.article, statements.readings[index]
    own = reading.clauses[reading.at(verb.first)]
    if news.is_scene(reading, verb):
        return False
    if verb.form is Form.PRESENT:
        is_first = index == next(i for i, _ in article.told())
        return is_first and news.is_of_title(article, reading, verb)
    said = any(c.kind is ClauseKind.REPORTING for c in reading.clauses)
    if verb.helpers[:1] == ("had",) and own.kind is ClauseKind.MAIN and not said:
        return False
    in_title = news.shared(article, reading, own.start, own.end)
    if index == next(i for i, _ in article.told()):
        return in_title or verb.form is Form.PERFECT
    is_plain = verb.form is Form.PAST and not verb.passive
    is_known = reading.tokens[reading.subject(reading.at(verb.first))[0]].word == "the"
    return in_title and not (is_plain and is_known)


def _led_to(statements: Statements, index: int, verb: VerbGroup) -> bool:
    """Whether a verb can tell the news from which something follows, with which an article opens: the
    mayor "is to stand trial after police found the ledger". That somebody said something is none.
    """
    article, reading = statements.article, statements.readings[index]
    is_first = index == next(i for i, _ in article.told())
    in_title = news.shared(article, reading, 0, len(reading.tokens))
    tells = verb.form is not Form.PRESENT and verb.lemma not in attribution.SPEAKING
    return is_first and in_title and tells


def _opens_explained(statements: Statements, index: int, verb: VerbGroup) -> bool:
    """Whether a verb can tell the news that an article goes on to explain: in a perfect."""
    return verb.form is Form.PERFECT and _opens(statements, index, verb)


def _runs_together(reading: ParsedSentence) -> bool:
    """Whether a title or a caption stands before a sentence without a stop: "A setback for the firm On
    the day he got news": a small word opens with a capital in it, and no name goes on behind; "Lee
    watched the race Karl Roe has faced criticism": what may tell of a noun has an object of its own.
    """
    clauses = range(len(reading.clauses))
    return any(_has_object(reading, i) for i in clauses) or any(
        one.is_word and word.word in _OPENING and word.text.istitle() and after.text.islower()
        for one, word, after in zip(*(reading.tokens[k:] for k in range(3)), strict=False)
    )


def _has_object(reading: ParsedSentence, index: int) -> bool:
    """Whether a clause reads as one that tells of the noun before its name ("the race Roe has won"),
    and has an object.
    """
    clause, (first, _) = reading.clauses[index], reading.subject(index)
    bare = clause.kind is ClauseKind.RELATIVE and not clause.opener and not clause.after_comma
    verb = clause.verb
    if not bare or verb is None or not verb.finite or not reading.tokens[first].is_name:
        return False
    behind = reading.tokens[verb.last : verb.last + 1]
    before = {token.word for token in reading.tokens[max(0, first - 2) : first]}
    whole = before & (dating.UNITS | _HEADS)
    is_part = before & grammar.PREPOSITIONS or reading.tokens[first].word == "i"
    return not (whole or is_part) and any(opens_noun_phrase(token) for token in behind)


_HEADS = frozenset(("way", "time", "moment", "reason", "chance", "place", "night", "morning"))
"""Nouns of which a whole clause may tell: "the way Roe ran the port"."""

_OPENING = (grammar.PREPOSITIONS | grammar.SUBORDINATING | grammar.DEMONSTRATIVES) | frozenset(
    "the an it he she they there his her their".split()
)


def _in_report(
    statements: Statements, told: Told, index: int, report: EventMention
) -> UndatedEvent | None:
    """What is said on a day to have come about, without a day of its own."""
    article, timex = statements.article, told.timexes[report.timex]
    day = timex.latest
    if day is None or day > article.source.dct:
        return None
    if told.is_dated(index):
        return None
    start, reading = article.sentences[index].span.start, statements.readings[index]
    cues = [q.cue for q in statements.reported.get(index, ()) if q.cue]
    for clause, stands, verb in _news(statements, index):
        if any(reading.span(verb.first, verb.last).shifted(start).overlaps(cue) for cue in cues):
            continue
        inside = report.clause.span.covers(clause) and not clause.covers(timex.span)
        named = clause.of(article.text).split(maxsplit=1)[0].lower() not in NAMELESS
        if inside and named and stands.status is Status.ALLEGED:
            event = UndatedEvent(clause, stands, _as_of(timex, day), verb.lemma)
            done = naming.act(reading, verb)
            return days.dated_below(told, event, done) if index in article.lead else event
    return None


def _is_past(_: Statements, __: int, verb: VerbGroup) -> bool:
    return verb.form is not Form.PRESENT


Asked = Callable[[Statements, int, VerbGroup], bool]
Clauses = Callable[[ParsedSentence], Iterator[tuple[int, VerbGroup]]]


def _news(
    statements: Statements, index: int, asked: Asked = _is_past, clauses: Clauses = stated_in
) -> Iterator[tuple[Span, Factuality, VerbGroup]]:
    """What a sentence tells as having come about: the clause, where it stands, its verb."""
    article, reading = statements.article, statements.readings[index]
    start = article.sentences[index].span.start
    reports = [q.cue for q in statements.reported.get(index, ()) if q.stance in _REPORTS and q.cue]
    for i, verb in clauses(reading):
        words = reading.span(verb.first, verb.last).shifted(start)
        at = found if (found := _ruling(reading, i)) is not None else i
        does = reading.clauses[at].verb or verb
        acts = at != i or verb.lemma in dating.ACTS or not any(map(words.overlaps, reports))
        if not (acts and news.is_told(reading, at, does) and asked(statements, index, does)):
            continue
        first, last = _extent(reading, i)
        clause = reading.span(first, last if at == i else _closed(reading, at)).shifted(start)
        if (stands := _factuality(statements, index, clause, words, does)) is not None:
            yield clause, stands, does


def _ruling(reading: ParsedSentence, index: int) -> int | None:
    """The clause behind a stated one that says who found it: ", an inquiry has concluded"."""
    behind = (
        i
        for i, clause in reading.children(index)
        if clause.kind is ClauseKind.REPORTING and clause.verb
        if clause.verb.lemma in dating.RULING and clause.start > reading.subject(index)[1]
    )
    return next(behind, None)


def _closed(reading: ParsedSentence, index: int) -> int:
    """Where a clause ends, without marks at its end."""
    last = reading.clauses[index].end
    while not reading.tokens[last - 1].is_word:
        last -= 1
    return last


_REPORTS = frozenset(("says", "claims", "stresses", "denies", "thinks", "knows", "seems"))
"""Stances by which nothing is done but told."""


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
    return first, last + _closing(reading, first, last)


def _closing(reading: ParsedSentence, first: int, last: int) -> int:
    """How many marks behind a clause close a quotation that it holds."""
    words = [token.word for token in reading.tokens[first : last + 2]]
    behind = words[last - first :]
    marks = next((n for n, word in enumerate(behind, 1) if word in _CLOSING), 0)
    is_right_behind = marks == 1 or (marks == 2 and behind[0] in (".", "?", "!", "…", ","))
    held = sum(w in _CLOSING or w in _OPENERS for w in words[: last - first + marks])
    return marks if is_right_behind and held % 2 == 0 else 0


_OPENERS = frozenset(("“", "‘", "«"))
_CLOSING = frozenset(("”", "’", "»", '"'))
"""Marks that belong to a clause where it holds the one that goes with them."""
JOINT = 2
"""Tokens between two clauses that "and" joins."""


def _factuality(
    statements: Statements, index: int, clause: Span, words: Span, verb: VerbGroup
) -> Factuality | None:
    """Where the news stands; None where it is not told as having come about. What a present tells
    as the title does is of the day.
    """
    day = statements.article.source.dct
    is_present = verb.form is Form.PRESENT
    when = status.When(day if is_present else shifted(day, -DAYS), day)
    found = statements.factuality(index, clause, words, when=when)
    if isinstance(found, status.Undecided):
        return None
    if found.status is Status.SCHEDULED:
        return replace(found, status=Status.OCCURRED) if is_present else None
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
