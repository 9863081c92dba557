"""What stands of an event beside its day: its status, the part of its day and its history, by those who
tell the act that is shown. What a source tells of something else that day is no ground for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.english import alike, planning
from generator.model import Event, Evidence, Status, Step, Turn, sound

_OF_PLANS = frozenset((Turn.ANNOUNCED, Turn.ALLEGED, Turn.FORESEEN))
"""Steps that may be of another act than the one that came about."""


def as_shown(event: Event, best: Evidence) -> Event:
    """The event as those tell it who tell of the act of ``best``, the piece of evidence that is shown;
    what is no fact stays as it is.
    """
    if event.status is not Status.OCCURRED:
        return event
    same = [e for e in sound(event.evidence) if e is best or tells_same(e, best)]
    value, mod = event.value, event.mod
    if "T" in value and all(e.timex.value != value for e in same):
        value, mod = value[: value.index("T")], None
    return replace(
        event,
        value=value,
        mod=mod,
        status=event.status if any(map(_is_fact, same)) else Status.ALLEGED,
        history=tuple(step for step in event.history if _is_told(step, same)),
    )


def tells_same(one: Evidence, other: Evidence) -> bool:
    """Whether two pieces of evidence tell of one act; what names none may be of any."""
    mine, yours = act_of(one), act_of(other)
    return one.deed == other.deed != "" or not (mine and yours and mine.isdisjoint(yours))


class Agreeing:
    """How many other sources of an event tell what one piece of its evidence tells as done."""

    def __init__(self, evidence: Sequence[Evidence]) -> None:
        self._sources: defaultdict[str, set[str]] = defaultdict(set)
        for each in evidence:
            for act in each.acts:
                self._sources[act].add(each.source)

    def share(self, told: Evidence, sources: int) -> float:
        """The share of them among the other sources, of so many in all, from 0 to 1."""
        agree = max((len(self._sources[act]) for act in act_of(told)), default=1) - 1
        return agree / max(1, sources - 1)


def act_of(told: Evidence) -> frozenset[str]:
    """Return the marks of what its verb tells as done; of all its clause where the verb says little: "is
    expected to open", "gave its verdict".
    """
    if told.deed in _AHEAD:
        return told.acts
    stem = alike.stem(told.deed)
    return told.acts & {stem, *alike.WITH.get(stem, ())} or told.acts


_AHEAD = planning.SCHEDULING | planning.EXPECTING | planning.INTENDING | planning.POSTPONING
"""Verbs by which something is to be, whatever it is."""


def _is_fact(told: Evidence) -> bool:
    return told.status is Status.OCCURRED


def _is_told(step: Step, same: Sequence[Evidence]) -> bool:
    """Whether those who tell of the act tell a step of its history."""
    return step.turn not in _OF_PLANS or any(
        e.source in step.sources and not _is_fact(e) for e in same
    )
