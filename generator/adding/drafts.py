"""What was found of an article in a file from elsewhere, and why such a file gives none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

Mark = Literal["", "heading", "item", "row"]
FEWEST_WORDS = 60
"""Words of an article; a shorter text is taken for a caption or a teaser."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, an entry of a list or a row of a table: its words, without marks."""

    text: str
    mark: Mark = ""
    linked: float = 0.0
    """Which part of it leads elsewhere: 1 where all of it is a link."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The day on which an article appeared."""

    day: date
    doubt: str = ""
    """Why it may be another day, as a person should read it; empty where nothing speaks for one."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article on its way to a seed. What is not known is empty."""

    blocks: tuple[Block, ...]
    dated: Dated | None = None
    title: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    checks: tuple[str, ...] = ()
    """What a person should look at, besides the day."""
    dateless: str = ""
    """What is known of the day where there is none: "the page only says when it was changed"."""
    embargo: date | None = None
    """The day before which it must not be used."""
    refused: str = ""
    """Why this article must not be added, though it can be read."""

    @property
    def words(self) -> int:
        """How many words its text has."""
        return sum(len(block.text.split()) for block in self.blocks)

    def given(self, **values: str | Dated | None) -> Draft:
        """Return the draft with what a person says of it; what a person leaves empty stays as it
        is.
        """
        said = {name: value for name, value in values.items() if value}
        return replace(self, **said)  # type: ignore[arg-type] # the names are the caller's own


class RefusedError(Exception):
    """A file, or an article in it, that cannot be added: what is wrong, and what to do instead."""

    def __init__(self, message: str, hint: str = "") -> None:
        self.message, self.hint = message, hint
        super().__init__(message)


def on_web(address: str) -> str:
    """Return an address, if it is one of the web; else empty: items have names such as ``urn:…``
    too.
    """
    return address if address.startswith(("http://", "https://")) else ""
