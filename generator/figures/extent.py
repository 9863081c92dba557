"""How far a figure goes: from its hedge over its number and unit to what it counts."""

from __future__ import annotations

from dataclasses import dataclass

from generator.english import countable, numbered, quantities as q, verbs
from generator.figures import counted as c
from generator.figures.tokens import Tokens
from generator.figures.units import Amount

_LONGEST_BOUND = max(map(len, q.BOUNDS))
_BOUND_ENDS = {phrase[-1] for phrase in q.BOUNDS}
_BEFORE_PARTICIPLE = numbered.DEFINITES | {"", "of", "and", "with", "to", "from", "by", "for", "or"}
"""Words after which "estimated" is no verb."""
_OWNERS = numbered.DEFINITES | {"a", "an", "another"}


@dataclass(frozen=True, slots=True)
class Extent:
    """The tokens ``[start, end)`` of a figure, and those of what it counts, ``[first, last)``."""

    start: int
    end: int
    first: int
    last: int
    before: str | None
    """The hedge before the number: "more than"."""
    after: str | None
    """The hedge behind it: "or so"."""

    @property
    def counts(self) -> bool:
        """Whether it says what it counts."""
        return self.first < self.last

    @property
    def bound(self) -> str | None:
        """The hedge, that before the number rather than that behind it."""
        return self.before or self.after


def extent_of(tokens: Tokens, found: Amount, floor: int) -> Extent:
    """How far the figure with this amount goes; not before token `floor`."""
    start, before = _bound(tokens, found, floor)
    first, last = _counted(tokens, found)
    end, after = _bound_after(tokens, max(last, found.last))
    after = after or ("plus" if found.number.plus else None)
    if after and first == last and found.unit == "count":
        first, last = c.counted(tokens, end)
    return Extent(start, max(last, end), first, last, before, after)


def _bound(tokens: Tokens, found: Amount, floor: int) -> tuple[int, str | None]:
    """Where the figure begins, and the hedge before its number, the longest there is."""
    longest = _LONGEST_BOUND if tokens.word(found.first - 1) in _BOUND_ENDS else 0
    for length in range(min(longest, found.first - floor), 0, -1):
        phrase = tokens.phrase(found.first - length, length)
        start = found.first - length
        spans = phrase != ("between",) or found.upper is not None
        hedges = phrase != ("estimated",) or tokens.word(start - 1) in _BEFORE_PARTICIPLE
        if phrase in q.BOUNDS and spans and hedges and not _is_particle(tokens, phrase, start):
            return start, " ".join(phrase)
    return found.first, None


def _is_particle(tokens: Tokens, phrase: tuple[str, ...], start: int) -> bool:
    """Whether "up" is of the verb before it, and says nothing of the number: "ticked up to 44"."""
    before = tokens.word(start - 1)
    is_verb = verbs.LEMMAS.get(before, before) in q.BEFORE_UP or before in q.NOUNS_BEFORE_UP
    return phrase == ("up", "to") and is_verb


def _bound_after(tokens: Tokens, i: int) -> tuple[int, str | None]:
    """The token after "or more" at `i`, and those words."""
    link, following = tokens.phrase(i, 2)
    return (i + 2, f"or {following}") if link == "or" and following in q.BOUNDS_AFTER else (i, None)


def _is_size(tokens: Tokens, found: Amount) -> bool:
    """Whether it is the size of a group, and a verb follows: "a population of 2.3 million lives"."""
    group, of = tokens.phrase(found.first - 2, 2)
    first, last = c.plural(tokens, found.last)
    is_verb = last == first + 1 and tokens.word(first) in verbs.THIRD
    return found.unit == "count" and of == "of" and group in countable.GROUPS and is_verb


def _counted(tokens: Tokens, found: Amount) -> tuple[int, int]:
    """The tokens of what is counted; none where that is not clear or tied to the number by a
    hyphen.
    """
    first, last = _behind(tokens, found)
    return first, last - (last > first and _expects(tokens, found, last))


def _expects(tokens: Tokens, found: Amount, last: int) -> bool:
    """Whether the noun before token `last` opens a clause of its own: "the $3m analysts had
    expected", "the 500 units experts had forecast".
    """
    the, noun = found.first - 1, tokens.word(last - 1)
    forecasts = noun in q.FORECASTERS
    at = last + (tokens.word(last) == "had")
    ends = not tokens.word(at + 1)[:1].isalpha() or tokens.word(at + 1) in _AFTER_EXPECTED
    expects = tokens.word(at) in q.EXPECTED and ends
    if found.unit != "count":
        return _is_owned(tokens, the) and (forecasts or (expects and c.is_plural(noun)))
    is_subject = the == 0 or tokens.word(the - 1) in q.CLAUSE_OPENERS
    return _is_owned(tokens, the) and forecasts and expects and not is_subject


_AFTER_EXPECTED = frozenset(("for", "in", "and", "but"))


def _behind(tokens: Tokens, found: Amount) -> tuple[int, int]:
    """The tokens behind the number that may say what it counts."""
    at = found.last
    is_kind = bool(found.tied) and found.unit == "count" and found.tied != "strong"
    if found.unit == "times" or is_kind or _is_size(tokens, found):
        return at, at
    if found.tied or found.unit == "magnitude":
        return c.after_sum(tokens, at, attributive=bool(found.tied))
    in_it = tokens.word(found.first + 2) in ("in", "out") and found.first + 2 < found.last
    if found.unit == "share" and in_it:
        return found.first + 1, found.first + 2
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
