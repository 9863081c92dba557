"""HTML that is plain: each of its tags is read by one expression, with the same result as by a parser of HTML,
which takes several times as long.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements that no tag ends."""

_NAME = "[a-z][a-z0-9-]*+"
_TAG = re.compile(
    rf"<(?:/(?P<ended>{_NAME})|(?P<begun>{_NAME})"
    r'(?P<attributes>(?: [a-zA-Z][a-zA-Z0-9:-]*+(?:="[^"<>]*+")?)*+) ?(?P<empty>/?))>'
)
_ATTRIBUTE = re.compile(r' ([a-zA-Z0-9:-]+)(?:(=)"([^"]*)")?')
_NO_REFERENCE = re.compile("&(?!(?:[a-zA-Z][a-zA-Z0-9]*|#[0-9]+|#[xX][0-9a-fA-F]+);)")
_RAW = frozenset("iframe noembed noframes noscript plaintext script style textarea xmp".split())
"""Elements in which parsers of HTML see no tags, or in ways of their own."""
_TITLE_WITH_TAGS = re.compile("<title[^<>]*>[^<]*<(?!/title>)")


def plain(text: str) -> list[re.Match[str]] | None:
    """Return the tags of a text, each with the name of what it has ``ended`` or ``begun``, the ``attributes``
    and the mark of an ``empty`` one; None where the text is not plain HTML, or no HTML at all.
    """
    tags = list(_TAG.finditer(text))
    if len(tags) != text.count("<") or _NO_REFERENCE.search(text):
        return None
    begun = {tag[2] for tag in tags}
    is_raw = "title" in begun and _TITLE_WITH_TAGS.search(text)
    return None if is_raw or not _RAW.isdisjoint(begun) else tags


def attributes(text: str) -> Iterator[tuple[str, str | None]]:
    """Yield the attributes of a tag, each with its value, or None where it has none."""
    for name, has_value, value in _ATTRIBUTE.findall(text):
        yield name.lower(), html.unescape(value) if has_value else None
