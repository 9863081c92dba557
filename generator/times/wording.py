"""The words that tell a reader what an expression was read as, in British form."""

from __future__ import annotations

import datetime
import re

from generator.times.model import Anchor, Timex

_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()
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
    "PRESENT_REF": "about then, no day being said",
    "PAST_REF": "some time before, no day being said",
    "FUTURE_REF": "some time later, no day being said",
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
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "DE": "decade", "CE": "century", "Q": "quarter"}
_UNITS |= {"WE": "weekend", "ML": "millennium", "TH": "hour", "TM": "minute", "TS": "second"}
_PLURALS = {"century": "centuries", "millennium": "millennia"}


def day_in_words(day: datetime.date, *, weekday: bool = False) -> str:
    """``26 January 2022``, or with its weekday ``Wednesday 26 January 2022``."""
    words = f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return f"{_WEEKDAYS[day.weekday()]} {words}" if weekday else words


def describe(timex: Timex) -> str:
    """What the expression means and what it was counted from, for readers: the words after an equals sign."""
    words = value_in_words(timex.value, timex.type)
    if timex.mod in _MODS:
        words = f"{_MODS[timex.mod]} {words}"
    origin = _origin(timex)
    return f"{words}, {origin}" if origin else words


def _origin(timex: Timex) -> str:
    """What it was counted from; empty where the words say it all."""
    anchor = timex.anchor
    if anchor is None or timex.value in _REFERENCES:
        return ""
    if anchor.kind == "dct" and timex.value == anchor.value:
        return "the article's date"
    if anchor.kind == "dct":
        words = "the article's date, " + day_in_words(datetime.date.fromisoformat(anchor.value), weekday=True)
    elif anchor.kind == "event":
        words = f"the date of the event, {value_in_words(anchor.value)}"
    else:
        words = f"the date named in the text, {value_in_words(anchor.value)}"
    direction = _direction(timex, anchor)
    return words if direction is None else f"counted {direction} {words}"


def _direction(timex: Timex, anchor: Anchor) -> str | None:
    """``back from`` or ``on from``; ``from`` where they overlap, and None where they are the same day."""
    if timex.value[:10] == anchor.value:
        return None if anchor.kind == "dct" else "from"
    try:
        origin = datetime.date.fromisoformat(anchor.value)
    except ValueError:
        return "from"
    if timex.latest is not None and timex.latest < origin:
        return "back from"
    return "on from" if timex.earliest is not None and timex.earliest > origin else "from"


def value_in_words(value: str, kind: str = "DATE") -> str:
    """A TIMEX3 value in words; a value without a wording of its own is given as it is."""
    if value in _REFERENCES:
        return _REFERENCES[value]
    if kind in ("DURATION", "SET"):
        return _length(value, kind)
    day, mark, time = value.partition("T")
    if mark and (words := _stretch(day)):
        part = _PARTS.get(mark + time)
        return f"{words}, {part}" if part else f"{words}, {time}"
    return _stretch(value) or value


def _stretch(value: str) -> str:
    """A day, week, month, quarter, season, year, decade or century in words; empty for any other value."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return day_in_words(datetime.date.fromisoformat(value))
        if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
            first = datetime.date.fromisocalendar(int(found[1]), int(found[2]), 6 if found[3] else 1)
            return f"the {'weekend' if found[3] else 'week'} of {day_in_words(first)}"
    except ValueError:
        return ""
    if found := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", value):
        return f"{_MONTHS[int(found[2]) - 1]} {found[1]}"
    return _part_of_year(value) or _years(value)


def _part_of_year(value: str) -> str:
    if found := re.fullmatch(r"(\d{4})-([QH])([1-4])", value):
        return f"the {_ORDINALS[int(found[3]) - 1]} {'quarter' if found[2] == 'Q' else 'half'} of {found[1]}"
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return f"{_SEASONS[found[2]]} {found[1]}"
    return ""


def _years(value: str) -> str:
    if found := re.fullmatch(r"(BC|FY)?(\d{4})", value):
        year = str(int(found[2]))
        return {"BC": f"{year} BC", "FY": f"the financial year {year}"}.get(found[1] or "", year)
    if re.fullmatch(r"\d{3}", value):
        return f"the {value}0s"
    if re.fullmatch(r"\d\d", value):
        number = int(value) + 1
        suffix = "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"the {number}{suffix} century"
    return ""


def _length(value: str, kind: str) -> str:
    """``3 months``, ``2 years and 3 months``, ``several days``; for a set ``every day``, ``every 2 weeks``."""
    weekday = re.fullmatch(r"XXXX-WXX-([1-7])(T\w\w)?", value)
    if weekday:
        part = f" {_PARTS[weekday[2]]}" if weekday[2] in _PARTS else ""
        return f"every {_WEEKDAYS[int(weekday[1]) - 1]}{part}"
    pieces, clock = [], ""
    for mark, count, code in re.findall(r"(T)|(X|\d+(?:\.\d+)?)([A-Z]{1,2})", value.removeprefix("P")):
        clock = clock or mark
        if code:
            pieces.append((count, _UNITS.get(clock + code, "")))
    if not pieces or not all(unit for _, unit in pieces):
        return value
    if kind == "SET":
        count, unit = pieces[0]
        return f"every {unit}" if count == "1" else f"every {_count(count, unit)}"
    return " and ".join(_count(count, unit) for count, unit in pieces)


def _count(count: str, unit: str) -> str:
    plural = _PLURALS.get(unit, unit + "s")
    return f"several {plural}" if count == "X" else f"{count} {unit if count == '1' else plural}"
