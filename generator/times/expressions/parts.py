"""Parts of a time: "early 2022", "the end of June", "the first week of March", "October of next year"."""

from __future__ import annotations

from generator.times.context import Context, Reading, date_of
from generator.times.lengths import UNIT_NAMES
from generator.times.lexicon import meaning
from generator.times.model import Rule
from generator.times.patterns import Match
from generator.times.periods import PARTS, Period, day, holding
from generator.times.placing import number
from generator.times.stepping import moved_to
from generator.times.table import SPAN, rule

_NUMBERED_UNITS = frozenset("day week weekend month quarter half year decade".split())


def is_nth_of(match: Match, _: str) -> bool:
    """``the first week of March``; not ``the second of``."""
    return match.word("unit") in _NUMBERED_UNITS


def edged(match: Match, context: Context) -> Reading | None:
    """``early 2022``, ``the end of June``, ``mid-December``, ``later that year``: the same with a
    `mod`.
    """
    found = context.read(match.children()[-1])
    if found is None or found.type not in ("DATE", "TIME"):
        return None
    for name in ("early", "edge", "nearer"):
        if match.word(name):
            mod = str(meaning(name, match.word(name)))
            if (other := _other_week(found, mod, context)) is not None:
                return other
            return found if mod in PARTS and _single_day(found) else found.over(mod=mod)
    return found


def _other_week(found: Reading, mod: str, context: Context) -> Reading | None:
    """The week before or behind, of "later this week" on its last day, "earlier this week" on its
    first.
    """
    period, is_of_today = found.period, found.anchor == context.today
    if period is None or period.unit != "week" or not is_of_today:
        return None
    step = {("AFTER", period.last): 1, ("BEFORE", period.first): -1}.get((mod, context.dct), 0)
    other = period.shift(step)
    return found.over(period=other, value=other.value) if step else None


def _single_day(found: Reading) -> bool:
    """Whether it is a day of the calendar, which `mod` does not divide (its parts are times of
    day).
    """
    return found.type == "DATE" and found.period is not None and found.period.unit == "day"


def whole(match: Match, context: Context) -> Reading | None:
    """``the rest of the year``, ``most of 1943``: the same."""
    return context.read(match.children()[-1])


def of_year(match: Match, context: Context) -> Reading | None:
    """``October of next year``, ``July 25 of that year``, ``the first quarter of last year``."""
    inner, outer = match.children()[0], match.children()[-1]
    year, part = context.read(outer), context.read(inner)
    if part is None or year is None:
        return None
    if part.period is None or year.period is None:
        return None
    moved = moved_to(part.period, year.period.year)
    if year.period.unit != "year":
        return None
    return (
        part.over(period=moved, value=moved.value, anchor=year.anchor, rejected=())
        if moved
        else None
    )


def in_year(match: Match, context: Context) -> Reading | None:
    """``last year in March``, ``last week on Tuesday``: the part of that year or week."""
    outer, inner = match.children()[0], match.children()[-1]
    whole_time, part = context.read(outer), context.read(inner)
    if whole_time is None or part is None or whole_time.period is None or part.period is None:
        return None
    moved = _within(part.period, whole_time.period)
    if moved is None:
        return None
    return part.over(period=moved, value=moved.value, anchor=whole_time.anchor, rejected=())


def _within(part: Period, whole_time: Period) -> Period | None:
    """The same day, month or part in that year, the same weekday in that week."""
    if whole_time.unit == "year":
        return moved_to(part, whole_time.year)
    if whole_time.unit != "week" or whole_time.first is None or part.unit != "day":
        return None
    return day(whole_time.first).shift((part.number - 1) % 7)


def this_day_in(match: Match, context: Context) -> Reading | None:
    """``this day in 1931``: the article's day and month in that year."""
    unit, year_named = match.children()
    year = context.read(year_named)
    if context.text[unit.start : unit.end].lower() != "this day":
        return None
    if year is None or year.period is None:
        return None
    found = moved_to(day(context.dct), year.period.year)
    return date_of(found, context.today) if found else None


_UNITS_WITHOUT_NUMBER = frozenset("second minute hour night fortnight millennium century".split())


