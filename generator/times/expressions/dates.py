"""Days written with their month or in figures: "June 16, 2021", "03/04/2023", "the 14th".

Guards, readings and rules stand together; the same holds for each module of this folder.
"""

from __future__ import annotations

import datetime
import re

from generator.times.context import Context, Reading, date_of
from generator.times.lexicon import number_of
from generator.times.model import Anchor, Rejected, Rule
from generator.times.patterns import Match
from generator.times.periods import Period, calendar_day, holding
from generator.times.placing import DIGITS, full_year, near_years, number, of_two_figures, place
from generator.times.stepping import STEPS
from generator.times.surroundings import BESIDE, MONTH_FORMS, REACH, after, before
from generator.times.table import rule


def is_day_and_month(match: Match, text: str) -> bool:
    """``May 4``; not ``May 4,000``, not ``march 3 miles``."""
    tail = text[match.end : match.end + REACH]
    if match.parts[-1] is match.found.get("dd") and _COUNTED_BEHIND.match(tail):
        return after(match, text) in _BEHIND_DAYS
    return not _NO_DAY_BEHIND.match(tail)


_NO_DAY_BEHIND = re.compile(
    r"[.,]\d|\s?%|\s(?:percent|per cent|million|billion|miles|km)\b|:\d\d"
    r"|\s(?:years?|months?|weeks?|days?)\s(?:ago|later|earlier)\b"
    r"|\s\d{1,5}\s?(?:BCE?|AD|CE)\b|\s(?:AD|BC)\s?\d|\s['’]\d\d\b|\s\d{1,5}(?=[.;)]|$)"
)
"""What makes a number of the figure behind a month: "May 4,000", "in January 10 years ago"; and a
year that is not read, of which the day is: "15 March 44 BC", "12 May 999."."""


_COUNTED_BEHIND = re.compile(r"\s[a-z]+\b")
"""A word right behind an ordinal that it may count: "in January the first trains"."""

_BEHIND_DAYS = frozenset(BESIDE["behind days"]) | {""}
_BEFORE_DAYS = frozenset(BESIDE["before days"])


def is_day_alone(match: Match, text: str) -> bool:
    """``on the 14th``; not ``the 14th Army``, ``the 5th century``, ``the 3rd and final``."""
    word = after(match, text)
    if before(match, text) not in _BEFORE_DAYS:
        return False
    return text[match.end : match.end + 1] in ",.;)" or (
        word.lower() in _BEHIND_DAYS and word == word.lower() and word.lower() not in ("of", "in")
    )


def iso_date(match: Match, _: Context) -> Reading | None:
    """``2022-01-26``, with its time of day if it has one."""
    text = match.parts[0].key
    found = calendar_day(*(int(text[a:b]) for a, b in ((0, 4), (5, 7), (8, 10))))
    if found is None:
        return None
    return date_of(found) if len(text) == 10 else Reading("TIME", text, period=found)


def numeric_date(match: Match, context: Context) -> Reading | None:
    """``11/02/89``, ``15.08.1990``: a day in figures; with dots its day comes first."""
    text = match.parts[0].key
    figures = DIGITS.findall(text)
    a, b, c = (int(digits) for digits in figures)
    if len(figures[0]) == 4:
        return _dated(c, b, a, context, day_first=True)
    if len(figures[0]) == 3 or len(figures[2]) in (1, 3):
        return None
    year = c if c >= 100 else of_two_figures(c, context.dct.year)
    return _dated(a, b, year, context, day_first=True if "." in text else context.day_first)


def _dated(
    a: int, b: int, year: int, context: Context, *, day_first: bool | None
) -> Reading | None:
    """The day that two figures name, the first of them being the day, the month, or either."""
    if not 1000 <= year < 2200:
        return None
    readings = {True: calendar_day(year, b, a), False: calendar_day(year, a, b)}
    one, other = readings[day_first or False], readings[not day_first]
    if one is None or other is None or one == other:
        found = one or other
        return date_of(found) if found else None
    if day_first is None and (near := _beside(one, other, context.dct)):
        return date_of(near)
    reason = f"the {'day' if day_first else 'month'} is written first in dates of this form"
    rejected = (Rejected(other.value, reason),)
    if day_first is not None:
        return date_of(one, rejected=rejected)
    first, last = sorted((one, other), key=lambda period: period.number)
    return date_of(first).over(value=one.value, or_later=last)


