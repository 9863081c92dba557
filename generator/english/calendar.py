"""The names of days, months and seasons, in the order of the calendar: the one list of each."""

from __future__ import annotations

WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
"""Monday first, as in ISO 8601."""
WEEKDAYS_SHORT = {"tues": 1, "thurs": 3, "thur": 3} | {
    name[:3]: number for number, name in enumerate(WEEKDAYS)
}
"""Short forms with the place of each in WEEKDAYS."""

MONTHS = tuple(
    "january february march april may june july august september october november december".split()
)
MONTHS_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"sept": 9}
"""Short forms with the number of each."""

SEASONS = {"spring": 0, "summer": 1, "fall": 2, "autumn": 2, "winter": 3}
"""With the place of each in the year, which begins with spring: winter runs into the next."""
