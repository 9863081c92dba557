"""The order of all rules: where two match the same words, the one that stands first wins."""

from __future__ import annotations

from generator.times import counted, ending, hours
from generator.times.model import Rule
from generator.times.rules_amounts import AMOUNTS
from generator.times.rules_clock import CLOCK
from generator.times.rules_dates import DATES
from generator.times.rules_frames import FRAMES as BUILT, LISTS as JOINED
from generator.times.rules_relative import RELATIVE

FINDS: tuple[Rule, ...] = (*counted.FINDS, *RELATIVE, *DATES, *CLOCK, *AMOUNTS)
"""Expressions made of words."""

FRAMES: tuple[Rule, ...] = (*counted.FRAMES, *ending.FRAMES, *BUILT)
"""Expressions built on others."""

LISTS: tuple[Rule, ...] = (*hours.HOURS, *JOINED)
"""Ranges and lists of them."""

__all__ = ["FINDS", "FRAMES", "LISTS"]
