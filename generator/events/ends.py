"""Where the clause of a verb ends to which a date belongs."""

from __future__ import annotations

from generator.english import dating, grammar, planning, verbs
from generator.events.context import touched
from generator.events.dated import Dated
from generator.events.heads import LONGEST_NAME
from generator.reading import Clause, ClauseKind, Form, VerbGroup


def last_word(d: Dated, end: int) -> int:
    """The end without words and marks with which no clause ends, behind the date."""
    while end > d.last and dangles(d, end - 1):
        end -= 1
    return end


CUTS = (ClauseKind.SUBORDINATE, ClauseKind.CONTENT, ClauseKind.REPORTING)
"""Clauses that a date does not reach, however deep they lie."""

DANGLING = (
    grammar.PREPOSITIONS
    | grammar.CONJUNCTIONS
    | grammar.RELATIVES
    | (grammar.POSSESSIVES - {"her"})
    | verbs.words("that the a an alleged suspected")
)
"""Words with which no clause may end."""


def clause_end(d: Dated, index: int, verb: VerbGroup) -> int:
    """Where the clause ends: before the next clause, or the first comma after a date that follows
    the verb.
    """
    fronted = d.last <= verb.first
    particle = fronted and d.word(verb.last) in grammar.PARTICLES
    floor = max(d.last, verb.last + particle)
    end = _next_clause(d, index, verb, floor)
    end = min(
        (
            p.start
            for p in (d.reading.clauses[i] for i in touched(d.reading, floor, end))
            if _cuts(p) and floor <= p.start < end and not _counts_from(d, p, verb)
        ),
        default=end,
    )
    if not fronted:
        end = next((i for i in range(floor, end) if _parts(d, i)), end)
    while end > floor and (dangles(d, end - 1) or _of_next_verb(d, end - 1)):
        end -= 1
    named = d.word(end) == "," and end != d.last and not d.reading.tokens[end - 1].is_name
    return _past_name(d, end) if named and _is_apposed(d, end) else end


def _parts(d: Dated, i: int) -> bool:
    """Whether a clause ends before a token: a comma, or the second of two comparisons, of which the clause
    closes the first: "more than when it was sold on 8 May and 75 cents more than others".
    """
    if d.word(i) == ",":
        return not _goes_on(d, i)
    near = [d.word(k) for k in range(i + 2, i + 2 + _LONGEST_COMPARISON)]
    compares = d.word(i) in ("and", "but") and d.is_amount(i + 1) and "than" in near
    return compares and all(d.word(k) not in grammar.CONJUNCTIONS for k in range(i + 2, i + 5))


_LONGEST_COMPARISON = 6


def _cuts(clause: Clause) -> bool:
    """Whether a date does not reach a clause, however deep it lies."""
    return clause.kind in CUTS or (clause.kind is ClauseKind.RELATIVE and clause.after_comma)


def _counts_from(d: Dated, clause: Clause, verb: VerbGroup) -> bool:
    """Whether a clause tells all that is told of what came: "came hours after the report leaked"."""
    counted = d.word(clause.start - 1) in dating.UNITS and clause.opener in dating.OFFSETS
    return counted and verb.lemma in dating.COMING


def _of_next_verb(d: Dated, i: int) -> bool:
    """Whether a token is an adverb of the verb behind it: "signed today also calls"."""
    verb = d.reading.clauses[d.reading.at(i + 1)].verb
    return d.word(i) in grammar.ADVERBS and verb is not None and verb.first == i + 1


def _next_clause(d: Dated, index: int, verb: VerbGroup, floor: int) -> int:
    """Where the first clause starts that the date does not reach."""
    phrase = d.reading.clauses[index]
    for _, child in d.reading.children(index):
        if child.start < floor or _belongs(d, child, verb):
            continue
        if _describes(d, child) or _counts_from(d, child, verb):
            continue
        end = min(phrase.end, child.start)
        if child.verb and child.verb.form is Form.INFINITIVE and not child.after_comma:
            heads = grammar.PREPOSITIONS - {"of"}
            return next((i for i in range(end - 1, d.last - 1, -1) if d.word(i) in heads), end)
        return end
    return phrase.end


