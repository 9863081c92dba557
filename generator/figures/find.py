"""Find the figures of an article.

A figure is a quantity that somebody might want to compare: a count, a sum of money, a measure, a percentage or a share.
What looks like one and is none stands in `refusals`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.figures import counted as c
from generator.figures.numbers import word
from generator.figures.refusals import is_glued_to_more, is_no_quantity, says_enough
from generator.figures.tokens import Token, read
from generator.figures.units import Amount, amount
from generator.lexicon import quantities as q
from generator.model import Article, Figure, Span, Timex

_LONGEST_BOUND = max(map(len, q.BOUNDS))
_OWNERS = q.DEFINITES | {"a", "an", "another"}


def find(article: Article, timexes: Sequence[Timex]) -> tuple[Figure, ...]:
    """The figures of an article's sentences, sorted and apart; none of them touches a time expression.

    Spans are half-open and in characters of the article's text; one covers hedge, number, unit and what is counted.
    """
    times = sorted(t.span for t in timexes)
    ends = [t.end for t in times]
    return tuple(
        figure
        for _, sentence in article.told()
        for figure in _of_sentence(article.text, sentence.span, _within(times, ends, sentence.span))
    )


def _within(times: Sequence[Span], ends: Sequence[int], sentence: Span) -> Sequence[Span]:
    """The times that touch a sentence; `ends` are their ends, in order."""
    first = last = bisect_right(ends, sentence.start)
    while last < len(times) and times[last].start < sentence.end:
        last += 1
    return times[first:last]


def _of_sentence(text: str, sentence: Span, times: Sequence[Span]) -> Iterator[Figure]:
    tokens = read(text, sentence, times)
    at = 0
    while at < len(tokens):
        found = _figure(text, tokens, at) if _may_start(tokens, at) else None
        if found is not None:
            yield found[0]
        at = found[1] if found else at + 1


def _figure(text: str, tokens: Sequence[Token], i: int) -> tuple[Figure, int] | None:
    """The figure whose number begins at token `i`, and the token after it."""
    found = amount(tokens, i)
    if found is None:
        return None
    found = _up_from(tokens, found)
    start, bound = _bound(tokens, found)
    first, last = _counted(tokens, found)
    end, after = _bound_after(tokens, max(found.last, last))
    counts = first < last
    if is_no_quantity(tokens, found, bound, word(tokens, last - 1) if counts else ""):
        return None
    if not says_enough(tokens, found, bound or after, counts):
        return None
    span = Span(tokens[start].span.start, tokens[end - 1].span.end)
    words = text[tokens[first].span.start : tokens[last - 1].span.end] if counts else found.tied if found.unit == "count" else ""
    return Figure(span, found.value, found.unit, words, bound or after, _rule(found), upper=found.upper), end


def _may_start(tokens: Sequence[Token], i: int) -> bool:
    """Whether a quantity can begin at token `i`: no capitalised name of a number ("Group of Seven"), no part of another token."""
    token = tokens[i]
    if token.timed or token.kind == "mark":
        return False
    if token.kind == "number":
        return not is_glued_to_more(tokens, i)
    return not token.is_capital or i == 0 or tokens[i - 1].kind == "mark"


def _up_from(tokens: Sequence[Token], low: Amount) -> Amount:
    """The first sum of "from 5 to 7 percent", which is written with the second one's unit."""
    if low.unit != "count" or word(tokens, low.first - 1) != "from" or word(tokens, low.last) != "to" or low.last + 1 >= len(tokens):
        return low
    high = amount(tokens, low.last + 1)
    if high is None or high.unit == "count":
        return low
    scale = high.number.scale if low.number.scale == 1 else 1.0
    return replace(low, unit=high.unit, value=low.value * scale)


def _bound(tokens: Sequence[Token], found: Amount) -> tuple[int, str | None]:
    """Where the figure begins, and the hedge before its number, the longest there is."""
    for length in range(_LONGEST_BOUND, 0, -1):
        start = found.first - length
        phrase = tuple(word(tokens, start + k) for k in range(length))
        if start >= 0 and phrase in q.BOUNDS and (phrase != ("between",) or found.upper is not None):
            return start, " ".join(phrase)
    return found.first, None


def _bound_after(tokens: Sequence[Token], i: int) -> tuple[int, str | None]:
    """The token after "or more" at `i`, and those words."""
    following = word(tokens, i + 1)
    return (i + 2, f"or {following}") if word(tokens, i) == "or" and following in q.BOUNDS_AFTER else (i, None)


def _counted(tokens: Sequence[Token], found: Amount) -> tuple[int, int]:
    """Tokens ``[first, last)`` of what is counted; empty where that is not clear or tied to the number by a hyphen."""
    at = found.last
    if found.tied and found.unit == "count" and found.tied != "strong":
        return at, at
    if found.tied or found.unit == "magnitude":
        return c.after_sum(tokens, at, attributive=bool(found.tied))
    if found.unit == "share" and word(tokens, at) != "of":
        return c.noun(tokens, at)
    if found.unit != "count":
        return c.after_sum(tokens, at, attributive=word(tokens, found.first - 1) in _OWNERS)
    first, last = c.counted(tokens, at)
    return (first, last) if first < last else (at, c.rate(tokens, at))


def _rule(found: Amount) -> str:
    if found.unit in ("count", "percent", "share"):
        return f"figure:{found.unit}"
    return "figure:money" if found.unit in _MONEY else "figure:measure"


_MONEY = {*q.CURRENCIES.values(), *q.CURRENCY_SIGNS.values(), *q.DOLLARS.values(), *q.CURRENCY_CODES.values()}
