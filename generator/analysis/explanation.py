"""What is read in a sentence, as an indented tree with the names of the rules, for whoever sees a
wrong entry and asks which rule to mend.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from generator import reading
from generator.analysis.rules import located
from generator.model import (
    AnnotatedArticle,
    Denial,
    EventMention,
    Factuality,
    Figure,
    Match,
    Mention,
    Quotation,
    Span,
    Timex,
    UndatedEvent,
)
from generator.reading.outline import outline

Record = TypeVar("Record")


def lines(annotated: AnnotatedArticle, first: int, last: int) -> Iterator[str]:
    """The explanation of the sentences from the index ``first`` to ``last``, both included."""
    for index in range(first, last + 1):
        yield from _Explained(annotated, index).lines()


@dataclass(frozen=True, slots=True)
class _Explained:
    """A unit of an article, by its index."""

    annotated: AnnotatedArticle
    index: int

    def lines(self) -> Iterator[str]:
        """A head, the sentence, and a section for each sort of record that there is of it."""
        found, unit = self.annotated, self.annotated.article.sentences[self.index]
        yield f"{found.article.source.path}, sentence {unit.number} ({unit.kind})"
        yield f"  {self._words(unit.span)}"
        yield from _section("clauses (generator/reading/)", self._clauses())
        yield from self._each("dates", found.timexes, lambda t: t.span, self._date)
        yield from self._each("actors", found.mentions, lambda m: m.span, self._mention)
        yield from self._each("statements", found.quotations, lambda q: q.content, self._quotation)
        yield from self._each(
            "events", found.event_mentions, lambda e: found.timexes[e.timex].span, self._event
        )
        yield from self._each(
            "events of no date in words", found.undated, lambda e: e.clause, self._undated
        )
        yield from self._each("no entry", found.unresolved, lambda u: u[0], self._unresolved)
        yield from self._each(
            "denials (generator/events/denials.py)", found.denials, lambda d: d.cue, self._denial
        )
        yield from self._each("figures", found.figures, lambda f: f.span, self._figure)
        matches = [m for m in found.matches if m.sentence == self.index]
        yield from _section("topics", [line for m in matches for line in self._match(m)])
        yield f"  {self._context()}"

    def _each(
        self,
        title: str,
        records: Iterable[Record],
        place: Callable[[Record], Span],
        told: Callable[[Record], Iterator[str]],
    ) -> Iterator[str]:
        """A section of the records that stand in the unit."""
        unit = self.annotated.article.sentences[self.index].span
        here = [each for each in records if unit.overlaps(place(each))]
        return _section(title, [line for each in here for line in told(each)])

    def _clauses(self) -> list[str]:
        article, timexes = self.annotated.article, self.annotated.timexes
        return list(outline(reading.of_article(article, timexes)[self.index]))

    def _date(self, timex: Timex) -> Iterator[str]:
        kind = f"{timex.type}, {timex.mod}" if timex.mod else timex.type
        yield f"“{self._words(timex.span)}” {timex.value} ({kind})"
        yield f"  {timex.reading}"
        yield from (f"  not {value}: {why}" for value, why in timex.rejected)
        yield f"  rule: {located(timex.rule, 'times')}"

    def _mention(self, mention: Mention) -> Iterator[str]:
        yield f"“{self._words(mention.span)}” {mention.actor or 'one of several actors'}"
        yield f"  rule: {located(mention.rule, 'actors')}"

    def _quotation(self, said: Quotation) -> Iterator[str]:
        marks = "in marks" if said.direct else "reported"
        yield f"“{self._words(said.content)}” ({said.stance}, {marks})"
        yield f"  speaker: {self._speaker(said.speaker)}" + (
            f" [{said.actor}]" if said.actor else ""
        )
        if said.cue:
            yield f"  cue: “{self._words(said.cue)}”"
        yield f"  rule: {located(said.rule, 'attribution', 'quotes')}"

    def _event(self, event: EventMention) -> Iterator[str]:
        timex, clause = self.annotated.timexes[event.timex], event.clause
        yield f"{timex.value} “{self._words(clause.span)}”"
        yield f"  clause: {located(clause.rule, 'events')}"
        yield from self._stands(event.factuality)

    def _undated(self, event: UndatedEvent) -> Iterator[str]:
        yield f"{event.reported.value} “{self._words(event.clause)}”"
        yield f"  {event.reported.reading}"
        yield from self._stands(event.factuality)

    def _stands(self, stands: Factuality) -> Iterator[str]:
        word = f", on the word of {self._speaker(stands.speaker)}" if stands.speaker else ""
        yield f"  {stands.status}{word}: {located(stands.rule, 'events')}"

    def _unresolved(self, unresolved: tuple[Span, str]) -> Iterator[str]:
        span, why = unresolved
        yield f"“{self._words(span)}”: {why}"

    def _denial(self, denial: Denial) -> Iterator[str]:
        denied = self.annotated.article.sentences[denial.denied].number
        yield f"{self._speaker(denial.denier)} by “{self._words(denial.cue)}”, of sentence {denied}"

    def _figure(self, figure: Figure) -> Iterator[str]:
        value = (
            f"{figure.value:g}" if figure.upper is None else f"{figure.value:g} to {figure.upper:g}"
        )
        bound = f"{figure.bound} " if figure.bound else ""
        yield f"“{self._words(figure.span)}” {bound}{value} {figure.unit}, of: {figure.counted or '?'}"
        yield f"  rule: {located(figure.rule, 'figures')}"
        stands = figure.factuality
        yield from self._stands(stands) if stands else ("  where it stands is open",)

    @staticmethod
    def _match(match: Match) -> Iterator[str]:
        shown = "its home" if match.home else "shown" if match.is_strong else "named only"
        yield f"{match.topic} ({match.score:g}, {shown}): {', '.join(match.reasons)}"

    def _context(self) -> str:
        passages = self.annotated.passages
        whole = (
            passages[self.index]
            if self.index < len(passages)
            else range(self.index, self.index + 1)
        )
        where = "generator/story/passages.py"
        if whole is None:
            return f"context: nothing near it says who or what is meant ({where})"
        numbers = [self.annotated.article.sentences[i].number for i in whole]
        if len(numbers) < 2:
            return f"context: it can be understood alone ({where})"
        return f"context: shown with sentences {numbers[0]} to {numbers[-1]} ({where})"

    def _speaker(self, span: Span | None) -> str:
        return f"“{self._words(span)}”" if span else "nobody who is named"

    def _words(self, span: Span) -> str:
        return span.plain(self.annotated.article.text)


def _section(title: str, found: Iterable[str]) -> Iterator[str]:
    """The lines below a title; nothing where there is none."""
    below = list(found)
    if below:
        yield f"  {title}"
        yield from (f"    {line}" for line in below)
