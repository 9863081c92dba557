"""What a number is a number of: money, a measure, percent, or a plain count."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.english import countable, numbered, quantities as q, units
from generator.figures.numbers import Number, plain
from generator.figures.parts import read
from generator.figures.tokens import Tokens

_DASHES = frozenset("-–—")
_NO_NOUN = countable.STOPS | units.EXTENTS
_NEAR = 4
"""Tokens between "from" and "to"."""
_HYPHENS = frozenset("-\u2011")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, or a range, with its unit; the tokens that it is written with are ``[first,
    last)``.
    """

    value: float
    upper: float | None
    unit: str
    first: int
    last: int
    number: Number
    """As it is written; the lower end of a range."""
    tied: str = ""
    """What a hyphen ties to it: the "member" of "27-member"."""


@dataclass(frozen=True, slots=True)
class _Unit:
    name: str
    last: int
    """The token after it."""
    tied: str = ""


def amount(tokens: Tokens, i: int) -> Amount | None:
    """The amount whose number begins at token `i`; that of "from 5 to 7 percent" has the unit of the
    second.
    """
    low = _amount(tokens, i)
    opens = low and low.unit == "count" and tokens.word(low.first - 1) == "from"
    if not low or not opens or tokens.word(low.last) != "to":
        return low
    high = _amount(tokens, low.last + 1)
    if high is None:
        return low
    value = low.value * (high.number.scale if low.number.scale == 1 else 1.0)
    if high.unit != "count":
        return replace(low, unit=high.unit, value=value)
    is_subject = low.first == 1 or tokens.word(low.first - 2) in q.CLAUSE_OPENERS
    return replace(high, first=low.first, value=value, upper=high.value) if is_subject else low


def _amount(tokens: Tokens, i: int) -> Amount | None:
    number = read(tokens, i)
    if number is None:
        return None
    first, sign = _sign(tokens, i)
    low = _without_letter(tokens, number, sign)
    high = _upper(tokens, low, between=tokens.word(first - 1) == "between")
    value = low.base * (high.scale if high and low.scale == 1 else low.scale)
    if high and value >= high.value:
        high, value = None, low.value
    unit = _unit(tokens, high or low, sign)
    magnitude = _magnitude(tokens, first, unit.tied)
    if magnitude is not None:
        return Amount(value, None, "magnitude", magnitude, unit.last, low, unit.tied)
    name = sign or ("share" if low.share and unit.name == "count" else unit.name)
    negative = _is_negative(tokens, first)
    upper = high.value if high else None
    return Amount(
        -value if negative else value, upper, name, first - negative, unit.last, low, unit.tied
    )


_UNCOUNTED = _NO_NOUN | numbered.RACES


def _without_letter(tokens: Tokens, n: Number, sign: str) -> Number:
    """The number with a glued letter unread that scales nothing: the m of metres, the B of
    "Regulation 18B".
    """
    letter, following = tokens[n.last - 1].text, tokens.word(n.last)
    if (
        sign
        or len(letter) > 1
        or not letter.isalpha()
        or n.spelled
        or following in units.CURRENCIES
    ):
        return n
    counts = following[:1].isalpha() and following not in _UNCOUNTED
    return n if counts and letter in "mk" else replace(n, scale=1.0, last=n.last - 1)


def _sign(tokens: Tokens, i: int) -> tuple[int, str]:
    """Where the sum begins and its currency, by a sign or code before the number; (i, "") where
    there is none.
    """
    letters, before = tokens.phrase(i - 2, 2)
    if before == "$" and letters in units.DOLLARS and _names_dollars(tokens, i - 2):
        return i - 2, units.DOLLARS[letters]
    if before in units.CURRENCY_SIGNS:
        return i - 1, units.CURRENCY_SIGNS[before]
    if (letters, before) == ("rs", "."):
        return i - 2, units.CURRENCY_CODES["rs"]
    if before in units.CURRENCY_CODES and (tokens[i - 1].text.isupper() or before == "rs"):
        return i - 1, units.CURRENCY_CODES[before]
    return i, ""


