"""Plans: who makes them, what puts them off, and what calls them off."""

from __future__ import annotations

from itertools import pairwise

from generator.english import dating, grammar, planning, verbs
from generator.events.context import Case, Source
from generator.reading import Clause, ClauseKind, Form, VerbGroup, nounlike


def own_plan(case: Case, source: Source) -> bool:
    """Whether the one who speaks is the one who will do it, or its announcer."""
    verb = case.verb
    now = verb is not None and verb.form is Form.PRESENT
    arranging = planning.ARRANGED if now else planning.CALENDAR_VERBS
    arranged = verb is not None and verb.lemma in arranging
    told = source.verb == "according to" and not (now and arranged)
    if source.verb in planning.FORECASTING or told:
        return False
    first, last = doer(case)
    subject = case.words(first, last)
    if source.direct and (not subject or subject[0] in dating.OWN):
        return bool(subject) and subject[0] in dating.FIRST_PERSON
    if source.verb == "quoted":
        return False
    if source.verb in planning.PROCLAIMING:
        return True
    if of_speaker(case, source):
        return True
    head = next((i for i in range(first, last) if case.word(i) in grammar.PREPOSITIONS), last)
    others = any(_is_named(case, i) for i in range(first, head))
    return not others and verb is not None and (verb.passive or arranged)


def of_speaker(case: Case, source: Source) -> bool:
    """Whether the one who will do it is the one who speaks, or for whom they speak."""
    first, last = doer(case)
    subject = case.words(first, last)
    return not subject or subject[0] in dating.OWN or speaks_for(case, source, first, last)


def _is_named(case: Case, i: int) -> bool:
    """Whether a token is part of a name, and not a plural that opens the sentence: "Trams stop"."""
    token = case.reading.tokens[i]
    plural = i == 0 and token.word.endswith("s") and case.verb is not None and case.verb.first == 1
    return token.is_name and nounlike(token) and not plural


def doer(case: Case) -> tuple[int, int]:
    """The tokens that name who will do it: the subject, for an infinitive that of the verb
    above.
    """
    index = case.head if case.head is not None else 0
    while (
        above := case.reading.clauses[index]
    ).kind is ClauseKind.NONFINITE and above.parent is not None:
        index = above.parent
    return case.reading.subject(index)


NO_NAMES = grammar.DETERMINERS | grammar.PREPOSITIONS | grammar.CONJUNCTIONS | verbs.words("'s")


def speaks_for(case: Case, source: Source, first: int, last: int) -> bool:
    """Whether the speaker shares a name with the doer, is their office or is otherwise known to
    speak for them.
    """
    if source.span is None or first >= last:
        return False
    if case.own and case.own(source.span, case.reading.span(first, last)):
        return True
    named = case.words(*case.reading.tokens_in(source.span))
    if set(named) & (set(case.words(first, last)) - NO_NAMES):
        return True
    theirs = bool(named) and named[0] in grammar.POSSESSIVES
    theirs = theirs and not planning.ANNOUNCERS.isdisjoint(named)
    is_body = named[:1] == ["the"] and named[1:2] == named[-1:] and named[-1] in planning.BODIES
    return (
        source.follows
        and (theirs or is_body)
        and any(case.reading.tokens[i].is_name for i in range(first, last))
    )


def put_off(case: Case, verb: VerbGroup) -> bool:
    """Whether a verb moves something to the date: "was put off until May", "postponed the vote to
    Friday".
    """
    before = (case.word(case.dated - 1), case.word(case.dated - 2))
    onto = before[0] in dating.ONTO or (before[0] in ("after", "the") and before[1] in dating.ONTO)
    return onto and verb.form is not Form.MODAL and _moves(case, verb)


def given_up(case: Case, verb: VerbGroup) -> bool:
    """Whether the date is the one that another replaces: "moved from 10 June to 24 June", "instead
    of 10 June".
    """
    on = case.word(case.dated - 1) in ("on", "in", "at")
    lead = case.words(case.dated - 3 - on, case.dated - on)
    if (
        lead[-2:] in (["instead", "of"], ["rather", "than"])
        or lead[-3:-1] == ["rather", "than"]
        or lead[-1:] == ["not"]
    ):
        return True
    if verb.lemma == "replace" and not verb.passive and case.dated == verb.last:
        return True
    return lead[-1:] == ["from"] and _takes_away(case, verb)


