"""What a line is by itself, and by the lines beside it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.articles import boilerplate, forms, lists, named, pictures
from generator.articles.lines import Kinds, Rule, Told, head_of, is_bare
from generator.articles.paragraphs import Paragraph
from generator.model import Kind


def kinds(paragraphs: Sequence[Paragraph]) -> Kinds:
    """What each paragraph is by its own form, and then by those beside it."""
    found = [_alone(paragraph) for paragraph in paragraphs]
    for rule in _RULES:
        for i, kind in rule(paragraphs, found):
            found[i] = kind
    return found


def _alone(paragraph: Paragraph) -> Kind | None:
    if kind := _OF_MARK.get(paragraph.mark):
        return kind
    own = boilerplate.alone(paragraph.text)
    return own if own or not paragraph.is_row else Kind.ITEM


_OF_MARK = {"heading": Kind.HEADING, "image": Kind.CAPTION}


def _at_the_top(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """Names of sections and notes of an agency beside the headline, above the article's text."""
    bare = [i for i in head_of(paragraphs, found) if is_bare(paragraphs[i], found[i])]
    of = {i: forms.kind_of(paragraphs[i].text, "top") for i in bare}
    has_headline = None in of.values()
    return [(i, kind) for i, kind in of.items() if kind and has_headline]


def _datelines_in_lines(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """A place, an agency and a dash, each in a line of its own."""
    return [
        (i, Kind.DATELINE)
        for at in range(2, len(paragraphs))
        if not paragraphs[at].text.strip(" -–—―") and found[at - 1] is Kind.CREDIT
        for i in (at - 2, at - 1, at)
        if found[i] or is_bare(paragraphs[i], found[i])
    ]


def _running(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """Lines at the head of a printed page, beside its number, that have stood there before."""
    pages = {
        p.block
        for p, kind in zip(paragraphs, found, strict=True)
        if kind is Kind.BOILERPLATE and forms.kind_of(p.text, "page")
    }
    seen: set[str] = set()
    told: Told = []
    for i, p in enumerate(paragraphs):
        if p.block in pages and is_bare(p, found[i]):
            if p.text in seen:
                told.append((i, Kind.BOILERPLATE))
            seen.add(p.text)
    return told


_RULES: tuple[Rule, ...] = (
    _running,
    _datelines_in_lines,
    *named.RULES,
    lists.under_contact,
    _at_the_top,
    *lists.RULES,
    *pictures.RULES,
)
"""In the order of their evidence: what an earlier one has found, a later one takes for granted."""
