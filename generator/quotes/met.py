"""Whom the frames of an article have named, and what tells whether a pronoun may mean them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.attribution.sorts import BODY, MANY, PERSON, is_plural, sort_of
from generator.attribution.words import Token
from generator.english.speech import (
    DETERMINERS,
    NAMELESS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from generator.model import Span
from generator.quotes.frames import Frame
from generator.quotes.places import head
from generator.quotes.referents import OPEN, Referent
from generator.reading import ClauseKind

SUBJECT_OF = {
    "him": "he",
    "his": "he",
    "her": "she",
    "its": "it",
    "them": "they",
    "their": "they",
}
"""Pronouns behind a preposition or before a noun ("according to her", "his pledge") as they are
before a verb."""
_MAIN = (ClauseKind.MAIN, ClauseKind.REPORTING)
_OBJECTS = ("him", "her", "them")
MOST = 16
"""So many names of a sentence are looked at: no real one has more."""
SEXES = {"he": "m", "she": "f"}
_NO_NOUNS = NAMELESS | PREPOSITIONS | SUBORDINATORS | DETERMINERS


@dataclass(frozen=True, slots=True)
class Known:
    """A referent whose identity is known."""

    key: str
    referent: Referent
    place: int
    """Where it is meant: the start of its words, or of a pronoun for it."""

    @property
    def span(self) -> Span:
        """The words that name it."""
        return self.referent.span


@dataclass(slots=True)
class Met:
    """A frame and whom it names."""

    frame: Frame
    section: int | None
    objects: frozenset[str]
    """The pronouns, as subjects, that stand for one to whom something is done or said."""
    named: list[Known] = field(default_factory=list)
    """By names, roles and pronouns."""
    spoken: list[Known] = field(default_factory=list)
    """Those of them who are said to speak."""
    settled: int = 0
    """So many of its tokens have been asked for pronouns."""

    def is_torn(self, place: int) -> bool:
        """Whether somebody's words open before a place of the text that nowhere end."""
        return self.frame.torn is not None and self.frame.torn < place

    def is_main(self, known: Known) -> bool:
        """Whether somebody is the subject of a main clause of the frame, or of one that reports it."""
        tokens = self.frame.tokens
        mains = (t.subject for t in tokens if t.main is not None and t.kind in _MAIN)
        spans = (Span(tokens[a].start, tokens[b - 1].end) for a, b in filter(None, mains))
        return any(span.start <= known.place < span.end for span in spans)

    def latest(self) -> list[Known]:
        """Those named last, speakers in their whole words: no real sentence names more."""
        spoken = self.spoken[-MOST:]
        named = (k for k in self.named[-MOST:] if not any(s.span.overlaps(k.span) for s in spoken))
        return sorted([*named, *spoken], key=lambda known: known.place)


_SEVERAL = frozenset("those many some most both others these".split())


def tells_of_several(tokens: Sequence[Token]) -> bool:
    """Whether several persons are named, as subject or not: "dozens of people", "those who left"."""
    places = (i for i, t in enumerate(tokens) if t.main is not None and t.main.finite)
    subjects = (tokens[i].subject for i in places)
    heads = {head(tokens[slice(*subject)]) for subject in subjects if subject}
    several = any(each in _SEVERAL or is_plural(each) for each in heads)
    return several or any(not t.quote and sort_of(t.low) == MANY for t in tokens)


_WRITINGS = frozenset(
    "resolution letter memo note suit lawsuit complaint ruling filing article book petition indictment".split()
)


def is_writing(named: Referent) -> bool:
    """Whether a writing speaks, which nothing but "it" means: "the resolution condemned"."""
    return named.sort == "" and named.name[-1] in _WRITINGS


def has_other_subject(tokens: Sequence[Token], known: Sequence[Known]) -> bool:
    """Whether the subject of a main clause is several who are none of those known: "[families] of
    prisoners held by the Danes met".
    """
    for token in tokens:
        if token.main is None or token.kind is not ClauseKind.MAIN or token.subject is None:
            continue
        start, end = token.subject
        places = range(start + 1, end)
        stop = next((i for i in places if tokens[i].low in PREPOSITIONS), end)
        noun = tokens[stop - 1]
        is_several = noun.low in _SEVERAL or is_plural(noun.low)
        if is_several and not any(k.span.start <= noun.start < k.span.end for k in known):
            return True
    return False


def may_be_many(named: Referent) -> bool:
    """Whether a lone word may be a plural: "Rebels", "Danes"."""
    return named.sort == OPEN and len(named.name) == 1 and named.name[0].endswith("s")


def unknown(pronoun: Token) -> Known:
    """Somebody whom a pronoun means and of whom nothing else is known."""
    sort = {"it": BODY, "they": MANY}.get(pronoun.low, PERSON)
    span = Span(pronoun.start, pronoun.end)
    referent = Referent(span, sort, (pronoun.low,), SEXES.get(pronoun.low), subject=True)
    return Known(f"? {pronoun.start}", referent, pronoun.start)


def objects_in(tokens: Sequence[Token]) -> frozenset[str]:
    """The pronouns, as subjects, that stand for those to whom something is done."""
    return frozenset(
        SUBJECT_OF[token.low]
        for token, following in pairwise(tokens)
        if token.low in _OBJECTS and _ends(following)
    )


def _ends(token: Token) -> bool:
    """Whether nothing that one may have follows "her", so that it is no "her [mother]"."""
    return not token.is_word or token.low in _NO_NOUNS


def keys(known: Iterable[Known]) -> set[str]:
    """The identities of those who are known."""
    return {each.key for each in known}
