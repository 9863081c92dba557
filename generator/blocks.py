"""The parts of an article: paragraphs out of lines, and in them sentences, headings, lead-ins, captions… told apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator import furniture
from generator.lexicon import press, verbs
from generator.model import Kind, Span

Split = Callable[[str], Sequence[Span]]
"""The sentences of a paragraph."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, on one line."""

    text: str
    is_marked: bool = False
    """Markdown marks it as a heading."""
    is_row: bool = False
    """It is a row of a table."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a paragraph, and what it is."""

    span: Span
    kind: Kind


# ---------------------------------------------------------------- paragraphs

WIDEST = 120
"""Characters; text with longer lines was not wrapped by hand."""
NARROWEST = 40

_MARKED = re.compile(r"#{1,6}\s+(\S.*?)(?:\s+#+)?$")


def paragraphs(body: str, *, markdown: bool) -> tuple[Paragraph, ...]:
    """The paragraphs of normalised text: parted by blank lines, and by those line breaks that were meant."""
    blocks = re.split(r"\n[ \t]*(?:\n[ \t]*)+", body.strip())
    return tuple(paragraph for block in blocks for paragraph in _of_block(block.split("\n"), markdown=markdown))


def _of_block(lines: Sequence[str], *, markdown: bool) -> Iterator[Paragraph]:
    width = max(map(len, lines))
    open_lines: list[str] = []
    for line in filter(str.strip, lines):
        marked = _MARKED.fullmatch(line.strip()) if markdown else None
        row = _is_row(line.strip())
        plain = " ".join((marked[1] if marked else line).split())
        if open_lines and (marked or row or _is_meant(open_lines[-1], plain, width)):
            yield Paragraph(" ".join(open_lines))
            open_lines.clear()
        if marked or row:
            yield Paragraph(plain, bool(marked), row)
        else:
            open_lines.append(plain)
    if open_lines:
        yield Paragraph(" ".join(open_lines))


def _is_row(line: str) -> bool:
    """Whether the line has short cells between bars or tabs."""
    bars, tabs = line.count("|"), line.count("\t")
    return (bars > 1 or tabs > 0) and len(line.split()) <= LONGEST_CELL * (bars + tabs)


LONGEST_CELL = 8
"""Words, on average."""


def _is_meant(line: str, after: str, width: int) -> bool:
    """Whether the break between two lines is more than the margin of text wrapped at `width` characters.

    A wrapped line is full: the next word would not have fitted.
    """
    if furniture.is_item(after):
        return True
    if NARROWEST <= width <= WIDEST and len(line) + 1 + len(after.split(" ", 1)[0]) > width:
        return False
    if furniture.is_final(line) or furniture.alone(line) or furniture.alone(after):
        return True
    return not after[0].islower() and len(line.split()) <= press.HEADING_WORDS


# ---------------------------------------------------------------- kinds


def kinds(paragraphs: Sequence[Paragraph], split: Split) -> Iterator[tuple[Part, ...]]:
    """The parts of each paragraph in order; together they cover all of its visible characters."""
    alone = [_alone(p) for p in paragraphs]
    told = [i for i, kind in enumerate(alone) if kind is None and not furniture.is_heading(paragraphs[i].text)]
    first, last = (told[0], told[-1]) if told else (0, 0)
    for i, paragraph in enumerate(paragraphs):
        before, after = paragraphs[i - 1] if i else None, paragraphs[i + 1] if i + 1 < len(paragraphs) else None
        kind = alone[i] or _beside(paragraph.text, before, after)
        if kind is Kind.HEADING and not paragraph.is_marked and (len(split(paragraph.text)) > 1 or not told):
            kind = None
        elif kind is Kind.HEADING and i > last and not paragraph.is_marked:
            kind = None if furniture.is_final(paragraph.text) or _tells(paragraph.text) else Kind.BOILERPLATE
        if kind:
            yield (Part(Span(0, len(paragraph.text)), kind),)
        else:
            credited = after is not None and alone[i + 1] is Kind.CREDIT
            yield tuple(_parts(paragraph.text, after, split, opening=i == first, credited=credited))


def _alone(paragraph: Paragraph) -> Kind | None:
    if paragraph.is_marked:
        return Kind.HEADING
    return Kind.ITEM if paragraph.is_row else furniture.alone(paragraph.text)


def _beside(text: str, before: Paragraph | None, after: Paragraph | None) -> Kind | None:
    """What a line is by its neighbours: an entry of a list, or a heading, unless a sentence runs on across it."""
    listed = furniture.is_item(text) and any(
        p and (furniture.is_item(p.text) or p.text.endswith(":")) for p in (before, after)
    )
    if listed:
        return Kind.ITEM if furniture.is_bare_item(text) else None
    runs_on = after is not None and after.text[0].islower()
    return Kind.HEADING if furniture.is_heading(text) and not runs_on else None


def _parts(text: str, after: Paragraph | None, split: Split, *, opening: bool, credited: bool) -> Iterator[Part]:
    """The parts of a paragraph of running text: byline, dateline, sentences or captions, credit.

    `opening` says that it opens the article's text, `credited` that a credit stands below it.
    """
    byline = furniture.byline_end(text) if opening else 0
    start = byline + (text[byline] == " ")
    dateline = start + furniture.dateline_end(text[start:], opening=opening)
    credit, is_photo = furniture.credit_start(text)
    inner = [span.shifted(dateline) for span in split(text[dateline:credit])]
    is_caption = furniture.is_caption(text) or (is_photo and len(text.split()) <= LONGEST_CAPTION)
    is_caption = is_caption or (credited and opening and len(inner) == 1 and not _tells(text))
    yield from _part(text, 0, byline, Kind.BYLINE)
    yield from _part(text, start, dateline, Kind.DATELINE)
    for span in inner:
        leads = span == inner[-1] and credit == len(text) and _leads_in(span.of(text), after)
        signs = furniture.is_sign_off(span.of(text))
        kind = Kind.LEAD_IN if leads else Kind.BYLINE if signs else Kind.SENTENCE
        yield Part(span, Kind.CAPTION if is_caption else kind)
    yield from _part(text, credit, len(text), Kind.CREDIT)


def _part(text: str, start: int, end: int, kind: Kind) -> Iterator[Part]:
    words = text[start:end]
    if words.strip():
        yield Part(Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip())), kind)


LONGEST_CAPTION = 80
"""Words."""

_WORD = re.compile(r"[^\W\d_]+")


def _tells(text: str) -> bool:
    """Whether a verb in the past says that the words tell the story: captions are in the present, or have no verb."""
    return not _words(text).isdisjoint(verbs.PAST_ONLY | verbs.BE_PAST | verbs.DO_PAST | press.REPORTING)


def _leads_in(sentence: str, after: Paragraph | None) -> bool:
    """Whether a sentence that ends in a colon only points at what follows.

    It is a statement where somebody's words follow, or where it is long and points at nothing.
    """
    if not sentence.endswith(":"):
        return False
    words = _words(sentence)
    if after and (after.text[0] in "\"“‘'«" or not words.isdisjoint(press.REPORTING)):
        return False
    return not words.isdisjoint(press.POINTERS) or len(sentence.split()) < SHORT


SHORT = 8
"""Words; a shorter sentence before a colon tells nothing by itself."""


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}
