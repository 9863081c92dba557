"""The verdict on a clause from its verb or noun, its date, and whose word it rests on."""

from __future__ import annotations

from generator.lexicon import attribution, grammar, verbs
from generator.modality.case import Case, Undecided
from generator.modality.sources import Source, subject_of
from generator.model import Modality, Status
from generator.syntax import Form, Opening, VerbGroup, nounlike


def _alleged(source: Source | None, rule: str) -> Modality:
    return Modality(Status.ALLEGED, source.span if source else None, rule)


def _scheduled(source: Source | None, rule: str) -> Modality:
    return Modality(Status.SCHEDULED, source.span if source else None, rule)


def of_noun(case: Case, source: Source | None) -> Modality | Undecided:
    before = case.words(case.first - 4, case.first)
    inside = case.words(case.first, case.last)
    if source:
        if case.past and source.verb != "according to":
            return Modality(Status.OCCURRED, None, "noun of a past event")
        return _alleged(source, "noun in what another says")
    if (
        any(w in grammar.FEARED_WORDS for w in inside)
        or any(w in grammar.FEAR_NOUNS for w in before)
        or "what" in inside
    ):
        return _alleged(None, "noun of something feared or supposed")
    if any(w in grammar.PLANNED_WORDS for w in inside) or any(w in grammar.PLAN_NOUNS for w in before):
        return _scheduled(None, "noun of something planned")
    if case.past:
        return Modality(Status.OCCURRED, None, "noun of a past event")
    if case.future:
        return _scheduled(None, "noun of an event to come")
    return Undecided("a noun whose date reaches past the article")


def of_verb(case: Case, verb: VerbGroup, source: Source | None) -> Modality | Undecided:
    if verb.form is Form.INFINITIVE:
        return _infinitive(case, verb, source)
    if verb.form in (Form.GERUND, Form.PARTICIPLE):
        return _nonfinite(case, verb, source)
    hearsay = _hearsay(case, verb)
    if hearsay:
        return _alleged(source, hearsay)
    calendar = _calendar(case, verb)
    if calendar:
        return _planned(case, verb, source, calendar)
    if verb.form is Form.MODAL:
        return _modal(case, verb, source)
    if case.future:
        return _told_ahead(case, verb, source)
    if source:
        return _alleged(source, "told in what another says")
    if verb.form is Form.PRESENT and case.today and verb.lemma in attribution.CALENDAR_VERBS and not source:
        return _scheduled(None, "present told of the article's day")
    if verb.form is Form.PRESENT and not case.past:
        return Modality(Status.OCCURRED, None, "present: goes on as the article reports")
    if verb.form is Form.PRESENT:
        return Modality(Status.OCCURRED, None, "present told of a past day")
    return Modality(Status.OCCURRED, None, f"finite {verb.form}")


def _hearsay(case: Case, verb: VerbGroup) -> str | None:
    """ "reportedly", "is believed to", "is expected to", "seems to"."""
    near = case.words(max(case.first, verb.first - 2), verb.last + 1) + case.words(case.first, case.first + 1)
    if any(w in attribution.HEARSAY_ADVERBS for w in near):
        return "hearsay adverb"
    next_infinitive = case.word(verb.last) == "to"
    if verb.passive and next_infinitive and verb.lemma in attribution.HEARSAY:
        return "hearsay passive"
    if (
        next_infinitive
        and verb.lemma in attribution.EXPECTING
        and (verb.passive or case.word(verb.last - 1) == "likely")
    ):
        return "forecast"
    if verb.lemma in attribution.SEEMING and (next_infinitive or case.word(verb.last) in ("that", "as", "likely")):
        return "seeming"
    if verb.lemma == "be" and case.word(verb.last) in ("likely", "expected", "bound", "poised", "believed", "feared"):
        return "forecast"
    return None


def _calendar(case: Case, verb: VerbGroup) -> str | None:
    """ "is scheduled to", "is due to", "is to", "is going to", "plans to"."""
    after = case.word(verb.last)
    if verb.passive and verb.lemma in attribution.SCHEDULING and after in ("to", "for"):
        return f"be {verb.lemma} {after}"
    if verb.lemma == "be" and after in ("due", "set", "scheduled", "ready"):
        return f"be {after}"
    if verb.lemma == "be" and after == "to":
        return "be to"
    if verb.lemma == "go" and "be" in _be(verb) and after == "to":
        return "be going to"
    return None


def _be(verb: VerbGroup) -> str:
    return "be" if any(h in verbs.BE for h in verb.helpers) else ""


def _planned(case: Case, verb: VerbGroup, source: Source | None, rule: str) -> Modality:
    if source and not own_plan(case, source):
        return _alleged(source, f"{rule}, said of another")
    return _scheduled(source, rule)


