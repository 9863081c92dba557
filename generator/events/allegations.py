"""What a noun or a verb of accusing takes for its content, whoever accuses: "allegations he took
bribes", "was accused by Ann Berg, a clerk, of taking bribes". It is alleged, by whomever.
"""

from __future__ import annotations

from itertools import pairwise

from generator.english import attribution, grammar, verbs
from generator.events.context import Case
from generator.reading import Clause, ClauseKind, Form, VerbGroup

FARTHEST = 12
"""Tokens at most from such a noun to the verb of its content, or to "that"."""
SOME_YEAR = 300
"""Days of a time that is only known to the year."""
RULE = "told in an allegation"


_OPENING = grammar.NOMINATIVES | grammar.DETERMINERS | {"it"}
_MADE = verbs.words(
    "make publish write file lodge issue release receive commission hear raise submit bring"
)
"""Verbs of what is done with such a thing itself: "the claims he made"."""


def is_alleged(case: Case) -> bool:
    """Whether a clause around the words, or theirs, is what a noun or a verb of accusing takes; not
    what is only added of something in it: "accused of starting the fire, which broke out on Monday".
    """
    if _is_of_year(case):
        return True
    for _, clause in case.around():
        if clause.verb is None:
            continue
        found = _is_of_noun(case, clause.verb) or _is_behind_that(case, clause)
        if found or _is_of_verb(case, clause):
            return True
        if clause.kind is ClauseKind.RELATIVE and clause.after_comma:
            return False
    return False


def _is_of_year(case: Case) -> bool:
    """Whether a year stands behind what is alleged, and is of that: "has filed a complaint for assault
    in 2003".
    """
    if case.verb is None or case.days < SOME_YEAR:
        return False
    between = case.words(case.verb.last, case.dated)
    return any(
        word in attribution.ALLEGING and behind in ("of", "for", "about", "over")
        for word, behind in pairwise(between)
    )


def names_alleged(case: Case) -> bool:
    """Whether the noun of an event is what is alleged: "a complaint for assault in 2003"."""
    is_led_to = case.word(case.first - 1) in ("of", "for")
    return is_led_to and not attribution.ALLEGING.isdisjoint(case.lead(case.first))


def _is_of_noun(case: Case, verb: VerbGroup) -> bool:
    """Whether a verb and its subject stand right behind such a noun: "claims the firm dumped waste"."""
    for i in range(verb.first - 1, max(-1, verb.first - FARTHEST), -1):
        token = case.reading.tokens[i]
        if not token.is_word or token.in_date:
            return False
        if token.word in attribution.ALLEGING:
            behind = case.reading.tokens[i + 1]
            opens = behind.word in _OPENING or behind.is_name
            return opens and i + 1 < verb.first and verb.lemma not in _MADE
    return False


def _is_behind_that(case: Case, clause: Clause) -> bool:
    """Whether such a noun, with who accuses, stands before "that …": "an accusation by Ann Berg, 32,
    that he had lied".
    """
    if clause.opener != "that":
        return False
    before = case.words(max(0, clause.start - FARTHEST), clause.start)
    return any(
        word in attribution.ALLEGING and behind in ("by", "from")
        for word, behind in pairwise(before)
    )


def _is_of_verb(case: Case, clause: Clause) -> bool:
    """Whether a gerund is what a passive verb of accusing takes, whoever stands between."""
    if clause.kind is not ClauseKind.NONFINITE or clause.parent is None or clause.verb is None:
        return False
    upper = case.reading.clauses[clause.parent].verb
    if clause.verb.form is not Form.GERUND or upper is None or not upper.passive:
        return False
    return clause.opener in attribution.ACCUSING.get(upper.lemma, ())
