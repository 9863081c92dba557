"""What editors write, loaded and checked: topics, actors, glossary, pages, and what they know of
the sources.

Nothing here stops at the first problem, and nothing here is partly taken: whoever asks for the
content gets all problems with it.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Sequence
from pathlib import Path

from generator.content import (
    actor_files,
    corrections,
    destinations,
    drafts,
    former,
    glossary,
    handwritten,
    keys,
    redactions,
    site,
    topic_files,
    unheard,
    unread,
)
from generator.content.checker import Checker
from generator.content.facts import DateReader, Facts
from generator.content.unread import FOLDER, KNOWN
from generator.files import folders, kinds, wording
from generator.model import Article, Content, Redaction
from generator.problems import Problem


def load(
    root: Path,
    articles: Sequence[Article],
    date_reader: DateReader,
    found: Sequence[Problem] = (),
    redacted: Sequence[Redaction] = (),
) -> tuple[Content, tuple[Problem, ...]]:
    """The content of the project at `root`, checked against its articles, and every problem of
    either, sorted.

    `date_reader` reads the dates of a text: see `DateReader`. `found` are the problems of the
    sources: what refers to one of them is not judged, and counted with its problem.
    `redacted` are the words that were taken out of the articles.
    """
    sources = keys.of(articles, unread.sources(root, found), unread.lost(root))
    checker = Checker(root, Facts(articles, date_reader), sources, redactions=redacted)
    redactions.check(checker)
    _only_known(checker)
    checker.former = former.load(checker)
    actors = actor_files.load(checker)
    corrected = corrections.load(checker, actors)
    heard = unheard.heard(checker, corrected)
    checker.facts = Facts(articles, date_reader, corrected)
    checker.undated = unread.correcting_a_time(root, checker.problems)
    corrections.prove(checker, corrected, actors)
    content = Content(
        topics=topic_files.load(checker, actors),
        actors=actors,
        glossary=glossary.load(checker),
        pages=handwritten.load(checker),
        corrections=heard,
        redactions=tuple(redacted),
    )
    is_awaited = functools.partial(site.is_awaited, root, sources)
    here = site.files(root) - drafts.pages(articles, content)
    there = destinations.Site(here, former.moved(checker.former), is_awaited)
    anchored, dead = destinations.check(checker.texts, there)
    checker.problems += dead
    content = dataclasses.replace(content, anchored=anchored)
    return content, unread.told([*found, *checker.problems], checker.waiting)


def _only_known(checker: Checker) -> None:
    """A misspelt folder would be passed over in silence."""
    found, problems = folders.listing(checker.root, FOLDER)
    checker.problems += problems
    for path in found:
        if kinds.is_left_over(path.name):
            checker.report(str(path), (1, 1), "E008", *kinds.LEFT_OVER)
        elif path.name not in KNOWN:
            message = f"'{path.name}' does not belong here{wording.did_you_mean(path.name, KNOWN)}"
            checker.report(str(path), (1, 1), "E212", message, f"here: {', '.join(KNOWN)}")
