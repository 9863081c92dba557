"""Which sentence tells an event best alone, and what speaks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.english import dating
from generator.model import (
    AnnotatedArticle,
    Event,
    Evidence,
    Further,
    Reason,
    Status,
    shifted,
    sound,
)
from generator.story import loose, standing
from generator.story.alone import is_linked
from generator.story.gist import Gist, say_the_same

FEWEST, MOST = 12, 27
"""Words of a sentence that is neither a scrap nor a thicket."""

OF_DAY, OF_STORY = 10.0, 18.0
"""Points for a sentence that says just what its day, and the story, are about."""
LEADS = 1.0
NAMES, NAMED = "only names it, or tells how things stood", -3.0
HAPPENS = "says that it happened, and not what was done"
PASSES, PASSING = "tells it in passing", -4.0
UNDATED, LEANING, LINKED, LOOSE, UNCLEAR = -3.0, -4.0, -2.0, -2.0, -2.0
UNREADABLE = "cannot be read alone"
DAY = "says what is told of its day"
OF_THE_SENTENCE = frozenset({DAY, loose.REASON, UNREADABLE})
"""Reasons that decide which sentence tells an event, and say nothing of how much the event matters."""
OTHER, OTHER_TIME = "names another time", -6.0
WIDER, WIDER_TIME = "names a wider time", -2.5
MONTH = 31
"""Days of a time that is not much wider than a day."""
COUNTED, COUNTING = "counts its day from another sentence's", -1.5
ON_A_WORD = -1.0
"""Against a sentence by which only somebody says so, where another source tells it as a fact."""
AGREES = 4.0
"""For a sentence that tells the act which all other sources tell."""
TURN = 1.0
"""For a sentence that states a turn of things, where another only tells what went with it."""
ONLY_WHEN = -OF_DAY - LEADS
"""Against a sentence that only tells the day of the news above it."""
PER_WORD = -0.1
"""For each word above MOST."""
PER_MISSING = -0.4
"""For each word below FEWEST: "The ferry sank on 5 October" says little of it."""
AGAIN = -2.0
"""Against a further sentence of an event."""
MOST_FURTHER = 3
"""Sentences that are kept beside the best."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that tells an event."""

    evidence: int
    """Index of the evidence that it is."""
    reasons: tuple[Reason, ...]
    """What speaks for it."""
    points: float


def tellings(
    event: Event, articles: Mapping[str, AnnotatedArticle], gist: Gist
) -> Sequence[Telling]:
    """The evidence of an event that counts and tells of it as it stands, or all that counts, by how
    well its sentence tells it alone, the best first and of equals the earliest.
    """
    is_ahead, counted = event.status is Status.SCHEDULED, sound(event.evidence)
    relied_on = [i for i, e in enumerate(event.evidence) if e in counted]
    of_status = [i for i in relied_on if foretells(event.evidence[i]) is is_ahead]
    plans = [i for i in of_status if event.evidence[i].status is Status.SCHEDULED]
    of_status = plans if is_ahead and plans else of_status
    agreeing = standing.Agreeing(event.evidence)
    told = [
        _telling(event, i, articles[event.evidence[i].source], gist, agreeing)
        for i in of_status or relied_on
    ]
    return sorted(told, key=lambda t: -t.points)


def _telling(
    event: Event,
    index: int,
    annotated: AnnotatedArticle,
    gist: Gist,
    agreeing: standing.Agreeing,
) -> Telling:
    evidence = event.evidence[index]
    reasons = tuple(_reasons(event, evidence, annotated, gist))
    points = sum(r.points for r in reasons)
    points += ON_A_WORD * (evidence.status is Status.ALLEGED)
    points += AGREES * evidence.is_main * agreeing.share(evidence, len(event.sources))
    points += TURN * (evidence.is_main and evidence.deed in dating.TURNS)
    return Telling(index, reasons, points)


def further(event: Event, told: Sequence[Telling], gist: Gist) -> tuple[Further, ...]:
    """Of the sentences behind the best, the first ones that can be read alone and say what none
    before them says.
    """
    found: list[Further] = []
    said = [_words(event.evidence[told[0].evidence], gist)]
    for telling in told[1:]:
        evidence = event.evidence[telling.evidence]
        words = _words(evidence, gist)
        is_alone = evidence.is_clear and evidence.dct >= event.stands_at
        if is_alone and not any(say_the_same(words, other) for other in said):
            said.append(words)
            points = telling.points - told[0].points + AGAIN
            found.append(Further(telling.evidence, words, points))
        if len(found) == MOST_FURTHER:
            break
    return tuple(found)


def _words(evidence: Evidence, gist: Gist) -> frozenset[str]:
    return frozenset(gist.vector(evidence.source, evidence.sentence))


def day_of(event: Event, evidence: Evidence) -> date:
    """The day of an event as a piece of evidence tells it; where none is known, that of its report."""
    return event.stands_at if event.is_exact or event.is_as_reported else evidence.dct


