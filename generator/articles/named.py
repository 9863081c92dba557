"""Lines that are the name of the one who wrote, or who speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice, pairwise

from generator.articles import boilerplate, forms, turns
from generator.articles.lines import Kinds, Told, is_bare
from generator.articles.paragraphs import Paragraph
from generator.model import Kind


def _writers(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """The writer's name on the line above what the writer is."""
    return [
        (i, Kind.BYLINE)
        for i, (p, after) in enumerate(pairwise(paragraphs))
        if found[i + 1] is Kind.BYLINE
        and is_bare(p, found[i])
        and p.block == after.block
        and boilerplate.is_name(p.text)
    ]


def _writers_again(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """The name of a writer in a line of its own: over an entry of a live report, below a picture."""
    bylines = (p.text for p, kind in zip(paragraphs, found, strict=True) if kind is Kind.BYLINE)
    writers = " ".join(islice(bylines, _BYLINES))
    return [
        (i, Kind.BYLINE)
        for i, p in enumerate(paragraphs)
        if writers and is_bare(p, found[i]) and boilerplate.is_name(p.text) and p.text in writers
    ]


_BYLINES = 20
"""More bylines than these are no article's."""


def _quoted(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """The name below a pull quote, and the name above the handle of who posted."""
    below = [
        i
        for i, (above, p) in enumerate(pairwise(paragraphs), start=1)
        if is_bare(p, found[i]) and not found[i - 1] and turns.signs(p.text, above.text)
    ]
    first = next((i for i, p in enumerate(paragraphs) if not (found[i] or is_bare(p, None))), 0)
    above = [
        i
        for i, (p, after) in enumerate(pairwise(paragraphs))
        if is_bare(p, found[i]) and p.block == after.block and after.text[0] == "@"
    ]
    return [
        *((i, Kind.SPEAKER) for i in below),
        *((i, Kind.SPEAKER if i > first else Kind.BYLINE) for i in above),
    ]


_OFFICE = re.compile(r" ?[(\[][^()\[\]]{1,60}[)\]]")


def _in_turn(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """Names in lines of their own over what their bearers say: several, and one who comes again."""
    names = {
        i: _OFFICE.sub("", p.text)
        for i, (p, after) in enumerate(pairwise(paragraphs))
        if is_bare(p, found[i]) and p.block == after.block and boilerplate.is_final(after.text)
    }
    last = {i: name.split()[-1] for i, name in names.items() if boilerplate.is_name(name)}
    times = Counter(last.values())
    are_turns = len(last) >= _ENOUGH and times.most_common(1)[0][1] > 1 < len(times)
    return [(i, Kind.SPEAKER) for i in last] if are_turns else []


_ENOUGH = 3
"""Lines with names that make a transcript."""


def _under_bylines(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """What the line below a byline says of the writer."""
    return [
        (i + 1, Kind.BYLINE)
        for i, (p, after) in enumerate(pairwise(paragraphs))
        if found[i] is Kind.BYLINE
        and not found[i + 1]
        and p.block == after.block
        and forms.kind_of(after.text, "foot")
    ]


def _at_the_foot(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """What the last lines that are nothing else say of the writer."""
    texts = [i for i, kind in enumerate(found) if not kind]
    kinds = {i: forms.kind_of(paragraphs[i].text, "foot") for i in texts[1:][-_LAST:]}
    return [(i, kind) for i, kind in kinds.items() if kind]


_LAST = 4


RULES = (_at_the_foot, _writers, _writers_again, _in_turn, _quoted, _under_bylines)
