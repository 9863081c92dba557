"""Days and other times in the words of the site's language: ``3 May 2019``, ``early 2022``.

Names of months and weekdays are the language's own, all else is labels. In English they are the
words of `generator.dates` and `times.wording`, by which the program itself speaks to editors.
"""

from __future__ import annotations

import re
from datetime import date

from generator import times
from generator.labels.current import catalogue, once, say
from generator.model import Event

_SHORT = 99
"""Years up to this one are told with their era."""


# ---------------------------------------------------------------- days, months, years


@once
def day(value: date, *, weekday: bool = False) -> str:
    """``26 January 2022``, or with its weekday ``Wednesday 26 January 2022``."""
    words = _day("date.day", value, catalogue().month(value.month))
    if not weekday:
        return words
    return say("date.day_of_week", weekday=catalogue().weekday(value.weekday()), day=words)


@once
def day_short(value: date, *, has_year: bool) -> str:
    """``6 Dec``, or with its year ``6 Dec 2022``."""
    month = catalogue().month(value.month, is_short=True)
    if has_year:
        return _day("date.day_short_with_year", value, month)
    return say("date.day_short", day=str(value.day), month=month)


def _day(key: str, value: date, month: str) -> str:
    return say(key, day=str(value.day), month=month, year=year(value.year))


@once
def month(value: date) -> str:
    """``January 2022``."""
    name = catalogue().month(value.month, is_alone=True)
    return say("date.month", month=name, year=year(value.year))


def month_short(value: date) -> str:
    """``Jan 2022``."""
    return say("date.month_short", month=month_name_short(value), year=year(value.year))


def month_name_short(value: date) -> str:
    """``Jan``."""
    return catalogue().month(value.month, is_short=True, is_alone=True)


def year(value: int) -> str:
    """``1960``; ``AD 60``, which "60" alone would not say."""
    return say("date.year" if value > _SHORT else "date.year_ad", year=str(value))


def decade(value: date) -> str:
    """``1980s``: the decade of a day, as a heading."""
    first = value.year // 10 * 10
    key = "date.decade_alone" if first > _SHORT else "date.decade_ad_alone"
    return say(key, year=str(first))


def span(first: date, last: date) -> str:
    """A stretch of days, what its ends share being said once: ``24 to 30 January 2022``."""
    if first == last:
        return day(last)
    name = catalogue().month(last.month)
    if (first.year, first.month) == (last.year, last.month):
        ends = {"first": str(first.day), "last": str(last.day)}
        return say("date.days_of_month", **ends, month=name, year=year(last.year))
    if first.year != last.year:
        return say("date.days", first=day(first), last=day(last))
    month = catalogue().month(first.month)
    begin = say("date.day_of_year", day=str(first.day), month=month)
    return say("date.days", first=begin, last=day(last))


# ---------------------------------------------------------------- events


_MODS = {
    "START": "early",
    "MID": "mid",
    "END": "late",
    "APPROX": "about",
    "BEFORE": "before",
    "AFTER": "after",
    "ON_OR_BEFORE": "by",
    "ON_OR_AFTER": "from",
}
_NEARER = {"BEFORE": "earlier", "AFTER": "later"}
"""The same two where the days meant lie within the value: "later this week"."""
_DAY, _NAMED, _PERIOD = "day", "named", "period"
"""What a time is to a preposition before it: a day, a name (of a month, a season, a year), or words
with an article."""
_WITH_ARTICLE = frozenset(("week", "weekend", "quarter", "half", "decade", "century"))


@once
def when(value: str, mod: str | None, earliest: date, latest: date) -> str:
    """A TIMEX3 value in words: ``early 2022``, ``the week of 24 January 2022``.

    One that has no words of its own is told by its bounds, so that none is ever shown raw.
    """
    own = _alternatives(value, earliest, latest) or value_in_words(value)
    words = own or span(earliest, latest)
    whole = times.days(value) if mod in _NEARER else None
    if mod in _NEARER and whole and whole[0] <= earliest and latest <= whole[1]:
        kind = _PERIOD if own and _kind(value) == _PERIOD else _NAMED
        nearer = say(f"modified.{_NEARER[mod]}_{kind}", time=words)
        return words if earliest == latest else nearer
    return modified(words, value if own else "", mod)


def modified(words: str, value: str, mod: str | None) -> str:
    """The ``words`` of a value with its modifier: ``about 3 May 2019``."""
    return say(f"modified.{_MODS[mod]}_{_kind(value)}", time=words) if mod in _MODS else words


def of_event(event: Event) -> str:
    """When an event was; of one that no source dates, when it was reported."""
    if event.is_as_reported:
        return reported(event.stands_at)
    return when(event.value, event.mod, event.earliest, event.latest)


def reported(told: date) -> str:
    """``reported 3 May 2019``."""
    return say("date.reported", day=day(told))


def _kind(value: str) -> str:
    begin = next((part for part in value.split("/", 1) if value_in_words(part)), value)
    period = times.parse(begin)
    if "T" in value or (period and period.unit == "day" and begin == value):
        return _DAY
    has_article = begin.startswith("FY") or (period and period.unit in _WITH_ARTICLE)
    return _PERIOD if has_article else _NAMED


