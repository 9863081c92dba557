"""The noun of which a relative clause or a participle tells, with the words that belong to it."""

from __future__ import annotations

from generator.english import attribution, grammar
from generator.events.dated import Dated
from generator.events.event_nouns import is_event_noun, opens_content
from generator.reading import nounlike


def told_of(d: Dated, end: int) -> int:
    """Where the noun phrase starts of which a relative clause tells; behind a name, which needs no
    such clause, that of the thing before: "a cliff in Patagonia that was exposed".
    """
    if d.word(end - 1) in _STANDING_IN:
        return _stands_for(d, end - 1)
    start = _behind_verb(d, end)
    while start < end and d.word(start - 1) in PLACING and _is_of_outer(d, start, end):
        end = start - 1
        outer = _behind_verb(d, end)
        if outer >= end:
            break
        start = outer
    return start


def told_of_behind_comma(d: Dated, end: int) -> int:
    """The same where a comma sets apart what tells of it: "the trial of two clerks, which opened", "the
    leader of the union, freed on Monday", "a report by the board, published on Monday" are told of by
    their first noun.
    """
    start = told_of(d, end)
    while start < end and (d.word(start - 1) == "of" or _is_by_whom(d, start - 1)):
        outer = told_of(d, start - 1)
        is_of_first = d.word(end + 1) != "which" or is_event_noun(d, start - 2)
        if not is_of_first or outer >= start - 1:
            break
        start = outer
    return start


def _is_by_whom(d: Dated, i: int) -> bool:
    """Whether a document stands before "by"."""
    return d.word(i) == "by" and d.word(i - 1) in attribution.DOCUMENTS


_STANDING_IN = frozenset(("those", "one", "ones"))
_LIKENING = (("such", "as"), ("like",), ("including",), ("among", "them"))


def _stands_for(d: Dated, pronoun: int) -> int:
    """Where the noun phrase starts for which a pronoun stands: "Rules, such as those that …"."""
    start = pronoun - (d.word(pronoun - 1) == "the")
    for words in _LIKENING:
        opens = start - len(words)
        if tuple(d.word(i) for i in range(opens, start)) == words:
            mark = opens - (not d.word(opens - 1).isalpha())
            return _behind_verb(d, mark)
    return start


def _is_of_outer(d: Dated, start: int, end: int) -> bool:
    """Whether what tells of a noun phrase tells of the noun before its preposition: behind a name, and
    where only that is an event or a document: "a raid on a bank carried out by", "a letter to the
    board written by".
    """
    if d.reading.tokens[end - 1].is_name or d.word(start - 1) == "of":
        return d.reading.tokens[end - 1].is_name
    outer = d.word(start - 2) in attribution.DOCUMENTS or is_event_noun(d, start - 2)
    return outer and not is_event_noun(d, end - 1)


def _behind_verb(d: Dated, end: int) -> int:
    """Where the noun phrase that ends before a token starts, behind the verb there."""
    verb = d.reading.clauses[d.reading.at(end - 1)].verb if end else None
    return max(noun_phrase(d, end), verb.last if verb is not None and verb.first < end else 0)


PLACING = frozenset(("in", "at", "near", "on", "of", "over", "off", "from", "under", "to", "with"))
"""Prepositions by which a noun says where, whose or with whom a thing is."""


def noun_phrase(d: Dated, i: int) -> int:
    """Where the noun phrase that ends before a token starts; the token where none does."""
    start, floor = i, max(0, i - LONGEST_NAME)
    while start > floor and _names(d, start - 1):
        start -= 1
    if start == i or any(t.in_date for t in d.reading.tokens[start:i]):
        return i
    determined = start > 0 and d.word(start - 1) in grammar.DETERMINERS
    return start - (determined and not opens_content(d, start - 1))


def _names(d: Dated, i: int) -> bool:
    """Whether a token may stand inside a noun phrase: "first 94-page"."""
    word = d.word(i)
    return nounlike(d.reading.tokens[i]) or word in ("-", "'s") or word in grammar.ADJECTIVES


LONGEST_NAME = 5
"""So many words a noun phrase has at most."""
