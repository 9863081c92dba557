"""The history of an event: announced, moved, held; alleged, denied, confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from generator.model import Evidence, Status, Step, Turn

NEAR = timedelta(days=31)
"""A longer time than this confirms nobody's word: much comes about in a year."""
_SAID = (Turn.ALLEGED, Turn.FORESEEN)


def history(
    evidence: Sequence[Evidence],
    denied: Iterable[Evidence] = (),
    called_off: Iterable[Evidence] = (),
) -> tuple[Step, ...]:
    """The steps that pieces of evidence make, in the order of the reports; ``denied`` are those
    that somebody denies, ``called_off`` what tells that it will not be.

    What agrees with a step is told by one more source of it. What is still alleged after it is told
    as fact, or as planned, is no step.
    """
    steps: list[Step] = []
    for each in sorted(evidence, key=lambda e: e.dct):
        place = next((i for i, s in enumerate(steps) if _agrees(s, each)), None)
        if place is not None:
            steps[place] = _also(steps[place], each)
        elif each.status is not Status.ALLEGED or all(s.turn in _SAID for s in steps):
            steps.append(_step(each, _turn(each, steps)))
    steps += [_step(e, Turn.DENIED) for e in denied]
    steps += [_step(e, Turn.CALLED_OFF) for e in called_off]
    return _superseded(sorted(steps, key=lambda s: s.dct))


def _turn(evidence: Evidence, before: Sequence[Step]) -> Turn:
    """What a piece of evidence is after the steps before it."""
    turns = [s.turn for s in before]
    if evidence.status is Status.OCCURRED:
        first, last = _bounds(evidence)
        is_alleged = set(turns) == {Turn.ALLEGED} and any(_meets(s, evidence) for s in before)
        is_alleged = is_alleged and last - first <= NEAR
        return Turn.CONFIRMED if is_alleged else Turn.OCCURRED
    if evidence.status is Status.SCHEDULED:
        return Turn.MOVED if Turn.ANNOUNCED in turns else Turn.ANNOUNCED
    return _said(evidence)


def _said(evidence: Evidence) -> Turn:
    """What somebody's word is: that it came about, or that it may."""
    return Turn.FORESEEN if evidence.is_open else Turn.ALLEGED


def _step(evidence: Evidence, turn: Turn) -> Step:
    first, last = _bounds(evidence)
    timex = evidence.timex
    return Step(turn, timex.value, timex.mod, first, last, evidence.dct, (evidence.source,))


def _bounds(evidence: Evidence) -> tuple[date, date]:
    first, last = evidence.timex.earliest, evidence.timex.latest
    assert first is not None and last is not None  # noqa: S101 PT018 only dated expressions come here
    return first, last


_STATUS = {
    Turn.ANNOUNCED: Status.SCHEDULED,
    Turn.MOVED: Status.SCHEDULED,
    Turn.ALLEGED: Status.ALLEGED,
    Turn.FORESEEN: Status.ALLEGED,
    Turn.CONFIRMED: Status.OCCURRED,
    Turn.OCCURRED: Status.OCCURRED,
}


def _agrees(step: Step, evidence: Evidence) -> bool:
    """Whether evidence tells the same: its status, at a time that can be the step's."""
    is_said = evidence.status is Status.ALLEGED
    told = step.turn is _said(evidence) if is_said else _STATUS.get(step.turn) is evidence.status
    return told and _meets(step, evidence)


def _meets(step: Step, evidence: Evidence) -> bool:
    """Whether evidence is of a time that can be a step's."""
    first, last = _bounds(evidence)
    return step.earliest <= last and first <= step.latest


def _also(step: Step, evidence: Evidence) -> Step:
    """The step as one more source tells it, with the more exact time."""
    first, last = _bounds(evidence)
    sources = tuple(dict.fromkeys((*step.sources, evidence.source)))
    if last - first >= step.latest - step.earliest:
        return replace(step, sources=sources)
    timex = evidence.timex
    return replace(
        step, value=timex.value, mod=timex.mod, earliest=first, latest=last, sources=sources
    )


def _superseded(steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps, each plan marked that another time or a calling off took the place of."""
    return tuple(
        replace(
            step,
            is_superseded=_is_ahead(step)
            and any(_replaces(later, step) for later in steps[i + 1 :]),
        )
        for i, step in enumerate(steps)
    )


def _is_ahead(step: Step) -> bool:
    """Whether a step is a plan, or what somebody said would be."""
    is_said = step.turn in _SAID and step.dct < step.earliest
    return is_said or _STATUS.get(step.turn) is Status.SCHEDULED


def _replaces(later: Step, plan: Step) -> bool:
    if later.turn is Turn.CALLED_OFF:
        return True
    tells = _STATUS.get(later.turn) in (Status.SCHEDULED, Status.OCCURRED)
    return tells and (later.latest < plan.earliest or plan.latest < later.earliest)
