"""Slips in the shape of a YAML file: what begins in the wrong column, on the wrong line or without
its hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from generator.files import lines
from generator.files.lines import Line
from generator.files.wording import LINES, RefusedError, quoted, shortened, value


def begins_elsewhere(
    line: Line, above: Sequence[Line], known: Collection[str]
) -> RefusedError | None:
    """A key or a list item that begins in a column where none of the lines above it begins."""
    item, key = lines.ITEM.match(line.text), lines.KEY.match(line.text)
    if item:
        begins, name, columns = item.end(), "this list item", lines.open_items(above)
    elif key:
        begins, name = len(key["before"]), f"'{shortened(key['key'])}'"
        columns = lines.open_keys(above)
        if key["key"] not in known and _goes_on(above, begins):
            return _colon_inside(line, key, above[0])
    else:
        return None
    below = lines.opened(above)
    if not columns or begins in columns or (below and begins >= len(below["before"])):
        return None
    nearest = min(columns, key=lambda column: abs(column - begins))
    off, side = abs(begins - nearest), "right" if begins > nearest else "left"
    message = f"{name} begins {off} space{'s' * (off > 1)} too far {side}"
    return RefusedError(
        line.start + begins, "E201", message, f"write it in the column of {columns[nearest]}"
    )


def _goes_on(above: Sequence[Line], begins: int) -> bool:
    """Whether the line above has a value that a line further right would go on with."""
    key = lines.KEY.match(above[0].text) if above else None
    return bool(key and key["value"] and begins > len(key["before"]))


def _colon_inside(line: Line, key: re.Match[str], above: Line) -> RefusedError:
    hint = quoted(f"{above.text} {line.text.strip()}")
    return RefusedError(
        line.start + key.end("key"), "E209", "': ' inside a value that has no quotation marks", hint
    )


def bare_item(line: Line, above: Sequence[Line], _known: Collection[str]) -> RefusedError | None:
    """The first words of a list without their hyphen, between the key and the second item."""
    if (
        not lines.ITEM.match(line.text)
        or not lines.opened(above[1:])
        or not re.match(r" *[^\s-][^:]*$", above[0].text)
    ):
        return None
    hint = f"write: - {value(above[0].text.strip())}"
    return RefusedError(
        above[0].start + above[0].column, "E201", "a list item begins with '- ' here", hint
    )


def key_as_item(line: Line, above: Sequence[Line], known: Collection[str]) -> RefusedError | None:
    """``- title: The dam`` among keys that are no items."""
    found = re.match(r"(?P<before> *)- +(?P<key>[^\s:]+):(?: |$)", line.text)
    if not found or found["key"] not in known:
        return None
    if above and len(found["before"]) not in lines.open_keys(above):
        return None
    hint = f"delete the '- ' in front of '{found['key']}'"
    return RefusedError(
        line.start + len(found["before"]), "E201", "a list item where a key should be", hint
    )


def without_key(above: Sequence[Line]) -> RefusedError | None:
    """A line, the first of `above` or the one before it, where a key must stand, and none does."""
    first = next((i for i, line in enumerate(above[:2]) if _is_bare(line)), None)
    if first is None:
        return None
    while first + 1 < len(above) and _is_bare(above[first + 1]):
        first += 1
    line, key = (
        above[first],
        lines.KEY.match(above[first + 1].text) if first + 1 < len(above) else None,
    )
    if not key or not re.fullmatch(r"(?:[|>][-+0-9]*)?", key["value"] or ""):
        return RefusedError(
            line.start, "E201", "this line has no colon and space behind its key", LINES
        )
    hint = "put two spaces in front of each of its lines, and '- ' too if they are items of a list"
    if not key["value"] and (not first or not _is_bare(above[first - 1])):
        hint = f"write: {key['key']}: {value(line.text.strip())}"
    return RefusedError(
        line.start, "E201", f"the value of '{shortened(key['key'])}' is not indented", hint
    )


def _is_bare(line: Line) -> bool:
    """Whether the line is words alone, in the first column."""
    return line.text[0].isalpha() and ": " not in line.text and not line.text.rstrip().endswith(":")
