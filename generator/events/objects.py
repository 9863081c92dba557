"""The verdict on the noun of an event, and on what a verb of promising or denying has for its
object.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.english import attribution, grammar
from generator.events.context import Case, Source, Undecided
from generator.events.plans import undone
from generator.events.sources import subject_of
from generator.events.verdicts import alleged, scheduled
from generator.model import Factuality, Span, Status
from generator.reading import Form, VerbGroup


def of_noun(case: Case, source: Source | None) -> Factuality | Undecided:
    """The status of the noun of an event; the first rule that speaks decides."""
    return next(_noun_verdicts(case, source))


def _noun_verdicts(case: Case, source: Source | None) -> Iterator[Factuality | Undecided]:
    before, inside = set(case.lead(case.first)), set(case.words(case.first, case.last))
    known = case.word(case.first) not in ("a", "an")
    if undone(case):
        yield Undecided("called off or put off in the same sentence")
    accused = source is not None and source.verb in attribution.ACCUSING and source.verb != "blame"
    if case.past and known and source and source.verb != "according to" and not accused:
        yield Factuality(Status.OCCURRED, None, "noun of a past event")
    if source:
        yield alleged(source, "noun in what another says")
    if (
        inside & grammar.FEARED_WORDS
        or "what" in inside
        or (before & grammar.FEAR_NOUNS and not case.past)
    ):
        yield alleged(None, "noun of something feared or supposed")
    if inside & grammar.PLANNED_WORDS or (before & grammar.PLAN_NOUNS and not case.past):
        yield scheduled(None, "noun of something planned")
    if case.past:
        yield Factuality(Status.OCCURRED, None, "noun of a past event")
    if case.future:
        yield scheduled(None, "noun of an event to come")
    yield Undecided("a noun whose date reaches past the article")


def of_object(case: Case, token: int) -> Factuality | Undecided | None:
    """The status of what a verb of promising, foreseeing or denying has for its object; None for
    other verbs.
    """
    verb = case.verb
    if verb is None or case.head is None or token < verb.last:
        return None
    parent = case.reading.clauses[case.head].parent
    upper = case.reading.clauses[parent].verb if parent is not None else None
    if verb.lemma == "deny" or (
        verb.form is Form.GERUND and upper is not None and upper.lemma == "deny"
    ):
        return Undecided("denied")
    if not verb.finite or verb.passive or verb.negated:
        return None
    if (
        verb.lemma == "put"
        and case.words(token - 3, token)
        and "at" in case.words(max(verb.last, token - 3), token)
    ):
        return alleged(Source(_valuer(case, verb, token), "put"), "put at")
    if verb.lemma in attribution.PROJECTING | attribution.VALUING or _asks_for(case, verb, token):
        return alleged(Source(subject_of(case, case.head), verb.lemma), f"object of {verb.lemma}")
    return None


def _asks_for(case: Case, verb: VerbGroup, token: int) -> bool:
    particle = attribution.ASKING.get(verb.lemma)
    return particle is not None and particle in case.words(verb.last, min(verb.last + 1, token))


def _valuer(case: Case, verb: VerbGroup, token: int) -> Span | None:
    """Who puts it at so much: the subject, or "the union" in "police put it at 90 and the union at
    300".
    """
    at = next(i for i in range(token - 1, verb.last - 1, -1) if case.word(i) == "at")
    joined = next(
        (
            i
            for i in range(at - 1, max(verb.last, at - 8), -1)
            if case.word(i) in ("and", "but", ",")
        ),
        at,
    )
    if "at" in case.words(verb.last, joined) and joined + 1 < at:
        return case.reading.span(joined + 1, at)
    return subject_of(case, case.head or 0)
