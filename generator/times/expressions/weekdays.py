"""Weekdays: "on Monday", "last Wednesday", "Tuesday last week"."""

from __future__ import annotations

import re

from generator.english.calendar import WEEKDAYS
from generator.english.persons import GIVEN_NAMES
from generator.times.context import Context, Mention, Reading, date_of
from generator.times.lexicon import number_of
from generator.times.model import Anchor, Rejected, Rule
from generator.times.patterns import Match
from generator.times.periods import Period, day
from generator.times.stepping import STEPS
from generator.times.surroundings import BESIDE
from generator.times.table import rule

_NAMED_BEFORE = re.compile(rf"\b(?:{'|'.join(BESIDE['named like a weekday'])})\s$")
_NAMED_BEHIND = re.compile(rf"\s(?:{'|'.join(BESIDE['named by a weekday'])})\b")

_GIVEN = re.compile(r"(?:^|[^\s\w]\s?|\b(?:and|by|for|of|to|with|that|said|says)\s)([A-Z]\w+)\s$")
"""A lone given name before a weekday that is its surname: "Don Sunday"; but "Ann Lee Sunday said"."""


def is_weekday_alone(match: Match, text: str) -> bool:
    """``on Monday``; not ``the Monday Club``, ``Sunday Times``, ``the film Friday``."""
    head = _NAMED_BEFORE.search(text, max(0, match.start - 10), match.start)
    given = _GIVEN.search(text, max(0, match.start - 24), match.start)
    named = head is not None or (given is not None and given[1] in GIVEN_NAMES)
    return not named and _NAMED_BEHIND.match(text, match.end) is None


def weekday(match: Match, context: Context) -> Reading | None:
    """A weekday alone: the article's own day if it is one, else the last before it, or the next by
    the tense; open where it may be any ("it was a Sunday").
    """
    name = number_of("weekday", match.word("weekday"))
    reference, anchor = context.reference("day")
    if reference.unit not in ("day", "week") or _is_any(match, context.text):
        return Reading("DATE", f"XXXX-WXX-{name + 1}", None, None, anchor)
    origin = reference.first or context.dct
    before = _joined_to(match, context) or _told_of(match, context) or _gone_on(match, context)
    if before is not None:
        return _weekday_after(before, name)
    back = (origin.weekday() - name) % 7
    past, ahead = day(origin).shift(-back), day(origin).shift(7 - back)
    if anchor.kind == "mention":
        ahead = day(origin).shift((name - origin.weekday()) % 7)
        return date_of(
            ahead,
            anchor,
            rejected=(Rejected(past.value, "the story moves on from the date before it"),),
        )
    if back and context.lean(match) > 0:
        return date_of(
            ahead,
            anchor,
            rejected=(Rejected(past.value, "the words around it tell of the future"),),
        )
    reason = "it is the article's own day" if not back else "no word around it tells of the future"
    return date_of(past, anchor, rejected=(Rejected(ahead.value, reason),))


_ONE_OF_MANY = re.compile(r"\b(?:a|an ordinary|one|some|any|another)\s$", re.IGNORECASE)
_NOT_BEFORE_NOUN = re.compile(r"\s*(?:[^\w\s]|$)|\s(?:in|when|that|of|at|and|or|but|as|with)\b")


def _is_any(match: Match, text: str) -> bool:
    """Whether it says which day of the week it was, and not which week: "5 June, a Tuesday"; but "a
    Tuesday vote" is the one that was held.
    """
    before = _ONE_OF_MANY.search(text, max(0, match.start - 12), match.start)
    return before is not None and _NOT_BEFORE_NOUN.match(text, match.end) is not None


_JOINING = re.compile(r"\s*(?:,|,?\s*(?:and|or)(?:\s+on)?)\s*")


def _joined_to(match: Match, context: Context) -> Mention | None:
    """A weekday to come to which another is joined: "next Tuesday and Wednesday"."""
    before = context.mention_day
    if before is None or before.period.number <= context.dct.toordinal():
        return None
    if not context.text[before.start : before.end].endswith("day"):
        return None
    return before if _JOINING.fullmatch(context.text, before.end, match.start) else None


def _told_of(match: Match, context: Context) -> Mention | None:
    """The day of which the text has told, and which "on the Friday" follows."""
    before, text = context.mention_day, context.text
    definite = text[max(0, match.start - 7) : match.start].lower() == "on the "
    if before is None or not definite or _OWNED.match(text, match.end):
        return None
    first = before.period.first
    near = match.start - before.end < _NEAR
    return before if near and first is not None and first < context.dct else None


def _gone_on(match: Match, context: Context) -> Mention | None:
    """The day with its weekday of which the text has told, long before its own, where it goes on with
    whom it tells of: "Lee left on Saturday 28 August. On Sunday he crossed the border".
    """
    before, text = context.mention_day, context.text
    if before is None or match.start - before.end >= _NEAR:
        return None
    first, words = before.period.first, text[before.start : before.end]
    is_told = before.own or any(map(str.isdigit, words))
    long_ago = first is not None and (context.dct - first).days > _WEEK
    opens = _OPENING.search(text, max(0, match.start - 6), match.start)
    goes_on = opens and _GOING_ON.match(text, match.end)
    return before if is_told and long_ago and goes_on and _WEEKDAY.search(words) else None


_WEEK = 7
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_OPENING = re.compile(r"(?:^|\n|[.!?]\s)(?:On|By)\s$")
_GOING_ON = re.compile(r"(?:\s(?:morning|afternoon|evening|night))?,?\s(?:he|she|they|it)\b")

_OWNED = re.compile(r"\s(?:of|before|after|that|when|in)\b|['’-]")
"""What stands behind a weekday that is no more than one of others: "the Friday before"."""
_NEAR = 300


def _weekday_after(before: Mention, name: int) -> Reading:
    """The first such weekday after another day, as open as that one is."""
    ahead = (name + 1 - before.period.number) % 7
    found = date_of(before.period.shift(ahead), before.anchor)
    return found.over(or_later=before.or_later.shift(ahead)) if before.or_later else found


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


FINDS: tuple[Rule, ...] = (
    rule(
        "weekday",
        "the article's own day if it is that weekday, else the last before it, or the next if the tense points ahead",
        "day weekday",
        ("{weekday}",),
        weekday,
        ("The two met on Wednesday.", "2022-02-01", "2022-01-26"),
        ("They will meet on Friday.", "2022-02-01", "2022-02-04"),
        ("He spoke here Tuesday.", "2022-02-01", "2022-02-01"),
        ("The mill burned on 5 January, a Wednesday.", "2022-02-01", "XXXX-WXX-3"),
        ("It fell in a Friday vote.", "2022-02-01", "2022-01-28"),
        guard=is_weekday_alone,
    ),
    rule(
        "near-weekday",
        "the last such weekday before the article's date, or the next one after it",
        "day nearday",
        (
            "[the] [this] which=last|past|next|coming|following|previous|preceding {weekday}",
            "which=this {weekday}",
            "which=that {weekday}",
            "the which=same {weekday}",
            "{weekday} which=last|next|past",
        ),
        near_weekday,
        ("It was delivered last Wednesday.", "2022-02-01", "2022-01-26"),
        ("They meet next Monday.", "2022-02-01", "2022-02-07"),
    ),
    rule(
        "weekday-of-week",
        "that weekday of the week before, of or after the article's date",
        "day lending",
        ("{weekday} [of] which=last|this|next week",),
        weekday_of_week,
        ("He said so on Tuesday last week.", "2022-02-04", "2022-01-25"),
    ),
)
