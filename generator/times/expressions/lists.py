"""Ranges and lists, in which one member lends the others what they leave out: "6 to 8 May", "from June
to September 1941".
"""

from __future__ import annotations

import re

from generator.times.context import Context, Reading, date_of
from generator.times.cues_setting import moved_from
from generator.times.lengths import amount, steps_of
from generator.times.model import Rule
from generator.times.patterns import Item, Match
from generator.times.periods import Period, calendar_day
from generator.times.placing import number
from generator.times.sentences import sentence_before
from generator.times.stepping import moved_to
from generator.times.surroundings import COUNTED, REACH
from generator.times.table import rule


def is_month_then_days(match: Match, text: str) -> bool:
    """``May 6 and 7``; not ``May 6 and 7 men``."""
    if match.word("link") in ("to", "-"):
        return True
    tail = text[match.end : match.end + REACH]
    return not COUNTED.match(tail) and not re.match(
        r"\s+(?!was\b|is\b|as\b|his\b)[a-z]+s\b|\s*%|\s+(?:percent|per|other|more|of)\b", tail
    )


def is_from(match: Match, text: str) -> bool:
    """``from Friday until the end of May``; not ``put off on Friday until the end of May``."""
    return text[max(0, match.start - REACH) : match.start].lower().rstrip().endswith("from")


_RANGE = frozenset(("to", "through", "thru", "until", "till", "-"))


def _from_to(match: Match, readings: list[Reading]) -> tuple[Reading, ...]:
    """The readings, the first of two opening a stretch where the words say so: "3 to 9 February",
    "between Monday and Wednesday".
    """
    is_stretch = match.word("link") in _RANGE or match.word("between")
    if len(readings) == 2 and is_stretch:
        readings[0] = readings[0].over(opens=True)
    return tuple(readings)


def _at(reading: Reading, item: Item) -> Reading:
    return reading.over(span=reading.span or (item.start, item.end))


def day_before_day(match: Match, context: Context) -> tuple[Reading, ...] | None:
    """``6 and 7 May``, ``2-3 July``: the first day takes the month and year of the second."""
    outer = match.children()[-1]
    last = context.read(outer)
    if (
        last is None
        or last.period is None
        or last.period.first is None
        or last.period.unit != "day"
    ):
        return None
    near = last.period.first
    items = [match.found[name] for name in ("first", "second") if name in match.found]
    days = [calendar_day(near.year, near.month, _figure(item)) for item in items]
    readings = [
        _at(date_of(found, last.anchor), item)
        for found, item in zip(days, items, strict=True)
        if found
    ]
    if _is_moved(match, context):
        return (_at(last, outer),)
    return _from_to(match, [*readings, _at(last, outer)])


def _is_moved(match: Match, context: Context) -> bool:
    """Whether something is moved from the first date to the last, which alone still holds."""
    return match.word("link") in ("to", "until", "till") and moved_from(
        sentence_before(context.text, match.start)
    )


def _figure(item: Item) -> int:
    """The day of the month that an item names in figures."""
    if isinstance(item, Match):
        item = item.found["dd"]
    return int(item.number or 0)


def days_within(match: Match, context: Context) -> tuple[Reading, ...] | None:
    """``July 1-3, 1863``: both days are of the year that follows them."""
    begin, end = match.children()
    first, year = context.read(begin), context.read(end)
    if (
        first is None
        or first.period is None
        or first.period.unit != "day"
        or year is None
        or year.period is None
        or year.period.unit != "year"
    ):
        return None
    moved = moved_to(first.period, year.period.year)
    if moved is None or moved.first is None:
        return None
    other = calendar_day(moved.first.year, moved.first.month, _figure(match.found["first"]))
    if other is None:
        return None
    last = date_of(other).over(span=(match.found["first"].start, match.end))
    return _from_to(match, [_at(date_of(moved), begin), last])


def day_after_day(match: Match, context: Context) -> tuple[Reading, ...] | None:
    """``May 6 and 7``, ``June 3-5``: the later days take the month and year of the first."""
    first = context.read(match.inner("day"))
    if first is None or first.period is None or first.period.first is None:
        return None
    near = first.period.first
    out = [_at(first, match.inner("day"))]
    for name in ("first", "second"):
        if name in match.found:
            found = calendar_day(near.year, near.month, int(match.found[name].number or 0))
            if found is not None:
                out.append(_at(date_of(found, first.anchor), match.found[name]))
    return _from_to(match, out) if len(out) > 1 else None


def short_year(match: Match, context: Context) -> tuple[Reading, ...] | None:
    """``1939-40``: the second year in the century of the first."""
    first = context.read(match.inner("year"))
    if first is None or first.period is None:
        return None
    begin = first.period.year
    end = begin - begin % 100 + number(match, "yy")
    if end <= begin:
        return None
    last = _at(date_of(Period("year", end)), match.found["yy"])
    return (_at(first, match.inner("year")).over(opens=True), last)


def era_years(match: Match, context: Context) -> tuple[Reading, ...] | None:
    """``264 to 241 BC``: both before Christ."""
    last = context.read(match.inner("bc"))
    if last is None or last.period is None or last.period.year >= 0:
        return None
    first = date_of(Period("year", -number(match, "num")))
    return _from_to(match, [_at(first, match.found["num"]), _at(last, match.inner("bc"))])


