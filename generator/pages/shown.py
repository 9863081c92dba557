"""The story without the words that its publishers do not allow to be shown: from here on no page, no
data file and no search has them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.model import (
    AnnotatedArticle,
    Apart,
    Article,
    Correction,
    Kind,
    NewEvent,
    SameAs,
    Show,
    Span,
    Story,
    grouped,
)
from generator.pages import citing, uses

Spans = Mapping[str, Iterable[Span]]
"""Source's stem -> words in it."""


def limited(story: Story) -> Story:
    """The story as it may be shown: of a source that is only quoted the sentences that the site
    uses, of one that is not shown nothing but its name.
    """
    show = {a.article.source.stem: a.article.source.standing.show for a in story.articles}
    if all(how is Show.FULL for how in show.values()):
        return story
    told = citing.without(story, frozenset(s for s, how in show.items() if how is Show.NONE))
    used, words = _used(told), _words(told)
    return replace(
        told,
        articles=tuple(
            _limited(a, used[stem], words.get(stem, ()))
            for a, stem in ((a, a.article.source.stem) for a in told.articles)
        ),
    )


def _limited(
    annotated: AnnotatedArticle, used: set[int], words: Iterable[Span]
) -> AnnotatedArticle:
    article, show = annotated.article, annotated.article.source.standing.show
    if show is Show.NONE:
        return replace(annotated, article=replace(article, text="", sentences=()), passages=())
    return (
        annotated if show is Show.FULL else replace(annotated, article=_cut(article, used, words))
    )


def _cut(article: Article, used: set[int], words: Iterable[Span]) -> Article:
    """The article, each sentence that is not used, and all that is no word of those ``words``,
    made blank; every place stays the same.
    """
    shown = [s.span for i, s in enumerate(article.sentences) if i in used]
    text = ["\n" if sign == "\n" else " " for sign in article.text]
    for span in (*shown, *words):
        text[span.start : span.end] = article.text[span.start : span.end]
    sentences = (
        s if i in used else replace(s, kind=Kind.OMITTED) for i, s in enumerate(article.sentences)
    )
    return replace(article, text="".join(text), sentences=tuple(sentences))


# ---------------------------------------------------------------- what is used


def _used(story: Story) -> Mapping[str, set[int]]:
    """Source's stem -> the indices of the sentences that the site shows or cites, and of those that
    have to be shown with them.
    """
    found: dict[str, set[int]] = defaultdict(set)
    cited = uses.uses(story)
    on_pages = [c for p in story.content.pages for c in p.citations]
    changes = (c.correction.change for c in story.corrected)
    on_pages += [c for change in changes if isinstance(change, NewEvent) for c in change.citations]
    of_source = grouped((c.source, s) for c in on_pages for s in c.sentences)
    for annotated in story.articles:
        article, stem = annotated.article, annotated.article.source.stem
        ids = {*cited.get(stem, ()), *of_source[stem]}
        found[stem] |= {
            i for i, s in enumerate(article.sentences) if s.id in ids or s.kind is Kind.AMENDMENT
        }
    for claim in story.claims:
        found[claim.source].add(claim.sentence)
    for figure in story.figures:
        found[figure.source].add(figure.sentence)
    for dispute in story.disputes:
        found[dispute.source] |= {dispute.denied, dispute.denial.sentence}
    for annotated in story.articles:
        stem = annotated.article.source.stem
        passages = (annotated.passages[i] for i in found[stem] if i < len(annotated.passages))
        found[stem] |= {i for shown in passages for i in shown or ()}
    return found


def _words(story: Story) -> Spans:
    """The words that pages name without their sentence: who speaks, what dates an event, what was
    corrected.
    """
    found: dict[str, list[Span]] = defaultdict(list)
    for stem, span in _named(story):
        if span:
            found[stem].append(span)
    return found


def _named(story: Story) -> Iterator[tuple[str, Span | None]]:
    for event in story.events:
        for e in (*event.evidence, *event.references):
            yield from ((e.source, s) for s in (e.speaker, e.clause, e.timex.span))
    for claim in story.claims:
        yield from ((claim.source, s) for s in (claim.speaker, claim.cue, claim.content))
    for figure in story.figures:
        yield figure.source, figure.speaker
    for annotated in story.articles:
        stem = annotated.article.source.stem
        yield from ((stem, q.speaker) for q in annotated.quotations)
        yield from ((stem, d.denier) for d in annotated.denials)
    for corrected in story.corrected:
        yield from _corrected(corrected.correction)


def _corrected(correction: Correction) -> Iterator[tuple[str, Span]]:
    yield correction.source, correction.span
    if isinstance(correction.change, SameAs | Apart):
        yield correction.change.other.source, correction.change.other.span
