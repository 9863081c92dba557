"""Whom a pronoun means, of those whom an article has named so far.

The one who is meant must agree in sex and number. It is the one subject of the pronoun's own
sentence before it; else the speaker of the last report, who goes on speaking; else the one who is
named in its own sentence before it or in the nearest sentence that names anybody who agrees. Where
two agree it stays open.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.attribution.sorts import BODY, MANY, PERSON, is_plural as plural, sort_of
from generator.attribution.words import Token
from generator.english.attribution import DOCUMENTS
from generator.english.persons import GIVEN_NAMES
from generator.english.speech import (
    DETERMINERS,
    IMPERSONAL,
    NAMELESS,
    PERSONAL,
    PLURAL,
    PREPOSITIONS,
    SUBORDINATORS,
)
from generator.model import Span
from generator.quotes.frames import Frame
from generator.quotes.people import People
from generator.quotes.referents import OPEN, Referent, head, objects
from generator.reading import ClauseKind

PRONOUNS = PERSONAL | IMPERSONAL | PLURAL
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
_FRAMES_BACK = 3
"""So many sentences before its own are searched for whom a pronoun means."""
_MOST = 16
"""So many names of a sentence are looked at: no real one has more."""
_SEXES = {"he": "m", "she": "f"}
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
class _Met:
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
        spoken = self.spoken[-_MOST:]
        named = (k for k in self.named[-_MOST:] if not any(s.span.overlaps(k.span) for s in spoken))
        return sorted([*named, *spoken], key=lambda known: known.place)


@dataclass(slots=True)
class Antecedents:
    """Those whom the frames of an article have named so far."""

    met: list[_Met] = field(default_factory=list)
    """The latest frames."""
    people: People = field(default_factory=People)

    def begin(self, frame: Frame, section: int | None, named: Iterable[Referent]) -> None:
        """Go on to the next frame, which names these."""
        if self.met:
            self.settle()
        latest = _Met(frame, section, _objects(frame.tokens))
        self.met = [*self.met[-_FRAMES_BACK:], latest]
        self.met[-1].named += map(self.known, named)

    def known(self, referent: Referent) -> Known:
        """Somebody with the identity that the words give."""
        return Known(self.people.key(referent), referent, referent.span.start)

    def speaks(self, speaker: Known) -> None:
        """Remember who speaks in the latest frame."""
        self.met[-1].spoken.append(speaker)

    def settle(self, end: int | None = None) -> None:
        """Add whom the pronouns of the latest frame, up to a place of the text, mean to those whom
        it names.
        """
        met = self.met[-1]
        tokens = met.frame.tokens
        while met.settled < len(tokens) and (end is None or tokens[met.settled].start < end):
            token = tokens[met.settled]
            met.settled += 1
            if token.low not in PRONOUNS or token.quote:
                continue
            if all(spoken.place != token.start for spoken in met.spoken[-_MOST:]):
                met.named.append(self.meant(token, token.low) or _unknown(token))

    def meant(self, pronoun: Token, low: str) -> Known | None:
        """Whom a pronoun, ``low`` as a subject, stands for; the same as before where it spoke
        already.
        """
        for spoken in self.met[-1].spoken[-_MOST:]:
            if spoken.place == pronoun.start:
                return spoken
        here = [k for k in self._agreeing(self.met[-1].latest(), low) if k.place < pronoun.start]
        last = self._last_speaker(low, pronoun.start)
        if len(_keys(here)) == 1 and here[-1].referent.subject:
            is_better = last is not None and self._is_surer(last, here[-1], low)
            return self._linked(last if last and is_better else here[-1], low, pronoun)
        if last:
            return self._linked(last, low, pronoun)
        for met in self.met[-2 : -2 - (_FRAMES_BACK if low in _SEXES else 1) : -1]:
            if met.is_torn(pronoun.start) or self._is_unsure(met, low):
                return None
            before = (
                self._agreeing(met.latest(), low) if met.section == self.met[-1].section else []
            )
            if any(self._is_told(met, each, low) for each in before):
                return None
            here += before
            if before:
                break
        here = here or self._objects(low)
        is_one = len(_keys(here)) == 1
        return self._linked(here[-1], low, pronoun) if is_one else None

    def _is_surer(self, last: Known, here: Known, low: str) -> bool:
        """Whether the last speaker is known to be of the sex of a pronoun, and what its own sentence
        names, in one word, may be no person: "Mr Ruiz spoke. Norland would pay, he said".
        """
        is_open = here.referent.sort == OPEN and not self.people.sex(here.key)
        return low in _SEXES and is_open and self.people.sex(last.key) == _SEXES[low]

    def _objects(self, low: str) -> list[Known]:
        """Those whom the sentence before names by a role, though not as its subject."""
        last = self.met[-2] if len(self.met) > 1 else None
        if low not in _SEXES or last is None or last.section != self.met[-1].section:
            return []
        return self._agreeing([self.known(each) for each in objects(last.frame.tokens)], low)

    def _linked(self, known: Known, low: str, pronoun: Token) -> Known | None:
        """The same, as the pronoun means it; what the pronoun tells of it is learnt."""
        if known.key.startswith("?"):
            return None
        if low in _SEXES:
            weight = 2 if len(known.referent.name) > 1 else 1
            self.people.link(known.key, _SEXES[low], weight)
        words = self.people.named.get(known.key, known.referent)
        words = words if words.span.start < pronoun.start else known.referent
        return replace(known, referent=replace(words, subject=True), place=pronoun.start)

    def _last_speaker(self, low: str, place: int) -> Known | None:
        """The speaker of the last report before a place, if it agrees and nobody else that agrees
        has become the subject since; "they" may be a body that spoke.
        """
        since: list[Known] = []
        for met in self.met[: -2 - _FRAMES_BACK : -1]:
            if met.section != self.met[-1].section or met.is_torn(place):
                return None
            if said := self._said(met, low, place):
                is_one = len(_keys(said)) == 1 and _keys(since) <= _keys(said)
                is_one = is_one and (low != "they" or self._may_be_several(met, said[-1], place))
                return said[-1] if is_one and not self._is_doubtful(met, said[-1], low) else None
            if low == "it" and any(map(self._may_be_firm, met.spoken[-_MOST:])):
                return None
            if self._is_unsure(met, low):
                return None
            if met is not self.met[-1]:
                since += [k for k in self._agreeing(met.latest(), low) if k.referent.subject]
        return None

    def _is_unsure(self, met: _Met, low: str) -> bool:
        """Whether somebody speaks in a frame whose sex pronouns alone tell, and tell otherwise: they
        may have been misread.
        """
        persons = (k for k in met.spoken[-_MOST:] if k.referent.sort in (PERSON, OPEN))
        unsure = (k for k in persons if k.referent.subject and k.key not in self.people.sexes)
        return low in _SEXES and any(
            not self.people.may_be(k.key, _SEXES[low], None) for k in unsure
        )

    def _may_be_several(self, met: _Met, said: Known, place: int) -> bool:
        """Whether "they" at a place may mean the last speaker: no others, whoever they are, have been
        told of since, and a body alone is nobody but itself where its sentence has another subject.
        """
        between = self.met[self.met.index(met) + 1 : -1]
        if any(_tells_of_several(each.frame.tokens) for each in between):
            return False
        if said.referent.sort != BODY:
            return True
        before = [t for t in self.met[-1].frame.tokens if t.start < place and not t.quote]
        is_first = not any(t.main is not None and t.main.finite for t in before)
        return said.referent.name[-1] not in DOCUMENTS and is_first

    def _may_be_firm(self, known: Known) -> bool:
        """Whether a name that looks like a person's may be a body's: "Elm Power"."""
        named = known.referent
        is_given = named.name[0].capitalize() in GIVEN_NAMES
        is_person = is_given or named.roles or self.people.sex(known.key)
        return named.sort == PERSON and len(named.name) > 1 and not is_person

    def _said(self, met: _Met, low: str, place: int) -> list[Known]:
        """Who has spoken in a frame before a place and may be meant, by a verb rather than as those
        whose "claim" it is.
        """
        spoken = [k for k in met.spoken[-_MOST:] if k.place < place]
        subjects = [k for k in spoken if k.referent.subject]
        for several in (subjects, spoken):
            said = self._agreeing(several, low)
            if low == "they" and not said:
                said = [k for k in several if k.referent.sort == BODY]
            if said:
                return said
        return []

    def _is_told(self, met: _Met, known: Known, low: str) -> bool:
        """Whether somebody, whose sex nothing tells, speaks to the one whom the pronoun means: "Kim
        Hale told her that …".
        """
        return low in _SEXES and low in met.objects and not self.people.sex(known.key)

    def _is_doubtful(self, met: _Met, said: Known, low: str) -> bool:
        """Whether the sentence of a speaker has somebody else for the pronoun: the subject of its main
        clause; where the speaker's sex is not known, one who is told something, or whose sex agrees.
        """
        others = [k for k in met.latest() if k.key != said.key]
        if low in _SEXES and met is not self.met[-1] and not met.is_main(said):
            agreeing = (k for k in self._agreeing(others, low) if k.referent.subject)
            if any(map(met.is_main, agreeing)):
                return True
        if low not in _SEXES or self.people.sex(said.key):
            return False
        agree = any(self.people.sex(k.key) == _SEXES[low] for k in others)
        return agree or self._is_told(met, said, low)

    def _agreeing(self, named: Sequence[Known], low: str) -> list[Known]:
        """Those whom a pronoun may mean."""
        if low in _SEXES:
            persons = (k for k in named if k.referent.sort in (PERSON, OPEN))
            sex = _SEXES[low]
            return [k for k in persons if self.people.may_be(k.key, sex, k.referent.sex)]
        if low == "they":
            return [k for k in named if k.referent.sort == MANY or _may_be_many(k.referent)]
        bodies = (k for k in named if k.referent.sort in (BODY, OPEN) or _is_writing(k.referent))
        return [k for k in bodies if self.people.may_be_body(k.key)]


_SEVERAL = frozenset("those many some most both others these".split())


def _tells_of_several(tokens: Sequence[Token]) -> bool:
    """Whether several persons are named, as subject or not: "dozens of people", "those who left"."""
    places = (i for i, t in enumerate(tokens) if t.main is not None and t.main.finite)
    subjects = (tokens[i].subject for i in places)
    heads = {head(tokens[slice(*subject)]) for subject in subjects if subject}
    is_plural = any(each in _SEVERAL or plural(each) for each in heads)
    return is_plural or any(not t.quote and sort_of(t.low) == MANY for t in tokens)


_WRITINGS = frozenset(
    "resolution letter memo note suit lawsuit complaint ruling filing article book petition indictment".split()
)


def _is_writing(named: Referent) -> bool:
    """Whether a writing speaks, which nothing but "it" means: "the resolution condemned"."""
    return named.sort == "" and named.name[-1] in _WRITINGS


def _may_be_many(named: Referent) -> bool:
    """Whether a lone word may be a plural: "Rebels", "Danes"."""
    return named.sort == OPEN and len(named.name) == 1 and named.name[0].endswith("s")


def _unknown(pronoun: Token) -> Known:
    """Somebody whom a pronoun means and of whom nothing else is known."""
    sort = {"it": BODY, "they": MANY}.get(pronoun.low, PERSON)
    span = Span(pronoun.start, pronoun.end)
    referent = Referent(span, sort, (pronoun.low,), _SEXES.get(pronoun.low), subject=True)
    return Known(f"? {pronoun.start}", referent, pronoun.start)


def _objects(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(
        SUBJECT_OF[token.low]
        for token, following in pairwise(tokens)
        if token.low in _OBJECTS and _ends(following)
    )


def _ends(token: Token) -> bool:
    """Whether nothing that one may have follows "her", so that it is no "her [mother]"."""
    return not token.is_word or token.low in _NO_NOUNS


def _keys(known: Iterable[Known]) -> set[str]:
    return {each.key for each in known}
