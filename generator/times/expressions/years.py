"""Years, decades and centuries: "1994", "480 BC", "fiscal 1989", "the '60s", "the Trade Fair 2019"."""

from __future__ import annotations

import re

from generator.times.context import Context, Reading, date_of
from generator.times.lexicon import MONTHS, number_of
from generator.times.model import Rule
from generator.times.patterns import Match
from generator.times.periods import Period
from generator.times.placing import DIGITS, full_year, number, of_two_figures
from generator.times.surroundings import (
    BEFORE_TIMES,
    COUNTED,
    MONTH_FORMS,
    NUMBERS,
    REACH,
    before,
    head,
)
from generator.times.table import rule

_YEAR_IN = BEFORE_TIMES - {"about", "around", "than", "for", "to", "at", "is", "was", "as"}

_QUANTITY = re.compile(
    rf"(?:[$€£#¥]|\b(?:no\.?|nos\.|pp?\.|rs\.|{NUMBERS['numbered']}|{NUMBERS['about']}))\s*$",
    re.IGNORECASE,
)


def is_year_alone(match: Match, text: str) -> bool:
    """A number of four figures is a year unless it counts something, names a model or is part of a
    bigger number.
    """
    head, tail = (
        text[max(0, match.start - REACH) : match.start],
        text[match.end : match.end + REACH],
    )
    if COUNTED.match(tail) or _QUANTITY.search(head) or _is_no_year(head, tail):
        return False
    if re.search(r"[\w][-.,/:]$", head) and not re.search(r"(?:\b\d{3,4}|BC|[a-z])[-/]$", head):
        return False
    value = match.parts[0].number or 0
    previous = before(match, text)
    if 1700 <= value <= 2100:
        return not (
            re.search(r"\b[A-Z][\w]*-$", head) and previous not in _YEAR_IN
        ) and not re.match(r"-(?!(?:\d{4}|\d\d)\b)[A-Za-z]*\d", tail)
    return previous in _YEAR_IN and not re.match(r"\s+[a-z]+s\b", tail)


_AMOUNT_OF = re.compile(
    rf"\b(?:{NUMBERS['verbs of amounts']}|worth|(?:{NUMBERS['nouns of amounts']})\sof"
    r"|(?:comes?|came|amounts?|amounted)\sto)\s$",
    re.IGNORECASE,
)
"""Verbs and nouns of a number of things or a sum of money."""

_PAID_TO = re.compile(
    rf"\b(?:{NUMBERS['verbs of amounts']})\s(?:the|a|an|its|his|her|their|each|every)\s[a-z]+\s$"
)
"""What stands before a sum: "fined the farm 1950"."""

_HAVING = re.compile(rf"\b(?:{NUMBERS['having']})\s$")
_IN_FIGURES = re.compile(rf"\b(?:{NUMBERS['told in figures']})\s(?:is|was)\s$", re.IGNORECASE)
_NUMBERED_FROM = re.compile(
    rf"\b(?:{NUMBERS['numbered from and to']})\s(?:\d{{1,4}}\s?(?:to|and|or|-|–)\s?)?$",
    re.IGNORECASE,
)
_BESIDE_OTHERS = re.compile(r"\b\d[\d,]*\s[a-z]+s(?:,|,?\s(?:and|or))\s$")
_THINGS = re.compile(r"\s[a-z]{2,}s\b(?<!\swas)(?<!\shas)(?<!\sits)(?<!\sthis)(?<!\sas)")

_NAMED_BY_YEAR = re.compile(
    r"\b[Cc]lass(?:es)?\sof\s$|\b(?:band|group|film|album|novel|song|musical)\s(?:[Tt]he\s)?$"
    r"|[a-z,]\sThe\s$"
)
"""What stands before a year that is the name of a class, a band, a book."""

_STREET = re.compile(rf"\s(?:[A-Z][\w.]*\s){{1,4}}(?:{NUMBERS['streets']})\b")
"""What stands behind a number of four figures that is a house's."""

