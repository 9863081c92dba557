"""Topics that have come on since their summary was written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from generator import dates
from generator.advice import writing
from generator.advice.records import Decision, Draft, Quoted
from generator.content import times_quoted
from generator.model import AnnotatedArticle, Event, Evidence, Span, Story, Topic

_SHOWN = 2
"""So many events of the newer sources are quoted."""


def summaries(story: Story) -> Iterator[Decision]:
    """Yield the topics whose newest source is newer than all that their summary cites, the furthest
    behind first.
    """
    behind = [(newest, last, t) for t in story.content.topics for newest, last in _days(story, t)]
    for newest, last, topic in sorted(behind, key=lambda b: (b[1] - b[0], b[2].id)):
        yield _decision(story, topic, newest, last)


def _days(story: Story, topic: Topic) -> Iterator[tuple[date, date]]:
    """The day of the topic's newest source, and of the newest that its summary cites, if that is
    earlier.
    """
    own = [
        a.article.source.dct
        for a, matches in story.matches_on[topic.id]
        if a.article.source.standing.is_relied_on and any(m.home for m in matches)
    ]
    cited = [a.article.source.dct for c in topic.cited if (a := story.find(c.source))]
    if own and cited and max(cited) < max(own):
        yield max(own), max(cited)


def _decision(story: Story, topic: Topic, newest: date, last: date) -> Decision:
    events = [e for e in story.events_on[topic.id] if any(map(_is_newer(last), e.evidence))]
    heaviest = sorted(events, key=lambda e: (-e.weight.total, e.id))[:_SHOWN]
    newer = [(e, quoted) for e in heaviest for quoted in _newer(story, e, last)]
    return Decision(
        "summary",
        f"The summary of “{topic.title}” ends with a source of {dates.day(last)}; "
        f"its newest source is of {dates.day(newest)}.",
        tuple(quoted for _, quoted in newer),
        "Write what is new; for now this would do, at the end of",
        _draft(story, topic, last, [e for e, _ in newer]),
    )


def _newer(story: Story, event: Event, last: date) -> Iterator[Quoted]:
    """The sentence of a newer source that tells an event."""
    for evidence in event.evidence:
        if _is_newer(last)(evidence):
            yield writing.quoted(story.article(evidence.source).article, evidence.sentence)
            return


def _is_newer(last: date) -> Callable[[Evidence], bool]:
    """Whether evidence is newer than a day, and its source was not retracted."""
    return lambda evidence: evidence.dct > last and not evidence.is_retracted


def _draft(story: Story, topic: Topic, last: date, events: list[Event]) -> Draft | None:
    """A sentence for the summary that quotes a newer source, with its citation."""
    for annotated, span in (*_told(story, events, last), *_matched(story, topic, last)):
        article = annotated.article
        words = span.plain(article.text)
        if _may_be_quoted(annotated, span) and times_quoted(words, article) == 1:
            return Draft(topic.path, f'“{words}” [@{article.source.key} "{words}"]\n')
    return None


def _told(story: Story, events: list[Event], last: date) -> Iterator[tuple[AnnotatedArticle, Span]]:
    """The clauses of newer sources that tell the events."""
    is_newer = _is_newer(last)
    for event in events:
        yield from ((story.article(e.source), e.clause) for e in event.evidence if is_newer(e))


def _matched(story: Story, topic: Topic, last: date) -> Iterator[tuple[AnnotatedArticle, Span]]:
    """The topic's sentences in newer sources, the strongest first."""
    found = [
        (match.score, a, a.article.sentences[match.sentence].span)
        for a, matches in story.matches_on[topic.id]
        for match in matches
        if match.home and a.article.source.dct > last
        if a.article.source.standing.is_relied_on
    ]
    yield from ((a, span) for _, a, span in sorted(found, key=lambda f: -f[0]))


_SIGNS = frozenset('"“”[]<>{}*_`#|\\')
"""Signs that mean something in a summary or end a quotation."""
_LONGEST = 240
_YEAR = re.compile(r"\b[12]\d{3}\b")


def _may_be_quoted(annotated: AnnotatedArticle, span: Span) -> bool:
    """Whether words are short, without signs, and every time in them says its year, so that they
    mean the same to a later reader.
    """
    text = annotated.article.text
    times = [t.span.of(text) for t in annotated.timexes if t.span.overlaps(span)]
    is_plain = _SIGNS.isdisjoint(span.of(text)) and span.end - span.start <= _LONGEST
    return is_plain and all(_YEAR.search(time) for time in times)
