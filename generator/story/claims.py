"""Who says what: statements with their speakers and sides, what is denied, and whose figures are
whose.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from generator.model import (
    Actor,
    AnnotatedArticle,
    Claim,
    Dispute,
    Figure,
    KeyFigure,
)
from generator.story.identity import Ids


def claims(
    articles: Sequence[AnnotatedArticle], actors: Sequence[Actor], ids: Ids
) -> tuple[Claim, ...]:
    """Every statement whose speaker is known in words, in the order of the articles.

    A marked phrase inside an indirect quotation is part of that statement and makes none of its
    own.
    """
    up = sides(actors)
    return tuple(c for annotated in articles for c in _claims(annotated, up, ids))


def _claims(annotated: AnnotatedArticle, sides: Mapping[str, str], ids: Ids) -> Iterator[Claim]:
    article, said = annotated.article, None
    for quotation in annotated.quotations:
        index = article.at(quotation.content)
        is_part = said is not None and said.covers(quotation.content)
        if index is None or quotation.speaker is None or is_part:
            continue
        said = quotation.content
        yield Claim(
            id=ids.of(article, said, "said"),
            source=article.source.stem,
            sentence=index,
            content=said,
            speaker=quotation.speaker,
            actor=quotation.actor,
            side=sides.get(quotation.actor or ""),
            cue=quotation.cue,
            stance=quotation.stance,
            topics=_topics(annotated, index),
            dct=article.source.dct,
        )


def sides(actors: Sequence[Actor]) -> Mapping[str, str]:
    """Actor's id -> the actor at the end of the chain of those it stands for."""
    up = {a.id: a.side for a in actors}

    def top(actor: str) -> str:
        above = up.get(actor)
        return top(above) if above in up and above else actor

    return {actor: top(actor) for actor in up}


def _topics(annotated: AnnotatedArticle, *sentences: int) -> tuple[str, ...]:
    """The topics that show one of the sentences."""
    return tuple(dict.fromkeys(t for s in sentences for t in annotated.topics_of(s)))


# ---------------------------------------------------------------- disputes


def disputes(articles: Sequence[AnnotatedArticle]) -> tuple[Dispute, ...]:
    """Each sentence that is denied, with the first words of each denier that deny it."""
    found: dict[tuple[str, int, int], Dispute] = {}
    for annotated in articles:
        source = annotated.article.source
        for denial in annotated.denials:
            topics = _topics(annotated, denial.denied, denial.sentence)
            key = (source.stem, denial.denied, denial.sentence)
            found.setdefault(key, Dispute(source.stem, denial.denied, denial, topics, source.dct))
    return tuple(found.values())


# ---------------------------------------------------------------- figures


def figures(articles: Sequence[AnnotatedArticle]) -> tuple[KeyFigure, ...]:
    """Every figure that counts something, with the status of its clause, its holder and its day.

    "The 90 trams", of which the article has told before, is no new figure.
    """
    return tuple(
        _figure(a, f)
        for a in articles
        for i, f in enumerate(a.figures)
        if (f.counted or f.unit != "count") and not _is_repeated(a, f, a.figures[:i])
    )


_DEFINITE = re.compile(r"\b(?:the|these|those)\s*$", re.IGNORECASE)


def _is_repeated(annotated: AnnotatedArticle, figure: Figure, before: Sequence[Figure]) -> bool:
    text = annotated.article.text
    pointed = _DEFINITE.search(text[max(0, figure.span.start - 10) : figure.span.start])
    pointed = pointed or _DEFINITE.match(text[figure.span.start :].partition(" ")[0])
    return bool(pointed) and any((f.value, f.unit) == (figure.value, figure.unit) for f in before)


def _figure(annotated: AnnotatedArticle, figure: Figure) -> KeyFigure:
    index = annotated.article.at(figure.span) or 0
    clause, found = figure.clause or figure.span, figure.factuality
    named = annotated.actors_in(clause)
    told = (annotated.timexes[h.timex] for h in annotated.event_mentions)
    dated = next((t for t in told if clause.covers(t.span)), None)
    return KeyFigure(
        source=annotated.article.source.stem,
        sentence=index,
        figure=figure,
        clause=clause,
        status=found.status if found else None,
        speaker=found.speaker if found else None,
        holder=named[0] if named else None,
        places=named[1:],
        dated=dated,
        dct=annotated.article.source.dct,
        topics=_topics(annotated, index),
    )


def series(
    found: Sequence[KeyFigure], same: Callable[[Figure, Figure], bool]
) -> tuple[tuple[KeyFigure, ...], ...]:
    """Figures that may share a chart: ``same`` says they count the same thing; holder, places and
    status are known and agree; and they are of two days or more, each known exactly. In doubt there
    is none.
    """
    groups: list[list[KeyFigure]] = []
    for one in found:
        if one.status is None or one.holder is None or one.day is None:
            continue
        home = next(
            (g for g in groups if _alike(g[0], one) and same(g[0].figure, one.figure)), None
        )
        groups.append([one]) if home is None else home.append(one)
    return tuple(tuple(sorted(g, key=_day)) for g in groups if len(set(map(_day, g))) > 1)


def _day(figure: KeyFigure) -> date:
    return figure.day or figure.dct


def _alike(a: KeyFigure, b: KeyFigure) -> bool:
    return (a.status, a.holder, a.places, a.speaker is None) == (
        b.status,
        b.holder,
        b.places,
        b.speaker is None,
    )
