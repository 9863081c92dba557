"""The last of each thing that is made again and again: one record in each place, so that the cache does
not grow with the number of builds. Many records stand in one file, as a file costs more than what
is written into it.
"""

from __future__ import annotations

import hashlib
import zlib
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.cache.codec import Codec, UnfitError
from generator.cache.keys import key
from generator.cache.store import Store

_SIZE = 256 * 1024
"""Bytes of a file after which the next one begins."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """Where the record of a place stands."""

    place: str
    known: str
    """The key of all that decides it."""
    file: str
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class _Index:
    """All records that a build took or made."""

    kept: tuple[_Kept, ...]


_CODEC = Codec(_Index)


class Latest:
    """Records by place, each taken only where all that decides it is the same. What is put counts for the
    next build, and only if this one says that it has asked for all it needs.
    """

    def __init__(self, store: Store, kind: str) -> None:
        """Keep records of a ``kind`` in the ``store``."""
        self._store, self._name = store, key(kind)
        self._before = {each.place: each for each in _index(store.get(self._name))}
        self._now: dict[str, _Kept] = {}
        self._used = Counter[str]()
        for each in self._before.values():
            self._used[each.file] += each.stop - each.start
        self._begun, self._there = bytearray(), list[_Kept]()
        self._file = lru_cache(maxsize=4)(lambda name: store.get(name) or b"")

    def get(self, place: str, known: str) -> bytes | None:
        """Return the record of a place; None where it is another than that of the key ``known``."""
        kept = self._before.get(place)
        if kept is None or kept.known != known:
            return None
        file = self._file(kept.file)
        packed = file[kept.start : kept.stop]
        try:
            record = zlib.decompress(packed)
        except zlib.error:
            return None
        if self._used[kept.file] * 2 < len(file):  # the rest of it is of no use any more
            self._add(place, known, packed)
        else:
            self._now[place] = kept
        return record

    def put(self, place: str, known: str, record: bytes) -> None:
        """Have the record of a place under its key, instead of the one before."""
        self._add(place, known, zlib.compress(record, 1))

    def keep(self) -> None:
        """Keep what was put and what was taken, and nothing else."""
        self._end()
        if self._now == self._before:
            return
        self._store.put(self._name, _CODEC.encoded(_Index(tuple(self._now.values()))))
        for file in {k.file for k in self._before.values()} - {k.file for k in self._now.values()}:
            self._store.drop(file)

    def _add(self, place: str, known: str, packed: bytes) -> None:
        start = len(self._begun)
        self._begun += packed
        self._there.append(_Kept(place, known, "", start, len(self._begun)))
        if len(self._begun) >= _SIZE:
            self._end()

    def _end(self) -> None:
        """Write the file that was begun."""
        if self._begun:
            name = key(hashlib.sha256(self._begun).hexdigest())
            self._store.put(name, bytes(self._begun))
            self._now |= {each.place: replace(each, file=name) for each in self._there}
            self._begun, self._there = bytearray(), []


def _index(data: bytes | None) -> tuple[_Kept, ...]:
    try:
        return _CODEC.decoded(data).kept if data else ()
    except UnfitError:
        return ()
