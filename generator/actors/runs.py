"""Runs of capitalised words that may be a name, without titles before and ordinary words around
it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.actors.bare import OF, may_name, trimmed, with_party
from generator.actors.context import UnitWords
from generator.english.names import CALENDAR, PARTICLES, STATES
from generator.english.naming import NAMED_BY_POSSESSION, POSSESSED

_LONGEST = 10
"""Words and marks; a longer run names nobody."""
_SHORT_LINE = 40
"""A line of fewer characters than this is one by itself: a place, a heading, an address."""


def runs(unit: UnitWords) -> Iterator[tuple[int, int]]:
    """Yield the runs of a unit that may be a name, each as the first word and the one behind the
    last.
    """
    at, size = 0, len(unit.words)
    while at < size:
        end = at
        while end < size and _prolongs(unit, at, end):
            end += 1
        start, stop = trimmed(unit, at, end)
        has_point = unit.words[stop : stop + 1] == (".",)
        if has_point and "".join(unit.words[start : stop + 1]) in STATES:
            yield start, stop + 1
        is_short = start < stop <= start + _LONGEST
        if is_short and may_name(unit, start, stop) and not _is_garbled(unit, stop - 1):
            yield start, with_party(unit, start, stop)
        at = max(end, at + 1)


# ---------------------------------------------------------------- how far a run goes


def _prolongs(unit: UnitWords, start: int, at: int) -> bool:
    """Whether a word goes on the name that starts at `start`: a capital, a particle, or "of" after
    "Bank".
    """
    word = unit.words[at]
    if at == start:
        is_joined = word in PARTICLES and _joins(unit, at + 1)
        return is_joined or (word[0].isupper() and unit.folded[at] not in CALENDAR)
    if word == "." or _owns(unit, start, at):
        return word != "." or _is_abbreviated(unit, at - 1)
    if not unit.adjoins(at - 1) and unit.words[at - 1] != ".":
        return _is_joined(unit, start, at)
    if word[0].isupper():
        return unit.folded[at] not in CALENDAR and not _opens_line(unit, at)
    return word[0].isalnum() if unit.words[at - 1] in "&-" else _leads_on(unit, start, at)


def _leads_on(unit: UnitWords, start: int, at: int) -> bool:
    """Whether a small word leads on to the rest of a name: "of" after "Bank", "von", the "and" of a
    "Centre for Ferries and Tides".
    """
    if at + 1 >= len(unit.words) or not _begins(unit, at + 1):
        return False
    word, before = unit.words[at], unit.folded[at - 1]
    is_of = word in ("of", "for") and (before in OF or before.removesuffix("s") in OF)
    is_and = word == "and" and _is_for(unit, start, at)
    return is_of or is_and or word in PARTICLES or word == "&"


_FOR_TWO = frozenset({"ministry", "department"})


def _is_for(unit: UnitWords, start: int, at: int) -> bool:
    """Whether a name says already for what a body is, or of what a ministry."""
    words = unit.folded[start:at]
    return "for" in words or (words[0] in _FOR_TWO and "of" in words)


def _begins(unit: UnitWords, at: int) -> bool:
    """Whether a word has a capital, or a hyphen leads on to one that has: "al-Hakim"."""
    if unit.words[at] == "-":
        return at + 1 < len(unit.words) and unit.words[at + 1][0].isupper()
    return unit.words[at][0].isupper()


def _is_joined(unit: UnitWords, start: int, at: int) -> bool:
    """Whether a mark without a blank before it, or the word behind such a mark, goes on a name:
    "Jean-Marc", "O'Neil", "R&D".
    """
    if unit.words[at - 1] in "&-'":
        return at - 1 > start and unit.words[at][0].isupper()
    return _joins(unit, at)


def _joins(unit: UnitWords, at: int) -> bool:
    """Whether a mark leads on to a capital without a blank."""
    if at + 1 >= len(unit.words) or not unit.words[at + 1][0].isupper():
        return False
    is_elided = unit.words[at] == "'" and len(unit.words[at - 1]) == 1
    return unit.ends[at] == unit.starts[at + 1] and (is_elided or unit.words[at] in "&-")


def _owns(unit: UnitWords, start: int, at: int) -> bool:
    """Whether a sign of ownership, or the word behind it, goes on a name: "People's Party", "St
    Bride's Hospital".
    """
    mark = next((i for i in range(max(start + 1, at - 2), at + 1) if unit.words[i] == "'"), None)
    if mark is None or unit.ends[mark - 1] != unit.starts[mark]:
        return False
    behind = mark + 2 if unit.folded[mark + 1 : mark + 2] == ("s",) else mark + 1
    if behind >= len(unit.words) or not unit.words[behind][0].isupper():
        return False
    owner = f"{unit.folded[mark - 1]}'{'s' if behind == mark + 2 else ''}"
    is_saint = unit.folded[start] in ("st", "saint")
    return owner in POSSESSED or (is_saint and unit.folded[behind] in NAMED_BY_POSSESSION)


def _opens_line(unit: UnitWords, at: int) -> bool:
    """Whether a word is the first behind a short line: what stands there is no part of its name."""
    line = unit.text[: unit.starts[at]].rstrip(" \t")
    if not line.endswith("\n"):
        return False
    return len(line.rstrip().rpartition("\n")[2]) < _SHORT_LINE


def _is_abbreviated(unit: UnitWords, at: int) -> bool:
    """Whether the point behind a letter belongs to it and a name goes on: "J. Ruiz"."""
    goes_on = at + 2 < len(unit.words) and unit.words[at + 2][0].isupper()
    return goes_on and len(unit.words[at]) == 1 and unit.ends[at] == unit.starts[at + 1]


def _is_garbled(unit: UnitWords, last: int) -> bool:
    """Whether a name breaks off in letters that were read in the wrong encoding: "JosÃ©"."""
    after = unit.text[unit.ends[last] : unit.ends[last] + 1]
    if unit.words[last][-1] == "â":
        return not (after.isspace() or after.isascii())
    return unit.words[last][-1] in "ÃÂ" and not unit.words[last].isupper()
