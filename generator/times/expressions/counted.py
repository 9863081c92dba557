"""Days that are counted in weekdays, weeks or years: "two years ago on Saturday", "Tuesday week",
"three Fridays ago", "a week on Friday", "the last Friday of this month".

Each rule stands with its guard and its reading.
"""

from __future__ import annotations

from generator.times.context import Context, Reading, date_of
from generator.times.lengths import steps_of
from generator.times.lexicon import number_of
from generator.times.model import Rule
from generator.times.patterns import Match
from generator.times.periods import Period, calendar_day, day
from generator.times.placing import number
from generator.times.stepping import moved_to, offset, stepped
from generator.times.surroundings import after, before
from generator.times.table import rule

_WEEK = 7
_YEARS = {"year": 1, "decade": 10, "century": 100}
"""How many years there are in each unit of years."""
_LARGE = ("week", "month", *_YEARS)
_DEICTIC = {"yesterday": -1, "today": 0, "tomorrow": 1}


# ------------------------------------------------------- Tuesday week, three Fridays ago


def _is_week_after(match: Match, text: str) -> bool:
    """``on Tuesday week``; not ``a Monday week``, ``Tuesday week-long``."""
    if text[match.end : match.end + 1] in ("-", "–"):
        return False
    return before(match, text) not in ("a", "an", "the", "every", "each")


def _week_after(match: Match, context: Context) -> Reading | None:
    """``Tuesday week``: a week after the next Tuesday; ``yesterday week``: a week before
    yesterday.
    """
    today = day(context.dct)
    step = _DEICTIC.get(match.word("deictic"))
    if step is not None:
        return date_of(today.shift(step - _WEEK if step < 0 else step + _WEEK), context.today)
    name = number_of("weekday", match.word("weekday"))
    if match.word("which"):
        return date_of(_last(today, name).shift(-_WEEK), context.today)
    ahead = (name - context.dct.weekday()) % _WEEK
    return date_of(today.shift(ahead + _WEEK), context.today)


def _last(today: Period, name: int) -> Period:
    """The last day of that weekday before today; Monday is 0."""
    return today.shift(-(((today.number - 1 - name) % _WEEK) or _WEEK))


def _weekdays_ago(match: Match, context: Context) -> Reading | None:
    """``three Fridays ago``: the third Friday back from the article's date."""
    name = number_of("weekdays", match.word("weekdays"))
    count = number(match, "num")
    if not 0 < count < 100:
        return None
    return date_of(_last(day(context.dct), name).shift(-_WEEK * (count - 1)), context.today)


FINDS: tuple[Rule, ...] = (
    rule(
        "week-after",
        "a week after the next such day, or before the last",
        "day",
        ("[which=last] {weekday} week", "deictic=yesterday|today|tomorrow week"),
        _week_after,
        ("The vote is on Tuesday week.", "2024-03-05", "2024-03-12"),
        ("The dam was shut yesterday week.", "2024-03-05", "2024-02-26"),
        ("The mill burnt down last Friday week.", "2024-03-05", "2024-02-23"),
        guard=_is_week_after,
    ),
    rule(
        "weekdays-ago",
        "so many such weekdays before the article's date",
        "day",
        ("{num} {weekdays} ago",),
        _weekdays_ago,
        ("The mill shut three Fridays ago.", "2024-03-05", "2024-02-16"),
    ),
)


# ------------------------------------------------------- 20 years ago today


def _lends_no_year(match: Match, _: str) -> bool:
    """``two years ago in May``; not ``two years ago, in May 2019``, which are two dates."""
    return "own" not in match.children()[-1].rule.sort.split()


def _ago_on(match: Match, context: Context) -> Reading | None:
    """``20 years ago today``, ``a week ago last Tuesday``, ``two years ago in May``."""
    length, inner = match.children()[0], match.children()[-1]
    amount, base = context.read(length), context.read(inner)
    count, unit = (steps_of(amount.value) if amount else None) or (None, "")
    if not count or base is None or base.period is None or base.type != "DATE":
        return None
    found = _moved_back(base.period, count, unit, inner, context)
    return base.over(value=found.value, period=found, rejected=()) if found else None


