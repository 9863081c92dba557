"""What editors have not published yet: it is read and checked, and the site is made without it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from generator import addresses
from generator.files import texts
from generator.model import Apart, Article, Citation, Content, Correction, NewTopics, SameAs
from generator.problems import Problem

CITED = "E317"
"""The code of a citation of a draft."""


def cited(
    text: str,
    path: str,
    first_line: int,
    found: Iterable[Citation],
    article: Callable[[str], Article],
) -> Iterator[Problem]:
    """A problem for each citation of an article that is a draft."""
    place = texts.places(text, first_line)
    for citation in found:
        source = article(citation.source).source
        if source.standing.is_draft:
            message = f"{source.path} is cited here, which is a draft"
            hint = "to publish the article, take 'state: draft' out of its file; else cite another"
            yield Problem(path, *place(citation.start), CITED, message, hint)


def allowed(problems: Iterable[Problem], path: str) -> list[Problem]:
    """The problems without those of drafts that are cited in ``path``, which is a draft itself."""
    return [p for p in problems if (p.path, p.code) != (path, CITED)]


def pages(articles: Iterable[Article], content: Content) -> frozenset[str]:
    """The addresses of the pages that drafts would have."""
    sources = {addresses.of_source(a.source.stem) for a in articles if _is_draft(a)}
    return frozenset({*sources, *(addresses.of_topic(t.id) for t in content.topics if t.is_draft)})


def published(articles: Sequence[Article], content: Content) -> tuple[tuple[Article, ...], Content]:
    """What the site is made from: without drafts, and without the corrections that concern them."""
    drafts = {a.source.stem for a in articles if _is_draft(a)}
    topics = tuple(t for t in content.topics if not t.is_draft)
    hidden = {t.id for t in content.topics if t.is_draft}
    corrections = (c for c in content.corrections if not _waits(c, drafts, hidden))
    left_out = (
        *(a.source.path for a in articles if _is_draft(a)),
        *(t.path for t in content.topics if t.is_draft),
    )
    return (
        tuple(a for a in articles if not _is_draft(a)),
        replace(content, topics=topics, corrections=tuple(corrections), left_out=left_out),
    )


def _is_draft(article: Article) -> bool:
    return article.source.standing.is_draft


def _waits(correction: Correction, drafts: set[str], hidden: set[str]) -> bool:
    """Whether a correction concerns an article or a topic that is a draft."""
    change = correction.change
    if isinstance(change, SameAs | Apart) and change.other.source in drafts:
        return True
    if isinstance(change, NewTopics) and not hidden.isdisjoint(change.topics):
        return True
    return correction.source in drafts
