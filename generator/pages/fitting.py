"""How many things fit on a page by the words that they need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from generator.pages import once
from generator.pages.views import Passage

T = TypeVar("T")


def fitting(
    items: Sequence[T],
    most: int,
    passages: Callable[[T], Iterable[Passage]],
    weight: Callable[[T], float],
    beside: Callable[[T], int] = lambda _item: 0,
) -> list[T]:
    """The items, without the lightest of them where they have more than ``most`` words, with those
    ``beside`` their passages.
    """
    left = list(items)

    def words() -> int:
        return once.words(p for i in left for p in passages(i)) + sum(map(beside, left))

    while len(left) > 1 and words() > most:
        left.remove(min(left, key=weight))
    return left


def first_fitting(
    items: Sequence[T], most: int, words: int, passages: Callable[[T], Iterable[Passage]]
) -> tuple[T, ...]:
    """The first of the items that fit."""
    left = tuple(items[:most])
    while len(left) > 1 and once.words(p for item in left for p in passages(item)) > words:
        left = left[:-1]
    return left
