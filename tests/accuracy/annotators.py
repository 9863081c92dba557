"""What the annotators make of a labelled passage, in the form in which it is scored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator import actors, dates, figures, pipeline, quotes, topics
from generator.events import anchoring, status
from generator.events.standing import Statements
from generator.model import (
    EventMention,
    Factuality,
    Figure,
    Keyword,
    Mention,
    Quotation,
    Span,
    Status,
    Timex,
    Topic,
)
from generator.reading import of_article
from generator.story import passages
from tests.accuracy.labels import Dated, Passage, TopicArticle
from tests.making import quotations


@dataclass(frozen=True, slots=True)
class Entry:
    """A dated clause with its status, end to end."""

    expression: Span
    clause: Span
    status: Status
    begins: bool = False
    """Whether the date is only its beginning: "since March"."""


@dataclass(frozen=True, slots=True)
class Predictions:
    """All that was predicted for one passage, in its article's coordinates."""

    mentions: Sequence[Mention] = ()
    quotations: Sequence[Quotation] = ()
    figures: Sequence[Figure] = ()
    clauses: Sequence[Span | None] = ()
    """For each labelled dating, the clause that its expression was found to govern."""
    factualities: Sequence[Factuality | None] = ()
    """For each labelled dating, what was judged of the labelled clause."""
    entries: Sequence[Entry] = ()


def predict(passage: Passage) -> Predictions:
    """Run every annotator on a passage; what one needs of another it gets as it was predicted."""
    article = passage.article
    index = actors.index(passage.actors)
    mentions, timexes = actors.find(article, index), dates.find(article)
    annotated = pipeline.annotate(article, index, (), {})
    return Predictions(
        mentions=[m for m in mentions if article.at(m.span) is not None],
        quotations=quotations(article, mentions),
        figures=figures.find(article, timexes),
        clauses=[_clause(passage, dated, timexes) for dated in passage.datings],
        factualities=[_factuality(passage, dated, timexes) for dated in passage.datings],
        entries=[_entry(timexes[h.timex], h) for h in annotated.event_mentions],
    )


def _entry(timex: Timex, event: EventMention) -> Entry:
    return Entry(
        timex.span, event.clause.span, event.factuality.status, begins=timex.mod == "ON_OR_AFTER"
    )


def _clause(passage: Passage, dated: Dated, timexes: Sequence[Timex]) -> Span | None:
    """The clause of a labelled expression, in the words that the tagger took for it."""
    index = passage.article.at(dated.expression)
    if index is None:
        return None
    start = passage.article.sentences[index].span.start
    reading = of_article(passage.article, timexes)[index]
    found = anchoring.bound(reading, _expression(dated, timexes).shifted(-start))
    return None if isinstance(found, anchoring.Unbounded) else found.span.shifted(start)


def _factuality(passage: Passage, dated: Dated, timexes: Sequence[Timex]) -> Factuality | None:
    """What is judged of the labelled clause."""
    article = passage.article
    index = article.at(dated.expression)
    if dated.clause is None or index is None:
        return None
    timex = _timex(dated, timexes)
    readings = of_article(article, timexes)
    statements = Statements.of(article, readings, quotes.find(article, (), readings))
    found = statements.factuality(
        index,
        dated.clause,
        _expression(dated, timexes),
        when=status.When(timex.earliest if timex else None, timex.latest if timex else None),
    )
    return None if isinstance(found, status.Undecided) else found


def _timex(dated: Dated, timexes: Sequence[Timex]) -> Timex | None:
    return next((t for t in timexes if t.span.overlaps(dated.expression)), None)


def _expression(dated: Dated, timexes: Sequence[Timex]) -> Span:
    timex = _timex(dated, timexes)
    return timex.span if timex else dated.expression


def topics_of(item: TopicArticle) -> list[tuple[int, str]]:
    """Sentence and topic of every match in an article."""
    written = [
        Topic(
            key,
            f"content/topics/{key}.md",
            title,
            title,
            tuple(map(Keyword, words)),
            headings,
            order,
            "",
            1,
        )
        for order, (key, title, words, headings) in enumerate(item.topics)
    ]
    leaning = passages.dependent(item.article, passages.leaning(item.article))
    return [
        (m.sentence, m.topic) for m in topics.match(item.article, topics.index(written), leaning)
    ]
