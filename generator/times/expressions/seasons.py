"""Parts of the year and its holidays: "the third quarter", "last summer", "Good Friday"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from generator.times.context import Context, Reading, date_of
from generator.times.cues_setting import postponed
from generator.times.holidays import HOLIDAYS
from generator.times.lexicon import number_of
from generator.times.model import Anchor, Rejected, Rule
from generator.times.patterns import Match
from generator.times.periods import Period, day, part_of_year
from generator.times.placing import full_year, near_years, number, place
from generator.times.sentences import sentence_before
from generator.times.stepping import nearest, only
from generator.times.surroundings import BESIDE, REACH, after, before
from generator.times.table import rule

_SEASON_NOT = re.compile(
    r"\s+(?:of\s+(?!(?:the\s+)?\d)|from\b|in\s+(?!\d)|to\b|for\b|by\b|and\s+rise|\d+(?:\.\d+)?\s*(?:%|percent|points))"
)

_BEFORE_SEASONS = frozenset(BESIDE["before seasons"])

_SEASON_NOUN = re.compile(
    r"\s+(?:offensives?|campaigns?|elections?|semester|term|collections?|harvest|planting|fighting)\b",
    re.IGNORECASE,
)


def is_season(match: Match, text: str) -> bool:
    """Seasons of the year; not ``the fall of the city``, ``to fall``, ``a spring of water``,
    ``Spring Street``.
    """
    word, previous = match.word("season"), before(match, text)
    tail = text[match.end : match.end + REACH]
    article = len(match.parts) > 1
    if "year" not in match.found and article and _opens_name(match, text):
        return False
    if "year" in match.found or _SEASON_NOUN.match(tail):
        return True
    if word in ("spring", "fall") and _SEASON_NOT.match(tail):
        return False
    if word == "fall":
        return previous in _BEFORE_SEASONS and (
            article or previous not in ("to", "and", "or", "for")
        )
    if word == "spring":
        return previous in _BEFORE_SEASONS - {"to"} or (article and previous != "to")
    capital = text[match.parts[-1].start].isupper() and (
        previous or after(match, text)[:1].isupper()
    )
    return not capital or previous in _BEFORE_SEASONS


def _opens_name(match: Match, text: str) -> bool:
    """``the Winter Garden``, ``the Summer of Love``: the season has a capital, and the word after
    it too.
    """
    follows = re.match(r"\s(?:of\s)?[A-Z][a-z]", text[match.end : match.end + REACH])
    return text[match.parts[-1].start].isupper() and follows is not None


def is_half_of_year(match: Match, text: str) -> bool:
    """The half of a year; not of a game or of a distance."""
    if "year" in match.found:
        return True
    return bool(
        re.match(
            r"\s*(?:results?|profits?|earnings|sales|revenues?|loss(?:es)?|of\s+(?:this|last|next|the)\s+year)",
            text[match.end : match.end + REACH],
        )
    )


_NAMED_BY_HOLIDAY = (
    "island",
    "islands",
    "rising",
    "carol",
    "parade",
    "agreement",
    "accord",
    "accords",
    "honours",
    "honors",
)


def is_holiday(match: Match, text: str) -> bool:
    """The named day; not a name made with it (``Easter Island``, ``Christmas Island``, ``Labor Day
    weekend``).
    """
    if after(match, text).lower() in _NAMED_BY_HOLIDAY:
        return False
    return "which" not in match.found or _points(match, text)


def _points(match: Match, text: str) -> bool:
    """Whether "that" before a holiday means that of a year: "That Christmas it burned", "left that
    Easter.", but not "said that Christmas was over".
    """
    closed = text[match.end : match.end + 1] in (".", ",", ";", "")
    return text[match.start] == "T" or closed or before(match, text) in _LEADING


_LEADING = frozenset(
    ("on", "by", "at", "of", "since", "until", "before", "after", "during", "from")
)
"""Prepositions before "that Easter"."""


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
        match, context, [part_of_year(unit, near, which) for near in near_years(match, context)]
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
    if "which" in match.found:
        return _that_holiday(rule, *context.said("month"))
    return place(match, context, [day(rule(near)) for near in near_years(match, context)])


def _that_holiday(
    rule: Callable[[int], datetime.date], reference: Period, anchor: Anchor
) -> Reading | None:
    """The holiday of the year named last, and of a day or month there the next; none of a year
    before our era.
    """
    if not datetime.MINYEAR <= reference.year < datetime.MAXYEAR:
        return None
    found, here = day(rule(reference.year)), reference.first
    past = reference.unit != "year" and here is not None and rule(reference.year) < here
    return date_of(day(rule(reference.year + 1)) if past else found, anchor)


_HOLIDAY_WORDS = frozenset(word for name in HOLIDAYS for word in name.split())


def season_over_years(match: Match, context: Context) -> Reading | None:
    """``the winter of 1941-42``: the season as it begins."""
    return context.read(only(match))


_AT_THE_DOOR = 92
"""A season that begins in so many days is the coming one, even over the turn of the year."""


def near_season(match: Match, context: Context) -> Reading | None:
    """``last summer``, ``this spring``, ``next winter``."""
    which = number_of("season", match.word("season"))
    word = match.word("which")
    if word in ("that", "same", "following", "previous"):
        reference, anchor = context.said("month")
        if word in ("that", "same"):
            return date_of(part_of_year("season", reference.year, which), anchor)
    else:
        reference, anchor = context.reference("month")
    this_year = part_of_year("season", reference.year, which)
    if word == "this" and _has_just_ended(this_year.shift(-4), reference, context.lean(match)):
        return date_of(this_year.shift(-4), anchor)
    found = nearest(word, this_year, reference, anchor)
    if found is None or word != "next" or not postponed(sentence_before(context.text, match.start)):
        return found
    return _season_put_off(found, reference)


def _has_just_ended(season: Period, reference: Period, lean: int) -> bool:
    """Whether a season is still called this one, some weeks after it: "this winter" in March."""
    over, here = season.last, reference.first
    if over is None or here is None or lean > 0:
        return False
    return 0 < (here - over).days <= _STILL_THIS


_STILL_THIS = 45


def _season_put_off(found: Reading, reference: Period) -> Reading:
    """``put off until next summer``: not the one at the door, which nobody would put it off to, but
    the next.
    """
    here, coming = reference.last, found.period
    if here is None or coming is None or coming.first is None or coming.last is None:
        return found
    if coming.last.year > here.year and (coming.first - here).days > _AT_THE_DOOR:
        return found
    rejected = (Rejected(coming.value, "what is put off goes to the season after the coming one"),)
    return date_of(coming.shift(4), found.anchor, rejected=rejected)


def _holiday_patterns() -> tuple[str, ...]:
    """Every named day, with ``'s`` where people write one, with and without its year."""
    marked = (
        name.replace("new year ", "new year ['s] ").replace("st ", "st [.] ") for name in HOLIDAYS
    )
    names = [
        name.replace("valentine ", "valentine ['s] ").replace("patrick ", "patrick ['s] ")
        for name in marked
    ]
    that = (f"which=that [same] {name}" for name in names)
    return (*names, *(f"{name} [,|of] {{year}}" for name in names), *that)


