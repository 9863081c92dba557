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
    Article,
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
from generator.story.figures import series

_KINDS = {
    "asks": "a question",
    "demands": "a demand",
    "promises": "a promise",
    "wants": "a wish",
    "thinks": "a belief",
    "judges": "an opinion",
    "accuses": "an accusation",
}
"""What is no report of how things are, by its stance: reporting words such as "called" do not tell
by themselves."""

STEM = 4
"""So many letters tell that "believed" is of a kind with "a belief"."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The source's own reporting words: a "maintains" is not turned into a "claims"."""

    words: str
    kind: str
    """What sort of statement they make, in words for readers; empty where they only report, or
    say it themselves ("promised").
    """


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said, as shown: its passage with the very words marked."""

    id: str
    speaker: str
    """The words that name the speaker, verbatim."""
    actor: Actor | None
    cues: tuple[Cue, ...]
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
    together: dict[tuple[str, int, Span], list[Claim]] = {}
    for claim in wanted:
        together.setdefault((claim.source, claim.sentence, claim.speaker), []).append(claim)
    shown = (
        _statement(story.article(c[0].source), c, story.actor(c[0].actor))
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
    found = ((_words(c.cue, text), c.stance) for c in said if c.cue)
    cues = tuple(Cue(words, _kind(words, stance)) for words, stance in dict.fromkeys(found))
    return Statement(first.id, _words(first.speaker, text), actor, cues, passage, first.dct)


def _kind(cue: str, stance: str) -> str:
    kind = _KINDS.get(stance, "")
    says_it = kind.rpartition(" ")[2][:STEM] in cue.casefold()
    return "" if says_it else kind


def _words(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())


def _passage(
    annotated: AnnotatedArticle, index: int, marks: Sequence[Span]
) -> views.Passage | None:
    shown = annotated.passages[index]
    return None if shown is None else views.show(annotated, shown, frozenset({index}), marks)


def positions(story: Story, topic: str) -> tuple[Position, ...]:
    """What each side says on a topic, but for denials, which stand beside what they deny; the first
    to speak first.
    """
    denials = {(d.source, d.denial.sentence) for d, _ in disputes(story, topic)}
    by_side: dict[str, list[Claim]] = {}
    for claim in story.claims:
        if topic in claim.topics and not (
            claim.stance == "denies" and (claim.source, claim.sentence) in denials
        ):
            by_side.setdefault(claim.side or f"“{_speaker(story, claim)}”", []).append(claim)
    found = [_position(story, side, said) for side, said in by_side.items()]
    return tuple(p for p in found if p.statements)


def _position(story: Story, side: str, said: Sequence[Claim]) -> Position:
    actor = story.actor(side)
    return Position(actor.name if actor else side, actor, statements(story, said))


def _speaker(story: Story, claim: Claim) -> str:
    return _words(claim.speaker, story.article(claim.source).article.text)


def disputes(story: Story, topic: str) -> tuple[tuple[Dispute, DisputeView], ...]:
    """What is disputed on a topic, as shown. A denial that cannot be understood beside what it
    denies is left out.
    """
    shown = ((d, _dispute(story.article(d.source), d)) for d in story.disputes if topic in d.topics)
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
    return tuple(_row(f, story.article(f.source).article) for f in wanted)


def _row(figure: KeyFigure, article: Article) -> FigureRow:
    return FigureRow(
        words=_words(figure.figure.span, article.text),
        clause=_words(figure.clause, article.text),
        value=figure.figure.value,
        status=figure.status,
        speaker=_words(figure.speaker, article.text) if figure.speaker else None,
        when=_when(figure),
        day=figure.day,
        source=article.source,
        sentence=article.sentences[figure.sentence],
    )


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures that count the same thing of the same side, place and status, through time."""

    title: str
    rows: tuple[FigureRow, ...]
    dots: tuple[chart.Dot, ...]


def charts(story: Story, topic: str) -> tuple[Chart, ...]:
    """The charts of a topic; most topics have none."""
    found = series([f for f in story.figures if topic in f.topics], figures.thing)
    return tuple(_chart(figure_rows(story, group), group[0].figure.counted) for group in found)


def _chart(rows: tuple[FigureRow, ...], counted: str) -> Chart:
    return Chart(counted, rows, chart.dots([(r.day, r.value, r.words) for r in rows if r.day]))
