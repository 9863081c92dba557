"""What pages choose to show: the page of a topic, in the order in which a reader asks, and the events
that matter most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, filterfalse, islice

from generator import addresses
from generator.model import Source, Status, Story, Weight, shifted
from generator.pages import amounts, anchors, budgets, charts, once, sides
from generator.pages.fitting import first_fitting, fitting
from generator.pages.once import Again, Once
from generator.pages.positions import DisputeView
from generator.pages.sides import Side
from generator.pages.timeline import Entry
from generator.pages.topics import Elsewhere, TopicView
from generator.pages.views import Passage, passages_of
from generator.story import choosing
from generator.story.things import Thing


@dataclass(frozen=True, slots=True)
class Told:
    """An event as a page tells it."""

    entry: Entry
    words: Passage | Again


@dataclass(frozen=True, slots=True)
class Disputed:
    """What is said and its denial, as a page shows them."""

    view: DisputeView
    said: Passage | Again
    denial: Passage | Again


@dataclass(frozen=True, slots=True)
class TopicPage:
    """What the page of a topic shows, in its order."""

    view: TopicView
    latest: tuple[Told, ...]
    upcoming: tuple[Told, ...]
    happened: tuple[Told, ...]
    sides: tuple[Side, ...]
    others: tuple[Side, ...]
    """Who else speaks, folded."""
    disputes: tuple[Disputed, ...]
    figures: tuple[amounts.ThingRow, ...]
    charts: tuple[charts.Chart, ...]
    passages: tuple[Passage, ...]
    """What else the sources say on it."""
    elsewhere: tuple[Elsewhere, ...]
    sources: tuple[Source, ...]
    """The newest first where they are not all."""
    is_whole: bool
    """It shows all that there is."""
    places: Mapping[str, str]
    """The keys of the sentences that stand on it, each with its anchor."""

    @property
    def alone(self) -> TopicPage:
        """The same without what it does not show itself."""
        view = replace(self.view, by_side=(), disputes=(), things=(), passages=(), elsewhere=())
        return replace(self, view=view)


def relied_on(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that count for something, or that editors pin."""
    return [e for e in entries if e.event.important or not e.event.is_retracted]


def topic_page(story: Story, view: TopicView, weights: Mapping[str, Weight]) -> TopicPage:
    """The page of a topic: all that there is, or what matters most of it."""
    whole = words_of(view) <= budgets.TOPIC_WORDS
    upcoming = [e for e in view.entries if e.is_next]
    past = [e for e in view.entries if not e.is_next]
    last = newest(relied_on(past), max((s.dct for s in view.sources), default=story.as_of))
    past = [e for e in past if e not in last]
    said, disputes, things = view.by_side, view.disputes, list(view.things)
    if not whole:
        upcoming = soonest(upcoming, budgets.NEXT, budgets.TOPIC_EVENT_WORDS)
        past = foremost(worthy(past), budgets.TOPIC_EVENTS - len(last), budgets.TOPIC_EVENT_WORDS)
        disputes = first_fitting(
            sorted(disputes, key=lambda d: (d.is_clear, d.said.source.dct), reverse=True),
            budgets.DISPUTES,
            budgets.DISPUTE_WORDS,
            lambda d: (d.said, d.denial),
        )
        told_already = chain(
            (e.telling for e in (*last, *upcoming, *past)),
            (p for d in disputes for p in (d.said, d.denial)),
        )
        left = sides.without(said, {once.key(p.first) for p in told_already})
        shown = sides.foremost_sides(left, weights, budgets.SIDES, budgets.STATEMENTS)
        said = sides.in_words(shown, weights, budgets.STATEMENT_WORDS)
        things = _telling(things)
    page = Once()
    for dispute in disputes:
        page.reserve(dispute.said, dispute.anchor)
        page.reserve(dispute.denial, dispute.anchor)
    drawn = _charts(story, things, None if whole else budgets.CHARTS)
    rows = [amounts.thing_row(story, t, None if whole else budgets.VALUES) for t in things]
    rows = [replace(r, before=(), left_out=0) if n in drawn else r for n, r in enumerate(rows)]
    latest, next_, happened = (told(page, entries) for entries in (last, upcoming, past))
    shown_sides, others = sides.beside(page, said, weights, disputes)
    return TopicPage(
        view=view,
        latest=latest,
        upcoming=next_,
        happened=happened,
        sides=shown_sides,
        others=others,
        disputes=tuple(disputed(page, d) for d in disputes),
        charts=tuple(drawn.values()),
        passages=_rest(page, story, view) if whole else (),
        figures=tuple(replace(r, newest=amounts.once(page, r.newest)) for r in rows),
        elsewhere=view.elsewhere if whole else (),
        sources=view.sources if whole else view.sources[: -budgets.SOURCES - 1 : -1],
        is_whole=whole,
        places=page.places,
    )


def _telling(things: Sequence[Thing]) -> list[Thing]:
    """The things that matter most, in their order; what is told once in passing tells little."""
    told = [t for t in things if all(r.points > 0 for r in t.weight.reasons)]
    ranked = sorted(range(len(told)), key=lambda i: (-told[i].weight.total, i))
    return [told[i] for i in sorted(ranked[: budgets.FIGURES])]


def _charts(story: Story, things: Sequence[Thing], most: int | None) -> Mapping[int, charts.Chart]:
    """The drawings of those things that can be drawn, ``most`` of them, by their places."""
    drawn = {n: charts.chart(story, thing) for n, thing in enumerate(things)}
    return dict(islice(((n, c) for n, c in drawn.items() if c), most))