def borrowed_year(match: Match, context: Context) -> tuple[Reading, ...] | None:
    """``from June to September 1941``, ``April and June 1955``: the first takes the year of the
    last; ``late January to early February`` has none to lend.
    """
    *firsts, last = match.children()
    end = context.read(last)
    if end is None or end.period is None:
        return None
    if end.anchor is not None and end.period.unit != "season":
        is_range = match.word("link") in _RANGE and len(firsts) == 1
        return stretch(match, context) if is_range else None
    out = [_at(end, last)]
    later = end.period
    for item in reversed(firsts):
        found = context.read(item)
        moved = _with_year_of(later, found, match) if found else None
        if found is None or moved is None:
            return None
        out.append(_at(found.over(period=moved, value=moved.value, anchor=None, rejected=()), item))
        later = moved
    return _from_to(match, list(reversed(out)))


def lent_year(match: Match, context: Context) -> tuple[Reading, ...] | None:
    """``June 3 through June 5 last year``: the first takes the year or the week of the last."""
    one, two = match.children()
    first, last = context.read(one), context.read(two)
    if first is None or last is None or last.period is None:
        return None
    moved = _week_of(last.period, first) if _names(one, _WEEKDAY) else None
    moved = moved or _with_year_of(last.period, first, match)
    if moved is None:
        return None
    begin = first.over(period=moved, value=moved.value, anchor=last.anchor, rejected=())
    return _from_to(match, [_at(begin, one), _at(last, two)])


def _week_of(later: Period, found: Reading) -> Period | None:
    """The last such weekday before a day."""
    if later.unit != "day" or found.period is None:
        return None
    return later.shift(-((later.number - found.period.number) % 7))


def _with_year_of(later: Period, found: Reading, match: Match) -> Period | None:
    """The time that `found` names, in the year of the later one; in the year before, where a range
    would run backwards.
    """
    if found.period is None or found.period.unit == "year":
        return found.period
    moved = moved_to(found.period, later.year)
    if moved is None or moved.first is None or later.first is None:
        return moved
    if moved.first > later.first and match.word("link") in _RANGE:
        return moved_to(found.period, later.year - 1)
    return moved


def stretch(match: Match, context: Context) -> tuple[Reading, ...] | None:
    """``September 14 to Thursday``, ``from November to February``: the second is the first such
    after the first.

    What is "moved from Monday to Friday" is no stretch.
    """
    if _is_moved(match, context):
        return None
    one, two = match.children()
    first = context.read(one)
    if first is None or first.period is None:
        return None
    context.note(first, one.start, one.end, own=False)
    second = context.read(two)
    if second is None or second.period is None:
        return None
    if _is_score(first, second):
        return ()
    second = _after(first.period, second, two)
    if _is_week_early(second, one, match, context):
        first, second = _week_before(first), _week_before(second)
    return _from_to(match, [_at(first, one), _at(second, two)])


def _is_score(first: Reading, second: Reading) -> bool:
    """Whether two numbers that look like years run backwards: "The vote was 1950 to 1900"."""
    one, other = first.period, second.period
    if one is None or other is None or {one.unit, other.unit} != {"year"}:
        return False
    return first.anchor is None and second.anchor is None and one.number > other.number > 0


def _is_week_early(second: Reading, one: Match, match: Match, context: Context) -> bool:
    """Whether a stretch of weekdays that is told of as past would end after the article's date."""
    if "weekday" not in one.rule.sort.split() or second.period is None:
        return False
    return second.period.number > context.dct.toordinal() and context.lean(match) <= 0


def _week_before(reading: Reading) -> Reading:
    period = reading.period.shift(-7) if reading.period else None
    return reading.over(period=period, value=period.value) if period else reading


def _names(item: Match, sorts: frozenset[str]) -> bool:
    """Whether an expression without a year, or what it is built on, is of one of these sorts."""
    if sorts.intersection(item.rule.sort.split()):
        return item.found.keys().isdisjoint(("year", "which"))
    return any(_names(child, sorts) for child in item.children())


_WEEKDAY = frozenset(("weekday",))
_YEARLESS = frozenset(("yearless", "season"))


def _after(first: Period, second: Reading, item: Match) -> Reading:
    """`second`, moved to the first time it comes after `first`."""
    period = second.period
    if period is None or first.first is None or period.first is None:
        return second
    moved: Period | None = period
    if _names(item, _WEEKDAY):
        moved = _weekday_after(first, period) if first.unit == period.unit == "day" else period
    elif _names(item, _YEARLESS):
        moved = _year_after(first, period)
    if moved is None or moved == period:
        return second
    time = second.value.partition("T")[2] if second.type == "TIME" else ""
    return second.over(period=moved, value=f"{moved.value}T{time}" if time else moved.value)


def _weekday_after(first: Period, period: Period) -> Period:
    return first.shift((period.number - first.number) % 7 or 7)


