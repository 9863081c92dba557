"""What stands on a picture by which a page is shared: its title, its question, and as of when."""

from __future__ import annotations

from dataclasses import dataclass

WIDTH, HEIGHT = 1200, 630
"""What the services that show such pictures ask for, in pixels."""


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a picture, from top to bottom."""

    site: str
    title: str
    words: str
    foot: str

    @property
    def alt(self) -> str:
        """The same for those who do not see it."""
        return " ".join(map(_ended, filter(None, (self.title, self.words, self.foot))))


def _ended(words: str) -> str:
    return words if words.endswith((".", "?", "!", "…")) else f"{words}."
