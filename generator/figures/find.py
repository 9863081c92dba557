"""Find the figures of an article.

A figure is a quantity that somebody might want to compare: a count, a sum of money, a measure, a
percentage or a share. What looks like one and is none stands in `refusals`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from generator.english import quantities as q, units
from generator.english.numerals import FRACTIONS, SCALES, VAGUE
from generator.figures.ellipsis import Placed, completed, is_elided
from generator.figures.extent import extent_of
from generator.figures.multiples import multiple
from generator.figures.refusals import is_glued_to_more, is_no_figure
from generator.figures.tokens import Token, Tokens, read
from generator.figures.units import Amount, amount
from generator.model import Article, Figure, Span, Timex
from generator.numbers import STARTS

_STARTS = STARTS | frozenset(VAGUE) | q.MULTIPLES | {phrase[0] for phrase in q.QUANTIFIERS}
_WORD = re.compile(r"[a-z]+")
_SURE = re.compile(r"\d|fold(?![a-z])")
_WORDS = frozenset(
    (STARTS - {"a", "an"}) | q.MULTIPLES | SCALES.keys() | VAGUE.keys() | FRACTIONS.keys()
)
"""Without any of these, and a digit, a sentence has no figure."""
_OPENINGS = frozenset("\"'“‘«„:;–—-(.!?")
_MONEY = frozenset(
    unit
    for table in (units.CURRENCIES, units.CURRENCY_SIGNS, units.DOLLARS, units.CURRENCY_CODES)
    for unit in table.values()
)
MOST = 20_000
"""So many figures are read in one article, the first ones, so that a text of nothing else ends in
time. No article has as many."""


def find(article: Article, timexes: Sequence[Timex]) -> tuple[Figure, ...]:
    """The figures of an article's sentences, sorted and apart.

    None touches an expression of time, save one that only gives a rate ("a day"). Spans are
    half-open and in characters of the article's text; one covers hedge, number, unit and what is
    counted.
    """
    times = sorted(t.span for t in timexes if not _is_rate(t.span.of(article.text)))
    ends = [t.end for t in times]
    found = (
        figure
        for _, sentence in article.told()
        for figure in _of_sentence(
            article.text, sentence.span, _touching(times, ends, sentence.span)
        )
    )
    return tuple(islice(found, MOST))


def _is_rate(words: str) -> bool:
    """Whether an expression of time only says how often: "a day", "per year", "daily"."""
    first, _, unit = words.lower().partition(" ")
    return (
        first in units.RATE_ADVERBS
        if not unit
        else first in ("a", "an", "per") and unit in units.RATE_UNITS
    )


def _touching(times: Sequence[Span], ends: Sequence[int], sentence: Span) -> Sequence[Span]:
    """The times that touch a sentence; `ends` are their ends, in order."""
    first = last = bisect_right(ends, sentence.start)
    while last < len(times) and times[last].start < sentence.end:
        last += 1
    return times[first:last]


def _of_sentence(text: str, sentence: Span, times: Sequence[Span]) -> Iterator[Figure]:
    if not _may_count(sentence.of(text)):
        return
    tokens = read(text, sentence, times)
    before: Placed | None = None
    for at, token in enumerate(tokens.items):
        if not _can_start(token) or (before and at < before.last) or not _starts(tokens, at):
            continue
        found = _figure(text, tokens, at, before)
        if found is not None:
            before = replace(found, figure=completed(text, tokens, found, before))
            yield before.figure


def _may_count(sentence: str) -> bool:
    plain = sentence.lower()
    return bool(_SURE.search(plain)) or not _WORDS.isdisjoint(_WORD.findall(plain))


def _figure(text: str, tokens: Tokens, i: int, before: Placed | None) -> Placed | None:
    """The figure whose number begins at token `i`, behind the figure before it."""
    floor = before.last if before else 0
    found = multiple(tokens, i) or amount(tokens, i)
    if found is None or found.first < floor:
        return None
    extent = extent_of(tokens, found, floor)
    repeats = before is not None and is_elided(tokens, extent.start, extent.end, before)
    if is_no_figure(tokens, found, extent, repeats=repeats):
        return None
    counted = tokens.span(extent.first, extent.last).of(text) if extent.counts else ""
    bound = extent.bound or found.number.vague or None
    figure = Figure(
        tokens.span(extent.start, extent.end),
        found.value,
        found.unit,
        counted,
        bound,
        _rule(found),
        upper=found.upper,
    )
    return Placed(figure, extent.start, extent.end)


def _can_start(token: Token) -> bool:
    """Whether a token is a number, or a word with which one can begin."""
    word = token.word
    return token.kind == "number" or word in _STARTS or "-" in word or word.endswith("fold")


def _starts(tokens: Tokens, i: int) -> bool:
    """Whether a quantity begins at such a token: no part of another, no name of a number ("Group of
    Seven").
    """
    token = tokens[i]
    if token.timed or token.kind == "mark":
        return False
    if token.kind == "number":
        return not is_glued_to_more(tokens, i)
    return not token.is_capital or i == 0 or tokens[i - 1].text in _OPENINGS


def _rule(found: Amount) -> str:
    if found.unit in ("count", "percent", "share", "times"):
        return f"figure:{found.unit}"
    is_money = found.unit in _MONEY or found.unit.rpartition(" ")[2] in units.CURRENCIES
    return "figure:money" if is_money else "figure:measure"
