"""Whether a text tells of the past by its own dates (narrative) or reports from its own day
(news).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence

from generator.times.patterns import Match


def tells_of_past(matches: Sequence[Match], dct: datetime.date) -> bool:
    """True where dates that carry years of their own, far from the article's, outweigh those said
    from its day.
    """
    far = near = 0
    for match in _with_parts(matches):
        sorts = match.rule.sort.split()
        if "own" in sorts:
            year = next(
                (part.number for part in match.parts if part.number and part.number > 999), None
            )
            if (year is not None and abs(year - dct.year) > 1) or "bc" in sorts:
                far += 1
        elif "weekday" in sorts or "deictic" in sorts:
            near += 1
    return far >= _ENOUGH and far > _OUTWEIGHED * near


_ENOUGH = 4
"""So many dates with years of their own make a story."""
_OUTWEIGHED = 8
"""So many of them outweigh one weekday or "yesterday"."""


def _with_parts(matches: Iterable[Match]) -> Iterator[Match]:
    """The matches and, of those that have no year of their own, what they were built from."""
    for match in matches:
        yield match
        if "own" not in match.rule.sort.split():
            yield from _with_parts(match.children())
