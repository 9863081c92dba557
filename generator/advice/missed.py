"""Main clauses that name a date and have no entry on the timeline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import dates, reading
from generator.advice import writing
from generator.advice.records import Decision
from generator.model import AnnotatedArticle, Kind, Span, Story, Timex
from generator.reading import ClauseKind, Form, ParsedSentence

SETTLED = (
    *("part of a name", "a date to compare", "an editor says", "negated", "called off"),
    *("what those who write", "how things", "a day that is told of a day"),
)
"""How the reasons begin that a second look seldom changes."""
_TOLD = (Form.PAST, Form.PERFECT)


def missed(story: Story) -> Iterator[Decision]:
    """Yield the decisions about the clauses, the likeliest events first; see `_rank`."""
    found = [(_rank(each), each) for a in story.articles for each in _of_article(a)]
    told = {(e.source, e.sentence) for event in story.events for e in event.evidence}
    for _, each in sorted(found, key=lambda f: f[0]):
        if (each.annotated.article.source.stem, each.index) not in told:
            yield each.decision()


@dataclass(frozen=True, slots=True)
class _Clause:
    """A main clause with a date that makes no entry."""

    annotated: AnnotatedArticle
    index: int
    """Of its sentence."""
    words: Span
    timex: Timex
    why: str
    """Why the date makes no entry."""

    def decision(self) -> Decision:
        """Return what to decide."""
        timex, article = self.timex, self.annotated.article
        earliest, latest = timex.earliest, timex.latest
        assert earliest and latest  # noqa: S101 PT018 only dated expressions come here
        when = dates.when(timex.value, timex.mod, earliest, latest)
        stands = "scheduled" if earliest > article.source.dct else "occurred"
        verb = "is announced for" if stands == "scheduled" else "happened"
        on = "" if stands == "scheduled" else "on " if earliest == latest else "in "
        date = timex.span.plain(article.text)
        return Decision(
            "date",
            f"“{date}” makes no entry ({self.why}). Is it an event?",
            (writing.quoted(article, self.index),),
            f"If it {verb} {on}{when}{_OTHER_DAY if 'T' in timex.value else ''}, add the file",
            writing.correction(
                f"event {when}",
                article,
                self.words,
                (f"status: {stands}",),
                f"The sentence tells an event that the timeline lacks, dated “{date}”.",
            ),
        )


_OTHER_DAY = " (if on another day, correct the time first, by a file with `time:`)"


def _rank(each: _Clause) -> tuple[object, ...]:
    """Days before hours, which are often of another day; exact ones first; then what opens an
    article, names its day in figures, and stands under a topic.
    """
    timex, article = each.timex, each.annotated.article
    is_hour = "T" in timex.value
    is_lead = each.index in article.lead
    is_named = any(c.isdigit() for c in timex.span.of(article.text))
    topics = each.annotated.topics_of(each.index)
    is_exact = timex.earliest == timex.latest
    of_place = article.source.dct, article.source.stem, each.index
    return is_hour, not is_exact, not is_lead, not is_named, not topics, *of_place


def _of_article(annotated: AnnotatedArticle) -> Iterator[_Clause]:
    article = annotated.article
    readings = reading.of_article(article, annotated.timexes)
    timexes = {t.span: t for t in annotated.timexes}
    for span, why in annotated.unresolved:
        timex, index = timexes.get(span), article.at(span)
        if timex is None or index is None or not timex.is_dated or why.startswith(SETTLED):
            continue
        sentence = article.sentences[index]
        if sentence.kind is not Kind.SENTENCE or annotated.passages[index] is None:
            continue
        words = _main_clause(readings[index], span.shifted(-sentence.span.start))
        if words and (whole := _alone(annotated, words.shifted(sentence.span.start), span)):
            yield _Clause(annotated, index, whole, timex, why)


def _main_clause(read: ParsedSentence, date: Span) -> Span | None:
    """The words of the main clause whose finite verb a date stands with, but not in its subject."""
    first, last = read.tokens_in(date)
    if first == last:
        return None
    at = read.at(first)
    clause, verb = read.clauses[at], read.clauses[at].verb
    if clause.kind is not ClauseKind.MAIN or verb is None or verb.negated or verb.form not in _TOLD:
        return None
    start, end = read.subject(at)
    if start <= first < end:
        return None
    end = clause.end
    while end > clause.start and not read.tokens[end - 1].word[:1].isalnum():
        end -= 1
    return read.span(clause.start, end) if end > clause.start else None


def _alone(annotated: AnnotatedArticle, words: Span, date: Span) -> Span | None:
    """The clause as far as it holds the one date and no other; None where another stands between."""
    others = [
        t.span for t in annotated.timexes if t.is_dated and words.covers(t.span) and t.span != date
    ]
    before = [o for o in others if o.end <= date.start]
    behind = [o for o in others if o.start >= date.end]
    if before:
        return None
    return Span(words.start, date.end) if behind else words
