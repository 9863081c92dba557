"""What a newer version of an article says otherwise than the one it replaces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.labels import say
from generator.model import AnnotatedArticle, Kind, Sentence, Show, Source, Story


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that stands in one version alone."""

    source: Source
    sentence: Sentence
    words: str


@dataclass(frozen=True, slots=True)
class Versions:
    """An article between the version before it and the one after it, where there are such."""

    own: Source
    older: Source | None = None
    newer: Source | None = None
    new: tuple[Line, ...] = ()
    """What the version before it had not."""
    gone: tuple[Line, ...] = ()
    """What only that one had."""

    @property
    def counted(self) -> str:
        """``2 sentences are new, 1 is gone``; empty where one of the two is not shown in full."""
        if any(s and s.standing.show is not Show.FULL for s in (self.own, self.older)):
            return ""
        new = say("version.new", count=len(self.new))
        if not self.gone:
            return new if self.new else say("version.same")
        if not self.new:
            return say("version.gone", count=len(self.gone))
        return say("version.new_and_gone", new=new, count=len(self.gone))


def of(story: Story, annotated: AnnotatedArticle) -> Versions:
    """The versions of an article, with what differs from the one before it."""
    standing = annotated.article.source.standing
    before = standing.replaces and story.find(standing.replaces)
    after = standing.replaced_by and story.find(standing.replaced_by)
    newer = after.article.source if after else None
    if not before:
        return Versions(annotated.article.source, newer=newer)
    return Versions(
        annotated.article.source,
        before.article.source,
        newer,
        tuple(_only(annotated, before)),
        tuple(_only(before, annotated)),
    )


def _only(annotated: AnnotatedArticle, other: AnnotatedArticle) -> Iterator[Line]:
    """The sentences that the other one has not."""
    article, theirs = annotated.article, {s.words_id for s in other.article.sentences}
    for sentence in article.sentences:
        if sentence.kind in _TOLD and sentence.words_id not in theirs:
            yield Line(article.source, sentence, " ".join(article.words_of(sentence).split()))


_TOLD = (Kind.SENTENCE, Kind.HEADING, Kind.ITEM, Kind.AMENDMENT, Kind.DROPPED)
"""What an article says; a byline or a caption is no news."""
