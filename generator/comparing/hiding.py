"""What may be told of an earlier state: not the words that editors have taken out since."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from generator.comparing.records import Item, Things
from generator.problems import Problem

Hidden = Callable[[str], str]
"""A text without the words."""


def without(found: Things, hidden: Hidden) -> Things:
    """Return the things of a state without what is ``hidden``, in their words, values and ids."""
    return {kind: tuple(_item(item, hidden) for item in items) for kind, items in found.items()}


def problems_without(found: Iterable[Problem], hidden: Hidden) -> tuple[Problem, ...]:
    """Return what is wrong with a state that does not build, told in the same way."""
    return tuple(
        replace(p, path=hidden(p.path), message=hidden(p.message), hint=hidden(p.hint))
        for p in found
    )


def _item(item: Item, hidden: Hidden) -> Item:
    return replace(
        item,
        id=hidden(item.id),
        words=hidden(item.words),
        source=hidden(item.source),
        fields={name: tuple(map(hidden, values)) for name, values in item.fields.items()},
        former=tuple(map(hidden, item.former)),
    )
