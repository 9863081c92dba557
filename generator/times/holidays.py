"""Named days whose date is fixed or can be computed: by day of the month, by weekday, or by Easter.

Only names that mean one day wherever they are written; movable feasts of other calendars are not
guessed.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

_Rule = Callable[[int], datetime.date]


def easter(year: int) -> datetime.date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return datetime.date(year, month, day + 1)


def _fixed(month: int, day: int) -> _Rule:
    return lambda year: datetime.date(year, month, day)


def _weekday(month: int, weekday: int, nth: int) -> _Rule:
    """The nth such weekday (Monday 0) of a month, counted from its end when negative."""

    def found(year: int) -> datetime.date:
        if nth > 0:
            first = datetime.date(year, month, 1)
            return first + datetime.timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))
        last = datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1)
        return last - datetime.timedelta((last.weekday() - weekday) % 7)

    return found


def _from_easter(days: int) -> _Rule:
    return lambda year: easter(year) + datetime.timedelta(days)


HOLIDAYS: dict[str, _Rule] = {
    "christmas": _fixed(12, 25),
    "christmas day": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "new year day": _fixed(1, 1),
    "new year eve": _fixed(12, 31),
    "valentine day": _fixed(2, 14),
    "valentines day": _fixed(2, 14),
    "st patrick day": _fixed(3, 17),
    "april fools day": _fixed(4, 1),
    "bastille day": _fixed(7, 14),
    "halloween": _fixed(10, 31),
    "all saints day": _fixed(11, 1),
    "armistice day": _fixed(11, 11),
    "veterans day": _fixed(11, 11),
    "flag day": _fixed(6, 14),
    "epiphany": _fixed(1, 6),
    "anzac day": _fixed(4, 25),
    "independence day": _fixed(7, 4),
    "guy fawkes night": _fixed(11, 5),
    "fourth of july": _fixed(7, 4),
    "martin luther king day": _weekday(1, 0, 3),
    "presidents day": _weekday(2, 0, 3),
    "memorial day": _weekday(5, 0, -1),
    "labor day": _weekday(9, 0, 1),
    "columbus day": _weekday(10, 0, 2),
    "thanksgiving": _weekday(11, 3, 4),
    "thanksgiving day": _weekday(11, 3, 4),
    "black friday": lambda year: _weekday(11, 3, 4)(year) + datetime.timedelta(1),
    "easter": _from_easter(0),
    "easter day": _from_easter(0),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "good friday": _from_easter(-2),
    "palm sunday": _from_easter(-7),
    "ash wednesday": _from_easter(-46),
    "shrove tuesday": _from_easter(-47),
    "mardi gras": _from_easter(-47),
    "ascension day": _from_easter(39),
    "pentecost": _from_easter(49),
    "whit monday": _from_easter(50),
}