_NO_ADDRESS = re.compile(
    r"\b(?:the|a|an|its|his|her|their|this|in|since|by|until|during|before|after|between)\s$",
    re.IGNORECASE,
)

_NO_DAY_OF_MONTH = re.compile(
    rf"\b(?:\d{{1,3}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{MONTH_FORMS}),?\s|(?:{MONTH_FORMS})\s\d{{2,3}},?\s)$",
    re.IGNORECASE,
)
"""A day that no calendar has, and so no date with the year behind it: "45 March 2023"."""


def _is_no_year(head: str, tail: str) -> bool:
    """``paid 2000 to the club``, ``has 1950 cows``, ``tickets 1900 to 1999``, ``the class of
    2005``, ``at 1987 North Mill Road``.
    """
    counts = _HAVING.search(head) or _BESIDE_OTHERS.search(head)
    if counts and _THINGS.match(tail):
        return True
    at_house = _STREET.match(tail) and not _NO_ADDRESS.search(head)
    return bool(
        _AMOUNT_OF.search(head)
        or _PAID_TO.search(head)
        or _IN_FIGURES.search(head)
        or _NUMBERED_FROM.search(head)
        or _NAMED_BY_YEAR.search(head)
        or at_house
        or _NO_DAY_OF_MONTH.search(head)
    )


_NAME_BEFORE = re.compile(
    r"(?:^|[\s(“\"])(?:[A-Z][\w’'-]+\s){2,}$|[a-z,]\s(?:the\s)?[A-Z][\w’'-]+\s$"
)

_NOT_NAMES = re.compile(
    rf"\b(?:{'|'.join(name.capitalize() for name in MONTHS)}|In|Since|By|Until|From|During|After|Before|Between"
    r"|Spring|Summer|Autumn|Fall|Winter|Christmas|Easter|[A-Z]\w+day|Of|And|The|Early|Late|Mid)\.?\s$"
    r"|(?:^|[.!?]\s)(?:In|At|For|By)\s[A-Z]\w+\s$"
)


def is_year_of_name(match: Match, text: str) -> bool:
    """``Trade Fair 2019``: the year ends the name of the thing that it dates."""
    head = text[max(0, match.start - REACH) : match.start]
    return (
        _NAME_BEFORE.search(head) is not None
        and not _NOT_NAMES.search(head)
        and is_year_alone(match, text)
    )


def is_short_year(match: Match, text: str) -> bool:
    """``'98`` is a year only with a preposition; it may be the end of a quotation."""
    return (
        match.word("shortdecade")[0] in "'’"
        and match.word("shortdecade")[-1] != "s"
        and before(match, text) in _YEAR_IN
        and not _NAMED_BY_YEAR.search(head(match, text))
    )


def is_decade(match: Match, text: str) -> bool:
    """``the 90s``; not ``in his 90s``, nor temperatures ``in the 90s`` without a year: those need a
    preposition.
    """
    written = match.word("shortdecade")
    if not written:
        return not re.match(r"\s+of\b", text[match.end : match.end + 8])
    if not written.endswith("s"):
        return False
    if written[0].isdigit() and len(written.rstrip("s'’")) == 4:
        return written[0] in "12"
    return (
        written[0] in "'’"
        or match.parts[0].key == "the"
        or before(match, text) in ("and", "early", "late", "mid")
    )


def year_of(match: Match, context: Context) -> Reading | None:
    """A year written out, with its era."""
    year = full_year(match, context) if "num" not in match.found else number(match, "num")
    if year is None or not 0 < year < 10000:
        return None
    if match.word("era") in ("bc", "bce"):
        year = -year
    return date_of(Period("year", year))


def is_year_in_words(match: Match, text: str) -> bool:
    """``in nineteen ninety-six``: spoken, and so in words alone; "nineteen ninety-watt lamps" are
    no year.
    """
    words = text[match.start : match.end]
    first, last = match.found["hundreds"].number or 0, match.found["years"].number or 0
    is_spoken = not any(letter.isdigit() for letter in words) and 15 <= first <= 20
    follows = re.match(r"-|\s(?:[a-z-]+s)\b", text[match.end : match.end + REACH])
    return is_spoken and 10 <= last < 100 and before(match, text) in _YEAR_IN and not follows