def _names_dollars(tokens: Tokens, i: int) -> bool:
    """Whether the letters at `i` belong to the "$" after them: "C$", "NZ $"."""
    letters = tokens[i].text
    return tokens.is_glued(i + 1) or (len(letters) > 1 and letters.isupper())


def _is_negative(tokens: Tokens, first: int) -> bool:
    """Whether "minus" or a minus sign with a space before it stands before the sum."""
    before = tokens.word(first - 1)
    apart = tokens.is_glued(first) and not tokens.is_glued(first - 1)
    return before == "minus" or (before in ("-", "−", "–") and apart)


def _magnitude(tokens: Tokens, first: int, tied: str) -> int | None:
    """Where an earthquake's magnitude begins ("magnitude 7.1", "a magnitude of 7.1",
    "7.1-magnitude"); else None.
    """
    if tied == "magnitude":
        return first
    if tokens.word(first - 1) == "magnitude":
        return first - 1
    return first - 2 if tokens.phrase(first - 2, 2) == ("magnitude", "of") else None


def _is_from(tokens: Tokens, first: int) -> bool:
    """Whether "from" stands before a number and its sign, or "to" behind that, so that "to" leads to
    another figure.
    """
    at = first - 1 - (tokens.word(first - 1) in units.CURRENCY_SIGNS)
    goes_on = tokens.word(at) == "to" and "from" in tokens.phrase(at - _NEAR, _NEAR)
    return tokens.word(at) == "from" or goes_on


def _upper(tokens: Tokens, low: Number, *, between: bool) -> Number | None:
    """The upper end of a range: "5 to 7", "between 5 and 7", "15-20", "$10 to $12", "3% to 4%"."""
    unit = _measure(tokens, low)
    end = unit.last if unit else low.last
    link = tokens.word(end)
    dashed = link in _DASHES and tokens.is_glued(end) and tokens.is_glued(end + 1)
    to_another = _is_from(tokens, low.first) or _is_change(tokens, low, unit)
    joined = link in ("and", "to") if between else link == "to" and not to_another
    joined = joined or (link == "or" and low.scale == 1)
    if low.share or low.rest or not (dashed or joined):
        return None
    at = end + 1
    while tokens.word(at) in units.CURRENCY_SIGNS or tokens.word(at + 1) in units.CURRENCY_SIGNS:
        at += 1
    high = read(tokens, at)
    if high is None or high.share or high.rest:
        return None
    other = _measure(tokens, high) if unit else None
    if unit and (other is None or other.name != unit.name):
        return None
    return high if link != "or" or high.value == low.value + 1 else None


def _is_change(tokens: Tokens, low: Number, unit: _Unit | None) -> bool:
    """Whether something changes by the amount, so that "to" leads to what it is then: "fell $2 to
    $48", "rose 3% to 4%".
    """
    signed = tokens.word(low.first - 1) in units.CURRENCY_SIGNS
    return (signed or unit is not None) and tokens.word(low.first - 1 - signed) in q.CHANGING


def _measure(tokens: Tokens, number: Number) -> _Unit | None:
    """The measure or the currency behind a number, which a range may name twice: "3% to 4%"."""
    return _named(tokens, number, number.last) or _lettered(tokens, number.last)


# ---------------------------------------------------------------- units


def _unit(tokens: Tokens, number: Number, sign: str) -> _Unit:
    at = number.last
    if number.rest:
        return _Unit(_tied(number.rest), at, number.rest)
    if tokens.word(at) in _HYPHENS and tokens.is_glued(at) and tokens.is_glued(at + 1):
        tied = tokens.word(at + 1)
        name = tied if tied in units.MEASURES else tied.partition("-")[0]
        return _Unit(_tied(name), at + 2, tied)
    if sign:
        return _dollars_too(tokens, at, sign)
    if number.share:
        return _part_of_a_unit(tokens, at)
    past_of = at + (bool(number.vague) and tokens.word(at) == "of")
    return _named(tokens, number, past_of) or _lettered(tokens, at) or _Unit("count", at)


