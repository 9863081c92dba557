"""Readings of weekdays that a word says to be last, next or this."""

from __future__ import annotations

from generator.times.context import Context, Reading, date_of
from generator.times.lexicon import number_of
from generator.times.model import Anchor, Rejected
from generator.times.patterns import Match
from generator.times.periods import Period
from generator.times.read_relative import STEPS

_MIDWEEK = 3
"""Where no tense tells, "this Friday" is ahead when it is at most so many days away."""
_SUNDAY = 6


def near_weekday(match: Match, context: Context) -> Reading | None:
    """``last Wednesday``, ``next Friday``, ``this Monday``: never the article's own day, except
    with ``this``.
    """
    which, name = match.word("which"), number_of("weekday", match.word("weekday"))
    told = which in ("following", "previous", "preceding", "that", "same")
    reference, anchor = context.said("day") if told else context.reference("day")
    if reference.unit != "day":
        return Reading("DATE", f"XXXX-WXX-{name + 1}", None, None, anchor)
    offset = (name - (reference.number - 1) % 7) % 7
    ahead, back = offset or 7, offset - 7
    if which == "this":
        lean = context.lean(match)
        near = offset if offset <= _MIDWEEK else back
        here = 0 if not offset else offset if lean > 0 else back if lean < 0 else near
        other = reference.shift(back if here > 0 else ahead)
        return date_of(
            reference.shift(here),
            anchor,
            rejected=(Rejected(other.value, "the tense points the other way"),),
        )
    if which == "next" and anchor.kind == "dct" and match.parts[-1].key != "next":
        return _next_weekday(reference, anchor, ahead, _apposed(match, context))
    forward = STEPS.get(which, 0) > 0
    chosen, other = (
        reference.shift(ahead if forward else back),
        reference.shift(back if forward else ahead),
    )
    if which in ("that", "same"):
        chosen, other = reference.shift(offset if offset < 7 else 0), reference.shift(back)
    return date_of(
        chosen, anchor, rejected=(Rejected(other.value, f"“{which}” points the other way"),)
    )


def _apposed(match: Match, context: Context) -> Period | None:
    """The day that stands right behind another: "next Friday, 15 March"."""
    behind = next(context.following(match.end, match.end + 3), None)
    found = context.read(behind[2]) if behind else None
    return found.period if found else None


def _next_weekday(today: Period, anchor: Anchor, ahead: int, said: Period | None) -> Reading:
    """``next Tuesday``, which comes in `ahead` days: that day where it lies in next week by every
    way of counting.

    Tomorrow is not called so. Of a later day of this week the words leave open whether it or the
    one after is meant; on a Sunday of every day, since some weeks begin on that day. A day `said`
    right behind it decides.
    """
    here = (today.number - 1) % 7
    coming, after = today.shift(ahead), today.shift(ahead + 7)
    if ahead == 1 and here != _SUNDAY:
        return date_of(
            after, anchor, rejected=(Rejected(coming.value, "tomorrow is not called “next”"),)
        )
    if said == after:
        return date_of(after, anchor)
    is_open = said != coming and ahead < 7 and (here + ahead <= _SUNDAY or here == _SUNDAY)
    other = Rejected(today.shift(ahead - 7).value, "“next” points the other way")
    return date_of(coming, anchor, rejected=(other,)).over(or_later=after if is_open else None)


def weekday_of_week(match: Match, context: Context) -> Reading | None:
    """``Tuesday last week``, ``Monday of next week``: that weekday of the week meant."""
    name = number_of("weekday", match.word("weekday"))
    reference, anchor = context.reference("week")
    week = reference.widen("week")
    if week is None or week.shift(STEPS[match.word("which")]).first is None:
        return None
    return date_of(
        Period("day", week.shift(STEPS[match.word("which")]).number * 7 + 1 + name), anchor
    )
