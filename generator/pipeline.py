"""The whole way from a project's folder to its story, stage by stage."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path

from generator import actors, articles, clauses, content, dates, figures, modality, quotes, story, topics
from generator.model import AnnotatedArticle, Article, Content, Denial, Happening, Kind, Span, Story, Timex
from generator.problems import ContentError, Problem


def build(root: Path) -> tuple[Story, tuple[Problem, ...]]:
    """The story of the project at ``root``, and what there is to warn of.

    Raises ContentError with every problem found, when one of them is an error.
    """
    loaded, written, problems = load(root, today())
    if any(p.is_error for p in problems):
        raise ContentError(problems)
    index, subjects = actors.index(written.actors), topics.index(written.topics)
    return story.build([annotate(a, index, subjects) for a in loaded], written), problems


def load(root: Path, today: date) -> tuple[tuple[Article, ...], Content, tuple[Problem, ...]]:
    """The articles and what editors wrote, with every problem of either."""
    source_files, in_source_files = content.load_source_files(root)
    loaded, in_seeds = articles.load(root, source_files, today)
    written, in_content = content.load(root, loaded, dates.read)
    return loaded, written, tuple(sorted({*in_source_files, *in_seeds, *in_content}))


def annotate(article: Article, index: actors.ActorIndex, subjects: Sequence[topics.TopicIndex]) -> AnnotatedArticle:
    """The annotators in their order; what one needs of another is handed to it."""
    timexes, happenings, denials, unresolved = _read(article)
    mentions = actors.find(article, index)
    return AnnotatedArticle(
        article=article,
        timexes=timexes,
        mentions=mentions,
        quotations=quotes.find(article, mentions),
        figures=figures.find(article, timexes),
        happenings=happenings,
        denials=denials,
        matches=topics.match(article, subjects),
        unresolved=unresolved,
    )


def today() -> date:
    """The day against which a date lies ahead: that of SOURCE_DATE_EPOCH (seconds since 1970), or this one."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else datetime.now(UTC).date()


# ---------------------------------------------------------------- events of one article

_Read = tuple[tuple[Timex, ...], tuple[Happening, ...], tuple[Denial, ...], tuple[tuple[Span, str], ...]]


@lru_cache(maxsize=10_000)
def _read(article: Article) -> _Read:
    """What depends on the article alone, kept while a preview rebuilds."""
    timexes = dates.find(article)
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
    return timexes, tuple(happenings), tuple(_denials(article)), tuple(unresolved)


def _happening(article: Article, place: int, timex: Timex) -> Happening | str:
    """The dated clause of one expression, with its status; or why there is none."""
    index = article.at(timex.span)
    if index is None or article.sentences[index].kind is not Kind.SENTENCE:
        return "it stands in no sentence"
    if not timex.is_dated:
        return "it names no certain stretch of the calendar"
    if timex.anchor == "event":
        return "it is counted from an event that has a date of its own"
    start = article.sentences[index].span.start
    words, expression = article.words_of(article.sentences[index]), timex.span.shifted(-start)
    clause = clauses.bound(words, expression)
    if isinstance(clause, clauses.Unbounded):
        return clause.reason
    if timex.type == "TIME" and timex.anchored_to and not clause.span.covers(timex.anchored_to.shifted(-start)):
        return "a time of day, and the clause does not say of which day"
    judged = modality.judge(
        words,
        clause.span,
        expression,
        timex.earliest,
        timex.latest,
        article.source.dct,
        before=_before(article, index),
    )
    if isinstance(judged, modality.Undecided):
        return judged.reason
    return _in_article(Happening(place, clause, judged), start)


def _in_article(found: Happening, start: int) -> Happening:
    """The same with spans that count from the start of the article and not of the sentence."""
    speaker = found.modality.speaker
    return Happening(
        found.timex,
        replace(found.clause, span=found.clause.span.shifted(start)),
        replace(found.modality, speaker=speaker.shifted(start) if speaker else None),
    )


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
