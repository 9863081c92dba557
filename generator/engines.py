"""The engines that build a plain rendering, and what each needs of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from generator import lean, markup, policy, search


@dataclass(frozen=True, slots=True)
class Engine:
    """What a rendering is made like for one of them."""

    by_file: bool = False
    """Pages link to each other's files of Markdown: the engine takes every link of a page, those in
    HTML too, as one between files, and makes it that of the built site.
    """
    hooks: Mapping[str, ModuleType] = field(default_factory=dict)
    """Modules of ours that need no other, which it runs, by the names of their files."""
    entries: bool = False
    """A hook puts the entries of ours into its search."""
    theme: Mapping[str, Any] = field(default_factory=dict)
    """Settings of its theme."""
    left_out: tuple[str, ...] = ()
    """Templates of ours that do not fit its theme."""
    guard: str = ""
    """A file of a project that ends its build there, where it would leave out the story."""


_HOOKS = {"markup.py": markup, "policy.py": policy, "search.py": search.merging, "lean.py": lean}

ENGINES: Mapping[str, Engine] = {
    "mkdocs": Engine(hooks=_HOOKS, entries=True),
    # It runs neither plugins nor hooks. Of its two looks the older is the theme's, which our style
    # sheet is made for; its search stands in another part of the page.
    "zensical": Engine(
        by_file=True,
        theme={"variant": "classic"},
        left_out=("partials/search.html",),
        guard="zensical.toml",
    ),
}
"""By name. ProperDocs takes what MkDocs takes."""


def installed() -> Iterator[Engine]:
    """The engines that whoever runs the program could call."""
    return (engine for name, engine in ENGINES.items() if find_spec(name))


def unguarded(root: Path, engines: Iterable[Engine]) -> Iterator[str]:
    """What is said of a project at ``root`` that one of the engines would build without its story."""
    return (
        f"there is no {engine.guard} here: built in this folder by that engine, the site would lack its"
        " story, and nothing would say so; docs/engines.md has the lines of that file"
        for engine in engines
        if engine.guard and not (root / engine.guard).is_file()
    )
