"""On whose word a clause rests: the reporting clause around it or beside it, "according to", a
quotation.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.english import attribution, dating, grammar, verbs
from generator.events.according import MOST, according
from generator.events.asides import is_added
from generator.events.context import Case
from generator.events.veridicality import is_undisputed
from generator.model import Span
from generator.reading import (
    Clause,
    ClauseKind,
    Form,
    ParsedSentence,
    VerbGroup,
    nounlike,
    opens_noun_phrase,
)


@dataclass(frozen=True, slots=True)
class Source:
    """Who says it, by which verb."""

    span: Span | None
    verb: str
    phrase: int | None = None
    direct: bool = False
    """The clause stands in quotation marks: "he" in it is not the speaker."""
    denies: bool = False
    """It is said not to be so."""
    content: Span | None = None
    """What is said, in the sentence; None where that is not known."""


def source_of(case: Case, before: ParsedSentence | None, said: Source | None) -> Source | None:
    """Whose word the clause rests on; ``said`` is the innermost quotation in which it is known to
    stand.
    """
    marked = said if said and said.direct else quoted(case, before)
    indirect = said if said and not said.direct and not _is_background(case, said) else None
    found = reporter(case) or indirect
    if found and found.span is None and indirect and found.phrase is None:
        found = replace(found, span=indirect.span)
    if found is None or marked is None:
        return found or marked
    beside = (
        found.phrase is not None and case.reading.clauses[found.phrase].kind is ClauseKind.REPORTING
    )
    return replace(found, direct=True) if beside else found


def verb_of(cue: str) -> str:
    """The base of the verb in reporting words; the words themselves where there is none."""
    bases = (verbs.LEMMAS.get(w) for w in cue.lower().split())
    return next((b for b in bases if b and b not in dating.AUXILIARIES), cue.lower())


def _is_background(case: Case, said: Source) -> bool:
    """Whether what is said only mentions the clause: "after he collapsed last Thursday", "the
    keeper, who was hurt, …"; or is none, but tells of a noun: "a report that was approved".
    """
    if said.content is None:
        return False
    around = [p for _, p in case.around()]
    inside = (p for p in around if _start(case, p) >= said.content.start)
    of_noun = (p for p in around if p.kind is ClauseKind.RELATIVE and p.opener == "that")
    first = (case.reading.tokens[p.verb.first].span.start for p in of_noun if p.verb)
    return said.content.start in first or any(is_added(case, p) for p in inside)


def _start(case: Case, clause: Clause) -> int:
    return case.reading.tokens[clause.start].span.start


def accuser(case: Case) -> Source | None:
    """Who accuses, suspects or blames somebody for what the clause tells: "charged with …ing",
    "accuses her of a …".
    """
    around = case.around()
    starts = [(p.verb.first, p.parent) for _, p in around if p.verb and p.verb.form is Form.GERUND]
    if case.head is None and around:
        starts.append((case.first, around[0][0]))
    for start, above in starts:
        verb = case.reading.clauses[above].verb if above is not None else None
        if (
            above is not None
            and verb
            and case.word(start - 1) in attribution.ACCUSING.get(verb.lemma, ())
        ):
            return Source(_accusing(case, above, verb), verb.lemma, above)
    return None


def _accusing(case: Case, index: int, verb: VerbGroup) -> Span | None:
    """The words that name who accuses: the subject; of a passive the agent, where there is one."""
    if not verb.passive and verb.form is not Form.PARTICIPLE:
        return subject_of(case, index)
    return _agent(case, verb.last, attribution.ACCUSING[verb.lemma])


def _agent(case: Case, by: int, close: frozenset[str], opens: str = "by") -> Span | None:
    """The words behind "by", or what else opens them, up to a mark or one of the words ``close``."""
    if case.word(by) != opens:
        return None
    tokens, first = case.reading.tokens, by + 1
    ends = (i for i in range(first, len(tokens)) if not tokens[i].is_word or case.word(i) in close)
    end = next(ends, first)
    return case.reading.span(first, end) if first < end else None


def reporter(case: Case) -> Source | None:
    """Whose word the clause rests on: the reporting clause around or beside it, "according to",
    hearsay.
    """
    if found := accuser(case):
        return found
    for index, phrase in case.around():
        if is_added(case, phrase):
            return _according(case, index)
        if found := _above(case, phrase) or _read_in(case, phrase):
            return found
    return _beside(case) or _according(case)


def _above(case: Case, content: Clause) -> Source | None:
    """Who says a clause of content: the subject of the verb around it, or a noun before it."""
    parent = content.parent
    if content.kind is not ClauseKind.CONTENT or parent is None:
        return None
    verb, noun = case.reading.clauses[parent].verb, case.word(content.start - 1)
    if verb is None or verb.negated or is_undisputed(case, content):
        return None
    named = Source(None, noun) if noun in attribution.CONTENT_NOUNS else None
    in_subject = content.start < verb.first
    if verb.lemma in attribution.SAYING and not (in_subject and named):
        return Source(_speaker(case, parent, verb), verb.lemma, parent)
    if verb.lemma == "be" and (told := _what_is_said(case, parent)) is not None:
        said = case.reading.clauses[told].verb
        return Source(subject_of(case, told), said.lemma if said else "", parent)
    rumoured = verb.lemma == "have" and noun == "it"
    return Source(None, noun) if rumoured else named


def _read_in(case: Case, content: Clause) -> Source | None:
    """Nobody, where somebody only read it: "read in the paper that he had been sacked"."""
    upper = case.reading.clauses[content.parent].verb if content.parent is not None else None
    reads = upper is not None and upper.lemma == "read" and content.opener == "that"
    lead = case.words(content.start - 3, content.start)
    inside = "in" in lead[:2] and not attribution.DOCUMENTS.isdisjoint(lead[1:])
    return Source(None, "read") if reads and inside else None


def _speaker(case: Case, index: int, verb: VerbGroup) -> Span | None:
    """The words that name who says: the subject, but "by …" or "from …" where the subject is told."""
    if verb.lemma in attribution.HEARING:
        return _agent(case, verb.last, frozenset(("that",)), "from")
    if verb.passive and verb.lemma in attribution.ADDRESSING:
        return _agent(case, verb.last, frozenset(("that",)))
    return subject_of(case, index)


def reported_in(case: Case, verb: VerbGroup) -> Source | None:
    """Who says what the clause tells, where it holds the verb of saying with what is said."""
    index = case.head
    told = verb.form in (Form.PAST, Form.PERFECT, Form.PRESENT)
    if index is None or not told or verb.lemma not in attribution.SAYING:
        return None
    clause = case.reading.clauses[index]
    behind = case.first < clause.start or clause.opener == "as"
    holds = any(
        p.kind is ClauseKind.CONTENT and p.start < case.last
        for _, p in case.reading.children(index)
    )
    quoted_in = any(case.word(i) in ("“", '"') for i in range(verb.last, case.last))
    if not (behind or holds or quoted_in):
        return None
    return Source(_speaker(case, index, verb), verb.lemma, index)


def _what_is_said(case: Case, index: int) -> int | None:
    """The clause "what the mayor said" that is the subject of another."""
    return next(
        (
            i
            for i, p in case.reading.children(index)
            if p.opener == "what" and p.fronted and p.verb and p.verb.lemma in attribution.SAYING
        ),
        None,
    )


def _beside(case: Case) -> Source | None:
    """Who says it in a clause that stands behind what it reports: ", the ministry said"."""
    place = case.reading.at(case.place)
    near = range(max(0, place - MOST), min(place + MOST, len(case.reading.clauses)))
    for index in near:
        phrase = case.reading.clauses[index]
        reports = phrase.kind is ClauseKind.REPORTING and phrase.verb is not None
        if reports and phrase.verb and index != case.head and not _within(case, index):
            return Source(subject_of(case, index), phrase.verb.lemma, index)
    return None


def _according(case: Case, within: int | None = None) -> Source | None:
    named = according(case, within)
    return Source(named, "according to") if named else None


def _within(case: Case, index: int) -> bool:
    return any(i == index for i, _ in case.around())


def subject_of(case: Case, index: int) -> Span | None:
    """The words that name the subject of a clause; None where it has none or only "it is said"."""
    first, last = case.reading.subject(index)
    verb = case.reading.clauses[index].verb
    if verb and verb.passive and case.word(first) == "it":
        return None
    while last > first and not case.reading.tokens[last - 1].is_word:
        last -= 1
    while first < last and case.word(first) in NO_NAME:
        first += 1
    named = any(nounlike(t) or opens_noun_phrase(t) for t in case.reading.tokens[first:last])
    return case.reading.span(first, last) if named else None


NO_NAME = grammar.CONJUNCTIONS | grammar.SUBORDINATING | {"as"}
"""Words with which the name of a speaker cannot begin."""


def quoted(case: Case, before: ParsedSentence | None) -> Source | None:
    """A clause inside a quotation that the sentence or the one before left open."""
    left = case.reading.text[: case.reading.tokens[case.first].span.start]
    words = before.text if before else ""
    opened = words.count("“") > words.count("”")
    curly = left.count("“") + opened > left.count("”")
    straight = left.count('"') % 2 == 1 and '"' in case.reading.text[len(left) :]
    return Source(None, "quoted", direct=True) if curly or straight else None
