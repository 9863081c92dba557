"""Who says what, as the pages show it: positions by side, what is disputed, and the table of
figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator import dates, figures
from generator.model import (
    Actor,
    AnnotatedArticle,
    Claim,
    Dispute,
    KeyFigure,
    Sentence,
    Source,
    Span,
    Status,
    Story,
)
from generator.pages import chart, views
from generator.story import claims, passages


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said, as shown: its passage with the very words marked."""

    id: str
    speaker: str
    """The words that name the speaker, verbatim."""
    actor: Actor | None
    cues: tuple[str, ...]
    """The source's own reporting words: a "maintains" is not turned into a "claims"."""
    passage: views.Passage
    dct: date


@dataclass(frozen=True, slots=True)
class Position:
    """The statements of one side, in order of report."""

    name: str
    """The side's name; the speaker's own words where it belongs to none that is known."""
    side: Actor | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class DisputeView:
    """What is said and its denial, facing each other."""

    denier: str
    said: views.Passage
    denial: views.Passage


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure with what it counts, where it stands and where it was said."""

    words: str
    """The figure, verbatim."""
    clause: str
    """The clause that tells it, verbatim."""
    value: float
    status: Status | None
    speaker: str | None
    """Whose word it rests on, in the source's words."""
    when: str
    """What it is a figure of: the time that its clause names, else the article's date."""
    day: date | None
    source: Source
    sentence: Sentence


def statements(story: Story, wanted: Iterable[Claim]) -> tuple[Statement, ...]:
    """The claims ``wanted`` that can be understood where they are shown, in their order.

    What a speaker says several times in one sentence is one statement.
    """
    articles = {a.article.source.stem: a for a in story.articles}
    actors = {a.id: a for a in story.content.actors}
    together: dict[tuple[str, int, Span], list[Claim]] = {}
    for claim in wanted:
        together.setdefault((claim.source, claim.sentence, claim.speaker), []).append(claim)
    shown = (
        _statement(articles[c[0].source], c, actors.get(c[0].actor or ""))
        for c in together.values()
    )
    return tuple(s for s in shown if s)


def _statement(
    annotated: AnnotatedArticle, said: Sequence[Claim], actor: Actor | None
) -> Statement | None:
    first = said[0]
    passage = _passage(annotated, first.sentence, [c.content for c in said])
    if passage is None:
        return None
    text = annotated.article.text
    cues = tuple(dict.fromkeys(_words(c.cue, text) for c in said if c.cue))
    return Statement(first.id, _words(first.speaker, text), actor, cues, passage, first.dct)


def _words(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())


def is_clear(annotated: AnnotatedArticle, index: int) -> bool:
    """Whether a sentence can be understood where a page quotes it; what cannot is not shown."""
    return _shown_with(annotated, index) is not None


def _shown_with(annotated: AnnotatedArticle, index: int) -> range | None:
    return passages.passage(annotated.article, index, annotated.mentions, annotated.clarified)


def _passage(
    annotated: AnnotatedArticle, index: int, marks: Sequence[Span]
) -> views.Passage | None:
    shown = _shown_with(annotated, index)
    return None if shown is None else views.show(annotated, shown, frozenset({index}), marks)


def positions(story: Story, topic: str) -> tuple[Position, ...]:
    """What each side says on a topic, but for denials, which stand beside what they deny; the first
    to speak first.
    """
    denials = {(d.source, d.denial.sentence) for d, _ in disputes(story, topic)}
    actors = {a.id: a for a in story.content.actors}
    by_side: dict[str, list[Claim]] = {}
    for claim in story.claims:
        if topic in claim.topics and not (
            claim.stance == "denies" and (claim.source, claim.sentence) in denials
        ):
            by_side.setdefault(claim.side or f"“{_speaker(story, claim)}”", []).append(claim)
    found = [
        Position(
            actors[side].name if side in actors else side, actors.get(side), statements(story, said)
        )
        for side, said in by_side.items()
    ]
    return tuple(p for p in found if p.statements)


def _speaker(story: Story, claim: Claim) -> str:
    text = next(a.article.text for a in story.articles if a.article.source.stem == claim.source)
    return _words(claim.speaker, text)


def disputes(story: Story, topic: str) -> tuple[tuple[Dispute, DisputeView], ...]:
    """What is disputed on a topic, as shown. A denial that cannot be understood beside what it
    denies is left out.
    """
    articles = {a.article.source.stem: a for a in story.articles}
    shown = ((d, _dispute(articles[d.source], d)) for d in story.disputes if topic in d.topics)
    return tuple((dispute, view) for dispute, view in shown if view)


def _dispute(annotated: AnnotatedArticle, dispute: Dispute) -> DisputeView | None:
    said = _passage(annotated, dispute.denied, ())
    if said is None or dispute.denied == dispute.denial.sentence:
        return None
    denial = views.show(
        annotated,
        [dispute.denial.sentence],
        frozenset({dispute.denial.sentence}),
        [dispute.denial.cue],
    )
    return DisputeView(_words(dispute.denial.denier, annotated.article.text), said, denial)


# ---------------------------------------------------------------- figures


def _when(figure: KeyFigure) -> str:
    dated = figure.dated
    if dated is None or dated.earliest is None or dated.latest is None:
        return f"reported {dates.day(figure.dct)}"
    return dates.when(dated.value, dated.mod, dated.earliest, dated.latest)


def figure_rows(story: Story, wanted: Iterable[KeyFigure]) -> tuple[FigureRow, ...]:
    """A row for each figure, in order of report."""
    articles = {a.article.source.stem: a.article for a in story.articles}
    return tuple(
        FigureRow(
            words=_words(f.figure.span, articles[f.source].text),
            clause=_words(f.clause, articles[f.source].text),
            value=f.figure.value,
            status=f.status,
            speaker=_words(f.speaker, articles[f.source].text) if f.speaker else None,
            when=_when(f),
            day=f.day,
            source=articles[f.source].source,
            sentence=articles[f.source].sentences[f.sentence],
        )
        for f in wanted
    )


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures that count the same thing of the same side, place and status, through time."""

    title: str
    rows: tuple[FigureRow, ...]
    dots: tuple[chart.Dot, ...]


def charts(story: Story, topic: str) -> tuple[Chart, ...]:
    """The charts of a topic; most topics have none."""
    found = claims.series([f for f in story.figures if topic in f.topics], figures.counts_same)
    return tuple(_chart(figure_rows(story, group), group[0].figure.counted) for group in found)


def _chart(rows: tuple[FigureRow, ...], counted: str) -> Chart:
    return Chart(counted, rows, chart.dots([(r.day, r.value, r.words) for r in rows if r.day]))
