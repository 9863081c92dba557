"""Parts of the day, alone and joined to their day: "last night", "Thursday morning", "overnight on
Monday".
"""

from __future__ import annotations

import re

from generator.times.context import Context, Reading
from generator.times.cues_words import leaning_word
from generator.times.expressions.clock import _part
from generator.times.expressions.offsets import is_later
from generator.times.lexicon import meaning
from generator.times.model import Anchor, Rule
from generator.times.patterns import Match
from generator.times.periods import calendar_day, day
from generator.times.placing import number
from generator.times.quoted import said_on
from generator.times.sentences import sentence_after, sentence_before
from generator.times.surroundings import BESIDE, REACH, after, before
from generator.times.table import rule

_BEFORE_OVERNIGHT_THING = frozenset(BESIDE["before an overnight thing"])

_BEHIND_OVERNIGHT = frozenset(BESIDE["behind overnight"])
"""Words that may follow "overnight" where it tells when; any other but a past verb makes an
adjective of it."""

_TIMES_OVER = re.compile(r"\s+(?:\w+\s+){0,3}?(?:occasions|nights|times|twice)\b")


def is_overnight(match: Match, text: str) -> bool:
    """``it rained overnight``; not ``its overnight run``, ``overnight temperatures``, ``overnight
    on 17 occasions``.
    """
    word = after(match, text)
    if before(match, text) in _BEFORE_OVERNIGHT_THING or re.search(
        r"['’]s\s+$", text[max(0, match.start - 4) : match.start]
    ):
        return False
    if text[match.end : match.end + 1] == "-" or _TIMES_OVER.match(text, match.end):
        return False
    free = (
        not word
        or not word.islower()
        or word in _BEHIND_OVERNIGHT
        or re.match(r"\s*[,;:(]", text[match.end :][:2])
    )
    return bool(free) or word.endswith(("ed", "ly", "ing")) or leaning_word(word) < 0


_QUALIFIES = re.compile(
    r"\s(?:prayers?|mass|services?|meals?|rush|news|bulletin|edition|train|tram|ferry|raids?|vigils?"
    r"|walk|sun|light|heat|air|call|briefing|deadline|session|classes|lessons|commute|chorus)\b"
)
"""Nouns of which a part of the day tells the kind: "after midday prayers"."""


_BEFORE_PARTS = frozenset(BESIDE["before parts of the day"])
_BEFORE_THE_PART = frozenset(BESIDE["before the part of the day"]) | {""}


_NAME = re.compile(r"[A-Z]\w+\s+[A-Z]\w")
"""A part of a day that opens a name: "the Dawn Brigade"."""


def is_part_alone(match: Match, text: str) -> bool:
    """``in the morning``, ``at dawn``; not ``Morning Star``, ``the night sky``, ``night
    attacks``.
    """
    previous, word = before(match, text), match.word("part")
    if word == "overnight" and match.parts[-1].key != "hours":
        return False
    tail = text[match.end : match.end + REACH]
    if _QUALIFIES.match(tail) or _NAME.match(text[match.parts[-1].start :]):
        return False
    if re.match(r"\s?[-–]\s?\w|\s+of\s+(?!the\s+\d|\d)|\s+(?:after|before)\b", tail) or (
        text[match.parts[-1].start].isupper() and previous
    ):
        return False
    if len(match.parts) == 1:
        return (
            previous in _BEFORE_PARTS
            and after(match, text)[:1] == after(match, text)[:1].lower()
            and not re.match(r"\s+(?:attack|school|shift|club|time|sky)", tail)
        )
    return previous in _BEFORE_THE_PART or match.parts[0].key == "one"


def _is_told_by_clause(match: Match, text: str) -> bool:
    """Whether a clause tells which part of a day is meant: "on the night the mill burned"."""
    is_definite = match.parts[0].key == "the" and before(match, text) != "in"
    return is_definite and bool(_TOLD_BY_CLAUSE.match(text, match.end))


_TOLD_BY_CLAUSE = re.compile(
    r"\s+(?:(?:that|when|he|she|it|they|we|I|you)\b|(?:the|an?|his|her|its|their|our|my)\s+\w"
    r"|[A-Z][a-z]+\s+(?:\w+\s+)?(?:\w+ed|was|were|had|did|went|died|left|fell|came|lost|won)\b)"
)


def is_of_day(match: Match, text: str) -> bool:
    """Not ``Friday, the morning after a service``: that morning counts from the service."""
    counts = _SAID_AFTER.search(text, match.start, match.end)
    return counts is None or _BESIDE.match(text, match.end) is None


_SAID_AFTER = re.compile(r",\sthe\s\w+$")
_BESIDE = re.compile(r"\s(?:after|before)\b")


