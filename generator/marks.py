"""Quotation marks: which stretches of an article stand between them.

Curly, straight, single, guillemets and ``TeX'' marks; nested marks belong to the outer stretch. A single mark is told
from an apostrophe by its neighbours. A mark that is still open at the end of a paragraph runs to that end where the
next paragraph opens with a mark again, as long quotations are set; else it is taken for a slip and ends with its
sentence, so that nothing after it is swallowed. Linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Article, Kind, Sentence, Span


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of text between an outermost pair of quotation marks."""

    outer: Span
    """With its marks."""
    content: Span
    """Without them; never empty."""
    runs_on: bool = False
    """The mark stays open: the first stretch of the next paragraph continues it."""
    continues: bool = False
    """It continues the last stretch of the paragraph before."""


_MARK = re.compile("``|''|[“”„«»‘’\"']")
_PAIRS = {"“": "”", "„": "“", "«": "»", "``": "''", '"': '"', "‘": "’", "'": "'", "”": "”", "»": "«"}
_ALSO_CLOSES = {"“": '”“"', "„": "“”", "``": ('"', "”"), '"': '"', "‘": "’'", "'": "'’"}
_SINGLE = "‘'"
_BEFORE = frozenset(" \t\n\u00a0([{–—-/“‘\"'„«`")
_ELIDED = re.compile(r"\d\ds?\b|(?:em|til|tis|twas|cause|bout|n)\b", re.IGNORECASE)
_PRINTED = re.compile(r"\S")


def marked(article: Article) -> tuple[Marked, ...]:
    """The marked stretches of an article's sentences and lead-ins, in order, disjoint, within one paragraph each."""
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
                settled.append(Marked(Span(stretch.outer.start, end), Span(stretch.content.start, end)))
        else:
            settled.append(stretch)
    return tuple(settled)


def _paragraphs(article: Article) -> Iterator[list[Sentence]]:
    run: list[Sentence] = []
    for sentence in article.sentences:
        if run and (sentence.paragraph != run[-1].paragraph or sentence.kind not in (Kind.SENTENCE, Kind.LEAD_IN)):
            yield run
            run = []
        if sentence.kind in (Kind.SENTENCE, Kind.LEAD_IN):
            run.append(sentence)
    if run:
        yield run


def _in_paragraph(text: str, run: Sequence[Sentence]) -> Iterator[Marked]:
    """The stretches of a run of sentences, start to end."""
    end = run[-1].span.end
    closers = _SingleClosers.of(text, Span(run[0].span.start, end))
    opened: list[tuple[str, int, int, int]] = []
    """Of each open mark the glyph, where it stands, where it ends, and the number of its sentence."""
    number = 0
    for found in _MARK.finditer(text, run[0].span.start, end):
        mark, at, after = found.group(), found.start(), found.end()
        while run[number].span.end <= at:
            number += 1
        can_open = (at == run[0].span.start or text[at - 1] in _BEFORE) and after < end and not text[after].isspace()
        if opened and _closes(text, found, opened[-1][0], closers, can_open, end):
            _, outer, inner, _ = opened.pop()
            if not opened and _PRINTED.search(text, inner, at):
                yield Marked(Span(outer, after), Span(inner, at))
        elif len(opened) > 1 and _closes(text, found, opened[0][0], closers, can_open, end):
            _, outer, inner, _ = opened[0]
            opened.clear()
            yield Marked(Span(outer, after), Span(inner, at))
        elif _opens(text, found, closers, can_open):
            if len(opened) == 1 and opened[0][0] == mark and opened[0][3] < number:
                # the same mark opens in a later sentence: the earlier one was never closed
                _, outer, inner, sentence = opened.pop()
                cut = run[sentence].span.end
                if cut > inner:
                    yield Marked(Span(outer, cut), Span(inner, cut))
            if not opened or opened[-1][0] != mark:
                opened.append((mark, at, after, number))
    if opened and (opened[0][0] not in _SINGLE or opened[0][1] == run[0].span.start) and opened[0][2] < end:
        yield Marked(Span(opened[0][1], end), Span(opened[0][2], end), runs_on=True)


@dataclass(frozen=True, slots=True)
class _SingleClosers:
    """Where the last single marks stand that can close: beside punctuation surely, after a word perhaps."""

    last: int
    last_sure: int

    @staticmethod
    def of(text: str, within: Span) -> _SingleClosers:
        last = last_sure = -1
        for found in re.finditer("[’']", text[within.start : within.end]):
            at = within.start + found.start()
            if _may_close(text, at, within.end):
                last = at
                if (
                    text[at - 1] in ",.!?…"
                    or (at + 1 < within.end and text[at + 1] in ',.;:!?)”"')
                    or at + 1 >= within.end
                ):
                    last_sure = at
        return _SingleClosers(last, last_sure)


def _may_close(text: str, at: int, end: int) -> bool:
    return at > 0 and not text[at - 1].isspace() and (at + 1 >= end or not text[at + 1].isalnum())


def _closes(text: str, found: re.Match[str], glyph: str, closers: _SingleClosers, can_open: bool, end: int) -> bool:
    """Whether a mark closes a stretch that `glyph` opened."""
    mark, at = found.group(), found.start()
    if mark != _PAIRS[glyph] and mark not in _ALSO_CLOSES.get(glyph, ()):
        return False
    if glyph in _SINGLE:
        return _may_close(text, at, end) and (text[at - 1] != "s" or not _is_plural(text, at, closers))
    if mark == glyph and mark in '"“':
        return not can_open or (at + 1 >= end or not text[at + 1].isalnum())
    return True


def _is_plural(text: str, at: int, closers: _SingleClosers) -> bool:
    """Whether ``s’`` is more likely "the workers’ union": a word follows, and a surer closing mark comes later."""
    return text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower() and closers.last_sure > at


def _opens(text: str, found: re.Match[str], closers: _SingleClosers, can_open: bool) -> bool:
    mark, at = found.group(), found.start()
    if mark in ("“", "„", "«", "``"):
        return True
    if mark in ('"', "”", "»"):
        return can_open
    if mark in ("‘", "'"):
        after = text[found.end() : found.end() + 6]
        return can_open and not _ELIDED.match(after) and closers.last > at
    return False
