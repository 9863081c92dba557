"""The verdict on a clause from its verb or noun, its date, and whose word it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.english import attribution, grammar, verbs
from generator.events.context import Case, Undecided
from generator.events.plans import called_off, given_up, own_plan, put_off, undone
from generator.events.sources import Source, subject_of
from generator.model import Factuality, Span, Status
from generator.reading import ClauseKind, Form, VerbGroup


def _alleged(source: Source | None, rule: str) -> Factuality:
    return Factuality(Status.ALLEGED, source.span if source else None, rule)


def _scheduled(source: Source | None, rule: str) -> Factuality:
    return Factuality(Status.SCHEDULED, source.span if source else None, rule)


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
        yield _alleged(source, "noun in what another says")
    if (
        inside & grammar.FEARED_WORDS
        or "what" in inside
        or (before & grammar.FEAR_NOUNS and not case.past)
    ):
        yield _alleged(None, "noun of something feared or supposed")
    if inside & grammar.PLANNED_WORDS or (before & grammar.PLAN_NOUNS and not case.past):
        yield _scheduled(None, "noun of something planned")
    if case.past:
        yield Factuality(Status.OCCURRED, None, "noun of a past event")
    if case.future:
        yield _scheduled(None, "noun of an event to come")
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
        return _alleged(Source(_valuer(case, verb, token), "put"), "put at")
    if verb.lemma in attribution.PROJECTING | attribution.VALUING or _asks_for(case, verb, token):
        return _alleged(Source(subject_of(case, case.head), verb.lemma), f"object of {verb.lemma}")
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


def of_verb(case: Case, verb: VerbGroup, source: Source | None) -> Factuality | Undecided:
    """The status of a clause with a verb; the first rule that speaks decides."""
    return next(_verb_verdicts(case, verb, source))


def _verb_verdicts(
    case: Case, verb: VerbGroup, source: Source | None
) -> Iterator[Factuality | Undecided]:
    calendar = _calendar(case, verb)
    if given_up(case, verb):
        yield Undecided("the day that another takes the place of")
    if (calendar or verb.form is Form.PARTICIPLE) and (why := called_off(case, verb)):
        yield Undecided(why)
    if verb.form is Form.INFINITIVE:
        yield next(_infinitive(case, verb, source))
    if verb.form in (Form.GERUND, Form.PARTICIPLE):
        yield _refuted(case, verb) or _nonfinite(case, verb, source)
    if hearsay := next(_hearsay(case, verb), None):
        yield _alleged(source, hearsay)
    if calendar:
        yield _planned(case, source, calendar)
    if verb.form is Form.MODAL:
        yield next(_modal(case, verb, source))
    yield from _told_ahead(case, verb, source)
    if source:
        yield _alleged(source, "told in what another says")
    if verb.form is Form.PRESENT and case.past:
        yield from _present(case, verb)
    yield Factuality(Status.OCCURRED, None, f"told in the {verb.form}")


def _present(case: Case, verb: VerbGroup) -> Iterator[Factuality | Undecided]:
    """A present with a date of the article's day or before it."""
    if not case.today:
        if not _narrative(case):
            yield Undecided("told as present, dated before the article")
    elif verb.lemma in ("be", "have"):
        yield Undecided("a state of the article's day, not an event")
    elif verb.lemma in attribution.CALENDAR_VERBS:
        yield _scheduled(None, "present told of the article's day")


def _narrative(case: Case) -> bool:
    """Whether a present may tell of the past: the date names its year, or only says since when it
    holds.
    """
    lead = case.words(case.dated - 2, case.dated + 1)
    return case.year or any(w in ("since", "from") for w in lead)


def _hearsay(case: Case, verb: VerbGroup) -> Iterator[str]:
    """The rule, where a verb tells hearsay or a forecast: "reportedly", "is believed to", "seems
    to".
    """
    near = case.words(max(case.first, verb.first - 2), verb.last + 1) + case.words(
        case.first, case.first + 1
    )
    after = case.word(verb.last)
    if any(w in attribution.HEARSAY_ADVERBS for w in near):
        yield "hearsay adverb"
    told_so = after == "to" or after in verbs.PARTICIPLES or after in attribution.FATES
    if verb.passive and told_so and verb.lemma in attribution.HEARSAY:
        yield "hearsay passive"
    if verb.passive and after in ("to", "by") and verb.lemma in attribution.EXPECTING:
        yield "forecast"
    if verb.lemma in attribution.SEEMING and after in ("to", "that", "as", "likely"):
        yield "seeming"
    likely = "likely" in case.words(verb.last, verb.last + 4)
    if verb.lemma == "be" and (likely or after in attribution.FORECAST_WORDS):
        yield "forecast"


