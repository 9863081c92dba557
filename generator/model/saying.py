"""What the program says in words of its own about what it found."""

from __future__ import annotations

from typing import Self


class Saying(str):
    """Words of ours, in English as the data files have them, with the label by which the pages say
    them in the site's language.
    """

    __slots__ = ("label", "values")

    label: str
    """Its key; empty where it is the one value alone."""
    values: dict[str, object]
    """What fills its places: texts, sayings, numbers, times."""

    def __new__(cls, words: str, label: str, /, **values: object) -> Self:
        """The English ``words`` with the label that says the same."""
        made = super().__new__(cls, words)
        made.label, made.values = label, values
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str, str], dict[str, object]]:
        """What it is made of, for another process."""
        return (str(self), self.label), self.values


def quoted(words: str) -> Saying:
    """Words of a source, in quotation marks."""
    return Saying(f"“{words}”", "words.quoted", words=words)
