"""By how many times something grows or is greater: "tenfold", "doubled", "twice as many"."""

from __future__ import annotations

from generator.english import quantities as q
from generator.english.numerals import CARDINALS, SCALES
from generator.figures.numbers import Number
from generator.figures.tokens import Tokens
from generator.figures.units import Amount


def multiple(tokens: Tokens, i: int) -> Amount | None:
    """The multiple at token `i`."""
    value = _value(tokens, i)
    if value is None:
        return None
    return Amount(value, None, "times", i, i + 1, Number(value, i, i + 1, spelled=True))


def _value(tokens: Tokens, i: int) -> float | None:
    word, following = tokens.phrase(i, 2)
    if word.endswith("fold"):
        times = word.removesuffix("fold").removesuffix("-")
        return CARDINALS.get(times) or SCALES.get(times)
    if following in q.COMPARES and word in q.COMPARED:
        return q.COMPARED[word]
    if following in q.NOT_MULTIPLIED_BEFORE:
        return None
    before = tokens.word(i - 1)
    multiplies = before in q.BEFORE_MULTIPLY or before.endswith(("'d", "'ll"))
    return q.MULTIPLIED.get(word) or (q.MULTIPLY.get(word) if multiplies else None)
