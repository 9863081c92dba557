"""On whose word a clause rests: the reporting clause around it or beside it, "according to", a quotation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.lexicon import attribution
from generator.modality.case import Case
from generator.model import Span
from generator.syntax import Opening, Phrase


@dataclass(frozen=True, slots=True)
class Source:
    """Who says it, by which verb."""

    span: Span | None
    verb: str
    phrase: int | None = None


ACCORDING = re.compile(
    r"\b(?:according to|as (?:revealed|reported|stated|told|announced|confirmed|claimed) by"
    r"|in the (?:words|view|opinion) of)\s+",
    re.IGNORECASE,
)


def reporter(case: Case) -> Source | None:
    """Whose word the clause rests on: the reporting clause around or beside it, "according to", hearsay."""
    for _, phrase in _around(case):
        if phrase.opening is Opening.CONTENT and phrase.parent is not None:
            upper = case.reading.phrases[phrase.parent]
            if upper.verb and upper.verb.lemma in attribution.SAYING:
                return Source(subject_of(case, phrase.parent), upper.verb.lemma, phrase.parent)
            if case.word(phrase.start - 1) in attribution.CONTENT_NOUNS:
                return Source(None, case.word(phrase.start - 1))
    for index, phrase in enumerate(case.reading.phrases):
        if phrase.opening is Opening.REPORTING and phrase.verb and index != case.head and not _within(case, index):
            return Source(subject_of(case, index), phrase.verb.lemma, index)
    return _according(case)


def _around(case: Case) -> list[tuple[int, Phrase]]:
    own = [case.head] if case.head is not None else []
    return [(i, case.reading.phrases[i]) for i in [*own, *case.ancestors()]]


def _within(case: Case, index: int) -> bool:
    return any(i == index for i, _ in _around(case))


def subject_of(case: Case, index: int) -> Span | None:
    """The words that name the subject of a clause; None where it has none or only "it is said"."""
    first, last = case.reading.subject(index)
    verb = case.reading.phrases[index].verb
    if verb and verb.passive and case.word(first) == "it":
        return None
    while last > first and not case.reading.tokens[last - 1].is_word:
        last -= 1
    return case.reading.span(first, last) if first < last else None


def _according(case: Case) -> Source | None:
    for match in ACCORDING.finditer(case.sentence):
        inside = [i for i, t in enumerate(case.reading.tokens) if t.span.start >= match.end()]
        if not inside:
            continue
        end = next(
            (i for i in inside if not case.reading.tokens[i].is_word or case.word(i) in ("that", "who", "which")),
            inside[-1] + 1,
        )
        if end > inside[0]:
            return Source(case.reading.span(inside[0], end), "according to")
    return None


def quoted(case: Case, before: str) -> Source | None:
    """A clause inside a quotation that the sentence or the one before left open."""
    start = case.reading.tokens[case.first].span.start
    opened = before.count("“") > before.count("”")
    left = case.sentence[:start]
    inside = (left.count("“") + opened) > left.count("”")
    return Source(None, "quoted") if inside else None
