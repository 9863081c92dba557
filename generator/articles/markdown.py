"""The lines of a Markdown seed as a reader of the rendered page sees them: the words stay, the
marks go.

What is marked as a heading, an entry of a list or an image is kept beside the line. A number before
an entry is no mark, and neither is HTML: both stay to the letter. Marks and their rules are those
of CommonMark 0.31, with tables.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

Mark = Literal["", "heading", "item", "image"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a seed; in a text file `text` and `written` are equal."""

    text: str
    """What shows of it; empty where it parts two paragraphs."""
    written: str
    mark: Mark = ""


def lines(body: str) -> Iterator[Line]:
    """The lines of `body` in order, an empty one between two blocks; an image that stands among
    words goes before their block, as a line that holds its description.
    """
    unquoted = list(_unquoted(body.split("\n")))
    labels = frozenset(
        _label(found[1]) for line in unquoted if (found := _DEFINITION.fullmatch(line))
    )
    kept = (line for line in unquoted if not _DEFINITION.fullmatch(line) and not _is_ruler(line))
    for has_words, block in groupby(kept, key=lambda line: bool(line.strip())):
        if has_words:
            for group in _groups(_marked(list(block))):
                yield from _rendered(group, labels)
        else:
            yield Line("", "")


# ---------------------------------------------------------------- blocks

_QUOTE = re.compile(r"[ \t]{0,3}>(?:[ \t]{0,3}>)*[ \t]?")
_FENCE = re.compile(r"[ \t]{0,3}(?:`{3,}[^`]*|~{3,}.*)")
_RULE = re.compile(r"(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}")
_UNDERLINE = re.compile(r"=+|-+")
_LONGEST_UNDERLINED = 20
"""Words; a rule below a longer line parts it from what follows, and makes it no heading."""
_DEFINITION = re.compile(
    r"[ \t]{0,3}\[(?!\^)([^\[\]]{1,200})\]:[ \t]*[^\s\"']+(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*"
)
_HEADING = re.compile(r"#{1,6}[ \t]+([^\s#].*)")
_BULLET = re.compile(r"[-*+][ \t]+(?=\S)")
_BORDER = re.compile(r"(?<!\\)\|")

_WORDS = r"\[((?:[^\[\]\\]|\\.)*+)\]"
_ADDRESS = r"\([ \t]*(?:<[^<>\n]*>|(?:[^\s()<>]|\([^\s()]*\))*+)(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\)"
_IMAGE = re.compile(rf"(?<!\\)(?:\[!{_WORDS}{_ADDRESS}\]{_ADDRESS}|!{_WORDS}{_ADDRESS})")


def _unquoted(written: Sequence[str]) -> Iterator[str]:
    """The lines without the marks of quoted blocks and of code, a quoted block apart from the
    paragraph before it.
    """
    was_quoted = False
    for line in written:
        quote = _QUOTE.match(line)
        if quote and not was_quoted:
            yield ""
        was_quoted = bool(quote) or (was_quoted and bool(line.strip()))
        plain = line[quote.end() :] if quote else line
        yield "" if _FENCE.fullmatch(plain) else plain.removesuffix("\\")


def _is_ruler(line: str) -> bool:
    """Whether the line only parts the head of a table from its rows."""
    return "|" in line and "-" in line and not line.strip(" \t|:-")


def _marked(block: Sequence[str]) -> list[Line]:
    """The lines of one block without the marks at their start, images apart."""
    images: list[Line] = []
    found: list[Line] = []
    for written in block:
        rest = _IMAGE.sub("", written).strip()
        shown = [Line(m[1] or m[2] or "", written, "image") for m in _IMAGE.finditer(written)]
        (images if rest else found).extend(image for image in shown if image.text.strip())
        if found and _is_underlined(found, rest):
            found[-1] = replace(found[-1], mark="heading")
        elif rest:
            found.append(_line(rest))
    return [*images, *found]


