"""Parts of the theme that are made once for all pages that show them alike.

The menu, the tabs, the sections and the search make a third of what a page is framed by. To a page
that is not in the menu they tell of no other thing than where the pages of the menu are, seen from it:
that is the same for all pages of a folder.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation

from generator import pages

_PARTS = frozenset(
    f"partials/{name}.html" for name in ("nav", "palette", "search", "sections", "tabs")
)
"""Templates of the theme, and ours in their place, that read nothing of a page but its place."""


def share(templates: pages.AnyEnvironment) -> None:
    """Have these parts of the theme's ``templates`` made once; no others may go before them."""
    find, parts = templates.get_template, dict[str, _Part]()

    def get_template(name: str, *given: Any, **named: Any) -> Any:  # noqa: ANN401 as it is there
        found = find(name, *given, **named)
        return parts.setdefault(name, _Part(found)) if name in _PARTS else found

    templates.get_template = get_template  # type: ignore[method-assign, assignment]


class _Part:
    """A template that others take in, as they use it."""

    def __init__(self, template: Any) -> None:  # noqa: ANN401 a template of any kind
        self._template = template
        self._made: dict[tuple[str, str], str] = {}
        self._linked: frozenset[str] | None = None
        self.new_context = template.new_context

    def root_render_func(self, context: Mapping[str, Any]) -> Iterator[str]:
        """Yield what the template makes."""
        if self._linked is None:
            homepage = context["config"].extra.get("homepage") or ""
            self._linked = frozenset(_folders(_linked(context["nav"], str(homepage))))
        page = context["page"]
        here = _plain(page.url) if page else ""
        if here in self._linked:
            yield from self._template.root_render_func(context)
            return
        known = posixpath.dirname(here), context["base_url"]
        if known not in self._made:
            self._made[known] = "".join(self._template.root_render_func(context))
        yield self._made[known]


def _linked(nav: Navigation, homepage: str) -> Iterator[str]:
    """Yield the address of each page that these parts link to."""
    yield homepage
    yield from _of_items(nav.items)


def _of_items(items: Iterable[StructureItem]) -> Iterator[str]:
    for item in items:
        yield getattr(item, "url", None) or ""
        yield from _of_items(getattr(item, "children", None) or ())


def _folders(addresses: Iterable[str]) -> Iterator[str]:
    """Yield all that lies above some addresses, and they themselves."""
    for address in addresses:
        here = _plain(address)
        while here:
            yield here
            here = posixpath.dirname(here)
    yield ""


def _plain(address: str) -> str:
    return posixpath.normpath(f"/{address}").strip("/")