FINDS: tuple[Rule, ...] = (
    rule(
        "quarter",
        "that quarter of the year named or the nearest",
        "quarter span",
        (
            "[the] {ordinal} [-] quarter [of] {year}",
            "[the] {ordinal} [-] quarter , {year}",
            "[the] {year} {ordinal} [-] quarter",
            "[the] [fiscal=fiscal] {ordinal} [-] quarter",
            "[the] fiscal=fiscal {year} {ordinal} [-] quarter",
            "[the] {ordinal} [-] quarter of fiscal=fiscal {year}",
            "{code} [of|,] {year}",
            "{code}",
            "{year} {code}",
        ),
        quarter,
        ("Profit rose in the third quarter of 2009.", "2009-11-03", "2009-Q3"),
        ("Its fourth-quarter loss widened.", "2010-02-03", "2009-Q4"),
    ),
    rule(
        "half",
        "that half of the year named or the nearest",
        "half span",
        (
            "the side=first|second|latter [half=half] of {year}",
            "[the] side=first|second|latter half=half [of|in] [{year}]",
            "side=first|second - half=half",
        ),
        quarter,
        ("Deaths fell in the second half of 2008.", "2010-02-03", "2008-H2"),
        guard=is_half_of_year,
    ),
    rule(
        "season",
        "that season of the year named or the nearest",
        "season span",
        (
            "[the] {season} [of|,|in] {year}",
            "[the] {year} {season}",
            "[the] {season} [of] shortdecade={shortdecade}",
            "the {season}",
            "{season}",
        ),
        season,
        ("The siege began in the spring of 1862.", "2010-03-03", "1862-SP"),
        ("Prices fell in summer.", "2010-11-03", "2010-SU"),
        guard=is_season,
    ),
    rule(
        "holiday",
        "the day of that name, in the year named or the nearest",
        "day yearless holiday",
        _holiday_patterns(),
        holiday,
        ("Troops were home by Christmas 1963.", "2010-11-03", "1963-12-25"),
        ("Shops closed on Good Friday.", "2022-04-20", "2022-04-15"),
        guard=is_holiday,
    ),
    rule(
        "near-season",
        "the last such season, the next one, or the present one",
        "season",
        (
            "which=last|next|this|past|coming|that {season}",
            "the which=last|next|past|coming|same|following|previous {season}",
            "that which=same {season}",
        ),
        near_season,
        ("They married last summer.", "2022-02-01", "2021-SU"),
        ("It will reopen this spring.", "2022-02-01", "2022-SP"),
    ),
)


LISTS: tuple[Rule, ...] = (
    rule(
        "season-over-years",
        "that season, which begins in the first of the two years",
        "season",
        ("<season> -|/ {yy}|<year>",),
        season_over_years,
        ("The winter of 1941-42 was hard.", "1990-10-22", "1941-WI"),
    ),
)
