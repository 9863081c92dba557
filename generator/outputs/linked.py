"""What a page tells machines of itself: JSON-LD in the words of schema.org.

What is told as fact or planned is an event, and what is alleged or denied is none; what somebody is
reported to have said is a claim of theirs, and what stood in quotation marks is a quotation. Wishes,
opinions and what somebody denies are no claims. Nothing here is reviewed or rated.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Any

from generator import addresses, labels
from generator.model import Actor, Event, Source, Status, Story, Turn
from generator.outputs import entry as told
from generator.outputs.words import plain, shortened
from generator.pages import Page, Site, chosen, days, positions, views, who
from generator.pages.timeline import Entry

Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Voiced:
    """The words of one claim of the story."""

    words: str
    is_direct: bool
    """Whether they stood in quotation marks."""
    is_told: bool
    """Whether they say how things are, in the speaker's word."""


Voices = Mapping[str, Voiced]
"""By the claim's id."""

NEWEST = 10
"""Sources that a page cites, at most, where it lists none itself."""

_TYPES = {
    "person": "Person",
    "government": "GovernmentOrganization",
    "company": "Corporation",
    "court": "GovernmentOrganization",
    "party": "Organization",
    "organisation": "Organization",
    "alliance": "Organization",
    "media": "NewsMediaOrganization",
    "place": "Place",
}
_SPEAKS = {kind: name for kind, name in _TYPES.items() if kind != "place"}
_DATE = re.compile(r"\d{4}(-\d\d){0,2}")
"""A day, month or year, as ISO 8601 has it: a date that says how much is known."""


_TELLING = frozenset(("says", "claims", "confirms", "stresses", "finds"))
"""Stances by which somebody says how things are."""
_DENYING = frozenset(("denies", "refuses"))
_CLAUSES = frozenset(("that", "bare", "before", "around", "after", "retold"))
"""By these readings of a reporting verb its content is a whole clause."""


def voices(story: Story) -> Voices:
    """The words of each claim as they stood in its source."""
    found = {}
    said = {(a.article.source.stem, q.content): q for a in story.articles for q in a.quotations}
    for claim in story.claims:
        quotation = said.get((claim.source, claim.content))
        words = plain(claim.content.of(story.article(claim.source).article.text))
        is_told = (
            quotation is not None
            and claim.stance in _TELLING
            and not _CLAUSES.isdisjoint(quotation.rule.split("+"))
        )
        is_direct = quotation is not None and quotation.direct and claim.stance not in _DENYING
        found[claim.id] = Voiced(words, is_direct=is_direct, is_told=is_told)
    return found


def of_home(site: Site, page: Page, description: str) -> Node:
    """The first page: the whole of what is told, by its topics."""
    sources = [a.article.source for a in site.story.articles[: -NEWEST - 1 : -1]]
    parts = [
        _located(site, addresses.of_topic(topic.id))
        | {"@type": "BackgroundNewsArticle", "headline": plain(topic.title)}
        for topic in site.story.content.topics
    ]
    return _article(site, page, site.name, description, sources) | _some(hasPart=parts)


def of_topic(
    site: Site, page: Page, shown: chosen.TopicPage, description: str, voices: Voices
) -> Node:
    """A topic: the sources it cites, the events and the statements that it shows."""
    topic = shown.view.topic
    said = [s.statement for side in shown.sides for s in side.statements]
    entries = [t.entry for t in (*shown.latest, *shown.upcoming, *shown.happened)]
    return (
        _article(site, page, topic.title, description, shown.sources)
        | {"about": {"@type": "Thing", "name": plain(topic.title)}}
        | _told(site, entries, chain.from_iterable(_statements(site, s, voices) for s in said))
    )


def of_timeline(site: Site, page: Page, description: str) -> Node:
    """The timeline: the entries of its page."""
    entries = told.chosen(site)
    sources = {told.source(e).stem: told.source(e) for e in entries}
    newest = sorted(sources.values(), key=lambda s: s.dct, reverse=True)[:NEWEST]
    return _article(site, page, page.title, description, newest) | _told(site, entries, ())


def of_actor(
    site: Site, page: Page, shown: who.ActorPage, description: str, voices: Voices
) -> Node:
    """An actor, with what is quoted of them."""
    actor = shown.view.actor
    said = [s.statement for s in shown.statements]
    return (
        _page(site, page, "WebPage", description)
        | {"mainEntity": _actor(actor) | _some(alternateName=list(map(plain, actor.aliases)))}
        | _some(hasPart=[node for s in said for node in _statements(site, s, voices)])
    )


def of_source(site: Site, page: Page, source: Source, description: str) -> Node:
    """An article of another: this page only shows it."""
    return _page(site, page, "WebPage", description) | {"mainEntity": _source(source)}


# ---------------------------------------------------------------- pages


