"""Many things by what they have in common, each found without a search."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

K = TypeVar("K")
T = TypeVar("T")


class Groups(dict[K, tuple[T, ...]]):
    """What is of each key, in order; of a key that nothing has, nothing."""

    def __missing__(self, key: K) -> tuple[T, ...]:
        """Return nothing, and remember nothing."""
        return ()


def grouped(pairs: Iterable[tuple[K, T]]) -> Groups[K, T]:
    """Return what the pairs have by their keys, in their order."""
    found: dict[K, list[T]] = {}
    for key, each in pairs:
        found.setdefault(key, []).append(each)
    return Groups((key, tuple(of_key)) for key, of_key in found.items())
