"""The files of ``content/corrections``, with the words that they quote found in the sources."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.content import citations, cited_lines, references, unread
from generator.content.checker import YAML, Checker, paths
from generator.content.correction_form import (
    NONE,
    CorrectionFile,
    PlaceForm,
    SpeakerForm,
    StatusForm,
    TimeForm,
)
from generator.content.keys import UnresolvedError, WaitingError
from generator.content.references import Reference
from generator.content.spots import spot
from generator.content.unread import FOLDER, listed
from generator.files.documents import Document, Keys
from generator.model import (
    Actor,
    Apart,
    Article,
    Change,
    Clarification,
    Correction,
    Headline,
    Importance,
    Kind,
    NewActor,
    NewDenied,
    NewKind,
    NewSpeaker,
    NewStatus,
    NewTime,
    NewTopics,
    NoFigure,
    Place,
    SameAs,
    Span,
    Status,
)
from generator.problems import in_words


def load(checker: Checker, actors: Sequence[Actor]) -> tuple[Correction, ...]:
    """The corrections, by id; what is wrong with the others is reported at the checker."""
    known = _Known(
        {p.stem: "" for p in listed(checker.root, f"{FOLDER}/actors")}
        | {a.id: a.kind for a in actors},
        [p.stem for p in listed(checker.root, f"{FOLDER}/topics")],
        {name.casefold(): a.id for a in actors for name in (*a.aliases, a.name)},
    )
    found = (_File.read(checker, str(path), known) for path in paths(checker, "corrections", YAML))
    corrections = [c for file in found if file and (c := file.correction())]
    return tuple(sorted(_without_dropped(checker, corrections), key=lambda c: c.id))


def prove(checker: Checker, corrections: Sequence[Correction], actors: Sequence[Actor]) -> None:
    """Report what of headlines no source proves; dates are read as editors correct them."""
    for correction in corrections:
        if isinstance(correction.change, Headline):
            place = (correction.line, correction.column)
            cited_lines.prove(checker, correction.change, actors, correction.path, place)


@dataclass(frozen=True, slots=True)
class _Known:
    """What a correction may name."""

    actors: Mapping[str, str]
    """Id -> kind; empty where the actor's file has problems."""
    topics: Sequence[str]
    names: Mapping[str, str]
    """Name or alias of an actor, in small letters -> id."""