def _article(
    site: Site, page: Page, headline: str, description: str, sources: Iterable[Source]
) -> Node:
    headed = {"headline": shortened(plain(headline), told.TITLE)}
    cited = {"citation": list(map(_source, sources))}
    return _page(site, page, "BackgroundNewsArticle", description) | headed | cited


def _page(site: Site, page: Page, kind: str, description: str) -> Node:
    whole = {"@type": "WebSite", "name": plain(site.name)} | _located(site, addresses.HOME)
    return {
        "@context": "https://schema.org",
        "@type": kind,
        "name": plain(page.title),
        "description": description,
        "inLanguage": labels.language(),
        "dateModified": page.updated.isoformat(),
        "isPartOf": whole,
    } | _located(site, page.uri)


def _located(site: Site, uri: str, anchor: str = "") -> Node:
    """Its address, where that is known."""
    return {"url": site.whole(uri, anchor)} if site.address else {}


def _some(**found: object) -> Node:
    """The fields that hold something."""
    return {key: value for key, value in found.items() if value}


def _source(source: Source) -> Node:
    publisher = source.publisher and {
        "@type": "NewsMediaOrganization",
        "name": plain(source.publisher),
    }
    headline = source.title if source.title and not source.title_is_ours else ""
    name = views.called(replace(source, title=headline or None))
    return {
        "@type": "NewsArticle",
        "name": shortened(plain(name), told.TITLE),
        "datePublished": source.dct.isoformat(),
    } | _some(
        headline=shortened(plain(headline), told.TITLE),
        url=source.url,
        publisher=publisher,
        inLanguage=source.language,
        creativeWorkStatus=source.standing.mark.capitalize(),
    )


# ---------------------------------------------------------------- events


def _told(site: Site, entries: Iterable[Entry], said: Iterable[Node]) -> Node:
    """What is told as fact or planned, and what is said; what is alleged is told by who says it."""
    events = [_event(site, e) for e in entries if not _is_in_doubt(e)]
    return _some(mentions=events, hasPart=list(said))


def _is_in_doubt(entry: Entry) -> bool:
    event = entry.event
    return event.status is Status.ALLEGED or bool(entry.denials) or event.is_retracted


def _event(site: Site, entry: Entry) -> Node:
    event = entry.event
    return (
        {
            "@type": "Event",
            "name": told.title(entry),
            "description": told.sentence(entry),
            "subjectOf": _source(told.source(entry)),
        }
        | _dates(event)
        | _status(event)
        | _located(site, addresses.TIMELINE, event.id)
    )


def _dates(event: Event) -> Node:
    """Its dates as far as they are known: no first day is made up for "in spring 2014"."""
    kind = days.kind(event)
    if kind in ("day", "stretch"):
        last = {"endDate": event.latest.isoformat()} if kind == "stretch" else {}
        return {"startDate": event.earliest.isoformat()} | last
    is_whole = kind == "within" and event.mod is None and _DATE.fullmatch(event.value)
    return {"startDate": event.value} if is_whole else {}


def _status(event: Event) -> Node:
    """What became of a plan; an event that is told as fact needs no status."""
    if event.status is not Status.SCHEDULED:
        return {}
    before = _moved_from(event)
    status = (
        "EventCancelled"
        if told.is_called_off(event)
        else "EventRescheduled"
        if before
        else "EventScheduled"
    )
    return {"eventStatus": f"https://schema.org/{status}"} | _some(
        previousStartDate=before and before.isoformat()
    )


def _moved_from(event: Event) -> date | None:
    """The day for which it was announced before it was moved, if that was one day."""
    is_moved = any(step.turn is Turn.MOVED for step in event.history)
    earlier = [s for s in event.history if s.is_superseded and s.earliest == s.latest]
    return earlier[-1].earliest if is_moved and earlier else None


# ---------------------------------------------------------------- statements


def _statements(site: Site, said: positions.Statement, voices: Voices) -> Iterator[Node]:
    """What is quoted and what is claimed in a statement, each in its own words."""
    source = said.passage.source
    where = _located(site, addresses.of_source(source.stem), said.passage.first.id)
    credit = {} if _speaks(said.actor) else {"creditText": plain(said.speaker)}
    for voiced in (voices[i] for i in said.ids):
        words = {"text": voiced.words} | credit | where
        if voiced.is_direct:
            kind = {"@type": "Quotation", "isPartOf": _source(source)}
            yield kind | words | _speaker("spokenByCharacter", said.actor)
        elif voiced.is_told:
            kind = {"@type": "Claim", "appearance": _source(source)}
            yield kind | words | _speaker("author", said.actor)


def _speaks(actor: Actor | None) -> bool:
    return actor is not None and actor.kind in _SPEAKS


def _speaker(role: str, actor: Actor | None) -> Node:
    return {role: _actor(actor)} if actor and _speaks(actor) else {}


def _actor(actor: Actor) -> Node:
    return {"@type": _TYPES.get(actor.kind, "Thing"), "name": plain(actor.name)}
