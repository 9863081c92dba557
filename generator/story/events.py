"""The events that the articles tell, each resting on its evidence.

Every dated clause is an event of its own until it is shown to be the same as another: the same
value and status, and at least two specific actors or rare words in common (or the very same words).
In doubt, apart.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator import corrections
from generator.model import (
    AnnotatedArticle,
    Content,
    Event,
    EventMention,
    Evidence,
    Span,
    Status,
    Story,
    Timex,
)
from generator.story import claims, context, follow_ups, passages

COMMON_SHARE = 0.1
"""A word or actor in more than this share of all sentences, and in more than four, tells no events
apart."""
SHARED = 2
"""So many specific actors or rare words two clauses must share to tell of one event."""

_WORD = re.compile(r"[^\W\d_]{4,}")


def build(articles: Sequence[AnnotatedArticle], content: Content, judge: claims.Judge) -> Story:
    """The story of ``articles``, which come by date and stem; ``judge`` tells where the clause of a
    place stands.
    """
    common = _common(articles)
    told = [c for a in articles for c in _candidates(a, common)]
    groups, of_events = corrections.regrouped(articles, told, _group, content.corrections)
    events = sorted(map(_event, groups), key=_order)
    return Story(
        articles=tuple(articles),
        content=content,
        events=_with_unique_ids(events),
        claims=claims.claims(articles, content.actors),
        disputes=claims.disputes(articles),
        figures=claims.figures(articles, judge),
        corrected=tuple(
            sorted(
                (*(c for a in articles for c in a.corrected), *of_events),
                key=lambda c: c.correction.id,
            )
        ),
    )


def is_next(event: Event, story: Story, sentences: follow_ups.Sentences) -> bool:
    """Whether the event still lies ahead, as of the newest source, and no later sentence may tell
    otherwise.
    """
    ahead = event.status is Status.SCHEDULED and event.latest >= story.as_of
    return ahead and not follow_ups.may_be_over(event, story, sentences)


# ---------------------------------------------------------------- evidence


@dataclass(frozen=True, slots=True)
class _Candidate:
    """One piece of evidence with what it is compared by."""

    id: str
    former: tuple[str, ...]
    """Ids of dates that editors made one with its own."""
    evidence: Evidence
    words: str
    marks: frozenset[str]
    """Specific actors and rare words of the clause."""
    topics: tuple[str, ...]
    actors: tuple[str, ...]
    denied_by: tuple[str, ...]


def _candidates(annotated: AnnotatedArticle, common: frozenset[str]) -> Iterator[_Candidate]:
    """The evidence of one article, in the order of its text; what cannot be understood alone makes
    none.
    """
    kept = dict(reversed(annotated.ordinals))
    ordinals = Counter(annotated.article.at(span) for span, _ in annotated.ordinals)
    seen: set[tuple[int, str, Status]] = set()
    for mention in annotated.event_mentions:
        timex = annotated.timexes[mention.timex]
        index = annotated.article.at(timex.span)
        if index is None:
            continue
        ordinal = kept.get(timex.span)
        if ordinal is None:
            ordinals[index] += 1
            ordinal = ordinals[index]
        said = (index, timex.value, mention.factuality.status)
        if _is_clear(annotated, index, mention.clause.span) and not _repeats(
            annotated, mention, said, seen
        ):
            seen.add(said)
            yield _candidate(annotated, mention, index, ordinal, common)


def _is_clear(annotated: AnnotatedArticle, index: int, clause: Span) -> bool:
    """Whether a reader of the timeline learns who and what is meant: from the passage, or from the
    clause alone.
    """
    article = annotated.article
    if passages.passage(article, index, annotated.mentions, annotated.clarified) is not None:
        return True
    people = [
        m.span.shifted(-clause.start) for m in annotated.mentions_in(clause) if m.kind == "person"
    ]
    return not context.depends_on_context(clause.of(article.text), people)


def _repeats(
    annotated: AnnotatedArticle,
    mention: EventMention,
    said: tuple[int, str, Status],
    seen: set[tuple[int, str, Status]],
) -> bool:
    """Whether the same sentence told it already: "this Tuesday, December 7" is one date in two
    writings.
    """
    return said in seen and any(
        other is not mention
        and annotated.timexes[other.timex].value == said[1]
        and other.clause.span.overlaps(mention.clause.span)
        for other in annotated.event_mentions
    )


def _candidate(
    annotated: AnnotatedArticle,
    mention: EventMention,
    index: int,
    ordinal: int,
    common: frozenset[str],
) -> _Candidate:
    article, clause = annotated.article, mention.clause.span
    sentence, timex = article.sentences[index], annotated.timexes[mention.timex]
    evidence = Evidence(
        source=article.source.stem,
        sentence=sentence.id,
        clause=clause,
        timex=timex,
        rule=f"{timex.rule} + {mention.clause.rule} + {mention.factuality.rule}",
        status=mention.factuality.status,
        speaker=mention.factuality.speaker,
        dct=article.source.dct,
    )
    actors = annotated.actors_in(clause)
    named = [m.span for m in annotated.mentions_in(clause) if m.actor]
    rare = {
        w.casefold() for w in _WORD.findall(_without(article.text, clause, [timex.span, *named]))
    } - common
    return _Candidate(
        id=f"{sentence.id}-e{ordinal}",
        former=tuple(
            f"{sentence.id}-e{n}"
            for span, n in annotated.ordinals
            if span == timex.span and n != ordinal
        ),
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
    return _unique(
        d.denier.of(text)
        for d in annotated.denials
        if d.denied == index and not evidence.clause.covers(d.cue) and d.denier != evidence.speaker
    )


def _unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _common(articles: Sequence[AnnotatedArticle]) -> frozenset[str]:
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


# ---------------------------------------------------------------- grouping


def _group(
    candidates: Sequence[_Candidate], parted: Callable[[_Candidate, _Candidate], bool]
) -> list[tuple[_Candidate, ...]]:
    """Candidates of one event together, none of them ``parted``; compared are those of the same
    value and status.
    """
    found: list[tuple[_Candidate, ...]] = []
    alike: Mapping[object, list[_Candidate]] = defaultdict(list)
    for c in candidates:
        alike[(c.evidence.timex.value, c.evidence.timex.mod, c.evidence.status)].append(c)
    for bucket in alike.values():
        groups = _Groups()
        for c in bucket:
            groups.add(c, parted)
        found += map(tuple, groups.made)
    return found


class _Groups:
    """Candidates of one date and status in groups, with an index by which few need to be
    compared.
    """

    def __init__(self) -> None:
        self.made: list[list[_Candidate]] = []
        self._by_words: Mapping[str, dict[int, None]] = defaultdict(dict)
        """The very words -> the groups in which somebody has them."""
        self._by_mark: Mapping[str, list[tuple[int, int]]] = defaultdict(list)
        """A specific actor or rare word -> who has it: the group and the place in it."""

    def add(self, c: _Candidate, parted: Callable[[_Candidate, _Candidate], bool]) -> None:
        """Puts a candidate into the first group that tells of the same event, or into one of its
        own.
        """
        homes = (g for g in self._alike(c) if not any(parted(c, other) for other in self.made[g]))
        home = next(homes, len(self.made))
        if home == len(self.made):
            self.made.append([])
        self._by_words[c.words][home] = None
        for mark in c.marks:
            self._by_mark[mark].append((home, len(self.made[home])))
        self.made[home].append(c)

    def _alike(self, c: _Candidate) -> list[int]:
        """The groups, in order, of which one candidate has the same words or enough of the same
        marks.
        """
        shared = Counter(holder for mark in c.marks for holder in self._by_mark[mark])
        return sorted(
            {group for (group, _), n in shared.items() if n >= SHARED}
            | self._by_words[c.words].keys()
        )


def _event(group: Sequence[_Candidate]) -> Event:
    """One event from its evidence, which comes by date of the source and place in it.

    Where editors joined what differs, an event that a source reports as fact has occurred, and the
    most exact date is that of the event.
    """
    first = group[0]
    status = (
        Status.OCCURRED
        if any(c.evidence.status is Status.OCCURRED for c in group)
        else first.evidence.status
    )
    timex = min((c.evidence.timex for c in group if c.evidence.status is status), key=_stretch)
    assert timex.earliest is not None and timex.latest is not None  # noqa: S101 PT018 only dated expressions come here
    return Event(
        id=first.id,
        value=timex.value,
        mod=timex.mod,
        earliest=timex.earliest,
        latest=_latest(timex.earliest, timex.latest, status, max(c.evidence.dct for c in group)),
        status=status,
        topics=_unique(t for c in group for t in c.topics),
        actors=_unique(a for c in group for a in c.actors),
        denied_by=_unique(d for c in group for d in c.denied_by),
        evidence=tuple(c.evidence for c in group),
        former_ids=_unique(i for c in group for i in (c.id, *c.former) if i != first.id),
    )


def _latest(earliest: date, latest: date, status: Status, reported: date) -> date:
    """The last day that an event can be of: what has occurred is not later than the last report of
    it.
    """
    return max(earliest, min(latest, reported)) if status is Status.OCCURRED else latest


def _stretch(timex: Timex) -> int:
    """How many days it may mean."""
    return (timex.latest - timex.earliest).days if timex.earliest and timex.latest else 0


def _order(event: Event) -> tuple[object, ...]:
    """By the day it stands at, the vaguer first, then by its first report."""
    first = event.evidence[0]
    return (
        event.stands_at,
        -(event.latest - event.earliest).days,
        first.dct,
        first.source,
        first.clause,
    )


def _with_unique_ids(events: Sequence[Event]) -> tuple[Event, ...]:
    """A sentence that two sources share word for word would give two events one id: the later gets
    ``-2``.
    """
    used: Counter[str] = Counter()
    result: list[Event] = []
    for event in events:
        used[event.id] += 1
        former = tuple(i for i in event.former_ids if i not in used and i != event.id)
        used.update(former)
        own = event.id if used[event.id] == 1 else f"{event.id}-{used[event.id]}"
        result.append(replace(event, id=own, former_ids=former))
    return tuple(result)
