"""Lists cut to the first of each kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def first_of_each(found: Iterable[T], kind: Callable[[T], Hashable], most: int) -> Iterator[T]:
    """Yield no more than so many of each kind, in their order."""
    counts: Counter[Hashable] = Counter()
    for each in found:
        counts[kind(each)] += 1
        if counts[kind(each)] <= most:
            yield each
