"""Whom the words for a speaker mean: the actor named in them, or for a pronoun the one candidate
that fits.

A name counts as the speaker only as the head of the words: "the Lima mayor" is not Lima. A
spokesperson's words are those of the body spoken for. A pronoun is looked up in its own sentence
before it and then in the sentences before, nearest first; where the nearest that has a candidate
has two, it stays unresolved.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.english.names import CALENDAR, CORPORATE, INSTITUTIONS, OPENERS, SPOKESPEOPLE
from generator.english.speech import (
    BODY_NOUNS,
    COORDINATORS,
    DETERMINERS,
    IMPERSONAL,
    PERSONAL,
    PLURAL,
    PREPOSITIONS,
    TITLE_NOUNS,
)
from generator.english.verbs import words
from generator.model import Mention, Span
from generator.quotes.frames import Frame, Token
from generator.quotes.phrases import Range

MEN = words(
    "mr sir lord spokesman chairman king prince father son brother husband uncle businessman policeman man boy he"
)
WOMEN = words(
    """mrs ms miss lady dame spokeswoman chairwoman businesswoman policewoman queen princess mother daughter sister wife
    widow aunt woman girl she"""
)
_IMPERSONAL_NAMES = (
    INSTITUTIONS
    | CORPORATE
    | BODY_NOUNS
    | words(
        """office service services states act war defense defence affairs treasury republic kingdom championship
        olympics cup eve day year year's years christmas easter ramadan"""
    )
)
"""Words that make a name one of a body, a place or an event rather than a person's."""
_FRAMES_BACK = 3
_APPOSED = re.compile(r"['’]s [^,.;“”\"]{2,40}, ")
_SUBJECT_OF = {"him": "he", "her": "she", "them": "they"}
"""Pronouns behind a preposition ("according to her") as they are before a verb."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks."""

    span: Span | None
    """The words that name the speaker; None where a pronoun stays unresolved."""
    actor: str | None
    rule: str = ""
    """"pronoun" where the words are those that the pronoun stands for."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    actor: str | None
    sort: str
    """person, body or many."""
    key: str
    """What makes two candidates the same: the actor, or the last word of the name."""
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Spoken:
    """Words for a speaker that were met."""

    tokens: tuple[Token, ...]
    span: Span
    actor: str | None


@dataclass(slots=True)
class Voices:
    """The speakers and names of an article, met in order."""

    text: str
    mentions: Sequence[Mention]
    starts: Sequence[int]
    """Where each mention starts, ascending."""
    spoken: dict[int, list[_Spoken]] = field(default_factory=dict)
    """Speakers so far, by index of the frame."""
    frames: list[Frame] = field(default_factory=list)
    surnames: set[str] = field(default_factory=set)
    """Last words, lower case, of the persons' names read so far."""

    def meet(self, frame: Frame) -> None:
        """Go on to the next frame."""
        self.frames.append(frame)
        self.surnames.update(
            frame.tokens[stop - 1].low.removesuffix("'s")
            for _, stop in _named_persons(frame.tokens)
        )

    def voice(self, speaker: Range | None) -> Voice:
        """Whom these tokens of the latest frame mean."""
        if speaker is None:
            return Voice(None, None)
        frame = self.frames[-1]
        tokens = frame.tokens[slice(*speaker)]
        low = _SUBJECT_OF.get(tokens[0].low, tokens[0].low) if len(tokens) == 1 else ""
        if low in PERSONAL | IMPERSONAL | PLURAL:
            return self._pronoun(tokens[0], low)
        if len(tokens) == 1 and tokens[0].low in (
            "i",
            "we",
            "you",
            "this",
            "that",
            "there",
            "which",
            "who",
        ):
            return Voice(None, None)
        span = frame.span(*speaker)
        actor = self._actor(span, tokens)
        self.spoken.setdefault(len(self.frames) - 1, []).append(_Spoken(tuple(tokens), span, actor))
        return Voice(span, actor)

    def latest(self, sort: str | None = None) -> Voice | None:
        """The speaker of the latest quotation, if it was in this frame or the one before (and
        fits).
        """
        here = len(self.frames) - 1
        spoken = [*self.spoken.get(here - 1, ()), *self.spoken.get(here, ())]
        if not spoken or (sort and self._speaker_sort(spoken[-1]) != sort):
            return None
        return Voice(spoken[-1].span, spoken[-1].actor, "pronoun")

    def can_speak(self, speaker: Range) -> bool:
        """Whether tokens of the latest frame name a person or a body."""
        span, tokens = self.frames[-1].span(*speaker), self.frames[-1].tokens[slice(*speaker)]
        is_named = all(token.is_capital for token in tokens) and len(tokens) < 5
        return (
            is_named
            or self._speaker_sort(_Spoken(tokens, span, self._actor(span, tokens))) is not None
        )

    def _is_mention(self, span: Span) -> bool:
        """Whether an actor is mentioned in some of these words."""
        at = bisect_left(self.starts, span.end) - 1
        return at >= 0 and self.mentions[at].span.overlaps(span)

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
                and not _is_possessive(self.text, mention.span)
            ):
                return mention.actor
        if any(t.low in SPOKESPEOPLE for t in tokens):
            return next(
                (m.actor for m in inside if m.kind != "person"),
                next((m.actor for m in inside), None),
            )
        return None

    def _pronoun(self, pronoun: Token, low: str) -> Voice:
        """Whom a pronoun, `low` as a subject, stands for."""
        sort = "person" if low in PERSONAL else "body" if low in IMPERSONAL else "many"
        excluded = WOMEN if low == "he" else MEN if low == "she" else frozenset()
        for back in range(min(_FRAMES_BACK + 1, len(self.frames))):
            number = len(self.frames) - 1 - back
            limit = pronoun.start if not back else self.frames[number].tokens[-1].end
            fitting = {
                candidate.key: candidate
                for candidate in self._candidates(number, limit)
                if candidate.sort == sort and not candidate.words & excluded
            }
            if sort == "person":
                fitting = {
                    c.key: c for c in self._by_surname(number, limit) if not c.words & excluded
                } | fitting
            if len(fitting) == 1:
                (only,) = fitting.values()
                return Voice(only.span, only.actor, "pronoun")
            if fitting:
                return Voice(None, None, "pronoun")
        return Voice(None, None, "pronoun")

    def _candidates(self, number: int, limit: int) -> Iterator[_Candidate]:
        """Whom a frame names outside quotation marks before `limit`."""
        frame = self.frames[number]
        for spoken in self.spoken.get(number, ()):
            if spoken.span.end <= limit and (sort := self._speaker_sort(spoken)):
                low = frozenset(t.low for t in spoken.tokens)
                key = spoken.actor or spoken.tokens[-1].low
                yield _Candidate(spoken.span, spoken.actor, sort, key, low)
        quoted = [t.quote.outer for t in frame.tokens if t.quote]
        for mention in self._inside(Span(frame.tokens[0].start, limit)):
            is_theirs = self._speaks_for(number, mention.span)
            if (
                mention.actor
                and not is_theirs
                and not any(outer.covers(mention.span) for outer in quoted)
            ):
                sort = "person" if mention.kind == "person" else "body"
                yield _Candidate(mention.span, mention.actor, sort, mention.actor, frozenset())
        for start, end in _named_persons(frame.tokens):
            span = frame.span(start, end)
            is_possessive = frame.tokens[end - 1].low.endswith("'s") or _is_possessive(
                self.text, span
            )
            if span.end <= limit and not self._is_mention(span) and not is_possessive:
                low = frozenset(t.low for t in frame.tokens[max(0, start - 1) : end])
                yield _Candidate(span, None, "person", _last_word(span.of(self.text)), low)

    def _speaks_for(self, number: int, span: Span) -> bool:
        """Whether a name only tells whose the speaker is: "[Ana Ruiz]'s lawyer, Karl Benn,
        said".
        """
        return _is_possessive(self.text, span) and any(
            (spoken.span.covers(span) and spoken.span.end > span.end + 2)
            or _APPOSED.fullmatch(self.text, span.end, spoken.span.start) is not None
            for spoken in self.spoken.get(number, ())
            if self._speaker_sort(spoken) == "person"
        )

    def _by_surname(self, number: int, limit: int) -> Iterator[_Candidate]:
        """Second mentions, by surname, of persons without a file."""
        for token in self.frames[number].tokens:
            span = Span(token.start, token.end)
            if (
                token.end <= limit
                and token.is_capital
                and token.low in self.surnames
                and not self._is_mention(span)
            ):
                yield _Candidate(span, None, "person", token.low, frozenset())

    def _speaker_sort(self, spoken: _Spoken) -> str | None:
        tokens, actor = spoken.tokens, spoken.actor
        kinds = {m.kind for m in self._inside(spoken.span) if m.actor == actor and actor}
        if kinds:
            return (
                "person"
                if "person" in kinds and not any(t.low in BODY_NOUNS for t in tokens)
                else ("person" if any(t.low in TITLE_NOUNS for t in tokens) else "body")
            )
        head = _head(tokens)
        if head in TITLE_NOUNS or (list(_named_persons(tokens)) and head not in BODY_NOUNS):
            return "person"
        if head in BODY_NOUNS:
            return "body"
        return "many" if head.endswith("s") and not tokens[-1].is_capital else None