def _is_underlined(above: Sequence[Line], rest: str) -> bool:
    """Whether the line underlines the one line of text above it, which it makes a heading."""
    is_one = (
        not above[-1].mark and bool(above[-1].text) and (len(above) == 1 or bool(above[-2].mark))
    )
    return (
        is_one
        and bool(_UNDERLINE.fullmatch(rest))
        and len(above[-1].text.split()) <= _LONGEST_UNDERLINED
    )


def _line(rest: str) -> Line:
    if _RULE.fullmatch(rest):
        return Line("", rest)
    heading, bullet = _HEADING.fullmatch(rest), _BULLET.match(rest)
    if heading:
        return Line(re.sub(r"[ \t]+#+$", "", heading[1]), rest, "heading")
    if bullet:
        return Line(rest[bullet.end() :], rest, "item")
    return Line(rest.strip("|").strip() if len(_BORDER.findall(rest)) > 1 else rest, rest)


def _groups(found: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that may be one paragraph: marks of words do not reach beyond it."""
    group: list[Line] = []
    for line in found:
        if group and (line.mark or not line.text or group[-1].mark in ("heading", "image")):
            yield group
            group = []
        group.append(line)
    yield group


# ---------------------------------------------------------------- marks among words

_PIECE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])|(?<!`)(?P<ticks>`)[^`\n]+`(?!`)|<(?P<link>https?://[^\s<>]+)>"
)
_LINK = re.compile(rf"{_WORDS}(?:{_ADDRESS}|(?P<to>\[[^\[\]]{{0,200}}\]))")
_RUN = re.compile(r"\*+|_+|~~")
_KEPT, _DROPPED, _LITERAL = range(3)


def _rendered(group: Sequence[Line], labels: frozenset[str]) -> Iterator[Line]:
    shown = _plain("\n".join(line.text for line in group), labels).split("\n")
    for line, text in zip(group, shown, strict=True):
        yield replace(line, text=text)


def _plain(text: str, labels: frozenset[str]) -> str:
    """The words without the marks of emphasis, links, code and escapes; line breaks stay."""
    fate = bytearray(len(text))
    for piece in _PIECE.finditer(text):
        start, end = piece.span()
        fate[start:end] = bytes([_LITERAL]) * (end - start)
        fate[start] = _DROPPED
        if not piece["escaped"]:
            fate[end - 1] = _DROPPED
    for link in _LINK.finditer(text):
        if fate[link.start()] == _KEPT and (
            not link["to"] or _label(link["to"].strip("[]") or link[1]) in labels
        ):
            fate[link.start()] = _DROPPED
            fate[link.end(1) : link.end()] = bytes([_DROPPED]) * (link.end() - link.end(1))
    for start, end in _emphasis(text, fate):
        fate[start:end] = bytes([_DROPPED]) * (end - start)
    return "".join(c for c, lot in zip(text, fate, strict=True) if lot != _DROPPED)


def _label(words: str) -> str:
    return " ".join(words.split()).casefold()


def _emphasis(text: str, fate: bytearray) -> Iterator[tuple[int, int]]:
    """Where marks stand that open or close emphasis: each that can close goes with the last one
    that can open.
    """
    is_open: dict[str, list[tuple[int, int]]] = {"*": [], "_": [], "~": []}
    for run in _RUN.finditer(
        "".join(c if lot == _KEPT else " " for c, lot in zip(text, fate, strict=True))
    ):
        start, end = run.span()
        waiting = is_open[text[start]]
        opens, closes = _flanks(text, start, end)
        while closes and waiting and start < end:
            first, last = waiting.pop()
            length = min(last - first, end - start)
            yield last - length, last
            yield start, start + length
            start += length
            if first < last - length:
                waiting.append((first, last - length))
        if opens and start < end:
            waiting.append((start, end))


def _flanks(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether the marks can open emphasis, and whether they can close it."""
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    is_left = not after.isspace() and (not _is_sign(after) or before.isspace() or _is_sign(before))
    is_right = not before.isspace() and (not _is_sign(before) or after.isspace() or _is_sign(after))
    if text[start] != "_":
        return is_left, is_right
    return is_left and (not is_right or _is_sign(before)), is_right and (
        not is_left or _is_sign(after)
    )


def _is_sign(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"
