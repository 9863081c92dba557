"""Links and images of an editor's Markdown: which of them do not lead to the web, and which fetch
from another site.

Where two readings of the brackets are possible (is a bracket in code, or behind a backslash?), both
are looked at: the page is built by another program, and what only one of the two takes for an image
must not slip through.
"""

from __future__ import annotations

import html
import re
import urllib.parse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.content import code
from generator.content.splicing import masked
from generator.files.wording import shortened
from generator.model import Span
from generator.problems import Fault

_BRACKET = re.compile(rf"[\[\]]|{code.BLANK_LINE}")
_TARGET = re.compile(r"\][ \t]*(?:\(|:)[\s>]*<?")
_SCHEME = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.\-]*)\s*:")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]|%(?:0[0-9a-fA-F]|1[0-9a-fA-F])")
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*:|//")
_LABEL = re.compile(r"\s?\[([^\[\]]*)\]")
_DEFINITION = re.compile(r"\[([^\[\]]*)\]:(?=[\s>]*<?(\S{1,200}))")
_DEFINING = re.compile(r"^[ \t>]*\[[^\[\]\n]*\]:[ \t]*\S+[ \t]*(?:[\"'(].*)?$", re.MULTILINE)
_IN_CODE = re.compile(
    r"\]\(\s*[^)`]{0,200}`|^[^\w\n]*\[[^\[\]\n]*\]:[\s>]*[^\s`]{0,200}`", re.MULTILINE
)
_BRACKETED = re.compile(
    r"\]\([ \t]*\n?[ \t]*<(?P<inline>[^<>\n]*)>(?=\s*(?:\)|\"[^\"]*\"\s*\)|'[^']*'\s*\)))"
    r"|^[ \t>]*\[[^\[\]\n]*\]:[ \t]*<(?P<defined>[^<>\n]*)>(?=[ \t]*(?:$|[\"'(]))",
    re.MULTILINE,
)
_UNSAFE = re.compile(r"[\s\"'()\[\]\\`{}|^]")
_BEFORE = re.compile(r"[\s<]*")
_SCHEMES = frozenset({"http", "https", "mailto"})
_MOST = 200
"""Characters of an address that are looked at; no browser takes a scheme that is longer."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """What stands in brackets, and may be the text of a link or image."""

    start: int
    """Of the opening bracket, or of the ``!`` in front of it."""
    end: int
    """Behind the closing bracket."""
    is_image: bool


def brackets(text: str) -> Iterator[Bracket]:
    """Each closing bracket with the one that it closes; one that closes none, with the image begun
    before it.
    """
    opened: list[int] = []
    begun: int | None = None
    for sign in _BRACKET.finditer(text):
        at = sign.start()
        if sign.group() == "[":
            opened.append(at)
            begun = at - 1 if begun is None and text[max(0, at - 1) : at] == "!" else begun
        elif sign.group() != "]":
            opened, begun = [], None
        elif opened:
            first = opened.pop()
            is_image = text[max(0, first - 1) : first] == "!"
            yield Bracket(first - is_image, at + 1, is_image)
        elif begun is not None:
            yield Bracket(begun, at + 1, is_image=True)


def faults(text: str) -> Iterator[Fault]:
    """What an editor's Markdown must not link to or show."""
    yield from _linked(text)
    for target in _IN_CODE.finditer(text):
        hint = "expected: https://…, mailto:… or a page of this site; an address holds no backtick"
        yield (
            text.find("]", target.start()) + 1,
            "E324",
            "a link whose address holds code is not allowed",
            hint,
        )
    found = {*_pictured(text, text), *_pictured(text, plain(text))}
    for at in sorted(found):
        yield (
            at,
            "E325",
            "an image from another site",
            "put the image into content/pages and link to it there",
        )


