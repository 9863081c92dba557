"""Rules for dates that name their place in the calendar: days, months, years, seasons, quarters,
holidays.
"""

from __future__ import annotations

from generator.times import guards, read_dates
from generator.times.holidays import HOLIDAYS
from generator.times.model import Rule
from generator.times.table import rule


def _after_weekday(pattern: str) -> tuple[str, ...]:
    """The pattern with and without a weekday before it."""
    return (pattern, f"{{anyday}} [,] {pattern}")


def _holiday_patterns() -> tuple[str, ...]:
    """Every named day, with ``'s`` where people write one, with and without its year."""
    marked = (
        name.replace("new year ", "new year ['s] ").replace("st ", "st [.] ") for name in HOLIDAYS
    )
    names = [
        name.replace("valentine ", "valentine ['s] ").replace("patrick ", "patrick ['s] ")
        for name in marked
    ]
    return (*names, *(f"{name} [,|of] {{year}}" for name in names))


DATES: tuple[Rule, ...] = (
    rule(
        "iso-date",
        "the day as written, in the order of ISO 8601",
        "day own",
        ("{iso}",),
        read_dates.iso_date,
        ("Filed on 2019-03-07.", "2020-01-01", "2019-03-07"),
    ),
    rule(
        "numeric-date",
        "the day as written in figures",
        "day own",
        ("{slash}",),
        read_dates.numeric_date,
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
        read_dates.calendar_date,
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
        read_dates.calendar_date,
        ("The court ruled on Nov. 30.", "2022-01-05", "2021-11-30"),
        ("It will open on January 4.", "2021-12-28", "2022-01-04"),
        guard=guards.day_and_month,
    ),
    rule(
        "month-year",
        "the month as written",
        "month own span",
        (
            "{month} [,|of|in] {year}",
            "{month} - {year}",
            "{month} [of] shortdecade={shortdecade}",
            "the month of {month} [,] {year}",
        ),
        read_dates.month_of,
        ("He resigned in March 1998.", "2001-01-01", "1998-03"),
        guard=guards.is_possible_day,
    ),
    rule(
        "month",
        "that month of the year that lies nearest, as the tense allows",
        "month yearless span",
        ("{month}", "the month of {month}"),
        read_dates.month_of,
        ("Sales rose in February.", "2010-03-03", "2010-02"),
        ("It is due by December.", "2010-03-03", "2010-12"),
        guard=guards.month_alone,
    ),
    rule(
        "day-of-month",
        "that day of the month named last, or of the article's month",
        "day dayonly",
        ("the dd={ddth}",),
        read_dates.day_of_month,
        ("The vote is on the 14th, they said.", "2010-03-03", "2010-03-14"),
        guard=guards.day_alone,
    ),
    rule(
        "year-of-name",
        "the year in the name of what took place in it",
        "year own span",
        ("{year}",),
        read_dates.year_of,
        ("She opened the Harbour Fair 2019.", "2024-03-05", "2019"),
        guard=guards.year_of_name,
    ),
    rule(
        "year",
        "the year as written",
        "year own span",
        ("{year}",),
        read_dates.year_of,
        ("Founded in 1994, it grew.", "2010-03-03", "1994"),
        guard=guards.year_alone,
    ),
    rule(
        "the-year",
        "the year as written",
        "year own span",
        ("the year {year}", "calendar [year] {year}", "{year} {era}", "ad num={int}"),
        read_dates.year_of,
        ("By the year 1994 it had grown.", "2010-03-03", "1994"),
    ),
    rule(
        "era-year",
        "the year as written, before or after Christ",
        "year own bc span",
        ("num={int} {era}",),
        read_dates.year_of,
        ("The city fell in 480 BC to invaders.", "2010-03-03", "BC0480"),
        ("He was born in 70 A.D. there.", "2010-03-03", "0070"),
    ),
    rule(
        "fiscal-year",
        "the financial year as written",
        "fiscal span",
        ("[the] fiscal|financial [year] {year}", "[the] fiscal|financial [year] {yy}", "fy {year}"),
        read_dates.fiscal_year,
        ("Profit fell in fiscal 1989.", "1990-01-01", "FY1989"),
    ),
    rule(
        "short-year",
        "the year with those last two figures",
        "year own span",
        ("{shortdecade}",),
        read_dates.short_year,
        ("The mill shut in '98.", "2010-03-03", "1998"),
        guard=guards.short_year,
    ),
    rule(
        "decade",
        "the ten years as written",
        "decade own span",
        ("[the] {shortdecade}", "the [nineteen] {decadeword}"),
        read_dates.decade,
        ("It was built in the 1980s.", "2010-03-03", "198"),
        ("Fashion of the '60s is back.", "2010-03-03", "196"),
        ("In the nineties it closed.", "2010-03-03", "199"),
        guard=guards.decade,
    ),
    rule(
        "century",
        "the hundred years as written",
        "century own span",
        (
            "[the] [tens=twenty] [-] {ordinal} [-] century",
            "[the] [tens=twenty] [-] {ordinal} [-] century {era}",
        ),
        read_dates.century,
        ("A house of the 18th century.", "2010-03-03", "17"),
        ("It dates from the first century BC, they think.", "2010-03-03", "BC00"),
    ),
    rule(
        "centuries",
        "each of those hundreds of years",
        "list",
        ("[the] first={nth} link=and|to|or|- [the] second={nth} [-] centuries",),
        read_dates.centuries,
        ("It grew in the 19th and 20th centuries.", "2010-03-03", "18"),
    ),
    rule(
        "weekday",
        "the article's own day if it is that weekday, else the last before it, or the next if the tense points ahead",
        "day weekday",
        ("{weekday}",),
        read_dates.weekday,
        ("The two met on Wednesday.", "2022-02-01", "2022-01-26"),
        ("They will meet on Friday.", "2022-02-01", "2022-02-04"),
        ("He spoke here Tuesday.", "2022-02-01", "2022-02-01"),
        guard=guards.weekday_alone,
    ),
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
        read_dates.quarter,
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
        read_dates.quarter,
        ("Deaths fell in the second half of 2008.", "2010-02-03", "2008-H2"),
        guard=guards.half_of_year,
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
        read_dates.season,
        ("The siege began in the spring of 1862.", "2010-03-03", "1862-SP"),
        ("Prices fell in summer.", "2010-11-03", "2010-SU"),
        guard=guards.season,
    ),
    rule(
        "holiday",
        "the day of that name, in the year named or the nearest",
        "day yearless holiday",
        _holiday_patterns(),
        read_dates.holiday,
        ("Troops were home by Christmas 1963.", "2010-11-03", "1963-12-25"),
        ("Shops closed on Good Friday.", "2022-04-20", "2022-04-15"),
        guard=guards.holiday,
    ),
)
