"""Whom the words for a speaker mean: the actor named in them, or for a pronoun the one who agrees.

A name counts as the speaker only as the head of the words: "the Lima mayor" is not Lima. A
spokesperson's words are those of the body spoken for.

A pronoun must agree in sex and number. It means the one subject of its own sentence before it; else
the speaker of the last report, who goes on speaking; else the one who is named in its own sentence
before it or in the nearest sentence that names anybody who agrees. Where two agree it stays open.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.english.names import SPOKESPEOPLE
from generator.english.speech import (
    ADVERBS,
    DETERMINERS,
    IMPERSONAL,
    NAMELESS,
    PERSONAL,
    PLURAL,
    PREPOSITIONS,
    SUBORDINATORS,
)
from generator.model import Article, Mention, Span
from generator.quotes import referents
from generator.quotes.frames import Frame, Token
from generator.quotes.people import People
from generator.quotes.phrases import Range
from generator.quotes.referents import BODY, MANY, OPEN, PERSON, Referent

_FRAMES_BACK = 3
"""So many sentences before its own are searched for whom a pronoun means."""
_MOST = 24
"""So many names of a sentence are looked at: no real one has more."""
_SUBJECT_OF = {
    "him": "he",
    "his": "he",
    "her": "she",
    "its": "it",
    "them": "they",
    "their": "they",
}
"""Pronouns behind a preposition or before a noun ("according to her", "his pledge") as they are
before a verb."""
_LINKS = PREPOSITIONS | SUBORDINATORS | DETERMINERS
_NO_SPEAKERS = NAMELESS | _LINKS | ADVERBS
"""Words that alone name nobody."""
_PRONOUNS = PERSONAL | IMPERSONAL | PLURAL
_SEXES = {"he": "m", "she": "f"}


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks."""

    span: Span | None
    """The words that name the speaker; None where a pronoun stays unresolved."""
    actor: str | None
    rule: str = ""
    """"pronoun" where the words are those that the pronoun stands for."""


@dataclass(frozen=True, slots=True)
class _Known:
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
    named: list[_Known] = field(default_factory=list)
    """By names, roles and pronouns."""
    spoken: list[_Known] = field(default_factory=list)
    """Those of them who are said to speak."""
    settled: int = 0
    """So many of its tokens have been asked for pronouns."""

    def latest(self) -> list[_Known]:
        """Those named last, speakers in their whole words: no real sentence names more."""
        spoken = self.spoken[-_MOST:]
        named = (k for k in self.named[-_MOST:] if not any(s.span.overlaps(k.span) for s in spoken))
        return sorted([*named, *spoken], key=lambda known: known.place)


