"""Corrections of events: which evidence tells of the same one, and which does not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from generator.corrections.applied import (
    Done,
    Outcomes,
    Refusal,
    changes_nothing,
    contradiction,
    not_there,
    outcome_of,
)
from generator.corrections.dated import pick
from generator.model import AnnotatedArticle, Apart, Correction, Evidence, Place, SameAs, Saying


class Told(Protocol):
    """Whatever holds one piece of evidence."""

    @property
    def evidence(self) -> Evidence:
        """The evidence."""


E = TypeVar("E", bound=Told)
Grouping = Callable[[Collection[frozenset[int]]], Sequence[Sequence[int]]]
"""The evidence of each event, as indices, where editors say that the pairs handed over tell of
different ones."""


@dataclass(frozen=True, slots=True)
class _Link:
    """A correction with the two pieces of evidence, as indices, that it is about."""

    correction: Correction
    pair: frozenset[int]
    is_join: bool


def regrouped(
    articles: Sequence[AnnotatedArticle],
    told: Sequence[E],
    grouped: Grouping,
    wanted: Sequence[Correction],
) -> tuple[tuple[tuple[E, ...], ...], Outcomes]:
    """The evidence ``told`` in groups, one an event, as they are ``grouped`` and editors correct
    them.
    """
    by_stem = {a.article.source.stem: a for a in articles}
    linked = (c for c in wanted if isinstance(c.change, SameAs | Apart))
    found = [(c, _link(by_stem, told, c)) for c in linked]
    links = [link for _, link in found if isinstance(link, _Link)]
    parted = {link.pair for link in links if not link.is_join}
    before = grouped(())
    apart = grouped(parted) if parted else before
    together = _joined(apart, [link.pair for link in links if link.is_join])
    outcomes = _outcomes(by_stem, found, _events(before), _events(together))
    return tuple(tuple(told[i] for i in sorted(each)) for each in together), outcomes


def _link(
    articles: Mapping[str, AnnotatedArticle], told: Sequence[Told], correction: Correction
) -> _Link | Refusal:
    """The two pieces of evidence that the words of a correction mean."""
    change = correction.change
    if not isinstance(change, SameAs | Apart):
        raise TypeError(change)
    pair = []
    for place in (Place(correction.source, correction.span), change.other):
        found = meant(articles, told, place)
        if not isinstance(found, int):
            return found
        pair.append(found)
    if pair[0] == pair[1]:
        return not_there(
            "both words are of one and the same clause", "quote the words that tell the other event"
        )
    return _Link(correction, frozenset(pair), isinstance(change, SameAs))


def meant(
    articles: Mapping[str, AnnotatedArticle],
    told: Sequence[Told],
    place: Place,
    events: Sequence[int] | None = None,
) -> int | Refusal:
    """The evidence that the words at a place are of; see `pick`."""
    here = [i for i, e in enumerate(told) if e.evidence.source == place.source]
    spans = [(told[i].evidence.timex.span, told[i].evidence.clause) for i in here]
    article = articles[place.source].article
    found = pick(article, place.span, spans, events and [events[i] for i in here])
    if found is None:
        words = place.span.plain(article.text)
        hint = (
            "quote the words of an entry of the timeline, or its date; an event that is missing there is"
            "\nadded first, by a file with 'status:', or 'event:' where the sentence names no date"
        )
        return not_there(f"“{words}” tells no event", hint)
    return here[found] if isinstance(found, int) else found


def _joined(groups: Sequence[Sequence[int]], pairs: Sequence[frozenset[int]]) -> list[list[int]]:
    """The groups, those that hold the two of a pair made one."""
    merged = [list(g) for g in groups]
    for pair in pairs:
        holding = [g for g in merged if pair.intersection(g)]
        if len(holding) > 1:
            holding[0] += holding[1]
            merged.remove(holding[1])
    return merged


def _events(groups: Sequence[Sequence[int]]) -> Mapping[int, int]:
    """Evidence -> the number of its event."""
    return {i: number for number, group in enumerate(groups) for i in group}


_ONE = Saying("one event", "correction.one_event")
_TWO = Saying("two events", "correction.two_events")


def _outcomes(
    articles: Mapping[str, AnnotatedArticle],
    found: Sequence[tuple[Correction, _Link | Refusal]],
    before: Mapping[int, int],
    after: Mapping[int, int],
) -> Outcomes:
    """What became of each: a join that held before changes nothing, and what does not hold now is
    contradicted. Two events may be kept apart that are so already: a new article may tell both.
    """
    settled: dict[frozenset[int], Correction] = {}
    outcomes = []
    for correction, link in found:
        done: Done[None] | Refusal
        if not isinstance(link, _Link):
            done = link
        elif link.pair in settled:
            done = contradiction(settled[link.pair])
        else:
            settled[link.pair] = correction
            one, other = link.pair
            was, now = ((_ONE,) if e[one] == e[other] else (_TWO,) for e in (before, after))
            wanted = (_ONE,) if link.is_join else (_TWO,)
            done = (
                Done(None, correction.span, was, now)
                if now == wanted
                else _denied_by(found, correction)
            )
            is_idle = link.is_join and was == wanted == now
            done = changes_nothing(now) if is_idle else done
        outcomes.append(outcome_of(articles[correction.source].article, correction, done))
    return tuple(outcomes)


def _denied_by(
    found: Sequence[tuple[Correction, _Link | Refusal]], correction: Correction
) -> Refusal:
    """The files that make one event of what this one keeps apart."""
    joins = [
        c for c, link in found if isinstance(link, _Link) and link.is_join and c is not correction
    ]
    return (
        contradiction(joins[0])
        if joins
        else not_there("the events cannot be told apart", "quote other words")
    )
