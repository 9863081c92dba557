"""The words that tell a reader what an expression was read as, in British form."""

from __future__ import annotations

import datetime
import re

from generator.english import calendar
from generator.times.model import Timex
from generator.times.periods import Period, parse

_WEEKDAYS = tuple(name.capitalize() for name in calendar.WEEKDAYS)
_MONTHS = tuple(name.capitalize() for name in calendar.MONTHS)
_ORDINALS = ("first", "second", "third", "fourth")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_PARTS = {
    "TMO": "morning",
    "TMI": "midday",
    "TAF": "afternoon",
    "TEV": "evening",
    "TNI": "night",
    "TDT": "daytime",
}
_REFERENCES = {
    "PRESENT_REF": "about that time; no day is named",
    "PAST_REF": "some time before; no day is named",
    "FUTURE_REF": "some time later; no day is named",
}
_MODS = {
    "START": "early in",
    "MID": "in the middle of",
    "END": "late in",
    "APPROX": "about",
    "BEFORE": "earlier in",
    "AFTER": "later in",
    "LESS_THAN": "less than",
    "MORE_THAN": "more than",
    "EQUAL_OR_LESS": "at most",
    "EQUAL_OR_MORE": "at least",
}
_UNITS = {
    "Y": "year",
    "M": "month",
    "W": "week",
    "D": "day",
    "DE": "decade",
    "CE": "century",
    "Q": "quarter",
}
_UNITS |= {"WE": "weekend", "ML": "millennium", "TH": "hour", "TM": "minute", "TS": "second"}
_SHORT = 99
_PLURALS = {"century": "centuries", "millennium": "millennia"}


def day_in_words(day: datetime.date, *, weekday: bool = False) -> str:
    """``26 January 2022``, or with its weekday ``Wednesday 26 January 2022``."""
    words = f"{day.day} {_MONTHS[day.month - 1]} {year_in_words(day.year)}"
    return f"{_WEEKDAYS[day.weekday()]} {words}" if weekday else words


def year_in_words(year: int) -> str:
    """``1960``; ``AD 60``, which "60" alone would not say."""
    return str(year) if year > _SHORT else f"AD\N{NO-BREAK SPACE}{year}"


def describe(timex: Timex) -> str:
    """What the expression means and what it was counted from, for readers: the words after an
    equals sign.
    """
    words = (
        either_day(timex.value, timex.earliest, timex.latest)
        or value_in_words(timex.value, timex.type)
        or "a time that the words leave open"
    )
    if timex.mod in _MODS:
        modified = _MODS[timex.mod]
        of_day = timex.value[:10] == str(timex.earliest) or timex.type == "TIME"
        words = f"{modified.replace(' in', ' on') if of_day else modified} {words}"
    words += _contradiction(timex)
    origin = _origin(timex)
    return f"{words}, {origin}" if origin else words


_WEEKDAY_SAID = re.compile(r"(?:the\s)?([A-Z][a-z]{2})[a-z]*\b")


def _contradiction(timex: Timex) -> str:
    """``, which was a Monday`` where the words name another weekday; empty where they agree."""
    said = _WEEKDAY_SAID.match(timex.text)
    names = [name[:3] for name in _WEEKDAYS]
    if not said or said[1] not in names or not re.fullmatch(r"\d{4}-\d\d-\d\d", timex.value):
        return ""
    weekday = datetime.date.fromisoformat(timex.value).weekday()
    if names[weekday] == said[1] or timex.rule not in ("full-date", "month-day"):
        return ""
    return f" (a {_WEEKDAYS[weekday]}, though the words name another weekday)"


def either_day(value: str, first: datetime.date | None, last: datetime.date | None) -> str:
    """``6 March 2024 or 13 March 2024``: a day of which the words leave the week open, or which of
    two numbers is the month; ``the night of 4 to 5 March 2024``. Empty for any other value.
    """
    kind = ambiguity(value, first, last)
    if first is None or last is None or not kind:
        return ""
    if kind == "night":
        return f"the night of {span_in_words(first, last)}"
    words = f"{day_in_words(first)} or {day_in_words(last)}"
    _, mark, time = value.partition("T")
    return f"{words}, {_of_day(mark + time)}" if time else words


