"""What a web page says of its article to machines: JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Node = Mapping[str, object]

_KINDS = re.compile(
    r"(?:\w*News\w*|Report\w*|\w*Article|\w*BlogPosting|LiveBlog\w*|AnalysisNews\w*|Opinion\w*)"
)
_MOST_NODES = 5_000


@dataclass(frozen=True, slots=True)
class Statement:
    """The article as its page describes it; empty what the page does not say."""

    headline: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    published: str = ""
    modified: str = ""
    body: str = ""


def of_page(scripts: Iterable[str], title: str, url: str) -> Statement:
    """Return what the scripts of a page say of the article with this title or address, and of no
    other.
    """
    nodes = [node for script in scripts for node in _nodes(_read(script))]
    by_id = {str(node["@id"]): node for node in reversed(nodes) if "@id" in node and len(node) > 1}
    told = [node for node in nodes if _is_article(node)]
    if not told:
        return Statement()
    chosen = max(told, key=lambda node: _likeness(node, title, url))
    return Statement(
        headline=_word(chosen, "headline") or _word(chosen, "name"),
        publisher=_names(chosen.get("publisher"), by_id)
        or _names(chosen.get("sourceOrganization"), by_id),
        author=_names(chosen.get("author"), by_id) or _names(chosen.get("creator"), by_id),
        url=_address(chosen),
        language=_word(chosen, "inLanguage"),
        published=_word(chosen, "datePublished"),
        modified=_word(chosen, "dateModified"),
        body=_text(chosen.get("articleBody")),
    )


def _read(script: str) -> object:
    """The JSON of a script; pages put comments around it, and line breaks into its words."""
    plain = re.sub(
        r"^\s*(?://)?\s*(?:<!--|<!\[CDATA\[)|(?://)?\s*(?:-->|\]\]>)\s*$", "", script.strip()
    )
    try:
        return json.loads(plain.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(read: object) -> Iterator[Node]:
    """Every object of a script, outer ones first, without recursion and no more than there can
    honestly be.
    """
    waiting = [read]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        here = waiting.pop(0)
        if isinstance(here, dict):
            yield here
            waiting.extend(v for v in here.values() if isinstance(v, dict | list))
        elif isinstance(here, list):
            waiting.extend(v for v in here if isinstance(v, dict | list))


def _is_article(node: Node) -> bool:
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(k, str) and _KINDS.fullmatch(k.rpartition("/")[2]) for k in listed)


def _likeness(node: Node, title: str, url: str) -> tuple[bool, bool, bool]:
    """How surely a node speaks of the page's own article; of equals the first is taken."""
    headline = (_word(node, "headline") or _word(node, "name")).casefold()
    own = bool(headline) and (headline in title.casefold() or title.casefold() in headline)
    return (bool(url) and _address(node) == url, bool(title) and own, "datePublished" in node)


def _address(node: Node) -> str:
    page = node.get("mainEntityOfPage")
    of_page = (
        page if isinstance(page, str) else _word(page, "@id") if isinstance(page, dict) else ""
    )
    own = _word(node, "url")
    return next((a for a in (own, of_page) if a.startswith("http")), "")


def _word(node: Node, key: str) -> str:
    value = node.get(key)
    value = value[0] if isinstance(value, list) and value else value
    return " ".join(value.split()) if isinstance(value, str) else ""


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _names(value: object, by_id: Mapping[str, Node]) -> str:
    """The names of people or of a publisher, who are told by name, as objects, or by reference."""
    listed: Sequence[object] = value if isinstance(value, list) else [value]
    names = []
    for each in listed[:20]:
        node = by_id.get(_word(each, "@id"), each) if isinstance(each, dict) else each
        name = (
            _word(node, "name") if isinstance(node, dict) else node if isinstance(node, str) else ""
        )
        names += [name] if name and not name.startswith("http") else []
    return joined(dict.fromkeys(names))


def joined(names: Iterable[str]) -> str:
    """Return names in a row: "Ann Lee, Bo Fisk and Cy Ito"."""
    *before, last = [*names] or [""]
    return f"{', '.join(before)} and {last}" if before else last