def _calendar(case: Case, verb: VerbGroup) -> str | None:
    """The rule, where a verb puts an event on a calendar: "is scheduled to", "is due to", "is to",
    "is going to".
    """
    after = case.word(verb.last)
    if verb.passive and verb.lemma in attribution.SCHEDULING and after in ("to", "for"):
        return f"be {verb.lemma} {after}"
    if verb.lemma == "be" and after in ("due", "set", "scheduled", "ready"):
        return f"be {after}"
    if verb.lemma == "be" and after == "to":
        return "be to"
    if verb.lemma == "go" and _progressive(verb) and after == "to":
        return "be going to"
    return None


def _progressive(verb: VerbGroup) -> bool:
    return (
        not verb.passive and verb.lemma not in verbs.BE and any(h in verbs.BE for h in verb.helpers)
    )


def _planned(case: Case, source: Source | None, rule: str) -> Factuality:
    """Scheduled where the article or the doer says so, alleged where somebody else does."""
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


def _modal(case: Case, verb: VerbGroup, source: Source | None) -> Iterator[Factuality | Undecided]:
    modal = PLAIN_MODALS.get(verb.helpers[0], verb.helpers[0]) if verb.helpers else ""
    phrase = case.reading.clauses[case.head or 0]
    told = phrase.kind is ClauseKind.MAIN or phrase.opener in ("which", "who")
    if modal in verbs.FUTURE and case.past and not source and not case.today:
        yield Undecided("a future told of a day that had passed")
    if modal in verbs.FUTURE:
        yield _planned(case, source, "will")
    if modal in ("must", "should", "can") and (found := _duty(case, verb, source)):
        yield found
    if modal in ("must", "should"):
        yield Undecided("a duty, not an event")
    if modal in verbs.POSSIBLE:
        yield _alleged(source, "only possible")
    if modal == "would" and source and not source.direct:
        yield _planned(case, source, "would in what another says")
    if modal == "would" and case.past and not case.today and told:
        yield Factuality(Status.OCCURRED, None, "would told of a past day")
    yield Undecided(f"{modal}, on a condition that is not told")


def _duty(case: Case, verb: VerbGroup, source: Source | None) -> Factuality | None:
    """A deadline ("must reply by Friday"), what is allowed "from" a day on, what "should" happen by
    itself.
    """
    modal, by = verb.helpers[0], {case.word(case.dated - 1), case.word(case.dated)} & DEADLINES
    if modal == "must" and by and not case.past:
        return _planned(case, source, "a deadline")
    if modal == "should" and case.future and not source and verb.lemma in attribution.FORESEEABLE:
        return _alleged(None, "should: a forecast")
    if modal == "can" and case.future and case.word(case.dated - 1) == "from":
        return _planned(case, source, "can from a day to come")
    return None


DEADLINES = verbs.words("by before until till within")


def _onto(case: Case) -> bool:
    """Whether something is put on the date: "for 2 April", "until after the summer"."""
    lead = case.words(case.dated - 3, case.dated)
    return any(w in ("for", "to", "until", "till", "by", "onto") for w in lead)


def _set_for(case: Case, verb: VerbGroup) -> bool:
    """Whether a verb only sets the day: "declared a holiday for Monday"."""
    return verb.lemma in attribution.POSTPONING | {"declare"} and case.word(case.dated - 1) == "for"


def _told_ahead(
    case: Case, verb: VerbGroup, source: Source | None
) -> Iterator[Factuality | Undecided]:
    """A date to come in a clause that is not told as future."""
    if case.past and verb.form is not Form.MODAL and not verb.passive and _set_for(case, verb):
        yield Undecided("set for a day that passed, not said to be kept")
    if not case.past and put_off(case, verb):
        yield _planned(case, source, f"{verb.lemma} to a later day")
    if not case.future:
        return
    if verb.lemma in attribution.POSTPONING and (verb.passive or _onto(case)):
        yield _planned(case, source, f"{verb.lemma} for a day to come")
    if verb.passive and verb.lemma in attribution.EXPECTING:
        yield _planned(case, source, f"{verb.lemma} for a day to come")
    if verb.lemma in attribution.WISHING and case.word(verb.last) == "to":
        yield Undecided("wished or tried, not said to be reached")
    if verb.lemma == "be" and "to" in case.words(verb.last, verb.last + 8):
        yield Undecided("an outlook, not announced")
    if verb.form is Form.PRESENT:
        yield _planned(case, source, "present told of a day to come")
    yield Undecided("told as past, dated after the article")


