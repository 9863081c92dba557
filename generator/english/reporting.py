"""Reporting verbs and phrases: by which words news says that somebody said something, and how they
put it.

The verbs are the lines of ``reporting.tsv``, for people to correct:

    stance    verb    frames    example

Other forms of the verb follow from `generator.english.verbs`; where they would be wrong, the past
and the -ing form stand behind slashes. The frames say what may follow the verb as the thing said (a
direct quotation may follow every verb):

    clause    a clause with or without "that"      said (that) rates would rise
    that      a clause with "that" only            found that rates rise
    whom      the addressee, then a clause         told the court (that) he had left
    object    a noun phrase                        denied the charge
    to        an infinitive                        promised to pay
    whom-to   somebody, then an infinitive         urged banks to lend
    of for against on …  that preposition          warned of floods, called for calm
    as        something, "as", marked words        described the vote as “a farce”
    label     something, marked words              called the vote “a farce”
    amount    how much, "at", a value              put the cost at two million
    quote     nothing else                         joked

The example is the verb's test: {S:speaker} and {Q:content}, {D:content} of a direct quotation.
"""

from __future__ import annotations

from collections.abc import Iterator
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


def _forms(entry: str) -> Iterator[tuple[str, str]]:
    base, *given = entry.split("/")
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


VERBS: tuple[ReportingVerb, ...] = tuple(
    ReportingVerb(
        stance,
        entry.split("/")[0],
        tuple(dict.fromkeys(_forms(entry))),
        frozenset(frames.split()),
        example,
    )
    for stance, entry, frames, example in tables.rows("reporting.tsv")
)

_PHRASES = """
according to | {Q:The bridge was sound}, according to {S:the engineers}.
in the words of | In the words of {S:the coach}, {Q:the game was lost in the first minute}.
in the opinion of | In the opinion of {S:the court}, {Q:the tax was lawful}.
in the view of | In the view of {S:the court}, {Q:the tax was lawful}.
"""

PHRASES: tuple[tuple[str, ...], ...] = tuple(
    tuple(line.split(" | ")[0].split()) for line in _PHRASES.strip().splitlines()
)
"""Phrases that name the speaker after them, and say no more than that."""

EXAMPLES: tuple[tuple[str, str], ...] = (
    *((verb.stance, verb.example) for verb in VERBS),
    *(("says", line.split(" | ")[1]) for line in _PHRASES.strip().splitlines()),
)
"""Stance and example of each verb and phrase."""
