"""The events as the timeline shows them: in order, under their years and months, each at its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator import addresses, story
from generator.dates import in_words, stretch
from generator.labels import dates, say
from generator.model import (
    Correction,
    Event,
    Status,
    Story,
    Topic,
    sound,
)
from generator.pages import budgets, corrected, edited, grounds, shelves, views
from generator.story import choosing, follow_ups, things

DAYS_OF_A_WEEK = 7
DAYS_OF_A_YEAR = 366


@dataclass(frozen=True, slots=True)
class Entry:
    """An event on the timeline."""

    event: Event
    when: str
    note: str
    """What has to be said beside the status, in words of our own; may be empty."""
    topics: tuple[Topic, ...]
    evidence: tuple[grounds.EvidenceView, ...]
    """First the one that tells it best alone."""
    denials: tuple[grounds.DenialView, ...]
    history: tuple[grounds.StepView, ...]
    """What was told of it, step by step; empty where it was told in one way only."""
    is_next: bool
    corrections: tuple[Correction, ...]
    headline: edited.Headed = ()
    """What editors write above it."""
    page: str = addresses.TIMELINE
    """Where the entry stands with all its evidence."""
    dating: grounds.Dating | None = None
    """How editors dated it, where no source says its date."""

    @property
    def telling(self) -> views.Passage:
        """The passage that tells it best."""
        return self.evidence[0].passage

    @property
    def speaker(self) -> str | None:
        """Whose word it rests on; nobody's where another source tells it as a fact."""
        return None if self.event.status is Status.OCCURRED else self.evidence[0].speaker

    @property
    def turns(self) -> bool:
        """Whether its history says more than its status: it was moved or called off, or its
        sources differ.
        """
        return any(step.is_turn for step in self.history)

    @property
    def headline_words(self) -> int:
        """How many words stand above it."""
        return sum(len(words.split()) for words, _ in self.headline)

    @property
    def told_by(self) -> int:
        """How many sources tell it in words of their own."""
        return len(self.event.sources)

    @property
    def times_told(self) -> int:
        """How often sources that are relied on tell it."""
        return len(sound(self.event.evidence))


@dataclass(frozen=True, slots=True)
class Month:
    """The entries of one month."""

    key: str
    """What addresses call it, in every language: ``January 2022``."""
    label: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The entries of one year: first those that no month can hold, then month by month."""

    key: str
    """What addresses call it: ``2011``, ``2011-to-2013``."""
    label: str
    loose: tuple[Entry, ...]
    months: tuple[Month, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of them."""
        return (*self.loose, *(e for m in self.months for e in m.entries))

    @property
    def loose_label(self) -> str:
        """Of what no month can hold."""
        return loose(self.label)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.entries)


def status(event: Event) -> str:
    """Where an event stands, in a word or two; what only retracted sources tell stands nowhere."""
    return say(f"status.{event.standing}")


def entries(told: Story) -> tuple[Entry, ...]:
    """An entry for each event, in the order of the story."""
    index, at, tolls = follow_ups.index(told), pages(told), things.differing(told)
    return tuple(
        Entry(
            event=event,
            when=dates.of_event(event),
            note=_note(event, told, index),
            topics=tuple(map(told.topic, event.topics)),
            evidence=grounds.views_of(event, told),
            denials=grounds.denials(event, told),
            history=(
                *grounds.history(event),
                *grounds.differing(tolls.get(event.id, {}), told),
            ),
            is_next=story.is_next(event, told, index),
            corrections=corrected.of_event(event, told),
            headline=edited.line(told, event.headline),
            page=at[event.id],
            dating=grounds.by_editors(event, told),
        )
        for event in told.events
    )


def as_told(entry: Entry, event: Event, told: Story) -> Entry:
    """The entry of an event as the sources of one day tell it; see `story.as_told`."""
    return replace(
        entry,
        event=event,
        when=dates.of_event(event),
        evidence=grounds.views_of(event, told),
        denials=grounds.denials(event, told),
        history=grounds.history(event),
        dating=grounds.by_editors(event, told),
        headline=entry.headline if event.status is entry.event.status else (),
    )


def _note(event: Event, told: Story, index: follow_ups.Index) -> str:
    """A scheduled event whose day has passed stays so; that no source tells of it is said only
    where that is sure.
    """
    if event.status is not Status.SCHEDULED or event.latest >= told.as_of:
        return ""
    return "" if follow_ups.may_be_told(event, told, index) else say("entry.untold")


# ---------------------------------------------------------------- where entries stand


