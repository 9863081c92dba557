"""The verdict on a clause without a finite verb: what it depends on decides."""

from __future__ import annotations

from collections.abc import Iterator

from generator.english import attribution, dating, grammar, planning
from generator.events.context import Case, Source, Undecided
from generator.events.plans import ONCE, comes_to_nothing
from generator.events.sources import wisher
from generator.events.verdicts import alleged, planned, scheduled
from generator.model import Factuality, Status
from generator.reading import Form, VerbGroup, nounlike


def of_nonfinite(
    case: Case, verb: VerbGroup, source: Source | None
) -> Iterator[Factuality | Undecided]:
    """The verdicts on an infinitive, a gerund or a participle; the first that speaks counts."""
    if verb.form is Form.INFINITIVE:
        yield from _infinitive(case, verb, source)
    elif verb.form is Form.GERUND:
        yield from _gerund(case, verb, source)
        yield _plain(case, verb, source)
    elif verb.form is Form.PARTICIPLE:
        yield from _participle(case, verb)
        yield _plain(case, verb, source)


def _upper(case: Case) -> tuple[int | None, VerbGroup | None]:
    """The clause around the clause, and its verb."""
    parent = case.reading.clauses[case.head or 0].parent
    return parent, case.reading.clauses[parent].verb if parent is not None else None


def _infinitive(
    case: Case, verb: VerbGroup, source: Source | None
) -> Iterator[Factuality | Undecided]:
    """What "to …" depends on decides: a plan, a wish, a request, what was reached."""
    parent, upper = _upper(case)
    before = _noun_before(case, verb)
    rejects = upper and planning.rejects(upper.lemma, case.word(upper.last))
    if upper and ((rejects and not upper.negated) or _is_stopped(case, verb, before, upper)):
        yield Undecided("a plan that the same sentence rejects")
    if before in grammar.PLAN_NOUNS and _is_no_plan(case, verb, upper):
        yield Undecided("no plan, or one that the same sentence doubts")
    if before in grammar.PLAN_NOUNS:
        yield _noun_to(case, before, source)
    if before in planning.READY and not case.past:
        yield planned(case, source, f"{before} to")
    if upper is None or parent is None:
        yield Undecided("an infinitive on its own")
    else:
        yield from _under(case, verb, parent, upper, source)


def _is_stopped(case: Case, verb: VerbGroup, before: str, upper: VerbGroup) -> bool:
    """Whether the plan that an infinitive tells comes to nothing by the verb around it."""
    return before in grammar.PLAN_NOUNS and comes_to_nothing(case, verb.first - 1, upper)


def _noun_before(case: Case, verb: VerbGroup) -> str:
    """The word that an infinitive follows, past a date: "plans on Wednesday to open"."""
    tokens, i = case.reading.tokens, verb.first - 1
    while i > 0 and tokens[i].in_date:
        i -= 1
    dated = i < verb.first - 1 and tokens[i].word in grammar.DATE_PREPOSITIONS
    return case.word(i - dated)


def _is_no_plan(case: Case, verb: VerbGroup, upper: VerbGroup | None) -> bool:
    """Whether the sentence says that there is no plan, or doubts it: "no plans to", "did not announce
    a plan to", "doubts the plan to".
    """
    if not dating.NONE.isdisjoint(case.words(verb.first - 4, verb.first - 1)):
        return True
    rejected = upper is not None and planning.rejects(upper.lemma, case.word(upper.last))
    unsure = upper is not None and (upper.negated or upper.lemma in planning.DOUBTING)
    return unsure and not rejected


def _under(
    case: Case, verb: VerbGroup, parent: int, upper: VerbGroup, source: Source | None
) -> Iterator[Factuality | Undecided]:
    """What the verb above says of "to …"."""
    if upper.negated:
        yield Undecided("negated")
    if upper.lemma in attribution.HEARSAY and upper.passive:
        yield alleged(source, "hearsay passive")
    if _is_open_day(case, upper):
        yield Undecided("the day of the decision, or of what was decided")
    if case.future and _is_of_noun(case, verb, upper):
        yield planned(case, source, "to be done on a day to come")
    if upper.lemma in planning.INTENDING:
        is_once = upper.lemma in planning.MEANING and upper.helpers[:1] == ("had",)
        holds = planned(case, source, f"{upper.lemma} to")
        yield Undecided(ONCE) if is_once else holds
    if upper.lemma in planning.EXPECTING:
        yield _expected(case, verb, parent, upper, source)
    if upper.lemma in planning.WISHING:
        yield _wished(case, verb, parent, source)
    asked = upper.lemma in planning.REQUESTING
    yield Undecided(ASKED if asked else "a purpose, not said to be reached")


ASKED = "asked for, not done"
"""Why what somebody is told to do tells no event."""


