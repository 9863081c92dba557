"""What is compared, from data files: those of a story as it is told now, or of a site that was built earlier."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from generator import addresses, data
from generator.comparing.items import items
from generator.comparing.records import Data, State, Things
from generator.model import Story

MAX_FILE = 64 * 1024 * 1024
"""Bytes that a data file may have."""
_WITHIN = re.compile(r"data/[^/\\]+(?:/[^/\\]+)?\.json")
"""What a data file names another by: a way from the site's root that leads nowhere else."""


class OtherData(Exception):  # noqa: N818 the name says what was met
    """A file that is no data of an explainer; says which, and why."""


def of_story(story: Story) -> Things:
    """Return what there is in a story as it is told now."""
    files = data.files(story)
    return items(_state(lambda path: json.loads(files[path]())))


def found(base: str) -> Path | None:
    """Return the ``story.json`` that `base` names: itself, its folder, or that of the site; None
    where there is none.
    """
    given = Path(base)
    for path in (given, given / "story.json", given / addresses.STORY_DATA):
        with contextlib.suppress(OSError):  # a name that is too long for a file
            if path.name.endswith(".json") and path.is_file():
                return path
    return None


def of_folder(index: Path) -> Things:
    """Return what there was in an earlier build, from its ``data/story.json`` and the files that it
    names.

    Raises OtherData where these are not there, or are no data of an explainer.
    """
    root = index.resolve().parent.parent

    def read(path: str) -> Data:
        file = index if path == addresses.STORY_DATA else _below(root, path)
        return _read(file)

    try:
        return items(_state(read))
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        raise OtherData(
            f"{index} is not the data of an explainer, or not whole ({error!r})"
        ) from None


def _state(read: Callable[[str], Data]) -> State:
    index = read(addresses.STORY_DATA)
    if index["version"] != data.VERSION:
        message = f"its data is of version {index['version']}, and this program compares version {data.VERSION}"
        raise OtherData(f"{message}; name a revision instead")
    timeline = read(index["timeline"])
    parts = timeline["parts"]
    events = [e for p in parts for e in read(p["file"])["events"]] if parts else timeline["events"]
    return State(index, [read(source["file"]) for source in index["sources"]], events)


def _below(root: Path, path: str) -> Path:
    if not _WITHIN.fullmatch(path) or ".." in PurePosixPath(path).parts:
        raise OtherData(f"a data file names another by '{path}', which is no place of a data file")
    return root / path


def _read(file: Path) -> Data:
    try:
        if file.stat().st_size > MAX_FILE:
            raise OtherData(f"{file} is too large: it may have {MAX_FILE // 1024 // 1024} MiB")
        return json.loads(file.read_text(encoding="utf-8"))  # type: ignore[no-any-return] # what it is, the use tells
    except OSError as error:
        raise OtherData(
            f"{file} cannot be read: {(error.strerror or str(error)).lower()}"
        ) from None
    except (ValueError, RecursionError):
        raise OtherData(f"{file} is no JSON") from None
