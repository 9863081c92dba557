"""The evidence of events: one piece for each dated clause that can be understood alone."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model import AnnotatedArticle, Evidence, Factuality, Span, Status, Timex
from generator.story import context
from generator.story.identity import Ids

COMMON_SHARE = 0.1
"""A word or actor in more than this share of all sentences, and in more than four, tells no events
apart."""

_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One piece of evidence with what it is compared by."""

    id: str
    former: tuple[str, ...]
    """Ids by the words that an editor's correction took the place of."""
    evidence: Evidence
    words: str
    marks: frozenset[str]
    """Specific actors and rare words of the clause."""
    topics: tuple[str, ...]
    actors: tuple[str, ...]
    denied_by: tuple[str, ...]


def candidates(
    annotated: AnnotatedArticle, common: frozenset[str], ids: Ids
) -> Iterator[Candidate]:
    """The evidence of one article, in the order of its text; what cannot be understood alone makes
    none, nor does "this Tuesday, December 7", one date in two writings, make two.
    """
    told: defaultdict[tuple[int, str, Status], list[Span]] = defaultdict(list)
    for telling in sorted(_tellings(annotated), key=lambda t: t.timex.span):
        clause = telling.clause
        index = annotated.article.at(clause)
        if index is None or not _is_clear(annotated, index, clause):
            continue
        alike = told[index, telling.timex.value, telling.factuality.status]
        if not any(clause.overlaps(other) for other in alike):
            alike.append(clause)
            yield _candidate(annotated, telling, index, common, ids)


@dataclass(frozen=True, slots=True)
class _Telling:
    """What an article tells of a time, in one of its clauses."""

    timex: Timex
    clause: Span
    factuality: Factuality
    rule: str
    """By which the clause was bound."""
    is_report: bool = False


def _tellings(annotated: AnnotatedArticle) -> Iterator[_Telling]:
    """What is dated, but for mere reports whose content is an event, and what is not."""
    told = defaultdict[int | None, list[Span]](list)
    for span in (
        *(m.clause.span for m in annotated.event_mentions if not m.is_report),
        *(event.clause for event in annotated.undated),
    ):
        told[annotated.article.at(span)].append(span)
    for mention in annotated.event_mentions:
        timex, clause = annotated.timexes[mention.timex], mention.clause
        inside = told[annotated.article.at(clause.span)] if mention.is_report else ()
        if not any(map(clause.span.covers, inside)):
            yield _Telling(timex, clause.span, mention.factuality, clause.rule, mention.is_report)
    for event in annotated.undated:
        yield _Telling(event.reported, event.clause, event.factuality, "as reported")


def _is_clear(annotated: AnnotatedArticle, index: int, clause: Span) -> bool:
    """Whether a reader of the timeline learns who and what is meant: from the passage, or from the
    clause alone.
    """
    if annotated.passages[index] is not None:
        return True
    people = [
        m.span.shifted(-clause.start) for m in annotated.mentions_in(clause) if m.kind == "person"
    ]
    return not context.depends_on_context(clause.of(annotated.article.text), people)


def _candidate(
    annotated: AnnotatedArticle,
    telling: _Telling,
    index: int,
    common: frozenset[str],
    ids: Ids,
) -> Candidate:
    article, clause, timex = annotated.article, telling.clause, telling.timex
    stands = telling.factuality
    evidence = Evidence(
        source=article.source.stem,
        sentence=index,
        clause=clause,
        timex=timex,
        rule=f"{timex.rule} + {telling.rule} + {stands.rule}",
        status=stands.status,
        speaker=stands.speaker,
        dct=article.source.dct,
        is_report=telling.is_report,
    )
    actors = annotated.actors_in(clause)
    named = [m.span for m in annotated.mentions_in(clause) if m.actor]
    rare = {
        w.casefold() for w in _WORD.findall(_without(article.text, clause, [timex.span, *named]))
    } - common
    return Candidate(
        id=ids.of(article, timex.span, "at"),
        former=tuple(ids.of(article, words, "at") for words in timex.replaced),
        evidence=evidence,
        words=" ".join(clause.of(article.text).casefold().split()),
        marks=frozenset(rare | (set(actors) - common)),
        topics=annotated.topics_of(index),
        actors=actors,
        denied_by=_deniers(annotated, index, evidence),
    )


def _without(text: str, clause: Span, cut: Iterable[Span]) -> str:
    """The clause without its date and without names: the one tells nothing apart, the others are
    counted as actors.
    """
    kept, place = [], clause.start
    for span in sorted(cut):
        if clause.overlaps(span):
            kept.append(text[place : max(place, span.start)])
            place = max(place, span.end)
    return " ".join([*kept, text[place : clause.end]])


_ASIDES = ("participle clause", "relative clause")
"""Clauses that are no assertion of their sentence: who denies the sentence does not deny these."""


def _deniers(annotated: AnnotatedArticle, index: int, evidence: Evidence) -> tuple[str, ...]:
    """Who denies it, in the source's words. Only what is alleged can be denied here; the denier's
    own clause is not.
    """
    if evidence.status is not Status.ALLEGED or any(aside in evidence.rule for aside in _ASIDES):
        return ()
    text = annotated.article.text
    return unique(
        d.denier.of(text)
        for d in annotated.denials
        if d.denied == index and not evidence.clause.covers(d.cue) and d.denier != evidence.speaker
    )


def unique(words: Iterable[str]) -> tuple[str, ...]:
    """Each once, in their order."""
    return tuple(dict.fromkeys(words))


def common(articles: Sequence[AnnotatedArticle]) -> frozenset[str]:
    """Words and actors in so many sentences that sharing them says nothing."""
    counts: Counter[str] = Counter()
    total = 0
    for annotated in articles:
        for _, sentence in annotated.article.told():
            total += 1
            counts.update(
                {w.casefold() for w in _WORD.findall(annotated.article.words_of(sentence))}
            )
            counts.update(set(annotated.actors_in(sentence.span)))
    return frozenset(w for w, n in counts.items() if n > max(4, COMMON_SHARE * total))
