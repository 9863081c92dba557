"""Readings of dates that name their place in the calendar, wholly or in part."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from generator.times.context import Context, Mention, Reading, date_of
from generator.times.holidays import HOLIDAYS
from generator.times.lexicon import number_of
from generator.times.model import Anchor, Rejected
from generator.times.patterns import Match
from generator.times.periods import Period, calendar_day, day, holding, month, part_of_year

_DIGITS = re.compile(r"\d+")


def number(match: Match, name: str) -> int:
    """The whole number remembered under `name`: digits, an ordinal or a number word."""
    item = match.found[name]
    if item.number is not None:
        return int(item.number)
    return number_of("ordinal", item.key)


def full_year(match: Match, context: Context) -> int | None:
    """The year that a match names, two digits being those nearest the article's date; None when it
    names none.
    """
    short = match.word("shortdecade")[1:]
    if short.isdigit():
        return _century(int(short), context.dct.year)
    if "year" in match.found:
        return number(match, "year")
    if "yy" in match.found:
        return _century(number(match, "yy"), context.dct.year)
    return None


def _century(short: int, near: int) -> int:
    """The year with those last two digits that is at most ten years after `near`."""
    year = near - near % 100 + short
    return year - 100 if year > near + 10 else year


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
    figures = _DIGITS.findall(text)
    a, b, c = (int(digits) for digits in figures)
    if len(figures[0]) == 4:
        return _dated(c, b, a, context, day_first=True)
    if len(figures[0]) == 3 or len(figures[2]) in (1, 3):
        return None
    year = c if c >= 100 else _century(c, context.dct.year)
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
    days = [calendar_day(near, name, number_of_day) for near in _near_years(match, context)]
    if not any(days):
        days = [calendar_day(near, name, number_of_day) for near in _near_years(match, context, 4)]
    return place(match, context, [period for period in days if period])


def _near_years(match: Match, context: Context, reach: int = 1) -> Sequence[int]:
    """The years to try for a date without one (29 February needs to look farther)."""
    middle = _reference(match, context)[0].year
    return range(max(middle - reach, 1), min(middle + reach, 9998) + 1)


def _reference(match: Match, context: Context) -> tuple[Period, Anchor]:
    """What a date without a year is counted from: what is still to come is never part of a look
    back.
    """
    found = context.reference(looking_back=True)
    if found[1].kind == "dct" or context.narrative or context.lean(match) <= 0:
        return found
    return context.reference()


def place(match: Match, context: Context, candidates: list[Period]) -> Reading | None:
    """Of the same day or month in several years the right one, and the next best as rejected."""
    reference, anchor = _reference(match, context)
    if not candidates:
        return None
    narrative = anchor.kind == "mention"
    lean = 0 if narrative else context.lean(match)
    origin = (reference.first, reference.last, reference.year)
    backward = _backward(match, context) if narrative else None
    ranked = sorted(candidates, key=lambda period: _distance(period, origin, lean, backward))
    return date_of(ranked[0], anchor, rejected=_others(ranked[1:2], anchor, lean))


def _others(periods: Sequence[Period], anchor: Anchor, lean: int) -> tuple[Rejected, ...]:
    about = {
        1: ", and the words around it tell of the future",
        -1: ", and the words around it tell of the past",
    }
    whose = "the article's date" if anchor.kind == "dct" else "the date named before it"
    return tuple(Rejected(p.value, f"farther from {whose}{about.get(lean, '')}") for p in periods)


_Origin = tuple[datetime.date | None, datetime.date | None, int]


def _distance(period: Period, reference: _Origin, lean: int, backward: float | None) -> float:
    """How far `period` lies from the reference, in days; a direction against the tense counts more,
    and in narrative each day `backward` so many times.
    """
    first, last, (origin, end, year) = period.first, period.last, reference
    if first is None or last is None or origin is None or end is None:
        return abs(period.year - year) * 366.0
    if first <= end and last >= origin:
        return 0.0
    ahead = (first - end).days if first > end else -(origin - last).days
    if backward is not None:
        return ahead if ahead > 0 else -backward * ahead
    if period.unit == "month":
        against = 8.0 if lean and (ahead > 0) != (lean > 0) else 1.0
        return abs(ahead) * against + (15 if ahead > 0 and lean == 0 else 0)
    against = 2.5 if lean and (ahead > 0) != (lean > 0) else 1.0
    return abs(ahead) * against


_BACKWARD = 1.5
"""In narrative, a day back counts as this many days ahead: stories mostly move on."""
_MOVING_ON = 12.0
"""The same for a month that opens a sentence: only the pluperfect takes the story back there."""
_OPENS = re.compile(
    r"(?:^|[.!?]\s|\n)(?:(?:And|But|Then|Later|Finally)\s)?(?:[Ii]n|[Bb]y|Early in|Late in)\s$"
)
_HAD = re.compile(r",?(?:\s[\w’'-]+){1,4}?\shad\b")


def _backward(match: Match, context: Context) -> float:
    """As how many days ahead a day back counts."""
    text = context.text
    opens = _OPENS.search(text, max(0, match.start - 24), match.start)
    moves_on = opens and match.rule.name == "month" and not _HAD.match(text, match.end)
    return _MOVING_ON if moves_on else _BACKWARD


def month_of(match: Match, context: Context) -> Reading | None:
    """A month, with its year if it has one; else the nearest that the tense allows."""
    name = number_of("month", match.word("month"))
    year = full_year(match, context)
    if year is not None:
        return date_of(month(year, name))
    return place(match, context, [month(near, name) for near in _near_years(match, context)])


def day_of_month(match: Match, context: Context) -> Reading | None:
    """``the 14th``: that day of the month named last, else of the article's month or the one next
    to it that the tense allows.
    """
    reference, anchor = context.reference("month", looking_back=True)
    near = (
        reference if reference.unit == "month" else holding("month", reference.first or context.dct)
    )
    lean = context.lean(match) if anchor.kind == "dct" else 0
    days = [_day_in(near.shift(step), number(match, "dd")) for step in _MONTHS_TRIED[lean]]
    today = context.dct.toordinal()
    found = [p for p in days if p and (p.number - today) * lean >= 0]
    if not found or (not lean and days[0] is None):
        return None
    rejected = tuple(Rejected(p.value, "in another month") for p in days if p and p != found[0])
    return date_of(found[0], anchor, rejected=rejected)


_MONTHS_TRIED = {0: (0, -1, 1), -1: (0, -1, -2), 1: (0, 1, 2)}
"""The months in which a bare day is looked for, by the tense: a month may have no 31st."""


def _day_in(month_period: Period, number_of_day: int) -> Period | None:
    return calendar_day(month_period.year, month_period.number % 12 + 1, number_of_day)


def year_of(match: Match, context: Context) -> Reading | None:
    """A year written out, with its era."""
    year = full_year(match, context) if "num" not in match.found else number(match, "num")
    if year is None or not 0 < year < 10000:
        return None
    if match.word("era") in ("bc", "bce"):
        year = -year
    return date_of(Period("year", year))


def fiscal_year(match: Match, context: Context) -> Reading | None:
    """``fiscal 1989``: FY1989, whose months the words do not tell."""
    year = full_year(match, context)
    return Reading("DATE", f"FY{year:04}") if year else None


def short_year(match: Match, context: Context) -> Reading | None:
    """``'98``: the year with those last digits."""
    return date_of(Period("year", _century(int(match.word("shortdecade")[1:3]), context.dct.year)))


