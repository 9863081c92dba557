"""Earlier ids of topics and actors, which their files keep under ``former`` so that old addresses
lead on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from generator import addresses
from generator.content.checker import Checker
from generator.content.unread import FOLDER, listed
from generator.files import documents, texts
from generator.files.texts import Place

FOLDERS = {"topics": addresses.of_topic, "actors": addresses.of_actor}
"""Folders whose files have former ids -> the page of an id."""


def load(checker: Checker) -> Mapping[str, Mapping[str, str]]:
    """Folder -> each former id with the id that holds now; what is wrong with others is reported at
    the checker.
    """
    return {folder: _of_folder(checker, folder) for folder in FOLDERS}


def moved(former: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """The page of each former id -> the page that it is now."""
    return {
        FOLDERS[folder](old): FOLDERS[folder](new)
        for folder in former
        for old, new in former[folder].items()
    }


def _of_folder(checker: Checker, folder: str) -> Mapping[str, str]:
    files = {p.stem: str(p) for p in listed(checker.root, f"{FOLDER}/{folder}")}
    found: dict[str, str] = {}
    for path in files.values():
        for old, place in _written(checker, path):
            new = PurePosixPath(path).stem
            if old in files:
                own = "this file's own id" if old == new else f"the id of {files[old]}"
                hint = "a former id is one that no file has now; delete it here"
                checker.report(path, place, "E236", f"'{old}' is {own}", hint)
            elif old in found:
                message = f"'{old}' is a former id of {files[found[old]]} too"
                message = f"'{old}' is here twice" if found[old] == new else message
                checker.report(
                    path,
                    place,
                    "E236",
                    message,
                    "keep it once, where readers of the old page should arrive",
                )
            else:
                found[old] = new
    return found


def _written(checker: Checker, path: str) -> Iterator[tuple[str, Place]]:
    """The former ids of one file, each with its place; a file with other problems tells what it
    can.
    """
    text, problems = texts.read(checker.root, path, texts.MAX_CONTENT)
    if problems or "former" not in text:
        return
    front, first = (texts.split_front_matter(text)[0], 2) if path.endswith(".md") else (text, 1)
    document, _ = documents.parse_yaml(front or "", path, first)
    former = document.data.get("former") if document else None
    for i, old in enumerate(former if isinstance(former, tuple) else ()):
        if document and isinstance(old, str):
            yield old, document.place_of(("former", i))
