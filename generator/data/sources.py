"""One article for machines: its text, its sentences with what was found in them, and what it
states.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator import addresses
from generator.data.form import VERSION, words
from generator.model import (
    AnnotatedArticle,
    Article,
    Claim,
    Clarification,
    Dispute,
    Figure,
    KeyFigure,
    Kind,
    Match,
    Quotation,
    Sentence,
    Show,
    Span,
    Standing,
    Story,
    Timex,
    grouped,
)


@dataclass(frozen=True, slots=True)
class Found:
    """An article with all of the story that stands in it alone."""

    annotated: AnnotatedArticle
    claims: Sequence[Claim]
    disputes: Sequence[Dispute]
    figures: Sequence[KeyFigure]


def found(story: Story) -> Iterator[Found]:
    """Each article, in the order of the story."""
    claims = grouped((c.source, c) for c in story.claims)
    disputes = grouped((d.source, d) for d in story.disputes)
    figures = grouped((f.source, f) for f in story.figures)
    for annotated in story.articles:
        stem = annotated.article.source.stem
        yield Found(annotated, claims[stem], disputes[stem], figures[stem])


def named(article: Article) -> dict[str, Any]:
    """What is known of an article, where its file stands, and the hash by which its text is known
    again.
    """
    source = article.source
    return {
        "source": source.stem,
        "file": addresses.of_source_data(source.stem),
        "sha256": _hash(article),
        "key": source.key,
        "path": source.path,
        "dct": source.dct.isoformat(),
        "title": source.title,
        "title_is_ours": source.title_is_ours,
        "publisher": source.publisher,
        "author": source.author,
        "url": source.url,
        "language": source.language,
        "note": source.note,
        "is_opinion": source.is_opinion,
        **_standing(source.standing),
    }


def _hash(article: Article) -> str | None:
    """The hash of a text that is shown."""
    if article.source.standing.show is not Show.FULL:
        return None
    return article.text_hash


def _standing(standing: Standing) -> dict[str, Any]:
    return {
        "state": standing.state.value if standing.state else None,
        "since": standing.since.isoformat() if standing.since else None,
        "reason": standing.reason,
        "show": standing.show.value,
        "replaces": standing.replaces,
        "replaced_by": standing.replaced_by,
    }


def whole(found: Found) -> dict[str, Any]:
    """The article's file. It says nothing of the other articles, so that it stays the same when
    they change.
    """
    article = found.annotated.article
    return {
        "version": VERSION,
        **named(article),
        "text": article.text if article.source.standing.show is Show.FULL else None,
        "sentences": _sentences(found.annotated),
        "claims": [_claim(c, article) for c in found.claims],
        "disputes": [_dispute(d, article) for d in found.disputes],
        "figures": [_figure(f, article) for f in found.figures],
    }


# ---------------------------------------------------------------- what it states


def _claim(claim: Claim, article: Article) -> dict[str, Any]:
    return {
        "id": claim.id,
        "source": claim.source,
        "sentence": article.sentences[claim.sentence].id,
        "content": claim.content.of(article.text),
        "speaker": claim.speaker.of(article.text),
        "actor": claim.actor,
        "side": claim.side,
        "cue": words(claim.cue, article.text),
        "stance": claim.stance,
        "topics": list(claim.topics),
        "dct": claim.dct.isoformat(),
    }


def _dispute(dispute: Dispute, article: Article) -> dict[str, Any]:
    return {
        "source": dispute.source,
        "denied": article.sentences[dispute.denied].id,
        "denial": article.sentences[dispute.denial.sentence].id,
        "denier": dispute.denial.denier.of(article.text),
        "cue": dispute.denial.cue.of(article.text),
        "topics": list(dispute.topics),
    }


def _figure(figure: KeyFigure, article: Article) -> dict[str, Any]:
    return {
        "source": figure.source,
        "sentence": article.sentences[figure.sentence].id,
        "words": figure.figure.span.of(article.text),
        **_amount(figure.figure),
        "status": figure.status.value if figure.status else None,
        "speaker": words(figure.speaker, article.text),
        "holder": figure.holder,
        "when": figure.dated.value if figure.dated else figure.dct.isoformat(),
        "topics": list(figure.topics),
    }


# ---------------------------------------------------------------- its sentences


def _sentences(annotated: AnnotatedArticle) -> list[dict[str, Any]]:
    """Each unit with the annotations that begin in it; their spans count from the start of the
    unit.
    """
    article = annotated.article
    found: dict[int, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for kind, place, fields in _annotations(annotated):
        index = article.at(place)
        if index is not None:
            unit = article.sentences[index]
            spans = {k: _span(v, unit) for k, v in fields.items() if isinstance(v, Span)}
            here = {"span": _span(place, unit), "words": place.of(article.text)}
            found[index][kind].append({**fields, **spans, **here})
    for match in annotated.matches:
        found[match.sentence]["topics"].append(_match(match))
    return [
        _unit(article, s) | found.get(i, {})
        for i, s in enumerate(article.sentences)
        if s.kind is not Kind.OMITTED
    ]


def _unit(article: Article, unit: Sentence) -> dict[str, Any]:
    return {
        "id": unit.id,
        "number": unit.number,
        "kind": unit.kind.value,
        "text": article.words_of(unit),
        "paragraph": unit.paragraph,
        "place": [unit.span.start, unit.span.end],
    }


Fields = dict[str, object]


def _annotations(annotated: AnnotatedArticle) -> Iterator[tuple[str, Span, Fields]]:
    """What was found in the words of an article: as what, at which place, and what is told of
    it.
    """
    for timex in annotated.timexes:
        yield "timexes", timex.span, _timex(timex)
    for mention in annotated.mentions:
        yield "mentions", mention.span, {"actor": mention.actor, "rule": mention.rule}
    for quotation in annotated.quotations:
        yield "quotations", quotation.content, _quotation(quotation)
    for figure in annotated.figures:
        yield "figures", figure.span, _amount(figure)
    for c in annotated.clarifications:
        if isinstance(c.change, Clarification):
            yield "clarifications", c.span, {"meaning": c.change.meaning, "correction": c.id}


def _timex(timex: Timex) -> Fields:
    return {
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "rule": timex.rule,
        "earliest": timex.earliest and timex.earliest.isoformat(),
        "latest": timex.latest and timex.latest.isoformat(),
    }


def _quotation(quotation: Quotation) -> Fields:
    return {
        "direct": quotation.direct,
        "stance": quotation.stance,
        "speaker": quotation.speaker,
        "actor": quotation.actor,
    }


def _amount(figure: Figure) -> Fields:
    return {
        "value": figure.value,
        "upper": figure.upper,
        "unit": figure.unit,
        "counted": figure.counted,
        "bound": figure.bound,
    }


def _match(match: Match) -> Fields:
    return {
        "topic": match.topic,
        "score": match.score,
        "reasons": list(match.reasons),
        "home": match.home,
    }


def _span(span: Span, sentence: Sentence) -> list[int]:
    return [span.start - sentence.span.start, span.end - sentence.span.start]
