"""A version of an article is read sentence by sentence as on the day when each was first told:
"yesterday" stays the day that it was, whenever a newer version repeats it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from generator.model import AnnotatedArticle, Article, Span

T = TypeVar("T")
_Read = Mapping[date | None, AnnotatedArticle]


def of_days(article: Article) -> Mapping[date, Article]:
    """Return the article as it would have been on each earlier day on which something of it was
    told.
    """
    days = sorted({s.since for s in article.sentences if s.since} - {article.source.dct})
    return {day: replace(article, source=replace(article.source, dct=day)) for day in days}


def combined(now: AnnotatedArticle, before: Mapping[date, AnnotatedArticle]) -> AnnotatedArticle:
    """Return the article as it is read ``now``, but each sentence of an earlier day as it was read
    then.
    """
    if not before:
        return now
    read: dict[date | None, AnnotatedArticle] = {None: now}
    read |= dict(before.items())
    timexes = _own(read, now.article, lambda a: enumerate(a.timexes), lambda t: t[1].span)
    places = {(day, i): n for n, (day, (i, _)) in enumerate(timexes)}
    mentions = [
        replace(m, timex=places[day, m.timex])
        for day, a in read.items()
        for m in a.event_mentions
        if (day, m.timex) in places
    ]

    def own(
        of: Callable[[AnnotatedArticle], Iterable[T]], place: Callable[[T], Span]
    ) -> Iterator[T]:
        return (found for _, found in _own(read, now.article, of, place))

    spans = [s.span for s in now.article.sentences]
    return replace(
        now,
        timexes=tuple(t for _, (_, t) in timexes),
        event_mentions=tuple(sorted(mentions, key=lambda m: m.timex)),
        mentions=tuple(own(lambda a: a.mentions, lambda m: m.span)),
        quotations=tuple(own(lambda a: a.quotations, lambda q: q.content)),
        figures=tuple(own(lambda a: a.figures, lambda f: f.span)),
        undated=tuple(own(lambda a: a.undated, lambda e: e.clause)),
        recalled=tuple(own(lambda a: a.recalled, lambda e: e.clause)),
        denials=tuple(own(lambda a: a.denials, lambda d: spans[d.sentence])),
        unresolved=tuple(own(lambda a: a.unresolved, lambda u: u[0])),
        corrected=tuple(own(lambda a: a.corrected, lambda c: c.correction.span)),
    )


def _own(
    read: _Read,
    article: Article,
    of: Callable[[AnnotatedArticle], Iterable[T]],
    place: Callable[[T], Span],
) -> list[tuple[date | None, T]]:
    """What stands in the sentences of each day, by the reading of that day, in their order."""
    found = []
    for day, annotated in read.items():
        for each in of(annotated):
            index = article.at(place(each))
            since = None if index is None else article.sentences[index].since
            if (since if since in read else None) == day:
                found.append((-1 if index is None else index, day, each))
    return [(day, each) for _, day, each in sorted(found, key=lambda f: f[0])]


def silenced(annotated: AnnotatedArticle) -> AnnotatedArticle:
    """Return the article without anything that could be told of it."""
    return AnnotatedArticle(annotated.article, passages=annotated.passages)
