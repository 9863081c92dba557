"""Keys: a record is known by all that decides what it says, the program among it."""

from __future__ import annotations

import functools
import hashlib
import sys
import unicodedata
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
_DECIDING = ("sentencex",)
"""Libraries that decide what is read in an article."""
_OURS = (".py", ".tsv", ".txt")


def key(*parts: str) -> str:
    """Return the key of a record that these parts decide, each a text of its own."""
    made = hashlib.sha256()
    for part in parts:
        told = part.encode("utf-8", "surrogatepass")
        made.update(len(told).to_bytes(8, "big"))
        made.update(told)
    return made.hexdigest()[:40]


@functools.cache
def program() -> str:
    """Return what stands for this program: its files, the libraries that decide, Python and its
    tables of characters.
    """
    files = sorted(f for f in PACKAGE.rglob("*") if f.suffix in _OURS and f.is_file())
    return key(
        ".".join(map(str, sys.version_info[:3])),
        unicodedata.unidata_version,
        *(f"{name} {metadata.version(name)}" for name in _DECIDING),
        *_with_names(files),
    )


def _with_names(files: Iterable[Path]) -> Iterable[str]:
    for file in files:
        yield file.relative_to(PACKAGE).as_posix()
        yield hashlib.sha256(file.read_bytes()).hexdigest()
