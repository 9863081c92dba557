"""Folders of a project: what they hold, or why that cannot be seen. A folder outside the project is
not looked into.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from generator.problems import Problem


def listing(
    root: Path, folder: str, *, readme: bool = False
) -> tuple[list[PurePosixPath], tuple[Problem, ...]]:
    """What the POSIX `folder` below `root` holds, sorted, without hidden files, and without
    README.md unless wanted.

    Nothing where there is no such folder; where it cannot be listed, what is in the way.
    """
    names: list[str] = []
    for path in (*list(PurePosixPath(folder).parents)[-2::-1], PurePosixPath(folder)):
        names, problems = _names(root, str(path))
        if problems:
            return [], problems
    shown = (n for n in names if not n.startswith(".") and (readme or n.casefold() != "readme.md"))
    return [PurePosixPath(folder, n) for n in shown], ()


def tree(root: Path, folder: str) -> tuple[list[PurePosixPath], tuple[Problem, ...]]:
    """Every file below `folder` that is not hidden, sorted within its folder, and which folders
    cannot be listed.

    A folder that is a link is not followed: it is listed as a file would be.
    """
    files: list[PurePosixPath] = []
    found, problems = listing(root, folder, readme=True)
    for path in found:
        if is_folder(root / path) and not is_link(root / path):
            below, more = tree(root, str(path))
            files, problems = files + below, problems + more
        else:
            files.append(path)
    return files, problems


def _names(root: Path, folder: str) -> tuple[list[str], tuple[Problem, ...]]:
    try:
        place = (root / folder).resolve(strict=True)
        if not place.is_relative_to(root.resolve()):
            hint = "put the folder itself here"
            return [], (Problem(folder, 1, 1, "E005", "the link leads out of the project", hint),)
        return sorted(os.listdir(place)), ()  # noqa: PTH208 names alone are wanted
    except FileNotFoundError:
        return [], ()
    except NotADirectoryError:
        return [], (
            Problem(folder, 1, 1, "E212", "this must be a folder", "put your files into it"),
        )
    except (OSError, RuntimeError) as error:
        why = getattr(error, "strerror", None) or "the link leads back to itself"
        hint = (
            "give yourself the right to read and to enter it; on Linux and macOS: chmod u+rx "
            + folder
        )
        return [], (
            Problem(folder, 1, 1, "E009", f"the folder cannot be read: {why.lower()}", hint),
        )


def is_folder(path: Path) -> bool:
    """Whether `path` is a folder, as far as can be seen."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_link(path: Path) -> bool:
    """Whether `path` is a link, as far as can be seen."""
    try:
        return path.is_symlink()
    except OSError:
        return False
