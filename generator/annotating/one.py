"""One article: what is found in it, and the topics of that. The annotators themselves are imported
when an article is read: a build that has all in its cache needs none of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator import actors, corrections, topics
from generator.annotating import amending
from generator.model import AnnotatedArticle, Article, Clarification, Corrected, Correction


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in an article, whatever its topics are."""

    annotated: AnnotatedArticle
    """Without topics, and without what editors correct of them."""
    leaning: frozenset[int]
    """Indices of the sentences that lean on the one before them."""


def annotate(
    article: Article,
    index: actors.ActorIndex,
    subjects: Sequence[topics.TopicIndex],
    sides: Mapping[str, str],
    wanted: Sequence[Correction] = (),
) -> AnnotatedArticle:
    """The annotators in their order, each corrected as is ``wanted``."""
    return with_topics(found(article, index, sides, wanted), subjects, wanted)


def found(
    article: Article,
    index: actors.ActorIndex,
    sides: Mapping[str, str],
    wanted: Sequence[Correction] = (),
) -> Found:
    """All that the annotators find but topics, each corrected as is ``wanted``."""
    from generator.annotating import stages  # noqa: PLC0415 see above

    article, of_kinds = as_corrected(article, wanted)
    return Found(*stages.found(article, of_kinds, index, sides, wanted))


def as_corrected(
    article: Article, wanted: Sequence[Correction]
) -> tuple[Article, tuple[Corrected, ...]]:
    """Return the article as it is read: its units of the kinds that editors say, and whether the
    paper itself corrected it.
    """
    corrected, of_kinds = corrections.kinds(article, wanted)
    notes = (corrected.words_of(s) for s in corrected.amendments())
    is_own = any(not amending.is_of_another(note, article.source.dct) for note in notes)
    return (corrected.amended() if is_own else corrected), of_kinds


def with_topics(
    found: Found,
    subjects: Sequence[topics.TopicIndex],
    wanted: Sequence[Correction] = (),
    hits: Sequence[topics.Hits] | None = None,
) -> AnnotatedArticle:
    """Return the article with the topics of its sentences; ``hits`` are the keywords in it, by
    topic, where they are known.
    """
    annotated = found.annotated
    matches, outcomes = corrections.topics(
        annotated.article, topics.match(annotated.article, subjects, found.leaning, hits), wanted
    )
    if not outcomes:
        return replace(annotated, matches=matches)
    meanings = [c for c in annotated.corrected if isinstance(c.correction.change, Clarification)]
    others = annotated.corrected[: len(annotated.corrected) - len(meanings)]
    return replace(annotated, matches=matches, corrected=(*others, *outcomes, *meanings))
