"""Dates that belong to a verb: the clause that they date."""

from __future__ import annotations

from generator.english import grammar
from generator.events.asked import sets
from generator.events.dated import Dated, Unbounded
from generator.events.extent import extent, plain_extent
from generator.events.governing import governor
from generator.events.no_deed import no_deed
from generator.model import ClauseSpan
from generator.reading import Clause, ClauseKind, Form, VerbGroup, nounlike


def verbal(d: Dated) -> ClauseSpan | Unbounded:
    """The clause of the verb that the date belongs to."""
    index = governor(d)
    verb = d.reading.clauses[index].verb
    if verb is None:
        return Unbounded("no verb that the date could belong to")
    if (refusal := no_deed(d, index, verb)) is not None:
        return Unbounded(refusal)
    if (listed := _listed(d, index, verb)) is not None:
        return d.clause(listed, d.last, LISTED)
    if _is_second(d, index, verb):
        return Unbounded("the verb has a day of its own")
    return d.clause(*extent(d, index, verb), _rule(d, index))


def _listed(d: Dated, index: int, verb: VerbGroup) -> int | None:
    """Where what a date tells starts in a list of things and days with one verb: "Two men died on
    Monday, three on Tuesday and a child yesterday".
    """
    tokens, start = d.reading.tokens, d.first
    if verb.form not in (Form.PAST, Form.PERFECT, Form.PARTICIPLE):
        return None
    while start > verb.last and not _opens_item(d, start):
        if tokens[start - 1].in_date:
            return None
        start -= 1
    names = any(nounlike(t) or t.word in grammar.NUMBERS for t in tokens[start : d.first])
    return start if names and start > verb.last and d.reading.at(start - 2) == index else None


def _opens_item(d: Dated, i: int) -> bool:
    """Whether the next thing of a list starts at a token, behind a day: ", three", "and a child"."""
    mark = i - 1 - (d.word(i - 1) == "and" and d.word(i - 2) == ",")
    return d.word(i - 1) in _LISTING and mark > 0 and d.reading.tokens[mark - 1].in_date


LISTED = "one of a list"
"""The rule of a clause whose verb stands before it, with the first of several things and days."""


_LISTING = frozenset((",", "and", ";"))


def _is_second(d: Dated, index: int, verb: VerbGroup) -> bool:
    """Whether a time stands behind a noun, with nothing that leads to it, and the verb before that has
    one already: "marched on Monday over the arrest of two clerks the previous week".
    """
    before = d.reading.tokens[d.first - 1] if d.first else None
    if before is None or before.in_date or not nounlike(before) or d.word(d.first - 1) in _LEADING:
        return False
    between = range(verb.last, d.first - 1)
    own = (i for i in between if d.reading.tokens[i].in_date and d.reading.at(i) == index)
    day = next(own, None)
    return day is not None and not sets(d.reading, verb, day)


_LEADING = grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.ADVERBS


def around(d: Dated) -> ClauseSpan | Unbounded:
    """The clause whose verb governs words that are no date."""
    index = d.reading.at(d.first)
    while (
        d.reading.clauses[index].verb is None
        and (parent := d.reading.clauses[index].parent) is not None
    ):
        index = parent
    verb = d.reading.clauses[index].verb
    if verb is None:
        return Unbounded("no verb")
    return d.clause(*plain_extent(d, index, verb), _rule(d, index))


def _rule(d: Dated, index: int) -> str:
    """The name of a clause; of what is said, with that of the aside in which it is said: "the writer
    who says that the mill burned in May".
    """
    clauses = d.reading.clauses
    name = f"{_name(clauses[index])} clause"
    around: int | None = index
    while around is not None and clauses[around].kind is ClauseKind.CONTENT:
        around = clauses[around].parent
    is_aside = around not in (None, index) and clauses[around or 0].kind in _ASIDES
    return f"{name} in a {_name(clauses[around or 0])} clause" if is_aside else name


_ASIDES = (ClauseKind.RELATIVE, ClauseKind.SUBORDINATE)
"""Clauses that a sentence does not state for their own sake, nor what is said in them."""


def _name(phrase: Clause) -> str:
    if phrase.kind is ClauseKind.NONFINITE and phrase.verb:
        return str(phrase.verb.form)
    return str(phrase.kind)
