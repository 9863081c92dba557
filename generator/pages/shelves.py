"""What a page has no room for, on pages behind it: by year, by month, by side, none without bound.

A shelf is one such page. It holds its items itself, or leads to shelves below it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.labels import say
from generator.pages import budgets

T = TypeVar("T")

Level = Callable[[T], tuple[str, str]]
"""Part of the address and label of the shelf that an item belongs to."""


@dataclass(frozen=True, slots=True)
class Shelf(Generic[T]):
    """Items in their order, on one page or in parts."""

    uri: str
    label: str
    """What tells it from its neighbours: "2011", "March 2011", a side's name."""
    items: tuple[T, ...]
    """All of them, those below too."""
    below: tuple[Shelf[T], ...] = ()
    """Empty where it holds its items itself."""

    def walk(self) -> Iterator[Shelf[T]]:
        """It and all below it."""
        yield self
        for shelf in self.below:
            yield from shelf.walk()

    def leaves(self) -> Iterator[Shelf[T]]:
        """Those that hold their items themselves."""
        return (shelf for shelf in self.walk() if not shelf.below)

    def ways_up(self) -> dict[str, tuple[str, str]]:
        """For each below it, by its address: the address and label of the one that leads to it."""
        return {
            below.uri: (shelf.uri, shelf.label) for shelf in self.walk() for below in shelf.below
        }


def shelve(
    uri: str,
    label: str,
    items: Sequence[T],
    levels: Sequence[Level[T]],
    first: int = budgets.SHELF,
) -> Shelf[T]:
    """The items, which come in their order, in parts where they are more than ``first``."""
    if len(items) <= first:
        return Shelf(uri, label, tuple(items))
    return Shelf(
        uri, label, tuple(items), _below(uri.removesuffix(".md") + "/", label, items, levels)
    )


def _below(
    start: str, label: str, items: Sequence[T], levels: Sequence[Level[T]]
) -> tuple[Shelf[T], ...]:
    """The parts of what one page cannot hold; their addresses begin with ``start``."""
    if not levels:
        step = budgets.SHELF
        parts = [items[i : i + step] for i in range(0, len(items), step)]
        return tuple(
            Shelf(f"{start}{n}.md", say("shelf.part", label=label, number=n), tuple(part))
            for n, part in enumerate(parts, 1)
        )
    groups: dict[tuple[str, str], list[T]] = {}
    for item in items:
        groups.setdefault(levels[0](item), []).append(item)
    if len(groups) == 1:
        ((slug, name),) = groups
        return _below(f"{start}{slug}-", name, items, levels[1:])
    return tuple(
        Shelf(
            f"{start}{slug}.md",
            name,
            tuple(group),
            ()
            if len(group) <= budgets.SHELF
            else _below(f"{start}{slug}-", name, group, levels[1:]),
        )
        for (slug, name), group in groups.items()
    )
