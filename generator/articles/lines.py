"""Short lines of a page, as the rules about neighbours see them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from generator.articles import boilerplate
from generator.articles.paragraphs import Paragraph
from generator.model import Kind

Kinds = list[Kind | None]
"""What each paragraph is; None for text, and for what only the text can show."""

Told = list[tuple[int, Kind]]
"""Paragraphs by number, and what they are found to be."""

Rule = Callable[[Sequence[Paragraph], Kinds], Told]


def is_bare(paragraph: Paragraph, kind: Kind | None) -> bool:
    """Whether a line that is nothing else is short and does not end as a sentence does."""
    return kind is None and boilerplate.is_heading(paragraph.text)


def is_text(paragraph: Paragraph, kind: Kind | None) -> bool:
    """Whether a paragraph that is nothing else tells the story, and is no bare line."""
    return kind is None and not boilerplate.is_heading(paragraph.text)


def head_of(paragraphs: Sequence[Paragraph], found: Kinds) -> list[int]:
    """What stands above the article's text."""
    return list(takewhile(lambda i: not is_text(paragraphs[i], found[i]), range(len(paragraphs))))


def is_short(paragraph: Paragraph, words: int) -> bool:
    """Whether a paragraph has so many words at most."""
    return len(paragraph.text.split()) <= words
