"""Words by which a clause is told on nobody's word: "reportedly", "by all accounts", "it seems"."""

from __future__ import annotations

from generator.english import attribution
from generator.events.context import Case
from generator.reading import ClauseKind, VerbGroup


def hedged(case: Case, verb: VerbGroup) -> bool:
    """Whether a word of hearsay stands beside the verb, or loosely in its clause or before it."""
    near = range(max(case.first, verb.first - 2), verb.last + 1)
    return any(i in near or _is_loose(case, i) for i in _hedges(case))


def _hedges(case: Case) -> list[int]:
    """The places of words of hearsay that belong to the clause itself and to none in it."""
    clause = case.reading.clauses[case.head or 0]
    places = range(clause.start, min(clause.end, len(case.reading.tokens)))
    own = [i for i in places if case.reading.at(i) == case.head]
    return [i for i in own if case.word(i) in attribution.HEARSAY_ADVERBS or _is_phrase(case, i)]


def _is_phrase(case: Case, i: int) -> bool:
    """Whether a phrase such as "by all accounts" stands here."""
    return " ".join(case.words(i, i + 3)) in attribution.HEARSAY_PHRASES


def _is_loose(case: Case, i: int) -> bool:
    """Whether a word of hearsay stands beside a comma or opens its clause, so that it tells of all
    of it: not "an allegedly stolen ring".
    """
    end = i + (3 if _is_phrase(case, i) else 1)
    clause = case.reading.clauses[case.head or 0]
    opens = all(not case.reading.tokens[k].is_word for k in range(clause.start, i))
    return opens or (case.word(i - 1) == "," and case.word(end) in (",", ".", ";", ""))


def is_seeming(case: Case) -> bool:
    """Whether the clause is what "seems" to be so: "It seems that Boll left"."""
    clause = case.reading.clauses[case.head or 0]
    upper = case.reading.clauses[clause.parent].verb if clause.parent is not None else None
    seems = upper is not None and upper.lemma in attribution.SEEMING
    return seems and clause.kind is ClauseKind.CONTENT
