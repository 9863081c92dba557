"""Days, weeks, months and years beside the date named last: "the following week", "the day before",
"that year".
"""

from __future__ import annotations

import re

from generator.times.context import Context, Reading
from generator.times.model import Rule
from generator.times.patterns import Match
from generator.times.stepping import _stepped, next_unit, same_unit, unit_of
from generator.times.surroundings import REACH, is_unit_named
from generator.times.table import rule

_UNITS = frozenset("day week month year weekend quarter decade".split())


def is_beside_unit(match: Match, text: str) -> bool:
    """``the day before``; not ``the day before the vote``, which is counted from the vote."""
    if match.word("unit") not in _UNITS:
        return False
    if re.match(r"\s+(?:next|last)\b", text[match.end : match.end + REACH]):
        return False
    if match.word("side") in ("earlier", "later", "following", "previously"):
        return True
    return not re.match(
        r"\s+(?:the|a|an|his|her|its|their|that|this|it|he|she|they|we|[A-Z]|[a-z]+ing\b)",
        text[match.end : match.end + REACH],
    )


def beside_unit(match: Match, context: Context) -> Reading | None:
    """``the day before``, ``the year after``: one unit from the date named last."""
    unit = unit_of(match)
    step = 1 if match.word("side") in ("after", "following", "later") else -1
    reference, anchor = context.said(unit)
    return _stepped(reference, anchor, unit, step)


FINDS: tuple[Rule, ...] = (
    rule(
        "next-unit",
        "the day, week, month or year after or before the date named last",
        "unit span",
        (
            "[the] which=following|previous|preceding|prior|subsequent|ensuing {unit}",
            "the very which=next {unit}",
            "[the] {unit} which=previous",
        ),
        next_unit,
        ("He left on March 3, 1998. The following day he was home.", "2022-02-01", "1998-03-04"),
        guard=is_unit_named,
    ),
    rule(
        "beside-unit",
        "the unit before or after the date named last",
        "unit span",
        ("the {unit} side=before|after|earlier|later|following|previously",),
        beside_unit,
        ("He left on March 3, 1998. She had gone the day before.", "2022-02-01", "1998-03-02"),
        guard=is_beside_unit,
    ),
    rule(
        "same-unit",
        "the day, week, month or year named last",
        "unit span same",
        ("that [same|very] {unit}", "[the|this] same|very {unit}", "[the] selfsame {unit}"),
        same_unit,
        ("In June 1998 he left. That same month she came.", "2022-02-01", "1998-06"),
        guard=is_unit_named,
    ),
)
