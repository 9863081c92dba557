"""What the theme's search finds on each page, kept for the next build."""

from __future__ import annotations

import functools
import importlib.util
import json
from collections.abc import Callable, Mapping
from importlib import metadata
from typing import Any, Protocol

from mkdocs.structure.pages import Page

from generator import settings
from generator.cache import Latest, key
from generator.plugin.renderings import headings, libraries


class _Index(Protocol):
    """The index of Material's search, as it is being made."""

    entries: list[dict[str, Any]]
    add_entry_from_context: Callable[[Page], None]


def keep(plugins: Mapping[str, object], latest: Latest) -> None:
    """Have the index of the theme's search, if that is among the ``plugins``, take what it found on a
    page before, where the page is the same.
    """
    for plugin in (plugins.get(name) for name in settings.SEARCH):
        index: Any = getattr(plugin, "search_index", None)
        # Where Chinese is parted into words, that is done by tables that have no key.
        if hasattr(index, "entries") and not importlib.util.find_spec("jieba"):
            _keep(index, latest)


def _keep(index: _Index, latest: Latest) -> None:
    find = index.add_entry_from_context

    def add(page: Page) -> None:
        known = _key(page)
        kept = latest.get(page.file.src_uri, known)
        if kept is not None:
            index.entries.extend(json.loads(kept))
            return
        before = len(index.entries)
        find(page)
        latest.put(page.file.src_uri, known, json.dumps(index.entries[before:]).encode())

    index.add_entry_from_context = add


def _key(page: Page) -> str:
    """The key of what is found on a page."""
    of_page = page.title, page.url, page.meta, list(headings(page.toc))
    return key(_programs(), repr(of_page), page.content or "")


@functools.cache
def _programs() -> str:
    """What stands for the programs that find it; to read which these are takes as long as a page."""
    return key(libraries(), metadata.version("mkdocs-material"))
