"""The story that the articles tell: its events, each resting on its evidence, and who says what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypedDict

from generator import corrections, dates
from generator.english import alike, dating
from generator.model import (
    AnnotatedArticle,
    Content,
    Corrected,
    Correction,
    Event,
    Evidence,
    Reason,
    Status,
    Story,
    Timex,
    sound,
)
from generator.story import claims, figures, follow_ups, weights
from generator.story.evidence import Candidate, candidates, unique
from generator.story.history import history
from generator.story.identity import Ids
from generator.story.joining import Joining
from generator.story.marks import Words, done, of_one_act, shared
from generator.story.tellings import bounds


def build(articles: Sequence[AnnotatedArticle], content: Content) -> Story:
    """The story of ``articles``, which come by date and stem."""
    speaking = [a for a in articles if not a.article.source.standing.is_silent]
    relied_on = [a for a in articles if a.article.source.standing.is_relied_on]
    news = [a for a in relied_on if not a.article.source.is_opinion]
    ids = Ids.among(_unreplaced(articles))
    events, of_events = _joined(articles, speaking, ids, content.corrections)
    of_sources = (c for a in articles for c in a.corrected)
    return Story(
        articles=tuple(articles),
        content=content,
        events=tuple(sorted(weights.weighed(events, speaking), key=_order)),
        claims=claims.claims(speaking, content.actors, ids),
        disputes=claims.disputes(news),
        figures=figures.figures(news),
        corrected=tuple(sorted((*of_sources, *of_events), key=lambda c: c.correction.id)),
    )


def _joined(
    articles: Sequence[AnnotatedArticle],
    speaking: Sequence[AnnotatedArticle],
    ids: Ids,
    wanted: Sequence[Correction],
) -> tuple[Sequence[Event], Sequence[Corrected]]:
    """The events that the ``speaking`` articles tell, in the order of time, without their weights, and
    what became of the corrections of events. What is compared for it goes with the end of this call.
    """
    told, points = _compared(speaking, ids)
    joined = Joining(told, points)
    groups, of_events = corrections.regrouped(articles, told, joined.groups, wanted)
    groups = tuple(filter(None, map(_told_first, groups)))
    marks, of_entries = corrections.of_entries(articles, groups, wanted)
    places = {id(c): i for i, c in enumerate(told)}
    ends: dict[int, list[Evidence]] = defaultdict(list)
    for plan, end in joined.called_off:
        if not told[end].evidence.is_retracted:
            ends[plan].append(told[end].evidence)
    events = []
    for group, mark in zip(groups, marks, strict=True):
        own = [places[id(c)] for c in group]
        event = _event(group, joined.why(own), [e for i in own for e in ends[i]])
        events.append(replace(event, important=mark.important, headline=mark.headline))
    of = {places[id(c)]: e.id for group, e in zip(groups, events, strict=True) for c in group}
    events = [replace(e, resembles=alike) for e, alike in _resembling(events, joined, of)]
    events.sort(key=_order)
    return tuple(_with_own_ids(events)), (*of_events, *of_entries)


def _compared(
    speaking: Sequence[AnnotatedArticle], ids: Ids
) -> tuple[Sequence[Candidate], Mapping[str, float]]:
    """The evidence of the articles, and what its marks count. What is known of each word goes with the
    end of this call.
    """
    words = Words.among(speaking)
    return [c for a in speaking for c in candidates(a, words, ids)], words.points


def _told_first(group: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """What tells an event, before what only refers to it; nothing where nothing tells it."""
    told = [c for c in group if not c.is_reference]
    return (*told, *(c for c in group if c.is_reference)) if told else ()


def _unreplaced(articles: Sequence[AnnotatedArticle]) -> Sequence[AnnotatedArticle]:
    """The articles without earlier versions: what is told by a newer one keeps its id."""
    return [a for a in articles if not a.article.source.standing.replaced_by]


def _resembling(
    events: Iterable[Event], joined: Joining, of: Mapping[int, str]
) -> Iterator[tuple[Event, frozenset[str]]]:
    """The events, each with the ids of those that may be the same."""
    alike: dict[str, set[str]] = defaultdict(set)
    for a, b in joined.resembling():
        if a in of and b in of and of[a] != of[b]:
            alike[of[a]].add(of[b])
            alike[of[b]].add(of[a])
    sets = {name: frozenset(others) for name, others in alike.items()}
    return ((event, sets.get(event.id, _NOTHING)) for event in events)


_NOTHING: frozenset[str] = frozenset()


def is_next(event: Event, story: Story, told: follow_ups.Index) -> bool:
    """Whether the event still lies ahead, as of the newest source, and no later sentence may tell
    otherwise.
    """
    is_plan = event.status is Status.SCHEDULED and not event.is_retracted
    ahead = is_plan and event.latest >= story.as_of
    return ahead and not follow_ups.may_be_over(event, story, told)


def _event(
    told: Sequence[Candidate], whys: Sequence[tuple[Reason, ...]], ends: Sequence[Evidence]
) -> Event:
    """One event from its evidence, which comes by date of the source and place in it, and what refers
    to it behind that, with why each piece was joined to it, and what tells that it was called off.
    """
    first_told: dict[tuple[str, bool], str] = {}
    found = [
        replace(c.evidence, joined=why, repeats=_repeats(c, first_told), acts=_acts(c))
        for c, why in zip(told, whys, strict=True)
    ]
    told = [c for c in told if not c.is_reference]
    evidence = tuple(found[: len(told)])
    first, counted = told[0].id, _bearing_on_it(sound(evidence))
    denied = [(c, e) for c, e in zip(told, evidence, strict=True) if c.denied_by and e in counted]
    return Event(
        id=first,
        **_settled(counted),
        topics=unique(t for c in told for t in c.topics),
        actors=unique(a for c in told for a in c.actors),
        denied_by=unique(d for c, _ in denied for d in c.denied_by),
        evidence=evidence,
        references=tuple(found[len(told) :]),
        former_ids=unique(i for c in told for i in (c.id, *c.former) if i != first),
        history=history(_of_its_history(told, evidence, counted), [e for _, e in denied], ends),
    )


def _acts(told: Candidate) -> frozenset[str]:
    return shared(done(told.marks) - alike.PHASES)


def _of_its_history(
    told: Sequence[Candidate], evidence: Sequence[Evidence], counted: Sequence[Evidence]
) -> Sequence[Evidence]:
    """The evidence that counts, once a fact is told without what somebody had said of something else,
    or announced for that very day: that is no news of what came about.
    """
    pairs = [(c, e) for c, e in zip(told, evidence, strict=True) if e in counted]
    facts = [c for c, e in pairs if e.status is Status.OCCURRED]
    return [e for c, e in pairs if not facts or _is_of_its_history(c, facts)]


def _is_of_its_history(told: Candidate, facts: Sequence[Candidate]) -> bool:
    evidence = told.evidence
    if evidence.status is Status.OCCURRED:
        return True
    is_of_today = evidence.status is Status.SCHEDULED and evidence.timex.latest == evidence.dct
    return not is_of_today and any(of_one_act(told.marks, fact.marks) for fact in facts)


def _bearing_on_it(evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """The evidence without what only tells where somebody went when the alleged is said to have come
    about: "when she went to interview him" makes no fact of an alleged attack on her.
    """
    alleged = {e.deed for e in evidence if e.status is Status.ALLEGED and e.deed}
    beside = {
        e
        for e in evidence
        if e.status is Status.OCCURRED and not e.is_main and e.deed in dating.MOTION - alleged
    }
    return tuple(e for e in evidence if not alleged or e not in beside)


def _repeats(told: Candidate, first_told: dict[tuple[str, bool], str]) -> str | None:
    """The source, if another one, that told it first in the same words and stands as it does."""
    words = told.sentence, told.evidence.is_retracted
    first = first_told.setdefault(words, told.evidence.source)
    return first if first != told.evidence.source else None


def as_told(event: Event, day: date) -> Event | None:
    """The event as the sources of one day tell it; None where they say what earlier ones had said.

    Where editors joined what differs, "will open" and "has opened" are one event in the end, and
    were two pieces of news.
    """
    own = tuple(e for e in event.evidence if e.dct == day)
    before = [e for e in sound(event.evidence) if e.dct < day]
    if before and _adds_nothing(own, before):
        return None
    steps = tuple(s for s in event.history if s.dct <= day)
    best = event.evidence[event.telling]
    return replace(
        event,
        **_settled(sound(own)),
        evidence=own,
        history=steps,
        further=(),
        telling=own.index(best) if best in own else 0,
    )


def _adds_nothing(own: Sequence[Evidence], before: Sequence[Evidence]) -> bool:
    """Whether an event stands as it did, at its time, and nothing told of it has another."""
    known, now = _settled(before), _settled((*before, *own))
    if (known["status"], known["value"]) != (now["status"], now["value"]):
        return False
    bounds = [(e.timex.earliest or date.min, e.timex.latest or date.max) for e in own]
    return all(first <= known["latest"] and known["earliest"] <= last for first, last in bounds)


class _State(TypedDict):
    """When an event was, or will be, and where it stands."""

    value: str
    mod: str | None
    earliest: date
    latest: date
    status: Status


def _is_told_after(evidence: Evidence) -> bool:
    """Whether somebody tells that it was, on its day or later."""
    latest = evidence.timex.latest
    is_over = latest is not None and latest <= evidence.dct
    return evidence.status is Status.ALLEGED and is_over and not evidence.is_open


def _settled(evidence: Sequence[Evidence]) -> _State:
    """What several pieces of evidence come to.

    An event that a source reports as fact has occurred, and what is announced is more than alleged,
    until somebody tells afterwards that it took place.
    The last report of that rules, and of what agrees with it the most exact date.
    """
    status = next(s for s in Status if any(e.status is s for e in evidence))
    if status is Status.SCHEDULED and any(map(_is_told_after, evidence)):
        status = Status.ALLEGED
    of_status = [e for e in evidence if e.status is status]
    rules = bounds(max(of_status, key=lambda e: e.dct))
    may_be_moved = status is Status.OCCURRED
    told = [e for e in evidence if not (may_be_moved and _is_ahead(e))]
    meeting = [e.timex for e in told if _meet(bounds(e), rules)]
    by_the_hour = {e.timex for e in told if _has_hour(e, told)}
    timex = min(meeting, key=lambda t: (_stretch(t), t not in by_the_hour, "T" in t.value))
    assert timex.earliest is not None and timex.latest is not None  # noqa: S101 PT018 only dated expressions come here
    return _State(
        value=timex.value,
        mod=timex.mod,
        earliest=timex.earliest,
        latest=_latest(timex.earliest, timex.latest, status, max(e.dct for e in evidence)),
        status=status,
    )


def _is_ahead(evidence: Evidence) -> bool:
    """Whether it tells what was to come, and not what came about."""
    return evidence.status is Status.SCHEDULED or evidence.is_open


def _has_hour(evidence: Evidence, told: Sequence[Evidence]) -> bool:
    """Whether evidence names a part of the day of what was done: nothing else is told of that day, or
    another piece tells the same deed. What was seen that night may have come about in the morning.
    """
    same = [e for e in told if e.deed == evidence.deed]
    is_sure = len(told) == 1 or (evidence.deed != "" and len(same) > 1)
    return "T" in evidence.timex.value and is_sure


def _meet(a: tuple[date, date], b: tuple[date, date]) -> bool:
    """Whether two stretches, each from its first day to its last, can be one time."""
    return a[0] <= b[1] and b[0] <= a[1]


def _latest(earliest: date, latest: date, status: Status, reported: date) -> date:
    """The last day that an event can be of: what has occurred is not later than the last report of
    it.
    """
    return max(earliest, min(latest, reported)) if status is Status.OCCURRED else latest


def _stretch(timex: Timex) -> int:
    """How many days it may mean."""
    return (timex.latest - timex.earliest).days if timex.earliest and timex.latest else 0


def _order(event: Event) -> tuple[object, ...]:
    """By the day it stands at, the vaguer first, then by the clock and by its first report."""
    first = event.evidence[0]
    return (
        event.stands_at,
        -(event.latest - event.earliest).days,
        dates.hour(event.value),
        first.dct,
        first.source,
        first.clause,
    )


def _with_own_ids(events: Sequence[Event]) -> Iterator[Event]:
    """The events, none with a former id that another has, or had first."""
    taken = {e.id for e in events}
    for event in events:
        former = tuple(i for i in event.former_ids if i not in taken)
        taken.update(former)
        yield replace(event, former_ids=former)
