"""What machines read: ``data/timeline.json`` and ``data/story.json``, version 1.

Keys keep their meaning within a version; a later minor change only adds. Keys are sorted, lists
keep the order of the story, and the same input gives the same bytes. docs/data.md describes every
field.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from generator import addresses
from generator.model import (
    AnnotatedArticle,
    Article,
    Citation,
    Claim,
    Clarification,
    Corrected,
    Dispute,
    Event,
    Evidence,
    Figure,
    KeyFigure,
    Match,
    Quotation,
    Sentence,
    Span,
    Story,
    Timex,
    Topic,
)

VERSION = 1


def files(story: Story) -> Mapping[str, str]:
    """Path below the site's root -> contents."""
    return {
        addresses.TIMELINE_DATA: _json(timeline(story)),
        addresses.STORY_DATA: _json(whole(story)),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def timeline(story: Story) -> dict[str, Any]:
    """The events with their evidence, as the design of the file has them."""
    return {
        "version": VERSION,
        "as_of": story.as_of.isoformat(),
        "events": [_event(e, story) for e in story.events],
    }


def _event(event: Event, story: Story) -> dict[str, Any]:
    evidence = [_evidence(e, story.article(e.source).article) for e in event.evidence]
    return {
        "id": event.id,
        "value": event.value,
        "mod": event.mod,
        "earliest": event.earliest.isoformat(),
        "latest": event.latest.isoformat(),
        "status": event.status.value,
        "text": evidence[0]["clause"],
        "topics": list(event.topics),
        "actors": list(event.actors),
        "denied_by": list(event.denied_by),
        "former_ids": list(event.former_ids),
        "evidence": evidence,
    }


def _evidence(evidence: Evidence, article: Article) -> dict[str, Any]:
    sentence = article.sentences[evidence.sentence]
    return {
        "source": evidence.source,
        "sentence": sentence.id,
        "text": article.words_of(sentence),
        "clause": evidence.clause.of(article.text),
        "expression": evidence.timex.span.of(article.text),
        "rule": evidence.rule,
        "status": evidence.status.value,
        "speaker": _words(evidence.speaker, article.text),
        "dct": evidence.dct.isoformat(),
    }


def whole(story: Story) -> dict[str, Any]:
    """The whole story: sources, sentences with all their annotations, topics, actors, glossary,
    events, claims…
    """
    return {
        "version": VERSION,
        "as_of": story.as_of.isoformat(),
        "sources": [_source(a) for a in story.articles],
        "topics": [_topic(t) for t in story.content.topics],
        "actors": [
            {"id": a.id, "name": a.name, "kind": a.kind, "side": a.side, "aliases": list(a.aliases)}
            for a in story.content.actors
        ],
        "glossary": [
            {"term": t.term, "is_note": t.is_note, "definition": t.definition}
            for t in story.content.glossary
        ],
        "events": timeline(story)["events"],
        "claims": [_claim(c, story.article(c.source).article) for c in story.claims],
        "disputes": [_dispute(d, story.article(d.source).article) for d in story.disputes],
        "figures": [_figure(f, story.article(f.source).article) for f in story.figures],
        "corrections": [
            _correction(c, story.article(c.correction.source).article) for c in story.corrected
        ],
    }


def _correction(corrected: Corrected, article: Article) -> dict[str, Any]:
    correction = corrected.correction
    return {
        "id": correction.id,
        "path": correction.path,
        "source": correction.source,
        "sentence": corrected.sentence,
        "words": correction.span.of(article.text),
        "corrects": correction.key,
        "was": list(corrected.was),
        "now": list(corrected.now),
        "reason": correction.reason,
        "who": correction.who,
        "when": correction.when.isoformat(),
    }


def _claim(claim: Claim, article: Article) -> dict[str, Any]:
    return {
        "id": claim.id,
        "source": claim.source,
        "sentence": article.sentences[claim.sentence].id,
        "content": claim.content.of(article.text),
        "speaker": claim.speaker.of(article.text),
        "actor": claim.actor,
        "side": claim.side,
        "cue": _words(claim.cue, article.text),
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
        "speaker": _words(figure.speaker, article.text),
        "holder": figure.holder,
        "when": figure.dated.value if figure.dated else figure.dct.isoformat(),
        "topics": list(figure.topics),
    }


def _topic(topic: Topic) -> dict[str, Any]:
    return {
        "id": topic.id,
        "title": topic.title,
        "question": topic.question,
        "keywords": [{"phrase": k.phrase, "weight": k.weight} for k in topic.keywords],
        "headings": list(topic.headings),
        "summary": topic.summary,
        "citations": [_citation(c) for c in topic.citations],
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "source": citation.source,
        "sentences": list(citation.sentences),
        "words": citation.words,
    }


def _source(annotated: AnnotatedArticle) -> dict[str, Any]:
    source = annotated.article.source
    return {
        "source": source.stem,
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
        "sentences": _sentences(annotated),
    }


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
            words = {"span": _span(place, unit), "words": place.of(article.text)}
            found[index][kind].append({**fields, **spans, **words})
    for match in annotated.matches:
        found[match.sentence]["topics"].append(_match(match))
    return [_unit(article, s) | found.get(i, {}) for i, s in enumerate(article.sentences)]


def _unit(article: Article, unit: Sentence) -> dict[str, Any]:
    return {
        "id": unit.id,
        "number": unit.number,
        "kind": unit.kind.value,
        "text": article.words_of(unit),
        "paragraph": unit.paragraph,
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


def _words(span: Span | None, text: str) -> str | None:
    return span.of(text) if span else None
