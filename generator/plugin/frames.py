"""What the theme made of each page, kept for the next build.

A page is framed by the theme's templates: header, navigation, table of contents, footer; and finished
as this site needs it. The last framing of each page is taken again where the settings, the navigation
and all of the page are the same. Where templates, plugins or hooks take part that are not known here,
each build frames all.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any, Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure import StructureItem
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme

from generator import settings
from generator.cache import Latest, key
from generator.plugin.renderings import headings, libraries
from generator.project import SHIPPED

OVERRIDES = SHIPPED / "overrides"
"""Our own templates of the theme."""
_LIBRARIES = ("Jinja2", "mkdocs-material")
_PLUGINS = (settings.PLUGIN, *settings.SEARCH)
"""Plugins that change no page but as settings say."""
_CONTENT = "\0"
"""Stands for the page's words, which are kept already, in its frame."""
_UNSEEN = frozenset(
    {
        *("config_file_path", "docs_dir", "site_dir", "dev_addr", "watch", "strict", "plugins"),
        *("exclude_docs", "draft_docs", "not_in_nav"),
    }
)
"""Settings that no template shows; plugins are told with what is set for them."""


class _Template(Protocol):
    """A template as MkDocs uses it."""

    def render(self, context: Mapping[str, Any]) -> str:
        """Return the text of a page."""


class _Templates(Protocol):
    """The theme's templates as MkDocs uses them."""

    def get_template(self, name: str) -> _Template:
        """Return the template of a name."""


class Frames:
    """Stands for the theme's templates, and has the last framing of each page."""

    def __init__(
        self, templates: _Templates, latest: Latest, finished: Callable[[str, str], str], use: str
    ) -> None:
        """Ask the ``templates`` for what was not the ``latest``; a page that they made is
        ``finished`` from it and its words, for a ``use`` of its own.
        """
        self._templates = templates
        self._finished = finished
        self._use = use
        self._latest = latest
        self._site: str | None = None

    def get_template(self, name: str) -> _Template:
        """Return the template of a name."""
        return _Framing(self, name, self._templates.get_template(name))

    def render(self, name: str, template: _Template, context: Mapping[str, Any]) -> str:
        """Return the page of a context as the template frames it."""
        page = context["page"]
        if page is None:
            return template.render(context)
        if self._site is None:
            self._site = key(self._use, _of_site(context["config"], context["nav"].items))
        known = key(self._site, name, *_of_page(page))
        kept = self._latest.get(page.file.src_uri, known)
        if kept is not None:
            return kept.decode("utf-8", "surrogatepass").replace(_CONTENT, page.content)
        made = self._finished(template.render(context), page.content)
        if page.content and _CONTENT not in made:
            frame = made.replace(page.content, _CONTENT)
            self._latest.put(page.file.src_uri, known, frame.encode("utf-8", "surrogatepass"))
        return made


class _Framing:
    """A template of the theme, asked only where it has to be."""

    def __init__(self, frames: Frames, name: str, template: _Template) -> None:
        self._frames, self._name, self._template = frames, name, template

    def render(self, context: Mapping[str, Any]) -> str:
        """Return the page of a context."""
        return self._frames.render(self._name, self._template, context)


# ---------------------------------------------------------------- keys


def are_known(config: MkDocsConfig, overrides: Iterable[Path]) -> bool:
    """Whether all that takes part in framing a page has a key; ``overrides`` are the folders whose
    templates go before the theme's.
    """
    is_ours = config.theme.name == settings.THEME and set(overrides) <= {OVERRIDES}
    if not is_ours or config.hooks or any(name not in _PLUGINS for name in config.plugins):
        return False
    try:
        _of_settings(config)
    except (TypeError, ValueError):
        return False
    return True


def _of_site(config: MkDocsConfig, items: Iterable[StructureItem]) -> str:
    """The key of what all pages share."""
    files = sorted(path for path in OVERRIDES.rglob("*") if path.is_file())
    return key(
        libraries(),
        *(f"{name} {metadata.version(name)}" for name in _LIBRARIES),
        *(path.relative_to(OVERRIDES).as_posix() for path in files),
        *(key(path.read_bytes().decode("latin-1")) for path in files),
        _of_settings(config),
        repr(list(_of_nav(items))),
    )


def _of_settings(config: MkDocsConfig) -> str:
    """What is set; raises TypeError where some of it is code."""
    told = {name: value for name, value in config.items() if name not in _UNSEEN}
    plugins = dict(config.plugins)
    return json.dumps([told, plugins], default=_plain, sort_keys=True)


def _plain(value: object) -> object:
    if isinstance(value, BasePlugin):
        value = value.config
    if isinstance(value, Theme):
        return {**value, "locale": str(value["locale"])}
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(value)


def _of_nav(items: Iterable[StructureItem]) -> Iterator[object]:
    for item in items:
        url, meta, below = (getattr(item, name, None) for name in ("url", "meta", "children"))
        yield item.title, url, meta, list(_of_nav(below or ()))


def _of_page(page: Page) -> Iterator[str]:
    yield page.content or ""
    beside = ((p.title, p.url) if p else None for p in (page.previous_page, page.next_page))
    addresses = page.url, page.abs_url, page.canonical_url, page.edit_url
    yield repr((page.file.src_uri, page.title, *addresses, page.update_date, *beside))
    yield repr((page.meta, list(headings(page.toc))))
