"""What is said of a clause: alleged, scheduled."""

from __future__ import annotations

from generator.events.context import Case, Source
from generator.events.plans import own_plan
from generator.model import Factuality, Status


def alleged(source: Source | None, rule: str) -> Factuality:
    """The verdict that a clause rests on somebody's word, or on nobody's that is named."""
    return Factuality(Status.ALLEGED, source.span if source else None, rule)


def scheduled(source: Source | None, rule: str) -> Factuality:
    """The verdict that a clause is announced."""
    return Factuality(Status.SCHEDULED, source.span if source else None, rule)


def planned(case: Case, source: Source | None, rule: str) -> Factuality:
    """Scheduled where the article or the doer says so, alleged where somebody else does."""
    if source and not own_plan(case, source):
        return alleged(source, f"{rule}, said of another")
    return scheduled(source, rule)
