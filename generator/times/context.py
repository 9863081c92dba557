"""What is known while a text is read from left to right: its date, its manner, and the dates named
so far.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.times.cues import leaning, will_be
from generator.times.model import Anchor, Rejected
from generator.times.passages import Manner
from generator.times.patterns import Match
from generator.times.periods import FINENESS, Period, day, holding

_GLANCE = re.compile(
    r"\b(?:since|until|by|than|unlike|for)\s+(?:the\s+\w+\s+of\s+|early\s+|late\s+)?$",
    re.IGNORECASE,
)
_BACKGROUND = 2
"""A full date so many years from the article's opens a look back."""
_TOLD_BY = ("day", "month", "season")
"""Units of the dates of a look back: a mere year may be an aside."""
_NEAR = 400
"""A look back ends so many characters after its last date."""
_STORY = 3
"""So many dates of the past in a row, none of the article's own time among them, make a story."""
_SECTION = 2_000
"""A story of the past ends so many characters after its last date."""
_TELLING = re.compile(
    r"(?:\b(?:in|on|early in|late in)\s|(?:^|[.!?]\s|\n))(?:\w+,\s)?$", re.IGNORECASE
)
"""What stands before a date that tells when something happened; "the March 2011 flood" only names
it."""
_ASIDE = re.compile(
    r"[,(–—-]\s*(?:(?:which|who)\s(?:was|were|had\sbeen)\s)?(?:\w+ly\s|first\s)?"
    r"(?:\w+ed|born|built|held|made|won|sold|bought|written|begun|sent|set|cut|lost|struck|drawn|taken|given)"
    r"\s(?:\w+\s){0,4}?(?:in|on|of|since)\s(?:the\s)?$"
)
"""What stands before a date in an aside that hangs on a noun: "the contract, signed on "."""
_OPENING = re.compile(
    r"(?:^|[.!?]\s|\n\s*)(?:(?:And|But|Then|Later|Finally)\s)?(?:[Ii]n|[Bb]y|[Oo]n|[Aa]t|Early in|Late in"
    r"|(?:It|He|She|They)\s\w+(?:\s\w+)?\s(?:in|on|by|at))\s$"
)
"""What stands before a date that goes on with what was told: it opens its sentence, or only a
pronoun and its verb stand before it."""
_AGAIN = re.compile(r"[^.!?\n]{0,40}\band\sagain\s(?:in|on|at|by)\s(?:the\s)?$")
"""What stands between a date and another of the same passage: "in May 2023 and again in June"."""
_TOLD_OF = re.compile(r"\b(?:in|on|at|of|from|between|by|to|was|\w+ed)\s(?:the\s)?$", re.IGNORECASE)
"""What stands before the date of what is told; "the March 2011 flood" only names it."""
_LIFE = re.compile(
    r"\b(?:founded|established|formed|created|incorporated|launched|set\sup|born|bought|sold)\b[^.]*$"
)
"""Verbs of which a mere year tells only how old something is."""
_FAR = 40
"""A lone year farther than this from a story's place, in years, is an aside."""
_ENTERING = re.compile(
    r"\b(?:in|of|during|throughout|through|and|to|between|from|into|early|late|after|before|-)\s*(?:the\s+)?$|[(,.;]\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a match means: a Timex without its place."""

    type: str
    """``DATE``, ``TIME``, ``DURATION`` or ``SET``."""
    value: str
    """The TIMEX3 value."""
    mod: str | None = None
    """``START``, ``APPROX`` and the like."""
    period: Period | None = None
    """The stretch of the calendar that it names, if it names one (for a TIME its day)."""
    anchor: Anchor | None = None
    """What it was counted from."""
    rejected: tuple[Rejected, ...] = ()
    """The other values it could have had."""
    span: tuple[int, int] | None = None
    """Where its words stand, when that is not the whole match."""
    passing: bool = False
    """Whether it is named only in passing, so that what follows is not counted from it."""
    or_later: Period | None = None
    """A later stretch that the words may mean just as well, or to which they reach."""
    opens: bool = False
    """Whether it opens a stretch of time that the reading behind it closes."""

    def over(self, **changes: object) -> Reading:
        """The same with some fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


def date_of(
    period: Period,
    anchor: Anchor | None = None,
    mod: str | None = None,
    rejected: tuple[Rejected, ...] = (),
) -> Reading:
    """The reading of a stretch of the calendar."""
    return Reading("DATE", period.value, mod, period, anchor, rejected)


@dataclass(frozen=True, slots=True)
class Mention:
    """A date that the text has named."""

    period: Period
    """What it means."""
    start: int
    """Where its words begin."""
    end: int
    """Where they end."""
    own: bool
    """Whether it owes nothing to the article's date: it, or what it was counted from, said its own
    year."""
    aside: bool = False
    """Whether it stands in a participle's aside ("the contract, signed on May 3, 2013,
    expires")."""
    or_later: Period | None = None
    """A later stretch that its words may mean just as well."""
    run: int = 0
    """How many dates in a row, with this one, owe nothing to the article's date and are far from
    it."""
    late: bool = False
    """Whether it is an evening or a night."""
    hour: str = ""
    """``T10:15``, where it is a time by the clock."""

    @property
    def anchor(self) -> Anchor:
        """It as the anchor of another."""
        return Anchor("mention", self.period.value, self.start, self.end)


@dataclass(slots=True)
class Context:
    """The state of reading one text."""

    text: str
    """The whole text."""
    dct: datetime.date
    """The article's date."""
    matches: Sequence[Match]
    """All that the rules have found, in order, for looking ahead."""
    manner: Manner = Manner.NEWS
    """How it tells: a narrative counts from its own dates and not from `dct`."""
    day_first: bool | None = None
    """Whether its dates have the day before the month, as American ones have not; None where they
    do not show it."""
    at: int = 0
    """Where the expression now read begins."""
    mention: Mention | None = None
    """The last date named, of whatever precision."""
    mention_day: Mention | None = None
    """The last date named to the day."""
    mention_gone: Mention | None = None
    """The last date named to the day that is not after the article's."""
    mention_quarter: Mention | None = None
    """The last quarter, half or month named, for "the same period last year"."""
    days_told: dict[tuple[int, int], Mention] = field(default_factory=dict)
    """The days that owe nothing to the article's date, by their month and day."""

    @property
    def narrative(self) -> bool:
        """Whether the text tells of the past by its own dates."""
        return self.manner is Manner.NARRATIVE

    @property
    def in_story(self) -> bool:
        """Whether the expression now read is counted from the dates of a story: what the text itself
        says is still to come is counted from its own day.
        """
        return self.narrative and not will_be(self.text, self.at)

    @property
    def today(self) -> Anchor:
        """The article's date as an anchor."""
        return Anchor("dct", self.dct.isoformat())

    def read(self, match: Match) -> Reading | None:
        """What `match` means here."""
        found = match.rule.read(match, self)
        if isinstance(found, tuple):
            found = found[0] if found else None
        return found if isinstance(found, Reading) else None

    def lean(self, match: Match) -> int:
        """Whether the words around it tell of the future (1), of the past (-1) or neither (0)."""
        return leaning(self.text, match.start, match.end)

    def following(self, start: int, end: int) -> Iterator[tuple[int, int, Match]]:
        """The matches from `start` to `end`, with their places."""
        at = bisect_left(self.matches, start, key=lambda match: match.start)
        while at < len(self.matches) and self.matches[at].start < end:
            yield self.matches[at].start, self.matches[at].end, self.matches[at]
            at += 1

    def reference(self, unit: str = "day", *, looking_back: bool = False) -> tuple[Period, Anchor]:
        """What a bare or relative expression is counted from: in narrative the last mention, else
        the dct.

        `unit` is the precision wanted: a mention coarser than it is passed over for a day within
        it. `looking_back` is for dates without a year, which a report's look back lends its own;
        "last year" is not one.
        """
        background = looking_back and self._in_background()
        mention = self.mention if self.in_story or background else None
        if mention is None:
            return day(self.dct), self.today
        return self._finest(mention, unit)

    def _in_background(self) -> bool:
        """Whether a report looks back here: its paragraph has just named a full date far from its
        own, or the passage tells of the past date by date.
        """
        mention = self.mention
        if mention is None or not mention.own or mention.aside or mention.period.first is None:
            return False
        if _AGAIN.match(self.text, mention.end, self.at):
            return True
        if self.dct.year - mention.period.year < _BACKGROUND:
            return False
        return self.manner is Manner.STORY or self._goes_on(mention)

    def _goes_on(self, mention: Mention) -> bool:
        """Whether a look back to the date named last goes on here."""
        apart = self.at - mention.end
        if apart > _SECTION:
            return False
        if self.manner is Manner.PAST and self._follows(mention):
            return True
        if mention.period.unit not in _TOLD_BY:
            return False
        if mention.run >= _STORY:
            return True
        head = self.text[max(0, mention.start - 24) : mention.start]
        same_paragraph = "\n" not in self.text[mention.end : self.at]
        return apart <= _NEAR and same_paragraph and _TELLING.search(head) is not None

    def _follows(self, mention: Mention) -> bool:
        """Whether a new sentence goes on here with what happened at the date named last, in a text
        that names no time of its own.
        """
        head = self.text[max(0, mention.start - 40) : mention.start]
        is_life = mention.period.unit == "year" and _LIFE.search(head)
        opens = _OPENING.search(self.text, max(0, self.at - 40), self.at)
        return bool(opens and _TOLD_OF.search(head) and not is_life)

    def said(self, unit: str = "day") -> tuple[Period, Anchor]:
        """What "that day", "a year earlier" are counted from: the last mention, else the dct."""
        if self.mention is None:
            return day(self.dct), self.today
        return self._finest(self.mention, unit)

    def _finest(self, mention: Mention, unit: str) -> tuple[Period, Anchor]:
        """The mention, or the day named before it where it is too coarse for `unit` and holds that
        day.
        """
        if (
            unit in ("day", "week", "weekend")
            and mention.period.unit != "day"
            and self.mention_day is not None
        ):
            near = self.mention_day
            if near.period.widen(mention.period.unit) == mention.period:
                return near.period, near.anchor
        return mention.period, mention.anchor

    def note(self, reading: Reading, start: int, end: int, *, own: bool) -> None:
        """Remembers a date just read."""
        period = reading.period
        if (
            period is None
            or reading.type not in ("DATE", "TIME")
            or period.unit not in FINENESS[:9]
        ):
            return
        told = reading.anchor is not None and reading.anchor.kind != "dct"
        own = own or told
        far = own and self.dct.year - period.year >= _BACKGROUND
        run = (self.mention.run if self.mention else 0) + 1 if far else 0
        mention = Mention(
            period,
            start,
            end,
            own,
            self._in_aside(start, end),
            reading.or_later,
            run,
            _is_late(reading, self.text[start:end]),
            "".join(_HOUR.findall(reading.value)[-1:]),
        )
        if period.unit in ("month", "quarter", "half"):
            self.mention_quarter = mention
        if period.unit == "day" and own and period.first is not None:
            self.days_told[period.first.month, period.first.day] = mention
        if (
            self.narrative
            and self.mention is not None
            and (reading.passing or self._in_passing(mention))
        ):
            return
        self.mention = mention
        if period.unit == "day":
            self.mention_day = mention
            if period.first is not None and period.first <= self.dct:
                self.mention_gone = mention

    def _in_aside(self, start: int, end: int) -> bool:
        """Whether a participle's aside, closed right after the date, is where it stands."""
        closed = self.text[end : end + 1] in (",", ")") or self.text[end : end + 2] in (
            " –",
            " —",
            " -",
        )
        return closed and bool(_ASIDE.search(self.text[max(0, start - 60) : start]))

    def _in_passing(self, mention: Mention) -> bool:
        """Whether a story only glances at a year ("since 1995", "a 2005 report"), and goes on where
        it was.
        """
        if mention.period.unit not in ("year", "decade"):
            return False
        head, tail = (
            self.text[max(0, mention.start - 24) : mention.start],
            self.text[mention.end : mention.end + 1],
        )
        if not head or head[-1] == "\n" or tail in ("\n", ":", ""):
            return False
        if _GLANCE.search(head) or not _ENTERING.search(head):
            return True
        if self.mention is not None and abs(mention.period.year - self.mention.period.year) > _FAR:
            return True
        return leaning(self.text, mention.start, mention.end) > 0

    def dct_in(self, unit: str) -> Period:
        """The period of that unit in which the article's date lies."""
        return holding(unit, self.dct)


_HOUR = re.compile(r"T\d\d:\d\d")
_LATE = re.compile(r"T(?:EV|NI|1[7-9]|2)")


def _is_late(reading: Reading, words: str) -> bool:
    """Whether a date is the evening or the night of its day: "late on Friday", "11pm on Friday"."""
    return words[:4].lower() == "late" or _LATE.search(reading.value) is not None
