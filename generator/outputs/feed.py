"""What changed as a feed, in Atom and as JSON Feed: an entry for each date of a source that the page
of what changed shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from generator import addresses, labels
from generator.data import as_json
from generator.labels import dates, say
from generator.model import Source
from generator.outputs import entry as told
from generator.outputs.words import escaped, plain
from generator.pages import Site, became, changes, positions, timeline, views

_ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">
<id>{itself}</id>
<title>{title}</title>
<subtitle>{about}</subtitle>
<link rel="self" type="application/atom+xml" href="{itself}"/>
<link rel="alternate" type="text/html" href="{page}"/>
<updated>{updated}</updated>
<author><name>{name}</name></author>
{entries}</feed>
"""
_ENTRY = """<entry>
<id>{id}</id>
<title>{title}</title>
<link rel="alternate" type="text/html" href="{link}"/>
<published>{day}</published>
<updated>{day}</updated>
<content type="html">{content}</content>
</entry>
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the sources of one date brought, or what became of one of them."""

    id: str
    title: str
    link: str
    day: str
    """That date, at midnight: an entry is as old as what it tells."""
    html: str


def atom(site: Site) -> str:
    """The feed in Atom."""
    return _ATOM.format(
        language=escaped(labels.language()),
        itself=escaped(_file(site, addresses.CHANGES_ATOM)),
        title=escaped(_title(site)),
        about=escaped(say("feed.about")),
        page=escaped(site.whole(addresses.CHANGES)),
        updated=max([_midnight(site.story.as_of), *(e.day for e in _entries(site))]),
        name=escaped(site.name),
        entries="".join(
            _ENTRY.format(
                id=escaped(e.id),
                title=escaped(e.title),
                link=escaped(e.link),
                day=e.day,
                content=escaped(e.html),
            )
            for e in _entries(site)
        ),
    )


def json(site: Site) -> str:
    """The same as JSON Feed."""
    return as_json({
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(site),
        "description": say("feed.about"),
        "language": labels.language(),
        "home_page_url": site.whole(addresses.CHANGES),
        "feed_url": _file(site, addresses.CHANGES_JSON),
        "authors": [{"name": plain(site.name)}],
        "items": [
            {
                "id": e.id,
                "title": e.title,
                "url": e.link,
                "date_published": e.day,
                "content_html": e.html,
            }
            for e in _entries(site)
        ],
    })  # fmt: skip


def _title(site: Site) -> str:
    return say("feed.title", site=plain(site.name))


def _file(site: Site, path: str) -> str:
    return site.address + path


def _midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _entries(site: Site) -> list[Entry]:
    """The newest first."""
    found = [*_became(site), *_of_dates(site)]
    return sorted(found, key=lambda e: e.day, reverse=True)


def _became(site: Site) -> Iterator[Entry]:
    """What became of a source, on the day on which editors say that it came about."""
    at = urlsplit(site.address)
    for each in became.dated(site.story):
        source, standing = each.source, each.source.standing
        if standing.state and each.since:
            state = standing.state.value
            words = [standing.reason or "", *each.amendments]
            yield Entry(
                id=f"tag:{at.hostname},{each.since.isoformat()}:{at.path}{source.stem}/{state}",
                title=say(f"feed.{state}", source=views.called(source)),
                link=site.whole(addresses.of_source(source.stem)),
                day=_midnight(each.since),
                html="".join(f"<p>{escaped(told)}</p>" for told in words if told)
                or f"<p>{escaped(say(f'feed.only_{state}'))}</p>",
            )


def _of_dates(site: Site) -> Iterator[Entry]:
    at = urlsplit(site.address)
    for shown in site.changes.shown:
        day = shown.whole.day
        yield Entry(
            id=f"tag:{at.hostname},{day.isoformat()}:{at.path}changes",
            title=_brought(shown.whole),
            link=site.whole(addresses.CHANGES, f"on-{day.isoformat()}"),
            day=_midnight(day),
            html="".join(_html(site, shown)),
        )


def _brought(whole: changes.Brought) -> str:
    """``1 February 2022: 8 events, 3 statements``."""
    counts = whole.counted
    kinds = [kind for kind in ("event", "statement", "figure") if counts[kind]] or ["source"]
    found = (say(f"change.count_{kind}", count=counts[kind]) for kind in kinds)
    return say("feed.brought", day=dates.day(whole.day), counts=", ".join(found))


def _html(site: Site, shown: changes.Shown) -> Iterator[str]:
    change = shown.change
    yield from _list(say("feed.sources"), [_source(site, change, s) for s in change.sources])
    yield from _list(say("change.events"), [_event(site, e) for e in change.events])
    yield from _list(say("change.statements"), [_statement(site, s) for s in change.statements])
    if shown.page:
        link = site.whole(shown.page, f"on-{change.day.isoformat()}")
        yield f"<p>{_link(link, say('feed.all'))}</p>"


def _list(title: str, items: list[str]) -> Iterator[str]:
    if items:
        yield f"<h2>{escaped(title)}</h2><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _source(site: Site, change: changes.Change, source: Source) -> str:
    """The source, and which earlier version it takes the place of, and how many sentences differ."""
    name = _named(site, source, views.titled(source))
    told = f"{name}, {escaped(source.publisher)}" if source.publisher else name
    found = change.versions.get(source.stem)
    if found is None or found.older is None:
        return told
    older = _named(site, found.older, views.name(found.older))
    if not found.counted:
        return say("feed.in_place", source=told, older=older)
    return say("feed.in_place_counted", source=told, older=older, counted=escaped(found.counted))


def _named(site: Site, source: Source, name: str) -> str:
    return _link(site.whole(addresses.of_source(source.stem)), name)


def _event(site: Site, entry: timeline.Entry) -> str:
    when, status = _link(told.link(site, entry), entry.when), escaped(told.status(entry))
    return say("feed.event", when=when, status=status, words=escaped(told.sentence(entry)))


def _statement(site: Site, said: positions.Statement) -> str:
    who = said.actor.name if said.actor else views.quoted(said.speaker)
    cues = ", ".join(views.quoted(cue.words) for cue in said.cues)
    where = site.whole(addresses.of_source(said.passage.source.stem), said.passage.first.id)
    words = _link(where, views.quoted(said.content))
    return say("feed.statement", who=escaped(f"{who} {cues}".strip()), words=words)


def _link(address: str, words: str) -> str:
    return f'<a href="{escaped(address)}">{escaped(words)}</a>'
