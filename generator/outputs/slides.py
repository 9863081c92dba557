"""The timeline as TimelineJS reads it: JSON with a slide for each entry, its text as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from generator import addresses
from generator.data import as_json
from generator.labels import say
from generator.outputs import entry as told
from generator.outputs.words import escaped, plain
from generator.pages import Site
from generator.pages.timeline import Entry


def text(site: Site, entries: Sequence[Entry]) -> str:
    """The file's text."""
    count, day = len(site.story.articles), site.story.as_of.isoformat()
    about = f"<p>{escaped(say('slides.about', count=count, day=day))}</p>"
    timeline = _link(site.address and site.whole(addresses.TIMELINE), say("nav.timeline"))
    return as_json({
        "title": {
            "text": {
                "headline": escaped(site.name),
                "text": about + timeline,
            }
        },
        "events": [_slide(site, e) for e in entries],
    })  # fmt: skip


def _slide(site: Site, entry: Entry) -> dict[str, Any]:
    event = entry.event
    first = event.stands_at if event.is_as_reported else event.earliest
    slide = {
        "unique_id": event.id,
        "start_date": _date(first),
        "display_date": escaped(entry.when),
        "group": plain(told.status(entry)),
        "text": {"headline": escaped(told.title(entry)), "text": _text(site, entry)},
    }
    if event.latest > first:
        slide["end_date"] = _date(event.latest)
    return slide


def _text(site: Site, entry: Entry) -> str:
    where = site.address and told.source_link(site, entry)
    return (
        f"<blockquote>{escaped(told.sentence(entry))}</blockquote>"
        + _link(where, told.source_line(entry))
        + f"<p>{escaped(' '.join(told.notes(entry)))}</p>"
    )


def _link(address: str, words: str) -> str:
    """A paragraph that leads to an address, where it is known."""
    linked = f'<a href="{escaped(address)}">{escaped(words)}</a>' if address else escaped(words)
    return f"<p>{linked}</p>"


def _date(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}
