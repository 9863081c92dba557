"""What the dated clauses of an article tell: the clause of each expression of time, and where it stands.

Here `clauses` and `modality`, which know of one sentence alone, meet the article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator import clauses, modality
from generator.model import AnnotatedArticle, Article, Clause, Denial, Happening, Kind, Modality, Span, Timex

Unresolved = tuple[tuple[Span, str], ...]
"""Expressions that make no entry, each with the reason."""


def find(article: Article, timexes: Sequence[Timex]) -> tuple[tuple[Happening, ...], Unresolved]:
    """The dated clauses of ``article``, in the order of the text, and the dates that have none."""
    happenings: list[Happening] = []
    unresolved: list[tuple[Span, str]] = []
    for place, timex in enumerate(timexes):
        if timex.type not in ("DATE", "TIME"):
            continue
        found = _happening(article, place, timex)
        if isinstance(found, Happening):
            happenings.append(found)
        else:
            unresolved.append((timex.span, found))
    return tuple(happenings), tuple(unresolved)


def denials(article: Article) -> tuple[Denial, ...]:
    """Who denies what, in the order of the text."""
    return tuple(_denials(article))


def stand(annotated: AnnotatedArticle, place: Span) -> tuple[Span, Modality | None]:
    """The clause that holds the words at ``place`` and where it stands; their sentence and None where that is open."""
    article = annotated.article
    index = article.at(place)
    if index is None:
        return place, None
    sentence = article.sentences[index]
    start, words = sentence.span.start, article.words_of(sentence)
    clause = clauses.bound(words, place.shifted(-start))
    if isinstance(clause, clauses.Unbounded):
        return sentence.span, None
    judged = _judge(article, index, clause, place.shifted(-start), None)
    found = None if isinstance(judged, modality.Undecided) else _moved(judged, start)
    return clause.span.shifted(start), found


def _happening(article: Article, place: int, timex: Timex) -> Happening | str:
    """The dated clause of one expression, with its status; or why there is none."""
    index = article.at(timex.span)
    if index is None or article.sentences[index].kind is not Kind.SENTENCE:
        return "it stands in no sentence"
    if why := _undated(timex):
        return why
    start = article.sentences[index].span.start
    expression = timex.span.shifted(-start)
    clause = clauses.bound(article.words_of(article.sentences[index]), expression)
    if isinstance(clause, clauses.Unbounded):
        return clause.reason
    if timex.type == "TIME" and timex.anchored_to and not clause.span.covers(timex.anchored_to.shifted(-start)):
        return "a time of day, and the clause does not say of which day"
    judged = _judge(article, index, clause, expression, timex)
    if isinstance(judged, modality.Undecided):
        return judged.reason
    return Happening(place, replace(clause, span=clause.span.shifted(start)), _moved(judged, start))


def _undated(timex: Timex) -> str:
    """Why an expression can date nothing; empty where it can."""
    if not timex.is_dated:
        return "it names no certain stretch of the calendar"
    return "it is counted from an event that has a date of its own" if timex.anchor == "event" else ""


def _judge(
    article: Article, index: int, clause: Clause, expression: Span, timex: Timex | None
) -> Modality | modality.Undecided:
    """Where a clause stands; spans are those of the sentence."""
    return modality.judge(
        article.words_of(article.sentences[index]),
        clause.span,
        expression,
        timex.earliest if timex else None,
        timex.latest if timex else None,
        article.source.dct,
        before=_before(article, index),
    )


def _moved(found: Modality, start: int) -> Modality:
    """The same with a speaker whose span counts from the start of the article and not of the sentence."""
    return replace(found, speaker=found.speaker.shifted(start)) if found.speaker else found


def _before(article: Article, index: int) -> str:
    """The sentence before, where it belongs to the same section; else nothing."""
    if index == 0:
        return ""
    sentence, before = article.sentences[index], article.sentences[index - 1]
    belongs = before.kind is Kind.SENTENCE and before.section == sentence.section
    return article.words_of(before) if belongs else ""


def _denials(article: Article) -> Iterator[Denial]:
    for index, sentence in article.told():
        start = sentence.span.start
        for found in modality.denials(article.words_of(sentence), _before(article, index)):
            denied = index if found.denies == "here" else index - 1
            yield Denial(found.denier.shifted(start), found.cue.shifted(start), index, denied)