def nth_of(match: Match, context: Context) -> Reading | None:
    """``the first week of March``, ``the last day of 1944``, ``the third quarter of 1990``."""
    found, unit = context.read(match.children()[-1]), UNIT_NAMES[match.word("unit")]
    if found is None or found.period is None or found.type != "DATE":
        return None
    which = -1 if match.word("last") else number(match, "ordinal")
    first, last = found.period.first, found.period.last
    if not first or not last or unit in _UNITS_WITHOUT_NUMBER:
        return None
    part = _counted(unit, found.period, which)
    if part is None or part.first is None or part.first > last:
        return None
    return found.over(period=part, value=part.value, mod=None)


def _counted(unit: str, whole_period: Period, which: int) -> Period | None:
    """The `which`-th `unit` of a period, the last one for -1; a week counts as the month's when it
    begins there.
    """
    first, last = whole_period.first, whole_period.last
    if first is None or last is None:
        return None
    if which < 0:
        found = holding(unit, last)
        return found.shift(-1) if unit == "week" and found.last and found.last > last else found
    found = holding(unit, first)
    return found.shift(which - 1)


FRAMES: tuple[Rule, ...] = (
    rule(
        "edge",
        "a part of the time named: its beginning, middle or end, the earlier or later part",
        "edged",
        (
            f"[the] [very] {{edge}} of [the] {SPAN}|<day>|<holiday>",
            f"{{early}} [-] [to] [-] [in] [the] {SPAN}",
            f"the {{early}} [part] [-] [of] {SPAN}",
            f"the {{early}} days|weeks|months|part|years|stages of {SPAN}",
            f"[the] {{early}} [-] to [-] late|mid [-] {SPAN}",
            f"{{early}} on|in {SPAN}|<day>",
            "{early} <weekday>|<day>",
            f"{{nearer}} [in|on] {SPAN}|<day>",
            "{early} [-] <edged>",
            f"the {{nearer}} part|half|months|years of {SPAN}",
            f"as early|late|soon|recently as [{{early}}] {SPAN}|<day>",
            f"[the] first|latter|second half|part of [the] {SPAN}",
        ),
        edged,
        ("It was built in early 2022 by hand.", "2022-03-01", "2022"),
        ("They left at the end of June.", "2022-07-03", "2022-06"),
        ("Later that year he died.", "1999-01-01", "1999"),
    ),
    rule(
        "rest-of",
        "the time named",
        "whole",
        (
            f"[the] {{whole}} [of] [the] [rest] [of] {SPAN}",
            f"all of|through {SPAN}",
            f"[the] greater|better part of {SPAN}",
        ),
        whole,
        ("For the rest of 1943 he hid.", "2022-07-03", "1943"),
    ),
    rule(
        "of-year",
        "that day, month or part of the year meant",
        "day month lending",
        (
            "<month>|<yearless>|<season>|<quarter>|<half> of|in|, <unit>|<year>|<bc>",
            "<month>|<yearless>|<season> <bc>",
            "<month>|<yearless>|<season>|<quarter> <unit>",
        ),
        of_year,
        ("In 1961 he left; on July 25 of that year she came.", "2022-07-03", "1961-07-25"),
        ("The deal ends in October of next year.", "2022-07-03", "2023-10"),
    ),
    rule(
        "this-day-in",
        "the article's day and month in that year",
        "day",
        ("<unit> in <year>",),
        this_day_in,
        ("On this day in 1931 the pier opened.", "2024-03-04", "1931-03-04"),
    ),
    rule(
        "in-year",
        "that day, month or part of the year or the week meant",
        "day month",
        (
            "<unit> [,] in <month>|<season>",
            "<unit> [,] on <yearless>|<weekday>",
            "<unit> [,] at <holiday>",
            "<year> , in <month>",
            "<year> , on <yearless>",
        ),
        in_year,
        ("He left last year in March.", "2022-07-03", "2021-03"),
        ("The tram stopped last week on Tuesday.", "2022-07-08", "2022-06-28"),
    ),
    rule(
        "nth-of",
        "the day, week or month of that number in the time named",
        "day month",
        (
            f"the {{ordinal}} {{unit}} of|in [the] {SPAN}",
            f"the last=last {{unit}} of|in [the] {SPAN}",
            "the last=last <weekday> of|in <month>",
        ),
        nth_of,
        ("It opened in the first week of March 2010.", "2022-07-03", "2010-W09"),
        ("On the last day of 1944 they fled.", "2022-07-03", "1944-12-31"),
        guard=is_nth_of,
    ),
)