@dataclass(frozen=True, slots=True)
class _File:
    """One file whose form is sound."""

    checker: Checker
    path: str
    form: CorrectionFile
    document: Document
    known: _Known

    @classmethod
    def read(cls, checker: Checker, path: str, known: _Known) -> _File | None:
        """The file, where its form is sound."""
        read = checker.yaml(CorrectionFile, path)
        return cls(checker, path, *read, known) if read else None

    def correction(self) -> Correction | None:
        """The correction, where the words it quotes and the ids it names exist."""
        form, key = self.form, self.form.change[0]
        article = self._source((), form.source, form.words, form.within)
        place = self._place((), article, form.words, form.within) if article else None
        before = len(self.checker.problems)
        change = self._change(article) if article and place else None
        if place is None or change is None or len(self.checker.problems) > before:
            return None
        line, column = self.document.place_of((key,))
        stem = PurePosixPath(self.path).stem
        return Correction(
            id=stem,
            path=self.path,
            source=place.source,
            span=place.span,
            key=key,
            change=change,
            reason=form.reason,
            who=form.who,
            when=form.when,
            line=line,
            column=column,
        )

    def _change(self, article: Article) -> Change | None:
        key, value = self.form.change
        match value:
            case TimeForm():
                return _new_time(value)
            case SpeakerForm():
                return self._speaker((key,), article, value)
            case StatusForm():
                return self._status((key,), article, value)
            case PlaceForm():
                return self._pair(key, article, value)
            case tuple():
                return NewTopics(self._topics(value))
        return self._plain(key, article, value)

    def _plain(self, key: str, article: Article, value: str) -> Change | None:
        """What a key corrects whose value is words alone."""
        match key:
            case "actor":
                actor = self._actor((key,), value)
                return NewActor(actor, self.known.actors.get(actor or "") or None)
            case "denies":
                return NewDenied(None if value == NONE else self._span((key,), article, value))
            case "headline":
                return self._headline(value)
        return _by_itself(key, value)

    def _headline(self, value: str) -> Headline | None:
        place = self.document.place_of(("headline",))
        line = cited_lines.read(self.checker, value, cited_lines.HEADLINE, self.path, place)
        return Headline(line.text, line.citations) if line else None

    def _speaker(self, keys: Keys, article: Article, form: SpeakerForm) -> NewSpeaker:
        if form.actor == NONE:
            return NewSpeaker(None, None)
        return NewSpeaker(
            self._span((*keys, "words"), article, form.words) if form.words else None,
            self._actor((*keys, "actor"), form.actor) if form.actor else None,
        )

    def _status(self, keys: Keys, article: Article, form: StatusForm) -> NewStatus:
        if form.value == NONE:
            return NewStatus(None)
        if form.speaker is None:
            return NewStatus(Status(form.value))
        speaker = self._speaker((*keys, "speaker"), article, form.speaker)
        return NewStatus(Status(form.value), speaker)

    def _pair(self, key: str, article: Article, form: PlaceForm) -> Change | None:
        there: Article | None = article
        if form.source:
            there = self._source((key,), form.source, form.words, form.within)
        other = self._place((key,), there, form.words, form.within) if there else None
        if other is None:
            return None
        return SameAs(other) if key == "same_as" else Apart(other)

    def _actor(self, keys: Keys, actor: str) -> str | None:
        if actor != NONE and actor not in self.known.actors:
            self._unknown(keys, "actor", actor, self.known.actors)
        return None if actor == NONE else actor

    def _topics(self, topics: Sequence[str]) -> tuple[str, ...]:
        for i, topic in enumerate(topics):
            if topic not in self.known.topics:
                self._unknown(("topics", i), "topic", topic, self.known.topics)
            elif topic in topics[:i]:
                at = self.document.place_of(("topics", i))
                self.checker.report(
                    self.path, at, "E215", f"'{topic}' is here twice", "keep one of them"
                )
        return tuple(topics)

    def _unknown(self, keys: Keys, kind: str, name: str, known: Collection[str]) -> None:
        titles = self.known.names if kind == "actor" else unread.titles(self.checker.root)
        place = self.document.place_of(keys)
        references.unknown(
            self.checker, Reference(kind, name, self.path, place), "E406", known, titles
        )

    def _span(self, keys: Keys, article: Article, words: str) -> Span | None:
        """The words in the source of the correction; what is wrong with them is reported at
        `keys`.
        """
        try:
            return spot(words, article, self.checker.sources)
        except UnresolvedError as error:
            self._report(keys, error)
            return None

    def _source(self, keys: Keys, key: str, words: str, within: str | None) -> Article | None:
        """The source that the key below `keys` means, by the words where it is a beginning only."""
        try:
            return citations.source(
                key, (words, within) if within else (words,), self.checker.sources
            )
        except WaitingError as error:
            self.checker.wait(error.path, self.path, "citation")
        except UnresolvedError as error:
            self._report((*keys, "source" if error.code in ("E303", "E304") else "words"), error)
        return None

    def _place(self, keys: Keys, article: Article, words: str, within: str | None) -> Place | None:
        """The words below `keys` in the article."""
        at: Keys = (*keys, "in")
        try:
            around = spot(within, article, self.checker.sources) if within else None
            at = (*keys, "words")
            return Place(article.source.stem, spot(words, article, self.checker.sources, around))
        except UnresolvedError as error:
            self._report(at, error)
            return None

    def _report(self, keys: Keys, error: UnresolvedError) -> None:
        message, hint = in_words(error.message), in_words(error.hint)
        self.checker.report(self.path, self.document.place_of(keys), error.code, message, hint)


def _by_itself(key: str, value: str) -> Change:
    """What a key corrects whose value refers to nothing else."""
    match key:
        case "figure":
            return NoFigure()
        case "important":
            return Importance(value == "yes")
        case "clarify":
            return Clarification(value)
    return NewKind(Kind.DROPPED if key == "drop" else Kind(value))


def _new_time(form: TimeForm) -> NewTime:
    return NewTime(None) if form.value == NONE else NewTime(form.value, form.mod, *form.days)


def _without_dropped(checker: Checker, corrections: Sequence[Correction]) -> Iterator[Correction]:
    """The corrections but those of statements that another drops: these are used nowhere, and
    nothing is to correct.
    """
    articles = {a.source.stem: a for a in checker.facts.articles}
    dropped: dict[tuple[str, int], Correction] = {}
    for correction in corrections:
        index = articles[correction.source].at(correction.span) or 0
        is_sentence = articles[correction.source].sentences[index].kind is Kind.SENTENCE
        if correction.key == "drop" and is_sentence:
            dropped.setdefault((correction.source, index), correction)
    for correction in corrections:
        by = dropped.get(
            (correction.source, articles[correction.source].at(correction.span) or 0), correction
        )
        if by is correction:
            yield correction
        else:
            hint = "a dropped statement is used nowhere else; keep one of the two files"
            place = (correction.line, correction.column)
            checker.report(correction.path, place, "E405", f"{by.path} drops the statement", hint)
