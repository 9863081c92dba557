"""The last of each thing that is made again and again: one record in each place, so that the cache does
not grow with the number of builds.
"""

from __future__ import annotations

import zlib

from generator.cache.keys import key
from generator.cache.store import Store

_SIZE = len(key())


class Latest:
    """Records by place, each taken only where all that decides it is the same."""

    def __init__(self, store: Store, kind: str) -> None:
        """Keep records of a ``kind`` in the ``store``."""
        self._store, self._kind = store, kind

    def get(self, place: str, known: str) -> bytes | None:
        """Return the record of a place; None where it is another than that of the key ``known``."""
        packed = self._store.get(key(self._kind, place))
        if packed is None or packed[:_SIZE] != known.encode():
            return None
        try:
            return zlib.decompress(packed[_SIZE:])
        except zlib.error:
            return None

    def put(self, place: str, known: str, record: bytes) -> None:
        """Keep the record of a place under its key, instead of the one before."""
        self._store.put(key(self._kind, place), known.encode() + zlib.compress(record, 1))
