"""Days beside the article's own: "yesterday", "the day after tomorrow"."""

from __future__ import annotations

from generator.times.context import Context, Reading, date_of
from generator.times.model import Rule
from generator.times.patterns import Match
from generator.times.periods import day
from generator.times.quoted import said_on
from generator.times.table import rule

_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}


def deictic_day(match: Match, context: Context) -> Reading | None:
    """``today``, ``yesterday``, ``tomorrow``, ``the day before yesterday``."""
    step = _DAYS[match.word("deictic")] + {"before": -1, "after": 1}.get(match.word("beyond"), 0)
    if context.narrative and context.mention is not None and context.mention.run:
        value = "PRESENT_REF" if step == 0 else "XXXX-XX-XX"
        return Reading("DATE", value, anchor=None)
    today, anchor = said_on(match, context) or (day(context.dct), context.today)
    return date_of(today.shift(step), anchor)


FINDS: tuple[Rule, ...] = (
    rule(
        "deictic-day",
        "the article's date, the day before it or the day after it",
        "day deictic",
        (
            "deictic=today|yesterday|tomorrow",
            "[the] day beyond=before deictic=yesterday",
            "[the] day beyond=after deictic=tomorrow",
        ),
        deictic_day,
        ("He resigned yesterday.", "2022-03-01", "2022-02-28"),
        ("It was signed the day before yesterday.", "2022-03-01", "2022-02-27"),
    ),
)
