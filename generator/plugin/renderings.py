"""What MkDocs made of each page's Markdown, kept for the next build.

The last rendering of each page is kept, with a key of all that decides it, and with the files that its
links were looked up in. It is taken again where the key is the same and those files are where they
were. A page of which MkDocs had something to say is rendered in each build, so that it is said in each.
"""

from __future__ import annotations

import contextlib
import copy
import functools
import json
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from itertools import pairwise
from typing import Any, Self

import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents, get_toc

from generator.cache import Codec, Latest, Store, UnfitError, key, program
from generator.plugin.blocks import Blocks

_PURE = frozenset(
    {
        *("abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes"),
        *("md_in_html", "sane_lists", "smarty", "tables", "toc"),
        *("pymdownx.betterem", "pymdownx.caret", "pymdownx.details", "pymdownx.mark"),
        *("pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde"),
    }
)
"""Extensions of Markdown that read nothing but the page and their settings."""
_LIBRARIES = ("Markdown", "pymdown-extensions", "Pygments")
"""Libraries that decide what Markdown becomes, besides MkDocs."""


_Heading = tuple[int, int, str, str]
"""How deep a heading stands in the table of contents, its level, id and words."""


@dataclass(frozen=True, slots=True)
class _Rendering:
    """What a page became."""

    content: str
    title: str | None
    headings: tuple[_Heading, ...]
    """Those of the table of contents, in its order."""
    ids: tuple[str, ...]
    anchors: tuple[tuple[str, str, str], ...]
    """Links to places in pages: the page, the place, the link as it is written."""
    asked: tuple[tuple[str, str | None], ...]
    """The files that links were looked up in, each with where it was; None where there was none."""


class Renderings:
    """Renders pages, or takes what the last build made of them."""

    def __init__(self, store: Store) -> None:
        """Keep what is made in the ``store``."""
        self._latest = Latest(store, "rendering")
        self._codec = Codec(_Rendering)

    def render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Do for a page what its class's ``render`` does."""
        known = _key(page, config)
        if known is None:
            Page.render(page, config, files)
            return
        kept = self._kept(page.file.src_uri, known)
        if kept and all(_where(files, path) == at for path, at in kept.asked):
            _take(page, kept, files)
            return
        asked = _Asked(files)
        with _Ear() as ear:
            _render(page, config, asked)
        if not ear.has_heard:
            self._keep(page.file.src_uri, known, _rendering(page, asked.asked.items()))

    def keep(self) -> None:
        """All pages are rendered."""
        self._latest.keep()

    def _kept(self, uri: str, known: str) -> _Rendering | None:
        """The last rendering of a page."""
        with contextlib.suppress(UnfitError):
            record = self._latest.get(uri, known)
            kept = self._codec.decoded(record) if record else None
            return kept if kept and _is_tree(kept.headings) else None
        return None

    def _keep(self, uri: str, known: str, rendering: _Rendering) -> None:
        with contextlib.suppress(UnfitError):
            self._latest.put(uri, known, self._codec.encoded(rendering))


# ---------------------------------------------------------------- keys


def _key(page: Page, config: MkDocsConfig) -> str | None:
    """The key of what a page becomes; None where something may decide it that has no key."""
    extensions = config.markdown_extensions
    if any(str(e) not in _PURE for e in extensions):
        return None
    try:
        options = json.dumps([extensions, config.mdx_configs])
    except (TypeError, ValueError):
        return None
    file = page.file
    return key(
        libraries(),
        options,
        repr((config.use_directory_urls, config.validation, _log().getEffectiveLevel())),
        repr((file.src_uri, file.url, file.inclusion)),
        page.markdown or "",
    )


@functools.cache
def libraries() -> str:
    """Return what stands for the programs that render a page, ours among them."""
    versions = (f"{name} {metadata.version(name)}" for name in _LIBRARIES)
    return key(program(), mkdocs.__name__, mkdocs.__version__, *versions)


class _Asked(Files):
    """The files of a site, and which of them were asked for."""

    def __init__(self, files: Files) -> None:
        super().__init__(())
        self._all = files
        self.asked: dict[str, str | None] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """Return what the site has at a path."""
        self.asked[path] = _where(self._all, path)
        return self._all.get_file_from_path(path)


def _where(files: Files, path: str) -> str | None:
    """The address of a file, and whether the site has it; None where there is none."""
    file = files.get_file_from_path(path)
    return f"{file.inclusion.name} {file.url}" if file else None


def _log() -> logging.Logger:
    """Where MkDocs says what is wrong with a page."""
    return logging.getLogger(Page.__module__)


class _Ear(logging.Handler):
    """Notes whether MkDocs said anything while it was lent."""

    has_heard = False

    def emit(self, _record: logging.LogRecord) -> None:
        """Note that something was said."""
        self.has_heard = True

    def __enter__(self) -> Self:
        _log().addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        _log().removeHandler(self)


# ---------------------------------------------------------------- pages


def _render(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Have MkDocs render a page, its blocks of HTML put aside."""
    blocks, own = Blocks(), copy.copy(config)
    own["markdown_extensions"] = [*config.markdown_extensions, blocks]
    Page.render(page, own, files)
    page.present_anchor_ids = {*(page.present_anchor_ids or ()), *(blocks.ids or ())}


def _rendering(page: Page, asked: Iterable[tuple[str, str | None]]) -> _Rendering:
    """What a page became when it was rendered."""
    return _Rendering(
        content=page.content or "",
        title=page._title_from_render,  # noqa: SLF001 where MkDocs keeps it
        headings=tuple(headings(page.toc)),
        ids=tuple(sorted(filter(None, page.present_anchor_ids or ()))),
        anchors=tuple(
            (file.src_uri, anchor, link)
            for file, links in (page.links_to_anchors or {}).items()
            for anchor, link in links.items()
        ),
        asked=tuple(asked),
    )


def headings(toc: Iterable[AnchorLink], depth: int = 0) -> Iterator[_Heading]:
    """Yield the headings of a table of contents, each with what is below it."""
    for each in toc:
        yield depth, each.level, each.id, each.title
        yield from headings(each.children, depth + 1)


def _take(page: Page, kept: _Rendering, files: Files) -> None:
    """Give a page what it became."""
    page.content = kept.content
    page._title_from_render = kept.title  # noqa: SLF001 where MkDocs looks for it
    page.toc = _toc(kept.headings)
    page.present_anchor_ids = set(kept.ids)
    page.links_to_anchors = {}
    for uri, anchor, link in kept.anchors:
        if file := files.get_file_from_path(uri):
            page.links_to_anchors.setdefault(file, {})[anchor] = link


def _is_tree(headings: Iterable[_Heading]) -> bool:
    """Whether none stands deeper than right below the one before it."""
    depths = [-1, *(depth for depth, *_ in headings)]
    return all(0 <= depth <= before + 1 for before, depth in pairwise(depths))


def _toc(headings: Iterable[_Heading]) -> TableOfContents:
    """The table of contents of headings."""
    top: list[Any] = []
    above = [top]
    for depth, level, anchor, words in headings:
        below: list[Any] = []
        above[depth:] = [above[depth], below]
        above[depth].append({"level": level, "id": anchor, "name": words, "children": below})
    return get_toc(top)
