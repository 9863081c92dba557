"""Whether what a clause tells is told as so, by the heads that take it: "pretended that …", "no
evidence that …", "avoided …ing".
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.english import dating, denying, grammar, planning, verbs
from generator.english.speech import NOT_ONE
from generator.english.tables import rows
from generator.events.context import Case
from generator.reading import Clause, ClauseKind, Form

UNTRUE, OPEN, FACT = "untrue", "open", "fact"
HEADS = {
    (taken, head): tells
    for taken, heads, tells, _ in rows("veridicality.tsv")
    for head in heads.split()
}
"""How a clause is taken and the base of what takes it -> what that tells of it."""

ASSERTED = dating.BACKGROUND | verbs.words("because although though why how")
"""Conjunctions whose clause is told as so, whatever the clause around it is."""


def refusal(case: Case) -> str | None:
    """Why the clause is not told as so; None where nothing says that."""
    if _is_near(case):
        return "it nearly happened"
    if case.head is None and case.words(case.first - 2, case.first) in REPLACED:
        return "another took its place"
    for clause in _around(case):
        if _is_told_whole(case, clause):
            continue
        if why := _of_head(case, clause):
            return why
        if _stands_alone(clause):
            return None
    return None


def _is_told_whole(case: Case, clause: Clause) -> bool:
    """Whether a clause is told with the verb that says that it did not come about: "refused to land
    on Monday".
    """
    upper = case.verb if clause.parent == case.head else None
    infinitive = clause.verb is not None and clause.verb.form is Form.INFINITIVE
    return infinitive and upper is not None and upper.lemma in planning.REFUSING


REPLACED = (["instead", "of"], ["rather", "than"])
"""Words before what did not come to be, as another did."""


def _around(case: Case) -> Iterator[Clause]:
    """The clauses around the words whose status is asked for, the innermost first."""
    index: int | None = case.reading.at(case.place)
    while index is not None:
        clause = case.reading.clauses[index]
        yield clause
        index = clause.parent


def _stands_alone(clause: Clause) -> bool:
    """Whether a clause is told as so, whatever is told of the one around it."""
    remark = clause.kind is ClauseKind.RELATIVE and clause.after_comma
    return remark or (clause.kind is ClauseKind.SUBORDINATE and clause.opener in ASSERTED)


def denies_subject(case: Case, index: int) -> bool:
    """Whether what stands before the verb of a clause denies it: "Neither the mayor nor …", "Few
    residents", "By no means is it".
    """
    first, last = case.reading.subject(index)
    first += case.word(first) in grammar.PREPOSITIONS and case.word(first + 1) == "no"
    word, before = case.word(first), case.word(first - 1)
    return first < last and (word in dating.NOBODY or (before == "not" and word in NOT_ONE))


def is_undisputed(case: Case, clause: Clause) -> bool:
    """Whether nobody doubts or denies a clause, so that it is the article's."""
    upper = case.reading.clauses[clause.parent].verb if clause.parent is not None else None
    if upper is None or clause.parent is None or upper.lemma not in planning.DOUBTING:
        return False
    cannot = upper.form is Form.MODAL and upper.negated and upper.passive
    return cannot or case.word(case.reading.subject(clause.parent)[0]) in NOT_A_SOUL


NOT_A_SOUL = ("nobody", "no", "no-one", "none")
"""First words of the subject of a doubt that nobody has."""


def _is_near(case: Case) -> bool:
    """Whether it only nearly happened: "nearly sank", "all but resigned"."""
    verb = case.verb
    if verb is None or verb.lemma in dating.GRADUAL:
        return False
    before = case.words(verb.first - 2, verb.last - 1)
    adverb = before[-1:] and before[-1] in dating.NEARLY
    return bool(adverb) or before[-2:] == ["all", "but"]