def part_of_day(match: Match, context: Context) -> Reading | None:
    """``Thursday night``, ``the morning of 31 January``."""
    name = next(name for name in ("day", "unit") if name in match.found)
    found = context.read(match.inner(name))
    if found is None or found.period is None or found.period.unit != "day":
        return None
    part = _part(match)
    mod = str(meaning("early", match.word("early"))) if match.word("early") else None
    return found.over(type="TIME", value=found.period.value + part, mod=mod)


def overnight_on(match: Match, context: Context) -> Reading | None:
    """``overnight on Monday``: the night from Monday on, as long as the next day; ``overnight into
    Tuesday`` the one before Tuesday.
    """
    found = context.read(_days_of(match)[0])
    if found is None or found.period is None or found.period.unit != "day":
        return None
    if match.word("end"):
        found = found.over(period=found.period.shift(-1))
    if found.period is None:
        return None
    value = found.period.value + "TNI"
    return found.over(type="TIME", value=value, mod=None, or_later=found.period.shift(1))


def _days_of(match: Match) -> list[Match]:
    return [child for child in match.children() if child.rule.name != "overnight"]


def part_alone(match: Match, context: Context) -> Reading | None:
    """``in the morning``, ``by noon``: of the day named last, else of the article's."""
    part = _part(match)
    is_bare = len(match.parts) == 1
    is_bare = is_bare and match.word("part") in ("night", "daytime", "nighttime", "nights")
    if is_bare or _is_told_by_clause(match, context.text):
        return Reading("TIME", f"XXXX-XX-XX{part}")
    if context.mention_day is None and context.narrative:
        return Reading("TIME", f"XXXX-XX-XX{part}")
    mention = context.mention_day
    if mention is None or (not context.narrative and match.start - mention.end > 600):
        return Reading(
            "TIME", context.dct.isoformat() + part, None, context.dct_in("day"), context.today
        )
    if (
        not context.narrative
        and context.lean(match) > 0
        and mention.period.number < context.dct.toordinal()
    ):
        return Reading("TIME", f"XXXX-XX-XX{part}")
    period = mention.period.shift(1) if _is_morning_after(part, match, context) else mention.period
    return Reading("TIME", period.value + part, None, period, mention.anchor)


def _is_morning_after(part: str, match: Match, context: Context) -> bool:
    """Whether a morning follows a night that its sentence, or the one before, names: "on Monday night …
    by dawn".
    """
    mention = context.mention_day
    if part != "TMO" or mention is None or mention.end > match.start:
        return False
    between = context.text[mention.end : match.start]
    named = context.text[mention.start : mention.end].lower()
    is_near = len(_ENDS_SENTENCE.findall(between)) < 2 and "\n" not in between
    return named.endswith(("night", "evening")) and is_near


_ENDS_SENTENCE = re.compile(r"[.!?]\s")


def part_beside(match: Match, context: Context) -> Reading:
    """``the night before``: of the day before the one named last."""
    return part_on(context, _part(match), -1 if match.word("side") == "before" else 1)


def night_of(match: Match, context: Context) -> Reading | None:
    """``the night of 2 to 3 July``: the night that begins on the first day."""
    last = context.read(match.children()[-1])
    if last is None or last.period is None or last.period.first is None:
        return None
    near = last.period.first
    found = calendar_day(near.year, near.month, number(match, "first"))
    return last.over(type="TIME", value=found.value + "TNI", period=found) if found else None


def deictic_part(match: Match, context: Context) -> Reading | None:
    """``this morning``, ``last night``, ``tonight``, ``yesterday evening``."""
    which = match.word("which")
    step = {"last": -1, "yesterday": -1, "tomorrow": 1, "before": -2}.get(which, 0)
    part = str(meaning("part", match.word("part"))) if match.word("part") else "TNI"
    if which in ("that", "same") or (context.narrative and which in ("this", "last")):
        return part_on(context, part, 0)
    if which in ("next", "following", "previous"):
        return part_on(context, part, -1 if which == "previous" else 1)
    if context.narrative:
        return Reading("TIME", f"XXXX-XX-XX{part}")
    if not which and _is_of_another_day(match, context):
        return None
    today, anchor = said_on(match, context) or (day(context.dct), context.today)
    found = today.shift(step)
    return Reading("TIME", found.value + part, None, found, Anchor(anchor.kind, anchor.value))


_BREAK = re.compile(r"[;:()]|\b(?:and|but|while|whereas)\b", re.IGNORECASE)