def foretells(evidence: Evidence) -> bool:
    """Whether it tells of a time to come, on its own word or on somebody's; what is expected of the
    day of its article is to come too.
    """
    first = evidence.timex.earliest
    ahead = evidence.dct if evidence.is_open else shifted(evidence.dct, 1)
    is_to_come = first is not None and first >= ahead
    return evidence.status is Status.SCHEDULED or (evidence.status is Status.ALLEGED and is_to_come)


def _reasons(
    event: Event, evidence: Evidence, annotated: AnnotatedArticle, gist: Gist
) -> Iterator[Reason]:
    said = gist.vector(evidence.source, evidence.sentence)
    yield Reason(DAY, OF_DAY * gist.of_day(said, day_of(event, evidence)))
    yield Reason("says what the story is about", OF_STORY * gist.of_story(said))
    if evidence.sentence in annotated.article.lead:
        yield Reason("is told first in its article", LEADS)
    if not _is_of_its_time(event, evidence):
        yield _of_other_time(event, evidence)
    if any(_gives_day(evidence, other) for other in event.evidence):
        yield Reason("only tells the day of the news above it", ONLY_WHEN)
    if not evidence.deed and evidence.status is not Status.SCHEDULED:
        if not _befell(evidence, annotated):
            yield Reason(NAMES, NAMED)
    elif _only_happens(evidence, annotated):
        yield Reason(HAPPENS, NAMED)
    elif not evidence.is_main:
        yield Reason(PASSES, PASSING)
    if evidence.timex.anchor == "report" and event.is_as_reported:
        yield Reason("does not name its day", UNDATED)
    if loose.definite(annotated.article, evidence.sentence, gist):
        yield Reason(loose.REASON, LOOSE)
    yield from _faults(evidence, annotated)


def _befell(evidence: Evidence, annotated: AnnotatedArticle) -> bool:
    """Whether what befell people in it stands before a noun that names it: "Nine men were killed in
    the 3 May explosion".
    """
    article = annotated.article
    start = article.sentences[evidence.sentence].span.start
    return _BEFELL.search(article.text[start : evidence.clause.start]) is not None


_BEFELL = re.compile(rf"\b(?:{'|'.join(sorted(dating.BEFALLING))})\s(?:\w+\s)?(?:in|by|during)\s$")


def _only_happens(evidence: Evidence, annotated: AnnotatedArticle) -> bool:
    """Whether its verb says no more than that it happened."""
    takes_place = _TAKES_PLACE.search(evidence.clause.of(annotated.article.text))
    return evidence.deed in dating.HAPPENING or (evidence.deed == "take" and bool(takes_place))


_TAKES_PLACE = re.compile(r"\bt(?:ake[ns]?|ook|aking) place\b")


def _gives_day(evidence: Evidence, news: Evidence) -> bool:
    """Whether it is the place that tells the day of the news that its article opens with."""
    below = news.timex.anchor == "below" and news.source == evidence.source
    return below and news.timex.anchored_to == evidence.timex.span


def _of_other_time(event: Event, evidence: Evidence) -> Reason:
    """What speaks against a sentence that names another time; less, if it states the event for a time
    that holds that of the event: "was arrested in May", of 14 May.
    """
    first, last = evidence.timex.earliest, evidence.timex.latest
    holds = first and last and first <= event.earliest and event.latest <= last
    is_near = first and last and (last - first).days <= MONTH
    if holds and is_near and evidence.is_main and evidence.is_clear and evidence.deed:
        return Reason(WIDER, WIDER_TIME)
    return Reason(OTHER, OTHER_TIME)


def _is_of_its_time(event: Event, evidence: Evidence) -> bool:
    """Whether it is dated as the event is; by the clock or not, where that is known to the day. News
    that an article opens with, without a day, is of the day that is found for it.
    """
    timex = evidence.timex
    if timex.anchor == "report" and timex.earliest and timex.latest:
        return timex.earliest <= event.earliest and event.latest <= timex.latest
    if event.is_exact:
        return timex.earliest == timex.latest == event.earliest
    return timex.value == event.value


def _faults(evidence: Evidence, annotated: AnnotatedArticle) -> Iterator[Reason]:
    """What speaks against a sentence that is to stand alone."""
    article = annotated.article
    words: Sequence[str] = article.words_of(article.sentences[evidence.sentence]).split()
    shown = annotated.passages[evidence.sentence]
    if shown is None or len(shown) > 1:
        yield Reason("leans on another sentence", LEANING)
    elif not evidence.is_clear:
        yield Reason(UNREADABLE, UNCLEAR)
    if not article.is_whole(article.sentences[evidence.sentence]):
        yield Reason("is no whole sentence", LEANING)
    counted_from = evidence.timex.anchored_to if evidence.timex.anchor != "below" else None
    if counted_from and not article.sentences[evidence.sentence].span.covers(counted_from):
        yield Reason(COUNTED, COUNTING)
    if is_linked(" ".join(words)):
        yield Reason("opens with a link", LINKED)
    if len(words) > MOST:
        yield Reason(f"has {len(words)} words", PER_WORD * (len(words) - MOST))
    if len(words) < FEWEST:
        yield Reason(f"has {len(words)} words", PER_MISSING * (FEWEST - len(words)))