def _is_possessive(text: str, span: Span) -> bool:
    return text[span.end : span.end + 3].lstrip().startswith(("'s", "’s"))


def _last_word(words_: str) -> str:
    return words_.rsplit(maxsplit=1)[-1].lower()


def _head(tokens: Sequence[Token]) -> str:
    """The head noun of a noun phrase: its last word before a preposition."""
    stop = next((i for i, t in enumerate(tokens) if i and t.low in PREPOSITIONS), len(tokens))
    return tokens[stop - 1].low


def _named_persons(tokens: Sequence[Token]) -> Iterator[Range]:
    """Runs of two or more capitalised words that look like a person's name."""
    at = 0
    while at < len(tokens):
        stop = at
        while stop < len(tokens) and tokens[stop].is_capital and tokens[stop].low not in CALENDAR:
            stop += 1
        start = at
        while start < stop and tokens[start].low in OPENERS | DETERMINERS | COORDINATORS:
            start += 1
        low = {t.low.rstrip(".") for t in tokens[start:stop]}
        if stop - start > 1 and not low & _IMPERSONAL_NAMES and not _is_no_person(tokens, start):
            yield start, stop
        at = max(stop, at + 1)


def _is_no_person(tokens: Sequence[Token], start: int) -> bool:
    """Whether the word before says that capitals name no person: "the Grand Canal", "in Buenos
    Aires".
    """
    return start > 0 and (
        tokens[start - 1].low in DETERMINERS or tokens[start - 1].low in ("in", "near")
    )