def _describes(d: Dated, child: Clause) -> bool:
    """Whether a participle or an infinitive without a day of its own only tells which noun is meant:
    "claims made by the divers".
    """
    if child.verb is None or child.after_comma:
        return False
    if child.verb.form is not Form.PARTICIPLE and not _tells_which(d, child.verb):
        return False
    short = child.end - child.start <= LONGEST_TELLING and d.reading.at(
        child.end - 1
    ) == d.reading.at(child.verb.first)
    return short and not any(t.in_date for t in d.reading.tokens[child.start : child.end])


LONGEST_TELLING = 12
"""So many tokens a participle has at most that only tells which noun is meant."""


def _tells_which(d: Dated, verb: VerbGroup) -> bool:
    """Whether an infinitive tells who was the first: "became the first woman to lead the bank"."""
    floor = max(d.last, verb.first - LONGEST_NAME)
    near = [d.word(i) for i in range(floor, verb.first)]
    at = max((k for k, w in enumerate(near) if w in dating.FIRSTS), default=None)
    return verb.form is Form.INFINITIVE and at is not None and at < len(near) - 1


def _belongs(d: Dated, child: Clause, verb: VerbGroup) -> bool:
    """Whether a clause only completes the verb: "began to …", "charged with …ing", "agreed on Monday
    to …".
    """
    if child.kind is not ClauseKind.NONFINITE or child.verb is None:
        return False
    completes = child.verb.form is Form.GERUND and child.opener not in ("", "after", "before")
    fronted = d.last <= verb.first
    beside = verb.last in (d.first - 1, d.first)
    decides = child.start == d.last and (
        verb.lemma in planning.REQUESTING | {"vote"} or (beside and verb.lemma in _COMPLETED)
    )
    adjacent = (child.start == verb.last or decides) and child.verb.form is Form.INFINITIVE
    return adjacent or (not child.after_comma and (fronted or completes))


_COMPLETED = (
    planning.DECIDING
    | planning.REFUSING
    | planning.TRYING
    | planning.PHASING
    | verbs.words("be force oblige compel manage rush")
)
"""Verbs that tell little without what they were about."""


def dangles(d: Dated, i: int) -> bool:
    """Whether a clause should not end with a token: a mark, or a word that opens something and does
    not close its sentence.
    """
    if not d.is_word(i):
        return True
    if d.word(i + 1) == "." and d.word(i + 2) == "":
        return False
    verb = d.reading.clauses[d.reading.at(i - 1)].verb if i else None
    after_verb = verb is not None and verb.last == i
    return d.word(i) in DANGLING and not (after_verb and d.word(i) in grammar.PARTICLES)


def _goes_on(d: Dated, comma: int) -> bool:
    """Whether a clause goes on behind a comma, with a second date or a name in apposition: "this
    Tuesday, December 7", "by the owner, Ann Lee,".
    """
    after = d.word(comma + 1)
    is_day = after[:1].isdigit() and d.word(comma + 2) not in dating.UNITS
    dated = comma == d.last and (after in grammar.MONTHS or is_day)
    return dated or (comma != d.last and _is_apposed(d, comma))


def _past_name(d: Dated, comma: int) -> int:
    """Past the name behind a comma."""
    i, ceiling = comma + 1, min(comma + LONGEST_NAME, len(d.reading.tokens))
    while i < ceiling and d.reading.tokens[i].is_name:
        i += 1
    return i


def _is_apposed(d: Dated, comma: int) -> bool:
    """Whether nothing but a name stands between a comma and the next."""
    i = _past_name(d, comma)
    return i > comma + 2 and d.word(i) in (",", ".")