def _year_after(first: Period, period: Period) -> Period | None:
    """The same in the year of the first, or in the next, whichever comes after it."""
    for year in (first.year, first.year + 1):
        found = moved_to(period, year)
        if found and found.first and first.first and found.first > first.first:
            return found
    return None


def lent_unit(match: Match, context: Context) -> tuple[Reading, ...] | None:
    """``ten or fifteen years``: the first number takes the unit of the second."""
    last = context.read(match.inner("duration"))
    steps = steps_of(last.value) if last else None
    if last is None or steps is None or steps[0] is None or not steps[1]:
        return None
    first = Reading("DURATION", amount(match.word("num"), steps[1]))
    return (_at(first, match.found["num"]), _at(last, match.inner("duration")))


LISTS: tuple[Rule, ...] = (
    rule(
        "days-then-month",
        "each of those days of the month named after them",
        "list",
        (
            "[the] first={day} link=and|to|-|or|until|through|/|& [the] <day>",
            "between=between [the] first={day} link=and [the] <day>",
            "first=<dayonly> link=and|to|-|or|until|through|& [the] <day>",
            "first={day} , second={day} [,] link=and|or [the] <day>",
        ),
        day_before_day,
        ("It was held from 6 to 8 May 1990.", "2010-10-22", "1990-05-06"),
    ),
    rule(
        "days-within",
        "each of those days of the month and year named with them",
        "list",
        (
            "<yearless> link=-|to|and|through|until|& [the] first={day} [,] <year>",
            "<yearless> link=-|to|through|until [the] first={day} <unit>",
        ),
        days_within,
        ("It was fought on July 1-3, 1863.", "2010-10-22", "1863-07-01"),
    ),
    rule(
        "month-then-days",
        "each of those days of the month named before them",
        "list",
        (
            "<day> link=and|to|-|or|through|& [the] first={day}",
            "<day> , first={dd} [,] and second={dd}",
            "between=between <day> link=and [the] first={day}",
        ),
        day_after_day,
        ("The talks of May 6 and 7 failed.", "1990-10-22", "1990-05-06"),
        guard=is_month_then_days,
    ),
    rule(
        "years-short",
        "each of those years",
        "list",
        ("<year> link=-|/ {yy}",),
        short_year,
        ("The winter war of 1939-40 was hard.", "1990-10-22", "1939"),
    ),
    rule(
        "years-bc",
        "each of those years before Christ",
        "list",
        ("num={int} link=to|-|and|or|until <bc>",),
        era_years,
        ("The war (264 to 241 BC) was long.", "1990-10-22", "BC0264"),
    ),
    rule(
        "borrowed-year",
        "each of those dates, the year being that of the last",
        "list",
        (
            "<yearless> link=and|to|-|or|until|till|through|& <own>",
            "between=between <yearless>|<edged> link=and <own>|<edged>",
            "<yearless> , <yearless> [,] link=and|or <own>",
            "<season> link=and|to|- <season>|<edged>",
            "<month>|<yearless>|<edged> link=and|to|- <edged>",
        ),
        borrowed_year,
        ("They fought from June to September 1941.", "1990-10-22", "1941-06"),
    ),
    rule(
        "lent-year",
        "from the first of those dates to the second, in the year or week meant",
        "list",
        ("<yearless>|<weekday> link=to|-|through|until|till|thru <lending>",),
        lent_year,
        ("It ran from June 3 through June 5 last year.", "2024-03-05", "2023-06-03"),
    ),
    rule(
        "stretch",
        "from the first of those dates to the next such as the second",
        "list",
        (
            "<yearless>|<own> link=to|-|through|until|till|thru <yearless>|<weekday>|<own>",
            "<weekday> link=to|-|through|until|till|thru <weekday>",
            "<weekday>|<yearless>|<own> link=to|until|till <deictic>|<nearday>|<unit>",
            "<time> link=to|until|till <time>",
            "between=between <yearless>|<own> link=and <yearless>|<weekday>|<own>|<unit>",
            "between=between <weekday> link=and <weekday>|<deictic>|<nearday>|<yearless>|<own>",
        ),
        stretch,
        ("The fair runs from September 14 to Thursday.", "2010-09-10", "2010-09-14"),
        ("She was mayor from 2011 to 2015.", "2024-03-05", "2011"),
        ("It was shut between Monday and Wednesday.", "2024-03-05", "2024-02-26"),
    ),
    rule(
        "stretch-from",
        "from the first of those dates to the second",
        "list",
        (
            "<weekday>|<nearday>|<deictic>|<unit>|<season> link=to|through|until|till <edged>|<holiday>",
            "<weekday>|<nearday>|<deictic>|<unit>|<season> link=to|until|till <season>|<month>|<unit>",
            "<weekday>|<nearday>|<deictic> link=to|through|until|till <yearless>|<own>",
        ),
        stretch,
        ("It is shut from Friday until the end of May.", "2024-03-05", "2024-03-08"),
        guard=is_from,
    ),
    rule(
        "lent-unit",
        "each so long",
        "list",
        ("{num} link=or|to|- <duration>",),
        lent_unit,
        ("It lasted ten or fifteen years.", "2010-09-10", "P10Y"),
    ),
)
