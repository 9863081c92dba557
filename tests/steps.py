"""How many steps a piece of work takes, counted and not timed."""

import sys
from collections.abc import Callable
from cProfile import Profile
from types import FrameType
from typing import Any


def steps(work: Callable[[], object]) -> int:
    """The lines of Python that ``work`` runs; the same on every machine."""
    count = 0

    def trace(
        _frame: FrameType, event: str, _argument: object
    ) -> Callable[[FrameType, str, Any], Any]:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def calls(work: Callable[[], object]) -> int:
    """The functions that ``work`` calls, those of the interpreter too; counted by a profiler in C,
    which slows the work far less than counting its steps does.
    """
    profile = Profile()
    with profile:
        work()
    return sum(entry.callcount for entry in profile.getstats())


LINEAR = 4.4
"""Four times the text may take so many times the steps; a square would take sixteen."""