def _infinitive(
    case: Case, verb: VerbGroup, source: Source | None
) -> Iterator[Factuality | Undecided]:
    """What "to …" depends on decides: a plan, a wish, a request, what was reached."""
    parent = case.reading.clauses[case.head or 0].parent
    upper = case.reading.clauses[parent].verb if parent is not None else None
    if upper and not upper.negated and attribution.rejects(upper.lemma, case.word(upper.last)):
        yield Undecided("a plan that the same sentence rejects")
    if (noun := case.word(verb.first - 1)) in grammar.PLAN_NOUNS:
        yield _noun_to(case, noun, source)
    if upper is None or parent is None:
        yield Undecided("an infinitive on its own")
        return
    if upper.negated:
        yield Undecided("negated")
    if upper.lemma in attribution.HEARSAY and upper.passive:
        yield _alleged(source, "hearsay passive")
    if upper.lemma in attribution.INTENDING:
        yield _planned(case, source, f"{upper.lemma} to")
    if upper.lemma in attribution.EXPECTING:
        yield _expected(case, verb, parent, upper, source)
    if upper.lemma in attribution.WISHING:
        yield _wished(case, verb, parent, source)
    if upper.lemma in attribution.REQUESTING:
        yield Undecided("asked for, not said to be done")
    yield Undecided("a purpose, not said to be reached")


def _noun_to(case: Case, noun: str, source: Source | None) -> Factuality | Undecided:
    """What "a plan to …" comes to by its date."""
    if case.past:
        return Undecided("a plan whose day has passed, not said to be carried out")
    return _planned(case, source, f"{noun} to")


def _expected(
    case: Case, verb: VerbGroup, parent: int, upper: VerbGroup, source: Source | None
) -> Factuality:
    """Who "expects to publish" has a plan; what will befall the subject, or another, is only
    foreseen.
    """
    befalls = verb.passive or verb.lemma in attribution.OUTCOMES or upper.last != verb.first
    if upper.lemma == "expect" and upper.form is Form.PRESENT and not upper.passive and not befalls:
        return _planned(case, source, "expect to")
    return _alleged(source or Source(subject_of(case, parent), upper.lemma), "forecast")


def _wished(
    case: Case, verb: VerbGroup, parent: int, source: Source | None
) -> Factuality | Undecided:
    """The doer's own wish is the doer's word; what is only tried is nobody's."""
    upper = case.reading.clauses[parent].verb
    if (
        upper
        and upper.lemma in attribution.WISHES
        and upper.finite
        and upper.last == verb.first
        and not case.past
    ):
        return _alleged(source or Source(subject_of(case, parent), upper.lemma), "wished for")
    return Undecided("wished or tried, not said to be reached")


def _refuted(case: Case, verb: VerbGroup) -> Undecided | None:
    """What is not held to be so: "acquitted of …ing", "denied …ing", a participle dated after the
    article.
    """
    parent = case.reading.clauses[case.head or 0].parent
    upper = case.reading.clauses[parent].verb if parent is not None else None
    if verb.form is Form.GERUND and upper and upper.lemma in attribution.CLEARING | {"deny"}:
        return Undecided(f"{upper.lemma}: not held to be so")
    ahead = attribution.SCHEDULING | attribution.EXPECTING | attribution.HEARSAY
    if verb.form is Form.PARTICIPLE and case.future and verb.lemma not in ahead:
        return Undecided("told as past, dated after the article")
    return None


def _nonfinite(case: Case, verb: VerbGroup, source: Source | None) -> Factuality | Undecided:
    goals = set(case.lead(verb.first))
    if verb.form is Form.GERUND and goals & attribution.ACCUSED:
        return _alleged(source, "gerund after an accusation")
    if verb.form is Form.GERUND and goals & (grammar.PLAN_NOUNS | grammar.FEAR_NOUNS):
        status = _alleged if source or goals & grammar.FEAR_NOUNS else _scheduled
        return status(source, "gerund after a plan")
    forecast = (
        case.word(verb.last) == "to" and verb.lemma in attribution.EXPECTING | attribution.HEARSAY
    )
    if source or forecast:
        return _alleged(source, "forecast" if forecast else "told in what another says")
    if verb.lemma in attribution.SCHEDULING and (
        case.future or case.word(verb.last) in ("for", "to")
    ):
        return _scheduled(None, "participle of a day to come")
    if case.future:
        return Undecided("told as past, dated after the article")
    return Factuality(Status.OCCURRED, None, f"{verb.form} of a past event")
