"""Where the caches of a project and of a user are, and by what they are switched off."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.cache import sealing
from generator.cache.store import Store

SWITCH = "EXPLAINER_CACHE"
"""The variable of the environment: ``off``, or a folder in the place of the project's own."""
FOLDER = ".cache/explainer"
_OF_USER = "templates"
_OFF = frozenset({"off", "no", "none", "false", "0"})


def of_project(root: Path, environ: Mapping[str, str]) -> Store | None:
    """Return the cache of the project at ``root``; None where there is to be none, or where its
    files could not be known again as this user's.
    """
    named = environ.get(SWITCH, "").strip()
    if _is_off(environ):
        return None
    seal = sealing.of_user(environ)
    if seal is None:
        return None
    if named:
        return Store(Path(named).absolute(), seal)
    own = Path(root).absolute()
    return Store(own / FOLDER, seal, (own / ".cache", own / FOLDER))


def of_user(environ: Mapping[str, str]) -> Store | None:
    """Return the user's own cache, for what is run: it lies in no project, and no secret that
    machines share opens it. None where there is to be none, or none can be.
    """
    home = None if _is_off(environ) else sealing.at_home(environ)
    if home is None:
        return None
    folder, seal = home
    return Store(folder / _OF_USER, seal, (folder, folder / _OF_USER))


def _is_off(environ: Mapping[str, str]) -> bool:
    return environ.get(SWITCH, "").strip().casefold() in _OFF
