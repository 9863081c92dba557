"""Lines of a YAML file that cannot be parsed: where they stand, and the columns in which keys and
items begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.files.wording import shortened

KEY = re.compile(
    r"(?P<before> *(?:- +)*)(?P<key>[^\s#:\"'\[{&*!|>%@`-][^:#]*?) *:(?: +(?P<value>\S.*)|\s*)$"
)
"""A line that is a key, with its value or without."""
ITEM = re.compile(r" *(?=- )")
"""What stands before the hyphen of a list item."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file."""

    start: int
    """Offset of its first character in the text."""
    text: str

    @property
    def column(self) -> int:
        """How many characters stand before its first word."""
        return len(self.text) - len(self.text.lstrip())


def back(text: str, at: int) -> Iterator[Line]:
    """The line at `at` and those above it, nearest first, without comments and empty lines."""
    end = text.find("\n", at)
    end = len(text) if end == -1 else end
    while end >= 0:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end]
        if line.strip() and not line.lstrip().startswith("#"):
            yield Line(start, line)
        end = start - 1


def opened(above: Sequence[Line]) -> re.Match[str] | None:
    """The key of the line above, where it has no value of its own: one begins below it."""
    key = KEY.match(above[0].text) if above else None
    return key if key and not key["value"] else None


def open_keys(above: Sequence[Line]) -> dict[int, str]:
    """The columns in which the lines above have keys that are still open -> what stands there."""
    return {column: f"'{name}'" for column, name in _open(above) if name}


def open_items(above: Sequence[Line]) -> dict[int, str]:
    """The columns in which the lines above have items of lists that are still open -> what stands
    there.
    """
    return {column: "the item above" for column, name in _open(above) if not name}


def _open(above: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """Column and name of each key, and column of each item, further left than all below it."""
    least = 1_000
    for line in above:
        item, key = ITEM.match(line.text), KEY.match(line.text)
        if key and len(key["before"]) < least:
            least = len(key["before"])
            yield least, shortened(key["key"])
        if item and item.end() < least:
            least = item.end()
            yield least, ""
