"""Quotation marks: which stretches of an article stand between them.

Curly, straight, single, guillemets and ``TeX'' marks; nested marks belong to the outer stretch. A
single mark is told from an apostrophe by its neighbours. A mark that is still open at the end of a
paragraph runs to that end where the next paragraph opens with a mark again, as long quotations are
set; else it is taken for a slip and ends with its sentence, so that nothing after it is swallowed.
Linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.attribution.words import Marked
from generator.model import Article, Kind, Sentence, Span

_MARK = re.compile("``|''|[“”„«»‘’\"']")
_PAIRS = {
    "“": "”",
    "„": "“",
    "«": "»",
    "``": "''",
    "''": "''",
    '"': '"',
    "‘": "’",
    "'": "'",
    "”": "”",
    "»": "«",
}
_ALSO_CLOSES = {
    "“": '”“"',
    "„": "“”",
    "``": ('"', "”"),
    "''": ('"',),
    '"': '"”',
    "‘": "’'",
    "'": "'’",
}
_SINGLE = "‘'"
_BEFORE = frozenset(" \t\n\u00a0([{–—-/:“‘\"'„«`")
_ELIDED = re.compile(r"\d\ds?\b|(?:em|til|tis|twas|cause|bout|n)\b", re.IGNORECASE)
_SINGLES = re.compile("[’']")
_PRINTED = re.compile(r"\S")


def marked(article: Article) -> tuple[Marked, ...]:
    """The marked stretches of an article's sentences and lead-ins, in order, disjoint, within one
    paragraph each.
    """
    found: list[Marked] = []
    expects_more = False
    for paragraph in _paragraphs(article):
        stretches = list(_in_paragraph(article.text, paragraph))
        at_start = bool(stretches) and stretches[0].outer.start == paragraph[0].span.start
        if expects_more and at_start:
            first = stretches[0]
            stretches[0] = Marked(first.outer, first.content, first.runs_on, continues=True)
        expects_more = bool(stretches) and stretches[-1].runs_on
        found += stretches
    return _settled(article, found)


def _settled(article: Article, found: Sequence[Marked]) -> tuple[Marked, ...]:
    """The stretches, those that run on into nothing cut at the end of their sentence."""
    settled = []
    starts = [sentence.span.start for sentence in article.sentences]
    for i, stretch in enumerate(found):
        if stretch.runs_on and not (i + 1 < len(found) and found[i + 1].continues):
            at = bisect_right(starts, stretch.outer.start) - 1
            end = min(stretch.outer.end, article.sentences[at].span.end)
            if end > stretch.content.start:
                settled.append(
                    Marked(Span(stretch.outer.start, end), Span(stretch.content.start, end))
                )
        else:
            settled.append(stretch)
    return tuple(settled)


def _paragraphs(article: Article) -> Iterator[list[Sentence]]:
    run: list[Sentence] = []
    for sentence in article.sentences:
        if run and (
            sentence.paragraph != run[-1].paragraph
            or sentence.kind not in (Kind.SENTENCE, Kind.LEAD_IN)
        ):
            yield run
            run = []
        if sentence.kind in (Kind.SENTENCE, Kind.LEAD_IN):
            run.append(sentence)
    if run:
        yield run


class _Mark(NamedTuple):
    """A mark with what its neighbours tell."""

    glyph: str
    start: int
    end: int
    sentence: int
    """Number of its sentence in the paragraph."""
    can_open: bool
    """A blank or a bracket stands before it, a word after it."""
    can_close: bool
    """A word or punctuation stands before it, no letter after it."""
    is_apostrophe: bool
    """It more likely belongs to a word: "the workers’ union", "’90s"."""
    closes_later: bool
    """A single mark that can close stands after it."""


def _marks(text: str, run: Sequence[Sentence]) -> Iterator[_Mark]:
    begin, end = run[0].span.start, run[-1].span.end
    single = [
        m.start() for m in _SINGLES.finditer(text, begin, end) if _may_close(text, m.start(), end)
    ]
    last = single[-1] if single else -1
    sure = next((at for at in reversed(single) if _surely_closes(text, at, end)), -1)
    number = 0
    for found in _MARK.finditer(text, begin, end):
        at, after = found.start(), found.end()
        while run[number].span.end <= at:
            number += 1
        can_open = (
            (at == begin or text[at - 1] in _BEFORE) and after < end and not text[after].isspace()
        )
        is_plural = (
            text[max(begin, at - 1) : at] == "s" and text[after : after + 1] == " " and at < sure
        )
        is_apostrophe = (is_plural and text[after + 1 : after + 2].islower()) or (
            can_open and _ELIDED.match(text, after, after + 6) is not None
        )
        can_close = _may_close(text, at, end)
        yield _Mark(
            found.group(),
            at,
            after,
            number,
            can_open,
            can_close,
            is_apostrophe,
            closes_later=at < last,
        )


def _may_close(text: str, at: int, end: int) -> bool:
    return at > 0 and not text[at - 1].isspace() and (at + 1 >= end or not text[at + 1].isalnum())


def _surely_closes(text: str, at: int, end: int) -> bool:
    """Whether punctuation beside a single mark says that it is no apostrophe."""
    return text[at - 1] in ",.!?…" or at + 1 >= end or text[at + 1] in ',.;:!?)”"'


def _closes(mark: _Mark, opener: str) -> bool:
    """Whether a mark closes a stretch that `opener` opened."""
    if mark.glyph != _PAIRS[opener] and mark.glyph not in _ALSO_CLOSES.get(opener, ()):
        return False
    if opener in _SINGLE:
        return mark.can_close and not mark.is_apostrophe
    return mark.glyph != opener or mark.glyph not in '"“' or not mark.can_open or mark.can_close


def _opens(mark: _Mark) -> bool:
    if mark.glyph in ("“", "„", "«", "``"):
        return True
    if mark.glyph in ('"', "''", "”", "»"):
        return mark.can_open
    return (
        mark.glyph in ("‘", "'") and mark.can_open and not mark.is_apostrophe and mark.closes_later
    )


def _in_paragraph(text: str, run: Sequence[Sentence]) -> Iterator[Marked]:
    """The stretches of a run of sentences, start to end."""
    opened: list[_Mark] = []
    end = run[-1].span.end
    for mark in _marks(text, run):
        depths = (
            depth for depth in (len(opened) - 1, 0) if opened and _closes(mark, opened[depth].glyph)
        )
        if (depth := next(depths, None)) is not None:
            outer = opened[0]
            del opened[depth:]
            if not opened and _PRINTED.search(text, outer.end, mark.start):
                yield Marked(Span(outer.start, mark.end), Span(outer.end, mark.start))
        elif _opens(mark):
            if (
                len(opened) == 1
                and opened[0].glyph == mark.glyph
                and opened[0].sentence < mark.sentence
            ):
                yield from _unclosed(opened.pop(), run)
            if not opened or opened[-1].glyph != mark.glyph:
                opened.append(mark)
    if (
        opened
        and (opened[0].glyph not in _SINGLE or opened[0].start == run[0].span.start)
        and opened[0].end < end
    ):
        yield Marked(Span(opened[0].start, end), Span(opened[0].end, end), runs_on=True)


def _unclosed(mark: _Mark, run: Sequence[Sentence]) -> Iterator[Marked]:
    """The rest of the sentence behind a mark that nothing closed before the same mark opened
    again.
    """
    end = run[mark.sentence].span.end
    if mark.end < end:
        yield Marked(Span(mark.start, end), Span(mark.end, end))