def by_time(
    told: Story, uri: str, label: str, events: Sequence[Event], most: int
) -> shelves.Shelf[Event]:
    """The events on the page ``uri``; where they are more than ``most``, with years and months
    behind it, and decades for what was long before the first source.
    """
    since = told.articles[0].article.source.dct.year - 1

    def on_period(event: Event) -> tuple[str, str]:
        if event.stands_at.year >= since:
            return _year_key(event), _year_of(event)
        return f"{event.earliest.year // 10}0s", dates.decade(event.earliest)

    def on_month(event: Event) -> tuple[str, str]:
        is_recent = event.stands_at.year >= since
        if not _fits_a_month(event):
            before = "" if is_recent else f"{_year_key(event)}-"
            return f"{before}no-month", loose(_year_of(event))
        before = "" if is_recent else f"{event.stands_at.year}-"
        return f"{before}{event.stands_at.month:02}", dates.month(event.stands_at)

    return shelves.shelve(uri, label, events, (on_period, on_month), most)


def chosen(shelf: shelves.Shelf[Event]) -> Sequence[Event]:
    """The events that a page of them shows: all, or those that matter most; what editors link to
    is among them.
    """
    if not shelf.below:
        return shelf.items
    return choosing.weightiest(shelf.items, budgets.TIMELINE)


def whole(told: Story) -> shelves.Shelf[Event]:
    """The timeline with all that stands behind it."""
    return by_time(
        told, addresses.TIMELINE, say("nav.timeline"), told.events, budgets.SMALL_TIMELINE
    )


def shown(told: Story, shelf: shelves.Shelf[Event]) -> Sequence[Event]:
    """The events on a page of the timeline; an event to which an editor links has its place on the
    very page.
    """
    found = {e.id for e in chosen(shelf)}
    linked = {link.anchor for link in told.anchored_on[shelf.uri]}
    return [e for e in shelf.items if e.id in found or not linked.isdisjoint({e.id, *e.former_ids})]


def pages(told: Story) -> Mapping[str, str]:
    """Event's id -> the page on which its entry stands."""
    timeline = whole(told)
    at = {event.id: leaf.uri for leaf in timeline.leaves() for event in leaf.items}
    return at | {event.id: timeline.uri for event in shown(told, timeline)}


# ---------------------------------------------------------------- order


def years(shown: Sequence[Entry]) -> tuple[Year, ...]:
    """The entries, which come in their order, under years and months."""
    by_key: dict[str, list[Entry]] = {}
    for entry in shown:
        by_key.setdefault(_year_key(entry.event), []).append(entry)
    return tuple(_year(key, tuple(group)) for key, group in by_key.items())


def _is_stretch(event: Event) -> bool:
    """Whether its beginning is known: "from 2006 to 2013", "since 2022", not a decade in which it
    lies somewhere.
    """
    return "/" in event.value or event.mod == "ON_OR_AFTER"


def _years_of(event: Event) -> tuple[int, int]:
    """The years it stands under, a stretch where it begins; what may mean several years (a decade)
    stands under all of them.
    """
    if _is_stretch(event) or (event.latest - event.earliest).days <= DAYS_OF_A_YEAR:
        return event.stands_at.year, event.stands_at.year
    return event.earliest.year, event.latest.year


def _year_key(event: Event) -> str:
    return "-to-".join(dict.fromkeys(map(str, _years_of(event))))


def _year_of(event: Event) -> str:
    first, last = _years_of(event)
    if first == last:
        return dates.year(first)
    return say("timeline.years", first=dates.year(first), last=dates.year(last))


def loose(year: str) -> str:
    """The label of what no month of a year can hold."""
    return say("timeline.no_month", year=year)


def _year(key: str, shown: Sequence[Entry]) -> Year:
    in_months = groupby(
        (e for e in shown if _fits_a_month(e.event)), key=lambda e: e.event.stands_at.replace(day=1)
    )
    return Year(
        key,
        _year_of(shown[0].event),
        tuple(e for e in shown if not _fits_a_month(e.event)),
        tuple(
            Month(in_words(first.isoformat()[:7]), dates.month(first), tuple(group))
            for first, group in in_months
        ),
    )


def _fits_a_month(event: Event) -> bool:
    """Whether all that it can mean lies in one month, for a stretch its beginning; a week that
    runs into the next stands where it begins.
    """
    if event.is_as_reported:
        return True
    first = event.value.partition("/")[0] if _is_stretch(event) else ""
    begins, ends = stretch(first) or (event.earliest, event.latest)
    return (begins.year, begins.month) == (ends.year, ends.month) or (
        ends - begins
    ).days < DAYS_OF_A_WEEK
