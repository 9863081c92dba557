"""The parts of an article: paragraphs out of lines, and in them sentences, headings, lead-ins,
captions… told apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.articles import boilerplate, markdown
from generator.english import grammar, press, verbs
from generator.model import Kind, Span

Split = Callable[[str], Sequence[Span]]
"""The sentences of a paragraph."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, on one line."""

    text: str
    mark: markdown.Mark = ""
    """What Markdown marks it as."""
    is_row: bool = False
    """It is a row of a table."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a paragraph, and what it is."""

    span: Span
    kind: Kind
    mark: Span | None = None
    """The sign or number of a list before it."""


# ---------------------------------------------------------------- paragraphs

WIDEST = 120
"""Characters; text with longer lines was not wrapped by hand."""
NARROWEST = 40


def paragraphs(body: str, *, is_markdown: bool) -> tuple[Paragraph, ...]:
    """The paragraphs of normalised text: parted by blank lines, and by those line breaks that were
    meant.

    Markdown's marks are read and taken away, or are characters like any other.
    """
    text = body.strip()
    lines = (
        markdown.lines(text)
        if is_markdown
        else (markdown.Line(line, line) for line in text.split("\n"))
    )
    blocks = groupby(lines, key=lambda line: bool(line.text.strip()))
    return tuple(
        paragraph
        for has_words, block in blocks
        if has_words
        for paragraph in _of_block(list(block))
    )


def _of_block(lines: Sequence[markdown.Line]) -> Iterator[Paragraph]:
    width = max(len(line.written) for line in lines)
    open_lines: list[markdown.Line] = []
    for line in lines:
        alone = line.mark in ("heading", "image")
        row = not alone and _is_row(line.written.strip())
        if open_lines and (alone or row or _is_meant(open_lines[-1], line, width)):
            yield _joined(open_lines)
            open_lines.clear()
        if alone or row:
            yield Paragraph(_flat(line.text), line.mark, row)
        else:
            open_lines.append(line)
    if open_lines:
        yield _joined(open_lines)


def _joined(lines: Sequence[markdown.Line]) -> Paragraph:
    return Paragraph(_flat(" ".join(line.text for line in lines)), lines[0].mark)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _is_row(line: str) -> bool:
    """Whether the line has short cells between bars or tabs."""
    bars, tabs = line.count("|"), line.count("\t")
    return (bars > 1 or tabs > 0) and len(line.split()) <= LONGEST_CELL * (bars + tabs)


LONGEST_CELL = 8
"""Words, on average."""


def _is_meant(line: markdown.Line, after: markdown.Line, width: int) -> bool:
    """Whether the break between two lines is more than the margin of text wrapped at `width`
    characters.

    A wrapped line is full: the next word would not have fitted.
    """
    words, next_words = _flat(line.text), _flat(after.text)
    if after.mark or boilerplate.is_item(next_words):
        return True
    length = len(_flat(line.written)) + 1 + len(after.written.split(maxsplit=1)[0])
    if NARROWEST <= width <= WIDEST and length > width:
        return False
    if boilerplate.is_final(words) or boilerplate.alone(words) or boilerplate.alone(next_words):
        return True
    return not next_words[0].islower() and len(words.split()) <= press.HEADING_WORDS


# ---------------------------------------------------------------- kinds


def kinds(paragraphs: Sequence[Paragraph], split: Split) -> Iterator[tuple[Part, ...]]:
    """The parts of each paragraph in order; with their marks they cover all of its visible
    characters.
    """
    alone = _alone(paragraphs)
    told = [
        i
        for i, kind in enumerate(alone)
        if kind is None and not boilerplate.is_heading(paragraphs[i].text)
    ]
    for i, paragraph in enumerate(paragraphs):
        before, after = (
            paragraphs[i - 1] if i else None,
            paragraphs[i + 1] if i + 1 < len(paragraphs) else None,
        )
        credited = after is not None and alone[i + 1] is Kind.CREDIT
        kind = alone[i] or _beside(paragraph, before, after)
        if kind is Kind.HEADING and paragraph.mark != "heading":
            is_title = bool(told) and len(split(paragraph.text)) == 1
            kind = (
                _of_title(paragraph.text, is_last=i > told[-1], credited=credited)
                if is_title
                else None
            )
        if kind:
            yield (Part(Span(0, len(paragraph.text)), kind),)
        else:
            mark = boilerplate.mark_end(paragraph.text, listed=_is_listed(before, after))
            parts = _parts(
                paragraph.text[mark:], after, split, opening=[i] == told[:1], credited=credited
            )
            yield tuple(_behind(mark, parts))


