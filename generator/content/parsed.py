"""Markdown as the site's own parser reads it: where its links and images lead, and the ids of a
page.

What Python-Markdown takes for a link no other reading of ours can tell for certain, so it is asked; the
place of a link, which it does not tell, comes from a mark that is set before each address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from generator.content.splicing import spliced
from generator.model import Span

EXTENSIONS = ("attr_list", "fenced_code", "md_in_html", "tables", "toc")
"""What the site's Markdown is read with, apart from what a project adds."""

_OPEN, _CLOSE = "\ue000", "\ue001"
_MARK = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_BEGINNING = re.compile(r"\](?:\([ \t]*\n?[ \t]*|:[ \t]*(?:\n[ \t]*)?)(?=[^\s\[])")
"""What stands before an address; some of it is text."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a link or image of an editor leads."""

    offset: int
    """Of the address in the editor's text."""
    value: str
    """As the parser reads it."""
    is_image: bool
    is_unused: bool = False
    """It stands in a line ``[name]: address`` whose name nothing refers to."""


def addresses(text: str, edits: Iterable[tuple[Span, str]]) -> tuple[Address, ...]:
    """Every address of the Markdown `text` once `edits` are made, in order; RecursionError where it
    is too deep.
    """
    text = text.replace(_OPEN, " ").replace(_CLOSE, " ")
    places = [found.end() for found in _BEGINNING.finditer(text)]
    marks = [(Span(at, at), f"{_OPEN}{i}{_CLOSE}") for i, at in enumerate(places)]
    reader = _Reader()
    parser = Markdown(extensions=[*EXTENSIONS, reader])
    parser.convert(spliced(text, [*marks, *edits]))
    used = {written for written, _ in reader.found}
    unused = [link for link, _ in parser.references.values() if link not in used]
    found: dict[int, Address] = {}
    for written, is_image, is_unused in (
        *((written, is_image, False) for written, is_image in reader.found),
        *((written, False, True) for written in unused),
    ):
        mark = _MARK.search(written)
        value = _MARK.sub("", written)
        at = places[int(mark[1])] if mark else max(0, text.find(value))
        found.setdefault(at, Address(at, value, is_image, is_unused))
    return tuple(found[at] for at in sorted(found))


class _Reader(Extension):
    """Collects addresses when the whole tree is made."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, bool]] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 the library's name
        """Run last of all, as the program does that resolves the links."""
        md.treeprocessors.register(_Collector(md, self.found), "addresses", 0)


class _Collector(Treeprocessor):
    def __init__(self, md: Markdown, found: list[tuple[str, bool]]) -> None:
        super().__init__(md)
        self.found = found

    def run(self, root: Element) -> None:
        """Take each address as it stands in the tree."""
        self.found += [
            (element.get("href" if element.tag == "a" else "src", ""), element.tag == "img")
            for element in root.iter()
            if element.tag in ("a", "img")
        ]


# ---------------------------------------------------------------- ids


@dataclass(frozen=True, slots=True)
class Ids:
    """The places of a page to which a link can lead."""

    every: frozenset[str]
    headings: tuple[str, ...]
    """Those of its headings, in order."""


def ids(markdown: str) -> Ids:
    """The ids that the page of this Markdown will have."""
    page = _Page()
    page.feed(Markdown(extensions=list(EXTENSIONS)).convert(markdown))
    page.close()
    return Ids(frozenset(page.every), tuple(page.headings))


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.every: set[str] = set()
        self.headings: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep ids, and names of anchors."""
        for name, value in attrs:
            if value and (name == "id" or (name == "name" and tag == "a")):
                self.every.add(value)
                self.headings += [value] if re.fullmatch("h[2-6]", tag) else []
