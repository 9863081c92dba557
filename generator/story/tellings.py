"""A dated clause as it is compared with others."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from math import log2

from generator import dates
from generator.english import alike
from generator.model import Evidence, Status, shifted
from generator.story.evidence import Candidate
from generator.story.marks import NONE

_STILL_AHEAD = tuple(f" {words} " for words in alike.STILL_AHEAD)
_WHEN_NEAR = re.compile(
    r" (?:as|when|while|before) (?:[^ ]+ ){1,4}(?:is|are|was|were) (?:about|poised|preparing) to "
)
"""It only says when: "was held as he was about to board a ship"."""
_LASTING = ("ON_OR_AFTER", "MORE_THAN", "APPROX")


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """A candidate with what its likeness to others rests on."""

    candidate: Candidate
    earliest: date
    latest: date
    """The days that it can mean: what has occurred is not later than its report, and what has lasted
    since a month began in it."""
    numbers: frozenset[str]
    """The marks of its clause that are numbers."""
    lag: float
    """The logarithm of the days from it to its report."""
    is_ahead: bool
    """Whether it lay ahead of its report."""
    is_near: bool
    """Whether its sentence says that something is near: "on the verge of declaring"."""
    is_reporting: bool
    is_noun: bool
    lasts: bool

    @property
    def is_one_day(self) -> bool:
        """Whether it names its day."""
        return self.earliest == self.latest

    @property
    def days(self) -> int:
        """The days between the first and the last that it can mean."""
        return (self.latest - self.earliest).days

    @staticmethod
    def of(candidate: Candidate) -> Telling:
        """The telling of a candidate."""
        evidence = candidate.evidence
        timex, rule = evidence.timex, evidence.rule
        first, last = bounds(evidence)
        begins = timex.mod == "ON_OR_AFTER"
        if begins:
            _, last = dates.stretch(timex.value) or (first, first)
        if begins or evidence.status is Status.OCCURRED:
            last = max(first, min(last, evidence.dct))
        return Telling(
            candidate=candidate,
            earliest=first,
            latest=last,
            numbers=frozenset(m for m in candidate.marks.core if m[0] == "#") or NONE,
            lag=log2(1 + max(0, (evidence.dct - last).days)),
            is_ahead=evidence.dct < first,
            is_near=_is_near(candidate.sentence),
            is_reporting=evidence.is_report,
            is_noun="noun of " in rule or "noun in what another says" in rule,
            lasts="/" in timex.value or timex.mod in _LASTING,
        )


def _is_near(sentence: str) -> bool:
    """Whether a sentence says that something is near, and not that it was when another thing was."""
    found = any(words in sentence for words in _STILL_AHEAD)
    return found and any(words in _WHEN_NEAR.sub(" ", sentence) for words in _STILL_AHEAD)


def bounds(evidence: Evidence) -> tuple[date, date]:
    """The first and the last day that its time can mean: some count weeks from Sunday on, and in an
    article of a Saturday "last week" may be the one that ends.
    """
    timex, told = evidence.timex, evidence.dct
    first, last = timex.earliest, timex.latest
    assert first is not None and last is not None  # noqa: S101 PT018 only dated expressions come here
    if timex.rule != "near-unit" or (last - first).days != _WEEK or last >= told:
        return first, last
    return shifted(first, -1), max(last, shifted(told, -1) if told.weekday() == _SATURDAY else last)


_WEEK = 6
"""Days between the first and the last of a week."""
_SATURDAY = 5