def year_in_words(match: Match, _: Context) -> Reading | None:
    """The hundreds and the years of a year as it is spoken."""
    return date_of(Period("year", 100 * number(match, "hundreds") + number(match, "years")))


def fiscal_year(match: Match, context: Context) -> Reading | None:
    """``fiscal 1989``: FY1989, whose months the words do not tell."""
    year = full_year(match, context)
    return Reading("DATE", f"FY{year:04}") if year else None


def short_year(match: Match, context: Context) -> Reading | None:
    """``'98``: the year with those last digits."""
    return date_of(
        Period("year", of_two_figures(int(match.word("shortdecade")[1:3]), context.dct.year))
    )


def decade(match: Match, context: Context) -> Reading | None:
    """``the 1980s``, ``the '80s``, ``the eighties``."""
    written = match.word("shortdecade").lstrip("'’")
    if written:
        digits = DIGITS.match(written)
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


FINDS: tuple[Rule, ...] = (
    rule(
        "year-of-name",
        "the year in the name of what took place in it",
        "year own span",
        ("{year}",),
        year_of,
        ("She opened the Harbour Fair 2019.", "2024-03-05", "2019"),
        guard=is_year_of_name,
    ),
    rule(
        "year",
        "the year as written",
        "year own span",
        ("{year}",),
        year_of,
        ("Founded in 1994, it grew.", "2010-03-03", "1994"),
        guard=is_year_alone,
    ),
    rule(
        "year-in-words",
        "the year as spoken",
        "year own span",
        ("hundreds={num} years={num}",),
        year_in_words,
        ("He was freed in nineteen ninety-six.", "2010-03-03", "1996"),
        guard=is_year_in_words,
    ),
    rule(
        "the-year",
        "the year as written",
        "year own span",
        ("the year {year}", "calendar [year] {year}", "{year} {era}", "ad num={int}"),
        year_of,
        ("By the year 1994 it had grown.", "2010-03-03", "1994"),
    ),
    rule(
        "era-year",
        "the year as written, before or after Christ",
        "year own bc span",
        ("num={int} {era}",),
        year_of,
        ("The city fell in 480 BC to invaders.", "2010-03-03", "BC0480"),
        ("He was born in 70 A.D. there.", "2010-03-03", "0070"),
    ),
    rule(
        "fiscal-year",
        "the financial year as written",
        "fiscal span",
        ("[the] fiscal|financial [year] {year}", "[the] fiscal|financial [year] {yy}", "fy {year}"),
        fiscal_year,
        ("Profit fell in fiscal 1989.", "1990-01-01", "FY1989"),
    ),
    rule(
        "short-year",
        "the year with those last two figures",
        "year own span",
        ("{shortdecade}",),
        short_year,
        ("The mill shut in '98.", "2010-03-03", "1998"),
        guard=is_short_year,
    ),
    rule(
        "decade",
        "the ten years as written",
        "decade own span",
        ("[the] {shortdecade}", "the [nineteen] {decadeword}"),
        decade,
        ("It was built in the 1980s.", "2010-03-03", "198"),
        ("Fashion of the '60s is back.", "2010-03-03", "196"),
        ("In the nineties it closed.", "2010-03-03", "199"),
        guard=is_decade,
    ),
    rule(
        "century",
        "the hundred years as written",
        "century own span",
        (
            "[the] [tens=twenty] [-] {ordinal} [-] century",
            "[the] [tens=twenty] [-] {ordinal} [-] century {era}",
        ),
        century,
        ("A house of the 18th century.", "2010-03-03", "17"),
        ("It dates from the first century BC, they think.", "2010-03-03", "BC00"),
    ),
    rule(
        "centuries",
        "each of those hundreds of years",
        "list",
        ("[the] first={nth} link=and|to|or|- [the] second={nth} [-] centuries",),
        centuries,
        ("It grew in the 19th and 20th centuries.", "2010-03-03", "18"),
    ),
)