def _moved_back(
    base: Period, count: int, unit: str, inner: Match, context: Context
) -> Period | None:
    """The day, week, month… meant by so many units before `base`."""
    sorts = inner.rule.sort.split()
    if "weekday" in sorts and unit not in _YEARS:
        reference, anchor = context.reference()
        back = stepped(reference, anchor, -count, unit, None).period
        return _nearest_weekday(_middle(reference, count, unit) or back, base)
    if unit in _YEARS:
        if inner.word("which") == "this" and base.unit == "day":
            base = base.shift(_WEEK if base.number < context.dct.toordinal() else 0)
        whole = "yearless" in sorts or inner.rule.name == "season"
        year = context.reference()[0].year if whole else base.year
        return _in_year(base, year - count * _YEARS[unit])
    if base.unit == unit or "yearless" in sorts:
        return base.shift(0 if "yearless" in sorts else -count)
    if base.unit == "day" and unit == "month":
        return _in_month(base, count)
    return base.shift(-count * _WEEK) if base.unit == "day" and unit == "week" else base


def _middle(reference: Period, count: int, unit: str) -> Period | None:
    """The very day so many units before the day `reference`."""
    if reference.unit != "day":
        return None
    if unit == "month":
        return _in_month(reference, count)
    return reference.shift(-count * (_WEEK if unit == "week" else 1))


