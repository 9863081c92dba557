"""The seal of a user: a file of the cache counts only where the same user's program wrote it, so
that what comes with a cloned project, or out of another's archive, is not even read.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

SECRET = "EXPLAINER_CACHE_KEY"  # noqa: S105 the name of a variable
"""The variable of the environment that holds the secret, for machines that share a cache."""
_FOLDER, _FILE = "explainer", "cache-key"
_BYTES = 32
SIZE = 32
"""Bytes of a mark."""


class Seal:
    """Marks what was written, and tells what bears the mark."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def mark(self, name: str, data: bytes) -> bytes:
        """Return the mark of a file of that name."""
        return hmac.digest(self._secret, name.encode() + b"\n" + data, "sha256")

    def opened(self, name: str, marked: bytes) -> bytes | None:
        """Return what was written behind its mark; None where it is not as it was written."""
        mark, data = marked[:SIZE], marked[SIZE:]
        return data if hmac.compare_digest(mark, self.mark(name, data)) else None


def of_user(environ: Mapping[str, str]) -> Seal | None:
    """Return the seal of this user; None where none can be kept."""
    if given := environ.get(SECRET):
        return Seal(hashlib.sha256(given.encode()).digest())
    home = at_home(environ)
    return home[1] if home else None


def at_home(environ: Mapping[str, str]) -> tuple[Path, Seal] | None:
    """Return the user's own folder, which no project is in, and the seal of the secret in it; None
    where none can be kept.
    """
    folder = _folder(environ)
    secret = _kept(folder / _FILE) if folder else None
    return (folder, Seal(secret)) if folder and secret else None


def _folder(environ: Mapping[str, str]) -> Path | None:
    with contextlib.suppress(RuntimeError):  # nobody's home is known
        folder = environ.get("XDG_CACHE_HOME") or environ.get("LOCALAPPDATA")
        return (Path(folder) if folder else Path.home() / ".cache") / _FOLDER
    return None


def _kept(file: Path) -> bytes | None:
    """The secret, made where there is none that is whole; None where it can be neither read nor
    made.
    """
    with contextlib.suppress(OSError):
        return _read(file) or _made(file)
    return None


def _read(file: Path) -> bytes | None:
    """The secret of a file; None where it is not there, or was cut off."""
    with contextlib.suppress(FileNotFoundError):
        secret = file.read_bytes()
        return secret if len(secret) == _BYTES else None
    return None


def _made(file: Path) -> bytes | None:
    """A new secret, which comes into place whole; of two programs at once both take the later
    one.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    try:
        opened = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with open(opened, "wb") as made:  # noqa: PTH123 it is open
            made.write(secrets.token_bytes(_BYTES))
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)
    return _read(file)
