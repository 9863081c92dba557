"""The files by their paths."""

from __future__ import annotations

from functools import partial

from generator import addresses, labels
from generator.data import Files, sheets
from generator.outputs import calendar, embed, entry, feed, sheet, slides
from generator.pages import Site, days


def files(site: Site) -> Files:
    """Every file that can be made of the story, with the address that is known; made later, in the
    language that holds now.
    """
    made = {**_of_timeline(site), **_of_changes(site)}
    return {path: labels.held(make) for path, make in made.items()}


def _of_changes(site: Site) -> Files:
    """Feeds, which are read elsewhere and need full addresses."""
    if not site.address:
        return {}
    return {
        addresses.CHANGES_ATOM: lambda: feed.atom(site),
        addresses.CHANGES_JSON: lambda: feed.json(site),
    }


def _of_timeline(site: Site) -> Files:
    if not site.entries:
        return {}
    shown = entry.chosen(site)
    made = {
        addresses.TIMELINE_CSV: lambda: sheet.text(site, shown),
        addresses.TIMELINE_JS: lambda: slides.text(site, shown),
    }
    if site.address:
        path = addresses.built(addresses.EMBED, directory_urls=site.directory_urls)
        made[path] = lambda: embed.page(site, shown)
    if dated := days.calendar(shown, site.entries):
        made[addresses.TIMELINE_ICS] = lambda: calendar.text(site, dated)
    for part in sheets(site.story):
        path = addresses.of_timeline_sheet(part.name)
        made[path] = partial(_sheet, site, [e.id for e in part.events])
    return made


def _sheet(site: Site, events: list[str]) -> str:
    return sheet.text(site, (site.by_id[e] for e in events))


def left_out(address: str) -> tuple[str, ...]:
    """What there is to say of a build that does not know where its site will stand."""
    return () if address else (_UNKNOWN,)


_UNKNOWN = (
    "site_url is not set: without it there are no feeds, no sitemap, no pictures for sharing, no"
    " address for a calendar and none in the tags that other sites read; see docs/outputs.md"
)
