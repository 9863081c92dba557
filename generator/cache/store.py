"""A folder of sealed files, one a record. What cannot be read is not there, and what cannot be
written is not kept: a cache stops no build.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from generator.cache.sealing import SIZE, Seal

LARGEST = 64 * 1024 * 1024
"""Bytes of a record."""
UNUSED = 30 * 24 * 3600
"""Seconds after which a record that nobody asked for is deleted."""
_DAY = 24 * 3600
_NAME = re.compile(r"[0-9a-f]{40}")
_HALF_WRITTEN = re.compile(r"[0-9a-f]{40}\.[0-9]+-[0-9a-f]{8}")
_FOLDERS = re.compile(r"[0-9a-f]{2}")
_SWEPT = "swept"
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_NOTES = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n",
    "README": "What the Explainer found and made, kept so that it need not do so again.\n"
    "All of it can be deleted at any time.\n",
}
"""What tells programs and people that nothing here is to be kept."""


class Store:
    """Records by key, in a folder."""

    def __init__(self, folder: Path, seal: Seal, no_links: tuple[Path, ...] = ()) -> None:
        """Keep records in ``folder``, unless one of the folders ``no_links`` is a link."""
        self._folder = folder
        self._seal = seal
        self._no_links = no_links
        self._is_open: bool | None = None
        self._known: set[str] = set()

    def get(self, key: str) -> bytes | None:
        """Return the record of a key; None where there is none."""
        path = self._path(key)
        if not self._opened():
            return None
        with contextlib.suppress(OSError):
            if not self._is_own(path.parent):
                return None
            descriptor = os.open(path, os.O_RDONLY | _NO_LINK | getattr(os, "O_BINARY", 0))
            with open(descriptor, "rb") as file:  # noqa: PTH123 it is open
                known = os.fstat(descriptor)
                if not stat.S_ISREG(known.st_mode) or known.st_size > LARGEST + SIZE:
                    return None
                marked = file.read()
            if known.st_mtime < time.time() - _DAY:
                os.utime(path)
            return self._seal.opened(key, marked)
        return None

    def put(self, key: str, record: bytes) -> None:
        """Keep a record; another program that asks for it finds all of it or none."""
        if len(record) > LARGEST or not self._opened():
            return
        path = self._path(key)
        half = path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}")
        try:
            path.parent.mkdir(exist_ok=True)
            if not self._is_own(path.parent):
                return
            with half.open("xb") as file:
                file.write(self._seal.mark(key, record) + record)
            half.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                half.unlink()

    def drop(self, key: str) -> None:
        """Delete a record that nobody will ask for."""
        path = self._path(key)
        with contextlib.suppress(OSError):
            if self._opened() and self._is_own(path.parent):
                path.unlink()

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key[2:]

    def _is_own(self, folder: Path) -> bool:
        """Whether the folder of some keys is there, and is no link."""
        if folder.name not in self._known:
            if not stat.S_ISDIR(folder.lstat().st_mode):
                return False
            self._known.add(folder.name)
        return True

    # ---------------------------------------------------------------- the folder

    def _opened(self) -> bool:
        """Whether the folder can be used; what is too old goes when it is opened."""
        if self._is_open is None:
            self._is_open = False
            with contextlib.suppress(OSError):
                if not any(folder.is_symlink() for folder in self._no_links):
                    self._folder.mkdir(parents=True, exist_ok=True)
                    self._is_open = True
                    self._sweep()
        return self._is_open

    def _sweep(self) -> None:
        """Delete what was not used for long, once a day."""
        swept, now = self._folder / _SWEPT, time.time()
        with contextlib.suppress(FileNotFoundError):
            if swept.lstat().st_mtime > now - _DAY:
                return
        for name, text in _NOTES.items():
            with contextlib.suppress(FileExistsError), (self._folder / name).open("x") as file:
                file.write(text)
        for path, used in list(_records(self._folder)):
            if used < now - UNUSED:
                path.unlink(missing_ok=True)
        swept.unlink(missing_ok=True)
        swept.open("x").close()


def _records(folder: Path) -> Iterator[tuple[Path, float]]:
    """The records below a folder, whole or not, each with when it was last used."""
    for part in os.scandir(folder):
        if _FOLDERS.fullmatch(part.name) and part.is_dir(follow_symlinks=False):
            for entry in os.scandir(part.path):
                name = part.name + entry.name
                is_ours = _NAME.fullmatch(name) or _HALF_WRITTEN.fullmatch(name)
                if is_ours and entry.is_file(follow_symlinks=False):
                    yield Path(entry.path), entry.stat(follow_symlinks=False).st_mtime
