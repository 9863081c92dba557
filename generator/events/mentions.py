"""What the dated clauses of an article tell: the clause of each expression of time, and where it
stands; and who denies what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.english import dating, numerals, verbs
from generator.events import anchoring, deeds, hours, own_acts, status
from generator.events.factuality import SAID
from generator.events.standing import SpeaksFor, Statements
from generator.events.told import is_loose
from generator.model import (
    Article,
    ClauseSpan,
    Denial,
    EventMention,
    Factuality,
    Kind,
    Mention,
    Quotation,
    Span,
    Status,
    Timex,
)
from generator.reading import Form, ParsedSentence, Readings

Unresolved = tuple[tuple[Span, str], ...]
"""Expressions that make no entry, each with the reason."""


def find(
    article: Article,
    readings: Readings,
    timexes: Sequence[Timex],
    quotations: Sequence[Quotation] = (),
    speaks_for: SpeaksFor | None = None,
) -> tuple[tuple[EventMention, ...], Unresolved]:
    """The dated clauses of ``article``, in the order of the text, and the dates that have none.

    What lies inside a direct one of the ``quotations`` rests on its speaker's word; what somebody
    who ``speaks_for`` the doer announces is as if the doer did.
    """
    statements = Statements.of(article, readings, quotations, speaks_for)
    found: list[EventMention] = []
    unresolved: list[tuple[Span, str]] = []
    stray = hours.of_no_day(article, timexes)
    for place, timex in enumerate(timexes):
        if timex.type not in ("DATE", "TIME"):
            continue
        mention = _mention(statements, place, timex)
        if isinstance(mention, EventMention) and _is_hour_of_other_day(article, timexes, mention):
            mention = OF_WHICH_DAY
        if isinstance(mention, EventMention) and place in stray and _is_past(mention.factuality):
            mention = "an hour, and the article tells of another day"
        if isinstance(mention, EventMention) and _is_looser(statements, mention, timex):
            mention = "so long after another event, and the day of the report says it more closely"
        if isinstance(mention, EventMention):
            found.append(mention)
        else:
            unresolved.append((timex.span, mention))
    return tuple(found), tuple(unresolved)


def by_side(mentions: Sequence[Mention], sides: Mapping[str, str]) -> SpeaksFor:
    """Whether words name an actor of the same side as other words do; ``sides`` gives the side of
    each actor.
    """

    def speaks_for(who: Span, doer: Span) -> bool:
        speaking, doing = (
            {
                sides[m.actor]
                for m in mentions
                if m.actor and m.actor in sides and span.covers(m.span)
            }
            for span in (who, doer)
        )
        return bool(speaking & doing)

    return speaks_for


def denials(
    article: Article, readings: Readings, quotations: Sequence[Quotation] = ()
) -> tuple[Denial, ...]:
    """Who denies what, in the order of the text, by the ``quotations``; a denier who is a mere
    pronoun that nobody is known to be is left out.
    """
    statements = Statements.of(article, readings, quotations)
    found = (d for i, _ in article.told() for d in _denials(statements, i))
    return tuple(denial for denial in found if not statements.is_nameless(denial.denier))


def _denials(statements: Statements, index: int) -> Iterator[Denial]:
    """The denials in a sentence."""
    text, unit = statements.article.text, statements.article.sentences[index].span
    said, earlier = (statements.reported.get(i, ()) for i in (index, index - 1))
    start = unit.start
    if not status.may_deny(unit.of(text), said):
        return
    told = {q.speaker.of(text).lower() for q in earlier if q.speaker and q.vouched}
    reading = statements.before(index)
    before = status.Before(reading, says=bool(earlier)) if reading else None
    here = [_shifted(q, -start) for q in said]
    for found in status.denials(statements.readings[index], here, before):
        denier, back = found.denier.shifted(start), found.denies == "before"
        if not (back and denier.of(text).lower() in told):
            yield Denial(denier, found.cue.shifted(start), index, index - back)


def _shifted(said: Quotation, start: int) -> Quotation:
    """The same with spans that count from another start."""
    speaker, cue = (s.shifted(start) if s else None for s in (said.speaker, said.cue))
    return replace(said, content=said.content.shifted(start), speaker=speaker, cue=cue)


OF_WHICH_DAY = "a time of day, and the clause does not say of which day"


def _is_hour_of_other_day(
    article: Article, timexes: Sequence[Timex], mention: EventMention
) -> bool:
    """Whether a plan has but an hour, taken for one of the article's day, in a sentence that tells of a day
    before it: "announced it on Tuesday, minutes before the offer was to expire at noon".
    """
    timex, day = timexes[mention.timex], article.source.dct
    hour = timex.rule == "clock" and timex.anchored_to is None
    told = _LOOKING_BACK.isdisjoint(mention.clause.span.of(article.text).lower().split())
    if told or not hour or mention.factuality.status is not Status.SCHEDULED:
        return False
    near = timexes[max(0, mention.timex - _BESIDE) : mention.timex]
    index = article.at(timex.span)
    return any(t.latest and t.latest < day and article.at(t.span) == index for t in near)


_LOOKING_BACK = frozenset(("was", "were", "had", "would"))
_BESIDE = 4
"""Expressions of time before an hour, at most, that may stand in its sentence."""


def _mention(statements: Statements, place: int, timex: Timex) -> EventMention | str:
    """The dated clause of one expression, with its status; or why there is none."""
    article = statements.article
    index = article.at(timex.span)
    if index is None or article.sentences[index].kind is not Kind.SENTENCE:
        return "it stands in no sentence"
    if why := _undated(timex, article.text):
        return why
    start = article.sentences[index].span.start
    reading, words = statements.readings[index], timex.span.shifted(-start)
    bound = _bound(reading, words, timex.anchor, of_news=_is_of_news(article, timex))
    if isinstance(bound, anchoring.Unbounded):
        return bound.reason
    clause = replace(bound, span=bound.span.shifted(start))
    judged = anchoring.judged(reading, words, bound).shifted(start)
    day = timex.anchored_to
    elsewhere = timex.type == "TIME" and day is not None and not clause.span.covers(day)
    said = day.of(article.text).lower() if day else ""
    hour = timex.rule == "clock" and (not said or hours.CLOCK.fullmatch(said) is not None)
    when = status.When(timex.earliest, timex.latest, hour=hour)
    found = statements.factuality(index, judged, timex.span, when=when)
    if isinstance(found, status.Undecided):
        return found.reason
    is_past = _is_past(found)
    of_night = hour and not is_past and timex.value[11:13] in _NIGHT
    unnamed = timex.rule == "part-alone" and day is None and found.status is Status.ALLEGED
    if (
        of_night
        or unnamed
        or (elsewhere and not (is_past and _goes_on(statements, index, timex, clause)))
    ):
        return OF_WHICH_DAY
    is_report = found.rule.startswith(SAID)
    told = own_acts.deed(reading, bound.span) if found.rule == own_acts.RULE else ""
    return EventMention(place, clause, found, is_report, told or deeds.in_clause(reading, bound))


def _is_of_news(article: Article, timex: Timex) -> bool:
    """Whether a time is of the article's day or of the one before it."""
    return timex.latest is not None and 0 <= (article.source.dct - timex.latest).days <= 1


