"""The order of all rules: where two match the same words, the one that stands first wins."""

from __future__ import annotations

from generator.times.expressions import (
    anniversaries,
    clock,
    counted,
    dates,
    dayparts,
    durations,
    ending,
    hours,
    lists,
    months,
    offsets,
    parts,
    seasons,
    sets,
    today,
    units,
    units_said,
    vague,
    weekdays,
    years,
)
from generator.times.model import Rule

FINDS: tuple[Rule, ...] = (
    *counted.FINDS,
    *today.FINDS,
    *dayparts.FINDS,
    *units.FINDS,
    *units_said.FINDS,
    *dates.FINDS,
    *months.FINDS,
    *years.FINDS,
    *weekdays.FINDS,
    *seasons.FINDS,
    *vague.FINDS,
    *clock.FINDS,
    *sets.FINDS,
    *durations.FINDS,
)
"""Expressions made of words."""

FRAMES: tuple[Rule, ...] = (
    *anniversaries.FRAMES,
    *counted.FRAMES,
    *ending.FRAMES,
    *parts.FRAMES,
    *durations.FRAMES,
    *offsets.FRAMES,
    *clock.FRAMES,
    *dayparts.FRAMES,
)
"""Expressions built on others."""

LISTS: tuple[Rule, ...] = (*hours.LISTS, *seasons.LISTS, *lists.LISTS)
"""Ranges and lists of them."""
