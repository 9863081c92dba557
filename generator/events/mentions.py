"""What the dated clauses of an article tell: the clause of each expression of time, and where it
stands.

The dated clause (`anchoring`) and its `status`, which know of one sentence alone, meet the article
here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.english import attribution
from generator.english.speech import NAMELESS
from generator.events import anchoring, status
from generator.model import (
    Article,
    Denial,
    EventMention,
    Factuality,
    Kind,
    Mention,
    Quotation,
    Span,
    Timex,
)
from generator.reading import ParsedSentence, Readings

Unresolved = tuple[tuple[Span, str], ...]
"""Expressions that make no entry, each with the reason."""

SpeaksFor = Callable[[Span, Span], bool]
"""Whether the speaker at the first span of the article belongs to the doer at the second."""


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
    found: list[EventMention] = []
    unresolved: list[tuple[Span, str]] = []
    for place, timex in enumerate(timexes):
        if timex.type not in ("DATE", "TIME"):
            continue
        mention = _mention(article, readings, place, timex, quotations, speaks_for)
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
    """Who denies what, in the order of the text; a denier who is a mere pronoun has the words of
    the ``quotations`` for it, and is left out where these know nobody.
    """
    speakers = {
        place: q.speaker
        for q in quotations
        if q.cue and q.speaker
        for place in (q.cue.start, q.cue.end)
    }
    found = (
        replace(
            denial,
            denier=speakers.get(denial.cue.start) or speakers.get(denial.cue.end) or denial.denier,
        )
        if _is_nameless(denial.denier, article)
        else denial
        for denial in _denials(article, readings)
    )
    return tuple(denial for denial in found if not _is_nameless(denial.denier, article))


def stand(
    article: Article,
    readings: Readings,
    quotations: Sequence[Quotation],
    place: Span,
    event_of: Callable[[Span], Factuality | None] = lambda _: None,
) -> tuple[Span, Factuality | None]:
    """The clause that holds the words at ``place`` and where it stands; their sentence and None
    where that is open. ``event_of`` knows where the event stands that a clause tells.
    """
    index = article.at(place)
    if index is None:
        return place, None
    sentence = article.sentences[index]
    start = sentence.span.start
    clause = anchoring.holding(readings[index], place.shifted(-start))
    if isinstance(clause, anchoring.Unbounded):
        return sentence.span, None
    whole = clause.span.shifted(start)
    stated = () if _around(whole, quotations) else _stated(_around(place, quotations))
    around = stated or _around(whole, quotations)
    event = None if stated else event_of(whole)
    judged = status.weigh(
        readings[index],
        clause.span,
        place.shifted(-start),
        article.source.dct,
        event=_moved(event, -start) if event else None,
        before=readings[index - 1] if _goes_on(article, index) else None,
        said=_said(around, article, start),
    )
    found = (
        None
        if isinstance(judged, status.Undecided)
        else _resolved(_moved(judged, start), article, around)
    )
    return whole, found


def _mention(  # noqa: PLR0917 - an article with what was found in it
    article: Article,
    readings: Readings,
    place: int,
    timex: Timex,
    quotations: Sequence[Quotation],
    speaks_for: SpeaksFor | None,
) -> EventMention | str:
    """The dated clause of one expression, with its status; or why there is none."""
    index = article.at(timex.span)
    if index is None or article.sentences[index].kind is not Kind.SENTENCE:
        return "it stands in no sentence"
    if why := _undated(timex):
        return why
    start = article.sentences[index].span.start
    expression = timex.span.shifted(-start)
    reading = readings[index]
    clause = anchoring.bound(reading, expression)
    if isinstance(clause, anchoring.Unbounded):
        return clause.reason
    if (
        timex.type == "TIME"
        and timex.anchored_to
        and not clause.span.covers(timex.anchored_to.shifted(-start))
    ):
        return "a time of day, and the clause does not say of which day"
    around = _around(clause.span.shifted(start), quotations)
    own = (
        (lambda who, doer: speaks_for(who.shifted(start), doer.shifted(start)))
        if speaks_for
        else None
    )
    judged = status.judge(
        reading,
        clause.span,
        expression,
        timex.earliest,
        timex.latest,
        article.source.dct,
        before=_before(article, readings, index),
        said=_said(around, article, start),
        own=own,
    )
    if isinstance(judged, status.Undecided):
        return judged.reason
    found = _resolved(_moved(judged, start), article, around)
    return EventMention(place, replace(clause, span=clause.span.shifted(start)), found)


def _undated(timex: Timex) -> str:
    """Why an expression can date nothing; empty where it can."""
    if not timex.is_dated:
        return "it names no certain stretch of the calendar"
    return (
        "it is counted from an event that has a date of its own" if timex.anchor == "event" else ""
    )


NEAR = 32
"""So many quotations before a clause are looked at: no real one nests deeper."""


def _around(clause: Span, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The quotations, of those in the order of the text, in which a clause lies, the innermost
    first.
    """
    place = bisect_right(quotations, clause.start, key=lambda q: q.content.start)
    holding = (q for q in quotations[max(0, place - NEAR) : place] if q.content.covers(clause))
    return tuple(sorted(holding, key=lambda q: q.content.end - q.content.start))


