"""The events for machines: ``data/timeline.json`` and the parts behind it, none without bound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from generator import addresses, dates
from generator.data.form import VERSION, citation, reasons, words
from generator.model import Article, CitedLine, Event, Evidence, Step, Story
from generator.story import choosing

PIECES = 200
"""Pieces of evidence of a part; an event that has more is a part by itself."""
ROWS = 2000
"""The same of a spreadsheet, whose rows hold less."""
CHOSEN = 60
"""Events of the timeline's own file where it cannot hold all."""
TOLD = 10
"""Pieces of evidence of each of those."""


@dataclass(frozen=True, slots=True)
class Part:
    """Events that follow each other, in a file of their own."""

    name: str
    """``2021``, ``2021-03`` or, of a month with too many, ``2021-03-2``."""
    events: tuple[Event, ...]

    @property
    def path(self) -> str:
        """Where its file stands in the site."""
        return addresses.of_timeline_part(self.name)


def parts(told: Story, most: int = PIECES) -> tuple[Part, ...]:
    """The parts of the timeline: by year, and by month where a year has more than ``most`` pieces
    of evidence; none where its own file holds all.
    """
    if _pieces(told.events) <= most:
        return ()
    return _by_year(told, most)


def sheets(told: Story) -> tuple[Part, ...]:
    """The parts of the timeline as spreadsheets hold them: one, if it can hold all; none where the
    timeline's page shows all.
    """
    if len(told.events) <= choosing.SMALL:
        return ()
    if _pieces(told.events) <= ROWS:
        return (Part("all", told.events),)
    return _by_year(told, ROWS)


def _by_year(told: Story, most: int) -> tuple[Part, ...]:
    years = groupby(told.events, key=lambda e: e.stands_at.year)
    return tuple(
        part for year, events in years for part in _of_year(f"{year:04}", tuple(events), most)
    )


def _of_year(year: str, events: tuple[Event, ...], most: int) -> Iterator[Part]:
    if _pieces(events) <= most:
        yield Part(year, events)
        return
    for month, group in groupby(events, key=lambda e: e.stands_at.month):
        rows = tuple(_rows(tuple(group), most))
        for number, row in enumerate(rows, 1):
            counted = f"-{number}" if len(rows) > 1 else ""
            yield Part(f"{year}-{month:02}{counted}", row)


def _rows(events: Sequence[Event], most: int) -> Iterator[tuple[Event, ...]]:
    """The events in rows of at most so many pieces of evidence."""
    row: list[Event] = []
    pieces = 0
    for event in events:
        pieces += len(event.evidence)
        if row and pieces > most:
            yield tuple(row)
            row, pieces = [], len(event.evidence)
        row.append(event)
    yield tuple(row)


def _pieces(events: Sequence[Event]) -> int:
    return sum(len(e.evidence) for e in events)


# ---------------------------------------------------------------- files


def timeline(told: Story) -> dict[str, Any]:
    """All events; where they are too many, those that matter most, and the parts that hold all."""
    found = parts(told)
    shown = choosing.weightiest(told.events, CHOSEN) if found else told.events
    return {
        "version": VERSION,
        "as_of": told.as_of.isoformat(),
        "events": [_event(e, told, TOLD if found else None) for e in shown],
        "parts": [_named(part) for part in found],
    }


def _named(part: Part) -> dict[str, Any]:
    return {
        "file": part.path,
        "count": len(part.events),
        "first": part.events[0].stands_at.isoformat(),
        "last": part.events[-1].stands_at.isoformat(),
    }


def of_part(part: Part, told: Story) -> dict[str, Any]:
    """The events of a part with all their evidence."""
    return {"version": VERSION, "events": [_event(e, told) for e in part.events]}


# ---------------------------------------------------------------- one event


def _event(event: Event, told: Story, most: int | None = None) -> dict[str, Any]:
    """An event with its evidence, or with so many pieces of it, the one that tells it best among
    them.
    """
    pieces = sorted({*range(len(event.evidence))[:most], event.telling})
    first = event.evidence[0]
    return {
        "id": event.id,
        "value": event.value,
        "mod": event.mod,
        "earliest": event.earliest.isoformat(),
        "latest": event.latest.isoformat(),
        "stands_at": event.stands_at.isoformat(),
        "when": dates.of_event(event),
        "is_as_reported": event.is_as_reported,
        "is_dated_by_editors": event.is_dated_by_editors,
        "status": event.status.value,
        "is_retracted": event.is_retracted,
        "text": first.clause.of(told.article(first.source).article.text),
        "topics": list(event.topics),
        "actors": list(event.actors),
        "denied_by": list(event.denied_by),
        "former_ids": list(event.former_ids),
        "important": event.important,
        "headline": cited(event.headline),
        "weight": {
            "total": round(event.weight.total, 3),
            "reasons": reasons(event.weight.reasons),
        },
        "history": [_step(step) for step in event.history],
        "pieces": len(event.evidence),
        "telling": pieces.index(event.telling),
        "evidence": [
            _evidence(e, told.article(e.source).article)
            for e in (event.evidence[i] for i in pieces)
        ],
        "references": [
            _evidence(e, told.article(e.source).article) for e in event.references[:most]
        ],
    }


def cited(found: CitedLine | None) -> dict[str, Any] | None:
    """What editors write in a line, with its citations."""
    if found is None:
        return None
    return {"text": found.words, "citations": [citation(c) for c in found.citations]}


def _step(step: Step) -> dict[str, Any]:
    return {
        "turn": step.turn.value,
        "value": step.value,
        "mod": step.mod,
        "earliest": step.earliest.isoformat(),
        "latest": step.latest.isoformat(),
        "dct": step.dct.isoformat(),
        "sources": list(step.sources),
        "is_superseded": step.is_superseded,
    }


def _evidence(evidence: Evidence, article: Article) -> dict[str, Any]:
    sentence = article.sentences[evidence.sentence]
    return {
        "source": evidence.source,
        "sentence": sentence.id,
        "text": article.words_of(sentence),
        "clause": evidence.clause.of(article.text),
        "expression": evidence.timex.span.of(article.text),
        "rule": evidence.rule,
        "status": evidence.status.value,
        "speaker": words(evidence.speaker, article.text),
        "dct": evidence.dct.isoformat(),
        "is_report": evidence.is_report,
        "is_main": evidence.is_main,
        "is_retracted": evidence.is_retracted,
        "joined": reasons(evidence.joined),
        "repeats": evidence.repeats,
    }
