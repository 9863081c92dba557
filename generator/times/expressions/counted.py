"""Days that are counted in weekdays or weeks: "Tuesday week", "three Fridays ago", "a week on
Friday", "the last Friday of this month".

Each rule stands with its guard and its reading.
"""

from __future__ import annotations

from generator.times.context import Context, Reading, date_of
from generator.times.lexicon import number_of
from generator.times.model import Rule
from generator.times.patterns import Match
from generator.times.periods import Period, day
from generator.times.placing import number
from generator.times.stepping import exactly, measured, offset
from generator.times.surroundings import BESIDE, after, before
from generator.times.table import rule

_WEEK = 7
_DEICTIC = {"yesterday": -1, "today": 0, "tomorrow": 1}


# ------------------------------------------------------- Tuesday week, three Fridays ago


def _is_week_after(match: Match, text: str) -> bool:
    """``on Tuesday week``; not ``a Monday week``, ``Tuesday week-long``."""
    if text[match.end : match.end + 1] in ("-", "–"):
        return False
    return before(match, text) not in ("a", "an", "the", "every", "each")


def _week_after(match: Match, context: Context) -> Reading | None:
    """``Tuesday week``, ``the Tuesday after next``: a week after the next Tuesday; ``yesterday
    week``: a week before yesterday.
    """
    today, far = day(context.dct), 2 * _WEEK if "fortnight" in match.parts[-1].key else _WEEK
    step = _DEICTIC.get(match.word("deictic"))
    if step is not None:
        return date_of(today.shift(step - far if step < 0 else step + far), context.today)
    name = number_of("weekday", match.word("weekday"))
    if match.word("which"):
        return date_of(_last(today, name).shift(-far), context.today)
    ahead = (name - context.dct.weekday()) % _WEEK
    return date_of(today.shift(ahead + far), context.today)


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
        (
            "[which=last] {weekday} week|fortnight",
            "deictic=yesterday|today|tomorrow week|fortnight",
            "the {weekday} which=before last",
            "the {weekday} beyond=after next",
        ),
        _week_after,
        ("The vote is on Tuesday week.", "2024-03-05", "2024-03-12"),
        ("The dam was shut yesterday week.", "2024-03-05", "2024-02-26"),
        ("The mill burnt down last Friday week.", "2024-03-05", "2024-02-23"),
        ("He left the Friday before last.", "2024-03-05", "2024-02-23"),
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


# ------------------------------------------------------- a week on Friday, in two weeks' time

_BEFORE_LENGTHS = frozenset(BESIDE["before lengths"])
"""Words before a length of time that is no way to a day."""


_LONG = ("week", "month", "year")


def _is_way_to_day(match: Match, text: str) -> bool:
    """``a week on Friday``; not ``for a week on Friday``, ``two-week``."""
    return (
        match.children()[0].rule.name == "duration" and before(match, text) not in _BEFORE_LENGTHS
    )


def _week_on(match: Match, context: Context) -> Reading | None:
    """``a week on Friday``, ``a fortnight tomorrow``: so long after that day, where it is to
    come.
    """
    length, inner = match.children()
    amount, base = measured(length, context), context.read(inner)
    count, unit = amount or (0, "")
    if base is None or base.period is None or base.period.unit != "day" or unit not in _LONG:
        return None
    if inner.word("which") == "last" and unit == "week":
        return date_of(base.period.shift(-_WEEK * count), base.anchor)
    if context.lean(match) < 0:
        return None
    ahead = _WEEK if base.period.number < context.dct.toordinal() else 0
    found = exactly(base.period.shift(ahead), count, unit)
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


FRAMES: tuple[Rule, ...] = (
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
