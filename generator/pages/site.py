"""What every page of a site is made from, and how templates are filled."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator import labels
from generator.addresses import Links
from generator.labels import dates, say
from generator.model import Citation, Story, Weight
from generator.pages import (
    anchors,
    changes,
    corrected,
    edited,
    once,
    positions,
    shown,
    sources,
    speakers,
    timeline,
    views,
    who,
)
from generator.pages.templates import Templates, href
from generator.story import statements

FILTERS: Mapping[str, Callable[..., object]] = {
    "day": dates.day,
    "name": views.name,
    "called": views.called,
    "marked": views.marked,
    "cited": views.cited,
    "full": views.full,
    "short": views.Short(),
    "status": lambda value: say(f"status.{value}"),
    "meaning": lambda value: say(f"status.{value}_means"),
    "kind": sources.kind,
    "actor_kind": who.kind,
    "numbers": views.numbers,
    "short_numbers": views.short_numbers,
    "all_on_topic": lambda kind, count: say(f"topic.all_{kind}", count=count),
    "stands_as": lambda value: say(f"strip.is_{value}"),
    "slug": anchors.slug,
    "label": corrected.label,
    "title": corrected.label,
    "href": href,
    "inline": speakers.inline,
    "excerpt": once.excerpt,
    "counted": labels.number,
}


def filters(story: Story) -> Mapping[str, Callable[..., object]]:
    """The same, with the short names that tell the sources of ``story`` apart, and what tells its
    corrections apart.
    """
    short = views.Short.of([a.article.source for a in story.articles])
    titles = {v.correction.id: v.title for v in corrected.views(story)}
    return {**FILTERS, "short": short, "title": lambda correction: titles[correction.id]}


@dataclass(frozen=True, slots=True)
class Site:
    """What every page is made from."""

    story: Story
    name: str
    entries: tuple[timeline.Entry, ...]
    by_id: Mapping[str, timeline.Entry]
    """The entries by the ids of their events."""
    said: positions.Said
    weights: Mapping[str, Weight]
    """How much each statement matters, by the claim's id."""
    changes: changes.Changes
    templates: Templates
    directory_urls: bool
    address: str
    """Where readers find the site; empty where that is unknown."""
    by_file: bool
    """Pages link to each other's files of Markdown; see `addresses.Links`."""

    def links(self, uri: str) -> Callable[..., Markup]:
        """A function from page and anchor to the address seen from ``uri``."""
        links = Links(uri, self.directory_urls, self.by_file)
        known: dict[str, str] = {}

        def link(page: str, anchor: str = "") -> Markup:
            if page == uri and anchor:
                return Markup(f"#{html.escape(anchor)}")  # noqa: S704 of slugs and ids alone
            if page not in known:
                known[page] = html.escape(links.to(page))
            return Markup(known[page] + (f"#{html.escape(anchor)}" if anchor else ""))  # noqa: S704

        return link

    def edited(
        self,
        uri: str,
        markdown: str,
        found: Sequence[Citation],
        before: Sequence[Citation] = (),
    ) -> Markup:
        """An editor's Markdown on the page at ``uri``, its citations numbered after those
        ``before`` it.
        """
        return edited.edited(self.story, self.links(uri), markdown, found, before)

    def whole(self, page: str, anchor: str = "") -> str:
        """The full address of ``page``; see `addresses.Links.whole`."""
        return Links(page, self.directory_urls).whole(self.address, page, anchor)

    def files(self, uri: str) -> Callable[[str], Markup]:
        """A function from a file that is no page to its address seen from ``uri``."""
        links = Links(uri, self.directory_urls, self.by_file)
        return lambda path: href(links.to_file(path))

    def render(self, template: str, uri: str, **context: object) -> str:
        """The template's text for the page at ``uri``, with single blank lines."""
        known = {
            "story": self.story,
            "site_name": self.name,
            "address": self.address,
            "link": self.links(uri),
            "file": self.files(uri),
        }
        body = self.templates.render(template, known | context)
        return re.sub(r"\n{3,}", "\n\n", body).strip() + "\n"


def of_story(
    story: Story,
    name: str,
    made_of: Templates,
    *,
    directory_urls: bool,
    address: str,
    by_file: bool = False,
) -> Site:
    """What the pages of a story are made from."""
    story = shown.limited(story)
    entries, weights = timeline.entries(story), statements.weights(story)
    return Site(
        story,
        name,
        entries,
        {e.event.id: e for e in entries},
        positions.said(story),
        weights,
        changes.page(story, changes.brought(story, entries), weights),
        made_of,
        directory_urls,
        address,
        by_file,
    )
