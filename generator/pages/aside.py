"""Texts that are put aside until they are asked for: all pages of a large story are made before MkDocs
asks for the first of them.
"""

from __future__ import annotations

import io
import tempfile
import weakref
import zlib
from dataclasses import dataclass
from typing import IO


@dataclass(frozen=True, slots=True)
class Packed:
    """A text in a tenth of its room."""

    data: bytes

    @staticmethod
    def of(text: str) -> Packed:
        """Pack a text."""
        return Packed(zlib.compress(text.encode(), 1))

    @property
    def text(self) -> str:
        """The text, unpacked anew each time."""
        return zlib.decompress(self.data).decode()


class Shelf:
    """A file without a name, which is gone with the last text in it; memory, where there can be no
    such file.
    """

    def __init__(self) -> None:
        """Begin an empty one."""
        try:
            self._file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 closed below
        except OSError:
            self._file = io.BytesIO()
        weakref.finalize(self, self._file.close)

    def put(self, packed: Packed | Aside) -> Aside:
        """Put a text there."""
        data = packed.data
        start = self._file.seek(0, io.SEEK_END)
        return Aside(self, start, self._file.write(data))

    def read(self, start: int, size: int) -> bytes:
        """What lies at a place."""
        self._file.seek(start)
        return self._file.read(size)


@dataclass(frozen=True, slots=True, eq=False)
class Aside:
    """A packed text that lies on a shelf; two are equal that have the same words."""

    shelf: Shelf
    start: int
    size: int

    @property
    def data(self) -> bytes:
        """The packed text, read anew each time."""
        return self.shelf.read(self.start, self.size)

    @property
    def text(self) -> str:
        """The text."""
        return Packed(self.data).text

    def __eq__(self, other: object) -> bool:
        """Whether the other is the same text, wherever it lies."""
        return isinstance(other, Aside) and self.data == other.data

    def __hash__(self) -> int:
        """The same for the same text."""
        return hash(self.data)
