"""Times by the clock, alone and joined to their day: "at noon", "8 a.m. on Tuesday"."""

from __future__ import annotations

import re

from generator.times.context import Context, Mention, Reading
from generator.times.lexicon import meaning, number_of
from generator.times.model import Rule
from generator.times.patterns import Match
from generator.times.sentences import sentence_after, sentence_before
from generator.times.surroundings import BESIDE, before
from generator.times.table import rule

_BEFORE_CLOCKS = frozenset(BESIDE["before clocks"])


def is_clock(match: Match, text: str) -> bool:
    """``at 6:40``; a bare ``3:2`` or ``5 in the`` needs a preposition or a mark of the clock."""
    if match.found.keys() & {"ampm", "zone", "hours", "hourname"} or (
        len(match.parts) > 1 and match.parts[1].key in ("o'clock", "o’clock")
    ):
        return match.word("hourname") == "" or before(match, text) != "high"
    if len(match.parts) > 1 and match.parts[-1].key in ("hrs", "hours"):
        return "clock" in match.found
    return before(match, text) in _BEFORE_CLOCKS or (
        len(match.parts) > 1 and "clock" in match.found
    )


_FIGURES = re.compile(r"\d+")


def clock(match: Match, context: Context) -> Reading | None:
    """A time by the clock, on the day that its passage speaks of, else on the article's."""
    time = clock_value(match)
    if time is None:
        return None
    reference, anchor = context.reference("day")
    behind, mention = _day_behind(match, context), _day_told(match, context)
    if behind is not None and behind.period is not None:
        reference, anchor = behind.period, behind.anchor or anchor
    elif mention is not None and _speaks_of(mention, match, context):
        time = _past_noon(mention, time, match, context)
        next_day = _is_of_next_day(mention, time, match, context)
        reference, anchor = mention.period.shift(int(next_day)), mention.anchor
    elif match.parts[-1].key in _LOGGED:
        return Reading("TIME", f"XXXX-XX-XX{time}", None, None, anchor)
    if reference.unit != "day":
        return Reading("TIME", f"XXXX-XX-XX{time}", None, None, anchor)
    return Reading("TIME", reference.value + time, None, reference, anchor)


def _day_behind(match: Match, context: Context) -> Reading | None:
    """The day that stands with "on" behind a time in its phrase: "at 6 pm in the square on Friday"."""
    ahead = next(context.following(match.end, match.end + _PHRASE), None)
    if ahead is None or not _ON.fullmatch(context.text, match.end, ahead[0]):
        return None
    found = context.read(ahead[2])
    return found if found and found.period and found.period.unit == "day" else None


_PHRASE = 60
_ON = re.compile(
    r"(?:\s(?!(?:and|but|or|that|which|who|when|as|if|to)\s)\w+){0,5}\son\s(?:the\s)?",
    re.IGNORECASE,
)
"""What stands between a time and its day."""


_LOGGED = ("hours", "hrs")
"""Words by which a time is one of a log or a chronicle, which names its days: "at 20:58 hours"."""


def _past_noon(mention: Mention, time: str, match: Match, context: Context) -> str:
    """The time, in the second half of its day where it goes on behind one that names its half: "At
    10:15 a.m. the engine failed. At 3:15 the crew left."
    """
    words, written = context.text[mention.start : mention.end], match.word("clock")
    halved = _HALF.search(words) or (mention.hour > _ONE and words[:1].isdigit())
    if not (written and halved and len(match.parts) == 1 and written[0] != "0" and time < _NOON):
        return time
    later = f"T{int(time[1:3]) + _HOURS:02}{time[3:]}"
    before = sentence_before(context.text, match.start)
    back = (int(mention.hour[1:3]) - int(time[1:3])) * 2 >= _HOURS
    goes_on = back or before.lower() in ("at ", "by ", "then at ", "and at ")
    looks_back = _LOOKS_BACK.search(before + sentence_after(context.text, match.end))
    return later if time < mention.hour < later and goes_on and not looks_back else time


_HALF = re.compile(r"\d\s?[ap]\.?m\b|\b(?:noon|midday)\b", re.IGNORECASE)
_ONE = "T13"
_HOURS = 12


def _day_told(match: Match, context: Context) -> Mention | None:
    """The day named last, if it lies where the words tell of: what they tell as past is of no day to
    come, and what is to come of no day that is over.
    """
    named, gone = context.mention_day, context.mention_gone
    if context.narrative:
        return named
    lean = context.lean(match)
    if named is not gone:
        return gone if lean < 0 else named
    if named is None or _CLOSES.fullmatch(context.text, named.end, match.start):
        return named
    return None if lean > 0 and _is_over(named, context) else named


_CLOSES = re.compile(r"[^.!?\n]*\s(?:until|till)\s", re.IGNORECASE)
"""Words between a day and the hour until which it went on."""


def _is_over(mention: Mention, context: Context) -> bool:
    first = mention.period.first
    return first is not None and first < context.dct


def _is_of_next_day(mention: Mention, time: str, match: Match, context: Context) -> bool:
    """Whether a time is that of the morning after: what began in an evening goes on to it."""
    first = mention.period.first
    is_morning = time < _NOON and (match.word("ampm") != "" or time < _DAWN)
    if not mention.late or not is_morning or first is None:
        return False
    if first >= context.dct and context.lean(match) <= 0:
        return False
    return not _LOOKS_BACK.search(context.text, mention.end, match.start)


