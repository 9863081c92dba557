"""The files of ``content/corrections``, with the words that they quote found in the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.content import cited_lines
from generator.content.checker import YAML, Checker, paths
from generator.content.correction_form import CorrectionFile
from generator.content.correction_parts import (
    DeniesForm,
    EventForm,
    FigureForm,
    PlaceForm,
    QuotationForm,
    SpeakerForm,
    StatusForm,
    TimeForm,
)
from generator.content.correction_reader import Known, Reader
from generator.content.status_words import NONE
from generator.content.unread import FOLDER, listed
from generator.model import (
    Actor,
    Apart,
    Article,
    Change,
    Clarification,
    Correction,
    Groups,
    Headline,
    Importance,
    Kind,
    NewActor,
    NewClause,
    NewDenied,
    NewEvent,
    NewFigure,
    NewKind,
    NewQuotation,
    NewSpeaker,
    NewStatus,
    NewTime,
    NewTopics,
    Place,
    SameAs,
    Status,
    grouped,
)


def load(checker: Checker, actors: Sequence[Actor]) -> tuple[Correction, ...]:
    """The corrections, by id; what is wrong with the others is reported at the checker."""
    known = Known(
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
class _File:
    """One file whose form is sound."""

    reader: Reader
    form: CorrectionFile

    @classmethod
    def read(cls, checker: Checker, path: str, known: Known) -> _File | None:
        """Return the file, where its form is sound."""
        read = checker.yaml(CorrectionFile, path)
        return cls(Reader(checker, path, read[1], known), read[0]) if read else None

    def correction(self) -> Correction | None:
        """The correction, where the words it quotes and the ids it names exist; what is taken out
        stands nowhere any more (`redactions`).
        """
        form, reader, key = self.form, self.reader, self.form.change[0]
        if form.redact:
            return None
        article = reader.source((), form.source, form.words, form.within)
        place = reader.place((), article, form.words, form.within) if article else None
        before = len(reader.checker.problems)
        change = self._change(place) if place else None
        if place is None or change is None or len(reader.checker.problems) > before:
            return None
        line, column = reader.document.place_of((key,))
        return Correction(
            id=PurePosixPath(reader.path).stem,
            path=reader.path,
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

    def _change(self, place: Place) -> Change | None:
        key, value = self.form.change
        read: Mapping[str, Callable[[Place, Any], Change | None]] = {
            "time": lambda _, form: _new_time(form),
            "event": self._event,
            "topics": lambda _, topics: NewTopics(self.reader.topics(topics)),
            "actor": self._actor,
            "quotation": self._quotation,
            "speaker": lambda place, form: self.reader.speaker((key,), place, form),
            "status": self._status,
            "clause": self._clause,
            "figure": self._figure,
            "denies": self._denies,
            "same_as": lambda place, form: self._linked(SameAs, key, place, form),
            "apart": lambda place, form: self._linked(Apart, key, place, form),
            "headline": self._headline,
        }
        return read[key](place, value) if key in read else _by_itself(key, value)

    def _actor(self, _: Place, value: str) -> NewActor:
        actor = self.reader.actor(("actor",), value)
        return NewActor(actor, self.reader.known.actors.get(actor or "") or None)

    def _clause(self, place: Place, value: str) -> NewClause | None:
        span = self.reader.inside(("clause",), place, value)
        return NewClause(span) if span else None

    def _headline(self, _: Place, value: str) -> Headline | None:
        reader = self.reader
        at = reader.document.place_of(("headline",))
        line = cited_lines.read(reader.checker, value, cited_lines.HEADLINE, reader.path, at)
        return Headline(line.text, line.citations) if line else None

    def _event(self, place: Place, form: EventForm) -> NewEvent:
        reader, at = self.reader, ("event", "citation")
        cited = form.citation and cited_lines.alone(
            reader.checker, reader.path, form.citation, reader.document.place_of(at)
        )
        return NewEvent(
            _new_time(form),
            Status(form.status) if form.status else None,
            self._speaker("event", place, form.speaker),
            cited or (),
        )

    def _quotation(self, place: Place, form: QuotationForm) -> NewQuotation | None:
        words = self.reader.span(("quotation", "words"), place, form.words, form.within)
        actor = self.reader.actor(("quotation", "actor"), form.actor) if form.actor else None
        return NewQuotation(words, actor, form.stance) if words else None

    def _status(self, place: Place, form: StatusForm) -> NewStatus:
        if form.value == NONE:
            return NewStatus(None)
        return NewStatus(Status(form.value), self._speaker("status", place, form.speaker))

    def _figure(self, place: Place, form: FigureForm) -> NewFigure:
        counts = ("figure", "counts")
        return NewFigure(
            is_none=form.value == NONE,
            value=form.value if isinstance(form.value, float) else None,
            upper=form.upper,
            unit=form.unit,
            counted=self.reader.inside(counts, place, form.counts) if form.counts else None,
            status=Status(form.status) if form.status else None,
            speaker=self._speaker("figure", place, form.speaker),
        )

    def _denies(self, place: Place, form: DeniesForm) -> NewDenied:
        reader = self.reader
        if form.words == NONE:
            return NewDenied(None)
        return NewDenied(
            reader.span(("denies", "words"), place, form.words, form.within),
            reader.span(("denies", "by"), place, form.by) if form.by else None,
        )

    def _speaker(self, key: str, place: Place, form: SpeakerForm | None) -> NewSpeaker | None:
        return self.reader.speaker((key, "speaker"), place, form) if form else None

    def _linked(
        self, kind: type[SameAs | Apart], key: str, place: Place, form: PlaceForm
    ) -> SameAs | Apart | None:
        """What other words are to these: words of the same source unless another is named."""
        reader = self.reader
        there: Article | None = reader.checker.facts.article(place.source)
        if form.source:
            there = reader.source((key,), form.source, form.words, form.within)
        other = reader.place((key,), there, form.words, form.within) if there else None
        return kind(other) if other else None


def _by_itself(key: str, value: str) -> Change:
    """What a key corrects whose value refers to nothing else."""
    match key:
        case "important":
            return Importance(value == "yes")
        case "clarify":
            return Clarification(value)
        case "drop":
            return NewKind(Kind.DROPPED, everywhere=value == "everywhere")
        case _:
            return NewKind(Kind(value))


def _new_time(form: TimeForm) -> NewTime:
    return NewTime(None) if form.value == NONE else NewTime(form.value, form.mod, *form.days)


def _without_dropped(checker: Checker, corrections: Sequence[Correction]) -> Iterator[Correction]:
    """The corrections but those of statements that another drops: these are used nowhere, and
    nothing is to correct.
    """
    articles = {a.source.stem: a for a in checker.facts.articles}
    alike = _alike(checker.facts.articles, corrections)
    dropped: dict[tuple[str, int], Correction] = {}
    for correction in corrections:
        index = articles[correction.source].at(correction.span) or 0
        is_sentence = articles[correction.source].sentences[index].kind is Kind.SENTENCE
        if correction.key == "drop" and is_sentence:
            dropped.setdefault((correction.source, index), correction)
            words = articles[correction.source].sentences[index].words_id
            for same in alike[words] if _is_everywhere(correction) else ():
                dropped.setdefault(same, correction)
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


def _is_everywhere(correction: Correction) -> bool:
    return isinstance(correction.change, NewKind) and correction.change.everywhere


def _alike(
    articles: Iterable[Article], corrections: Iterable[Correction]
) -> Groups[str, tuple[str, int]]:
    """Where the same sentence stands, by its words; nothing where none is dropped everywhere."""
    read = articles if any(map(_is_everywhere, corrections)) else ()
    return grouped(
        (unit.words_id, (article.source.stem, i))
        for article in read
        for i, unit in enumerate(article.sentences)
    )