def ambiguity(value: str, first: datetime.date | None, last: datetime.date | None) -> str:
    """Between what the words leave the choice: ``day`` (the first or the last), ``night`` (a night
    of two days); empty where they leave none.
    """
    day, _, time = value.partition("T")
    if first is None or last is None or day not in (first.isoformat(), last.isoformat()):
        return ""
    if time == "NI" and last - first == datetime.timedelta(1):
        return "night"
    is_open = last - first == datetime.timedelta(7) or _exchanged(first, last)
    return "day" if is_open else ""


def _exchanged(first: datetime.date, last: datetime.date) -> bool:
    """Whether two days differ in that the day of one is the month of the other."""
    return first != last and (first.day, first.month) == (last.month, last.day)


def _origin(timex: Timex) -> str:
    """What it was counted from; empty where the words say it all."""
    anchor = timex.anchor
    if anchor is None or timex.value in _REFERENCES:
        return ""
    if anchor.kind == "dct" and timex.value == anchor.value:
        return "the day of the article"
    if anchor.kind == "dct":
        words = "the day of the article, " + day_in_words(
            datetime.date.fromisoformat(anchor.value), weekday=True
        )
    elif anchor.kind == "event":
        words = f"the day of the event, {value_in_words(anchor.value)}"
    else:
        words = f"the date named in the text, {value_in_words(anchor.value)}"
    is_its_day = anchor.kind == "dct" and timex.value[:10] == anchor.value
    return words if is_its_day else f"counted from {words}"


def value_in_words(value: str, kind: str = "DATE") -> str:
    """A TIMEX3 value in words; empty where it has none."""
    if value in _REFERENCES:
        return _REFERENCES[value]
    if kind == "SET":
        return _repeated(value)
    if kind == "DURATION":
        return _length(value)
    begin, slash, end = value.partition("/")
    if slash:
        return _from_to(begin, end)
    day, mark, time = value.partition("T")
    period = parse(day)
    words = period_in_words(period) if period else _partly_known(day)
    return f"{words}, {_of_day(mark + time)}" if words and mark else words


def _from_to(begin: str, end: str) -> str:
    """A stretch in words, what its ends share being said once: ``3 to 9 February 2024``, ``June to
    September 1941``, ``1980 to 2012``.
    """
    one, other = parse(begin), parse(end)
    if one and other and one.unit == other.unit == "day" and "T" not in begin + end:
        return span_in_words(one.first, other.last) if one.first and other.last else ""
    if one and other and one.unit == other.unit == "day" and one == other and "T" in end:
        return f"{value_in_words(begin)} to {_of_day(end[end.index('T') :])}"
    first, last = value_in_words(begin), value_in_words(end)
    if one and other and one.unit == other.unit == "month" and one.year == other.year:
        first = first.rsplit(" ", 1)[0]
    return f"{first} to {last}" if first and last else first or last


def span_in_words(first: datetime.date, last: datetime.date) -> str:
    """A stretch of days, what its ends share being said once: ``24 to 30 January 2022``."""
    words = day_in_words(last)
    if first == last:
        return words
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {words}"
    begin = day_in_words(first)
    return f"{begin.rsplit(' ', 1)[0] if first.year == last.year else begin} to {words}"


def _of_day(value: str) -> str:
    """``TMO``, ``T17:30`` as the part of a day or the time by the clock."""
    if value in _PARTS:
        return _PARTS[value]
    found = clock(value)
    if not found:
        return "at an hour that is not named"
    hour, zone = found
    return f"{'midnight' if hour == MIDNIGHT else hour} {zone}".rstrip()


MIDNIGHT = "24:00"
"""The end of a day."""


def clock(value: str) -> tuple[str, str] | None:
    """The time by the clock that ``T17:30`` names, and its zone, which may be empty; None where it
    names none.
    """
    found = re.fullmatch(r"T(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d(?::?\d\d)?)?", value)
    if not found:
        return None
    zone = found[2] or ""
    return found[1], "UTC" if zone == "Z" else f"UTC{zone}" if zone else ""


