"""Places that editors link to and that a page has no room for any more: it says where they are now.

What a page shows changes with the story; a link of an editor to a place on it goes on to lead there
by way of a line at its end.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from markupsafe import Markup

from generator import addresses
from generator.labels import say
from generator.model import Anchored, grouped
from generator.pages.page import Page
from generator.pages.templates import escape

_ID = re.compile(r'\bid="([^"]+)"|\{ #(\S+)')


def landed(
    made: Iterable[Page], linked: Iterable[Anchored], links: Callable[[str], Callable[..., Markup]]
) -> tuple[Page, ...]:
    """The pages, each with a line for every place ``linked`` on it that stands on a page behind.

    ``links`` gives for a page the function by which it links; see `site.Site.links`.
    """
    found = {page.uri: page for page in made}
    behind = grouped((addresses.in_front(uri), uri) for uri in found)
    ids = cache(lambda uri: _ids(found[uri]))
    for uri, anchor in sorted({(a.page, a.anchor) for a in linked if a.anchor}):
        if uri in found and anchor not in ids(uri):
            at = next((each for each in behind[uri] if anchor in ids(each)), None)
            if at:
                found[uri] = _with_line(found[uri], anchor, found[at], links(uri))
    return tuple(found.values())


def _with_line(page: Page, anchor: str, at: Page, link: Callable[..., Markup]) -> Page:
    where = f'<a href="{link(at.uri, anchor)}">{escape(at.title)}</a>'
    line = (
        f'<p class="more" id="{escape(anchor)}" data-search-exclude>'
        f"{say('shelf.linked', page=where)}</p>"
    )
    return page.with_body(f"{page.body}\n{line}\n")


def _ids(page: Page) -> frozenset[str]:
    return frozenset(_found(page.body))


def _found(body: str) -> Iterator[str]:
    return (html.unescape(found[1] or found[2]) for found in _ID.finditer(body))