def _behind(mark: int, parts: Iterator[Part]) -> Iterator[Part]:
    """The parts of a text in its paragraph, behind so many characters of a list's mark, which the
    first part keeps.
    """
    own = Span(0, mark) if mark else None
    for part in parts:
        yield Part(part.span.shifted(mark), part.kind, own)
        own = None


def _alone(paragraphs: Sequence[Paragraph]) -> list[Kind | None]:
    """What each paragraph is by its own form, and the bare lines that a colon announces."""
    kinds = [
        _OF_MARK.get(p.mark) or (Kind.ITEM if p.is_row else boilerplate.alone(p.text))
        for p in paragraphs
    ]
    for i, paragraph in enumerate(paragraphs):
        if paragraph.text.endswith(":") and not kinds[i]:
            run = i + 1
            while (
                run < len(paragraphs)
                and not kinds[run]
                and boilerplate.is_heading(paragraphs[run].text)
            ):
                run += 1
            if run > i + 2 or run == len(paragraphs):
                kinds[i + 1 : run] = [Kind.ITEM] * (run - i - 1)
    return kinds


_OF_MARK = {"heading": Kind.HEADING, "image": Kind.CAPTION}


def _beside(paragraph: Paragraph, before: Paragraph | None, after: Paragraph | None) -> Kind | None:
    """What a line is by its neighbours: an entry of a list, or a heading, unless a sentence runs on
    across it.
    """
    text = paragraph.text
    if after and boilerplate.is_question(text) and not _is_item(after):
        return Kind.HEADING
    if _is_item(paragraph) and _is_listed(before, after):
        return Kind.ITEM if boilerplate.is_bare_item(text) else None
    runs_on = after is not None and after.text[0].islower()
    return Kind.HEADING if boilerplate.is_heading(text) and not runs_on else None


def _is_listed(*beside: Paragraph | None) -> bool:
    """Whether one of the neighbours is an entry of a list, or announces one."""
    return any(p and (_is_item(p) or p.text[-1] == ":") for p in beside)


def _is_item(paragraph: Paragraph) -> bool:
    return paragraph.mark == "item" or boilerplate.is_item(paragraph.text)


def _of_title(text: str, *, is_last: bool, credited: bool) -> Kind | None:
    """What a line is that looks like a heading: a caption where a photo's credit follows and it
    names a day; at the end of the article a sentence, unless it is short and without a verb.
    """
    if credited and not _words(text).isdisjoint(grammar.TIME_WORDS):
        return Kind.CAPTION
    if not is_last:
        return Kind.HEADING
    if boilerplate.is_sign_off(text):
        return Kind.BYLINE
    is_sentence = boilerplate.is_final(text) or len(text.split()) > SHORTEST or _tells(text)
    return (
        None
        if is_sentence or not _words(text).isdisjoint(verbs.PAST_OR_PARTICIPLE)
        else Kind.BOILERPLATE
    )


SHORTEST = 5
"""Words; a longer line at the end of an article is taken for a sentence."""


def _parts(
    text: str, after: Paragraph | None, split: Split, *, opening: bool, credited: bool
) -> Iterator[Part]:
    """The parts of a paragraph of running text: byline, dateline, sentences or captions, credit.

    `opening` says that it opens the article's text, `credited` that a credit stands below it.
    """
    start = 0
    for end, kind in boilerplate.front(text, opening=opening):
        yield from _part(text, start, end, kind)
        start = end
    credit, is_photo = boilerplate.credit_start(text)
    credit = max(credit, start)
    inner = [span.shifted(start) for span in split(text[start:credit])]
    is_caption = boilerplate.is_caption(text) or (is_photo and len(text.split()) <= LONGEST_CAPTION)
    is_caption = is_caption or (credited and opening and len(inner) == 1 and not _tells(text))
    for span in inner:
        leads = span == inner[-1] and credit == len(text) and _leads_in(span.of(text), after)
        signs = boilerplate.is_sign_off(span.of(text))
        kind = Kind.LEAD_IN if leads else Kind.BYLINE if signs else Kind.SENTENCE
        kind = Kind.BOILERPLATE if boilerplate.is_farewell(span.of(text)) else kind
        yield Part(span, Kind.CAPTION if is_caption else kind)
    yield from _part(text, credit, len(text), Kind.CREDIT)


def _part(text: str, start: int, end: int, kind: Kind) -> Iterator[Part]:
    words = text[start:end]
    if words.strip():
        yield Part(
            Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip())), kind
        )


LONGEST_CAPTION = 80
"""Words."""

_WORD = re.compile(r"[^\W\d_]+")


def _tells(text: str) -> bool:
    """Whether a verb in the past says that the words tell the story: captions are in the present,
    or have no verb.
    """
    return not _words(text).isdisjoint(
        verbs.PAST_ONLY | verbs.BE_PAST | verbs.DO_PAST | press.REPORTING
    )


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