PLAIN_MODALS = {
    "won't": "will",
    "wouldn't": "would",
    "can't": "can",
    "cannot": "can",
    "couldn't": "could",
    "'d": "would",
}


def _modal(case: Case, verb: VerbGroup, source: Source | None) -> Modality | Undecided:
    modal = PLAIN_MODALS.get(verb.helpers[0], verb.helpers[0]) if verb.helpers else ""
    if modal in verbs.FUTURE:
        if case.past and not source and not case.today:
            return Undecided("a future told of a day that had passed")
        return _planned(case, verb, source, "will")
    if modal in ("may", "might", "could", "can"):
        return _alleged(source, "only possible")
    if modal == "would":
        if source:
            return _planned(case, verb, source, "would in what another says")
        told = case.reading.phrases[case.head or 0]
        if case.past and (told.opening is Opening.MAIN or told.opener in ("which", "who")):
            return Modality(Status.OCCURRED, None, "would told of a past day")
        return Undecided("would, on a condition that is not told")
    return Undecided(f"modal verb {modal}")


def _told_ahead(case: Case, verb: VerbGroup, source: Source | None) -> Modality | Undecided:
    """A date after the article in a clause that is not told as future."""
    if verb.lemma in attribution.POSTPONING:
        return _scheduled(source, f"{verb.lemma} for a day to come")
    if verb.lemma in attribution.WISHING and case.word(verb.last) == "to":
        return Undecided("wished or tried, not said to be reached")
    if verb.form is Form.PRESENT:
        return _planned(case, verb, source, "present told of a day to come")
    if _be(verb) and verb.lemma not in verbs.BE and not verb.passive:
        return _planned(case, verb, source, "progressive told of a day to come")
    return Undecided("told as past, dated after the article")


def _infinitive(case: Case, verb: VerbGroup, source: Source | None) -> Modality | Undecided:
    """What "to …" depends on decides: a plan, a wish, a request, what was reached."""
    phrase = case.reading.phrases[case.head or 0]
    upper = case.reading.phrases[phrase.parent].verb if phrase.parent is not None else None
    noun = case.word(verb.first - 1)
    if noun in grammar.PLAN_NOUNS:
        return _planned(case, verb, source, f"{noun} to")
    if upper is None:
        return Undecided("an infinitive on its own")
    if upper.negated:
        return Undecided("negated")
    if upper.lemma in attribution.HEARSAY and upper.passive:
        return _alleged(source, "hearsay passive")
    if upper.lemma in attribution.INTENDING:
        return _planned(case, verb, source, f"{upper.lemma} to")
    if upper.lemma in attribution.EXPECTING:
        return _alleged(source or Source(subject_of(case, phrase.parent or 0), upper.lemma), "forecast")
    if upper.lemma in attribution.WISHING:
        return Undecided("wished or tried, not said to be reached")
    if upper.lemma in attribution.REQUESTING:
        return Undecided("asked for, not said to be done")
    return Undecided("a purpose, not said to be reached")


def _nonfinite(case: Case, verb: VerbGroup, source: Source | None) -> Modality | Undecided:
    goals = case.words(verb.first - 4, verb.first)
    if verb.form is Form.GERUND and any(w in grammar.PLAN_NOUNS | grammar.FEAR_NOUNS for w in goals):
        status = _alleged if source or any(w in grammar.FEAR_NOUNS for w in goals) else _scheduled
        return status(source, "gerund after a plan")
    if source:
        return _alleged(source, "told in what another says")
    if case.future:
        return (
            _scheduled(None, "participle of a day to come")
            if verb.lemma in attribution.SCHEDULING
            else Undecided("told as past, dated after the article")
        )
    return Modality(Status.OCCURRED, None, f"{verb.form} of a past event")


def own_plan(case: Case, source: Source) -> bool:
    """Whether the one who speaks is the one who will do it, or its announcer."""
    if source.verb in attribution.FORECASTING or source.verb in ("according to", "quoted"):
        return False
    index = case.head if case.head is not None else 0
    while (above := case.reading.phrases[index]).opening is Opening.NONFINITE and above.parent is not None:
        index = above.parent
    first, last = case.reading.subject(index)
    subject = case.words(first, last)
    if not subject or subject[0] in ("he", "she", "it", "they", "we", "i", "its", "his", "her", "their", "our"):
        return True
    speaker = {
        w
        for w in (source.span.of(case.sentence).lower().split() if source.span else ())
        if w not in grammar.DETERMINERS
    }
    if speaker & set(subject):
        return True
    name = any(case.reading.tokens[i].is_name for i in range(first, last) if nounlike(case.reading.tokens[i]))
    verb = case.verb
    return not name and verb is not None and (verb.passive or verb.lemma in attribution.CALENDAR_VERBS)
