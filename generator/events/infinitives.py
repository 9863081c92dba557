"""Whether a date behind "to …" is of the verb above it: "is set to open in May", "rejected a plan to
close it on Monday".
"""

from __future__ import annotations

from generator.english import attribution, dating, denying, grammar, planning, verbs
from generator.events.dated import Dated
from generator.reading import Form, VerbGroup, nounlike


def is_told_with(d: Dated, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether a date behind "to …" is of the verb above it."""
    dated = any(d.reading.tokens[i].in_date for i in range(upper.last, verb.first))
    own = dated or _is_of_noun(d, verb, upper)
    return not own and (_completes(d, verb, upper) or _decided(d, verb, upper))


def _is_of_noun(d: Dated, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether an infinitive tells of the noun before it: "a fair to be held on 12 October", "talks
    set to resume".
    """
    if upper.last >= verb.first:
        return False
    before = verb.first - 1 - (d.word(verb.first - 1) == ",")
    held = verb.passive and nounlike(d.reading.tokens[before]) and d.first > verb.last
    return held or (upper.last < verb.first - 1 and d.word(verb.first - 1) in planning.READY)


def _completes(d: Dated, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether "to …" only completes the verb before it, or tells the purpose of what happened."""
    if upper.first > verb.first:
        return False
    if verb.first == upper.last and _needs_infinitive(upper):
        return True
    if (
        upper.lemma
        in planning.INTENDING | planning.WISHING | planning.REQUESTING | attribution.SEEMING
    ):
        return False
    return d.word(verb.first - 1) not in grammar.PLAN_NOUNS


def _needs_infinitive(verb: VerbGroup) -> bool:
    """Whether a verb is only half a verb: "is scheduled to", "began to", "is going to"."""
    passives = planning.SCHEDULING | planning.EXPECTING | attribution.HEARSAY
    passives |= verbs.words("allow permit")
    going = verb.lemma == "go" and any(h in verbs.BE for h in verb.helpers)
    halves = planning.REACHING | attribution.SEEMING | verbs.words("be have")
    return (verb.passive and verb.lemma in passives) or going or verb.lemma in halves


def _decided(d: Dated, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether the date tells when a plan was made or turned down: "rejected a plan to …", "agreed
    to … last week".
    """
    if upper.first > verb.first or upper.negated or upper.form not in (Form.PAST, Form.PERFECT):
        return False
    if planning.rejects(upper.lemma, d.word(upper.last)):
        return not _is_bare_month(d)
    if verb.first == upper.last and upper.lemma in planning.REFUSING | planning.TRYING:
        return True
    noun = d.word(verb.first - 1)
    if upper.lemma in planning.FAILING and noun in denying.REFUSED:
        return True
    is_over = any(d.word(i) in dating.ONLY_PAST for i in range(d.first, d.last))
    of_plan = noun in grammar.PLAN_NOUNS and upper.lemma not in verbs.words("be have")
    acts_then = upper.lemma in planning.APPROVING or upper.form is Form.PAST
    acts = planning.DECIDING | planning.REQUESTING | planning.WISHING - planning.FAILING
    of_news = d.of_news and upper.form is Form.PAST and upper.lemma in acts
    if ((of_plan and acts_then) or of_news) and _is_bare_day(d):
        return True
    return is_over and (of_plan or upper.lemma in acts)


def _is_bare_day(d: Dated) -> bool:
    """Whether the date is a weekday and no more."""
    return d.last == d.first + 1 and d.word(d.first) in grammar.WEEKDAYS


def _is_bare_month(d: Dated) -> bool:
    """Whether the date is a month and no more, which may be that of a plan or of its end."""
    return d.last == d.first + 1 and d.word(d.first) in grammar.MONTHS
