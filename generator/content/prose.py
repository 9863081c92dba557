"""An editor's Markdown: what in it is code, what in it is not safe, and its paragraphs as plain text.

Editors are not trusted with HTML: whatever could become a tag, an attribute or a template is shown as it stands,
and what was plainly meant as one is a problem. Code is what stands between backticks or fences;
indentation alone makes no code.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.files.documents import places
from generator.files.misread import shortened
from generator.model import Span
from generator.problems import Problem

_FENCE = re.compile(r"^(?:`{3,}|~{3,})", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t]*\n")
_TICKS = re.compile(r"(?<!\\)`+")


# ---------------------------------------------------------------- code


def code(text: str) -> tuple[Span, ...]:
    """The fenced blocks and code spans of `text`, marks included, in order."""
    fenced = tuple(_fences(text))
    spans = list(fenced)
    for start, end in _between(fenced, len(text)):
        for paragraph in _pieces(text, start, end):
            spans += _ticked(text, paragraph)
    return tuple(sorted(spans))


def _fences(text: str) -> Iterator[Span]:
    """Fenced blocks; a fence that is never closed is no fence."""
    opened: tuple[int, str] | None = None
    for line in re.finditer(r"^.*$", text, re.MULTILINE):
        fence = _FENCE.match(line.group())
        if opened is None:
            opened = (line.start(), fence.group()) if fence and "`" not in line.group()[fence.end() :] else None
        elif line.group().rstrip() == opened[1]:
            yield Span(opened[0], line.end())
            opened = None


def _between(spans: Iterable[Span], length: int) -> Iterator[tuple[int, int]]:
    start = 0
    for span in spans:
        yield start, span.start
        start = span.end
    yield start, length


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """What lies between blank lines; no code span crosses one."""
    for blank in _BLANK.finditer(text, start, end):
        yield Span(start, blank.start())
        start = blank.end()
    yield Span(start, end)


def _ticked(text: str, within: Span) -> Iterator[Span]:
    """Code spans: a run of backticks to the next run as long."""
    runs = [Span(*m.span()) for m in _TICKS.finditer(text, within.start, within.end)]
    closing: dict[int, int] = {}
    partner: list[int | None] = [None] * len(runs)
    for i in range(len(runs) - 1, -1, -1):
        length = runs[i].end - runs[i].start
        partner[i] = closing.get(length)
        closing[length] = i
    i = 0
    while i < len(runs):
        last = partner[i]
        if last is not None:
            yield Span(runs[i].start, runs[last].end)
        i = i + 1 if last is None else last + 1


def holds(spans: Sequence[Span], offset: int) -> bool:
    """Whether one of the sorted, disjoint `spans` holds the character at `offset`."""
    i = bisect_right(spans, offset, key=lambda s: s.start) - 1
    return i >= 0 and offset < spans[i].end


# ---------------------------------------------------------------- safety

_ADDRESS = r"<(?:https?://[^\s<>\"'`]+|[\w.+-]+@[\w.-]+)>"
_AUTOLINK = re.compile(_ADDRESS)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<[!?][^<>]*>")
_ATTRIBUTES = re.compile(r"\{:|\{\s*[.#][\w-][^{}\n]*\}")
_TARGET = re.compile(r"\][ \t]*(?:\(|:)\s*<?")
_SCHEME = re.compile(r"[^\S ]*([a-zA-Z][a-zA-Z0-9+.\-]*)\s*:")
_IMAGE = re.compile(r"!\[[^\[\]]*\](?:[ \n]?\[([^\[\]]*)\])?(\()?")
_DEFINITION = re.compile(r"^ {0,3}\[([^\[\]]+)\]:\s*<?(\S+)", re.MULTILINE)
_SCHEMES = frozenset({"http", "https", "mailto"})
_AS_TEXT = "it is shown as text, or not at all; write it in Markdown"


def faults(text: str, path: str, first_line: int) -> tuple[Problem, ...]:
    """HTML, attribute lists, links to anything but the web, and remote images in an editor's Markdown."""
    place = places(text, first_line)
    found = (*_marked_up(text), *_linked(text), *_pictured(text))
    return tuple(Problem(path, *place(offset), *fault) for offset, *fault in found)


_Fault = tuple[int, str, str, str]


def _marked_up(text: str) -> Iterator[_Fault]:
    """HTML and attribute lists: outside code where they are whole, inside code wherever they could begin."""
    spans = code(text)
    for found in re.finditer(r"<[a-zA-Z/!?]|\{", text):
        at, inside = found.start(), holds(spans, found.start())
        tag, attributes = _TAG.match(text, at), _ATTRIBUTES.match(text, at)
        if _AUTOLINK.match(text, at) and not inside:
            continue
        if text.startswith("<!--", at):
            yield at, "E322", "an HTML comment", "delete it: everybody can read the source of a page"
        elif found.group() != "{" and (tag or inside):
            shown = shortened(tag.group() if tag else found.group(), 40)
            yield at, "E321", f"HTML '{shown}' is not allowed", _AS_TEXT
        elif attributes or (inside and found.group() == "{"):
            yield at, "E323", "an attribute list or a template is not allowed", "delete what stands between '{' and '}'"