def _stated(around: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """What is said around words that are no clause of their own, as the object of "reported", by
    one who vouches for it.
    """
    return tuple(replace(q, vouched=True) for q in around[:1] if q.stance in attribution.STATING)


def _said(around: Sequence[Quotation], article: Article, start: int) -> status.Source | None:
    """Who says the words in which a clause lies, in marks before reported; spans count from the
    sentence's start.
    """
    quotation = next((q for q in around if q.direct), next((q for q in around if q.vouched), None))
    if quotation is None:
        return None
    cue = quotation.cue
    return status.Source(
        quotation.speaker.shifted(-start) if quotation.speaker else None,
        "quoted" if quotation.direct or cue is None else status.verb_of(cue.of(article.text)),
        direct=quotation.direct,
        denies=quotation.stance == "denies",
        content=quotation.content.shifted(-start),
    )


def _resolved(found: Factuality, article: Article, around: Sequence[Quotation]) -> Factuality:
    """The same with the words that name the speaker: those of the statement around it, where it is
    the same speaker's or the clause says "she" and the statement knows who that is; with nobody,
    where none does.
    """
    if found.speaker is None:
        return found
    named = [q.speaker for q in around if q.speaker and not _is_nameless(q.speaker, article)]
    if not _is_nameless(found.speaker, article):
        same = next((words for words in named if words.overlaps(found.speaker)), None)
        return replace(found, speaker=same or found.speaker)
    vouched = next((q.speaker for q in around if q.speaker and q.vouched), None)
    if vouched is None or vouched not in named:
        return replace(found, speaker=None)
    return replace(found, speaker=vouched, rule=f"{found.rule}, speaker named before")


def _is_nameless(words: Span, article: Article) -> bool:
    """Whether the words for a speaker are a mere pronoun."""
    return words.of(article.text).lower() in NAMELESS


def _moved(found: Factuality, start: int) -> Factuality:
    """The same with a speaker whose span counts from the start of the article and not of the
    sentence.
    """
    return replace(found, speaker=found.speaker.shifted(start)) if found.speaker else found


def _before(article: Article, readings: Readings, index: int) -> ParsedSentence | None:
    """The sentence before, where it belongs to the same section."""
    return readings[index - 1] if _goes_on(article, index) else None


def _goes_on(article: Article, index: int) -> bool:
    """Whether a sentence stands before another in the same section."""
    if index == 0:
        return False
    sentence, before = article.sentences[index], article.sentences[index - 1]
    return before.kind is Kind.SENTENCE and before.section == sentence.section


def _denials(article: Article, readings: Readings) -> Iterator[Denial]:
    for index, sentence in article.told():
        start = sentence.span.start
        for found in status.denials(readings[index], _before(article, readings, index)):
            denied = index if found.denies == "here" else index - 1
            yield Denial(found.denier.shifted(start), found.cue.shifted(start), index, denied)
