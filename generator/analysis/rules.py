"""Where the program decides what a record's rule names: the files that give the rule its name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_GIVES = (ast.Call, ast.keyword, ast.Return, ast.Assign, ast.AnnAssign, ast.IfExp)
"""Where a string is the name of a rule, and no word that is compared or listed."""
_FEWEST = 5
"""Letters that a name with gaps ("told in the …") must have of its own."""


def located(rule: str, *rooms: str) -> str:
    """A rule with the files of ``rooms``, packages below ``generator``, that give its parts their
    names: "finite+that (generator/attribution/cues.py, …)"; with the first room where none is
    found.
    """
    parts = [rule, *(part for part in re.split(r"[+,;]\s*", rule) if part)]
    places = dict.fromkeys(
        path
        for part in parts
        for room in rooms
        for path, names in _files(room)
        if names.fullmatch(part)
    )
    return f"{rule} ({', '.join(places) or f'generator/{rooms[0]}/'})"


@cache
def _files(room: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each module of a room, with what matches the names that it gives."""
    paths = sorted((_PACKAGE / room).rglob("*.py"))
    return tuple(
        (f"generator/{path.relative_to(_PACKAGE).as_posix()}", _names(path.read_text("utf-8")))
        for path in paths
    )


def _names(code: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(set(_patterns(ast.parse(code))))) or "(?!)")


def _patterns(tree: ast.Module) -> Iterator[str]:
    """What matches each string that is passed on, returned or assigned."""
    for parent in ast.walk(tree):
        if isinstance(parent, _GIVES):
            for node in ast.iter_child_nodes(parent):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield re.escape(node.value)
        if isinstance(parent, ast.JoinedStr):
            fixed = [part.value for part in parent.values if isinstance(part, ast.Constant)]
            if sum(c.isalpha() for part in fixed for c in str(part)) >= _FEWEST:
                yield "".join(_pattern(part) for part in parent.values)


def _pattern(part: ast.expr) -> str:
    return re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+"
