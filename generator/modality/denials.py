"""Denials: somebody says that something is not so. Refusing an offer or a visa is none."""

from __future__ import annotations

from dataclasses import dataclass

from generator.lexicon import attribution, grammar
from generator.modality.case import Case
from generator.modality.sources import subject_of
from generator.model import Span
from generator.syntax import VerbGroup, read


@dataclass(frozen=True, slots=True)
class Denial:
    """Somebody denies something: the words that name who, the words that deny."""

    denier: Span
    cue: Span
    denies: str
    """ "here": something in the same sentence; "before": the sentence before."""


def denials(sentence: str, before: str = "") -> tuple[Denial, ...]:
    """The denials of a fact in a sentence; refusing an offer or a visa is none."""
    reading = read(sentence, Span(0, 0))
    case = Case(sentence, reading, 0, len(reading.tokens), None, False, False)
    found = (_denial(case, i, bool(before.strip())) for i, p in enumerate(reading.phrases) if p.verb)
    return tuple(d for d in found if d)


def _denial(case: Case, index: int, has_before: bool) -> Denial | None:
    verb = case.reading.phrases[index].verb
    if verb is None or verb.negated:
        return None
    end = _denying(case, index, verb)
    denier = subject_of(case, index)
    if end is None or denier is None:
        return None
    anaphor = any(
        w in grammar.DETERMINERS & attribution.ANAPHORS or w in ("it", "them")
        for w in case.words(verb.last, verb.last + 3)
    )
    bare = case.word(verb.last) in (
        "the",
        "this",
        "these",
        "such",
        "that",
        "those",
        "any",
    ) and "that" not in case.words(verb.last + 1, verb.last + 8)
    return Denial(denier, case.reading.span(verb.first, end), "before" if has_before and (anaphor or bare) else "here")


def _denying(case: Case, index: int, verb: VerbGroup) -> int | None:
    """Where the words that deny end, if they do."""
    object_words = case.words(verb.last, verb.last + 8)
    if verb.lemma in ("call", "brand", "describe", "label") or verb.lemma == "say":
        false = next(
            (
                i
                for i in range(verb.last, min(verb.last + 10, len(case.reading.tokens)))
                if case.word(i) in attribution.FALSE_WORDS
            ),
            None,
        )
        return None if false is None else false + 1
    if verb.lemma not in attribution.DENYING or verb.passive:
        return None
    head = next((w for w in object_words if w in attribution.STATEMENTS or w in attribution.REFUSED), None)
    if verb.lemma in attribution.DENYING_ALWAYS:
        return verb.last
    if verb.lemma == "deny":
        return None if head in attribution.REFUSED else verb.last
    return verb.last if head in attribution.STATEMENTS else None
