"""Marked-up text of whatever origin as blocks: one reader for what pages, feeds, agencies and Word
files hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from generator import articles
from generator.adding.drafts import Block, Mark

_MARKS: dict[str, Mark] = {
    **dict.fromkeys("h1 h2 h3 h4 h5 h6 hl2".split(), "heading"),
    **dict.fromkeys("li dt dd".split(), "item"),
}
_PARTS = frozenset(
    """
    address article aside blockquote body br center div dl figcaption figure footer form header hr
    html main nav ol p pre section table tbody td tfoot th thead tr ul block
    """.split()
)
"""Elements before and after which another paragraph begins."""
_UNREAD = frozenset(
    "script style noscript template head iframe object svg math button select textarea".split()
)
_PARTED = re.compile(r"\n[ \t]*\n|\n(?=[ \t]{2,})")
"""Where text that is set as it was typed begins another paragraph."""


def blocks(markup: str) -> tuple[Block, ...]:
    """Return the paragraphs, headings and entries of lists of a piece of HTML, or of the XML that
    agencies write in its place.
    """
    if not markup.strip():
        return ()
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    root = html.document_fromstring(f"<div>{markup}</div>".encode(), parser=parser)
    walk = _Walk()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        walk.enter(element) if event == "start" else walk.leave(element)
    return tuple(walk.found())


def _plain(text: str) -> str:
    return " ".join(articles.normalise(text).split())


def _cells(row: etree._Element) -> list[str]:
    """The words of the cells of a row that can be one line; none of a table that only sets out a
    page.
    """
    cells = [_plain(" ".join(map(str, cell.itertext()))) for cell in row.iterfind("*")]
    told = [cell for cell in cells if cell]
    is_data = len(told) > 1 and sum(map(len, told)) <= _LONGEST_ROW
    return told if is_data and row.find(".//table") is None else []


_LONGEST_ROW = 200
"""Characters."""


class _Walk:
    """Goes through a tree without recursion, so that no depth is too much."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.parted: list[tuple[str, Mark, int]] = []
        self.marks: list[Mark] = [""]
        self.unread = 0
        self.links = 0
        self.linked = 0
        self.row: etree._Element | None = None

    def enter(self, element: etree._Element) -> None:
        """Begin an element: its first words belong to it."""
        tag = str(element.tag).lower()
        self.unread += tag in _UNREAD
        self.links += tag == "a"
        if tag in _MARKS or tag in _PARTS:
            self.part()
        if tag == "tr" and not self.unread and (cells := _cells(element)):
            self.parted.append((" | ".join(cells), "row", 0))
            self.row, self.unread = element, 1
        if tag in _MARKS:
            self.marks.append(_MARKS[tag])
        if element.text:
            *before, last = _PARTED.split(element.text) if tag == "pre" else [element.text]
            for paragraph in before:
                self.read(paragraph)
                self.part()
            self.read(last)

    def leave(self, element: etree._Element) -> None:
        """End an element: the words behind it belong to the one around it."""
        tag = str(element.tag).lower()
        if tag in _MARKS or tag in _PARTS:
            self.part()
        if tag in _MARKS:
            self.marks.pop()
        self.unread -= tag in _UNREAD
        if element is self.row:
            self.row, self.unread = None, 0
        self.links -= tag == "a"
        self.read(element.tail or "")

    def read(self, words: str) -> None:
        """Take in words that a reader sees."""
        if not self.unread:
            self.words.append(words)
            self.linked += len(words.strip()) if self.links else 0

    def part(self) -> None:
        """Another paragraph begins here."""
        self.parted.append(("".join(self.words), self.marks[-1], self.linked))
        self.words, self.linked = [], 0

    def found(self) -> Iterator[Block]:
        """Yield the paragraphs that have words."""
        self.part()
        for words, mark, linked in self.parted:
            if plain := _plain(words):
                yield Block(plain, mark, min(1.0, linked / len(plain)))
