"""The figures of the sources as the pages show them: a row for each thing that is counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from generator import figures
from generator.english.grammar import RELATIVES
from generator.labels import dates
from generator.model import (
    Article,
    Groups,
    KeyFigure,
    Sentence,
    Source,
    Span,
    Status,
    Story,
    grouped,
)
from generator.pages.once import Once
from generator.story.things import Thing, things

AROUND = 16
"""Words of the clause shown with a figure, at most."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure with what it counts, where it stands and where it was said."""

    words: str
    """The figure, verbatim."""
    clause: str
    """The clause that tells it, verbatim; shortened around the figure where it is long."""
    value: float
    status: Status | None
    speaker: str | None
    """Whose word it rests on, in the source's words."""
    when: str
    """What it is a figure of: the time that its clause names, else the article's date."""
    is_dated: bool
    """Its clause names the time."""
    day: date | None
    source: Source
    sentence: Sentence
    is_sentence: bool
    """Its clause is the whole of its sentence."""


@dataclass(frozen=True, slots=True)
class ThingRow:
    """A thing with its newest value, and those before it."""

    newest: FigureRow
    before: tuple[FigureRow, ...]
    """In order of time; the first and the newest where there are many."""
    left_out: int
    """Values between these that the page does not show."""


def rows(story: Story, wanted: Iterable[KeyFigure]) -> tuple[FigureRow, ...]:
    """A row for each figure, in order of report."""
    return tuple(row(story, figure) for figure in wanted)


def row(story: Story, figure: KeyFigure) -> FigureRow:
    """The row of a figure."""
    return _row(figure, story.article(figure.source).article)


def of_things(story: Story) -> tuple[Thing, ...]:
    """The things that the figures of a story count, the first told first."""
    return things(story, story.figures, figures.thing)


def by_topic(counted: Iterable[Thing]) -> Groups[str, Thing]:
    """The things by the topics of their figures."""
    topics = ((t, dict.fromkeys(topic for f in t.values for topic in f.topics)) for t in counted)
    return grouped((topic, thing) for thing, of in topics for topic in of)


def thing_row(story: Story, thing: Thing, most: int | None) -> ThingRow:
    """The row of a thing, with ``most`` values at most."""
    *before, _ = _differing(thing.values)
    left = before if most is None else before[:1] + before[1:][-(most - 2) :]
    (newest,) = _as_of(story, thing, [_surest(thing.values)])
    return ThingRow(newest, _as_of(story, thing, left), len(before) - len(left))


def first_told(story: Story, thing: Thing) -> tuple[FigureRow, ...]:
    """The rows of the values of a thing, each where it was told first."""
    return _as_of(story, thing, _differing(thing.values))


def _as_of(story: Story, thing: Thing, wanted: Sequence[KeyFigure]) -> tuple[FigureRow, ...]:
    """Rows of values of a thing, those of a toll as of the days on which they were told."""
    return _as_told(story, wanted) if thing.is_toll else rows(story, wanted)


def _as_told(story: Story, wanted: Iterable[KeyFigure]) -> tuple[FigureRow, ...]:
    """Rows of a toll, which holds as of the day on which it was told."""
    return rows(story, (replace(figure, dated=None) for figure in wanted))


def _differing(values: Sequence[KeyFigure]) -> list[KeyFigure]:
    """The values without those that repeat the one before."""
    kept: list[KeyFigure] = []
    for value in values:
        if not kept or _amount(kept[-1]) != _amount(value):
            kept.append(value)
    return kept


def _surest(values: Sequence[KeyFigure]) -> KeyFigure:
    """The newest value as it was told last; as a fact where half of those who tell it do so."""
    last = _amount(values[-1])
    same = [*takewhile(lambda v: _amount(v) == last, reversed(values))]
    facts = [v for v in same if v.status is Status.OCCURRED]
    return facts[0] if 2 * len(facts) >= len(same) else values[-1]


def _amount(figure: KeyFigure) -> tuple[object, ...]:
    return figure.figure.value, figure.figure.upper


def once(page: Once, row: FigureRow) -> FigureRow:
    """The row as a page shows it that shows each sentence once."""
    if not row.is_sentence:
        return row
    is_new = page.is_new(row.sentence.id)
    return row if is_new else replace(row, clause=row.words)


_ENDS = " .!?”’\"'"


def _row(figure: KeyFigure, article: Article) -> FigureRow:
    text, sentence = article.text, article.sentences[figure.sentence]
    clause = _clause(figure, text, sentence.span)
    whole = " ".join(article.words_of(sentence).split())
    return FigureRow(
        words=" ".join(figure.figure.span.of(text).split()),
        clause=clause,
        value=figure.figure.value,
        status=figure.status,
        speaker=" ".join(figure.speaker.of(text).split()) if figure.speaker else None,
        when=_when(figure) or dates.reported(figure.dct),
        is_dated=bool(_when(figure)),
        day=figure.day,
        source=article.source,
        sentence=sentence,
        is_sentence=clause.strip(_ENDS) == whole.strip(_ENDS),
    )


def _clause(figure: KeyFigure, text: str, sentence: Span) -> str:
    """The clause, with what it is of where it is relative, or the words of it around the figure."""
    span, own = figure.clause, figure.figure.span
    if span.of(text).partition(" ")[0].casefold() in RELATIVES:
        span = Span(min(sentence.start, span.start), span.end)
    before = text[span.start : max(span.start, own.start)].split()
    after = text[max(span.start, own.start) : span.end].split()
    if len(before) + len(after) <= AROUND:
        return " ".join([*before, *after])
    ahead = min(len(after), max(AROUND // 2, AROUND - len(before)))
    behind = AROUND - ahead
    left = ["…", *before[-behind:]] if len(before) > behind else before
    right = [*after[:ahead], "…"] if len(after) > ahead else after
    return " ".join([*left, *right])


def _when(figure: KeyFigure) -> str:
    """The time that its clause names; empty where it names none."""
    dated = figure.dated
    if dated is None or dated.earliest is None or dated.latest is None:
        return ""
    return dates.when(dated.value, dated.mod, dated.earliest, dated.latest)