_FINER = {"XX": "a month", "WXX": "a week", "WXX-WE": "a weekend", "QX": "a quarter"}


def _partly_known(value: str) -> str:
    """A day, month or week of which the text names too little to find it in the calendar, and years
    of another count.
    """
    if found := re.fullmatch(r"XXXX-WXX-([1-7])", value):
        return f"a {_WEEKDAYS[int(found[1]) - 1]}, of a week that is not named"
    if found := re.fullmatch(r"(\d{4})-(\w+(?:-WE)?)", value):
        return f"{_FINER[found[2]]} of {found[1]}" if found[2] in _FINER else ""
    if found := re.fullmatch(r"(BC|FY)(\d{4})", value):
        year = str(int(found[2]))
        return f"{year} BC" if found[1] == "BC" else f"the financial year {year}"
    return {"XXXX-XX-XX": "a day that is not named", "XXXX": "a year that is not named"}.get(
        value, ""
    )


def period_in_words(period: Period) -> str:
    """A day, week, month, quarter, season, year, decade or century in words; empty where
    `datetime.date` knows no such day.
    """
    first, year = period.first, year_in_words(period.year)
    if period.unit in ("day", "week", "weekend"):
        named = "" if period.unit == "day" else f"the {period.unit} of "
        return f"{named}{day_in_words(first)}" if first else ""
    if period.unit == "month":
        return f"{_MONTHS[period.number % 12]} {year}"
    if period.unit in ("quarter", "half"):
        nth = _ORDINALS[period.number % (4 if period.unit == "quarter" else 2)]
        return f"the {nth} {period.unit} of {year}"
    if period.unit == "season":
        name = tuple(_SEASONS.values())[period.number % 4]
        over = f" to {year_in_words(period.year + 1)}" if name == "winter" else ""
        return f"{name} {year}{over}"
    return year if period.unit == "year" else _years(period)


def _years(period: Period) -> str:
    """``the 1980s``, ``the 60s AD``, ``the 20th century``."""
    if period.unit == "decade":
        return f"the {period.year}s" if period.year > _SHORT else f"the {period.year}s AD"
    number = period.number + 1
    suffix = "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"the {number}{suffix} century"


def _repeated(value: str) -> str:
    """``every day``, ``every 2 weeks``, ``every Friday evening``, ``every June``."""
    if found := re.fullmatch(r"XXXX-(?:WXX-([1-7])|XX-XX)(T\w\w)?", value):
        words = (_WEEKDAYS[int(found[1]) - 1] if found[1] else "", _PARTS.get(found[2] or "", ""))
        return " ".join(("every", *filter(None, words)))
    if found := re.fullmatch(r"XXXX-(\d\d|SP|SU|FA|WI|WXX-WE)", value):
        part = found[1]
        return (
            f"every {_MONTHS[int(part) - 1] if part.isdigit() else _SEASONS.get(part, 'weekend')}"
        )
    pieces = _pieces(value)
    if not pieces:
        return ""
    count, unit = pieces[0]
    return f"every {unit}" if count == "1" else f"every {_count(count, unit)}"


def _length(value: str) -> str:
    """``3 months``, ``2 years and 3 months``, ``several days``."""
    return " and ".join(_count(count, unit) for count, unit in _pieces(value))


def _pieces(value: str) -> list[tuple[str, str]]:
    """The counts and units of a length of time; none where one of them has no name."""
    pieces, clock = [], ""
    for mark, count, code in re.findall(
        r"(T)|(X|\d+(?:\.\d+)?)([A-Z]{1,2})", value.removeprefix("P")
    ):
        clock = clock or mark
        if code:
            pieces.append((count, _UNITS.get(clock + code, "")))
    return pieces if all(unit for _, unit in pieces) else []


def _count(count: str, unit: str) -> str:
    plural = _PLURALS.get(unit, unit + "s")
    return f"several {plural}" if count == "X" else f"{count} {unit if count == '1' else plural}"
