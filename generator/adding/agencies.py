"""Items of news agencies: ninjs, which is JSON, and NewsML-G2, which is XML, both of the IPTC."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from html import escape

from lxml import etree

from generator.adding import markup, moments, plain, xmlfiles
from generator.adding.drafts import Block, Dated, Draft, RefusedError, on_web
from generator.adding.xmlfiles import first, text

_WITHDRAWN = {
    "canceled": "its agency has cancelled this item",
    "cancelled": "its agency has cancelled this item",
    "withheld": "its agency withholds this item",
}
"""Publishing statuses of the IPTC under which an item must not be used."""


def ninjs(data: bytes) -> tuple[Draft, ...]:
    """Return the article that a ninjs file holds, of version 1, 2 or 3."""
    try:
        read = json.loads(data)
    except (ValueError, RecursionError):
        raise RefusedError("this is not JSON that can be read") from None
    if not isinstance(read, dict):
        raise RefusedError("this JSON is no news item", "a ninjs file holds one item: { … }")
    item = {key.lower(): value for key, value in read.items()}
    blocks = _body(item)
    if not blocks:
        hint = "a ninjs item has its text under body_text, body_xhtml or bodies"
        raise RefusedError("this JSON holds no text of an article", hint)
    dated, checks = _dated(
        [_word(item, key) for key in ("firstcreated", "contentcreated")],
        _word(item, "versioncreated"),
    )
    return (
        Draft(
            blocks=blocks,
            dated=dated,
            title=_word(item, "headline") or _valued(item.get("headlines")) or _word(item, "title"),
            publisher=_word(item, "copyrightholder") or _valued(item.get("infosources"), "name"),
            author=_word(item, "byline")
            or _word(item, "by")
            or _valued(item.get("bylines"), "byline"),
            url=on_web(_word(item, "url")) or on_web(_word(item, "uri")),
            language=_word(item, "language"),
            checks=checks,
            refused=_WITHDRAWN.get(_word(item, "pubstatus").lower(), ""),
            embargo=_until(_word(item, "embargoed")),
        ),
    )


def _word(item: Mapping[str, object], key: str) -> str:
    value = item.get(key)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _valued(listed: object, key: str = "value") -> str:
    """The first value of a list of objects, that of the role "main" before others."""
    objects = (
        [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    )
    objects.sort(key=lambda each: each.get("role") != "main")
    return next((word for each in objects if (word := _word(each, key))), "")


def _body(item: Mapping[str, object]) -> tuple[Block, ...]:
    """The text: that with marks before that without."""
    for key in ("body_xhtml", "body_html", "body_text"):
        if isinstance(found := item.get(key), str) and found.strip():
            return plain.paragraphs(found) if key == "body_text" else markup.blocks(found)
    bodies = item.get("bodies")
    parts = [part for part in bodies if isinstance(part, dict)] if isinstance(bodies, list) else []
    for part in sorted(
        parts, key=lambda p: "html" not in str(p.get("contentType", p.get("contenttype")))
    ):
        value, kind = part.get("value"), str(part.get("contentType", part.get("contenttype", "")))
        if isinstance(value, str) and value.strip():
            return (
                markup.blocks(value) if "html" in kind or "xml" in kind else plain.paragraphs(value)
            )
    return ()


# ---------------------------------------------------------------- NewsML-G2


def newsml(root: etree._Element) -> tuple[Draft, ...]:
    """Return the articles that a NewsML-G2 file holds: each news item with a text."""
    items = [e for e in root.iter() if xmlfiles.name(e) == "newsItem"]
    drafts = [draft for item in items if (draft := _news_item(item)).blocks]
    if not drafts:
        raise RefusedError("this NewsML-G2 file holds no text of an article")
    return tuple(drafts)


def _news_item(item: etree._Element) -> Draft:
    meta, content = first(item, "itemMeta"), first(item, "contentMeta")
    created = [text(_within(meta, "firstCreated")), text(_within(content, "contentCreated"))]
    dated, checks = _dated(created, text(_within(meta, "versionCreated")))
    status, language = _within(meta, "pubStatus"), _within(content, "language")
    provider = _within(meta, "provider")
    return Draft(
        blocks=markup.blocks(_inline(item)),
        dated=dated,
        title=text(_within(content, "headline")) or text(_within(meta, "title")),
        publisher=text(first(item, "copyrightHolder", "name"))
        or text(_within(provider, "name"))
        or _attribute(provider, "literal"),
        author=text(_within(content, "by")) or text(first(item, "contentMeta", "creator", "name")),
        language=_attribute(language, "tag")
        or item.get("{http://www.w3.org/XML/1998/namespace}lang", ""),
        checks=checks,
        refused=_WITHDRAWN.get(_attribute(status, "qcode").rpartition(":")[2].lower(), ""),
        embargo=_until(text(_within(meta, "embargoed"))),
    )


def _within(element: etree._Element | None, name: str) -> etree._Element | None:
    return first(element, name) if element is not None else None


def _attribute(element: etree._Element | None, name: str) -> str:
    return str(element.get(name, "")) if element is not None else ""


def _inline(item: etree._Element) -> str:
    """The text of an item as HTML: that of NITF without its head, which repeats the headline."""
    content = first(item, "contentSet")
    inline = _within(content, "inlineXML")
    body = _within(inline, "body.content")
    part = body if body is not None else _within(inline, "body")
    if part is None:
        data = _within(content, "inlineData")
        return f"<pre>{escape(''.join(data.itertext()))}</pre>" if data is not None else ""
    for element in part.iter():
        element.tag = xmlfiles.name(element).replace("body.content", "body")
    return str(etree.tostring(part, encoding="unicode", with_tail=False))


# ---------------------------------------------------------------- what both have


def _dated(created: Sequence[str], version: str) -> tuple[Dated | None, tuple[str, ...]]:
    """The day on which the item was first made; that of its version where nothing else is told."""
    moment = next((m for told in created if (m := moments.read(told))), None)
    changed = moments.read(version)
    told = moment or changed
    if told is None:
        return None, ()
    dated = moments.decide(told, [m for m in (moment, changed) if m], (), moments.reach(""))
    if moment is None:
        doubt = f"the item only says when this version was made: {told}"
        return Dated(dated.day, dated.doubt or doubt), ()
    return dated, moments.changed_later(dated.day, changed)


def _until(embargo: str) -> date | None:
    moment = moments.read(embargo)
    return moment.day if moment else None
