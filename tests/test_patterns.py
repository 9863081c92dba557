"""Expressions that are compiled when they are first used."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import generator
from generator.patterns import Pattern


def _patterns() -> Iterator[tuple[str, Pattern]]:
    """Each that a module of ours has, by itself or among others."""
    for found in pkgutil.walk_packages(generator.__path__, "generator."):
        if found.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(found.name)).items():
            for each in value if isinstance(value, tuple) else (value,):
                if isinstance(each, Pattern):
                    yield f"{found.name}.{name}", each


def test_each_can_be_compiled() -> None:
    """What is wrong with one shows here, and not when an article needs it."""
    known = dict(_patterns())
    assert len(known) > 20
    for name, each in known.items():
        assert isinstance(each.compiled, re.Pattern), name


@pytest.mark.parametrize("text", ["", "one", "One two", "2 ones"])
def test_they_find_what_re_finds(text: str) -> None:
    """By each way of finding."""
    ours, theirs = Pattern(r"\w*one\b", re.IGNORECASE), re.compile(r"\w*one\b", re.IGNORECASE)

    def place(found: re.Match[str] | None) -> tuple[int, int] | None:
        return found.span() if found else None

    assert place(ours.search(text)) == place(theirs.search(text))
    assert place(ours.match(text)) == place(theirs.match(text))
    assert place(ours.fullmatch(text)) == place(theirs.fullmatch(text))
    assert place(ours.match(text, 4)) == place(theirs.match(text, 4))
    assert [*map(place, ours.finditer(text))] == [*map(place, theirs.finditer(text))]
    assert ours.findall(text) == theirs.findall(text)


def test_nothing_is_compiled_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the first use compiles, and only once."""
    asked: list[tuple[str, int]] = []
    compiles = re.compile

    def noted(text: str, flags: int = 0) -> re.Pattern[str]:
        asked.append((text, flags))
        return compiles(text, flags)

    monkeypatch.setattr(re, "compile", noted)
    one = Pattern("a")
    assert asked == []
    assert one.search("ba")
    assert one.match("ab")
    assert asked == [("a", 0)]
    with pytest.raises(re.error):
        Pattern("(").search("a")
