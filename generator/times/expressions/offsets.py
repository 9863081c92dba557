"""So long before or after a day or an event: "two weeks ago", "a year earlier", "five months after
their meeting".
"""

from __future__ import annotations

import re

from generator.times.context import Context, Reading, date_of
from generator.times.lengths import APPROXIMATELY, steps_of
from generator.times.model import Anchor, Rule
from generator.times.patterns import Match
from generator.times.periods import Period, part_of_year
from generator.times.sentences import sentence_after
from generator.times.stepping import moved_to, offset, only, stepped
from generator.times.table import rule


def is_later(match: Match, text: str) -> bool:
    """``two days later``; with ``before`` and ``after`` only where no event follows."""
    if match.word("side") not in ("before", "after", "prior"):
        return True
    return not re.match(r"\s+(?:\w|[\"“])", text[match.end : match.end + 8]) or bool(
        re.match(r"\s+(?:and|but|when|in|at|by|with|had)\b", text[match.end : match.end + 8])
    )


def is_from_date(match: Match, _: str) -> bool:
    """``two days after June 5``; not ``the two years since 1990``, which is a length."""
    return match.word("side") != "since"


def ago(match: Match, context: Context) -> Reading | None:
    """``two weeks ago``, ``five days from now``: counted from the article's date, in its unit's
    precision.
    """
    reference, anchor = context.reference()
    if context.narrative and not (context.mention and context.mention.own):
        reference, anchor = context.reference()
    found = offset(
        match, context, reference, anchor, 1 if match.word("side") in ("from", "hence") else -1
    )
    return found.over(passing=True) if found else None


_SIDES_AFTER = frozenset("later after afterwards afterward on thereafter".split())


def later(match: Match, context: Context) -> Reading | None:
    """``two days later``, ``a year earlier``: counted from the date named last."""
    sign = 1 if match.word("side") in _SIDES_AFTER else -1
    quarter = context.mention_quarter
    inner = context.read(only(match))
    if (
        inner
        and inner.value == "P1Y"
        and quarter
        and quarter.period.unit in ("quarter", "half")
        and match.start - quarter.end < 400
    ):
        moved = moved_to(quarter.period, quarter.period.year + sign)
        return date_of(moved, quarter.anchor) if moved else None
    if (same := _hours_away(match, context, sign)) is not None:
        return same
    reference, anchor = context.said()
    found = offset(match, context, reference, anchor, sign)
    return found.over(passing=sign < 0) if found else None


_HOURS = re.compile(
    r"(?:just |only |some |a few |several |two |three |four )*(?:hours|minutes)\b", re.IGNORECASE
)
_OPENS = re.compile(r"(?:^|\n|[.!?][”\"’)]*\s)(?:And |But |Just |Only )?$")
_PASSAGE = 400
"""So many characters at most lie between a day and the sentence that goes on with it."""


def _hours_away(match: Match, context: Context, sign: int) -> Reading | None:
    """The day named last, where a sentence goes on with what was some hours before or after on it:
    "Hours earlier, the board had met". Hours after an evening are of no certain day, nor those before a morning.
    """
    text, told = context.text, context.mention_day
    if told is None or told is not context.mention or told is not context.mention_gone:
        return None
    if not _HOURS.match(text, match.start) or match.start - told.end > _PASSAGE:
        return None
    is_of_it = not told.late if sign > 0 else not "T00" <= told.hour <= "T11"
    opens = _OPENS.search(text, max(0, match.start - 8), match.start)
    return date_of(told.period, told.anchor).over(passing=True) if opens and is_of_it else None


_EVENT = re.compile(
    r"\s+(?:(?:the|their|his|her|its|our|a|an|this|that|these|those)\s+|(?=[A-Z]))[^.;:!?\n()]{1,90}?"
    r"(?:\s(?:of|on|in|from)\s+(?:the\s+)?|,?\s(?:held|signed|dated|made|reached|concluded|agreed|which\s+\w+(?:\s\w+)?)\s+(?:\w+\s+){0,3}?(?:on|in)\s+)$"
)

_SAYING = re.compile(
    r",\s+(?!held|signed|dated|made|reached|concluded|agreed|which)|\b(?:said|says|told|announced|will|reported|added)\b"
)


def from_event(match: Match, context: Context) -> Reading | None:
    """``five months after their meeting, held on June 16``: counted from the event's own date,
    approximately.

    Where the sentence gives the event no date, a story counts from the date named last and the news
    from nothing.
    """
    sign = -1 if match.word("side") in ("before", "prior") else 1
    near = sentence_after(context.text, match.end, 140)
    dated = _date_of_event(context, match.end, near)
    if dated is not None:
        period, start, end, words = dated
        found = offset(match, context, period, Anchor("event", period.value, start, end), sign)
        if found is None or found.period is None:
            return None
        return found.over(mod=found.mod or "APPROX", span=(match.start, match.end + words))
    if not context.narrative or context.mention is None:
        return None
    if re.match(r"\s*(?:a|an|\d|this|that)\b", near):
        return None
    found = offset(match, context, *context.said(), sign)
    return found if found and found.period else None


