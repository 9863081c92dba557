"""Blocks of HTML in the Markdown of a page, found by their tags alone.

Nearly all of our pages is HTML that our templates wrote. Markdown would look at each tag of it to find where
a block ends, and MkDocs again to find its ids; both take more time than the rest of the rendering. Here
blocks are put aside before, exactly as Markdown puts them aside, where that can be told for certain:
all tags of the page are plain and closed in order. Any other page is left to Markdown as it is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from generator.plugin.tags import VOID, attributes, plain

_PRIORITY = 22
"""Behind what makes lines even and takes code out, before MkDocs (21) and Markdown (20) look at tags."""
_OF_NOTE = re.compile(" (?:id|name|markdown)", re.IGNORECASE)
_LINE_END = re.compile(r" *\n( *\n)?")


class _DoubtError(Exception):
    """What Markdown would make of a page cannot be told by its tags alone."""


@dataclass(frozen=True, slots=True)
class _Block:
    """Where a block stands, and whether an empty line follows it."""

    start: int
    stop: int
    is_apart: bool


class Blocks(Extension):
    """Puts the blocks of HTML of one page aside, and tells the ids in it."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: frozenset[str] | None = None
        """None where the page was left to Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 Markdown's own name
        """Have Markdown ask here first."""
        md.preprocessors.register(_Aside(md, self), "explainer_blocks", _PRIORITY)


class _Aside(Preprocessor):
    def __init__(self, md: Markdown, of: Blocks) -> None:
        super().__init__(md)
        self._of = of

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        tags = plain(text)
        if tags is None:
            return lines
        try:
            blocks = list(_blocks(text, tags, self.md.block_level_elements))
            self._of.ids = frozenset(_ids(tags))
        except _DoubtError:
            return lines
        return "".join(self._left(text, blocks)).split("\n")

    def _left(self, text: str, blocks: Iterable[_Block]) -> Iterator[str]:
        """The text with a mark in the place of each block, as Markdown sets it."""
        done = 0
        for block in blocks:
            yield text[done : block.start]
            whole = text[block.start : block.stop] + ("\n" if block.is_apart else "")
            yield f"\n{self.md.htmlStash.store(whole)}\n\n"
            done = block.stop
        yield text[done:]


def _blocks(
    text: str, tags: Iterable[re.Match[str]], block_level: Collection[str]
) -> Iterator[_Block]:
    """The blocks of a text in which each ``<`` begins one of the tags."""
    start, within = 0, list[str]()
    for tag in tags:
        name = tag[1] or tag[2]
        if not within:
            if name in block_level:
                start = _beginning(text, tag)
                within.append(name)
        elif tag[2]:
            if not tag[4] and name not in VOID:
                within.append(name)
        elif within.pop() != name:
            raise _DoubtError
        elif not within:
            yield _block(text, start, tag.end())
    if within:
        raise _DoubtError


def _beginning(text: str, tag: re.Match[str]) -> int:
    """Where the block of a tag begins: at the start of a line, by a tag that another one ends."""
    start = tag.start()
    is_first = start == 0 or text[start - 1] == "\n"
    if not is_first or tag[1] or tag[4] or tag[2] in VOID:
        raise _DoubtError
    return start


def _block(text: str, start: int, stop: int) -> _Block:
    """The block between two places; nothing may stand behind it in its last line."""
    end = _LINE_END.match(text, stop)
    if not end:
        raise _DoubtError
    return _Block(start, stop, is_apart=bool(end[1]))


def _ids(tags: Iterable[re.Match[str]]) -> Iterator[str]:
    """The ids of tags, and the names of places."""
    for tag in tags:
        if tag[3] and _OF_NOTE.search(tag[3]):
            yield from _ids_of(tag[2], tag[3])


def _ids_of(element: str, written: str) -> Iterator[str]:
    for name, value in attributes(written):
        if name == "markdown":
            raise _DoubtError
        if name == "id" or (name == "name" and element == "a"):
            if not value:
                raise _DoubtError
            yield value