def _takes_away(case: Case, verb: VerbGroup) -> bool:
    """Whether a verb moves something to another day: "has been moved to 24 June", "was brought
    forward".
    """
    if verb.lemma not in planning.MOVING:
        return False
    end = min(max(case.last, verb.last + 4), verb.last + _LONGEST_MOVE)
    words = [w for w in case.words(verb.last, end) if w not in ("the", "a", "an")]
    onto_day = any(a in dating.UNTIL and _is_of_time(b) for a, b in pairwise(words))
    return onto_day or "forward" in words or words[:1] == ["back"]


_LONGEST_MOVE = 40
"""Tokens behind a verb that moves something from one day to another."""


def _is_of_time(word: str) -> bool:
    return word[:1].isdigit() or word in grammar.TIME_WORDS or word in dating.AHEAD


def _moves(case: Case, verb: VerbGroup) -> bool:
    particle = case.word(verb.last) in ("off", "back")
    return verb.lemma in planning.PUTTING_OFF or (verb.lemma in ("put", "push") and particle)


NOT_HELD = "was to have been, and so was not"
PUT_OFF = "called off or put off in the same sentence"
WENT_OTHERWISE = "planned once, and the same sentence tells that it went otherwise"
ONCE = "planned once, and perhaps no longer"
LAPSED = (NOT_HELD, PUT_OFF, WENT_OTHERWISE, ONCE)
"""Why a plan that is told in the past no longer holds."""


def called_off(case: Case, verb: VerbGroup) -> str | None:
    """Why a plan that is told in the past no longer holds, where the sentence says so."""
    if verb.form not in (Form.PAST, Form.PERFECT, Form.PARTICIPLE) or case.head is None:
        return None
    own = case.reading.clauses[case.head]
    if verb.lemma == "be" and case.words(verb.last, verb.last + 2) == ["to", "have"]:
        return NOT_HELD
    if any(_undoes(case, p) or _ends_of(case, p) for p in _beside(case, own)):
        return PUT_OFF
    if verb.form is Form.PAST and any(_goes_otherwise(case, p) for p in _beside(case, own)):
        return WENT_OTHERWISE
    return ONCE if _is_lapsed(case, verb, own) else None


def _is_lapsed(case: Case, verb: VerbGroup, own: Clause) -> bool:
    """Whether a plan was one of that time: "was supposed to", "had been due on"."""
    supposed = verb.lemma == "suppose" and verb.passive
    going = verb.lemma == "go" and verb.form is Form.PAST and own.kind is ClauseKind.MAIN
    if (supposed or going) and case.word(verb.last) == "to":
        return True
    beside = case.words(verb.first - 1, past_adverbs(case, verb))
    once = not dating.FORMERLY.isdisjoint(beside)
    return once or verb.helpers[:1] == ("had",)


_ADVERBS = dating.FORMERLY | grammar.ADVERBS


def past_adverbs(case: Case, verb: VerbGroup) -> int:
    """The token behind a verb, its adverbs and its day: "was initially due", "was on Monday due"."""
    end = verb.last
    while case.word(end) in _ADVERBS or case.is_day(end):
        end += 1
    return end


def _goes_otherwise(case: Case, phrase: Clause) -> bool:
    """Whether a clause sets what came about against a plan: "but was extended", "but it stayed"."""
    verb = phrase.verb
    told = verb is not None and verb.form in (Form.PAST, Form.PERFECT)
    return told and case.word(phrase.start - 1) in ("but", "yet")


def undone(case: Case) -> bool:
    """Whether a verb calls the noun of an event off: "the strike was called off", "cancelled
    Monday's strike".
    """
    index = case.reading.at(case.first)
    around = case.reading.clauses[index]
    verb, heads = around.verb, case.first <= case.reading.subject(index)[0] + 1
    if verb is None:
        return False
    stopped = (heads or verb.last <= case.first) and comes_to_nothing(case, case.first, verb)
    if not (stopped or _undoes(case, around)):
        return False
    is_object = verb.last <= case.first <= verb.last + 2 and not verb.passive
    return case.last <= verb.first or is_object