def _date_of_event(context: Context, end: int, near: str) -> tuple[Period, int, int, int] | None:
    """The date that belongs to the event named after `end`, its place, and how many characters the
    event takes.
    """
    for start, stop, match in context.following(end, end + len(near)):
        between = context.text[end:start]
        if not _EVENT.match(between) or _SAYING.search(between):
            return None
        found = context.read(match)
        if found is None or found.period is None or found.type != "DATE" or "of " in between[:2]:
            return None
        event = re.sub(r"(?:,.*|\s+(?:of|on|in|from)(?:\s+the)?\s*)$", "", between, flags=re.DOTALL)
        return found.period, start, stop, len(event.rstrip())
    return None


def from_date(match: Match, context: Context) -> tuple[Reading, ...] | None:
    """``two days after June 5``: counted from the date that follows."""
    outer = match.children()[-1]
    base = context.read(outer)
    if base is None or base.period is None:
        return None
    anchor = Anchor("mention", base.period.value, outer.start, outer.end)
    found = offset(
        match, context, base.period, anchor, -1 if match.word("side") in ("before", "prior") else 1
    )
    if found is None or found.period is None:
        return None
    return (
        found.over(span=(match.start, match.parts[-2].end)),
        base.over(span=(outer.start, outer.end)),
    )


def from_deictic(match: Match, context: Context) -> Reading | None:
    """``a week from Friday``, ``two weeks from today``."""
    base = context.read(match.children()[-1])
    if base is None or base.period is None:
        return None
    inner = context.read(only(match))
    steps = steps_of(inner.value) if inner else None
    if steps is None or steps[0] is None or steps[1] not in ("day", "week", "month", "year"):
        return None
    if steps[1] in ("day", "week") and base.period.unit == "day":
        ahead = 7 if base.period.number < context.dct.toordinal() else 0
        return date_of(
            base.period.shift(ahead + steps[0] * (7 if steps[1] == "week" else 1)), base.anchor
        )
    return stepped(base.period, base.anchor or context.today, steps[0], steps[1], None)


def same_period(match: Match, context: Context) -> Reading | None:
    """``the same period last year``, ``the year-earlier quarter``: the stretch named last, in the
    other year.
    """
    outer = match.children()
    known = context.mention_quarter
    if outer:
        year = context.read(outer[-1])
        if year is None or year.period is None:
            return None
        target = year.period.year
    else:
        target = (known.period.year if known else context.dct.year) - 1
    if match.word("what") == "quarter" and (known is None or known.period.unit != "quarter"):
        return date_of(
            part_of_year("quarter", target, context.dct_in("quarter").shift(-1).number % 4),
            context.today,
        )
    if known is None:
        return date_of(Period("year", target), context.today)
    moved = moved_to(known.period, target)
    return date_of(moved, known.anchor) if moved else None


FRAMES: tuple[Rule, ...] = (
    rule(
        "ago",
        "so long before or after the article's date",
        "day offset",
        (
            "<duration> side=ago",
            "<duration> side=from <reference>",
            "<duration> side=hence",
            "<duration> side=before now",
            *(f"{words} <duration> side=ago" for words in APPROXIMATELY),
        ),
        ago,
        ("He died two weeks ago.", "2022-02-01", "2022-W03"),
        ("She left three days ago.", "2022-03-02", "2022-02-27"),
    ),
    rule(
        "later",
        "so long after or before the date named last",
        "day offset",
        (
            "[just|only|some|the|a] [mere] <duration> {side}",
            *(
                f"{words} <duration> side=later|earlier|before|previously"
                for words in APPROXIMATELY
            ),
            "<duration> - side=earlier",
        ),
        later,
        ("He landed on May 3, 1998. Two days later he left.", "2022-02-01", "1998-05-05"),
        ("In 1998 it sold ten; a year earlier, none.", "2022-02-01", "1997"),
        guard=is_later,
    ),
    rule(
        "from-date",
        "so long after or before the date that follows",
        "day offset",
        (
            "<duration> side=after|before|following [that|the] <day>|<month>|<year>|<holiday>",
            "<duration> prior to <day>|<month>|<year>",
        ),
        from_date,
        ("He left two days after June 5, 1998.", "2022-02-01", "1998-06-07"),
        guard=is_from_date,
    ),
    rule(
        "from-day",
        "so long after that day",
        "day",
        ("<duration> from <weekday>|<deictic>",),
        from_deictic,
        ("They meet two weeks from today.", "2022-02-01", "2022-02-15"),
    ),
    rule(
        "from-event",
        "so long after or before the event, counted from the event's own date",
        "day offset",
        (
            "<duration> side=after|before|following",
            "<duration> side=prior to",
            *(f"{words} <duration> side=after|before" for words in APPROXIMATELY),
        ),
        from_event,
        (
            "He spoke five months after their meeting, held on June 16 in the capital.",
            "2021-12-06",
            "2021-11",
        ),
    ),
    rule(
        "same-period",
        "the stretch of time named last, a year before",
        "quarter",
        (
            "the {same} {what} [of|in|a] [the] <unit>|<year>|<offset>",
            "[the|a] [same] year - ago|earlier [{what}]",
        ),
        same_period,
        ("Sales rose in February, against the same period last year.", "2010-03-03", "2009-02"),
    ),
)
