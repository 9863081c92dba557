"""Where the clause of a verb starts: with its subject, or with the date that opens it."""

from __future__ import annotations

from generator.english import attribution, grammar, planning
from generator.events.dated import Dated
from generator.events.heads import noun_phrase, told_of, told_of_behind_comma
from generator.reading import Clause, ClauseKind, Form, VerbGroup, opens_noun_phrase


def clause_start(d: Dated, index: int, verb: VerbGroup) -> int:
    """Where a clause starts: with its subject, or with the date that opens it."""
    clause = d.reading.clauses[index]
    if clause.kind is ClauseKind.NONFINITE:
        return _start_of_nonfinite(d, index, verb)
    if clause.shares_subject:
        return _shared_start(d, index, verb)
    if _opens_relative(d, clause, verb):
        return _past_pronoun(d, clause, verb, verb.first)
    if d.last <= verb.first and d.first < d.reading.subject(index)[0]:
        return _fronted_start(d, clause)
    return _plain_start(d, index, verb)


def _plain_start(d: Dated, index: int, verb: VerbGroup) -> int:
    """Where a clause starts that opens with its subject."""
    clause = d.reading.clauses[index]
    start, end = d.reading.subject(index)
    if d.word(verb.first - 1) == "there":
        return verb.first - 1
    if start == end and clause.kind is ClauseKind.MAIN and clause.sibling is not None:
        return d.reading.clauses[clause.sibling].start
    inverted = clause.kind is ClauseKind.REPORTING and clause.start == verb.first
    return verb.first if inverted else _past_pronoun(d, clause, verb, start)


def _opens_relative(d: Dated, clause: Clause, verb: VerbGroup) -> bool:
    """Whether nothing but the date stands between a relative pronoun and its verb: "Mr Lee, who in
    May sold the mill".
    """
    between = range(clause.start + 1, verb.first)
    is_date = all(
        d.reading.tokens[i].in_date or d.word(i) in grammar.DATE_PREPOSITIONS for i in between
    )
    return clause.kind is ClauseKind.RELATIVE and d.last <= verb.first and is_date


def _past_pronoun(d: Dated, clause: Clause, verb: VerbGroup, start: int) -> int:
    """The start of a subject; of a relative clause that of the noun that it tells of; in a list of
    things and days, behind the day before.
    """
    start = next((i + 1 for i in range(verb.first - 1, start, -1) if _closes_item(d, i)), start)
    bare = start >= verb.first - 1 or d.word(verb.first - 1) == clause.opener
    pronoun = clause.kind is ClauseKind.RELATIVE or clause.opener == "what"
    recounts = verb.lemma in attribution.RECOUNTING and not verb.passive
    bare = bare or (recounts and start == clause.start + 1)
    if not (pronoun and clause.opener and bare):
        return start
    if clause.kind is not ClauseKind.RELATIVE:
        return clause.start
    if not clause.after_comma:
        return told_of(d, clause.start)
    noun = clause.start - (d.word(clause.start - 1) == ",")
    start = told_of_behind_comma(d, noun)
    return start if start < noun else clause.start


def _closes_item(d: Dated, i: int) -> bool:
    """Whether a comma stands behind a day and before the next thing of a list."""
    tokens = d.reading.tokens
    ends = tokens[i].word == "," and tokens[i - 1].in_date and not tokens[i + 1].in_date
    return ends and (opens_noun_phrase(tokens[i + 1]) or tokens[i + 1].word == "at")


def _start_of_nonfinite(d: Dated, index: int, verb: VerbGroup) -> int:
    """Where an infinitive, a gerund or a participle starts: with the noun that it tells of."""
    clause = d.reading.clauses[index]
    upper = d.reading.clauses[clause.parent].verb if clause.parent is not None else None
    if verb.form is Form.INFINITIVE and upper is not None:
        if upper.form is Form.PARTICIPLE and (held := _held(d, upper.first)) is not None:
            return held
        expected = upper.lemma in planning.EXPECTING and upper.last < verb.first
        tells = verb.passive and upper.last < verb.first
        ready = d.word(verb.first - 1) in planning.READY and upper.first > verb.first
        if ready:
            return told_of(d, verb.first - 1)
        return upper.last if expected else noun_phrase(d, verb.first) if tells else verb.first
    held = _held(d, verb.first)
    if verb.form in (Form.GERUND, Form.PARTICIPLE) and held is not None:
        return held
    reduced = verb.form is Form.PARTICIPLE and not clause.opener
    if reduced and clause.after_comma:
        tells = clause.fronted and clause.start == verb.first and d.word(verb.first - 1) == ","
        start = told_of_behind_comma(d, verb.first - 1) if tells else verb.first
        return start if start < verb.first - 1 else verb.first
    return told_of(d, verb.first) if reduced else verb.first


def _held(d: Dated, first: int) -> int | None:
    """Where the noun starts of which "with" says what it does: ", with [supporters of the party
    planning a rally]"; None where no "with" stands before it.
    """
    floor = max(0, first - LONGEST_HELD)
    start = next((i + 1 for i in range(first - 1, floor, -1) if d.word(i) == "with"), None)
    if start is None or start == first or d.word(start - 2) != ",":
        return None
    tokens = d.reading.tokens[start:first]
    return start if all(t.is_word and not t.in_date for t in tokens) else None


LONGEST_HELD = 12
"""So many tokens stand at most between "with" and what its noun does."""


def _shared_start(d: Dated, index: int, verb: VerbGroup) -> int:
    """Where a clause joined to one before it starts: with their subject, where nothing else dates
    the first.
    """
    clause = d.reading.clauses[index]
    first = d.reading.clauses[clause.sibling] if clause.sibling is not None else None
    if first is None or first.verb is None or first.verb.form is not verb.form:
        return verb.first
    start = d.reading.subject(index)[0]
    between = d.reading.tokens[start : clause.start]
    apart = any(t.in_date for t in between) or d.first < verb.first
    return start if not apart and len(between) <= SHORT else verb.first


SHORT = 12
"""So many words at most stand between a subject and the second of its verbs in one entry."""


def _fronted_start(d: Dated, clause: Clause) -> int:
    """Where a clause starts that a date opens: with the words that lead to the date; where those are
    many, with the date.
    """
    start, floor = d.first, clause.start + (d.word(clause.start) in grammar.SUBORDINATING)
    while start > floor and d.reading.tokens[start - 1].is_word:
        start -= 1
    if d.first - start <= LONGEST_LEAD:
        return start
    return d.first - (d.word(d.first - 1) in grammar.DATE_PREPOSITIONS)


LONGEST_LEAD = 16
"""So many words before a date that opens a clause belong to it: "In a statement on Monday, …"."""
