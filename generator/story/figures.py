"""The figures of the sources: which make a row, and as what."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.english.unquoted import unquoted
from generator.model import AnnotatedArticle, Article, Figure, KeyFigure, Span, Timex

_PLAIN = ("count", "percent", "share", "times")
"""Units that nobody converts into others."""
_DEFINITE = re.compile(r"\b(?:the|these|those)\s*$", re.IGNORECASE)
_OPENS_DEFINITE = re.compile(r"(?:the|these|those)\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)
_BRACKET = re.compile(r"\s*(?:\((?:or )?|/)\s*")


def figures(articles: Sequence[AnnotatedArticle]) -> tuple[KeyFigure, ...]:
    """Every figure that counts something, with the status of its clause, its holder and its day.

    "The 90 trams", of which the article has told before, is no new figure; nor is "$75,000" in
    "£48,000 ($75,000)".
    """
    return tuple(found for annotated in articles for found in _of_article(annotated))


def _of_article(annotated: AnnotatedArticle) -> Iterator[KeyFigure]:
    text, taken_back = annotated.article.text, _taken_back(annotated)
    starts = [annotated.timexes[m.timex].span.start for m in annotated.event_mentions]
    told: set[tuple[float, str]] = set()
    before: Figure | None = None
    for figure in annotated.figures:
        again = (figure.value, figure.unit) in told and _points_back(text, figure.span)
        converted = before is not None and _converts(text, before, figure)
        again = again or (figure.value, figure.unit) in taken_back
        if (figure.counted or figure.unit != "count") and not again and not converted:
            yield _key_figure(annotated, figure, _date(annotated, figure, starts))
        told.add((figure.value, figure.unit))
        before = figure


def _taken_back(annotated: AnnotatedArticle) -> frozenset[tuple[float, str]]:
    """The figures that an article itself takes back: "We earlier said that 30,000 people were stranded.
    The firm now says the number was about 21,000".
    """
    article = annotated.article
    corrected = [i for i, _ in article.told() if _corrects(article, i)]
    spans = [article.sentences[i].span for i in corrected]
    return frozenset(
        (figure.value, figure.unit)
        for figure in annotated.figures
        if any(span.covers(figure.span) for span in spans)
    )


def _corrects(article: Article, index: int) -> bool:
    """Whether a sentence says what its paper had said before, and it or the next what is so."""
    words = article.words_of(article.sentences[index])
    behind = article.sentences[index + 1 : index + 2]
    said = _HAD_SAID.search(unquoted(words)) if len(words) <= _LONGEST else None
    near = " ".join((words, *map(article.words_of, behind))) if said else ""
    return _IS_SO.search(near) is not None


_LONGEST = 400
_HAD_SAID = re.compile(
    r"\b(?:we|this (?:page|story|article|report|blog|post)"
    r"|an earlier (?:version|post|entry|update|report)(?: of \w+ \w+)?)\s(?:had\s)?"
    r"(?:earlier|previously|originally|initially|wrongly|incorrectly|mistakenly)\s"
    r"(?:said|reported|stated|put|gave|wrote)\b",
    re.IGNORECASE,
)
_IS_SO = re.compile(
    r"\b(?:now|in fact|actually|should have|correct|wrong|mistake|error)\b", re.IGNORECASE
)


def _points_back(text: str, figure: Span) -> bool:
    before = text[max(0, figure.start - 10) : figure.start]
    opening = text[figure.start : min(figure.end, figure.start + 10)]
    return bool(_DEFINITE.search(before) or _OPENS_DEFINITE.match(opening))


def _converts(text: str, before: Figure, figure: Figure) -> bool:
    """Whether it is the figure before it in another currency or measure: "£48,000 ($75,000)"."""
    measures = before.unit not in _PLAIN and figure.unit not in _PLAIN
    between = text[before.span.end : min(figure.span.start, before.span.end + 10)]
    return measures and before.unit != figure.unit and _BRACKET.fullmatch(between) is not None


def _key_figure(annotated: AnnotatedArticle, figure: Figure, dated: Timex | None) -> KeyFigure:
    index = annotated.article.at(figure.span) or 0
    clause, found = figure.clause or figure.span, figure.factuality
    named = annotated.actors_in(clause)
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
        dct=annotated.article.told_on(index),
        topics=annotated.topics_of(index),
    )


def _date(annotated: AnnotatedArticle, figure: Figure, starts: Sequence[int]) -> Timex | None:
    """The date of the event in the figure's clause, or right before it ("In 2012 a fire killed four");
    ``starts`` are those of the dates of events.

    "Since March" is no day of a figure: it holds when it is reported.
    """
    clause = figure.clause or figure.span
    text, at = annotated.article.text, bisect_left(starts, clause.start)
    for event in annotated.event_mentions[max(0, at - 1) : at + 1]:
        date, told = annotated.timexes[event.timex].span, event.clause.span
        is_of_it = clause.covers(date) or (
            told.covers(clause) and not text[date.end : max(date.end, clause.start)].strip(" ,")
        )
        if is_of_it and told.covers(figure.span):
            before = text[max(0, date.start - 10) : date.start]
            return None if _SINCE.search(before) else annotated.timexes[event.timex]
    return None