def _beside(one: Period, other: Period, dct: datetime.date) -> Period | None:
    """Of two days the one that lies beside the article's date, if only one does."""
    near = [period for period in (one, other) if abs(period.number - dct.toordinal()) <= _WEEK]
    return near[0] if len(near) == 1 else None


_WEEK = 7


def calendar_date(match: Match, context: Context) -> Reading | None:
    """A day with its month, and its year if it has one; else the nearest such day."""
    year, name = full_year(match, context), number_of("month", match.word("month"))
    number_of_day = number(match, "day" if "day" in match.found else "dd")
    if year is not None:
        found = calendar_day(year, name, number_of_day)
        return date_of(found) if found else None
    days = [calendar_day(near, name, number_of_day) for near in near_years(match, context)]
    if not any(days):
        days = [calendar_day(near, name, number_of_day) for near in near_years(match, context, 4)]
    return place(match, context, [period for period in days if period])


def day_of_month(match: Match, context: Context) -> Reading | None:
    """``the 14th``: that day of the month named last, else of the article's month or the one next
    to it that the tense allows.
    """
    reference, anchor = _month_told(context) or context.reference("month", looking_back=True)
    near = (
        reference if reference.unit == "month" else holding("month", reference.first or context.dct)
    )
    if (again := _told_again(match, context, near)) is not None:
        return date_of(again, anchor)
    lean = context.lean(match) if anchor.kind == "dct" else 0
    days = [_day_in(near.shift(step), number(match, "dd")) for step in _MONTHS_TRIED[lean]]
    today = context.dct.toordinal()
    found = [p for p in days if p and (p.number - today) * lean >= 0]
    if not found or (not lean and days[0] is None):
        return None
    rejected = tuple(Rejected(p.value, "in another month") for p in days if p and p != found[0])
    return date_of(found[0], anchor, rejected=rejected)


def _told_again(match: Match, context: Context, near: Period) -> Period | None:
    """The day of that number which the text named with its month before: "the vote of 29 June … on the
    29th".
    """
    which = number(match, "dd")
    told = [
        (m["after"] or m["before"]).lower()[:3]
        for m in _DAY_NAMED.finditer(context.text, max(0, match.start - _FAR), match.start)
        if int(m["one"] or m["other"]) == which
    ]
    months = (near.shift(step) for step in _MONTHS_AROUND)
    found = (_day_in(m, which) for m in months if told and _short(m) == told[-1])
    return next((day for day in found if day), None)


def _short(month_period: Period) -> str:
    return _SHORT[month_period.number % 12]


_SHORT = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_FAR = 3000
"""Characters before a bare day in which its month is looked for."""
_MONTHS_AROUND = (0, 1, 2, 3, -1, -2)
_DAY_NAMED = re.compile(
    rf"\b(?:(?P<one>\d{{1,2}})(?:st|nd|rd|th)? (?P<after>{MONTH_FORMS})"
    rf"|(?P<before>{MONTH_FORMS})\.? (?P<other>\d{{1,2}})(?:st|nd|rd|th)?)\b",
    re.IGNORECASE,
)


def _month_told(context: Context) -> tuple[Period, Anchor] | None:
    """The month of a day that the same sentence tells before: "on Sept. 13 of that year, … on the
    17th".
    """
    before = context.mention
    if before is None or before.period.first is None or before.period.unit not in ("day", "month"):
        return None
    between = context.text[before.end : context.at]
    is_here = len(between) < _SENTENCE and not _SENTENCE_ENDS.search(between)
    named = _MONTH_NAMED.search(context.text[before.start : before.end])
    return (before.period, before.anchor) if is_here and named else None


