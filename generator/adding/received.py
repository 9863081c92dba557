"""Which reader a file is for, by its first bytes and never by its name."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable

from generator.adding import plain
from generator.adding.drafts import Draft, RefusedError
from generator.files import kinds

MOST = 16 * 1024 * 1024
"""Bytes that a file may have; saved pages have three million at most."""
EXTRA = "pip install 'mkdocs-explainer[add]'"
_LIBRARIES = frozenset({"feedparser", "lxml", "mammoth", "trafilatura"})
PASTE = "copy the text where you read it, and paste it: explainer add -"

_FIRST = re.compile(
    rb"\s*+(?:(?:(?><\?.*?\?>)|(?><!--.*?-->)|(?><!DOCTYPE[^<>\[]*+(?:\[.*?\]\s*+)?>))\s*+)*+"
    rb"<(?:[\w.-]+:)?([\w.-]+)",
    re.DOTALL | re.IGNORECASE,
)
"""The outermost element of a file with marks."""
_FEEDS = frozenset({b"rss", b"rdf", b"feed", b"entry"})
_NEWS = frozenset({b"newsitem", b"newsmessage", b"packageitem"})


def drafts(data: bytes) -> tuple[Draft, ...]:
    """Return the articles that a file holds. Raises RefusedError where it is of no kind that is
    read, or unsound.
    """
    if len(data) > MOST:
        raise RefusedError(f"the file is too large: it may have {MOST // 1024 // 1024} MiB", PASTE)
    if not data.strip():
        raise RefusedError("the file is empty")
    return _reader(data)(data)


def _reader(data: bytes) -> Callable[[bytes], tuple[Draft, ...]]:
    kind, start = kinds.of(data), data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if kind is kinds.WORD and data.startswith(b"PK"):
        return _with_library("word", "document")
    if start in (b"{", b"["):
        return _with_library("agencies", "ninjs")
    if start == b"<" and kind in (None, kinds.HTML, kinds.XML):
        return _marked_up(data)
    if kind is kinds.HTML:
        return _with_library("archives", "page")
    if kind is None or kind is kinds.EMAIL:
        return plain.text
    raise RefusedError(f"this is {kind.name}", f"{kind.way}; or {PASTE}")


def _marked_up(data: bytes) -> Callable[[bytes], tuple[Draft, ...]]:
    """The reader of a file that opens with a mark: of a feed, an agency, or a page."""
    found = _FIRST.match(data[:_HEAD].removeprefix(b"\xef\xbb\xbf"))
    root = found[1].lower() if found else b""
    if root in _FEEDS:
        return _of_tree("feeds", "items")
    if root in _NEWS:
        return _of_tree("agencies", "newsml")
    if kinds.of(data) is kinds.XML:
        name = root.decode("ascii", "replace")
        hint = "feeds (RSS, Atom), NewsML-G2 and saved web pages are read"
        raise RefusedError(f"this XML is of no kind that is read here: <{name}>", hint)
    return _with_library("webpages", "page")


_HEAD = 64 * 1024


def _of_tree(module: str, name: str) -> Callable[[bytes], tuple[Draft, ...]]:
    parse = _with_library("xmlfiles", "tree")
    read = _with_library(module, name)
    return lambda data: read(parse(data))


def _with_library(module: str, name: str) -> Callable[..., tuple[Draft, ...]]:
    """A function of a module that needs one of the libraries that the extra brings."""
    try:
        found = importlib.import_module(f"generator.adding.{module}")
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _LIBRARIES:
            raise
        raise RefusedError("to read this file, more has to be installed", EXTRA) from None
    return getattr(found, name)  # type: ignore[no-any-return] # the module says what it returns
