"""What an entry of the timeline rests on: its evidence, what became of it, who denies it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator import corrections
from generator.labels import dates, readings, say
from generator.model import (
    AnnotatedArticle,
    Correction,
    Event,
    Evidence,
    KeyFigure,
    Sentence,
    Source,
    Step,
    Story,
    Turn,
    sound,
)
from generator.pages import corrected, views


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """One piece of evidence of an event, as shown."""

    passage: views.Passage
    expression: str
    """The words that date it."""
    reading: str
    """How they were read; empty where they say the date themselves."""
    speaker: str | None
    """Whose word it rests on, in the source's words."""
    told: date
    """The day of the report."""
    dating: Dating | None = None
    """How editors dated it, where no words do."""


@dataclass(frozen=True, slots=True)
class Dating:
    """The date that editors gave an event, and what they cite for it."""

    correction: Correction
    rests_on: tuple[corrected.Spot, ...]


@dataclass(frozen=True, slots=True)
class DenialView:
    """Who denies an event, in the source's words, and where."""

    words: str
    source: Source
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class StepView:
    """One step in the history of an event, in words of ours."""

    words: str
    """``announced on 6 December 2021 for 7 December 2021``."""
    opening: str
    """The same where a line begins with it."""
    is_superseded: bool
    is_turn: bool = True
    """It changed what was told; no mere step from a report ahead to one of the fact."""


_CHANGES = (Turn.MOVED, Turn.CALLED_OFF)


def history(event: Event) -> tuple[StepView, ...]:
    """What was told of an event, step by step; empty where it was told in one way only."""
    if len(event.history) < 2:
        return ()
    return tuple(
        StepView(
            _step(step, event, ""),
            _step(step, event, "_first"),
            step.is_superseded,
            step.is_superseded or step.turn in _CHANGES,
        )
        for step in event.history
    )


def differing(tolls: Mapping[str, Sequence[KeyFigure]], told: Story) -> tuple[StepView, ...]:
    """The numbers of an event in which its sources differ, each in the words of its source."""
    return tuple(
        StepView(
            say(f"differing.{fate}", values=(values := _numbers(figures, told))),
            say(f"differing.{fate}_first", values=values),
            is_superseded=False,
        )
        for fate, figures in tolls.items()
    )


def _numbers(figures: Sequence[KeyFigure], told: Story) -> str:
    return ", ".join(
        say("differing.value", words=_words(f, told), day=dates.day(f.dct)) for f in figures
    )


def _words(figure: KeyFigure, told: Story) -> str:
    words = figure.figure.span.of(told.article(figure.source).article.text)
    return " ".join(words.split())


def _step(step: Step, event: Event, place: str) -> str:
    """A step in words, ``_first`` in its line or, by no word for the ``place``, behind others."""
    on = dates.when(step.value, step.mod, step.earliest, step.latest)
    words = say(f"history.{step.turn.name.lower()}{place}", told=dates.day(step.dct), when=on)
    is_told = step.turn in (Turn.OCCURRED, Turn.CONFIRMED, Turn.ALLEGED)
    if is_told and step.mod is None and not event.value.startswith(step.value):
        words = say("history.with_date", step=words, when=on)
    count = len(step.sources)
    return say("history.by_sources", step=words, count=count) if count > 1 else words


def views_of(event: Event, told: Story) -> tuple[EvidenceView, ...]:
    """All evidence of an event, first the one that tells it best, last what only refers to it."""
    return tuple(_evidence(told, e) for e in (*_telling_first(event), *event.references))


def denials(event: Event, told: Story) -> tuple[DenialView, ...]:
    """Who denies an event, and where."""
    return tuple(
        d for e in sound(event.evidence) for d in _denials(told.article(e.source), event, e)
    )


def _telling_first(event: Event) -> list[Evidence]:
    """The evidence: first what tells the event best, then what tells more of it, and before the rest
    what tells of it as the event stands.
    """
    first = [event.evidence[i] for i in (event.telling, *(f.evidence for f in event.further))]
    ranks = {id(e): rank for rank, e in enumerate(first)}
    return sorted(
        event.evidence,
        key=lambda e: (
            ranks.get(id(e), len(first)),
            e.status is not event.status,
            e.timex.value != event.value,
        ),
    )


def by_editors(event: Event, told: Story) -> Dating | None:
    """How editors dated an event, where no source says its date."""
    if not event.is_dated_by_editors:
        return None
    return next(filter(None, (_dating(told, e) for e in event.evidence)), None)


def _dating(told: Story, evidence: Evidence) -> Dating | None:
    found = corrected.dating(told, evidence)
    return Dating(found, corrected.rests_on(told, found)) if found else None


def _evidence(told: Story, evidence: Evidence) -> EvidenceView:
    annotated = told.article(evidence.source)
    index, text = evidence.sentence, annotated.article.text
    shown = annotated.passages[index] or range(index, index + 1)
    timex = evidence.timex
    needs_reading = timex.anchor or timex.rule == corrections.RULE
    return EvidenceView(
        passage=views.show(annotated, shown, frozenset({index}), [evidence.clause]),
        expression=timex.span.of(text),
        reading=readings.reading(timex, annotated.article) if needs_reading else "",
        speaker=evidence.speaker.of(text) if evidence.speaker else None,
        told=evidence.dct,
        dating=_dating(told, evidence),
    )


def _denials(
    annotated: AnnotatedArticle, event: Event, evidence: Evidence
) -> tuple[DenialView, ...]:
    """Each denier once, at the first place where it denies."""
    article = annotated.article
    found: dict[str, DenialView] = {}
    for denial in annotated.denials:
        words = denial.denier.of(article.text)
        if denial.denied == evidence.sentence and words in event.denied_by:
            found.setdefault(
                words, DenialView(words, article.source, article.sentences[denial.sentence])
            )
    return tuple(found.values())
