"""An editor's Markdown: what in it is code, what in it is not safe, and its paragraphs as plain
text.

Editors are not trusted with HTML: whatever could become a tag, an attribute or a template is shown
as it stands, and what was plainly meant as one is a problem.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.content import code, depth, links, tags
from generator.content.splicing import BLANK, masked, spliced
from generator.files.texts import places
from generator.model import Span
from generator.problems import Problem, placed

# ---------------------------------------------------------------- safety


def faults(text: str, path: str, first_line: int) -> tuple[Problem, ...]:
    """HTML, attribute lists, links to anything but the web, and remote images in an editor's
    Markdown.
    """
    found = chain(depth.faults(text), tags.faults(text), links.faults(text))
    return placed(path, places(text, first_line), found)


_ESCAPED = {"<": "&lt;", "&": "&amp;", "{": "&#123;", "}": "&#125;"}
_SIGN = re.compile(rf"{tags.ADDRESS}|\\(?:\\|[<&{{}}])|[<&{{}}]")


def escapes(text: str) -> Iterator[tuple[Span, str]]:
    """Each place outside code that could become HTML, an attribute or a template, and what shows it
    as it stands.
    """
    spans = code.spans(text)
    bracketed = links.bracketed(text)
    yield from bracketed
    done = [span for span, _ in bracketed]
    for sign in _SIGN.finditer(text):
        last = sign.group()[-1]
        if (
            last in _ESCAPED
            and not code.holds(spans, sign.start())
            and not code.holds(done, sign.start())
        ):
            yield Span(*sign.span()), _ESCAPED[last]


def neutralise(markdown: str) -> str:
    """`markdown` with every sign that could become HTML, an attribute or a template shown as it
    stands.
    """
    return spliced(markdown, escapes(markdown))


# ---------------------------------------------------------------- paragraphs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, list item, table row or heading, without its Markdown."""

    text: str
    is_heading: bool
    span: Span
    """From its first to its last character in the editor's text."""
    _starts: tuple[int, ...]
    """Where in `text` each stretch begins that was kept…"""
    _origins: tuple[int, ...]
    """…and where it stands in the editor's text."""

    def origin(self, offset: int) -> int:
        """Where the character at `offset` of `text` stands in the editor's text."""
        i = bisect_right(self._starts, offset) - 1
        return self._origins[i] + offset - self._starts[i]

    def offset(self, origin: int) -> int:
        """How much of `text` comes before the place `origin` of the editor's text."""
        i = bisect_right(self._origins, origin) - 1
        after = self._starts[i + 1] if i + 1 < len(self._starts) else len(self.text)
        return min(self._starts[i] + origin - self._origins[i], after) if i >= 0 else 0


_HEADING = re.compile(r" {0,3}#{1,6}")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*$")
_PART = re.compile(r"(?:[-*_][ \t]*){3,}$|`{3,}|~{3,}")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_QUOTED = re.compile(r"[ ]{0,3}(?:>[ ]?)+")
_ADDRESS_LINE = re.compile(r"\[[^\[\]]+\]:[ \t]*\S+[ \t]*(?:\"[^\"]*\"|'[^']*'|\([^()]*\))?$")
_ALONE = re.compile(rf"\||{_HEADING.pattern}|{_PART.pattern}")
_COLUMNS = re.compile(r"\|?[ \t]*:?-[-:| \t]*$")
_DROPPED = re.compile(
    rf"{tags.ADDRESS}|https?://[^\s<>()]+"  # addresses
    r"|(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|(?<=\])\[[^\[\]\n]*\]"  # where a link leads
    rf"|[*`]+|(?<!\w)_+|_+(?!\w)|\\(?=[^\w\s])|{BLANK}+"  # emphasis, code, escapes, what was masked
)


def paragraphs(text: str, hidden: Iterable[Span]) -> tuple[Paragraph, ...]:
    """The paragraphs of an editor's Markdown, without what is `hidden` (the citations); code is
    text like any.
    """
    text = masked(text, hidden)
    return tuple(
        p for p in (_paragraph(text, lines, heading) for lines, heading in _blocks(text)) if p
    )


def _paragraph(text: str, lines: Sequence[Span], heading: bool) -> Paragraph | None:
    starts, origins, parts, length = [], [], [], 0
    for line in lines:
        edges = [
            line.start,
            *(e for m in _DROPPED.finditer(text, line.start, line.end) for e in m.span()),
            line.end,
        ]
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            if start < end:
                starts.append(length)
                origins.append(start)
                parts.append(text[start:end])
                length += end - start
    if not parts:
        return None
    return Paragraph(
        "".join(parts), heading, Span(lines[0].start, lines[-1].end), tuple(starts), tuple(origins)
    )


def _blocks(text: str) -> Iterator[tuple[list[Span], bool]]:
    """The lines of each block, without the marks in front of them, and whether it is a heading."""
    block: list[Span] = []
    listed = False
    for line in re.finditer(r".*\n?", text):
        quoted = _QUOTED.match(text, line.start(), line.end())
        start, end = quoted.end() if quoted else line.start(), line.end()
        words = text[start:end].strip()
        item = _ITEM.match(text, start, end) if listed or not block else None
        heads = len(block) == 1 and _heads_what_is_above(words)
        if heads or item or _ends_a_block(words):
            if block:
                yield block, heads
            block, listed = [], bool(item)
        if _HEADING.match(words):
            yield [Span(start, end)], True
        elif not heads and _is_shown(words):
            block.append(Span(item.end() if item else start, end))
    if block:
        yield block, False


def _heads_what_is_above(words: str) -> bool:
    """Whether a line makes a heading, or the head of a table, of the one line above it."""
    return bool(_UNDERLINE.match(words) or ("|" in words and _COLUMNS.match(words)))


def _ends_a_block(words: str) -> bool:
    return not words or _ALONE.match(words) is not None


def _is_shown(words: str) -> bool:
    return bool(words) and not (_PART.match(words) or _ADDRESS_LINE.match(words))
