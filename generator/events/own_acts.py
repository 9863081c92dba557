"""What somebody tells of their own doing, so that their word is enough: "the airline said on Monday that
it had suspended its chief pilot".

Only what one does by deciding it: who fired first, or holds a town, others may tell otherwise. That
somebody left an office, those may say as well whom they served.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from generator.english import dating, grammar, planning
from generator.events.context import Case, Source
from generator.events.plans import doer, speaks_for
from generator.model import Factuality, Span, Status
from generator.reading import ClauseKind, Form, ParsedSentence, Token, VerbGroup
from generator.reading.presents import is_plural

RULE = "told by the one who did it"
FACT = Factuality(Status.OCCURRED, None, RULE)

_TELLING = frozenset(
    "say announce confirm disclose admit reveal acknowledge add declare report state tell".split()
)
"""Verbs by which one tells what one did; who claims or insists meets with doubt."""


def is_own_act(case: Case, verb: VerbGroup, source: Source) -> bool:
    """Whether a clause tells what the one who speaks has done and could settle."""
    told = verb.form in (Form.PAST, Form.PERFECT) and not (verb.negated or verb.passive)
    if not told or source.direct or source.verb not in _TELLING:
        return False
    words = {verb.lemma, f"{verb.lemma}+{case.word(verb.last)}"}
    acts = not words.isdisjoint(dating.OWN_ACTS) and _is_speaker(case, source)
    return acts or (not words.isdisjoint(dating.LEAVING) and _is_body(case, source))


def announces(case: Case, said: Source) -> bool:
    """Whether somebody says on a day what they have done, and not of which day that was."""
    if said.content is None or said.direct:
        return False
    first, last = case.reading.tokens_in(said.content)
    if any(token.in_date for token in case.reading.tokens[first:last]):
        return False
    index = case.reading.at(first)
    told = case.reading.clauses[index].verb
    return told is not None and is_own_act(replace(case, head=index), told, said)


def deed(reading: ParsedSentence, clause: Span) -> str:
    """The base of the verb by which a clause tells what is announced in it; empty where none does."""
    first, last = reading.tokens_in(clause)
    verbs = (
        c.verb
        for c in reading.clauses
        if c.kind is not ClauseKind.REPORTING and first <= c.start < last and c.verb
    )
    acts = (
        v.lemma
        for v in verbs
        if {v.lemma, f"{v.lemma}+{reading.tokens[min(v.last, last - 1)].word}"} & dating.OWN_ACTS
    )
    return next(acts, "")


def _is_speaker(case: Case, source: Source) -> bool:
    """Whether the one who did something is the one who speaks: "it" of one body, "they" of several
    people, "she" of somebody with a name.
    """
    if source.span is None:
        return False
    first, last = doer(case)
    named = range(*case.reading.tokens_in(source.span))
    if last - first != 1 or case.word(first) not in grammar.SUBJECT_PRONOUNS:
        is_others = "'s" in case.words(first, last)
        return not is_others and speaks_for(case, source, first, last)
    several = any(is_plural(case.reading.tokens, i) for i in named)
    match case.word(first):
        case "it":
            return not several
        case "they":
            return several
        case "he" | "she":
            return any(_is_named(case.reading.tokens[i]) for i in named)
    return False


def _is_body(case: Case, source: Source) -> bool:
    """Whether those speak whom somebody served, or who speak for them: "the company's owner said"."""
    if source.span is None:
        return False
    named = case.words(*case.reading.tokens_in(source.span))
    *_, head = ("", *takewhile(lambda word: word not in grammar.PREPOSITIONS, named))
    return head in planning.BODIES | planning.ANNOUNCERS | dating.EMPLOYERS


def _is_named(token: Token) -> bool:
    return token.is_name and token.word not in grammar.DETERMINERS
