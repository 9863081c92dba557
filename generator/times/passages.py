"""Whether a text tells of the past by its own dates (narrative) or reports from its own day (news)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from generator.times.patterns import Match


def tells_of_past(matches: Sequence[Match], dct: datetime.date) -> bool:
    """True where dates that carry years of their own, far from the article's, outweigh those said from its day."""
    far = near = 0
    for match in matches:
        sorts = match.rule.sort.split()
        if "own" in sorts:
            year = next((part.number for part in match.parts if part.number and part.number > 999), None)
            if (year is not None and abs(year - dct.year) > 1) or "bc" in sorts:
                far += 1
        elif "weekday" in sorts or "deictic" in sorts:
            near += 1
    return far >= 4 and far > 2 * near
