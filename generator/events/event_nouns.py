"""Nouns that name events, and the words that belong to them."""

from __future__ import annotations

from generator.english import dating, grammar, planning
from generator.events.dated import Dated
from generator.reading import nounlike


def is_event_noun(d: Dated, i: int) -> bool:
    """Whether a word names an event: a march, but not the month of March."""
    w = d.word(i)
    if w in _MAY_BE_NAMES and d.reading.tokens[i].is_name:
        return False
    if d.word(i - 1) == "to" and d.word(i - 2) in planning.READY:
        return False
    listed = w in grammar.EVENT_NOUNS or w.removesuffix("s") in grammar.EVENT_NOUNS
    if not (listed or (len(w) > 5 and w.endswith(grammar.EVENT_ENDINGS))):
        return False
    return w not in grammar.NO_EVENTS and w.removesuffix("s") not in grammar.NO_EVENTS


_MAY_BE_NAMES = grammar.MONTHS | dating.INSTITUTIONS


def opens_content(d: Dated, i: int) -> bool:
    """Whether "that" opens a clause, and points to no noun."""
    clause = d.reading.clauses[d.reading.at(i)]
    return d.word(i) == "that" and clause.opener == "that" and clause.start == i


def phrase_start(d: Dated, noun: int) -> int:
    """Where the phrase of a noun starts, with its determiner: "the first two air raids"."""
    i = noun - 1 if is_marked(d, noun) else noun
    while i > 0 and not d.is_of_verb(i - 1):
        w = d.word(i - 1)
        if not (d.reading.tokens[i - 1].is_word or d.is_amount(i - 1)):
            break
        if w in grammar.DETERMINERS:
            if opens_content(d, i - 1):
                break
            i -= 1
            if w in ("the", "a", "an") or w in grammar.POSSESSIVES:
                break
        elif (
            nounlike(d.reading.tokens[i - 1])
            or w == "'s"
            or w in grammar.ADJECTIVES
            or d.is_amount(i - 1)
            or (w == "and" and d.reading.tokens[i].is_name and d.reading.tokens[i - 2].is_name)
        ):
            i -= 1
        else:
            break
    return i


def is_marked(d: Dated, i: int) -> bool:
    """Whether a word stands between marks, before no other noun: "his “retreat” from the plan"."""
    is_last = i + 2 == d.first or d.word(i + 2) in grammar.PREPOSITIONS
    return i > 0 and is_last and d.word(i - 1) in _MARKS and d.word(i + 1) in _MARKS


_MARKS = frozenset('“”"')


def past_complements(d: Dated, i: int) -> int:
    """Past the "of …", "in …" that say what the event was; up to a mark, a verb or a second such
    phrase.
    """
    tokens = d.reading.tokens
    if (
        d.word(i) not in ("of", "in", "on", "against", "between", "at")
        or d.word(i + 1) in grammar.POSSESSIVES
    ):
        return i
    j = i + 1
    joins = {"and"} if d.word(i) == "between" else frozenset[str]()
    while j < len(tokens) and tokens[j].is_word and not d.is_of_verb(j):
        w = tokens[j].word
        if (
            w in grammar.PREPOSITIONS - frozenset(("of",))
            or w in grammar.CONJUNCTIONS - joins
            or w in grammar.RELATIVES
        ):
            break
        if w in grammar.SUBORDINATING or w == "that":
            break
        j += 1
    return j if j > i + 1 else i
