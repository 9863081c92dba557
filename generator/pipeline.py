"""The whole way from a project's folder to its story, stage by stage."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from generator import actors, articles, content, dates, figures, happenings, quotes, story, topics
from generator.model import AnnotatedArticle, Article, Content, Story
from generator.problems import ContentError, Problem


def build(root: Path) -> tuple[Story, tuple[Problem, ...]]:
    """The story of the project at ``root``, and what there is to warn of.

    Raises ContentError with every problem found, when one of them is an error.
    """
    loaded, written, problems = load(root, today())
    if any(p.is_error for p in problems):
        raise ContentError(problems)
    index, subjects = actors.index(written.actors), topics.index(written.topics)
    annotated = [annotate(a, index, subjects) for a in loaded]
    return story.build(annotated, written, happenings.stand), problems


def load(root: Path, today: date) -> tuple[tuple[Article, ...], Content, tuple[Problem, ...]]:
    """The articles and what editors wrote, with every problem of either."""
    source_files, in_source_files = content.load_source_files(root)
    loaded, in_seeds = articles.load(root, source_files, today)
    written, in_content = content.load(root, loaded, dates.read)
    return loaded, written, tuple(sorted({*in_source_files, *in_seeds, *in_content}))


def annotate(article: Article, index: actors.ActorIndex, subjects: Sequence[topics.TopicIndex]) -> AnnotatedArticle:
    """The annotators in their order; what one needs of another is handed to it."""
    timexes = dates.find(article)
    dated, unresolved = happenings.find(article, timexes)
    mentions = actors.find(article, index)
    return AnnotatedArticle(
        article=article,
        timexes=timexes,
        mentions=mentions,
        quotations=quotes.find(article, mentions),
        figures=figures.find(article, timexes),
        happenings=dated,
        denials=happenings.denials(article),
        matches=topics.match(article, subjects),
        unresolved=unresolved,
    )


def today() -> date:
    """The day against which a date lies ahead: that of SOURCE_DATE_EPOCH (seconds since 1970), or this one."""
    try:
        return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).date()
    except (KeyError, ValueError, OverflowError, OSError):
        return datetime.now(UTC).date()
