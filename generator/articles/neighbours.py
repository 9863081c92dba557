"""What a line is by itself, and by the lines beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from generator.articles import boilerplate, forms, named
from generator.articles.named import Kinds, Told, is_bare
from generator.articles.paragraphs import Paragraph
from generator.english import press
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


def _is_text(paragraph: Paragraph, kind: Kind | None) -> bool:
    return kind is None and not boilerplate.is_heading(paragraph.text)


# ---------------------------------------------------------------- the page's head and foot


def _head(paragraphs: Sequence[Paragraph], found: Kinds) -> list[int]:
    """What stands above the article's text."""
    return list(takewhile(lambda i: not _is_text(paragraphs[i], found[i]), range(len(paragraphs))))


def _at_the_top(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """Names of sections and notes of an agency beside the headline, above the article's text."""
    bare = [i for i in _head(paragraphs, found) if is_bare(paragraphs[i], found[i])]
    of = {i: forms.kind_of(paragraphs[i].text, "top") for i in bare}
    has_headline = None in of.values()
    return [(i, kind) for i, kind in of.items() if kind and has_headline]


def _captions_of_the_head(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """A bare line between a byline or stamp and the text, below the headline, which may come twice."""
    head = _head(paragraphs, found)
    titled = dated = False
    told: Told = []
    titles: set[str] = set()
    for i in head if len(head) < len(paragraphs) else ():
        text = paragraphs[i].text
        is_line = is_bare(paragraphs[i], found[i]) and not (
            boilerplate.is_question(text) or boilerplate.is_item(text)
        )
        if (
            is_line
            and titled
            and dated
            and text not in titles
            and not _is_short(paragraphs[i], _SHORTEST_CAPTION - 1)
        ):
            told.append((i, Kind.CAPTION))
        titled = titled or is_line or found[i] is Kind.HEADING
        if text in titles:
            told, dated = [], False
        if is_line:
            titles.add(text)
        tells = any(map(str.isalnum, text))
        dated = titled and (dated or (tells and found[i] in (Kind.BYLINE, Kind.BOILERPLATE)))
    return told


_SHORTEST_CAPTION = 5
"""Words."""


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


def _datelines_in_lines(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """A place, an agency and a dash, each in a line of its own."""
    return [
        (i, Kind.DATELINE)
        for at in range(2, len(paragraphs))
        if not paragraphs[at].text.strip(" -–—―") and found[at - 1] is Kind.CREDIT
        for i in (at - 2, at - 1, at)
        if found[i] or is_bare(paragraphs[i], found[i])
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
        and boilerplate.credit_start(below.text)[1]
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
        and boilerplate.credit_start(below.text) == (0, True)
    ]


def _under_captions(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """A bare line below a caption: a picture has a text for those who see it, and one for others."""
    return [
        (i, Kind.CAPTION)
        for i, (above, p) in enumerate(pairwise(paragraphs), start=1)
        if found[i - 1] is Kind.CAPTION and above.block == p.block and is_bare(p, found[i])
    ]


def _at_the_foot(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """What the last lines that are nothing else say of the writer."""
    texts = [i for i, kind in enumerate(found) if not kind]
    kinds = {i: forms.kind_of(paragraphs[i].text, "foot") for i in texts[1:][-_LAST:]}
    return [(i, kind) for i, kind in kinds.items() if kind]


_LAST = 4


# ---------------------------------------------------------------- lines under a line


def _under_links(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """Bare lines under the head of a list of links."""
    return [
        (i, Kind.BOILERPLATE)
        for at in _heads(paragraphs, found, "links")
        for i in _links(paragraphs, found, at)
    ]


def _heads(paragraphs: Sequence[Paragraph], found: Kinds, place: forms.Place) -> Iterator[int]:
    for i, paragraph in enumerate(paragraphs):
        if found[i] is Kind.BOILERPLATE and forms.kind_of(paragraph.text.strip(" :-–—"), place):
            yield i


def _links(paragraphs: Sequence[Paragraph], found: Kinds, at: int) -> list[int]:
    """The bare lines under the line at `at`; the last of several is a heading where text follows it
    in a block of its own.
    """
    block = paragraphs[at].block
    bare: list[int] = []
    stop = at + 1
    while stop < min(len(paragraphs), at + _LONGEST_LIST):
        is_link = is_bare(paragraphs[stop], found[stop]) or (
            paragraphs[stop].block == block
            and not found[stop]
            and not boilerplate.is_final(paragraphs[stop].text)
        )
        if not is_link and found[stop] is not Kind.BOILERPLATE:
            break
        bare += [stop] if is_link else []
        stop += 1
    is_last = bool(bare) and bare[-1] == stop - 1 and stop < len(paragraphs)
    is_heading = is_last and paragraphs[bare[-1]].block != block
    return bare[:-1] if is_heading and len(bare) > 1 else bare


def _under_contact(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """Names and numbers under the word "Contact", in its own block or in the next."""
    told: Told = []
    for at in _heads(paragraphs, found, "contact"):
        below = paragraphs[at + 1 : at + 2]
        block = below[0].block if below else None
        told += [
            (i, Kind.BOILERPLATE)
            for i in range(at + 1, min(at + _LONGEST_BLOCK, len(paragraphs)))
            if paragraphs[i].block == block
            and _is_short(paragraphs[i], _LONGEST_CONTACT)
            and (block == paragraphs[at].block or not boilerplate.is_final(paragraphs[i].text))
        ]
    return told


_LONGEST_BLOCK = 12
_LONGEST_LIST = 40
"""Lines."""
_LONGEST_CONTACT = 8
"""Words."""


def _is_short(paragraph: Paragraph, words: int) -> bool:
    return len(paragraph.text.split()) <= words


def _listed(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """Bare lines among the short ones that a colon announces, where two follow each other or the
    article ends with them.
    """
    told: Told = []
    for at, paragraph in enumerate(paragraphs[:-1]):
        if paragraph.text.endswith(":") and not found[at]:
            run = _short_lines(paragraphs, found, at + 1)
            bare = [i for i in run if _is_point(paragraphs[i].text)]
            follow = any(b == a + 1 for a, b in pairwise(bare)) and _are_many(bare, run.start)
            are_all = follow or len(bare) == len(paragraphs) - at - 1
            points = bare if are_all else [i for i in bare if _POINT_END.search(paragraphs[i].text)]
            told += [(i, Kind.ITEM) for i in points]
    return told


def _are_many(bare: Sequence[int], start: int) -> bool:
    """Whether half of the lines from `start` to the last bare one are bare."""
    return 2 * len(bare) >= bare[-1] - start + 1


_POINT_END = re.compile(r";(?: and| or)?$")


def _is_point(text: str) -> bool:
    """Whether a line among points is one, and no sentence."""
    return not boilerplate.is_final(text) or bool(_POINT_END.search(text))


def _pointed(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """Bare lines in the block below the heading of a list."""
    told: Told = []
    for at, paragraph in enumerate(paragraphs[:-1]):
        if not found[at] and forms.kind_of(paragraph.text.strip(" :"), "points"):
            block = paragraphs[at + 1].block
            run = _short_lines(paragraphs, found, at + 1)
            bare = [
                i for i in run if paragraphs[i].block == block and _is_point(paragraphs[i].text)
            ]
            told += [(i, Kind.ITEM) for i in bare if len(bare) > 1]
    return told


def _in_lines(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """The lines of a block that is nothing but bare ones, below the headline: results, points."""
    told: Told = []
    first = next((i for i, p in enumerate(paragraphs) if is_bare(p, found[i])), 0)
    for block, lines in groupby(range(len(paragraphs)), key=lambda i: paragraphs[i].block):
        run = list(lines)
        are_bare = all(is_bare(paragraphs[i], found[i]) for i in run)
        if are_bare and len(run) >= _ENOUGH and block > paragraphs[first].block:
            told += [(i, Kind.ITEM) for i in run]
    return told


_ENOUGH = 3
"""Lines."""


def _short_lines(paragraphs: Sequence[Paragraph], found: Kinds, start: int) -> range:
    """The lines from `start` that can be entries of a list: all with a mark, or all without."""
    stop, marked = start, boilerplate.is_item(paragraphs[start].text)
    while (
        stop < min(len(paragraphs), start + _LONGEST_LIST)
        and not found[stop]
        and paragraphs[stop].text[-1] != ":"
        and _is_short(paragraphs[stop], press.HEADING_WORDS)
        and boilerplate.is_item(paragraphs[stop].text) == marked
    ):
        stop += 1
    return range(start, stop)


# ---------------------------------------------------------------- printed pages


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


_RULES: tuple[Callable[[Sequence[Paragraph], Kinds], Told], ...] = (
    _at_the_foot,
    _running,
    _datelines_in_lines,
    *named.RULES,
    _under_contact,
    _at_the_top,
    _under_links,
    _listed,
    _pointed,
    _in_lines,
    _captions_of_the_head,
    _under_bylines,
    _under_credits,
    _over_credits,
    _over_their_credit,
    _under_captions,
)
