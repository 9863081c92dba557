"""A new story: the files that ``explainer init`` writes, and how they come into place whole or not
at all.

The folders beside this module hold them: `common` for every story, and `empty` or `example` over
it. Names that begin with a dot are kept as ``dot-…``, so that no tool takes our templates for its
own files.
"""

from __future__ import annotations

import importlib.metadata
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from generator import DISTRIBUTION, manual
from generator.content import json_schemas

_HERE = Path(__file__).parent
_WELCOME = frozenset({".git"})
"""What a folder may hold already: a new story often begins as an empty repository."""


def create(
    folder: Path, *, example: bool, more: Callable[[Path], None] = lambda _root: None
) -> tuple[Path, ...]:
    """Write a new story into ``folder``, which is absent or empty; the files written, by their
    paths in it. ``more`` writes others, into the folder in which the story is made.

    Raises FileExistsError with the names that are in the way. A run that is killed leaves no file
    that is half written, and mkdocs.yml, which makes the folder a story, comes last.
    """
    unfinished = _unfinished(folder)
    if in_the_way := _in_the_way(folder, unfinished):
        raise FileExistsError(f"{folder} is {in_the_way}; nothing was written. Name a new folder")
    shutil.rmtree(unfinished, ignore_errors=True)
    made = files(_title(folder), example=example)
    try:
        for path, text in made.items():
            file = unfinished / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        more(unfinished)
        _move(unfinished, folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return tuple(made)


def files(title: str, *, example: bool) -> Mapping[Path, str]:
    """The texts of a new story by their paths in it; it is called ``title``, or as its front page
    is.
    """
    kind = _HERE / ("example" if example else "empty")
    heading = (kind / _HOME).read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")
    values = {
        "title": heading.replace("{{ title }}", title),
        "version": importlib.metadata.version(DISTRIBUTION),
    }
    texts = {
        path: text for folder in (_HERE / "common", kind) for path, text in sorted(_texts(folder))
    }
    filled = {
        p: re.sub(r"\{\{ (title|version) \}\}", lambda found: values[found[1]], t)
        for p, t in texts.items()
    }
    schemas = {Path(json_schemas.FOLDER, n): t for n, t in json_schemas.written().items()}
    ours = {_CORRECTIONS: manual.document("corrections.md"), _SETTINGS: json_schemas.settings()}
    return filled | ours | schemas


_HOME = Path("content", "pages", "index.md")
_SETTINGS = Path(".vscode", "settings.json")
_CORRECTIONS = Path("content", "corrections", "README.md")


def _texts(folder: Path) -> Iterator[tuple[Path, str]]:
    for file in folder.rglob("*"):
        if file.is_file():
            parts = [re.sub(r"^dot-", ".", part) for part in file.relative_to(folder).parts]
            yield Path(*parts), file.read_text(encoding="utf-8")


def _title(folder: Path) -> str:
    """A title from the letters and digits of a folder's name: "harbour-tram" -> "Harbour tram"."""
    words = " ".join(re.findall(r"[^\W_]+", folder.resolve().name))
    return words[:1].upper() + words[1:] or "A story"


# ---------------------------------------------------------------- into place


def _unfinished(folder: Path) -> Path:
    """Where the story is made: beside its folder, or inside one that is there and so may be a mount
    of its own.
    """
    name = f".{folder.resolve().name}.unfinished"
    return (folder if folder.is_dir() else folder.parent) / name


def _in_the_way(folder: Path, unfinished: Path) -> str:
    """What a place is that can take no story, with the first names that it holds; empty where it
    can take one.
    """
    if not folder.is_dir():
        return "no folder" if folder.exists() or folder.is_symlink() else ""
    names = sorted(p.name for p in folder.iterdir() if p.name not in _WELCOME | {unfinished.name})
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return f"not empty ({', '.join(names[:5])}{more})" if names else ""


def _move(made: Path, folder: Path) -> None:
    """Put a story that is whole into its place, mkdocs.yml last."""
    if not folder.is_dir():
        made.rename(folder)
        return
    for entry in sorted(made.iterdir(), key=lambda p: (p.name == "mkdocs.yml", p.name)):
        entry.rename(folder / entry.name)
