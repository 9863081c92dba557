"""Rules for expressions built on others (FRAMES), and for ranges and lists of them (LISTS)."""

from __future__ import annotations

from generator.times import guards, read_amounts, read_clock, read_frames as read, read_lists
from generator.times.model import Rule
from generator.times.table import rule

_SPAN = "<span>"
_OF = "of|in|to"
_APPROX = (
    "mod=about|around|roughly|approximately|some|nearly|almost|over|under|only|just", "mod=more|less|fewer|longer than",
    "at mod=least|most", "mod=up to", "mod=close to", "just|well|slightly|a mod=over|under", "no more|less|longer|later than", "mod=close to",
)

FRAMES: tuple[Rule, ...] = (
    rule(
        "edge", "a part of the time named: its beginning, middle or end, the earlier or later part", "edged",
        (
            f"[the] [very] {{edge}} of [the] {_SPAN}|<day>|<holiday>", f"{{early}} [-] [to] [-] [in] [the] {_SPAN}", f"the {{early}} [part] [-] [of] {_SPAN}",
            f"the {{early}} days|weeks|months|part|years|stages of {_SPAN}", f"[the] {{early}} [-] to [-] late|mid [-] {_SPAN}",
            f"{{early}} on|in {_SPAN}|<day>", "{early} <weekday>|<day>", f"{{nearer}} [in|on] {_SPAN}|<day>", "{early} [-] <edged>",
            f"the {{nearer}} part|half|months|years of {_SPAN}", f"as {{early}} as {_SPAN}|<day>", f"as recently|late as [{{early}}] {_SPAN}|<day>",
            f"[the] first|latter|second half|part of [the] {_SPAN}",
        ),
        read.edged,
        ("It was built in early 2022 by hand.", "2022-03-01", "2022"),
        ("They left at the end of June.", "2022-07-03", "2022-06"),
        ("Later that year he died.", "1999-01-01", "1999"),
    ),
    rule(
        "rest-of", "the time named", "whole",
        (f"[the] {{whole}} [of] [the] [rest] [of] {_SPAN}", f"all of|through {_SPAN}", "all year|day|week|month", f"[the] greater|better part of {_SPAN}"),
        read.whole,
        ("For the rest of 1943 he hid.", "2022-07-03", "1943"),
    ),
    rule(
        "of-year", "that day, month or part of the year meant", "day month",
        ("<month>|<yearless>|<season>|<quarter>|<half> of|in|, <unit>|<year>", "<month>|<yearless>|<season>|<quarter> <unit>"), read.of_year,
        ("In 1961 he left; on July 25 of that year she came.", "2022-07-03", "1961-07-25"),
        ("The deal ends in October of next year.", "2022-07-03", "2023-10"),
    ),
    rule(
        "nth-of", "the day, week or month of that number in the time named", "day month",
        (f"the {{ordinal}} {{unit}} of|in [the] {_SPAN}", f"the last=last {{unit}} of|in [the] {_SPAN}", "the last=last <weekday> of|in <month>"),
        read.nth_of,
        ("It opened in the first week of March 2010.", "2022-07-03", "2010-W09"),
        ("On the last day of 1944 they fled.", "2022-07-03", "1944-12-31"),
        guard=guards.nth_of,
    ),
    rule(
        "first-units", "so long, at the beginning or the end of the time named", "duration",
        (f"the first|last|final|opening|early|closing <duration> of {_SPAN}", "the first|final|last|next|past|following|coming|previous|preceding|same|entire|other|initial|intervening|ensuing|latest|recent|few <duration>", "these|those|this|next|last|past <duration>",
         "the <duration>", "first|last|final|next <duration>", "the course of the <duration>", "the mod=some|almost|nearly <duration>"),
        read_amounts.spanning,
        ("In the first two months of 1939 it snowed.", "2022-07-03", "P2M"),
        ("Prices rose over the past three years.", "2022-07-03", "P3Y"),
        guard=guards.spanning,
    ),
    rule(
        "approximate", "about so long, or more or less than that", "duration",
        tuple(f"{words} <duration>" for words in _APPROX), read_amounts.modified,
        ("It took more than two years.", "2022-07-03", "P2Y"),
        ("At least three weeks were lost.", "2022-07-03", "P3W"),
    ),
    rule(
        "ago", "so long before or after the article's date", "day offset",
        (
            "<duration> side=ago", "<duration> side=from <reference>", "<duration> side=hence", "<duration> side=before now",
            *(f"{words} <duration> side=ago" for words in _APPROX),
        ),
        read.ago,
        ("He died two weeks ago.", "2022-02-01", "2022-W03"),
        ("She left three days ago.", "2022-03-02", "2022-02-27"),
    ),
    rule(
        "later", "so long after or before the date named last", "day offset",
        (
            "[just|only|some|the|a] [mere] <duration> side=later|earlier|previously|prior|afterwards|afterward|thereafter|before|after|previous",
            *(f"{words} <duration> side=later|earlier|before|previously" for words in _APPROX),
            "<duration> - side=earlier",
        ),
        read.later,
        ("He landed on May 3, 1998. Two days later he left.", "2022-02-01", "1998-05-05"),
        ("In 1998 it sold ten; a year earlier, none.", "2022-02-01", "1997"),
        guard=guards.later,
    ),
    rule(
        "from-date", "so long after or before the date that follows", "day offset",
        ("<duration> side=after|before|following [that|the] <day>|<month>|<year>|<holiday>", "<duration> prior to <day>|<month>|<year>"),
        read.from_date,
        ("He left two days after June 5, 1998.", "2022-02-01", "1998-06-07"),
        guard=guards.from_date,
    ),
    rule(
        "from-day", "so long after that day", "day", ("<duration> from <weekday>|<deictic>",), read.from_deictic,
        ("They meet two weeks from today.", "2022-02-01", "2022-02-15"),
    ),
    rule(
        "from-event", "so long after or before the event, counted from the event's own date", "day offset",
        ("<duration> side=after|before|following", "<duration> side=prior to", *(f"{words} <duration> side=after|before" for words in _APPROX)),
        read.from_event,
        ("He spoke five months after their meeting, held on June 16 in the capital.", "2021-12-06", "2021-11"),
    ),
    rule(
        "same-period", "the stretch of time named last, a year before", "quarter",
        (
            "the {same} what=period|quarter|month|time|months|week [of|in|a] [the] <unit>|<year>|<offset>",
            "the [same] year - ago|earlier what=period|quarter|month", "the year - ago|earlier", "year - ago|earlier what=period|quarter|results|figure|level",
            "the {same} what=period|quarter|month a year ago|earlier|before",
        ),
        read.same_period,
        ("Sales rose in February, against the same period last year.", "2010-03-03", "2009-02"),
    ),
    rule(
        "ended", "the stretch of time that ends or begins on that day", "quarter",
        ("[the] [fiscal|financial] {unit} ended|ending|to|beginning|of <day>", "[the] <bare> ended|ending <day>"), read.week_of,
        ("Profit for the quarter ended Sept. 30 rose.", "2010-10-21", "2010-Q3"),
        guard=guards.ended,
    ),
    rule(
        "clock-on-day", "that time of that day", "time",
        (
            "<clock> [on|of|,] [the] <day>", "<day> [,|at|-] [exactly|about|around|precisely] <clock>", "<clock> [(] <day>", "<day> [,|at|by] [around|about] <clock>",
        ),
        read_clock.clock_on_day,
        ("It began at 8 a.m. on Tuesday.", "2010-10-21", "2010-10-19T08:00"),
    ),
    rule(
        "part-of-day", "that part of that day", "time",
        (
            "[the] [{early}] <day> {part}", "[the] [{early}] [in] [the] [{early}] {part} [hours] [of|on|,] [the] <day>|<unit>",
            "<day> [at|in|,] [the] [{early}] {part}", "<day> [at|,] {hourname}", "[the] <part> of|on [the] <day>|<unit>", "<day> <part>",
            "[the] [{early}] hours of [the] <day>|<unit>",
        ),
        read_clock.part_of_day,
        ("She was hurt Thursday night.", "2010-10-22", "2010-10-21TNI"),
        ("They came on the morning of 31 January 1965.", "2010-10-22", "1965-01-31TMO"),
        guard=guards.part_of_day,
    ),
    rule(
        "night-of", "the night that begins on the first of those days", "time",
        ("<part> of|between [the] first={day} to|-|/|and <day>",), read.night_of,
        ("They crossed in the night of 2 to 3 July 1941.", "2010-10-22", "1941-07-02TNI"),
    ),
)

