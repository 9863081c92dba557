"""The verdict on the noun of an event."""

from __future__ import annotations

from collections.abc import Iterator

from generator.english import attribution, dating, grammar, planning
from generator.events.allegations import names_alleged
from generator.events.context import Case, Source, Undecided
from generator.events.plans import PUT_OFF, undone
from generator.events.verdicts import alleged, scheduled
from generator.model import Factuality, Status


def of_noun(case: Case, source: Source | None) -> Factuality | Undecided:
    """The status of the noun of an event; the first rule that speaks decides."""
    return next(_noun_verdicts(case, source))


def _noun_verdicts(case: Case, source: Source | None) -> Iterator[Factuality | Undecided]:
    before, inside = set(case.lead(case.first)), set(case.words(case.first, case.last))
    known = case.word(case.first) not in ("a", "an")
    if why := _no_event(case, inside):
        yield Undecided(why)
    accused = source is not None and source.verb in attribution.ACCUSING and source.verb != "blame"
    accused = accused and case.word(case.first - 1) not in dating.INTRODUCERS | {"over"}
    if case.past and known and not accused and _is_granted(case, source):
        yield Factuality(Status.OCCURRED, None, "noun of a past event")
    unplanned = case.future and inside & dating.UNPLANNED
    if source and unplanned and source.verb not in planning.FORECASTING:
        yield Undecided("what nobody announces, on a day to come")
    if source:
        yield alleged(source, "noun in what another says")
    if (
        inside & grammar.FEARED_WORDS
        or names_alleged(case)
        or "what" in inside
        or (before & grammar.FEAR_NOUNS and not case.past)
    ):
        yield alleged(None, "noun of something feared or supposed")
    if inside & grammar.PLANNED_WORDS or (before & grammar.PLAN_NOUNS and not case.past):
        yield scheduled(None, "noun of something planned")
    if case.past:
        yield Factuality(Status.OCCURRED, None, "noun of a past event")
    if unplanned:
        yield Undecided("what nobody announces, on a day to come")
    if case.future:
        yield scheduled(None, "noun of an event to come")
    yield Undecided("a noun whose date reaches past the article")


def _no_event(case: Case, inside: set[str]) -> str | None:
    """Why a noun with its date is no event."""
    if undone(case):
        return PUT_OFF
    is_limit = case.past and inside & dating.LIMITS
    return "a limit, and not told what came by it" if is_limit else None


def _is_granted(case: Case, source: Source | None) -> bool:
    """Whether a noun of the past is only named in what a source says: "according to" one, in "after
    the fire of 4 May".
    """
    introduced = case.word(case.first - 1) in dating.INTRODUCERS
    return source is not None and (introduced or source.verb != "according to")