def _tied(noun: str) -> str:
    """The unit that a hyphen ties to a number."""
    return units.MEASURES.get(noun) or units.CURRENCIES.get(noun) or "count"


def _dollars_too(tokens: Tokens, at: int, sign: str) -> _Unit:
    """A sum with a sign, past the name of the currency where that is given again ("$9.99 US
    dollars").
    """
    length = next((n for n in (2, 1) if " ".join(tokens.phrase(at, n)) in units.CURRENCIES), 0)
    return _Unit(sign, at + length)


def _part_of_a_unit(tokens: Tokens, at: int) -> _Unit:
    """Read "a quarter of a percentage point", "half a percent", "a tenth of 1 percent", "a third of a
    mile".
    """
    of = tokens.word(at) == "of"
    at_unit = at + of + 1
    for length in range(units.UNIT_WORDS, 0, -1):
        unit = units.PARTED_UNITS.get(" ".join(tokens.phrase(at_unit, length)), "")
        is_one = tokens.word(at_unit - 1) in ("a", "an", "one", "1")
        if unit and is_one and (of or unit.startswith("percent")):
            return _Unit(unit, at_unit + length)
    return _Unit("count", at)


def _named(tokens: Tokens, number: Number, at: int) -> _Unit | None:
    """A currency or a measure by its name at token `at`, the longest first."""
    for length in range(units.UNIT_WORDS, 0, -1):
        name = " ".join(tokens.phrase(at, length))
        following = tokens.word(at + 1)
        if name == "times" and (following in q.COMPARES or following.endswith("'s")):
            return _Unit("times", at + 1)
        sure = name not in units.AMBIGUOUS_CURRENCIES or number.scale > 1 or number.value >= 1000
        money = units.CURRENCIES.get(name, "") if sure else ""
        if length == 2:
            money = money or _foreign(tokens, at)
        if money and not _is_weighed(tokens, at + length):
            return _Unit(money, at + length)
        if name in units.MEASURES and not (len(name) == 1 and tokens[at].text.isupper()):
            return _Unit(units.MEASURES[name], at + length)
    return None


def _foreign(tokens: Tokens, at: int) -> str:
    """A currency that several countries have by that name, with the country: "Jamaican dollars"."""
    country, noun = tokens.phrase(at, 2)
    is_money = (
        noun in units.CURRENCIES
        and noun not in units.AMBIGUOUS_CURRENCIES - units.PLURAL_CURRENCIES
    )
    if not is_money or not country or not tokens.is_name(at):
        return ""
    kept = units.CURRENCIES[noun]
    return f"{tokens[at].text} {noun if kept.isupper() else kept}"


def _is_weighed(tokens: Tokens, i: int) -> bool:
    """Whether the same weight follows in kilograms: "1,300 pounds (600 kg)"."""
    weight = plain(tokens, i + 1) if tokens.word(i) == "(" and i + 1 < len(tokens) else None
    return weight is not None and units.MEASURES.get(tokens.word(weight.last)) == "kg"


def _lettered(tokens: Tokens, at: int) -> _Unit | None:
    """Units by a letter or a sign: "5C", "38 °C", "20,000 EUR"."""
    name, following = tokens.phrase(at, 2)
    if name in units.GLUED and tokens.is_glued(at):
        return _Unit(units.GLUED[name], at + 1)
    if name == "°":
        return _Unit(
            units.TEMPERATURES.get(following, "degrees"), at + 1 + (following in units.TEMPERATURES)
        )
    if name in units.CURRENCY_CODES and len(name) == 3 and tokens[at].text.isupper():
        return _Unit(units.CURRENCY_CODES[name], at + 1)
    return None
