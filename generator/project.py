"""A project's folder: what makes a folder one, and where it is when a command runs below it."""

from __future__ import annotations

from pathlib import Path

SETTINGS = "mkdocs.yml"
TEMPLATES = "templates"
"""Where a project has templates of its own."""

_HERE = Path(__file__).parent
SHIPPED = next(
    (p for p in (_HERE / "default_templates", _HERE.parent / "templates") if p.is_dir()),
    _HERE / "default_templates",
)
"""The templates that come with the program: inside the wheel, or beside the package in a
checkout."""

_STORY = ("seeds", "content")


def find(start: Path) -> Path | None:
    """The project's folder for a command that runs in ``start``: that folder, or the nearest above
    it.

    Above, only a folder with settings and a story counts, so that nobody's "content" is taken by
    chance. None where there is none.
    """
    if _holds(start, SETTINGS, *_STORY):
        return start
    above = start.resolve().parents
    return next(
        (folder for folder in above if _holds(folder, SETTINGS) and _holds(folder, *_STORY)), None
    )


def _holds(folder: Path, *names: str) -> bool:
    return any((folder / name).exists() for name in names)
