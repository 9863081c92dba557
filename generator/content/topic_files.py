"""The files of ``content/topics``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from generator import addresses
from generator.content import cited_lines, drafts, unused_keywords
from generator.content.checker import Checker, paths
from generator.files import schemas
from generator.model import Actor, Keyword, Topic


def load(checker: Checker, actors: Sequence[Actor]) -> tuple[Topic, ...]:
    """The topics in their order; what is wrong with the others is reported at the checker."""
    files = [str(path) for path in paths(checker, "topics", (".md",))]
    said = unused_keywords.sources(checker.facts.articles if files else ())
    found = (_topic(checker, actors, said, path) for path in files)
    return tuple(sorted(filter(None, found), key=lambda t: (t.order, t.id)))


LAST = 1_000_000
"""What has no order comes after what has one."""
_TOPIC_FORM = """a topic opens with:
---
title: What readers see at the top
question: What does this page answer?
keywords:
  - a word that speaks for it
---"""


def _topic(
    checker: Checker, actors: Sequence[Actor], said: unused_keywords.Sources, path: str
) -> Topic | None:
    written = checker.markdown(schemas.TopicFile, path, _TOPIC_FORM)
    if written is None:
        return None
    read, summary = written
    page = addresses.of_topic(PurePosixPath(path).stem)
    found = checker.cited(summary.text, path, summary.line, proven=True, page=page)
    if read is None:
        return None
    form, document = read
    place = document.place_of(("answer",))
    answer = form.answer and cited_lines.read(checker, form.answer, cited_lines.ANSWER, path, place)
    if answer:
        cited_lines.prove(checker, answer, actors, path, place)
    if form.draft:
        checker.problems = drafts.allowed(checker.problems, path)
    topic = Topic(
        id=PurePosixPath(path).stem,
        path=path,
        title=form.title,
        question=form.question,
        keywords=tuple(Keyword(k.phrase, k.weight) for k in form.keywords),
        headings=form.headings,
        order=LAST if form.order is None else form.order,
        summary=summary.text,
        summary_line=summary.line,
        citations=found,
        former=form.former,
        answer=answer or None,
        is_draft=form.draft is not None,
    )
    if not checker.sources.unread:
        for at, message, hint in unused_keywords.words(topic, said):
            checker.report(path, document.place_of(at), "W201", message, hint)
    return topic
