"""The files of a project that say nothing of the story and change how its site looks: settings,
templates, pictures. Of them only the names are told.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from generator.comparing.records import Item, Things
from generator.files import folders

SETTINGS = "mkdocs.yml"
FOLDERS = ("templates", "content/pages")
KIND = "file"


def with_files(things: Things, root: Path) -> Things:
    """Return the things of the story of a project, and its other files."""
    return {**things, KIND: tuple(_items(root))}


def _items(root: Path) -> Iterator[Item]:
    for path in (SETTINGS, *_below(root)):
        file = root / path
        if file.resolve().is_relative_to(root.resolve()) and file.is_file():
            with file.open("rb") as opened:
                content = hashlib.file_digest(opened, "sha256").hexdigest()
            yield Item(KIND, path, path, {"content": (content,)})


def _below(root: Path) -> Iterator[str]:
    for folder in FOLDERS:
        for path in folders.tree(root, folder)[0]:
            if folder == "templates" or path.suffix != ".md":
                yield str(path)
