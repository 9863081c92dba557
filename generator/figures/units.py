"""What a number is a number of: money, a measure, percent, or a plain count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.figures.numbers import Number, read, word
from generator.figures.tokens import Token
from generator.lexicon import quantities as q


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, or a range, with its unit; the tokens that it is written with are ``[first, last)``."""

    value: float
    upper: float | None
    unit: str
    first: int
    last: int
    number: Number
    tied: str = ""
    """What a hyphen ties to it: the "member" of "27-member"."""


def amount(tokens: Sequence[Token], i: int) -> Amount | None:
    """The amount whose number begins at token `i`."""
    number = read(tokens, i)
    if number is None:
        return None
    first, sign = _sign(tokens, i)
    low = _letter(tokens, number, sign)
    high = None if low.share or low.rest else _upper(tokens, low, word(tokens, first - 1) == "between")
    unit, end, tied = _unit(tokens, high or low, sign)
    value = low.base * (high.scale if high and low.scale == 1 else low.scale)
    if high and value >= high.value:
        return None
    negative = _is_negative(tokens, first)
    if (magnitude := _magnitude(tokens, first, tied)) is not None:
        return Amount(value, None, "magnitude", magnitude, end, low, tied)
    unit = sign or ("share" if low.share and unit == "count" else unit)
    return Amount(-value if negative else value, high.value if high else None, unit, first - negative, end, low, tied)


def _letter(tokens: Sequence[Token], n: Number, sign: str) -> Number:
    """The number with its glued letter unread where that scales nothing: the m of metres, the B of "Regulation 18B"."""
    letter, following = tokens[n.last - 1].text, word(tokens, n.last)
    if sign or len(letter) > 1 or not letter.isalpha() or n.spelled or following in q.CURRENCIES:
        return n
    counts = following and following[0].isalpha() and following not in q.STOPS | q.EXTENTS
    return n if counts and letter in "mk" else replace(n, scale=1.0, last=n.last - 1)


def _sign(tokens: Sequence[Token], i: int) -> tuple[int, str]:
    """Where the sum begins and its currency, by a sign or code before the number; (i, "") where there is none."""
    before = word(tokens, i - 1)
    if before in q.CURRENCY_SIGNS:
        letters = word(tokens, i - 2) if i > 1 and tokens[i - 1].glued else ""
        if before == "$" and letters in q.DOLLARS:
            return i - 2, q.DOLLARS[letters]
        return i - 1, q.CURRENCY_SIGNS[before]
    if before in q.CURRENCY_CODES and (tokens[i - 1].text.isupper() or before == "rs"):
        return i - 1, q.CURRENCY_CODES[before]
    if before == "." and word(tokens, i - 2) == "rs":
        return i - 2, q.CURRENCY_CODES["rs"]
    return i, ""


def _is_negative(tokens: Sequence[Token], first: int) -> bool:
    if first and word(tokens, first - 1) == "minus":
        return True
    return first > 0 and tokens[first - 1].text in "-−–" and tokens[first].glued and not tokens[first - 1].glued


def _magnitude(tokens: Sequence[Token], first: int, tied: str) -> int | None:
    """Where the magnitude of an earthquake begins: "magnitude 7.1", "a magnitude of 7.1", "7.1-magnitude"; else None."""
    if tied == "magnitude":
        return first
    before = [word(tokens, first - 1), word(tokens, first - 2)]
    return first - 1 if before[0] == "magnitude" else first - 2 if before == ["of", "magnitude"] else None


def _upper(tokens: Sequence[Token], low: Number, between: bool) -> Number | None:
    """The upper end of a range: "5 to 7", "between 5 and 7", "15-20"."""
    link = word(tokens, low.last)
    dashed = link in ("-", "–", "—") and tokens[low.last].glued
    joined = link == ("and" if between else "to") and not (link == "to" and word(tokens, low.first - 1) == "from")
    if not (dashed or joined):
        return None
    at = low.last + 1
    while at < len(tokens) and (tokens[at].text in q.CURRENCY_SIGNS or word(tokens, at + 1) in q.CURRENCY_SIGNS):
        at += 1
    if at >= len(tokens) or (dashed and not tokens[at].glued):
        return None
    high = read(tokens, at)
    return None if high is None or high.share or high.rest else high


def _unit(tokens: Sequence[Token], number: Number, sign: str) -> tuple[str, int, str]:
    """Unit, the token after it, and what a hyphen ties to the number."""
    at = number.last
    if number.rest:
        return q.MEASURES[number.rest], at, number.rest
    if number.share and word(tokens, at) == "of" and word(tokens, at + 1) == "a" and word(tokens, at + 2) == "percentage":
        return "percentage points", at + 4, ""
    if number.share and word(tokens, at) == "a" and word(tokens, at + 1) == "percentage":
        return "percentage points", at + 3, ""
    if word(tokens, at) in ("-", "\u2011") and at + 1 < len(tokens) and tokens[at].glued and tokens[at + 1].glued:
        return _tied(tokens, at + 1)
    for length in range(q.UNIT_WORDS, 0, -1):
        if sign and word(tokens, at) not in q.CURRENCIES and word(tokens, at) != "us":
            return sign, at, ""
        name = " ".join(word(tokens, at + k) for k in range(length))
        if name in q.CURRENCIES and _is_money(name, number):
            return q.CURRENCIES[name], at + length, ""
        if name in q.MEASURES and not (length == 1 and len(name) == 1 and not _is_abbreviation(tokens, at)):
            return q.MEASURES[name], at + length, ""
    return _glued(tokens, at)


def _is_money(name: str, number: Number) -> bool:
    return name not in q.AMBIGUOUS_CURRENCIES or number.scale > 1 or number.value >= 1000


def _is_abbreviation(tokens: Sequence[Token], at: int) -> bool:
    """Whether a single character is a unit: a sign or a small letter, and no initial of a name."""
    return not tokens[at].text.isupper()


def _tied(tokens: Sequence[Token], at: int) -> tuple[str, int, str]:
    tied = word(tokens, at)
    head = tied.partition("-")[0]
    return q.MEASURES.get(head, "count"), at + 1, tied


def _glued(tokens: Sequence[Token], at: int) -> tuple[str, int, str]:
    """Units that only a glued letter or a sign shows: "5C", "38 °C", "185 km/h", "5 pounds" of money."""
    if at < len(tokens) and tokens[at].glued and word(tokens, at) in q.TEMPERATURES:
        return q.TEMPERATURES[word(tokens, at)], at + 1, ""
    if word(tokens, at) == "°":
        letter = word(tokens, at + 1)
        return (q.TEMPERATURES[letter], at + 2, "") if letter in q.TEMPERATURES else ("degrees", at + 1, "")
    name = word(tokens, at)
    if name in ("usd", "eur", "gbp", "chf") and tokens[at].text.isupper():
        return q.CURRENCY_CODES[name], at + 1, ""
    return "count", at, ""
