"""The navigation that a project writes itself: whether its entries lead anywhere."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from generator import settings
from generator.content import destinations
from generator.content.destinations import Site
from generator.files import texts
from generator.files.wording import shortened
from generator.problems import Problem

_HINT = "name a file of content/pages, or a page that the program makes, such as timeline.md"


def problems(
    known: Mapping[str, Any], files: frozenset[str], text: str, path: str
) -> Iterator[Problem]:
    """A problem for each entry that is none of the `files` of the site.

    `text` is that of the file at `path`, which holds the settings `known`. Which files plugins add
    that are not ours cannot be known: with them nothing is judged.
    """
    site = Site(files, {})
    plugins = {name for name, _ in settings.named(known.get("plugins"))}
    for entry in (
        dict.fromkeys(entries(known.get("nav")))
        if plugins <= {*settings.SEARCH, settings.PLUGIN}
        else ()
    ):
        if posixpath.normpath(entry) in site.files or _is_elsewhere(entry):
            continue
        near = destinations.nearest(entry, "index.md", site)
        hint = f"write: {near}" if near else _HINT
        at = texts.place(text, max(0, text.find(entry, max(0, text.find("nav:")))))
        yield Problem(
            path,
            *at,
            "E508",
            f"'nav' names '{shortened(entry, 80)}', and there is no such page",
            hint,
        )


def entries(nav: object) -> Iterator[str]:
    """Every page or address that a navigation in MkDocs' form names."""
    if isinstance(nav, str):
        yield nav
    below = nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ()
    for part in below:
        yield from entries(part)


def _is_elsewhere(entry: str) -> bool:
    """Whether MkDocs takes the entry for an address of the web or of the server."""
    try:
        parts = urlsplit(entry)
    except ValueError:
        return False
    return bool(parts.scheme or parts.netloc) or entry.startswith("/")
