"""Pages that show again what others show: overviews, and the pages of bounded size behind a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from generator import addresses
from generator.pages import amounts, changes, chosen, found, once, shelves, sides, timeline, views
from generator.pages.page import Page
from generator.pages.site import Site
from generator.search import Found


def overview(
    site: Site,
    uri: str,
    title: str,
    body: str,
    edit: str,
    *,
    of_search: tuple[Found, ...] = (),
    is_filled: bool = True,
) -> Page:
    """A page that shows again what others show: the search has its name, or each sentence would be
    found twice. It has nothing of a page that nobody has filled.
    """
    read = uri in _READ and is_filled
    if uri in addresses.ALWAYS and is_filled and not read:
        of_search = of_search or found.by_name(title)
    return Page.of(uri, title, body, edit, site.story.as_of, in_search=read, found=of_search)


_READ = (addresses.ABOUT, addresses.GLOSSARY)
"""Overviews with words of their own."""


def pages_behind(
    site: Site, whole: shelves.Shelf[Any], kind: str, page: tuple[str, str], edit: str
) -> Iterator[Page]:
    """The pages behind a ``page``, given with its title."""
    up = whole.ways_up()
    for shelf in whole.walk():
        items: Sequence[Any] = () if shelf.below else shelf.items
        if kind == "events":
            items = chosen.told(once.Once(), [site.by_id[e.id] for e in timeline.chosen(shelf)])
        elif kind == "changes":
            items = changes.told((changes.line(site.story, i) for i in items), once.Once())
        elif kind in _ONCE:
            items = _ONCE[kind](once.Once(), items)
        name = whole.label if shelf is whole else f"{whole.label}, {shelf.label}"
        body = site.render(
            "shelf.md.j2",
            shelf.uri,
            shelf=shelf,
            kind=kind,
            name=name,
            page=page,
            up=up.get(shelf.uri),
            items=items,
        )
        yield overview(site, shelf.uri, f"{page[1]}: {name}", body, edit)


def _statements(page: once.Once, items: Sequence[Any]) -> Sequence[Any]:
    said = sides.said(page, [statement for _, statement in items])
    return [(position, shown) for (position, _), shown in zip(items, said, strict=True)]


_ONCE: Mapping[str, Callable[[once.Once, Sequence[Any]], Sequence[Any]]] = {
    "statements": _statements,
    "disputes": lambda page, items: [chosen.disputed(page, d) for d in items],
    "figures": lambda page, items: [amounts.once(page, row) for row in items],
    "sentences": lambda page, items: [
        page.whole(i) if isinstance(i, views.Passage) else i for i in items
    ],
}
"""How a page behind shows what it has of a kind, each sentence once."""
