"""Clauses that are the article's own within what another says: "after he collapsed last Thursday",
"the keeper, who was hurt, …".
"""

from __future__ import annotations

from generator.english import dating, grammar
from generator.events.context import Case
from generator.reading import Clause, ClauseKind, Form


def is_added(case: Case, clause: Clause, *, accuses: bool = False) -> bool:
    """Whether a clause is the article's own within what another says; where that ``accuses``, when
    something was is told by the one who says it.
    """
    dates = not accuses and (is_background(clause) or _is_known(case, clause))
    return dates or _is_remark(case, clause) or _tells_of_speaker(case, clause)


LONGEST_SOURCE = 12
"""Tokens of the words for a source."""


def _tells_of_speaker(case: Case, clause: Clause) -> bool:
    """Whether a relative clause tells who speaks: "said the coach, who joined in May", "according
    to a report that was read in court".
    """
    if clause.kind is not ClauseKind.RELATIVE:
        return False
    beside = (case.reading.at(i) for i in range(max(0, clause.start - 2), clause.start))
    behind = any(case.reading.clauses[i].kind is ClauseKind.REPORTING for i in beside)
    floor = max(0, clause.start - LONGEST_SOURCE)
    words = [case.word(i) for i in range(floor, clause.start)]
    source = words[len(words) - words[::-1].index("to") :] if "to" in words else [","]
    named = "according" in words and "," not in source
    return behind or named


def _is_known(case: Case, clause: Clause) -> bool:
    """Whether "when …" only says when something had been so: "had been healthy when it was sold"."""
    upper = case.reading.clauses[clause.parent].verb if clause.parent is not None else None
    simple = clause.verb is not None and clause.verb.form is Form.PAST
    past = upper is not None and upper.helpers[:1] == ("had",)
    return clause.opener in ("when", "while") and simple and past


def _is_remark(case: Case, clause: Clause) -> bool:
    """Whether a relative or a participle stands between a subject and its verb, in commas: the
    article's own fact.
    """
    relative = clause.kind is ClauseKind.RELATIVE and clause.opener in grammar.RELATIVES
    form = clause.verb.form if clause.verb else None
    hung = relative or (clause.kind is ClauseKind.NONFINITE and form is Form.PARTICIPLE)
    follows = (relative and clause.fronted) or _verb_follows(case, clause.end)
    return hung and clause.after_comma and follows


def _verb_follows(case: Case, comma: int) -> bool:
    """Whether a finite verb stands right behind a comma."""
    if case.word(comma) != ",":
        return False
    verb = case.reading.clauses[case.reading.at(comma + 1)].verb
    return verb is not None and verb.finite and verb.first == comma + 1


def is_background(clause: Clause) -> bool:
    """Whether a clause only says when: "after he collapsed last Thursday"."""
    return clause.kind is ClauseKind.SUBORDINATE and clause.opener in dating.BACKGROUND
