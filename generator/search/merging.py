"""Entries of ours in the search index that the theme's search has written.

It needs nothing else of ours: a plain rendering carries this file, as a hook of MkDocs, beside the
entries in ``search.json``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

INDEX = "search/search_index.json"
ENTRIES = "search.json"
LAST = -100
"""The order among plugins: the search writes its index first."""

FIELDS = {"also": {"boost": 3.0}, "when": {"boost": 1.0}}
"""What is searched and not shown: other writings of words, and of dates."""

Documents = list[dict[str, Any]]


def merge(site: Path, ours: Mapping[str, Documents]) -> None:
    """Put our documents, by the address of their page, into the index of the built ``site``; without
    one, or with another's, there is nothing to do.
    """
    file = site / INDEX
    if not file.is_file():
        return
    index = json.loads(file.read_text(encoding="utf-8"))
    if not index.keys() >= {"config", "docs"}:
        return
    index["config"].setdefault("fields", {}).update(FIELDS)
    index["docs"] = list(_merged(index["docs"], ours))
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    file.write_text(text, encoding="utf-8", newline="\n")


def _merged(theirs: Documents, ours: Mapping[str, Documents]) -> Iterator[Any]:
    """Page by page, as the theme wants it: the page itself before the places on it."""
    pages: dict[str, Documents] = {}
    for document in theirs:
        pages.setdefault(document["location"].partition("#")[0], []).append(document)
    for page in dict.fromkeys([*pages, *ours]):
        found = ours.get(page, [])
        at = {document["location"] for document in found}
        if page not in at:
            kept = (d for d in pages.get(page, ()) if d["location"] not in at)
            yield from (_plain(d) for d in kept if _tells(d))
        if page in at or page in pages:
            yield from found


def _tells(document: dict[str, Any]) -> bool:
    """Whether it holds more than a heading; the page itself does."""
    return bool(document["text"]) or "#" not in document["location"]


def _plain(document: dict[str, Any]) -> dict[str, Any]:
    """Words with a no-break space between them are words of their own."""
    return document | {"text": document["text"].replace("\N{NO-BREAK SPACE}", " ")}


# ---------------------------------------------------------------- as a hook of MkDocs


def on_post_build(*, config: Any, **_: object) -> None:  # noqa: ANN401 MkDocs' own
    """Merge what stands beside the settings."""
    entries = Path(config.config_file_path).with_name(ENTRIES)
    merge(Path(config.site_dir), json.loads(entries.read_text(encoding="utf-8")))


on_post_build.mkdocs_priority = LAST  # type: ignore[attr-defined] # read by MkDocs
