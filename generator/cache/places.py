"""Where a project's cache is, and by what it is switched off."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.cache import sealing
from generator.cache.store import Store

SWITCH = "EXPLAINER_CACHE"
"""The variable of the environment: ``off``, or a folder in the place of the project's own."""
FOLDER = ".cache/explainer"
_OFF = frozenset({"off", "no", "none", "false", "0"})


def of_project(root: Path, environ: Mapping[str, str]) -> Store | None:
    """Return the cache of the project at ``root``; None where there is to be none, or where its
    files could not be known again as this user's.
    """
    named = environ.get(SWITCH, "").strip()
    if named.casefold() in _OFF:
        return None
    seal = sealing.of_user(environ)
    if seal is None:
        return None
    if named:
        return Store(Path(named).absolute(), seal)
    own = Path(root).absolute()
    return Store(own / FOLDER, seal, (own / ".cache", own / FOLDER))
