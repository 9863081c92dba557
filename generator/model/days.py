"""Days before and after a day, within those that there are."""

from __future__ import annotations

from datetime import date


def shifted(day: date, days: int) -> date:
    """The day so many days later, or earlier where they are below zero; at the ends of the calendar
    (1 January 1 and 31 December 9999) the last one that there is.
    """
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