LISTS: tuple[Rule, ...] = (
    rule(
        "days-then-month", "each of those days of the month named after them", "list",
        ("[the] first={day} link=and|to|-|or|until|through|/|& [the] <day>", "first={day} , second={day} [,] link=and|or [the] <day>"),
        read_lists.day_before_day,
        ("It was held from 6 to 8 May 1990.", "2010-10-22", "1990-05-06"),
        guard=guards.days_then_month,
    ),
    rule(
        "month-then-days", "each of those days of the month named before them", "list",
        ("<day> link=and|to|-|or|through|& [the] first={day}", "<day> , first={dd} [,] and second={dd}"),
        read_lists.day_after_day,
        ("The talks of May 6 and 7 failed.", "1990-10-22", "1990-05-06"),
        guard=guards.month_then_days,
    ),
    rule(
        "years-short", "each of those years", "list", ("<year> link=-|/ {yy}",), read_lists.short_year,
        ("The winter war of 1939-40 was hard.", "1990-10-22", "1939"),
    ),
    rule(
        "years-bc", "each of those years before Christ", "list", ("num={int} link=to|-|and|or|until <bc>",), read_lists.era_years,
        ("The war (264 to 241 BC) was long.", "1990-10-22", "BC0264"),
    ),
    rule(
        "borrowed-year", "each of those dates, the year being that of the last", "list",
        (
            "<yearless> link=and|to|-|or|until|till|through|& <own>", "<yearless> , <yearless> [,] link=and|or <own>", "<yearless> , <own>",
            "<season> link=and|to|- <season>",
        ),
        read_lists.borrowed_year,
        ("They fought from June to September 1941.", "1990-10-22", "1941-06"),
        guard=guards.borrowed_year,
    ),
    rule(
        "stretch", "from the first of those dates to the next such as the second", "list",
        ("<yearless>|<own> link=to|-|through|until|till|thru <yearless>|<weekday>", "<weekday> link=to|-|through|until|till|thru <weekday>"), read_lists.stretch,
        ("The fair runs from September 14 to Thursday.", "2010-09-10", "2010-09-14"),
    ),
    rule(
        "lent-unit", "each so long", "list", ("{num} link=or|to|- <duration>",), read_lists.lent_unit,
        ("It lasted ten or fifteen years.", "2010-09-10", "P10Y"),
    ),
)
