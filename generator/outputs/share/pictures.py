"""Which page is shared by which picture: one for the first page, the timeline and each topic; the
first page's stands for all others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator import addresses
from generator.labels import dates, say
from generator.outputs.share import png
from generator.outputs.share.card import HEIGHT, WIDTH, Card
from generator.outputs.words import plain
from generator.pages import Site

Files = Mapping[str, Callable[[], bytes]]
"""Path in the site -> what makes the picture: each is made when it is written."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as the tags of a page tell it."""

    path: str
    """Where it stands in the site."""
    alt: str
    size: tuple[int, int] | None
    """Width and height; None where they are unknown."""


def of_editors(site: Site, file: bytes) -> Picture:
    """The picture that editors made, which stands for every page."""
    return Picture(addresses.PICTURE, site.name, png.size(file))


def drawn(site: Site) -> Mapping[str, Picture]:
    """The pictures by the pages that have their own; none where the site's address is unknown."""
    return {
        uri: Picture(addresses.of_picture(uri), plain(made.alt), (WIDTH, HEIGHT))
        for uri, made, _ in _cards(site)
    }


def files(site: Site) -> Files:
    """The same as files."""
    return {addresses.of_picture(uri): draw for uri, _, draw in _cards(site)}


def _cards(site: Site) -> Iterator[tuple[str, Card, Callable[[], bytes]]]:
    """Yield each page with its card and what draws it; what draws is slow to import."""
    if not site.address:
        return
    from generator.outputs.share import drawing  # noqa: PLC0415 see above

    for uri, made in _told(site):
        if drawing.can_be_drawn(made):
            yield uri, made, partial(drawing.drawn, made)


def _told(site: Site) -> Iterator[tuple[str, Card]]:
    sources = say("change.count_source", count=len(site.story.articles))
    foot = say("picture.foot", day=dates.day(site.story.as_of), sources=sources)
    topics = site.story.content.topics
    name = plain(site.name)
    yield addresses.HOME, Card("", name, plain(" · ".join(t.title for t in topics)), foot)
    for topic in topics:
        made = Card(name, plain(topic.title), plain(topic.question), foot)
        yield addresses.of_topic(topic.id), made
    if site.entries:
        events = say("picture.timeline", count=len(site.entries))
        yield addresses.TIMELINE, Card(name, say("nav.timeline"), events, foot)
