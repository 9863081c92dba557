"""Reporting verbs and phrases: by which words news says that somebody said something, and how they
put it.

The lines of ``reporting.tsv`` are for people to correct:

    stance    verb    frames    example

"be …" is an adjective, "the …" a noun, and what else has a blank a phrase before the speaker. Other
forms of the verb follow from `generator.english.verbs`; where they would be wrong, the past
and the -ing form stand behind slashes. Words that belong to the verb follow it behind a "+":
"lay+out", "take+issue", "make+clear". The frames say what may follow the verb as the thing said (a
direct quotation may follow every verb):

    clause    a clause with or without "that"      said (that) rates would rise
    that      a clause with "that" only            found that rates rise
    whom      the addressee, then a clause         told the court (that) he had left
    object    a noun phrase                        denied the charge
    topic     of "object": one that says more than a noun  discussed a toll on lorries, not "the toll"
    person    its subject is somebody: not "the rule is open to abuse"
    uncounted of "object": no number of things      supports the cap, not "300 jobs"
    audience  of "object": nobody who listens       addressed the strike, not "a rally"
    pursuit   of "object": nothing that one stands for or flees to   sought a lower toll, not "the seat"
    matter    of "object" and "to-noun": not somebody  questioned the plan, not "the driver"
    reasoned  of "object": somebody, or a place, only with the reason  attacked the mayor for her plan
    to        an infinitive                        promised to pay
    whom-to   somebody, then an infinitive         urged banks to lend
    of for against on …  that preposition          warned of floods, called for calm
    to-noun   "to" and a noun phrase               referred to the flood
    as        something, "as" and what it is       described the vote as “a farce”
    label     something and what it is called      called the vote “a farce”
    accusation  somebody, "of" and a deed          accused the firm of hiding losses
    charge    in the passive, "for" and a deed     was criticised for the delay
    hearsay   in the passive, an infinitive        is said to be ill
              of a noun: whose its clause is need not be told   reports that he is ill
    wh        a question                           asked whether he had left
    out       "out that"                           pointed out that rates rise
    blame     whom, and "for"                      blamed the brakes for the crash
    speaker   of a phrase: who speaks              according to the engineers
    number    a number and what it counts         said 4,000
    amount    how much, "at", a value              put the cost at two million
    quote     nothing else                         joked
    it        "has it that"                        rumour has it that the king is ill
    unowned   of a noun: whose it is need not be told   talk of a sale
    reason    of a noun: whose act it gives reasons for  fined on the grounds that she had lied
    told      its subject is told, "from" who says heard from the crew that the hatch had leaked
    after     it may stand behind what it reports  …, the ministry said

The example is the verb's test: {S:speaker} and {Q:content}, {D:content} of a direct quotation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.english import tables
from generator.english.verbs import IRREGULAR, REGULAR_TOO, gerund, regular_past, third_person


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A verb of the table."""

    stance: str
    base: str
    forms: tuple[tuple[str, str], ...]
    """Each form with its kind: base, third, past, participle or ing."""
    frames: frozenset[str]
    example: str
    beside: tuple[str, ...] = ()
    """Words that belong to the verb and stand behind it: "out" of "lay out"."""


def _forms(entry: str) -> Iterator[tuple[str, str]]:
    base, *given = entry.partition("+")[0].split("/")
    yield base, "base"
    yield third_person(base), "third"
    regular = tuple(regular_past(base))
    pasts = given[:1] or IRREGULAR.get(base) or regular
    pasts = (*regular, *pasts) if base in REGULAR_TOO else pasts
    for past in pasts:
        yield (
            past,
            "past"
            if past != pasts[-1] or base not in IRREGULAR or pasts[0] == past
            else "participle",
        )
    for ing in given[1:] or gerund(base):
        yield ing, "ing"


def _kind(entry: str, frames: str) -> str:
    """The kind of a line: verb, adjective ("be …"), noun ("the …") or phrase."""
    first, *rest = entry.split()
    if frames == "speaker":
        return "phrase"
    return {"be": "adjective", "the": "noun"}.get(first, "phrase") if rest else "verb"


def _lines() -> Mapping[str, tuple[ReportingVerb, ...]]:
    """The lines by their kinds."""
    found: dict[str, list[ReportingVerb]] = {kind: [] for kind in _KINDS}
    for stance, entry, frames, example in tables.rows("reporting.tsv"):
        kind, word = _kind(entry, frames), entry.split(maxsplit=1)[-1]
        forms = tuple(dict.fromkeys(_forms(entry))) if kind == "verb" else ((word, kind),)
        forms += ((third_person(word), kind),) if kind == "noun" else ()
        base = entry if kind == "phrase" else word.split("/")[0]
        beside = tuple(entry.split("+")[1:])
        line = ReportingVerb(stance, base, forms, frozenset(frames.split()), example, beside)
        found[kind].append(line)
    return {kind: tuple(lines) for kind, lines in found.items()}


_KINDS = ("verb", "adjective", "noun", "phrase")
_LINES = _lines()
VERBS: tuple[ReportingVerb, ...] = _LINES["verb"]


def _by_form() -> Mapping[str, tuple[tuple[str, ReportingVerb], ...]]:
    found: dict[str, list[tuple[str, ReportingVerb]]] = {}
    for verb in sorted(VERBS, key=lambda line: not line.beside):
        for form, kind in verb.forms:
            found.setdefault(form, []).append((kind, verb))
    return {form: tuple(lines) for form, lines in found.items()}


FORMS: Mapping[str, tuple[tuple[str, ReportingVerb], ...]] = _by_form()
"""Form of a verb -> its kind ("past", "ing") with the line, for each line that has it; first the
lines that need a word behind the verb.
"""
ADJECTIVES: tuple[ReportingVerb, ...] = _LINES["adjective"]
"""Behind *be*: "is opposed to"."""
NOUNS: tuple[ReportingVerb, ...] = _LINES["noun"]
"""Behind whose they are: "the union's opposition to"."""
PHRASES: tuple[tuple[str, ...], ...] = tuple(tuple(line.base.split()) for line in _LINES["phrase"])
"""Phrases that name the speaker after them, and say no more than that."""

EXAMPLES: tuple[tuple[str, str], ...] = tuple(
    (line.stance, line.example) for kind in _KINDS for line in _LINES[kind]
)
"""Stance and example of each line."""
