"""The files that the site is built from, by their path below its top: what a link of an editor can
lead to.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from pathlib import Path

from generator import addresses
from generator.content import keys, unread
from generator.content.unread import FOLDER, listed

_PAGES = f"{FOLDER}/pages"
_MADE: dict[str, Callable[[str], str]] = {
    f"{FOLDER}/topics": addresses.of_topic,
    f"{FOLDER}/actors": addresses.of_actor,
    "seeds": addresses.of_source,
}
"""Folders -> the page that each file of them has."""


def files(root: Path) -> frozenset[str]:
    """Pages, images and data files; the page of a file with problems counts."""
    made = {page(path.stem) for folder, page in _MADE.items() for path in listed(root, folder)}
    own = {path.relative_to(root / _PAGES).as_posix() for path in _below(root / _PAGES)}
    return frozenset({*addresses.ALWAYS, *made, *own})


def is_awaited(root: Path, sources: keys.Sources, page: str) -> bool:
    """Whether the page may be there as soon as a file is mended that has problems of its own."""
    folder, name = posixpath.split(page.removesuffix(".md"))
    if page == addresses.of_source(name):
        return name in sources.unread or bool(sources.lost)
    return folder in ("topics", "actors") and bool(unread.cause(root, folder, name))


def _below(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.is_file() and not any(
            name.startswith(".") for name in path.relative_to(folder).parts
        ):
            yield path