def extents(text: str) -> tuple[Span, ...]:
    """Where links and images stand, from the opening bracket to the end of the address, in order
    and apart.
    """
    reading = plain(text)
    labels = {_folded(m[1]) for m in _DEFINITION.finditer(text)}
    closing = _parentheses(reading)
    found = [Span(*m.span()) for m in _DEFINING.finditer(text)]
    for bracket in brackets(reading):
        label = _LABEL.match(reading, bracket.end)
        if bracket.end in closing:
            found.append(Span(bracket.start, closing[bracket.end]))
        elif label and _folded(label[1] or text[bracket.start : bracket.end]) in labels:
            found.append(Span(bracket.start, label.end()))
    return tuple(_joined(found))


def _parentheses(text: str) -> dict[int, int]:
    """Where each parenthesis opens -> behind where it closes."""
    opened: list[int] = []
    closing = {}
    for sign in re.finditer(rf"[()]|{code.BLANK_LINE}", text):
        if sign.group() == "(":
            opened.append(sign.start())
        elif sign.group() != ")":
            opened = []
        elif opened:
            closing[opened.pop()] = sign.end()
    return closing


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in order, those that overlap as one."""
    last: Span | None = None
    for span in sorted(spans):
        if last and span.start < last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def bracketed(text: str) -> tuple[tuple[Span, str], ...]:
    """Addresses in angle brackets, which may hold spaces: their places, and the same address
    without the brackets.
    """
    coded = code.spans(text)
    found = (m for m in _BRACKETED.finditer(text) if not code.holds(coded, m.end() - 1))
    return tuple(
        (Span(m.start(m.lastgroup or 0) - 1, m.end()), _quoted(m["inline"] or m["defined"] or ""))
        for m in found
    )


def _quoted(address: str) -> str:
    """The address with references for what would end it, or mean more than itself outside the
    brackets.
    """
    quoted = _UNSAFE.sub(lambda sign: urllib.parse.quote(sign.group(), safe=""), address)
    return quoted.replace("&", "&amp;")


def plain(text: str) -> str:
    """`text`, as long, without the signs in code and behind backslashes."""
    return re.sub(r"\\[^\w\s]", "xx", masked(text, code.spans(text), "x"))


def _linked(text: str) -> Iterator[Fault]:
    """Links whose scheme is not one of the web; browsers pass over control characters in it, and so
    do we.
    """
    for target in _TARGET.finditer(text):
        address = _CONTROL.sub(
            "", html.unescape(text[target.end() : target.end() + _MOST])
        ).replace("\\", "")
        scheme = _SCHEME.match(address)
        if scheme and scheme[1].lower() not in _SCHEMES:
            message = f"a link to '{shortened(scheme[1], 40)}:' is not allowed"
            yield (
                target.start() + 1,
                "E324",
                message,
                "expected: https://…, mailto:… or a page of this site",
            )


def _pictured(text: str, reading: str) -> Iterator[int]:
    """Where images begin that a reader's browser would fetch from another site."""
    remote = {_folded(m[1]) for m in _DEFINITION.finditer(text) if _is_elsewhere(m[2])}
    for bracket in brackets(reading):
        if not bracket.is_image:
            continue
        label = _LABEL.match(text, bracket.end)
        labels = {_folded(text[bracket.start : bracket.end])} | (
            {_folded(label[1])} if label else set()
        )
        if text.startswith("(", bracket.end):
            is_elsewhere = _is_elsewhere(_address(text, bracket.end + 1))
        else:
            is_elsewhere = bool(remote and labels & remote)
        if is_elsewhere:
            yield bracket.start


def _address(text: str, start: int) -> str:
    before = _BEFORE.match(text, start)
    first = before.end() if before else start
    return text[first : first + _MOST]


def _folded(label: str) -> str:
    """Labels are equal whatever their capitals, white space and signs, which may be marks of a
    quotation.
    """
    return " ".join(re.findall(r"\w+", label.casefold()))


def _is_elsewhere(address: str) -> bool:
    """Whether a browser takes the address for one of another site, in any reading of its
    backslashes.
    """
    signs = "".join(_CONTROL.sub("", html.unescape(address)).split()).lstrip("<")
    return any(_ELSEWHERE.match(signs.replace("\\", instead)) for instead in ("", "/"))
