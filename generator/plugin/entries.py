"""What the theme's search finds on each page, kept for the next build."""

from __future__ import annotations

import functools
import importlib.util
import json
import sys
from collections.abc import Callable, Mapping
from html import unescape
from html.parser import HTMLParser
from importlib import metadata
from typing import Any, Protocol

from mkdocs.structure.pages import Page

from generator import settings
from generator.cache import Latest, key
from generator.plugin.renderings import headings, libraries
from generator.plugin.tags import attributes, plain


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
            _hasten(sys.modules[type(index).__module__])
            _keep(index, latest)


class _Plain(HTMLParser):
    """A parser that is told of plain HTML what it would find in it."""

    def feed(self, data: str) -> None:
        """Read a whole page."""
        tags, done = plain(data), 0
        if tags is None:
            super().feed(data)
            return
        for tag in tags:
            self._text(data[done : tag.start()])
            done = tag.end()
            ended, begun, written, empty = tag.groups()
            if ended:
                self.handle_endtag(ended)
            else:
                begin = self.handle_startendtag if empty else self.handle_starttag
                begin(begun, [*attributes(written)] if written else [])
        self._text(data[done:])

    def _text(self, text: str) -> None:
        if text:
            self.handle_data(unescape(text))


def _hasten(module: Any) -> None:  # noqa: ANN401
    """Have the theme's search read plain HTML without looking for its tags, which takes half of its time."""
    parser = getattr(module, "Parser", None)
    if (
        isinstance(parser, type)
        and issubclass(parser, HTMLParser)
        and not issubclass(parser, _Plain)
    ):
        module.Parser = type(parser.__name__, (_Plain, parser), {})


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