@dataclass(slots=True)
class Voices:
    """The speakers and names of an article, met in order."""

    article: Article
    mentions: Sequence[Mention]
    starts: Sequence[int]
    """Where each mention starts, ascending."""
    frames: list[Frame] = field(default_factory=list)
    met: list[_Met] = field(default_factory=list)
    people: People = field(default_factory=People)

    @staticmethod
    def of(article: Article, mentions: Sequence[Mention]) -> Voices:
        """The voices of an article of which nothing has been met yet."""
        return Voices(article, mentions, [m.span.start for m in mentions])

    def meet(self, frame: Frame) -> None:
        """Go on to the next frame."""
        if self.met:
            self._settle()
        index = self.article.at(Span(frame.tokens[0].start, frame.tokens[0].end))
        section = self.article.sentences[index].section if index is not None else None
        named = [self._known(each) for each in self._named(frame)]
        self.frames.append(frame)
        self.met.append(_Met(frame, section, _objects(frame.tokens), named))

    def voice(self, speaker: Range | None) -> Voice:
        """Whom these tokens of the latest frame mean."""
        if speaker is None:
            return Voice(None, None)
        met = self.met[-1]
        tokens = met.frame.tokens[slice(*speaker)]
        low = _SUBJECT_OF.get(tokens[0].low, tokens[0].low) if len(tokens) == 1 else ""
        if low in _PRONOUNS:
            self._settle(tokens[0].start)
            found = self._pronoun(tokens[0], low)
            if found:
                met.spoken.append(found)
                return Voice(found.span, found.referent.actor, "pronoun")
            return Voice(None, None, "pronoun")
        if low in _NO_SPEAKERS:
            return Voice(None, None)
        span = met.frame.name(*speaker)
        actor = self._actor(span, tokens)
        named = self._known(self._speaker(speaker, actor))
        met.spoken.append(named)
        return Voice(span, actor)

    def can_speak(self, speaker: Range) -> bool:
        """Whether tokens of the latest frame name a person or a body."""
        frame = self.met[-1].frame
        tokens = frame.tokens[slice(*speaker)]
        is_named = all(token.is_capital for token in tokens) and len(tokens) < 5
        actor = self._actor(frame.span(*speaker), tokens)
        return is_named or self._speaker(speaker, actor).sort != ""

    # ------------------------------------------------------------ who is named

    def _named(self, frame: Frame) -> Iterator[Referent]:
        """Whom a frame names outside quotation marks, actors first."""
        tokens = frame.tokens
        for each in referents.referents(tokens, self.people.bearers):
            actor = next((m for m in self._touching(each.span) if m.actor), None)
            if actor is None:
                if each.sort != OPEN or self.people.is_known(each.name) or each.subject:
                    yield self._surname(each)
            else:
                sort = PERSON if actor.kind == "person" else BODY
                yield replace(each, actor=actor.actor, sort=sort)

    def _surname(self, referent: Referent) -> Referent:
        """A lone surname of somebody named before is a person's."""
        is_person = referent.sort == OPEN and self.people.is_known(referent.name)
        return replace(referent, sort=PERSON) if is_person else referent

    def _speaker(self, speaker: Range, actor: str | None) -> Referent:
        frame = self.met[-1].frame
        named = self._surname(referents.speaker(frame.tokens, *speaker))
        kinds = {m.kind for m in self._inside(named.span) if m.actor == actor and actor}
        if not kinds:
            return named
        is_person = named.sort == PERSON or ("person" in kinds and named.sort != BODY)
        return replace(named, actor=actor, sort=PERSON if is_person else BODY)

    def _known(self, referent: Referent) -> _Known:
        return _Known(self.people.key(referent), referent, referent.span.start)

    def _touching(self, span: Span) -> Iterator[Mention]:
        first = bisect_left(self.starts, span.start)
        if first and self.mentions[first - 1].span.overlaps(span):
            yield self.mentions[first - 1]
        yield from self.mentions[first : bisect_left(self.starts, span.end)]

    def _inside(self, span: Span) -> list[Mention]:
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end)
        return [m for m in self.mentions[first:last] if m.span.end <= span.end]

    def _actor(self, span: Span, tokens: Sequence[Token]) -> str | None:
        inside = self._inside(span)
        for mention in inside:
            before = [t for t in tokens if t.end <= mention.span.start]
            after = [t for t in tokens if t.start >= mention.span.end and t.is_word]
            governed = any(t.low in PREPOSITIONS or t.low == "by" for t in before)
            if (
                not governed
                and (not after or after[0].low in PREPOSITIONS)
                and not _is_possessive(self.article.text, mention.span)
            ):
                return mention.actor
        if any(t.low in SPOKESPEOPLE for t in tokens):
            return next(
                (m.actor for m in inside if m.kind != "person"),
                next((m.actor for m in inside), None),
            )
        return None

    # ------------------------------------------------------------ whom a pronoun means

    def _settle(self, end: int | None = None) -> None:
        """Add whom the pronouns of the latest frame, up to a place of the text, mean to those whom
        it names.
        """
        met = self.met[-1]
        tokens = met.frame.tokens
        while met.settled < len(tokens) and (end is None or tokens[met.settled].start < end):
            token = tokens[met.settled]
            met.settled += 1
            if token.low in _PRONOUNS and not token.quote:
                met.named.append(self._pronoun(token, token.low) or _unknown(token))

    def _pronoun(self, pronoun: Token, low: str) -> _Known | None:
        """Whom a pronoun, ``low`` as a subject, stands for."""
        here = [k for k in self._agreeing(self.met[-1].latest(), low) if k.place < pronoun.start]
        last = self._last_speaker(low, pronoun.start)
        if len(_keys(here)) == 1 and here[-1].referent.subject:
            return self._linked(here[-1], low, pronoun)
        if last:
            return self._linked(last, low, pronoun)
        for met in self.met[-2 : -2 - _FRAMES_BACK : -1]:
            before = (
                self._agreeing(met.latest(), low) if met.section == self.met[-1].section else []
            )
            if any(self._is_told(met, each, low) for each in before):
                return None
            here += before
            if before:
                break
        is_one = len(_keys(here)) == 1
        return self._linked(here[-1], low, pronoun) if is_one else None

    def _linked(self, known: _Known, low: str, pronoun: Token) -> _Known | None:
        """The same, as the pronoun means it; what the pronoun tells of it is learnt."""
        if known.key.startswith("?"):
            return None
        if low in _SEXES:
            weight = 2 if len(known.referent.name) > 1 else 1
            self.people.link(known.key, _SEXES[low], weight)
        words = self.people.named.get(known.key, known.referent)
        words = words if words.span.start < pronoun.start else known.referent
        return replace(known, referent=replace(words, subject=True), place=pronoun.start)

    def _last_speaker(self, low: str, place: int) -> _Known | None:
        """The speaker of the last report before a place, if it agrees and nobody else that agrees
        has become the subject since; "they" may be a body that spoke.
        """
        since: list[_Known] = []
        for met in self.met[: -2 - _FRAMES_BACK : -1]:
            if met.section != self.met[-1].section:
                return None
            if spoken := [k for k in met.spoken[-_MOST:] if k.place < place]:
                said = self._agreeing(spoken, low)
                if low == "they" and not said:
                    said = self._agreeing(spoken, "it")
                is_one = len(_keys(said)) == 1 and _keys(since) <= _keys(said)
                return said[-1] if is_one and not self._is_doubtful(met, said[-1], low) else None
            if met is not self.met[-1]:
                since += [k for k in self._agreeing(met.latest(), low) if k.referent.subject]
        return None

    def _is_told(self, met: _Met, known: _Known, low: str) -> bool:
        """Whether somebody, whose sex nothing tells, speaks to the one whom the pronoun means: "Kim
        Hale told her that …".
        """
        return low in _SEXES and low in met.objects and not self.people.sex(known.key)

    def _is_doubtful(self, met: _Met, said: _Known, low: str) -> bool:
        """Whether a speaker's sex is not known, and the sentence has somebody else for the pronoun:
        one who is told something, or a subject whose sex agrees.
        """
        if low not in _SEXES or self.people.sex(said.key):
            return False
        others = (k for k in met.latest() if k.referent.subject and k.key != said.key)
        agree = any(self.people.sex(k.key) == _SEXES[low] for k in others)
        return agree or self._is_told(met, said, low)

    def _agreeing(self, named: Sequence[_Known], low: str) -> list[_Known]:
        """Those whom a pronoun may mean."""
        if low in _SEXES:
            return [
                k
                for k in named
                if k.referent.sort in (PERSON, OPEN)
                and self.people.sex(k.key) in (None, _SEXES[low])
                and (k.referent.sex in (None, _SEXES[low]))
            ]
        sorts = (MANY,) if low == "they" else (BODY, OPEN)
        return [k for k in named if k.referent.sort in sorts]


def _unknown(pronoun: Token) -> _Known:
    """Somebody whom a pronoun means and of whom nothing else is known."""
    sort = {"it": BODY, "they": MANY}.get(pronoun.low, PERSON)
    span = Span(pronoun.start, pronoun.end)
    referent = Referent(span, sort, (pronoun.low,), _SEXES.get(pronoun.low), subject=True)
    return _Known(f"? {pronoun.start}", referent, pronoun.start)


def _objects(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(
        _SUBJECT_OF[token.low]
        for token, following in pairwise(tokens)
        if token.low in _SUBJECT_OF and _ends(following)
    )


def _ends(token: Token) -> bool:
    """Whether nothing that one may have follows "her", so that it is no "her [mother]"."""
    return not token.is_word or token.low in NAMELESS | _LINKS


def _keys(known: Iterable[_Known]) -> set[str]:
    return {each.key for each in known}


def _is_possessive(text: str, span: Span) -> bool:
    return text[span.end : span.end + 3].lstrip().startswith(("'s", "’s"))
