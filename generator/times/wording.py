"""The words that tell a reader what an expression was read as."""

from __future__ import annotations

import datetime

from generator.times.model import Timex

_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()


def day_in_words(day: datetime.date, *, weekday: bool = False) -> str:
    """``26 January 2022``, or with its weekday ``Wednesday 26 January 2022``."""
    words = f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return f"{_WEEKDAYS[day.weekday()]} {words}" if weekday else words


def describe(timex: Timex) -> str:
    """What the expression means and what it was counted from, for readers."""
    value = timex.value
    if timex.earliest is not None and timex.earliest == timex.latest:
        value = day_in_words(timex.earliest)
    anchor = timex.anchor
    if anchor is None or anchor.kind != "dct":
        return value
    day = datetime.date.fromisoformat(anchor.value)
    return f"{value}, counted back from the article's date, {day_in_words(day, weekday=True)}"