def decade(match: Match, context: Context) -> Reading | None:
    """``the 1980s``, ``the '80s``, ``the eighties``."""
    written = match.word("shortdecade").lstrip("'’")
    if written:
        digits = _DIGITS.match(written)
        if digits is None or not written.endswith("s"):
            return None
        tens = digits.group()
        if len(tens) == 4:
            return date_of(Period("decade", int(tens) // 10))
        short = int(tens) // 10
    else:
        short = number_of("decadeword", match.word("decadeword"))
    near = context.reference()[0].year // 10
    found = near - near % 10 + short
    return date_of(Period("decade", found - 10 if found > near else found))


def century(match: Match, _: Context) -> Reading | None:
    """``the 20th century`` is 19, as in TIDES and TimeML."""
    which = _ordinal_number(match)
    if which is None or not 0 < which <= 30:
        return None
    if match.word("era") in ("bc", "bce"):
        return Reading("DATE", f"BC{which - 1:02}")
    return date_of(Period("century", which - 1))


def centuries(match: Match, _: Context) -> tuple[Reading, ...] | None:
    """``the 19th and 20th centuries``: each of them."""
    first, second = match.found["first"], match.found["second"]
    numbers = (number(match, "first"), number(match, "second"))
    if not all(0 < which <= 30 for which in numbers):
        return None
    one, two = (date_of(Period("century", which - 1)) for which in numbers)
    return (one.over(span=(match.start, first.end)), two.over(span=(second.start, match.end)))


def _ordinal_number(match: Match) -> int | None:
    tens = number(match, "tens") if "tens" in match.found else 0
    which = number(match, "ordinal")
    return tens + which if which > 0 else None


def weekday(match: Match, context: Context) -> Reading | None:
    """A weekday alone: the article's own day if it is one, else the last before it, or the next by
    the tense.
    """
    name = number_of("weekday", match.word("weekday"))
    reference, anchor = context.reference("day")
    if reference.unit not in ("day", "week"):
        return Reading("DATE", f"XXXX-WXX-{name + 1}", None, None, anchor)
    origin = reference.first or context.dct
    if (before := _joined_to(match, context)) is not None:
        return _weekday_after(before, name)
    back = (origin.weekday() - name) % 7
    past, ahead = day(origin).shift(-back), day(origin).shift(7 - back)
    if anchor.kind == "mention":
        ahead = day(origin).shift((name - origin.weekday()) % 7)
        return date_of(
            ahead,
            anchor,
            rejected=(Rejected(past.value, "the story moves on from the date before it"),),
        )
    if back and context.lean(match) > 0:
        return date_of(
            ahead,
            anchor,
            rejected=(Rejected(past.value, "the words around it tell of the future"),),
        )
    reason = "it is the article's own day" if not back else "no word around it tells of the future"
    return date_of(past, anchor, rejected=(Rejected(ahead.value, reason),))


_JOINING = re.compile(r"\s*(?:,|,?\s*(?:and|or)(?:\s+on)?)\s*")


def _joined_to(match: Match, context: Context) -> Mention | None:
    """A weekday to come to which another is joined: "next Tuesday and Wednesday"."""
    before = context.mention_day
    if before is None or before.period.number <= context.dct.toordinal():
        return None
    if not context.text[before.start : before.end].endswith("day"):
        return None
    return before if _JOINING.fullmatch(context.text, before.end, match.start) else None


def _weekday_after(before: Mention, name: int) -> Reading:
    """The first such weekday after another day, as open as that one is."""
    ahead = (name + 1 - before.period.number) % 7
    found = date_of(before.period.shift(ahead), before.anchor)
    return found.over(or_later=before.or_later.shift(ahead)) if before.or_later else found


def quarter(match: Match, context: Context) -> Reading | None:
    """A quarter or half of a year by its number, in the year named or the nearest."""
    unit = "half" if match.word("half") or match.word("code")[:1] in ("h", "H") else "quarter"
    which = _which_part(match, 2 if unit == "half" else 4)
    if which is None:
        return None
    year = full_year(match, context)
    if match.word("fiscal"):
        return Reading("DATE", f"FY{year:04}-Q{which + 1}") if year else None
    if year is not None:
        return date_of(part_of_year(unit, year, which))
    return place_part(match, context, unit, which)


def place_part(match: Match, context: Context, unit: str, which: int) -> Reading | None:
    """The part of the year nearest to the reference, the one under way counting as near."""
    return place(
        match, context, [part_of_year(unit, near, which) for near in _near_years(match, context)]
    )


def _which_part(match: Match, count: int) -> int | None:
    """The index from 0 of ``first``, ``Q3``, ``latter``; None when there is none such."""
    if match.word("code"):
        which = int(match.word("code")[1])
    elif match.word("side"):
        which = 1 if match.word("side") == "first" else 2
    else:
        which = number(match, "ordinal")
        which = count if which == -1 else which
    return which - 1 if 1 <= which <= count else None


def season(match: Match, context: Context) -> Reading | None:
    """A season with its year; a winter over two years is that of the first."""
    which = number_of("season", match.word("season"))
    year = full_year(match, context)
    if year is not None:
        return date_of(part_of_year("season", year, which))
    return place_part(match, context, "season", which)


def holiday(match: Match, context: Context) -> Reading | None:
    """A day with a name, in the year named or the nearest."""
    name = " ".join(part.key for part in match.parts if part.key in _HOLIDAY_WORDS)
    rule = HOLIDAYS.get(name) or HOLIDAYS[name.removesuffix(" of")]
    year = full_year(match, context)
    if year is not None:
        return date_of(day(rule(year)))
    return place(match, context, [day(rule(near)) for near in _near_years(match, context)])


_HOLIDAY_WORDS = frozenset(word for name in HOLIDAYS for word in name.split())
