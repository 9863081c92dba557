"""What editors wrote, without the words that it quotes from sources which are not shown."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TypeVar

from generator.model import (
    Actor,
    Change,
    Citation,
    CitedLine,
    Event,
    Headline,
    NewEvent,
    Story,
    Topic,
)
from generator.model.corrections import Corrected

Line = TypeVar("Line", bound=CitedLine)


def without(story: Story, hidden: Collection[str]) -> Story:
    """The story, the citations of the sources ``hidden`` without the words that they quote: they
    were proved, and lead to the source alone.
    """
    if not hidden:
        return story
    content = story.content
    return replace(
        story,
        content=replace(
            content,
            topics=tuple(_topic(t, hidden) for t in content.topics),
            actors=tuple(_actor(a, hidden) for a in content.actors),
            glossary=tuple(
                replace(t, definition=text, citations=cited)
                for t in content.glossary
                for text, cited in [_cut(t.definition, t.citations, hidden)]
            ),
            pages=tuple(
                replace(p, text=text, citations=cited)
                for p in content.pages
                for text, cited in [_cut(p.text, p.citations, hidden)]
            ),
        ),
        events=tuple(_event(e, hidden) for e in story.events),
        corrected=tuple(_corrected(c, hidden) for c in story.corrected),
    )


def _topic(topic: Topic, hidden: Collection[str]) -> Topic:
    summary, cited = _cut(topic.summary, topic.citations, hidden)
    answer = topic.answer and _line(topic.answer, hidden)
    return replace(topic, summary=summary, citations=cited, answer=answer)


def _actor(actor: Actor, hidden: Collection[str]) -> Actor:
    roles = (replace(r, citations=_shown(r.citations, hidden)) for r in actor.roles)
    return replace(actor, roles=tuple(roles))


def _event(event: Event, hidden: Collection[str]) -> Event:
    return replace(event, headline=_line(event.headline, hidden)) if event.headline else event


def _corrected(corrected: Corrected, hidden: Collection[str]) -> Corrected:
    correction = corrected.correction
    change: Change = correction.change
    if isinstance(change, Headline):
        change = _line(change, hidden)
    elif isinstance(change, NewEvent):
        change = replace(change, citations=_shown(change.citations, hidden))
    return replace(corrected, correction=replace(correction, change=change))


def _line(line: Line, hidden: Collection[str]) -> Line:
    text, cited = _cut(line.text, line.citations, hidden)
    return replace(line, text=text, citations=cited)


def _cut(
    text: str, found: Sequence[Citation], hidden: Collection[str]
) -> tuple[str, tuple[Citation, ...]]:
    """A text and its citations, those of the sources ``hidden`` without their words."""
    parts, cited, done, length = [], [], 0, 0
    for citation in found:
        is_hidden = citation.source in hidden
        tag = f"[@{citation.source}]" if is_hidden else text[citation.start : citation.end]
        start = length + citation.start - done
        parts += [text[done : citation.start], tag]
        done, length = citation.end, start + len(tag)
        own = _bare(citation) if is_hidden else citation
        cited.append(replace(own, start=start, end=length))
    return "".join((*parts, text[done:])), tuple(cited)


def _shown(found: Sequence[Citation], hidden: Collection[str]) -> tuple[Citation, ...]:
    return tuple(_bare(c) if c.source in hidden else c for c in found)


def _bare(citation: Citation) -> Citation:
    return replace(citation, words="", sentences=())
