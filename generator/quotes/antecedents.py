"""Whom a pronoun means, of those whom an article has named so far.

The one who is meant must agree in sex and number. It is the one subject of the pronoun's own
sentence before it; else the speaker of the last report, who goes on speaking; else the one who is
named in its own sentence before it or in the nearest sentence that names anybody who agrees. Where
two agree it stays open.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from generator.attribution.sorts import BODY, MANY, PERSON
from generator.attribution.words import Token
from generator.english.attribution import DOCUMENTS
from generator.english.persons import GIVEN_NAMES
from generator.english.speech import (
    IMPERSONAL,
    PERSONAL,
    PLURAL,
)
from generator.quotes.frames import Frame
from generator.quotes.met import (
    MOST,
    SEXES,
    Known,
    Met,
    is_inscription,
    is_writing,
    keys,
    may_be_many,
    objects_in,
    unknown,
)
from generator.quotes.people import People
from generator.quotes.referents import OPEN, Referent, objects

PRONOUNS = PERSONAL | IMPERSONAL | PLURAL
_FRAMES_BACK = 3
"""So many sentences before its own are searched for whom a pronoun means."""


@dataclass(slots=True)
class Antecedents:
    """Those whom the frames of an article have named so far."""

    met: list[Met] = field(default_factory=list)
    """The latest frames."""
    people: People = field(default_factory=People)

    def begin(self, frame: Frame, section: int | None, named: Iterable[Referent]) -> None:
        """Go on to the next frame, which names these."""
        if self.met:
            self.settle()
        latest = Met(frame, section, objects_in(frame.tokens))
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
        for at in range(met.settled, len(tokens)):
            token = tokens[at]
            if end is not None and token.start >= end:
                break
            met.settled = at + 1
            if token.low not in PRONOUNS or token.quote:
                continue
            if all(spoken.place != token.start for spoken in met.spoken[-MOST:]):
                met.named.append(self.meant(token, token.low) or unknown(token))

    def meant(self, pronoun: Token, low: str) -> Known | None:
        """Whom a pronoun, ``low`` as a subject, stands for; the same as before where it spoke
        already.
        """
        for spoken in self.met[-1].spoken[-MOST:]:
            if spoken.place == pronoun.start:
                return spoken
        here = [k for k in self._agreeing(self.met[-1].latest(), low) if k.place < pronoun.start]
        last = self._last_speaker(low, pronoun.start)
        if len(keys(here)) == 1 and here[-1].referent.subject:
            is_better = last is not None and self._is_surer(last, here[-1], low)
            return self._linked(last if last and is_better else here[-1], low, pronoun)
        if last:
            return self._linked(last, low, pronoun)
        for met in self.met[-2 : -2 - (_FRAMES_BACK if low in SEXES else 1) : -1]:
            if met.is_torn(pronoun.start) or self._is_unsure(met, low):
                return None
            before = (
                self._agreeing(met.latest(), low) if met.section == self.met[-1].section else []
            )
            others = low == "they" and bool(before) and met.has_other_subject(before)
            if others or any(self._is_told(met, each, low) for each in before):
                return None
            here += before
            if before:
                break
        here = here or self._objects(low)
        is_one = len(keys(here)) == 1
        return self._linked(here[-1], low, pronoun) if is_one else None

    def _is_surer(self, last: Known, here: Known, low: str) -> bool:
        """Whether the last speaker is known to be of the sex of a pronoun, and what its own sentence
        names, in one word, may be no person: "Mr Ruiz spoke. Norland would pay, he said".
        """
        is_open = here.referent.sort == OPEN and not self.people.sex(here.key)
        return low in SEXES and is_open and self.people.sex(last.key) == SEXES[low]

    def _objects(self, low: str) -> list[Known]:
        """Those whom the sentence before names by a role, though not as its subject."""
        last = self.met[-2] if len(self.met) > 1 else None
        if low not in SEXES or last is None or last.section != self.met[-1].section:
            return []
        return self._agreeing([self.known(each) for each in objects(last.frame.tokens)], low)

    def _linked(self, known: Known, low: str, pronoun: Token) -> Known | None:
        """The same, as the pronoun means it; what the pronoun tells of it is learnt."""
        if known.key.startswith("?"):
            return None
        if low in SEXES:
            weight = 2 if len(known.referent.name) > 1 else 1
            self.people.link(known.key, SEXES[low], weight)
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
                is_one = len(keys(said)) == 1 and keys(since) <= keys(said)
                is_one = is_one and (low != "they" or self._may_be_several(met, said[-1], place))
                return said[-1] if is_one and not self._is_doubtful(met, said[-1], low) else None
            if low == "it" and any(map(self._may_be_firm, met.spoken[-MOST:])):
                return None
            if self._is_unsure(met, low):
                return None
            if met is not self.met[-1]:
                since += [k for k in self._agreeing(met.latest(), low) if k.referent.subject]
        return None

    def _is_unsure(self, met: Met, low: str) -> bool:
        """Whether somebody speaks in a frame whose sex pronouns alone tell, and tell otherwise: they
        may have been misread.
        """
        persons = (k for k in met.spoken[-MOST:] if k.referent.sort in (PERSON, OPEN))
        unsure = (k for k in persons if k.referent.subject and k.key not in self.people.sexes)
        return low in SEXES and any(not self.people.may_be(k.key, SEXES[low], None) for k in unsure)

    def _may_be_several(self, met: Met, said: Known, place: int) -> bool:
        """Whether "they" at a place may mean the last speaker: no others, whoever they are, have been
        told of since, and a body alone is nobody but itself where its sentence has another subject.
        """
        between = self.met[self.met.index(met) + 1 : -1]
        if any(each.tells_of_several for each in between):
            return False
        if said.referent.sort != BODY:
            return True
        return said.referent.name[-1] not in DOCUMENTS and not self.met[-1].tells_before(place)

    def _may_be_firm(self, known: Known) -> bool:
        """Whether a name that looks like a person's may be a body's: "Elm Power"."""
        named = known.referent
        is_given = named.name[0].capitalize() in GIVEN_NAMES
        is_person = is_given or named.roles or self.people.sex(known.key)
        return named.sort == PERSON and len(named.name) > 1 and not is_person

    def _said(self, met: Met, low: str, place: int) -> list[Known]:
        """Who has spoken in a frame before a place and may be meant, by a verb rather than as those
        whose "claim" it is.
        """
        spoken = [k for k in met.spoken[-MOST:] if k.place < place]
        subjects = [k for k in spoken if k.referent.subject]
        for several in (subjects, spoken):
            said = self._agreeing(several, low)
            if low == "they" and not said:
                said = [k for k in several if k.referent.sort == BODY]
            if said:
                return said
        return []

    def _is_told(self, met: Met, known: Known, low: str) -> bool:
        """Whether somebody, whose sex nothing tells, speaks to the one whom the pronoun means: "Kim
        Hale told her that …".
        """
        return low in SEXES and low in met.objects and not self.people.sex(known.key)

    def _is_doubtful(self, met: Met, said: Known, low: str) -> bool:
        """Whether the sentence of a speaker has somebody else for the pronoun: the subject of its main
        clause; where the speaker's sex is not known, one who is told something, or whose sex agrees.
        """
        others = [k for k in met.latest() if k.key != said.key]
        if low != "they" and met is not self.met[-1] and not met.is_main(said):
            agreeing = (k for k in self._agreeing(others, low) if k.referent.subject)
            if any(map(met.is_main, agreeing)):
                return True
        if low not in SEXES or self.people.sex(said.key):
            return False
        agree = any(self.people.sex(k.key) == SEXES[low] for k in others)
        return agree or self._is_told(met, said, low)

    def _agreeing(self, named: Sequence[Known], low: str) -> list[Known]:
        """Those whom a pronoun may mean."""
        if low in SEXES:
            persons = (k for k in named if k.referent.sort in (PERSON, OPEN))
            sex = SEXES[low]
            return [k for k in persons if self.people.may_be(k.key, sex, k.referent.sex)]
        if low == "they":
            several = (k for k in named if k.referent.sort == MANY or may_be_many(k.referent))
            return [k for k in several if not is_inscription(k.referent)]
        bodies = (k for k in named if k.referent.sort in (BODY, OPEN) or is_writing(k.referent))
        return [k for k in bodies if self.people.may_be_body(k.key)]
