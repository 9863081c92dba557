"""The whole way from a project's folder to its story, stage by stage."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from generator import (
    actors,
    articles,
    content,
    corrections,
    dates,
    events,
    figures,
    quotes,
    reading,
    story,
    topics,
    versions,
)
from generator.model import (
    AnnotatedArticle,
    Article,
    Content,
    Correction,
    Figure,
    Story,
)
from generator.problems import ContentError, Problem, listed
from generator.story import claims, passages


def build(root: Path) -> tuple[Story, tuple[Problem, ...]]:
    """The story of the project at ``root``, and what there is to warn of.

    Raises ContentError with every problem found, when one of them is an error.
    """
    _, _, problems, told = check(root)
    if told is None or any(p.is_error for p in problems):
        raise ContentError(problems)
    return told, problems


def check(root: Path) -> tuple[tuple[Article, ...], Content, tuple[Problem, ...], Story | None]:
    """The articles, what editors wrote, every problem that a build would find, and the story where
    it can be told; drafts are checked, and are not among them.
    """
    everything, whole, problems = load(root, today())
    loaded, written = content.published(everything, whole)
    if everything and not loaded:
        hint = "take 'state: draft' out of one of their files in content/sources"
        drafts = Problem("seeds", 1, 1, "E107", "every article is a draft", hint)
        problems = listed([*problems, drafts])
    if not _can_be_told(written, problems):
        return loaded, written, problems, None
    told = tell(loaded, written)
    return loaded, written, listed([*problems, *corrections.problems(told.corrected)]), told


def fix(root: Path) -> Mapping[str, int]:
    """Write out the shortened keys of sources in what editors wrote; how many in each file that was
    changed.
    """
    return content.fix(root, *load(root, today()))


def _can_be_told(written: Content, problems: Sequence[Problem]) -> bool:
    """Whether nothing is wrong; or so little that corrections and links can be tried, so that all
    is told at once.
    """
    errors = [p for p in problems if p.is_error]
    if any(p.code == content.DRAFT_CITED for p in errors):
        return False
    apart = ("content/corrections/", "content/glossary.yml", "content/pages/")
    return not errors or bool(
        (written.corrections or written.anchored)
        and all(p.code.startswith("E3") or p.path.startswith(apart) for p in errors)
    )


def tell(loaded: Sequence[Article], written: Content) -> Story:
    """The story of the articles, as editors correct it."""
    index, subjects = actors.index(written.actors), topics.index(written.topics)
    wanted: dict[str, list[Correction]] = {a.source.stem: [] for a in loaded}
    for correction in written.corrections:
        wanted[correction.source].append(correction)
    sides = claims.sides(written.actors)

    def read(article: Article) -> AnnotatedArticle:
        plain, own = corrections.unbracketed(article), wanted[article.source.stem]
        return corrections.bracketed(annotate(plain, index, subjects, sides, own), article)

    annotated = []
    for article in corrections.dropped_everywhere(loaded, written.corrections):
        before = {day: read(a) for day, a in versions.of_days(article).items()}
        found = versions.combined(read(article), before)
        is_silent = article.source.standing.is_silent
        annotated.append(versions.silenced(found) if is_silent else found)
    return story.build(annotated, written)


def load(root: Path, today: date) -> tuple[tuple[Article, ...], Content, tuple[Problem, ...]]:
    """The articles and what editors wrote, with every problem of either."""
    source_files, in_source_files = content.load_source_files(root)
    redactions = content.load_redactions(root, source_files)
    loaded, in_seeds = articles.load(root, source_files, today, redactions)
    found = (*in_source_files, *in_seeds)
    written, problems = content.load(root, loaded, dates.read, found, redactions)
    return loaded, written, listed(problems)


def annotate(
    article: Article,
    index: actors.ActorIndex,
    subjects: Sequence[topics.TopicIndex],
    sides: Mapping[str, str],
    wanted: Sequence[Correction] = (),
) -> AnnotatedArticle:
    """The annotators in their order, each corrected as is ``wanted``; what one needs of another is
    handed to it.
    """
    article, of_kinds = corrections.kinds(article, wanted)
    article = article.amended()
    timexes, of_times = corrections.times(article, dates.find(article), wanted)
    readings = reading.of_article(article, timexes)
    named, of_actors = corrections.actors(article, actors.find(article, index), wanted)
    mentions = tuple(m for m in named if not corrections.is_dropped(article, m.span))
    said = quotes.find(corrections.whole(article), named, readings)
    with_missed, of_quotations = corrections.quotations(article, said, named, wanted)
    quotations, of_speakers = corrections.speakers(article, with_missed, wanted)
    of_dates = events.find(article, readings, timexes, quotations, events.by_side(mentions, sides))
    dated, of_statuses = corrections.statuses(
        article, timexes, corrections.Dated(*of_dates, quotations), wanted
    )
    told = dated.quotations, dated.mentions
    news = events.undated(article, readings, timexes, *told)
    dated, of_clauses = corrections.clauses(article, timexes, replace(dated, undated=news), wanted)
    dated, of_events = corrections.added_events(article, timexes, dated, wanted)

    def placed(amounts: Sequence[Figure]) -> tuple[Figure, ...]:
        found = events.of_figures(article, readings, timexes, *told, amounts)
        return corrections.figures(found, dated.mentions, dated.undated, dated.quotations)

    amounts, of_figures = corrections.counted(
        article, placed(figures.find(article, timexes)), wanted, lambda f: placed([f])[0]
    )
    denied = events.denials(article, readings, dated.quotations)
    denials, of_denials = corrections.denials(article, denied, wanted)
    matches, of_topics = corrections.topics(
        article, topics.match(article, subjects, passages.dependent(article, mentions)), wanted
    )
    clarifications = corrections.clarifications(article, wanted)
    return AnnotatedArticle(
        article=article,
        timexes=timexes,
        mentions=mentions,
        quotations=dated.quotations,
        figures=amounts,
        event_mentions=dated.mentions,
        undated=dated.undated,
        denials=denials,
        matches=matches,
        passages=passages.find(article, mentions, [c.correction.span for c in clarifications]),
        unresolved=dated.unresolved,
        corrected=(
            *(*of_kinds, *of_times, *of_actors, *of_quotations, *of_speakers),
            *(*of_statuses, *of_clauses, *of_events, *of_figures),
            *(*of_denials, *of_topics, *clarifications),
        ),
    )


def today() -> date:
    """The day against which a date lies ahead: that of SOURCE_DATE_EPOCH (seconds since 1970), or
    this one.
    """
    try:
        return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).date()
    except (KeyError, ValueError, OverflowError, OSError):
        return datetime.now(UTC).date()