def _is_of_noun(case: Case, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether what is to be tells of the noun before it: "the bridge to be built in May", "the
    rules, to take effect on 1 July, were published".
    """
    before = case.reading.tokens[verb.first - 1]
    of_subject = upper.first > verb.first and (nounlike(before) or before.word == ",")
    return of_subject or (verb.passive and upper.last < verb.first)


_DEADLINES = dating.DEADLINES | {"from"}


def _is_open_day(case: Case, upper: VerbGroup) -> bool:
    """Whether a bare weekday or month may be that of a decision or of what was decided: "agreed to
    raise the tax on Monday".
    """
    tokens, day = case.reading.tokens, case.dated
    named = case.word(day) in grammar.WEEKDAYS | grammar.MONTHS
    bare = (
        named
        and case.word(day - 1) not in _DEADLINES
        and not any(0 <= i < len(tokens) and tokens[i].in_date for i in (day - 1, day + 1))
    )
    parent, _ = _upper(case)
    own = any(t.in_date and case.reading.at(i) == parent for i, t in enumerate(tokens[:day]))
    return bare and not own and upper.form is Form.PAST and upper.lemma in planning.DECIDING


def _noun_to(case: Case, noun: str, source: Source | None) -> Factuality | Undecided:
    """What "a plan to …" comes to by its date."""
    if case.past:
        return Undecided("a plan whose day has passed, not said to be carried out")
    return planned(case, source, f"{noun} to")


def _expected(
    case: Case, verb: VerbGroup, parent: int, upper: VerbGroup, source: Source | None
) -> Factuality:
    """Who "expects to publish" has a plan; what will befall the subject, or another, is only
    foreseen.
    """
    befalls = verb.passive or verb.lemma in planning.OUTCOMES or upper.last != verb.first
    if upper.lemma == "expect" and upper.form is Form.PRESENT and not upper.passive and not befalls:
        return planned(case, source, "expect to")
    foreseen = upper.passive or upper.form is Form.PARTICIPLE
    return alleged(source or (None if foreseen else wisher(case, parent)), "forecast")


def _wished(
    case: Case, verb: VerbGroup, parent: int, source: Source | None
) -> Factuality | Undecided:
    """The doer's own wish is the doer's word; what is only tried is nobody's."""
    upper = case.reading.clauses[parent].verb
    if (
        upper
        and upper.lemma in planning.WISHES
        and upper.finite
        and upper.last == verb.first
        and not case.past
    ):
        return alleged(source or wisher(case, parent), "wished for")
    return Undecided("wished or tried, not said to be reached")


def _gerund(case: Case, verb: VerbGroup, source: Source | None) -> Iterator[Factuality | Undecided]:
    """What an -ing form tells behind an accusation or a plan, or as the means of something."""
    goals = set(case.lead(verb.first))
    if goals & attribution.ACCUSED:
        yield alleged(source, "gerund after an accusation")
    if case.future and verb.lemma in planning.CALENDAR_VERBS:
        yield planned(case, source, "gerund of a day to come")
    if source is not None or goals & grammar.FEAR_NOUNS:
        yield alleged(source, "told in what another says")
    if goals & grammar.PLAN_NOUNS:
        yield scheduled(source, "gerund after a plan")
    if _is_means(case):
        yield Undecided("how something is done that is not told as done")


def _participle(case: Case, verb: VerbGroup) -> Iterator[Undecided]:
    """Why a participle dated after the article tells nothing: only plans lie ahead."""
    ahead = planning.SCHEDULING | planning.EXPECTING | attribution.HEARSAY
    if verb.lemma in planning.SCHEDULING and _came_about(case, verb):
        yield Undecided("a plan that the same sentence says came about on another day, or never")
    if case.future and verb.lemma not in ahead:
        yield Undecided("told as past, dated after the article")


def _came_about(case: Case, plan: VerbGroup) -> bool:
    """Whether the clause around a plan tells that it came about, or did not: "The trial, planned for
    June, began on 11 September"; the plan tells of its subject.
    """
    _, upper = _upper(case)
    if upper is None or upper.form not in (Form.PAST, Form.PERFECT) or plan.last > upper.first:
        return False
    if upper.negated:
        return upper.lemma in planning.CALENDAR_VERBS | {"happen"}
    after = case.word(upper.last)
    is_done = upper.lemma in dating.COMING_ABOUT or (upper.lemma == "hold" and upper.passive)
    is_done |= (upper.lemma, after) in (("take", "place"), ("go", "ahead"))
    return is_done


def _plain(case: Case, verb: VerbGroup, source: Source | None) -> Factuality | Undecided:
    """The verdict on a gerund or a participle by its own words."""
    after = case.word(verb.last)
    if after == "to" and verb.lemma in planning.EXPECTING | attribution.HEARSAY:
        return alleged(source, "forecast")
    if source:
        return alleged(source, "told in what another says")
    if verb.lemma in planning.SCHEDULING and (case.future or after in ("for", "to")):
        return scheduled(None, "participle of a day to come")
    if case.future:
        return Undecided("told as past, dated after the article")
    return Factuality(Status.OCCURRED, None, f"{verb.form} of a past event")


def _is_means(case: Case) -> bool:
    """Whether a gerund tells how something is done that may not be: "were to mark the day by
    staging a play".
    """
    clause, (_, upper) = case.reading.clauses[case.head or 0], _upper(case)
    unreal = upper is not None and upper.form in (Form.MODAL, Form.INFINITIVE)
    return unreal and clause.opener in ("by", "in", "through", "with") and not clause.fronted
