"""A file that the program writes for an editor comes into place whole, and replaces none."""

from __future__ import annotations

import os
from pathlib import Path


def write(root: Path, path: Path, content: str) -> None:
    """Write a file whole, or not at all. Raises FileExistsError rather than replace one.

    A run that is killed leaves at most a hidden file, which is no article; the next one of that
    name clears it.
    """
    place = root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    unfinished = place.with_name(f".{path.name}.unfinished")
    try:
        with unfinished.open("w", encoding="utf-8", newline="\n") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _put(unfinished, place)
    finally:
        unfinished.unlink(missing_ok=True)


def _put(made: Path, place: Path) -> None:
    """Give a finished file its name, if no file has it."""
    try:
        place.hardlink_to(made)
    except FileExistsError:
        raise
    except OSError:  # a disk that has no such links
        if place.exists():
            raise FileExistsError(str(place)) from None
        made.rename(place)