def comes_to_nothing(case: Case, plan: int, verb: VerbGroup) -> bool:
    """Whether a verb says that the plan at a token, its subject or its object, comes to nothing or is
    in doubt: "was banned", "collapsed", "hangs in the balance", "opposes a plan".
    """
    after = case.word(verb.last)
    if verb.negated or (verb.form is Form.MODAL and verb.helpers[:1] != ("will",)):
        return False
    stops = verb.lemma in planning.STOPPING or planning.rejects(verb.lemma, after)
    if verb.last <= plan:
        behind = case.words(verb.last + (after in planning.AGAINST), plan)
        opposes = after == "against" or verb.lemma in ("oppose", "resist")
        is_object = grammar.PREPOSITIONS.isdisjoint(behind)
        return not verb.passive and is_object and (stops or opposes)
    after_that = frozenset(case.words(verb.last, verb.last + 3))
    return (verb.passive and stops) or (not case.past and _falls(verb, after_that))


def _falls(verb: VerbGroup, behind: frozenset[str]) -> bool:
    """Whether the subject of a verb, with the words behind it, comes to nothing or is in doubt."""
    needs = planning.FALLING.get(verb.lemma) if not verb.passive else None
    falls = needs is not None and (not needs or not needs.isdisjoint(behind))
    return falls or not planning.IN_DOUBT.isdisjoint(behind)


def _ends_of(case: Case, phrase: Clause) -> bool:
    """Whether the clause around a plan, or one that goes on with it, tells that it comes to nothing."""
    verb, own = phrase.verb, case.reading.clauses[case.head or 0]
    plans = own.verb is not None and own.verb.lemma in planning.SCHEDULING
    if verb is None or not (plans and (phrase.start <= own.start or phrase.shares_subject)):
        return False
    near = verb.last <= case.first <= verb.last + 2 or case.first < verb.first
    return near and comes_to_nothing(case, case.first, verb)


def _is_off(case: Case, phrase: Clause) -> bool:
    """Whether a clause tells that an event "is off", and not the lights."""
    verb = phrase.verb
    if verb is None or verb.lemma != "be" or case.word(verb.last + 1) in grammar.DETERMINERS:
        return False
    subject = case.words(*case.reading.subject(case.reading.at(verb.first)))
    plans = grammar.EVENT_NOUNS | grammar.PLAN_NOUNS | dating.OWN | {"that", "this", "all"}
    return not subject or not plans.isdisjoint(subject)


def _beside(case: Case, own: Clause) -> list[Clause]:
    """The clauses that can tell what became of a plan: the one around a relative, and those that go
    on after it.
    """
    around = own.kind in (ClauseKind.RELATIVE, ClauseKind.NONFINITE) and own.parent is not None
    above = [case.reading.clauses[own.parent]] if around and own.parent is not None else []
    behind = (case.head or 0) + 1
    later = case.reading.clauses[behind : behind + _MOST_BEHIND]
    after = [p for p in later if p.start >= own.end and p.parent == own.parent]
    return above + [p for p in after if p.kind is own.kind]


_MOST_BEHIND = 12
"""Clauses behind a plan's that may tell what became of it."""


_TAKING_PLACE = planning.CALENDAR_VERBS | {"go", "happen"}


def _undoes(case: Case, phrase: Clause) -> bool:
    """Whether a clause calls something off: "was cancelled", "has been put off", "will not now take
    place".
    """
    verb = phrase.verb
    if verb is None:
        return False
    if verb.form is Form.MODAL and "now" in case.words(verb.first, verb.last):
        return True
    if verb.form is Form.MODAL and verb.negated:
        return verb.passive or verb.lemma in _TAKING_PLACE
    if verb.form is Form.MODAL and verb.helpers[:1] != ("will",):
        return False
    off = case.word(verb.last) == "off" and (verb.lemma == "call" or _is_off(case, phrase))
    moved = _moves(case, verb) or _takes_away(case, verb)
    return not verb.negated and (off or verb.lemma in planning.CALLING_OFF or moved)
