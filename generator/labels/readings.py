"""How an expression of time was read, in the words of the site's language."""

from __future__ import annotations

import re

from generator import times
from generator.labels import dates
from generator.labels.current import catalogue, say
from generator.model import Article, Timex

_BY_EDITORS = "correction"
"""The rule of what editors say of an expression."""
_REPORTED, _BELOW = "day of the report", "day told below"
"""The rules for news that has no words of time of its own."""
_ANCHORS = {"mention": "read_as.from_mention", "event": "read_as.from_event"}
_UNITS = {
    "Y": "years",
    "M": "months",
    "W": "weeks",
    "D": "days",
    "DE": "decades",
    "CE": "centuries",
    "ML": "millennia",
    "Q": "quarters",
    "WE": "weekends",
    "TH": "hours",
    "TM": "minutes",
    "TS": "seconds",
}
_AMOUNTS = {
    "LESS_THAN": "length.less_than",
    "MORE_THAN": "length.more_than",
    "EQUAL_OR_LESS": "length.at_most",
    "EQUAL_OR_MORE": "length.at_least",
}
_SEVERAL = frozenset(("years", "months", "weeks", "days", "decades", "hours"))
_EACH = frozenset(("years", "months", "weeks", "weekends", "days", "quarters", "hours"))
_EACH_NAMED = {
    "SP": "every.spring",
    "SU": "every.summer",
    "FA": "every.autumn",
    "WI": "every.winter",
    "WXX-WE": "every.weekends",
}
_EACH_PART = {
    "TMO": "every.morning",
    "TMI": "every.midday",
    "TAF": "every.afternoon",
    "TEV": "every.evening",
    "TNI": "every.night",
    "TDT": "every.daytime",
}


def reading(timex: Timex, article: Article) -> str:
    """What an expression of ``article`` was read as, and from what it was counted; of news without a
    date a sentence on its day.

    In English a reading stands in the expression itself, written when it was read, and says more: a
    weekday that does not fit, the value of another date.
    """
    if timex.rule == _REPORTED:
        return say("read_as.report")
    if timex.rule == _BELOW:
        return say("read_as.below", words=_anchored(timex, article))
    if catalogue().locale.language == "en":
        return timex.reading
    words = _words(timex)
    if timex.rule == _BY_EDITORS:
        words = _bounded(words, timex)
        key = "read_as.by_editors" if timex.anchor == "editors" else "read_as.corrected"
        return say(key, time=words)
    return _counted(words, timex, article)


def _counted(words: str, timex: Timex, article: Article) -> str:
    """The words with what the time was counted from, where they do not say it all."""
    if timex.anchor in _ANCHORS and timex.anchored_to:
        return say(_ANCHORS[timex.anchor], time=words, words=_anchored(timex, article))
    if timex.anchor != "dct" or timex.value.endswith("_REF"):
        return words
    written = article.source.dct
    if timex.value[:10] == written.isoformat() and "/" not in timex.value:
        return say("read_as.of_article", time=words)
    day = dates.day(written, weekday=True)
    return say("read_as.from_article", time=words, day=day)


def _anchored(timex: Timex, article: Article) -> str:
    found = timex.anchored_to
    return " ".join(found.of(article.text).split()) if found else ""


def _bounded(words: str, timex: Timex) -> str:
    """The words of what editors say, with its bounds where they do not follow from it."""
    first, last = timex.earliest, timex.latest
    if first is None or last is None or (first, last) == times.days(timex.value, timex.mod):
        return words
    return say("read_as.within", time=words, days=dates.span(first, last))


def _words(timex: Timex) -> str:
    """What it means."""
    value, mod = timex.value, timex.mod
    if timex.type in ("DURATION", "SET"):
        words = _length(value) if timex.type == "DURATION" else _repeated(value)
    elif timex.earliest is not None and timex.latest is not None:
        return dates.when(value, mod, timex.earliest, timex.latest)
    else:
        words = dates.value_in_words(value)
    if not words:
        return say("read_as.open")
    return (
        say(_AMOUNTS[mod], length=words) if mod in _AMOUNTS else dates.modified(words, value, mod)
    )


# ---------------------------------------------------------------- lengths and repetitions


def _length(value: str) -> str:
    """``3 months``, ``2 years and 3 months``, ``several days``; empty where a unit has no name."""
    told = [_count(count, unit) for count, unit in _pieces(value)]
    if not all(told):
        return ""
    words = ""
    for each in told:
        words = say("length.two", one=words, other=each) if words else each
    return words


def _count(count: str, unit: str) -> str:
    if count == "X":
        return say(f"several.{unit}") if unit in _SEVERAL else ""
    number = float(count) if "." in count else int(count)
    return say(f"length.{unit}", count=number) if unit else ""


def _pieces(value: str) -> list[tuple[str, str]]:
    """The counts and units of a length of time."""
    pieces, clock = [], ""
    for mark, count, code in re.findall(r"(T)|(X|\d+(?:\.\d+)?)([A-Z]{1,2})", value[1:]):
        clock = clock or mark
        if code:
            pieces.append((count, _UNITS.get(clock + code, "")))
    return pieces


def _repeated(value: str) -> str:
    """``every day``, ``every 2 weeks``, ``every Friday evening``, ``every June``."""
    if found := re.fullmatch(r"XXXX-(?:WXX-([1-7])|XX-XX)(T\w\w)?", value):
        return _each_day(found[1], found[2] or "")
    if found := re.fullmatch(r"XXXX-(\d\d|SP|SU|FA|WI|WXX-WE)", value):
        if found[1] in _EACH_NAMED:
            return say(_EACH_NAMED[found[1]])
        return say("every.month", month=catalogue().month(int(found[1]), is_alone=True))
    pieces = _pieces(value)
    if len(pieces) == 1 and pieces[0][0] == "1" and pieces[0][1] in _EACH:
        return say(f"every.{pieces[0][1]}")
    length = _length(value)
    return say("every.length", length=length) if length else ""


def _each_day(weekday: str | None, part: str) -> str:
    if weekday is None:
        return say(_EACH_PART.get(part, "every.days"))
    name = catalogue().weekday(int(weekday) - 1)
    if part not in _EACH_PART:
        return say("every.weekday", weekday=name)
    return say("every.weekday_part", weekday=name, part=dates.of_day(part))
