"""What a correction refers to: words of sources, actors and topics; what is not there is reported."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.content import citations, quoted, references, unread
from generator.content.checker import Checker
from generator.content.correction_parts import SpeakerForm
from generator.content.keys import UnresolvedError, WaitingError
from generator.content.references import Reference
from generator.content.spots import spot
from generator.content.status_words import NONE
from generator.files.documents import Document, Keys
from generator.model import Article, NewSpeaker, Place, Span
from generator.problems import in_words


@dataclass(frozen=True, slots=True)
class Known:
    """What a correction may name."""

    actors: Mapping[str, str]
    """Id -> kind; empty where the actor's file has problems."""
    topics: Sequence[str]
    names: Mapping[str, str]
    """Name or alias of an actor, in small letters -> id."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One file of corrections, and what it may name."""

    checker: Checker
    path: str
    document: Document
    known: Known

    # ------------------------------------------------------------ words of sources

    def source(self, keys: Keys, key: str, words: str, within: str | None) -> Article | None:
        """Return the source that the key below `keys` means; where it is only the beginning of one,
        the words decide.
        """
        try:
            return citations.source(
                key, (words, within) if within else (words,), self.checker.sources
            )
        except WaitingError as error:
            self.checker.wait(error.path, self.path, "citation")
        except UnresolvedError as error:
            self._report((*keys, "source" if error.code in ("E303", "E304") else "words"), error)
        return None

    def place(self, keys: Keys, article: Article, words: str, within: str | None) -> Place | None:
        """Return the words below `keys` in the article."""
        at: Keys = (*keys, "in")
        try:
            around = spot(within, article, self.checker.sources) if within else None
            at = (*keys, "words")
            return Place(article.source.stem, spot(words, article, self.checker.sources, around))
        except UnresolvedError as error:
            self._report(at, error)
            return None

    def span(self, keys: Keys, place: Place, words: str, within: str | None = None) -> Span | None:
        """Return the place of other words of the article: in the sentence at `place` where they
        stand there once, else in the whole article.
        """
        article = self.checker.facts.article(place.source)
        here = () if within else self._in_sentence(article, place.span, words)
        if len(here) == 1:
            return here[0]
        try:
            around = spot(within, article, self.checker.sources) if within else None
            return spot(words, article, self.checker.sources, around)
        except UnresolvedError as error:
            self._report(keys, error)
            return None

    def inside(self, keys: Keys, place: Place, words: str) -> Span | None:
        """Return the place of words in the very sentence at `place`; None where they do not stand
        there once.
        """
        article = self.checker.facts.article(place.source)
        here = self._in_sentence(article, place.span, words)
        if len(here) == 1:
            return here[0]
        unit = article.sentences[article.at(place.span) or 0]
        if here:
            message = f"these words stand in {len(here)} places of their sentence"
            self._refuse(keys, "E302", message, "quote more of it")
        else:
            whole = " ".join(article.words_of(unit).split())
            hint = f"quote words of this sentence: “{whole}”"
            message = "these words do not stand in the sentence of those under 'words'"
            self._refuse(keys, "E301", message, hint)
        return None

    def _in_sentence(self, article: Article, at: Span, words: str) -> Sequence[Span]:
        unit = article.sentences[article.at(at) or 0].span
        found = quoted.pattern(words).finditer(article.text, unit.start, unit.end)
        return [Span(*m.span()) for m in found if any(c.isalnum() for c in words)]

    # ------------------------------------------------------------ actors and topics

    def speaker(self, keys: Keys, place: Place, form: SpeakerForm) -> NewSpeaker:
        """Return who speaks, and by which words."""
        if form.actor == NONE:
            return NewSpeaker(None, None)
        words = self.span((*keys, "words"), place, form.words, form.within) if form.words else None
        return NewSpeaker(words, self.actor((*keys, "actor"), form.actor) if form.actor else None)

    def actor(self, keys: Keys, actor: str) -> str | None:
        """Return the id of an actor; None for none."""
        if actor != NONE and actor not in self.known.actors:
            self._unknown(keys, "actor", actor, self.known.actors)
        return None if actor == NONE else actor

    def topics(self, topics: Sequence[str]) -> tuple[str, ...]:
        """Return the ids of topics."""
        for i, topic in enumerate(topics):
            if topic not in self.known.topics:
                self._unknown(("topics", i), "topic", topic, self.known.topics)
            elif topic in topics[:i]:
                self._refuse(("topics", i), "E215", f"'{topic}' is here twice", "keep one of them")
        return tuple(topics)

    def _unknown(self, keys: Keys, kind: str, name: str, known: Collection[str]) -> None:
        titles = self.known.names if kind == "actor" else unread.titles(self.checker.root)
        place = self.document.place_of(keys)
        references.unknown(
            self.checker, Reference(kind, name, self.path, place), "E406", known, titles
        )

    # ------------------------------------------------------------ problems

    def _report(self, keys: Keys, error: UnresolvedError) -> None:
        self._refuse(keys, error.code, in_words(error.message), in_words(error.hint))

    def _refuse(self, keys: Keys, code: str, message: str, hint: str) -> None:
        self.checker.report(self.path, self.document.place_of(keys), code, message, hint)
