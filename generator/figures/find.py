"""Find the figures of an article.

A figure is a quantity that somebody might want to compare: a count, a sum of money, a measure, a
percentage or a share. What looks like one and is none stands in `refusals`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.english import quantities as q
from generator.english.numerals import VAGUE
from generator.figures import counted as c
from generator.figures.ellipsis import Placed, completed
from generator.figures.multiples import multiple
from generator.figures.refusals import is_glued_to_more, is_no_quantity, only_speaks, says_enough
from generator.figures.tokens import Tokens, read
from generator.figures.units import Amount, amount
from generator.model import Article, Figure, Span, Timex
from generator.numbers import STARTS

_LONGEST_BOUND = max(map(len, q.BOUNDS))
_BOUND_ENDS = {phrase[-1] for phrase in q.BOUNDS}
_STARTS = STARTS | frozenset(VAGUE) | q.MULTIPLES | {phrase[0] for phrase in q.QUANTIFIERS}
_OPENINGS = frozenset("\"'“‘«„:;–—-(.!?")
_OWNERS = q.DEFINITES | {"a", "an", "another"}
_MONEY = frozenset(
    unit
    for table in (q.CURRENCIES, q.CURRENCY_SIGNS, q.DOLLARS, q.CURRENCY_CODES)
    for unit in table.values()
)


def find(article: Article, timexes: Sequence[Timex]) -> tuple[Figure, ...]:
    """The figures of an article's sentences, sorted and apart.

    None touches an expression of time, save one that only gives a rate ("a day"). Spans are
    half-open and in characters of the article's text; one covers hedge, number, unit and what is
    counted.
    """
    times = sorted(t.span for t in timexes if not _is_rate(t.span.of(article.text)))
    ends = [t.end for t in times]
    return tuple(
        figure
        for _, sentence in article.told()
        for figure in _of_sentence(
            article.text, sentence.span, _touching(times, ends, sentence.span)
        )
    )


def _is_rate(words: str) -> bool:
    """Whether an expression of time only says how often: "a day", "per year", "daily"."""
    first, _, unit = words.lower().partition(" ")
    return (
        first in q.RATE_ADVERBS
        if not unit
        else first in ("a", "an", "per") and unit in q.RATE_UNITS
    )


def _touching(times: Sequence[Span], ends: Sequence[int], sentence: Span) -> Sequence[Span]:
    """The times that touch a sentence; `ends` are their ends, in order."""
    first = last = bisect_right(ends, sentence.start)
    while last < len(times) and times[last].start < sentence.end:
        last += 1
    return times[first:last]


def _of_sentence(text: str, sentence: Span, times: Sequence[Span]) -> Iterator[Figure]:
    tokens = read(text, sentence, times)
    at = 0
    before: Placed | None = None
    while at < len(tokens):
        floor = before.last if before else 0
        found = _figure(text, tokens, at, floor) if _may_start(tokens, at) else None
        if found is not None:
            before = replace(found, figure=completed(text, tokens, found, before))
            yield before.figure
        at = found.last if found else at + 1


def _figure(text: str, tokens: Tokens, i: int, floor: int) -> Placed | None:
    """The figure whose number begins at token `i`; it has no part before token `floor`."""
    found = multiple(tokens, i) or amount(tokens, i)
    if found is None or found.first < floor:
        return None
    found = _up_from(tokens, found)
    start, bound = _bound(tokens, found, floor)
    first, last = _counted(tokens, found)
    counts = first < last
    end, after = _bound_after(tokens, last if counts else found.last)
    if after and not counts and found.unit == "count":
        first, last = c.counted(tokens, end)
        counts, end = first < last, max(last, end)
    if is_no_quantity(tokens, found, bound, tokens.word(last - 1) if counts else ""):
        return None
    if bound is None and only_speaks(tokens, found, last if counts else found.last):
        return None
    if not says_enough(tokens, found, bound or after, counts=counts):
        return None
    words = tokens.span(first, last).of(text) if counts else _tied(tokens, found)
    hedge = bound or after or found.number.vague or None
    figure = Figure(
        tokens.span(start, end),
        found.value,
        found.unit,
        words,
        hedge,
        _rule(found),
        upper=found.upper,
    )
    return Placed(figure, start, end)


def _tied(tokens: Tokens, found: Amount) -> str:
    """What a hyphen ties to a number, as the article writes it: the "Member" of "27-Member"."""
    length = len(found.tied) if found.unit == "count" else 0
    return tokens[found.last - 1].text[-length:] if length else ""


def _may_start(tokens: Tokens, i: int) -> bool:
    """Whether a quantity can begin at token `i`: no part of another token, no name of a number
    ("Group of Seven").
    """
    token = tokens[i]
    if token.timed or token.kind == "mark":
        return False
    if token.kind == "number":
        return not is_glued_to_more(tokens, i)
    if "-" not in token.word and token.word not in _STARTS and not token.word.endswith("fold"):
        return False
    return not token.is_capital or i == 0 or tokens[i - 1].text in _OPENINGS


def _up_from(tokens: Tokens, low: Amount) -> Amount:
    """The first sum of "from 5 to 7 percent", which is written with the second one's unit."""
    if low.unit != "count" or tokens.word(low.first - 1) != "from" or tokens.word(low.last) != "to":
        return low
    high = amount(tokens, low.last + 1)
    if high is None or high.unit == "count":
        return low
    scale = high.number.scale if low.number.scale == 1 else 1.0
    return replace(low, unit=high.unit, value=low.value * scale)


def _bound(tokens: Tokens, found: Amount, floor: int) -> tuple[int, str | None]:
    """Where the figure begins, and the hedge before its number, the longest there is."""
    longest = _LONGEST_BOUND if tokens.word(found.first - 1) in _BOUND_ENDS else 0
    for length in range(min(longest, found.first - floor), 0, -1):
        phrase = tokens.phrase(found.first - length, length)
        if phrase in q.BOUNDS and (phrase != ("between",) or found.upper is not None):
            return found.first - length, " ".join(phrase)
    return found.first, None


def _bound_after(tokens: Tokens, i: int) -> tuple[int, str | None]:
    """The token after "or more" at `i`, and those words."""
    link, following = tokens.phrase(i, 2)
    return (i + 2, f"or {following}") if link == "or" and following in q.BOUNDS_AFTER else (i, None)


def _counted(tokens: Tokens, found: Amount) -> tuple[int, int]:
    """The tokens of what is counted; none where that is not clear or tied to the number by a
    hyphen.
    """
    at = found.last
    if found.unit == "times" or (found.tied and found.unit == "count" and found.tied != "strong"):
        return at, at
    if found.tied or found.unit == "magnitude":
        return c.after_sum(tokens, at, attributive=bool(found.tied))
    if found.unit == "share" and tokens.word(at) != "of":
        return (c.noun if tokens.word(at) in c.DETERMINERS else c.plural)(tokens, at)
    if found.unit != "count":
        return c.after_sum(tokens, at, attributive=_is_owned(tokens, found.first - 1))
    first, last = c.counted(tokens, at)
    return (first, last) if first < last else (at, c.rate(tokens, at))


def _is_owned(tokens: Tokens, i: int) -> bool:
    """Whether the word at `i` opens a noun phrase: "a 6% rise", "its 60 percent holding", "the
    firm's $5m loan".
    """
    return tokens.word(i) in _OWNERS or tokens.word(i).endswith("'s")


def _rule(found: Amount) -> str:
    if found.unit in ("count", "percent", "share", "times"):
        return f"figure:{found.unit}"
    return "figure:money" if found.unit in _MONEY else "figure:measure"