def _nearest_weekday(near: Period | None, base: Period) -> Period | None:
    """The day nearest to `near` that is the weekday of `base`."""
    if near is None or near.unit != "day":
        return None
    ahead = (base.number - near.number) % _WEEK
    return near.shift(ahead if ahead <= _WEEK // 2 else ahead - _WEEK)


def _in_month(base: Period, count: int) -> Period | None:
    """The same day so many months before; the last of the month where there is none such."""
    if base.first is None:
        return None
    back = base.widen("month")
    found = back.shift(-count) if back else None
    if found is None or found.last is None or found.first is None:
        return None
    return calendar_day(found.year, found.first.month, min(base.first.day, found.last.day))


def _in_year(base: Period, year: int) -> Period | None:
    """The same day, week, month or part in another year."""
    if base.unit == "week" and base.first:
        near = calendar_day(year, base.first.month, min(base.first.day, 28))
        return near.shift(_WEEK // 2).widen("week") if near else None
    if base.unit == "year":
        return Period("year", year)
    leap_day = base.unit == "day" and base.first is not None and base.first.month == 2
    return moved_to(base, year) or (calendar_day(year, 2, 28) if leap_day else None)


def _ago_to_the_day(match: Match, context: Context) -> Reading | None:
    """``a year ago to the day``: the article's day, so long before."""
    amount = context.read(match.children()[0])
    count, unit = (steps_of(amount.value) if amount else None) or (None, "")
    today, anchor = context.reference()
    if not count or today.unit != "day":
        return None
    in_years = unit in _YEARS
    found = _in_year(today, today.year - count * _YEARS[unit]) if in_years else None
    found = found or (_middle(today, count, unit) if unit in ("day", "week", "month") else None)
    return date_of(found, anchor) if found else None


# ------------------------------------------------------- a week on Friday, in two weeks' time

_LASTING = frozenset(
    "for in of over than within about every per last past next first after least another and or".split()
)
"""Words before a length of time that is no way to a day."""


def _is_way_to_day(match: Match, text: str) -> bool:
    """``a week on Friday``; not ``for a week on Friday``, ``two-week``."""
    return match.children()[0].rule.name == "duration" and before(match, text) not in _LASTING


def _week_on(match: Match, context: Context) -> Reading | None:
    """``a week on Friday``, ``a fortnight tomorrow``: so long after that day, where it is to
    come.
    """
    length, inner = match.children()
    amount, base = context.read(length), context.read(inner)
    count, unit = (steps_of(amount.value) if amount else None) or (None, "")
    if not count or base is None or base.period is None or unit not in ("week", "month", "year"):
        return None
    if base.period.unit != "day":
        return None
    if inner.word("which") == "last" and unit == "week":
        return date_of(base.period.shift(-_WEEK * count), base.anchor)
    if context.lean(match) < 0:
        return None
    ahead = _WEEK if base.period.number < context.dct.toordinal() else 0
    start = base.period.shift(ahead)
    if unit == "week":
        return date_of(start.shift(_WEEK * count), base.anchor)
    found = _in_month(start, -count) if unit == "month" else _in_year(start, start.year + count)
    return date_of(found, base.anchor) if found else None


def _is_in_time(match: Match, text: str) -> bool:
    """``in two weeks' time``; not ``a week's time off``."""
    return before(match, text) == "in" and after(match, text) not in ("off", "out")


def _in_time(match: Match, context: Context) -> Reading | None:
    """``in two weeks' time``: so long after the article's date."""
    return offset(match, context, *context.reference(), 1)


# ------------------------------------------------------- the last Friday of this month


def _is_nth(match: Match, _: str) -> bool:
    """``the last Friday of this month``; not ``next Friday in March``."""
    return "ordinal" in match.found or match.children()[0].word("which") == "last"


def _nth_weekday(match: Match, context: Context) -> Reading | tuple[()] | None:
    """``the last Friday of this month``, ``the first Monday in May``; of every month it is a set.

    Nothing where the month has no such day, and then the weekday alone is none either.
    """
    inner, outer = match.children()
    found = context.read(outer)
    if found is None or found.type == "SET":
        return found
    span = _month_ahead(found.period, outer, match, context)
    first, last = (span.first, span.last) if span else (None, None)
    if span is None or first is None or last is None or span.unit not in ("month", "year"):
        return None
    name = number_of("weekday", inner.word("weekday"))
    which = number(match, "ordinal") if "ordinal" in match.found else -1
    begin = day(first).shift((name - first.weekday()) % _WEEK)
    end = day(last).shift(-((last.weekday() - name) % _WEEK))
    chosen = end if which < 0 else begin.shift(_WEEK * (which - 1))
    if chosen.number > end.number:
        return ()
    return found.over(value=chosen.value, period=chosen, mod=None, rejected=())


def _month_ahead(
    found: Period | None, outer: Match, match: Match, context: Context
) -> Period | None:
    """The month of the next year where it has no year, is over and the words tell of the future."""
    over = found is not None and found.last is not None and found.last < context.dct
    if found and over and outer.rule.name == "month" and context.lean(match) > 0:
        return found.shift(12)
    return found


_ON = "<day>|<unit>|<month>|<season>"

FRAMES: tuple[Rule, ...] = (
    rule(
        "ago-on",
        "that day, week or month, so long before",
        "day",
        (
            f"<duration> ago {_ON}",
            f"<duration> ago [,] on|in {_ON}",
            f"mod=about|almost|nearly|over|some <duration> ago {_ON}",
        ),
        _ago_on,
        ("The dam broke 20 years ago today.", "2024-03-05", "2004-03-05"),
        ("The strike began two years ago on Saturday.", "2024-03-05", "2022-03-02"),
        ("It closed a week ago last Tuesday.", "2024-03-05", "2024-02-20"),
        ("The mill was founded a year ago this month.", "2024-03-05", "2023-03"),
        guard=_lends_no_year,
    ),
    rule(
        "ago-to-the-day",
        "the day so long before the article's date",
        "day",
        ("<duration> ago to the day",),
        _ago_to_the_day,
        ("The harbour froze ten years ago to the day.", "2024-03-05", "2014-03-05"),
    ),
    rule(
        "week-on",
        "so long after that day",
        "day",
        ("<duration> [on] <weekday>|<deictic>", "<duration> <nearday>"),
        _week_on,
        ("The vote is a week on Friday.", "2024-03-05", "2024-03-15"),
        ("The baths will open a fortnight tomorrow.", "2024-03-05", "2024-03-20"),
        guard=_is_way_to_day,
    ),
    rule(
        "in-time",
        "so long after the article's date",
        "day offset",
        ("<duration> '|’|'s time", "<duration> time"),
        _in_time,
        ("It opens in a fortnight's time.", "2024-03-05", "2024-W12"),
        guard=_is_in_time,
    ),
    rule(
        "nth-weekday",
        "the weekday of that number in the month named",
        "day",
        (
            "[the] {ordinal} <weekday> of|in [the] <month>|<unit>|<edged>|<set>",
            "<nearday> of|in [the] <month>|<unit>|<set>",
        ),
        _nth_weekday,
        ("The vote is on the last Friday of this month.", "2025-09-23", "2025-09-26"),
        ("They met on the first Monday in May 2019.", "2024-03-05", "2019-05-06"),
        guard=_is_nth,
    ),
)