def words_of(view: TopicView) -> int:
    """The words of all that a topic has, each sentence counted once."""
    said = (s.passage for _, s in view.statements)
    disputed = (p for d in view.disputes for p in (d.said, d.denial))
    told = (e.telling for e in view.entries)
    items = (
        *(view.entries, view.statements, view.disputes, view.things),
        *(view.passages, view.elsewhere, view.sources),
    )
    brief = len(view.topic.summary.split()) + sum(e.headline_words for e in view.entries)
    brief += budgets.ITEM_WORDS * sum(map(len, items))
    return brief + once.words(chain(view.passages, told, said, disputed))


def newest(past: Sequence[Entry], as_of: date) -> list[Entry]:
    """What matters most of that which the newest sources were the first to tell as having just
    happened, of their first sentences where these tell of it; else the last that has just happened.
    It is worth its place on the timeline, or an article opens with it.
    """
    just = recent(past, as_of)
    new = [e for e in just if min(x.dct for x in e.event.evidence) == as_of]
    first = [e for e in new if e.event.opens]
    return foremost(first or new, 1, budgets.HOME_WORDS) or just[-1:]


def recent(past: Sequence[Entry], as_of: date) -> list[Entry]:
    """What has just happened and is worth its place on the timeline, or opens an article."""
    since = shifted(as_of, -budgets.RECENT)
    just = [e for e in past if e.event.status is Status.OCCURRED and e.event.stands_at >= since]
    just = [e for e in just if e.event.important is not False]
    return [e for e in just if e.page == addresses.TIMELINE or e.event.opens]


def worthy(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Those that are worth their place on the timeline; where they make no page, with the best of the
    others that can be an entry.
    """
    found = {e.event.id for e in entries if e.page == addresses.TIMELINE}
    others = (e.event for e in entries if e.event.id not in found)
    able = sorted(filterfalse(choosing.lacks, others), key=choosing.rank, reverse=True)
    found.update(e.id for e in able[: max(0, budgets.WORTHY - len(found))])
    return [e for e in entries if e.event.id in found] or entries


def foremost(
    entries: Sequence[Entry], most: int, words: int, of_one_day: int = budgets.OF_ONE_DAY
) -> list[Entry]:
    """The entries that are worth most and that one page can tell in so many words, each by another
    sentence, and not all of one day; what editors pin is held to neither.
    """
    sentences: set[str] = set()
    kept: set[str] = set()
    days: Counter[str] = Counter()
    for entry in sorted(entries, key=lambda e: choosing.rank(e.event), reverse=True):
        sentence, day = once.key(entry.telling.first), entry.event.value.partition("T")[0]
        if entry.event.important or (sentence not in sentences and days[day] < of_one_day):
            sentences.add(sentence)
            kept.add(entry.event.id)
            days[day] += 1
    events = (e.event for e in entries if e.event.id in kept)
    chosen = {e.id for e in choosing.worthiest(events, most)}
    found = [e for e in entries if e.event.id in chosen]
    return fitting(
        found,
        words,
        lambda e: (e.telling,),
        lambda e: choosing.rank(e.event),
        lambda e: e.headline_words,
    )


def soonest(ahead: Sequence[Entry], most: int, words: int) -> list[Entry]:
    """The announcements for the days that come first: those that the timeline shows before the
    others, then those that a sentence states and that can be read alone; what editors pin comes
    before all. What is only named beside something else ("before the term ends in May") is none.
    """

    def is_stated(entry: Entry) -> bool:
        event = entry.event
        return choosing.is_clear(event) and event.evidence[event.telling].is_main

    def rank(entry: Entry) -> tuple[object, ...]:
        event, is_behind = entry.event, entry.page != addresses.TIMELINE
        return not event.important, is_behind, not is_stated(entry), event.latest, event.earliest

    def is_told(entry: Entry) -> bool:
        is_wanted = entry.event.important or entry.page == addresses.TIMELINE
        return bool(is_wanted) or is_stated(entry)

    wanted = [e for e in ahead if e.event.important is not False and is_told(e)]
    first = {e.event.id for e in sorted(wanted, key=rank)[:most]}
    found = [e for e in ahead if e.event.id in first]
    return fitting(found, words, lambda e: (e.telling,), lambda e: e.event.weight.total)


def told(page: Once, entries: Iterable[Entry]) -> tuple[Told, ...]:
    """The entries as a page tells them that shows each sentence once."""
    return tuple(Told(e, page.show(e.telling, e.event.id)) for e in entries)


def disputed(page: Once, dispute: DisputeView) -> Disputed:
    """What is said and its denial as a page shows them that shows each sentence once."""
    said, denial = (page.show(p, dispute.anchor) for p in (dispute.said, dispute.denial))
    return Disputed(dispute, said, denial)


def _rest(page: Once, story: Story, view: TopicView) -> tuple[Passage, ...]:
    """The passages of sentences that stand nowhere else on the page."""
    found: list[Passage] = []
    for annotated, matches in story.matches_on[view.topic.id]:
        sentences = annotated.article.sentences
        wanted = [
            m.sentence
            for m in matches
            if m.is_shown and not page.has_sentence(sentences[m.sentence].id)
        ]
        shown, _ = passages_of(annotated, wanted)
        found += (page.whole(p, anchors.of_source(annotated.article.source)) for p in shown)
    return tuple(found)
