"""Regular expressions that are compiled when they are first used. To compile all takes a good part of
the start of a program, and a build whose articles are all in the cache uses few.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property

_Finds = Callable[..., re.Match[str] | None]


class Pattern:
    """A regular expression, with the methods of `re.Pattern` by which it finds something."""

    def __init__(self, text: str, flags: int = 0) -> None:
        """Take what `re.compile` takes; it raises what it has to raise when it is first used."""
        self._text = text
        self._flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression as `re` has it."""
        return re.compile(self._text, self._flags)

    @cached_property
    def search(self) -> _Finds:
        """Return the first place in a text."""
        return self.compiled.search

    @cached_property
    def match(self) -> _Finds:
        """Return the place at the start of a text."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> _Finds:
        """Return the place that is a whole text."""
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """Yield each place in a text."""
        return self.compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[str]]:
        """Return the words at each place in a text."""
        return self.compiled.findall