def _linked(text: str) -> Iterator[_Fault]:
    """Links whose scheme is not one of the web; browsers pass over control characters in it, and so do we."""
    for target in _TARGET.finditer(text):
        address = html.unescape(text[target.end() : target.end() + 200])
        scheme = _SCHEME.match(re.sub(r"[\x00-\x1f\x7f\\]|%(?:0[0-9a-fA-F]|1[0-9a-fA-F])", "", address))
        if scheme and scheme[1].lower() not in _SCHEMES:
            message = f"a link to '{shortened(scheme[1], 40)}:' is not allowed"
            yield target.start() + 1, "E324", message, "expected: https://…, mailto:… or a page of this site"


def _pictured(text: str) -> Iterator[_Fault]:
    """Images that a reader's browser would fetch from another site."""
    targets = {m[1].casefold().strip(): m[2] for m in _DEFINITION.finditer(text)}
    for image in _IMAGE.finditer(text):
        label = (image[1] or image.group()[2:].partition("]")[0]).casefold().strip()
        target = text[image.end() : image.end() + 200].lstrip(" \n<") if image[2] else targets.get(label, "")
        if re.match(r"[a-zA-Z][a-zA-Z0-9+.\-]*:|[/\\]{2}", html.unescape(target)):
            hint = "put the image into content/pages and link to it there"
            yield image.start(), "E325", "an image from another site", hint


_ESCAPED = {"<": "&lt;", "&": "&amp;", "{": "&#123;", "}": "&#125;"}
_SIGN = re.compile(rf"{_ADDRESS}|\\(?:\\|[<&{{}}])|[<&{{}}]")


def escapes(text: str) -> Iterator[tuple[Span, str]]:
    """Each place outside code that could become HTML, an attribute or a template, and what shows it as it stands."""
    spans = code(text)
    for sign in _SIGN.finditer(text):
        last = sign.group()[-1]
        if last in _ESCAPED and not holds(spans, sign.start()):
            yield Span(*sign.span()), _ESCAPED[last]


def neutralise(markdown: str) -> str:
    """`markdown` with every sign that could become HTML, an attribute or a template shown as it stands."""
    return spliced(markdown, escapes(markdown))


def spliced(text: str, edits: Iterable[tuple[Span, str]]) -> str:
    """`text` with each span replaced; where two overlap, the first of them stands."""
    parts, done = [], 0
    for span, new in sorted(edits):
        if span.start >= done:
            parts += [text[done : span.start], new]
            done = span.end
    return "".join([*parts, text[done:]])


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
_COLUMNS = re.compile(r"[ \t]*\|?[ \t]*:?-+[ \t]*[-:| \t]*$")
_DROPPED = re.compile(
    rf"{_ADDRESS}|https?://[^\s<>()]+"  # addresses
    r"|(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|(?<=\])\[[^\[\]\n]*\]"  # where a link leads
    r"|[*`]+|(?<!\w)_+|_+(?!\w)|\\(?=[^\w\s])|\ufffc+"  # emphasis, code, escapes, what was masked
)


def paragraphs(text: str, masked: Iterable[Span]) -> tuple[Paragraph, ...]:
    """The paragraphs of an editor's Markdown, without what `masked` covers (the citations); code is text like any."""
    hidden = spliced(text, ((s, "\ufffc" * (s.end - s.start)) for s in masked))
    return tuple(p for p in (_paragraph(hidden, lines, heading) for lines, heading in _blocks(hidden)) if p)


def _paragraph(text: str, lines: Sequence[Span], heading: bool) -> Paragraph | None:
    starts, origins, parts, length = [], [], [], 0
    for line in lines:
        edges = [line.start, *(e for m in _DROPPED.finditer(text, line.start, line.end) for e in m.span()), line.end]
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            if start < end:
                starts.append(length)
                origins.append(start)
                parts.append(text[start:end])
                length += end - start
    if not parts:
        return None
    return Paragraph("".join(parts), heading, Span(lines[0].start, lines[-1].end), tuple(starts), tuple(origins))


def _blocks(text: str) -> Iterator[tuple[list[Span], bool]]:
    """The lines of each block, without the marks in front of them, and whether it is a heading."""
    block: list[Span] = []
    listed = False
    for line in re.finditer(r".*\n?", text):
        quoted = _QUOTED.match(text, line.start(), line.end())
        start, end = quoted.end() if quoted else line.start(), line.end()
        words = text[start:end].strip()
        item = _ITEM.match(text, start, end) if listed or not block else None
        underlined = len(block) == 1 and _UNDERLINE.match(words)
        columned = len(block) == 1 and "|" in words and _COLUMNS.match(words)
        if underlined or columned or not words or item or _ALONE.match(words):
            if block:
                yield block, bool(underlined or columned)
            block, listed = [], bool(item)
        if _HEADING.match(words):
            yield [Span(start, end)], True
        elif words and not (underlined or columned or _PART.match(words) or _ADDRESS_LINE.match(words)):
            block.append(Span(item.end() if item else start, end))
    if block:
        yield block, False
