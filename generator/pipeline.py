"""The whole way from a project's folder to its story, stage by stage."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from generator import actors, articles, content, corrections, dates, story, topics, versions
from generator.annotating import ALONE, Job, Means, annotate, annotated
from generator.model import Article, Content, Correction, Story
from generator.problems import ContentError, Problem, listed
from generator.story import claims

__all__ = ["annotate", "build", "check", "fix", "load", "tell", "today"]


def build(root: Path, means: Means = ALONE) -> tuple[Story, tuple[Problem, ...]]:
    """The story of the project at ``root``, and what there is to warn of.

    Raises ContentError with every problem found, when one of them is an error.
    """
    _, _, problems, told = check(root, means)
    if told is None or any(p.is_error for p in problems):
        raise ContentError(problems)
    return told, problems


def check(
    root: Path, means: Means = ALONE
) -> tuple[tuple[Article, ...], Content, tuple[Problem, ...], Story | None]:
    """The articles, what editors wrote, every problem that a build would find, and the story where
    it can be told; drafts are checked, and are not among them.
    """
    everything, whole, problems = load(root, today(), means)
    loaded, written = content.published(everything, whole)
    if everything and not loaded:
        hint = "take 'state: draft' out of one of their files in content/sources"
        drafts = Problem("seeds", 1, 1, "E107", "every article is a draft", hint)
        problems = listed([*problems, drafts])
    if not _can_be_told(written, problems):
        return loaded, written, problems, None
    told = tell(loaded, written, means)
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


def tell(loaded: Sequence[Article], written: Content, means: Means = ALONE) -> Story:
    """The story of the articles, as editors correct it; what was found before by the
    ``means`` at hand is not looked for again.
    """
    index, subjects = actors.index(written.actors), topics.index(written.topics)
    wanted: dict[str, list[Correction]] = {a.source.stem: [] for a in loaded}
    for correction in written.corrections:
        wanted[correction.source].append(correction)
    sides = claims.sides(written.actors)

    whole = corrections.dropped_everywhere(loaded, written.corrections)
    days = [{None: a, **versions.of_days(a)} for a in whole]
    jobs = [
        Job(corrections.unbracketed(as_of), tuple(wanted[as_of.source.stem]))
        for each in days
        for as_of in each.values()
    ]
    read = iter(annotated(jobs, index, subjects, sides, means))
    told = []
    for article, each in zip(whole, days, strict=True):
        found = {day: corrections.bracketed(next(read), as_of) for day, as_of in each.items()}
        combined = versions.combined(found.pop(None), found)
        is_silent = article.source.standing.is_silent
        told.append(versions.silenced(combined) if is_silent else combined)
    if means.memory:
        return means.memory.story(told, written, sides, story.build)
    return story.build(told, written)


def load(
    root: Path, today: date, means: Means = ALONE
) -> tuple[tuple[Article, ...], Content, tuple[Problem, ...]]:
    """The articles and what editors wrote, with every problem of either."""
    source_files, in_source_files = content.load_source_files(root)
    redactions = content.load_redactions(root, source_files)
    loaded, in_seeds = articles.load(root, source_files, today, redactions, means.store)
    found = (*in_source_files, *in_seeds)
    written, problems = content.load(root, loaded, dates.read, found, redactions)
    return loaded, written, listed(problems)


def today() -> date:
    """The day against which a date lies ahead: that of SOURCE_DATE_EPOCH (seconds since 1970), or
    this one.
    """
    try:
        return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).date()
    except (KeyError, ValueError, OverflowError, OSError):
        return datetime.now(UTC).date()