def _of_head(case: Case, clause: Clause) -> str | None:
    """Why the head that takes a clause does not tell it as so."""
    taken = _taken(clause)
    if taken is None or (taken == "that" and _is_zero_relative(case, clause)):
        return None
    none = taken == "that" and _says_none(case.words(clause.start - 4, clause.start - 1))
    head, tells = next(_told(case, "no that" if none else taken, clause), ("", ""))
    if tells == FACT or (head in planning.DOUBTING and is_undisputed(case, clause)):
        return None
    if tells in (UNTRUE, OPEN):
        return f"{head or taken}: {tells}"
    if none or (taken == "that" and _is_denied(case, clause)) or _is_called_false(case, clause):
        return "negated: not said, or not so"
    if taken == "ing" and clause.parent is not None and not tells and _is_object(case, clause):
        return "a gerund: what might be done"
    return None


def _says_none(lead: list[str]) -> bool:
    """Whether words before a head say that there is none: "no sign that", "far from certain that"."""
    return not dating.NONE.isdisjoint(lead) or lead[-2:] == ["far", "from"]


def _taken(clause: Clause) -> str | None:
    """How a clause is taken by what stands before it; None where nothing takes it."""
    verb = clause.verb
    told = clause.kind is ClauseKind.RELATIVE and clause.opener in ("that", "")
    if clause.kind is ClauseKind.CONTENT or told:
        return "that"
    if clause.kind is not ClauseKind.NONFINITE or verb is None:
        return None
    if verb.form is Form.GERUND:
        return clause.opener or "ing"
    return "to-verb" if verb.form is Form.INFINITIVE else None


def _is_zero_relative(case: Case, clause: Clause) -> bool:
    """Whether a clause without "that" tells of a noun: "the mill the firm closed"."""
    upper = case.reading.clauses[clause.parent].verb if clause.parent is not None else None
    behind = upper is not None and upper.last == clause.start
    return clause.kind is ClauseKind.RELATIVE and not clause.opener and not behind


def _told(case: Case, taken: str, clause: Clause) -> Iterator[tuple[str, str]]:
    """What the heads of a clause tell of it, the nearest first."""
    for head in _heads(case, clause):
        if (tells := HEADS.get((taken, head))) is not None:
            yield head, tells
    if (tells := HEADS.get((taken, "*"))) is not None:
        yield "", tells


def _heads(case: Case, clause: Clause) -> Iterator[str]:
    """The bases of what may take a clause: the word before it, and the verb around it."""
    start = (
        clause.verb.first if clause.kind is ClauseKind.NONFINITE and clause.verb else clause.start
    )
    before = start - (2 if clause.opener and clause.kind is ClauseKind.NONFINITE else 1)
    yield from bases_of(case.word(before))
    if case.word(before) in denying.REFUSED:
        return
    upper = case.reading.clauses[clause.parent].verb if clause.parent is not None else None
    if upper is not None and (clause.kind is not ClauseKind.RELATIVE or before < upper.last):
        yield upper.lemma


def bases_of(word: str) -> Iterator[str]:
    """What a form may be a form of: "doubts" of "doubt", and the form itself."""
    yield verbs.LEMMAS.get(word, word)
    yield from (word.removesuffix(s) for s in ("ed", "d", "s") if word.endswith(s))


def _is_denied(case: Case, clause: Clause) -> bool:
    """Whether the verb that takes a clause is itself negated: "did not say that"."""
    upper = case.reading.clauses[clause.parent].verb if clause.parent is not None else None
    if upper is None or clause.parent is None:
        return False
    adjective = case.word(clause.start - 1) in dating.KNOWN
    behind = upper.last == clause.start or upper.lemma == "do"
    takes = clause.kind is ClauseKind.CONTENT or adjective or behind
    return takes and (upper.negated or denies_subject(case, clause.parent))


def _is_called_false(case: Case, clause: Clause) -> bool:
    """Whether a clause is part of what "is false": "the claim that … is untrue"."""
    upper = case.reading.clauses[clause.parent].verb if clause.parent is not None else None
    behind = upper is not None and upper.first >= clause.end and upper.lemma in ("be", "prove")
    false = (
        denying.FALSE_WORDS.isdisjoint(case.words(upper.last, upper.last + 3)) if upper else True
    )
    return behind and not false


def _is_object(case: Case, clause: Clause) -> bool:
    """Whether a gerund is the object of the verb right before it: "considered closing the road"."""
    upper = case.reading.clauses[clause.parent or 0].verb
    start = clause.verb.first if clause.verb else clause.start
    return upper is not None and upper.last == start and not upper.passive and upper.lemma != "be"
