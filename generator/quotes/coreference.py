"""Whom the words for a speaker mean: the actor named in them, or for a pronoun the one who agrees.

A name counts as the speaker only as the head of the words: "the Lima mayor" is not Lima. A
spokesperson's words are those of the body spoken for.

Whom a pronoun means is for `antecedents` to say.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.attribution.phrases import without_verbs
from generator.attribution.sorts import BODY, MANY, PERSON, sort_of
from generator.attribution.words import Range, Token
from generator.english.attribution import DOCUMENTS, INSCRIPTIONS
from generator.english.names import SPOKESPEOPLE
from generator.english.speech import (
    ADVERBS,
    DETERMINERS,
    NAMELESS,
    OCCASIONS,
    PREPOSITIONS,
    SUBORDINATORS,
    UNNAMED,
)
from generator.english.verbs import BE_FINITE, HAVE_FINITE, LEMMAS, MODALS
from generator.model import Article, Mention, Span
from generator.quotes import places, referents
from generator.quotes.antecedents import PRONOUNS, Antecedents
from generator.quotes.frames import Frame
from generator.quotes.met import SUBJECT_OF
from generator.quotes.referents import OPEN, Referent

_NO_SPEAKERS = (NAMELESS | PREPOSITIONS | SUBORDINATORS | DETERMINERS | ADVERBS) - UNNAMED
"""Words that alone name nobody."""
_AUXILIARIES = HAVE_FINITE | BE_FINITE | MODALS
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks."""

    span: Span | None
    """The words that name the speaker; None where a pronoun stays unresolved."""
    actor: str | None
    rule: str = ""
    """"pronoun" where the words are those that the pronoun stands for."""


_NO_NAMES = _NO_SPEAKERS | OCCASIONS | DOCUMENTS


@dataclass(slots=True)
class Voices:
    """The speakers and names of an article, met in order."""

    article: Article
    mentions: Sequence[Mention]
    starts: Sequence[int]
    """Where each mention starts, ascending."""
    frames: list[Frame] = field(default_factory=list)
    """The latest two."""
    before: Antecedents = field(default_factory=Antecedents)

    @staticmethod
    def of(article: Article, mentions: Sequence[Mention]) -> Voices:
        """The voices of an article of which nothing has been met yet."""
        return Voices(article, mentions, [m.span.start for m in mentions])

    def meet(self, frame: Frame) -> None:
        """Go on to the next frame."""
        index = self.article.at(Span(frame.tokens[0].start, frame.tokens[0].end))
        section = self.article.sentences[index].section if index is not None else None
        self.frames = [*self.frames[-1:], frame]
        self.before.begin(frame, section, self._named(frame))

    def paragraph(self, words: Span) -> int | None:
        """The paragraph in which words stand."""
        index = self.article.at(words)
        return self.article.sentences[index].paragraph if index is not None else None

    def voice(self, speaker: Range | None) -> Voice:
        """Whom these tokens of the latest frame mean."""
        frame = self.frames[-1]
        speaker = without_verbs(frame.tokens, *speaker) if speaker else None
        if speaker is None:
            return Voice(None, None)
        tokens = frame.tokens[slice(*speaker)]
        low = SUBJECT_OF.get(tokens[0].low, tokens[0].low) if len(tokens) == 1 else ""
        if low in PRONOUNS:
            return self._meant(tokens[0], low)
        if low in _NO_SPEAKERS or _is_predicate(tokens):
            return Voice(None, None)
        span = frame.name(*speaker)
        actor = self._actor(span, tokens)
        self.before.speaks(self.before.known(self._speaker(speaker, actor)))
        return Voice(span, actor)

    def _meant(self, pronoun: Token, low: str) -> Voice:
        """Whom a pronoun, ``low`` as a subject, means; nobody who is known where it answers."""
        self.before.settle(pronoun.start)
        if self._is_answer():
            return Voice(None, None, "pronoun")
        found = self.before.meant(pronoun, low)
        if found is None:
            return Voice(None, None, "pronoun")
        self.before.speaks(found)
        return Voice(found.span, found.referent.actor, "pronoun")

    def _is_answer(self) -> bool:
        """Whether the latest frame opens with words in marks, and a paragraph before it asks somebody
        something, in marks alone: who was told of before may be the one who asks.
        """
        if len(self.frames) < 2 or not self.frames[-1].tokens[0].quote:
            return False
        (asked, *more), answer = self.frames[-2].tokens, self.frames[-1].tokens[0]
        if more or not asked.quote or not _ASKS.search(asked.text):
            return False
        places = (self.paragraph(Span(t.start, t.end)) for t in (asked, answer))
        return next(places) != next(places)

    def names(self, tokens: Sequence[Token]) -> bool:
        """Whether tokens are a name that the article gives again elsewhere."""
        last = tokens[-1] if tokens else None
        if last is None or not all(token.is_capital for token in tokens):
            return False
        is_name = last.low not in _NO_NAMES and len(last.text) > 1
        return is_name and self.article.text.count(last.text) > 1

    def can_speak(self, speaker: Range) -> bool:
        """Whether tokens of the latest frame name a person or a body, or what words may stand on."""
        frame = self.frames[-1]
        tokens = frame.tokens[slice(*speaker)]
        is_named = all(token.is_capital for token in tokens) and len(tokens) < 5
        if is_named or tokens[0].low in PRONOUNS or places.head(tokens) in INSCRIPTIONS:
            return True
        actor = self._actor(frame.span(*speaker), tokens)
        sort = self._speaker(speaker, actor).sort
        return sort != "" and (sort != MANY or sort_of(places.head(tokens)) == MANY)

    def _named(self, frame: Frame) -> Iterator[Referent]:
        """Whom a frame names outside quotation marks, actors first."""
        tokens = frame.tokens
        for each in referents.referents(tokens, self.before.people.bearers):
            actor = next((m for m in self._touching(each.span) if m.actor), None)
            if actor is None:
                if each.sort != OPEN or self.before.people.is_known(each.name) or each.subject:
                    yield self._surname(each)
            else:
                sort = PERSON if actor.kind == "person" else BODY
                yield replace(each, actor=actor.actor, sort=sort)

    def _surname(self, referent: Referent) -> Referent:
        """A lone surname of somebody named before is a person's."""
        is_person = referent.sort == OPEN and self.before.people.is_known(referent.name)
        return replace(referent, sort=PERSON) if is_person else referent

    def _speaker(self, speaker: Range, actor: str | None) -> Referent:
        frame = self.frames[-1]
        named = self._surname(referents.speaker(frame.tokens, *speaker))
        kinds = {m.kind for m in self._inside(named.span) if m.actor == actor and actor}
        if not kinds:
            return named
        is_person = named.sort == PERSON or ("person" in kinds and named.sort != BODY)
        return replace(named, actor=actor, sort=PERSON if is_person else BODY)

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


_ASKS = re.compile(r"\b[Yy]ou(?:r|rs)?\b.*\?\W*$", re.DOTALL)
"""Words that ask whoever is spoken to."""


def _is_predicate(tokens: Sequence[Token]) -> bool:
    """Whether words begin with a verb that has an object, and so name nobody: "joined the board",
    "have met", "Asked".
    """
    first = tokens[0].low
    if first in _AUXILIARIES:
        return not tokens[0].is_capital
    is_form = first in LEMMAS and LEMMAS[first] != first and first.endswith(("ed", "ing"))
    return is_form and (len(tokens) < 2 or tokens[1].low in _BEFORE_NOUNS)


def _is_possessive(text: str, span: Span) -> bool:
    return text[span.end : span.end + 3].lstrip().startswith(("'s", "’s"))