def _alternatives(value: str, first: date, last: date) -> str:
    """``6 March 2024 or 13 March 2024``, ``the night of 4 to 5 March 2024``; empty for any other
    value.
    """
    kind = times.ambiguity(value, first, last)
    if kind == "night":
        return say("date.night", days=span(first, last))
    if kind != "day":
        return ""
    words = say("date.either", one=day(first), other=day(last))
    _, mark, time = value.partition("T")
    return _with_time(words, mark + time)


# ---------------------------------------------------------------- values


_REFERENCES = {
    "PRESENT_REF": "date.now",
    "PAST_REF": "date.once",
    "FUTURE_REF": "date.later",
}
_FINER = {
    "XX": "date.some_month",
    "WXX": "date.some_week",
    "WXX-WE": "date.some_weekend",
    "QX": "date.some_quarter",
}
_UNKNOWN = {"XXXX-XX-XX": "date.some_day", "XXXX": "date.some_year"}
_SEASONS = ("date.spring", "date.summer", "date.autumn", "date.winter")
_PARTS = {
    "TMO": "time.morning",
    "TMI": "time.midday",
    "TAF": "time.afternoon",
    "TEV": "time.evening",
    "TNI": "time.night",
    "TDT": "time.daytime",
}


def value_in_words(value: str) -> str:
    """A TIMEX3 value of a time in words; empty where it has none."""
    if value in _REFERENCES:
        return say(_REFERENCES[value])
    begin, slash, end = value.partition("/")
    if slash:
        return _stretch(begin, end)
    whole, mark, time = value.partition("T")
    period = times.parse(whole)
    words = _period(period) if period else _partly_known(whole)
    return _with_time(words, mark + time) if words else ""


def _stretch(begin: str, end: str) -> str:
    """``3 to 9 February 2024``, ``June to September 1941``, ``1980 to 2012``."""
    one, other = times.parse(begin), times.parse(end)
    first, last = value_in_words(begin), value_in_words(end)
    if one and other and one.unit == other.unit == "day":
        if "T" not in begin + end:
            return span(one.first, other.last) if one.first and other.last else ""
        if one == other and "T" in end:
            last = of_day(end[end.index("T") :])
    if one and other and one.unit == other.unit == "month" and one.year == other.year:
        names = [catalogue().month(p.number % 12 + 1, is_alone=True) for p in (one, other)]
        return say("date.months", first=names[0], last=names[1], year=year(one.year))
    return say("date.stretch", first=first, last=last) if first and last else first or last


def _period(period: times.Period) -> str:
    """A stretch of the calendar that has a name; empty where `datetime.date` knows no such day."""
    first, unit, number = period.first, period.unit, period.number
    if unit in ("day", "week", "weekend"):
        if first is None:
            return ""
        return day(first) if unit == "day" else say(f"date.{unit}", day=day(first))
    if unit == "month":
        name = catalogue().month(number % 12 + 1, is_alone=True)
        return say("date.month", month=name, year=year(period.year))
    if unit in ("quarter", "half"):
        nth = number % (4 if unit == "quarter" else 2) + 1
        return say(f"date.{unit}_{nth}", year=year(period.year))
    if unit == "season":
        following = year(period.year + 1)
        return say(_SEASONS[number % 4], year=year(period.year), next=following)
    return year(period.year) if unit == "year" else _years(period)


def _years(period: times.Period) -> str:
    """``the 1980s``, ``the 60s AD``, ``the 20th century``."""
    if period.unit == "decade":
        key = "date.decade" if period.year > _SHORT else "date.decade_ad"
        return say(key, year=str(period.year))
    number = period.number + 1
    nth = say(f"date.nth_{catalogue().ordinal_form(number)}", number=str(number))
    return say("date.century", nth=nth)


def _partly_known(value: str) -> str:
    """A time of which the text names too little to find it in the calendar, and years of another
    count.
    """
    if found := re.fullmatch(r"XXXX-WXX-([1-7])", value):
        return say("date.some_weekday", weekday=catalogue().weekday(int(found[1]) - 1))
    if found := re.fullmatch(r"(\d{4})-(\w+(?:-WE)?)", value):
        return say(_FINER[found[2]], year=found[1]) if found[2] in _FINER else ""
    if found := re.fullmatch(r"(BC|FY)(\d{4})", value):
        key = "date.year_bc" if found[1] == "BC" else "date.financial_year"
        return say(key, year=str(int(found[2])))
    return say(_UNKNOWN[value]) if value in _UNKNOWN else ""


def _with_time(words: str, time: str) -> str:
    return say("date.with_time", day=words, time=of_day(time)) if time else words


def of_day(value: str) -> str:
    """``TMO``, ``T17:30`` as the part of a day or the time by the clock."""
    if value in _PARTS:
        return say(_PARTS[value])
    found = times.clock(value)
    if not found:
        return say("time.unnamed")
    hour, zone = found
    words = say("time.midnight") if hour == times.MIDNIGHT else say("time.clock", time=hour)
    return say("time.in_zone", time=words, zone=zone) if zone else words
