"""Whom the frames of an article have named, and what tells whether a pronoun may mean them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from generator.attribution.sorts import BODY, MANY, PERSON, is_plural, sort_of
from generator.attribution.words import Token
from generator.english.attribution import INSCRIPTIONS
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


@dataclass
class Met:
    """A frame and whom it names; what its tokens tell is asked for once, whatever pronouns follow."""

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
        return known.place in self._mains

    @cached_property
    def _mains(self) -> frozenset[int]:
        """Where the words of those subjects start."""
        tokens = self.frame.tokens
        mains = {t.subject for t in tokens if t.subject and t.main and t.kind in _MAIN}
        return frozenset(token.start for start, end in mains for token in tokens[start:end])

    @cached_property
    def tells_of_several(self) -> bool:
        """Whether several persons are named, as subject or not: "dozens of people", "those who left"."""
        tokens = self.frame.tokens
        subjects = {t.subject for t in tokens if t.subject and t.main and t.main.finite}
        heads = {head(tokens[slice(*subject)]) for subject in subjects}
        several = any(each in _SEVERAL or is_plural(each) for each in heads)
        return several or any(not t.quote and sort_of(t.low) == MANY for t in tokens)

    def has_other_subject(self, known: Sequence[Known]) -> bool:
        """Whether the subject of a main clause is several who are none of those known: "[families] of
        prisoners held by the Danes met".
        """
        return any(
            not any(k.span.start <= place < k.span.end for k in known) for place in self._several
        )

    @cached_property
    def _several(self) -> Sequence[int]:
        """Where the nouns of several stand that are subjects of main clauses, in order."""
        tokens = self.frame.tokens
        mains = {t.subject for t in tokens if t.subject and t.main and t.kind is ClauseKind.MAIN}
        nouns = (_noun(tokens, *subject) for subject in sorted(mains))
        return [n.start for n in nouns if n.low in _SEVERAL or is_plural(n.low)]

    def tells_before(self, place: int) -> bool:
        """Whether a verb of the article's own words stands before a place of the text."""
        return self._first is not None and self._first < place

    @cached_property
    def _first(self) -> int | None:
        """Where the first of them starts."""
        own = (t for t in self.frame.tokens if not t.quote)
        return next((t.start for t in own if t.main and t.main.finite), None)

    def latest(self) -> list[Known]:
        """Those named last, speakers in their whole words: no real sentence names more."""
        spoken, named = self.spoken[-MOST:], self.named[-MOST:]
        if spoken:
            named = [k for k in named if not any(s.span.overlaps(k.span) for s in spoken)]
        return sorted([*named, *spoken], key=lambda known: known.place)


_SEVERAL = frozenset("those many some most both others these".split())


def _noun(tokens: Sequence[Token], start: int, end: int) -> Token:
    """The noun of a subject, before what hangs on it by a preposition."""
    places = range(start + 1, end)
    return tokens[next((i for i in places if tokens[i].low in PREPOSITIONS), end) - 1]


_WRITINGS = frozenset(
    "resolution letter memo note suit lawsuit complaint ruling filing article book petition indictment".split()
)


def is_writing(named: Referent) -> bool:
    """Whether a writing speaks, which nothing but "it" means: "the resolution condemned"."""
    return named.sort == "" and named.name[-1] in _WRITINGS


def is_inscription(named: Referent) -> bool:
    """Whether what words stand on speaks, which "they" seldom means: "signs", "banners"."""
    return named.name[-1].removesuffix("s") in INSCRIPTIONS


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
