"""On whose word a clause rests: that of the statement in which it stands."""

from __future__ import annotations

from generator.english import attribution, dating, verbs
from generator.english.reporting import PHRASES
from generator.events.asides import is_added
from generator.events.context import Case, Source
from generator.model import Quotation, Span
from generator.reading import ClauseKind, Form, VerbGroup


def source(said: Quotation, text: str, start: int) -> Source:
    """The source of a statement in an article's text, for the sentence that starts there."""
    content, cue, speaker = (
        words.shifted(-start) if words else None for words in (said.content, said.cue, said.speaker)
    )
    verb = _verb_of(said.cue.of(text)) if said.cue else "quoted"
    is_denied = said.stance == "denies"
    return Source(speaker, verb, said.direct, is_denied, said.direct or said.vouched, content, cue)


def _verb_of(cue: str) -> str:
    """The base of the verb in reporting words; the words themselves where there is none."""
    bases = (verbs.LEMMAS.get(w) for w in cue.lower().split())
    return next((b for b in bases if b and b not in dating.AUXILIARIES), cue.lower())


def source_of(case: Case) -> Source | None:
    """Whose word the clause rests on: that of the innermost statement in which it stands, unless
    it is the article's own there.
    """
    said = next((said for said in case.said if said.vouched), None)
    return None if said is None or (not said.direct and _is_own(case, said)) else said


def _is_own(case: Case, said: Source) -> bool:
    """Whether what is said only mentions the clause: "after he collapsed last Thursday", "the
    keeper, who was hurt, …"; or is none, but tells of a noun: "a report that was approved". When
    something was is the speaker's too where they accuse, or are named behind it.
    """
    if said.content is None:
        return False
    if _is_before(case, said):
        return True
    around = [p for _, p in case.around()]
    inside = (p for p in around if case.reading.tokens[p.start].start >= said.content.start)
    of_noun = (p for p in around if p.kind is ClauseKind.RELATIVE and p.opener == "that")
    first = (case.reading.tokens[p.verb.first].start for p in of_noun if p.verb)
    accuses = said.verb in attribution.CHARGING or said.stands_behind
    return said.content.start in first or any(is_added(case, p, accuses=accuses) for p in inside)


def _is_before(case: Case, said: Source) -> bool:
    """Whether a clause stands before one with its subject that tells hearsay: "She fell ill on
    Friday, and was said to be in hospital".
    """
    if said.cue is None:
        return False
    telling = case.reading.clauses[_cue_clause(case, said.cue)]
    return telling.shares_subject and any(i == telling.sibling for i, _ in case.around())


def dates_source(case: Case, words: Span) -> bool:
    """Whether an expression only says of when a source is: "…, according to a report on Monday"."""
    reading, first = case.reading, case.reading.tokens_in(words)[0]
    for said in case.says:
        if said.cue is None or said.span is None or said.span.end > words.start:
            continue
        if said.cue.of(reading.text).lower() not in PHRASED:
            continue
        opens = said.content is not None and said.span.end <= said.content.start < words.start
        last = reading.tokens_in(said.span)[1]
        plain = all(token.is_word for token in reading.tokens[last:first])
        if plain and not opens and reading.at(first) == reading.at(reading.tokens_in(said.cue)[0]):
            return True
    return False


PHRASED = frozenset(" ".join(phrase) for phrase in PHRASES)
"""Reporting words without a verb."""


def reported_in(case: Case, verb: VerbGroup) -> Source | None:
    """Who says what the clause tells, where its verb says it in a clause or in marks: "said on
    Monday that", not "charged on Monday with".
    """
    told = verb.form in (Form.PAST, Form.PERFECT, Form.PRESENT)
    if not told or verb.lemma not in attribution.SAYING:
        return None
    says = (said for said in _said_in(case, case.head) if said.vouched and _tells(case, verb, said))
    acts = verb.lemma in dating.ACTS
    return next(
        (
            said
            for said in says
            if (said.direct and not (acts and _is_to_do(case, verb, said)))
            or _is_clause(case, said)
        ),
        None,
    )


def _is_to_do(case: Case, verb: VerbGroup, said: Source) -> bool:
    """Whether what is promised or asked for is to be done, whatever of it stands in marks: "vowed to pay
    “all costs”", "agreed to “step aside”".
    """
    first, _ = case.reading.tokens_in(said.content) if said.content else (verb.last, 0)
    near = case.words(max(verb.last, first - 2), first)
    inside = case.reading.children(case.head) if case.head is not None else ()
    return "to" in near or any(
        clause.verb is not None
        and clause.verb.form is Form.INFINITIVE
        and clause.start >= verb.last
        for _, clause in inside
    )


def _tells(case: Case, verb: VerbGroup, said: Source) -> bool:
    """Whether a verb tells on its day what is said, and no noun beside it ("was held into allegations
    that"), nor hearsay of its subject ("was said to have left on Monday"), nor "according to" one.
    """
    if said.verb in PHRASED:
        return False
    told = case.reading.span(verb.first, verb.last)
    own = not verb.passive or (said.cue is not None and said.cue.overlaps(told))
    return own and (not verb.passive or said.direct or not said.stands_behind)


def recounted_in(case: Case, verb: VerbGroup) -> Source | None:
    """Who tells of the thing that a relative clause describes: "the attack that two witnesses had
    described on Monday".
    """
    if case.head is None or verb.passive or verb.lemma not in attribution.RECOUNTING:
        return None
    clause, (first, last) = case.reading.clauses[case.head], case.reading.subject(case.head)
    is_object = clause.kind is ClauseKind.RELATIVE and clause.start < first < last
    return Source(case.reading.span(first, last), verb.lemma) if is_object else None


def wisher(case: Case, index: int) -> Source | None:
    """Who wants, hopes or expects something in a clause."""
    return next(iter(_said_in(case, index)), None)


def _said_in(case: Case, index: int | None) -> list[Source]:
    """The statements whose reporting words stand in a clause."""
    return [said for said in case.says if said.cue and _cue_clause(case, said.cue) == index]


def _cue_clause(case: Case, cue: Span) -> int:
    """The clause in which the last of the reporting words stands."""
    return case.reading.at(case.reading.tokens_in(cue)[1] - 1)


def _is_clause(case: Case, said: Source) -> bool:
    """Whether what is said is a clause with a verb of its own, and no act or thing."""
    if said.content is None:
        return False
    first, _ = case.reading.tokens_in(said.content)
    if case.word(first - 1) in ("whether", "if"):
        return False
    verb = case.reading.clauses[case.reading.at(first)].verb
    return verb is not None and verb.finite and verb.first >= first