_SENTENCE = 200
_SENTENCE_ENDS = re.compile(r"[.!?]\s+[A-Z]|\n")
_MONTH_NAMED = re.compile(rf"\b(?:{MONTH_FORMS})\b", re.IGNORECASE)

_MONTHS_TRIED = {0: (0, -1, 1), -1: (0, -1, -2), 1: (0, 1, 2)}
"""The months in which a bare day is looked for, by the tense: a month may have no 31st."""


def _day_in(month_period: Period, number_of_day: int) -> Period | None:
    return calendar_day(month_period.year, month_period.number % 12 + 1, number_of_day)


def near_day(match: Match, context: Context) -> Reading | None:
    """``last Nov. 3``, ``next May 5``: the nearest such day on that side."""
    reference, anchor = context.reference("day")
    month, step = number_of("month", match.word("month")), STEPS[match.word("which")]
    day_number = int(match.found["day"].number or 0)
    found = [
        calendar_day(year, month, day_number)
        for year in range(max(reference.year - 1, 1), reference.year + 2)
    ]
    origin = reference.first
    days = [period for period in found if period and period.first and origin]
    if step < 0:
        days = [period for period in days if period.first and origin and period.first < origin][-1:]
    elif step > 0:
        days = [period for period in days if period.first and origin and period.first > origin]
    return date_of(days[0], anchor) if days else None


def _after_weekday(pattern: str) -> tuple[str, ...]:
    """The pattern with and without a weekday before it."""
    return (pattern, f"{{anyday}} [,] {pattern}")


FINDS: tuple[Rule, ...] = (
    rule(
        "iso-date",
        "the day as written, in the order of ISO 8601",
        "day own",
        ("{iso}",),
        iso_date,
        ("Filed on 2019-03-07.", "2020-01-01", "2019-03-07"),
    ),
    rule(
        "numeric-date",
        "the day as written in figures",
        "day own",
        ("{slash}",),
        numeric_date,
        ("Filed 11/02/89 in court.", "1989-11-03", "1989-11-02"),
        ("The letter of 15.08.1990 was found.", "1991-01-01", "1990-08-15"),
    ),
    rule(
        "full-date",
        "the day as written",
        "day own",
        (
            *_after_weekday("{month} [the] {day} [,] {year}"),
            *_after_weekday("[the] {day} [day] [of] {month} [,] {year}"),
            "dd={dd} - {month} - {year}",
            "{month} [the] dd={ordinal} [,] {year}",
            "dd={dd} - {month} - {yy}",
            "{month} dd={dd} ['|’] {yy}",
        ),
        calendar_date,
        ("They met on June 16, 2021, in the capital.", "2021-12-06", "2021-06-16"),
        ("It opened on Monday, 3rd of March 1997.", "2001-01-01", "1997-03-03"),
    ),
    rule(
        "month-day",
        "that day of the year that lies nearest, as the tense allows",
        "day yearless",
        (
            *_after_weekday("{month} [the] {day}"),
            *_after_weekday("[the] {day} [day] [of] {month}"),
            "{month} the dd={ordinal}",
            "the dd={ordinal} of {month}",
        ),
        calendar_date,
        ("The court ruled on Nov. 30.", "2022-01-05", "2021-11-30"),
        ("It will open on January 4.", "2021-12-28", "2022-01-04"),
        guard=is_day_and_month,
    ),
    rule(
        "day-of-month",
        "that day of the month named last, or of the article's month",
        "day dayonly",
        ("the dd={ddth}",),
        day_of_month,
        ("The vote is on the 14th, they said.", "2010-03-03", "2010-03-14"),
        ("The vote is on 29 June. Then he spoke. It ends on the 29th.", "2010-05-18", "2010-06-29"),
        guard=is_day_alone,
    ),
    rule(
        "near-day",
        "the last such day before the article's date, or the next one after it",
        "day",
        ("which=last|next|past {month} {day}",),
        near_day,
        ("He was jailed last Nov. 3 for fraud.", "1998-01-08", "1997-11-03"),
    ),
)