_NIGHT = ("00", "01", "02", "03", "04", "05")
"""Hours that, where they are still to come, may be of the day after the article's."""


def _is_past(found: Factuality) -> bool:
    """Whether something is told as past, by the article or in what another says."""
    return found.status is Status.OCCURRED or (
        found.status is Status.ALLEGED and found.rule == "told in what another says"
    )


def _is_looser(statements: Statements, mention: EventMention, timex: Timex) -> bool:
    """Whether what an article opens with has come about "six years after" another event, some time
    in the months or the year that hold the article's day.
    """
    article, index = statements.article, statements.article.at(timex.span) or 0
    verb = statements.readings[index].clauses[0].verb
    opens = index == next(i for i, _ in article.told())
    has = verb is not None and verb.form is Form.PERFECT
    return opens and has and mention.clause.rule == "main clause" and is_loose(article, timex)


def _goes_on(statements: Statements, index: int, timex: Timex, clause: ClauseSpan) -> bool:
    """Whether a time of day goes on with a day that its sentence or the one before names: "She died
    on Friday. The doctor left at 7pm".
    """
    article, day = statements.article, timex.anchored_to
    if day is None or clause.rule not in ("main clause", "content clause"):
        return False
    here = article.at(day)
    return here == index or (here == index - 1 and statements.before(index) is not None)


def _undated(timex: Timex, text: str) -> str:
    """Why an expression can date nothing; empty where it can."""
    words = timex.span.of(text)
    if not timex.is_dated:
        return "it names no certain stretch of the calendar"
    if _is_compared(text, timex.span):
        return "it is what something is compared with"
    loose = timex.anchor == "event" and YEAR.fullmatch(timex.value)
    return "" if not loose or YEARS.search(words) else "so long after an event of some year"


def _bound(
    reading: ParsedSentence, words: Span, anchor: str | None, *, of_news: bool
) -> ClauseSpan | anchoring.Unbounded:
    """The clause of an expression, or why it has none: "The charges come a year after", "They live in
    tents, a month after" tell how things are so long after another event.
    """
    bound = anchoring.bound(reading, words, of_news=of_news)
    if anchor != "event" or isinstance(bound, anchoring.Unbounded):
        return bound
    before = [t.word for t in reading.tokens if t.start < words.start][-1:]
    is_of_now = not _COMES.isdisjoint(before) or deeds.is_present(reading, bound)
    return anchoring.Unbounded("how things are so long after another event") if is_of_now else bound


_COMES = dating.COMING | frozenset(map(verbs.third_person, dating.COMING))


def _is_compared(text: str, timex: Span) -> bool:
    """Whether a number stands before "more than four years ago": "44 seats, two more than …"."""
    found = _COMPARED.match(timex.of(text))
    before = text[max(0, timex.start - _BEFORE) : timex.start].split()
    word = before[-1].casefold() if found and before else ""
    return word in _MEASURES or word in numerals.CARDINALS or word[-1:].isdigit()


_COMPARED = re.compile(r"(?:more|fewer|less|higher|lower)\s+than\b", re.IGNORECASE)
_BEFORE = 16
_MEASURES = frozenset(("%", "percent", "cent", "points", "point", "times", "many", "half"))
"""Words, beside numbers, that say by how much something is more than it was."""
YEAR = re.compile(r"\d{4}")
YEARS = re.compile(r"\b(?:years?|decades?)\b")
