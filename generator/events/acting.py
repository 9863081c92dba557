"""Whether the day of an event is that of its verb too: "The eruption on Tuesday sent ash over three
provinces", "The 2014 protests brought down the government".
"""

from __future__ import annotations

from itertools import takewhile

from generator.english import dating, grammar, verbs
from generator.events.dated import Dated
from generator.reading import ClauseKind, Form, VerbGroup


def subject_acts(d: Dated, verb: VerbGroup | None) -> bool:
    """Whether a day in the subject dates the verb too: "The eruption on Tuesday sent ash over three
    provinces", "Trade Fair 2019 drew 3,000 people".
    """
    day = any(d.word(i) in grammar.TIME_WORDS for i in range(d.first, d.last))
    if d.word(d.first - 1) not in grammar.PREPOSITIONS and brought_about(d, d.last):
        return True
    if not day or verb is None or verb.lemma in _LEADING or _has_own_day(d, verb):
        return False
    return _is_next(d, verb) and acts(d, verb.first)


_LEADING = verbs.words("lead result")
"""Verbs of what came of an event later: "The theft on 3 May led to his arrest"."""


def _has_own_day(d: Dated, verb: VerbGroup) -> bool:
    """Whether another day stands behind a verb: "The trial over the fire of 3 May 2008 opened on Monday"."""
    behind = d.reading.tokens[verb.last : verb.last + _NEAR]
    others = grammar.PREPOSITIONS - {"on", "in"}
    near = takewhile(lambda token: token.is_word and token.word not in others, behind)
    return any(token.in_date for token in near)


_NEAR = 8
"""So many tokens at most has what else is said between a noun, its date and its verb."""


def _is_next(d: Dated, verb: VerbGroup) -> bool:
    """Whether a verb comes right behind the date, or behind what else is said of the noun before it:
    "The hearing on Thursday on the fire ended".
    """
    between = d.reading.tokens[d.last : verb.first]
    if not between:
        return verb.first == d.last
    ends = grammar.CONJUNCTIONS | grammar.RELATIVES | grammar.SUBORDINATING
    plain = all(t.is_word and not t.in_date and t.word not in ends for t in between)
    return plain and between[0].word in grammar.PREPOSITIONS and len(between) <= _NEAR


def brought_about(d: Dated, i: int) -> bool:
    """Whether the verb at a token tells what an event did, with no other date in its sentence, and not
    what it remained: "The 2014 protests brought down the government".
    """
    clause = d.reading.clauses[d.reading.at(i)] if i < len(d.reading.tokens) else None
    if clause is None or clause.verb is None or clause.kind is not ClauseKind.MAIN:
        return False
    alone = all(d.first <= k < d.last or not t.in_date for k, t in enumerate(d.reading.tokens))
    if d.word(d.last - 1) == "s" or d.word(d.last - 1).endswith("0s"):
        return False
    return alone and acts(d, i) and clause.verb.lemma not in dating.LASTING_ON


def acts(d: Dated, i: int) -> bool:
    """Whether the verb at a token tells what came of its subject: "sent", but no "was"."""
    verb = d.reading.clauses[d.reading.at(i)].verb
    if verb is None or verb.first != i:
        return False
    return verb.form is Form.PAST and not verb.passive and verb.lemma != "be"
