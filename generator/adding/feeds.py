"""The items of a feed, RSS or Atom, that carry their whole text."""

from __future__ import annotations

import io
from collections.abc import Mapping

import feedparser
from lxml import etree

from generator.adding import markup, moments, xmlfiles
from generator.adding.drafts import Block, Dated, Draft, RefusedError, on_web

_MOST = 1_000
_ATOM = "http://www.w3.org/2005/Atom"


def items(root: etree._Element) -> tuple[Draft, ...]:
    """Return a draft for each item, also where only its beginning stands in the feed."""
    if sum(xmlfiles.name(e) in ("item", "entry") for e in root.iter()) > _MOST:
        raise RefusedError(f"this feed holds more than {_MOST:,} items", "split it")
    if root.tag in (f"{{{_ATOM}}}entry", "entry"):  # one item saved by itself
        alone, root = root, etree.Element(f"{{{_ATOM}}}feed")
        root.append(alone)
    read = feedparser.parse(
        io.BytesIO(etree.tostring(root, encoding="utf-8", xml_declaration=True))
    )
    if not read.entries:
        raise RefusedError("this feed holds no item")
    return tuple(_draft(entry, read.feed, read.version) for entry in read.entries)


def _draft(entry: Mapping[str, object], feed: Mapping[str, object], version: str) -> Draft:
    url = on_web(_word(entry, "link"))
    source = entry.get("source")
    dated, dateless = _dated(entry, url, version)
    return Draft(
        blocks=max(map(markup.blocks, _texts(entry)), key=_size, default=()),
        dated=dated,
        dateless=dateless,
        title=_plain(_word(entry, "title")),
        publisher=_plain(
            (_word(source, "title") if isinstance(source, Mapping) else "") or _word(feed, "title")
        ),
        author=_word(entry, "author"),
        url=url,
        language=_word(entry, "language") or _word(feed, "language"),
    )


def _word(mapping: Mapping[str, object], key: str) -> str:
    value = dict(mapping).get(key)  # of its own kind, `get` gives one moment for another
    return " ".join(value.split()) if isinstance(value, str) else ""


def _plain(title: str) -> str:
    """A title without its marks: feeds write titles as HTML."""
    return " ".join(block.text for block in markup.blocks(title))


def _texts(entry: Mapping[str, object]) -> tuple[str, ...]:
    """The texts that an item carries: its content, and what may be a summary or the whole."""
    contents = entry.get("content")
    listed = contents if isinstance(contents, list) else []
    return (*(_word(each, "value") for each in listed), _word(entry, "summary"))


def _size(blocks: tuple[Block, ...]) -> int:
    return sum(len(block.text) for block in blocks)


def _dated(entry: Mapping[str, object], url: str, version: str) -> tuple[Dated | None, str]:
    """The day on which an item was published, or why it is not known. An Atom feed always says when
    an item was changed, and only sometimes when it was published.
    """
    changed = moments.read(_word(entry, "updated"))
    published = moments.read(_word(entry, "published"))
    told = published or (changed if version.startswith("rss") else None)
    if told is None:
        return None, moments.only_changed(changed)
    address = moments.in_address(url)
    return moments.decide(told, [], [address] if address else [], moments.reach(url)), ""
