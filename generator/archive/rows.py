"""What was found in one article as rows of the tables."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator import dates
from generator.model import Actor, AnnotatedArticle, Article, Claim, KeyFigure, Span
from generator.story import claims, evidence, figures
from generator.story.identity import Ids

Row = dict[str, Any]
Rows = Mapping[str, Sequence[Row]]
"""By the name of the table."""


@dataclass(frozen=True, slots=True)
class Seed:
    """The file of an article."""

    name: str
    data: bytes

    @property
    def digest(self) -> bytes:
        """The hash of its bytes."""
        return hashlib.sha256(self.data).digest()


def of_article(
    annotated: AnnotatedArticle, seed: Seed, actors: Sequence[Actor], made_with: str
) -> Rows:
    """The rows of an article in every table, each in the order of its text."""
    alone = (annotated,)
    ids = Ids.among(alone)
    told = claims.claims(alone, actors, ids)
    return {
        "sources": [_source(annotated.article, seed, made_with)],
        "sentences": list(_sentences(annotated)),
        "events": [
            _event(c, annotated.article)
            for c in evidence.candidates(annotated, None, ids)
            if not c.is_reference
        ],
        "statements": list(_statements(told, annotated)),
        "figures": [_figure(f, annotated.article) for f in figures.figures(alone)],
    }


def _source(article: Article, seed: Seed, made_with: str) -> Row:
    source = article.source
    return {
        "source": source.stem,
        "dct": source.dct,
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "url": source.url,
        "language": source.language,
        "sentences": sum(1 for _ in article.told()),
        "words": sum(len(article.words_of(s).split()) for _, s in article.told()),
        "text": article.text,
        "sha256": article.text_hash,
        "file": seed.name,
        "seed": seed.data,
        "seed_sha256": seed.digest.hex(),
        "made_with": made_with,
    }


def _sentences(annotated: AnnotatedArticle) -> Iterator[Row]:
    article = annotated.article
    for index, unit in enumerate(article.sentences):
        yield {
            "source": article.source.stem,
            "dct": article.source.dct,
            "id": unit.id,
            "number": unit.number,
            "kind": unit.kind.value,
            "paragraph": unit.paragraph,
            "start": unit.span.start,
            "stop": unit.span.end,
            "text": article.words_of(unit),
            "actors": annotated.actors_in(unit.span),
            "topics": annotated.topics_of(index),
        }


def _placed(article: Article, sentence: int, span: Span) -> Row:
    """What the rows of all that stands in a sentence begin with."""
    return {
        "source": article.source.stem,
        "dct": article.source.dct,
        "sentence": article.sentences[sentence].id,
        "start": span.start,
        "stop": span.end,
        "text": _shortened(span.of(article.text)),
    }


LONGEST = 2000
"""Characters of the words of what stands in a sentence: a sentence without end may hold thousands of
dates, and each clause all of it."""


def _shortened(words: str) -> str:
    return words[:LONGEST]


def _event(told: evidence.Candidate, article: Article) -> Row:
    piece = told.evidence
    timex = piece.timex
    return {
        **_placed(article, piece.sentence, piece.clause),
        "id": told.id,
        "expression": timex.span.of(article.text),
        "value": timex.value,
        "mod": timex.mod,
        "precision": dates.precision(timex.value),
        "earliest": timex.earliest,
        "latest": timex.latest,
        "is_as_reported": timex.anchor == "report",
        "status": piece.status.value,
        "speaker": _words(piece.speaker, article),
        "denied_by": told.denied_by,
        "actors": told.actors,
        "topics": told.topics,
        "rule": piece.rule,
    }


def _statements(told: Sequence[Claim], annotated: AnnotatedArticle) -> Iterator[Row]:
    article = annotated.article
    direct = {(q.content, q.cue) for q in annotated.quotations if q.direct}
    for claim in told:
        yield {
            **_placed(article, claim.sentence, claim.content),
            "id": claim.id,
            "speaker": _words(claim.speaker, article),
            "actor": claim.actor,
            "side": claim.side,
            "cue": _words(claim.cue, article),
            "stance": claim.stance,
            "is_direct": (claim.content, claim.cue) in direct,
            "topics": claim.topics,
        }


def _figure(found: KeyFigure, article: Article) -> Row:
    amount, dated = found.figure, found.dated
    return {
        **_placed(article, found.sentence, amount.span),
        "value": amount.value,
        "upper": amount.upper,
        "unit": amount.unit,
        "counted": amount.counted,
        "bound": amount.bound,
        "status": found.status.value if found.status else None,
        "speaker": _words(found.speaker, article),
        "holder": found.holder,
        "earliest": dated.earliest if dated else None,
        "latest": dated.latest if dated else None,
        "topics": found.topics,
    }


def _words(span: Span | None, article: Article) -> str | None:
    return _shortened(span.of(article.text)) if span else None