_NOON = "T12"
_DAWN = "T06"
_LOOKS_BACK = re.compile(
    r"\b(?:had|earlier|before|since|(?:hours|minutes)\safter)\b|\n", re.IGNORECASE
)
"""Words between an evening and an hour that lead back from it; a new paragraph may."""

_SENTENCE = 120

_PASSAGE = 600

_INDENT = 20


def _speaks_of(mention: Mention, match: Match, context: Context) -> bool:
    """Whether a day is the one that the passage speaks of: it stands in the sentence, or not far
    back and in no aside, and the time is no stamp at the head of a line.
    """
    apart = match.start - mention.end
    line = context.text[max(0, match.start - _INDENT) : match.start].rpartition("\n")[2]
    if not line.strip():
        return False
    return apart < _SENTENCE or (apart < _PASSAGE and not mention.aside)


def clock_value(match: Match) -> str | None:
    """``T17:30``, with its zone; None where there is no such time."""
    if match.word("hourname"):
        return str(meaning("hourname", match.word("hourname")))
    figures = _figures(match)
    if figures is None:
        return None
    hour, minute = figures
    half = match.word("ampm")
    if half and hour <= 12:
        hour = hour % 12 + number_of("ampm", half)
    elif match.word("part") in ("afternoon", "evening", "night") and hour < 12:
        hour += 12
    if hour > 24 or minute > 59:
        return None
    return f"T{hour:02}:{minute:02}{_zone(match)}"


def _figures(match: Match) -> tuple[int, int] | None:
    """The hour and the minute as written."""
    written = match.word("hours")
    if written:
        return int(written[:2]), int(written[2:])
    written = match.word("clock") or match.word("meridiem")
    if written:
        parts = [int(part) for part in _FIGURES.findall(written)]
        return parts[0], parts[1] if len(parts) > 1 else 0
    item = match.found.get("num") or match.found.get("hh")
    if item is None or item.number is None or not 0 <= item.number <= 24:
        return None
    if item.number != int(item.number):
        return int(item.number), round((item.number - int(item.number)) * 100)
    return int(item.number), 30 if match.word("half") else 0


def _zone(match: Match) -> str:
    """The offset of the zone named, ``Z`` for Greenwich; empty when none is."""
    return str(meaning("zone", match.word("zone"))) if match.word("zone") else ""


def clock_on_day(match: Match, context: Context) -> Reading | None:
    """A time by the clock and the day it belongs to."""
    inner, outer = (
        match.inner("clock"),
        next(match.inner(name) for name in ("day", "time") if name in match.found),
    )
    time, found = clock_value(inner), context.read(outer)
    if time is None or found is None or found.period is None or found.period.unit != "day":
        return None
    hour = int(time[1:3])
    if hour < 12 and not inner.word("ampm") and _part(match) in ("TAF", "TEV", "TNI"):
        time = f"T{hour + 12}{time[3:]}"
    return found.over(type="TIME", value=found.period.value + time, mod=None)


def _part(match: Match) -> str:
    """The code of the part of the day that a match names itself or in what it is built on."""
    for place in (match, *match.children()):
        for name in ("part", "hourname"):
            if place.word(name):
                return str(meaning(name, place.word(name)))
    return "TMO"


FINDS: tuple[Rule, ...] = (
    rule(
        "clock",
        "that time of the day named last, else of the article's",
        "clock time",
        (
            "{clock} [{ampm}] [local] [time]",
            "{clock} [{ampm}] [(] {zone} [)]",
            "{meridiem} {ampm} [local] [time]",
            "{meridiem} {ampm} [(] {zone} [)]",
            "{hh} {ampm} [{zone}]",
            "{hh} {ampm} local [time]",
            "num={decimal} {ampm} [local] [time]",
            "{hours} {zone}",
            "{hours} hrs|h|hours",
            "{num} o'clock|o’clock [in] [the] [{part}]",
            "[{hh}] {hourname}",
            "half=half past {num}",
            "{clock} in|at the|night {part}",
            "{clock} [o] hrs|hours",
            "{num} o'clock|o’clock at part=night",
            "{num} in the part=morning|afternoon|evening",
        ),
        clock,
        ("It took off at 6:40 p.m. after a delay.", "2022-02-01", "2022-02-01T18:40"),
        ("Polls close at 8 pm GMT.", "2022-02-01", "2022-02-01T20:00Z"),
        ("At noon they stopped.", "2022-02-01", "2022-02-01T12:00"),
        guard=is_clock,
    ),
)


FRAMES: tuple[Rule, ...] = (
    rule(
        "clock-on-day",
        "that time of that day",
        "time",
        (
            "<clock> [on|of|,] [the] <day>",
            "<day> [,|-] [at] [exactly|about|around|precisely] <clock>",
            "<clock> [(] <day>",
            "<clock> ( other=<clock> ) [on] <day>",
            "<clock> [on] <day> {part}",
            "<clock> [on] <time>",
            "<day> [,|at|by] [around|about] <clock>",
        ),
        clock_on_day,
        ("It began at 8 a.m. on Tuesday.", "2010-10-21", "2010-10-19T08:00"),
    ),
)
