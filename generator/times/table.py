"""How a row of a rule table is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.times.model import Example, Rule


def rule(
    name: str,
    gloss: str,
    sort: str,
    patterns: tuple[str, ...],
    read: Callable[..., Any],
    *examples: tuple[str, str, str],
    guard: Callable[..., bool] | None = None,
) -> Rule:
    """A rule; each example is (text, the article's date, the value expected)."""
    return Rule(name, gloss, sort, patterns, read, tuple(Example(*row) for row in examples), guard)


SPAN = "<span>"
"""The find of a stretch of time, in a pattern."""
