"""The captions of pictures, known by the lines beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.articles import boilerplate, captions
from generator.articles.lines import Kinds, Told, head_of, is_bare
from generator.articles.paragraphs import Paragraph
from generator.model import Kind


def _in_the_head(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """Bare lines between a byline or stamp and the text, below the headline."""
    head = head_of(paragraphs, found)
    lines = [i for i in head if found[i] is Kind.HEADING or is_bare(paragraphs[i], found[i])]
    if not lines or len(head) == len(paragraphs):
        return []
    title = _last(paragraphs, lines)
    stamps = (i for i in head if i > title and found[i] in (Kind.BYLINE, Kind.BOILERPLATE))
    start = next((i for i in stamps if any(map(str.isalnum, paragraphs[i].text))), len(paragraphs))
    return [(i, Kind.CAPTION) for i in lines if i > start and _can_be_caption(paragraphs[i].text)]


def _last(paragraphs: Sequence[Paragraph], lines: Sequence[int]) -> int:
    """Where the headline, the first of the lines, stands for the last time."""
    return max(i for i in lines if paragraphs[i].text == paragraphs[lines[0]].text)


def _can_be_caption(text: str) -> bool:
    is_short = len(text.split()) < _SHORTEST_CAPTION
    return not (is_short or boilerplate.is_question(text) or boilerplate.is_item(text))


_SHORTEST_CAPTION = 5
"""Words."""


def _under_credits(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """The caption below a credit, where it ends the credit's block or is a bare line."""
    return [
        (i, Kind.CAPTION)
        for i, (above, p) in enumerate(pairwise(paragraphs), start=1)
        if found[i - 1] is Kind.CREDIT
        and not found[i]
        and above.block == p.block
        and (is_bare(p, found[i]) or i + 1 == len(paragraphs) or paragraphs[i + 1].block != p.block)
    ]


def _over_credits(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """The line above a caption with its credit, where these two are a block: it tells those who do
    not see the picture what is in it.
    """
    blocks = Counter(p.block for p in paragraphs)
    return [
        (i, Kind.CAPTION)
        for i, (p, below) in enumerate(pairwise(paragraphs))
        if p.block == below.block
        and blocks[p.block] == _PAIR
        and not (found[i] or found[i + 1])
        and captions.credit_start(below.text)[1]
    ]


_PAIR = 2


def _over_their_credit(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """A bare line above a photo's credit, in one block with it, below the headline."""
    first = next((i for i, p in enumerate(paragraphs) if is_bare(p, found[i])), 0)
    return [
        (i, Kind.CAPTION)
        for i, (p, below) in enumerate(pairwise(paragraphs))
        if i > first
        and p.block == below.block
        and is_bare(p, found[i])
        and captions.credit_start(below.text) == (0, True)
    ]


def _under_captions(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """A bare line below a caption: a picture has a text for those who see it, and one for others."""
    return [
        (i, Kind.CAPTION)
        for i, (above, p) in enumerate(pairwise(paragraphs), start=1)
        if found[i - 1] is Kind.CAPTION and above.block == p.block and is_bare(p, found[i])
    ]


RULES = (_in_the_head, _under_credits, _over_credits, _over_their_credit, _under_captions)
