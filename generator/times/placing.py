"""Where a date belongs that does not name its year: in the year nearest to the article or to the story
that it stands in.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from generator.times.context import Context, Mention, Reading, date_of
from generator.times.lexicon import number_of
from generator.times.model import Anchor, Rejected
from generator.times.patterns import Match
from generator.times.periods import Period

DIGITS = re.compile(r"\d+")


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
        return of_two_figures(int(short), context.dct.year)
    if "year" in match.found:
        return number(match, "year")
    if "yy" in match.found:
        return of_two_figures(number(match, "yy"), context.dct.year)
    return None


def of_two_figures(short: int, near: int) -> int:
    """The year with those last two digits that is at most ten years after `near`."""
    year = near - near % 100 + short
    return year - 100 if year > near + 10 else year


def near_years(match: Match, context: Context, reach: int = 1) -> Sequence[int]:
    """The years to try for a date without one (29 February needs to look farther)."""
    middle = _reference(match, context)[0].year
    return range(max(middle - reach, 1), min(middle + reach, 9998) + 1)


def _reference(match: Match, context: Context) -> tuple[Period, Anchor]:
    """What a date without a year is counted from: what is still to come is never part of a look
    back.
    """
    again, is_recent = _same_day(match, context), _is_recent(match, context)
    if again is not None and is_recent:
        return context.reference()
    told = again or _same_month(match, context)
    if told is not None:
        return told.period, told.anchor
    found = context.reference(looking_back=True)
    if found[1].kind == "dct" or context.in_story or context.lean(match) <= 0:
        return found
    return context.reference()


def _same_day(match: Match, context: Context) -> Mention | None:
    """The day named before with its year, where it is named again without: "the advice of 7 March
    2003 … on 7 March".
    """
    if match.rule.name != "month-day" or not context.days_told or context.narrative:
        return None
    day = number(match, "day" if "day" in match.found else "dd")
    month = number_of("month", match.word("month"))
    told = context.days_told.get((month, day))
    first = told.period.first if told else None
    if first is None or first >= context.dct or context.lean(match) > 0:
        return None
    return told


def _is_recent(match: Match, context: Context) -> bool:
    """Whether a day lies in the month before the article's."""
    if match.rule.name != "month-day":
        return False
    day = number(match, "day" if "day" in match.found else "dd")
    months = (context.dct.month - number_of("month", match.word("month"))) % 12
    return months * 30 + context.dct.day - day <= _RECENTLY


_RECENTLY = 31
"""A day so many days before the article's is this year's, as of a remembrance."""


def _same_month(match: Match, context: Context) -> Mention | None:
    """The month named before with its year, where a day of it follows that would else lie far back:
    "the fire of August 2022 … on 14 August".
    """
    told = context.mention_quarter
    if context.narrative or told is None or told.period.unit != "month" or not told.own:
        return None
    first = told.period.first
    if match.rule.name != "month-day" or first is None or match.start - told.end > _PASSAGE:
        return None
    if number_of("month", match.word("month")) != first.month or context.lean(match) > 0:
        return None
    return told if (context.dct.month - first.month) % 12 > _RECENT else None


_PASSAGE = 2_000
"""Characters within which a month with its year lends it."""
_RECENT = 2
"""A month so many months before the article's is as likely its own."""


def place(match: Match, context: Context, candidates: list[Period]) -> Reading | None:
    """Of the same day or month in several years the right one, and the next best as rejected."""
    reference, anchor = _reference(match, context)
    if not candidates:
        return None
    narrative = anchor.kind == "mention"
    lean = 0 if narrative else context.lean(match)
    against = _TOLD if lean < 0 and not _is_joined(match, context) else _AGAINST
    origin = (reference.first, reference.last, reference.year)
    backward = _backward(match, context) if narrative else None
    ranked = sorted(
        candidates,
        key=lambda period: (
            _distance(period, origin, lean * against.get(period.unit, _OTHERWISE), backward),
            reference.unit == "year" and period.year != reference.year,
        ),
    )
    return date_of(ranked[0], anchor, rejected=_others(ranked[1:2], anchor, lean))


def _others(periods: Sequence[Period], anchor: Anchor, lean: int) -> tuple[Rejected, ...]:
    about = {
        1: ", and the words around it tell of the future",
        -1: ", and the words around it tell of the past",
    }
    whose = "the article's date" if anchor.kind == "dct" else "the date named before it"
    return tuple(Rejected(p.value, f"farther from {whose}{about.get(lean, '')}") for p in periods)


_Origin = tuple[datetime.date | None, datetime.date | None, int]


def _is_joined(match: Match, context: Context) -> bool:
    """Whether it only continues a list: "in March and April"."""
    last = context.mention
    return last is not None and context.text[last.end : match.start] in (" and ", ", ", " or ")


def _distance(period: Period, reference: _Origin, lean: float, backward: float | None) -> float:
    """How far `period` lies from the reference, in days; against the tense a day counts as many
    as `lean` says, and in narrative each day `backward` so many times.
    """
    first, last, (origin, end, year) = period.first, period.last, reference
    if first is None or last is None or origin is None or end is None:
        return abs(period.year - year) * 366.0
    if first <= end and last >= origin:
        return 0.0
    ahead = (first - end).days if first > end else -(origin - last).days
    if backward is not None:
        return ahead if ahead > 0 else -backward * ahead
    against = abs(lean) if lean and (ahead > 0) != (lean > 0) else 1.0
    untold = 15 if period.unit == "month" and ahead > 0 and lean == 0 else 0
    return abs(ahead) * against + untold


_AGAINST = {"day": 5.0, "month": 8.0}
"""How much more a day counts against the tense, by the unit of what is placed."""
_TOLD = {"day": 5.0, "month": 200.0}
"""The same of what is told as past: a month is not the next one, however near that is, but in a
list, of which an earlier member has decided."""
_OTHERWISE = 2.5
"""The same of any other unit."""


_BACKWARD = 1.5
"""In narrative, a day back counts as this many days ahead: stories mostly move on."""

_MOVING_ON = 12.0
"""The same for a month or a holiday that opens a sentence: only the pluperfect takes the story back there."""

_OPENS = re.compile(
    r"(?:^|[.!?]\s|\n)(?:(?:And|But|Then|Later|Finally)\s)?(?:[Ii]n|[Bb]y|[Aa]t|Early in|Late in)\s$"
)

_HAD = re.compile(r",?(?:\s[\w’'-]+){1,4}?\shad\b")


def _backward(match: Match, context: Context) -> float:
    """As how many days ahead a day back counts."""
    text = context.text
    opens = _OPENS.search(text, max(0, match.start - 24), match.start)
    moves_on = opens and match.rule.name in ("month", "holiday") and not _HAD.match(text, match.end)
    return _MOVING_ON if moves_on else _BACKWARD
