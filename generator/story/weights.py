"""How much an event matters in its story: what speaks for it, each reason with its points."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import log2

from generator.model import (
    AnnotatedArticle,
    Event,
    Evidence,
    Reason,
    Status,
    Weight,
    shifted,
    sound,
)
from generator.story import standing, telling
from generator.story.gist import Gist, Vector, days_named, fitting
from generator.story.matter import Matter
from generator.story.others import Others
from generator.story.worth import Worth

LATER = 30
"""Days after an event from which a telling of it looks back."""

NEW = 7
"""Days before an article of which its news is, and that its date may mean: a weekly tells of its
week, and "for 25 years" is no news."""

FITS = 0.3
"""What a sentence that fits a topic adds to the fit of its article."""
PRINTED = 0.7
"""How much an article of a day says for it, beside one that names the day."""

DAY = 14.0
OF_DAY = 20.0
"""Points for what is told in just the words in which the other sources tell of its day."""
SOURCES = 1.0
DAYS = 0.5
AGAIN = 0.5
OPENS = 0.5
TOPIC = 1.0
ACTOR = 1.0
PLANNED = -3.0
RETRACTED = -20.0
"""More than the news of a day brings: what else there is comes first."""
PINNED = 1000.0
"""More than all that the sources can say."""


def weighed(events: Sequence[Event], articles: Sequence[AnnotatedArticle]) -> Iterator[Event]:
    """The events, each with its weight and the evidence that tells it best."""
    gist, days = Gist(articles), Days(articles)
    leads = {a.article.source.stem: a.article.lead for a in articles}
    by_stem = {a.article.source.stem: a for a in articles}
    news, others = _news(events, leads), Others(articles, gist)
    matter, worth = Matter(articles, gist, others), Worth(articles, gist, others)
    known: dict[Reason, Reason] = {}  # one for all that are equal: they are many
    for n, event in enumerate(events):
        told = telling.tellings(event, by_stem, gist)
        best, of_day = told[0], days.reason(event)
        of_it = (r for r in best.reasons if r.words not in telling.OF_THE_SENTENCE)
        place = event.evidence[best.evidence]
        said = gist.vector(place.source, place.sentence)
        as_others = _as_others(event, place, said, gist)
        reasons = (*_reasons(event, leads), of_day, as_others, *of_it)
        weight = Weight(tuple(known.setdefault(r, r) for r in reasons), of_day.points)
        yield replace(
            standing.as_shown(event, place),
            weight=weight,
            telling=best.evidence,
            words=tuple(said),
            further=telling.further(event, told, gist),
            opens=n in news,
            is_apart=matter.is_other(event, said),
            worth=worth.of(event, place, said, opens=n in news),
        )


def _news(events: Sequence[Event], leads: Mapping[str, frozenset[int]]) -> frozenset[int]:
    """Indices of the events that are the news of an article: what the first of its opening sentences
    tells that states by a verb, so that it can be read alone, what was done in the days before; or,
    where it tells nothing of them, what is to be done.
    """
    told: defaultdict[str, dict[int, dict[int, bool]]] = defaultdict(dict)
    for n, event in enumerate(events):
        for e in event.evidence:
            if e.sentence in leads[e.source] and _is_news(e):
                is_plan = e.status is Status.SCHEDULED
                told[e.source].setdefault(e.sentence, {})[n] = is_plan
    first = (found[min(found)] for found in told.values())
    return frozenset(
        n for found in first for n, is_plan in found.items() if not is_plan or all(found.values())
    )


def _is_news(evidence: Evidence) -> bool:
    if not (evidence.is_main and evidence.is_clear):
        return False
    if evidence.status is Status.SCHEDULED:
        return True
    first, last = evidence.timex.earliest, evidence.timex.latest
    lately = shifted(evidence.dct, -NEW)
    is_new = first and last and last >= lately and (last - first).days <= NEW
    return bool(is_new and evidence.deed)


def _reasons(event: Event, leads: Mapping[str, frozenset[int]]) -> Iterator[Reason]:
    if event.important is not None:
        yield (
            Reason("pinned by the editors", PINNED)
            if event.important
            else Reason("taken out by the editors", -PINNED)
        )
    if event.is_retracted:
        yield Reason("told by retracted sources alone", RETRACTED)
    counted = sound(event.evidence)
    sources = {e.source for e in counted}
    yield Reason(f"told by {len(sources)} of the sources", SOURCES * log2(1 + len(sources)))
    days = {e.dct for e in counted}
    if len(days) > 1:
        yield Reason(f"told on {len(days)} days", DAYS * log2(len(days)))
    later = {e.source for e in counted if (e.dct - event.latest).days >= LATER}
    if later:
        yield Reason(f"told again long after by {len(later)}", AGAIN * log2(1 + len(later)))
    first = {e.source for e in counted if e.sentence in leads[e.source]}
    if first:
        yield Reason(f"opens {len(first)} of the articles", OPENS * log2(1 + len(first)))
    if event.topics:
        yield Reason("fits a topic", TOPIC)
    if event.actors:
        yield Reason("names an actor of the story", ACTOR)
    if event.status is Status.SCHEDULED:
        yield Reason("is only announced", PLANNED)


def _as_others(event: Event, best: Evidence, said: Vector, gist: Gist) -> Reason:
    """What speaks for an event, which ``best`` tells in a sentence that says this, in what the other
    sources tell of its day.
    """
    much = gist.of_day(said, telling.day_of(event, best), without=best.source)
    return Reason("says what others tell of its day", OF_DAY * much)


class Days:
    """How much the sources make of each day: which name it, and which are of it, each by how much
    of it fits the topics.
    """

    def __init__(self, articles: Sequence[AnnotatedArticle]) -> None:
        self._naming: Counter[date] = Counter()
        self._of: Counter[date] = Counter()
        self._much: dict[date, float] = defaultdict(float)
        fits = fitting(articles)
        for annotated in articles:
            self._add(annotated, frozenset(fits[annotated.article.source.stem]))

    def reason(self, event: Event) -> Reason:
        """What speaks for the event's day, where it has one."""
        day = event.stands_at
        if not (event.is_exact or event.is_as_reported):
            return Reason("has no day", 0.0)
        words = f"its day is named by {self._naming[day]} of the sources"
        if self._of[day]:
            words += f" and the date of {self._of[day]}"
        return Reason(words, DAY * log2(1 + self._much.get(day, 0.0)))

    def _add(self, annotated: AnnotatedArticle, fits: frozenset[int]) -> None:
        article = annotated.article
        told = sum(1 for _ in article.told())
        fit = len(fits) / told if told else 0.0
        naming: dict[date, bool] = {}
        for index, days in days_named(annotated).items():
            for day in days:
                naming[day] = naming.get(day, False) or index in fits
        for day, is_fit in naming.items():
            self._naming[day] += 1
            self._much[day] += fit + FITS * is_fit
        self._of[article.source.dct] += 1
        self._much[article.source.dct] += PRINTED * fit
