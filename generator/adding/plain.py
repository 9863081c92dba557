"""Plain text, as it is pasted: its day and title as far as its first lines tell them."""

from __future__ import annotations

import re

from generator import articles
from generator.adding import moments
from generator.adding.drafts import Block, Dated, Draft, RefusedError
from generator.articles import paragraphs as paragraphing
from generator.files import days

_HEAD = re.compile(r"\s*date[ \t]+(\d{4}-\d\d-\d\d)(?!\S)", re.IGNORECASE)
_LABEL = re.compile(r"\W{0,3}(?:first )?(?:published|posted|issued|date|dated)\b", re.IGNORECASE)
_TOP = 6
"""Paragraphs in which a text can say when it was published."""
_LONGEST_TITLE = 25
"""Words."""


def text(data: bytes) -> tuple[Draft, ...]:
    """Return the article in a text in UTF-8."""
    try:
        whole = articles.normalise(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise RefusedError(
            "this text is not in UTF-8", "save it as UTF-8, or paste it: explainer add -"
        ) from None
    head = _HEAD.match(whole)
    blocks = paragraphs(whole[head.end() :] if head else whole)
    dated = _dated(blocks)
    given = moments.read(head[1]) if head else None
    title = _title(blocks)
    kept = blocks[1:] if title else blocks
    return (Draft(blocks=kept, dated=Dated(given.day) if given else dated, title=title),)


def paragraphs(text: str) -> tuple[Block, ...]:
    """Return the paragraphs of a text without marks, as they are parted in an article; an entry of
    a list without its bullet.
    """
    parted = paragraphing.paragraphs(articles.normalise(text), is_markdown=False)
    return tuple(map(_block, (p.text for p in parted)))


_BULLET = re.compile(r"[-*•·–]\s+(?=\S)")


def _block(text: str) -> Block:
    words = " ".join(text.split())
    bullet = _BULLET.match(words)
    return Block(words[bullet.end() :], "item") if bullet else Block(words)


def _dated(blocks: tuple[Block, ...]) -> Dated | None:
    """The day that a line at the top gives as that of publication."""
    for block in blocks[:_TOP]:
        found = set(days.within(block.text[:200])) if _LABEL.match(block.text) else set()
        if len(found) == 1:
            return Dated(found.pop())
        if len(found) > 1:
            several = " or ".join(moments.in_words(day) for day in sorted(found))
            return Dated(min(found), f"“{block.text[:60]}” can mean {several}")
    return None


def _title(blocks: tuple[Block, ...]) -> str:
    """A first line that is no sentence."""
    first = blocks[0].text if len(blocks) > 1 else ""
    is_title = first and len(first.split()) <= _LONGEST_TITLE and first[-1] not in ".:;,"
    return first if is_title and not _LABEL.match(first) else ""