def _is_of_another_day(match: Match, context: Context) -> bool:
    """Whether "overnight" is told of a night that another date of its clause names: "last winter …
    overnight".
    """
    head = sentence_before(context.text, match.start)
    tail = sentence_after(context.text, match.end)
    head_of_clause, tail_of_clause = _BREAK.split(head)[-1], _BREAK.split(tail)[0]
    first, last = match.start - len(head_of_clause), match.end + len(tail_of_clause)
    return any(
        other.rule.name not in ("deictic-part", "deictic-day", "overnight")
        and _TELLING_SORTS.intersection(other.rule.sort.split())
        for start, _, other in context.following(first, last)
        if start != match.start
    )


_TELLING_SORTS = frozenset(("day", "month", "season", "year", "unit", "list"))
"""Of rules whose expressions say of which day, month or year something is told."""


def part_on(context: Context, part: str, step: int) -> Reading:
    """A part of the day named last, or of one `step` days from it."""
    reference, anchor = context.said("day")
    if reference.unit != "day":
        return Reading("TIME", f"XXXX-XX-XX{part}", None, None, anchor)
    found = reference.shift(step)
    return Reading("TIME", found.value + part, None, found, anchor)


FINDS: tuple[Rule, ...] = (
    rule(
        "part-alone",
        "that part of the day named last, else of the article's",
        "time part",
        (
            "the [early|late] {part}",
            "[the] [early|late] {part} hours",
            "[the] early|late [-] part=morning|afternoon|evening|night",
            "{part}",
            "one {part}",
        ),
        part_alone,
        ("In the morning they left.", "2022-02-01", "2022-02-01TMO"),
        ("He slept on the night the mill burned.", "2022-02-01", "XXXX-XX-XXTNI"),
        ("It began on Monday night and by dawn it was out.", "2022-02-01", "2022-02-01TMO"),
        guard=is_part_alone,
    ),
    rule(
        "deictic-part",
        "a part of the article's date or of the day beside it",
        "time deictic",
        (
            "which=this {part}",
            "which=last part=night|evening",
            "the part=night|evening which=before last",
            "which=tonight",
            "which=yesterday|tomorrow {part}",
            "which=that {part}",
            "the which=same|next|following|previous {part}",
            "early which=this|yesterday|tomorrow {part}",
            "late which=last|yesterday|tomorrow part=night|evening|afternoon",
            "early the which=next|following {part}",
            "late which=tonight",
            "[the] which=following {part}",
        ),
        deictic_part,
        ("Police arrested him last night.", "2022-03-01", "2022-02-28TNI"),
        ("She spoke this morning.", "2022-03-01", "2022-03-01TMO"),
        ("The dam broke the night before last.", "2022-03-01", "2022-02-27TNI"),
    ),
    rule(
        "overnight",
        "the night of the article's date",
        "time deictic overnight",
        ("overnight",),
        deictic_part,
        ("It rained overnight.", "2022-03-01", "2022-03-01TNI"),
        guard=is_overnight,
    ),
)


FRAMES: tuple[Rule, ...] = (
    rule(
        "part-beside",
        "that part of the day before the one named last, or after it",
        "time",
        ("the {part} side=before|after",),
        part_beside,
        ("She died on 3 May 2012. The night before, he fled.", "2022-03-01", "2012-05-02TNI"),
        guard=is_later,
    ),
    rule(
        "part-of-day",
        "that part of that day",
        "time",
        (
            "[the] [{early}] <day> {part}",
            "{part} [of|on|,] [the] <day>|<unit>",
            "the [{early}] {part} of|on [the] <day>|<unit>",
            "{early} in the {part} of <day>",
            "{early} on <day> {part}",
            "{early} {part} [of|on] <day>",
            "<day> [at|in|,] [the] [{early}] {part}",
            "<day> at|in [the] <part>",
            "[the] <part> of|on [the] <day>|<unit>",
            "<day> <part>",
            "[the] [{early}] hours of [the] <day>|<unit>",
            "[the] [{early}] hours of [the] <day> {part}",
            "the small|wee hours of [the] <day> [{part}]",
        ),
        part_of_day,
        ("She was hurt Thursday night.", "2010-10-22", "2010-10-21TNI"),
        ("They came on the morning of 31 January 1965.", "2010-10-22", "1965-01-31TMO"),
        guard=is_of_day,
    ),
    rule(
        "overnight-on",
        "the night that begins on that day or ends on it",
        "time",
        (
            "<overnight> [on|,] <day>",
            "<day> <overnight>",
            "<overnight> end=into <day>",
            "<overnight> [on|from|between] <day> to|into|and <day>",
        ),
        overnight_on,
        ("The school was closed overnight on Monday.", "2024-03-05", "2024-03-04TNI"),
    ),
    rule(
        "night-of",
        "the night that begins on the first of those days",
        "time",
        ("<part> of|between [the] first={day} to|-|/|and <day>",),
        night_of,
        ("They crossed in the night of 2 to 3 July 1941.", "2010-10-22", "1941-07-02TNI"),
    ),
)
