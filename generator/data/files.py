"""The data files by their paths, and ``data/story.json``, the index that names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from generator import addresses
from generator.data import events, sources
from generator.data.events import cited
from generator.data.form import VERSION, citation, text
from generator.model import Article, Corrected, Handwritten, Story, Topic

Files = Mapping[str, Callable[[], str]]
"""Path in the site -> what makes the file's text: each is made when it is written, and no two need
be held."""


def files(story: Story) -> Files:
    """Every data file of the story."""
    return {
        addresses.STORY_DATA: lambda: text(index(story)),
        addresses.TIMELINE_DATA: lambda: text(events.timeline(story)),
        **{p.path: partial(_part, p, story) for p in events.parts(story)},
        **{
            addresses.of_source_data(found.annotated.article.source.stem): partial(_source, found)
            for found in sources.found(story)
        },
    }


def as_made(texts: Mapping[str, str]) -> Files:
    """Files whose texts are there already."""
    return {path: partial(texts.__getitem__, path) for path in texts}


def _part(part: events.Part, story: Story) -> str:
    return text(events.of_part(part, story))


def _source(found: sources.Found) -> str:
    return text(sources.whole(found))


def index(story: Story) -> dict[str, Any]:
    """What editors wrote, and where the rest of the story stands."""
    return {
        "version": VERSION,
        "as_of": story.as_of.isoformat(),
        "timeline": addresses.TIMELINE_DATA,
        "sources": [sources.named(a.article) for a in story.articles],
        "topics": [_topic(t) for t in story.content.topics],
        "actors": [
            {"id": a.id, "name": a.name, "kind": a.kind, "side": a.side, "aliases": list(a.aliases)}
            for a in story.content.actors
        ],
        "glossary": [
            {"term": t.term, "is_note": t.is_note, "definition": t.definition}
            for t in story.content.glossary
        ],
        "pages": [_page(p) for p in story.content.pages],
        "corrections": [
            _correction(c, story.article(c.correction.source).article) for c in story.corrected
        ],
        "removed": [
            {"id": r.id, "reason": r.reason, "who": r.who, "when": r.when.isoformat()}
            for r in story.content.redactions
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


def _page(page: Handwritten) -> dict[str, Any]:
    return {
        "page": page.uri,
        "title": page.title,
        "text": page.text,
        "citations": [citation(c) for c in page.citations],
    }


def _topic(topic: Topic) -> dict[str, Any]:
    return {
        "id": topic.id,
        "title": topic.title,
        "question": topic.question,
        "answer": cited(topic.answer),
        "keywords": [{"phrase": k.phrase, "weight": k.weight} for k in topic.keywords],
        "headings": list(topic.headings),
        "summary": topic.summary,
        "citations": [citation(c) for c in topic.citations],
    }
