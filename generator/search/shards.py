"""The search of a large story: an index in many small files, of which a browser fetches those that it
needs. Pagefind makes it, of the entries in the index of the theme's search, which is empty then.

It needs nothing else of ours: a plain rendering carries this file, as a hook of MkDocs.
"""

from __future__ import annotations

import gzip
import html
import json
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

INDEX = "search/search_index.json"
BUNDLE = "search/pagefind"
WORDS = "search/words.json"
"""How often each word stands in the entries: by these, what is typed wrong is put right."""
WORKERS = "assets/javascripts/workers"
OURS = "assets/shards.js"
"""Answers the theme's search in the place of its own worker."""

LARGE = 2_000_000
"""Bytes of the theme's index over which it is slow: it answers after a second or more."""
AFTER = -101
"""The order among plugins and hooks: after the entries of ours are in the index."""

_BETWEEN = " \N{ASTERISM} "
"""Stands between an entry's title, its words, and those that nobody sees; `OURS` knows it."""
_JOINER = "\N{WORD JOINER}"
_LABEL = re.compile(rf"{_JOINER}\w[\w\N{{NO-BREAK SPACE}}]*")
"""Words of a title by which nothing is to be found."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_NEVER_FETCHED = ("pagefind-*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")
_PACKED = (".pf_fragment", ".pf_index", ".pf_meta", ".pagefind")
_LOOKS = 600
"""Tenths of a second that writing may take."""
_TITLE = 5.0
"""How much more the title of a page weighs than its words."""
_MOST = 10.0

Documents = list[dict[str, Any]]


def shard(site: Path) -> None:
    """Make the index of the built ``site``, in which the theme has written its own; without one
    there is nothing to do.
    """
    file = site / INDEX
    if not file.is_file():
        return
    index = json.loads(file.read_text(encoding="utf-8"))
    language = index["config"]["lang"]
    language = language if isinstance(language, str) else language[0]
    import asyncio  # noqa: PLC0415 slow to import, and asked for by few
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    with ThreadPoolExecutor(1) as aside:  # whoever builds may have an event loop of its own
        work = _write(site / BUNDLE, _pages(index["docs"]), language)
        aside.submit(asyncio.run, work).result()
    for pattern in _NEVER_FETCHED:
        for never in (site / BUNDLE).glob(pattern):
            never.unlink()
    text = json.dumps(index | {"docs": []}, ensure_ascii=False, separators=(",", ":"))
    file.write_text(text, encoding="utf-8", newline="\n")
    counted = json.dumps(_words(index["docs"]), ensure_ascii=False, separators=(",", ":"))
    (site / WORDS).write_text(counted, encoding="utf-8", newline="\n")
    for worker in (site / WORKERS).glob("search.*.js"):
        worker.write_bytes((site / OURS).read_bytes())


def is_large(site: Path) -> bool:
    """Whether the index of the built ``site`` is one that readers wait for."""
    file = site / INDEX
    return file.is_file() and file.stat().st_size > LARGE


async def _write(bundle: Path, pages: Mapping[str, Documents], language: str) -> None:
    """Let Pagefind write its files; the pages go to it one after the other, so that the same site
    has the same index.

    It says that it has written them before the last bytes are there, and would be stopped with them.
    """
    import asyncio  # noqa: PLC0415

    from pagefind.index import IndexConfig  # noqa: PLC0415 an extra, asked for by few
    from pagefind.service import PagefindService  # noqa: PLC0415

    async with PagefindService() as service:
        index = await service.create_index(IndexConfig(force_language=language))
        for address, documents in pages.items():
            page = "".join(_page(address, documents))
            await index.add_html_file(content=page, url=address or "./")
        await index.write_files(str(bundle))
        for _ in range(_LOOKS):
            if _is_written(bundle):
                return
            await asyncio.sleep(0.1)
    raise OSError(f"the index of the search could not be written whole into {bundle}")


def _is_written(bundle: Path) -> bool:
    return all(is_whole(file) for file in bundle.rglob("*") if file.is_file())


def is_whole(file: Path) -> bool:
    """Whether a file of the index is there to its last byte: most are packed, and so tell it."""
    data = file.read_bytes()
    try:
        if file.suffix in _PACKED:
            gzip.decompress(data)
        elif file.suffix == ".json":
            json.loads(data)
    except (EOFError, OSError, ValueError, zlib.error):
        return False
    return bool(data)


def _words(documents: Documents) -> Mapping[str, int]:
    """The words of the entries that have four letters or more."""
    texts = (d.get(key, "") for d in documents for key in ("title", "text", "also"))
    found = Counter(word for text in texts for word in _WORD.findall(_spaced(text).lower()))
    return dict(sorted(found.items()))


def _pages(documents: Documents) -> Mapping[str, Documents]:
    """The entries by the address of their page, in one order whoever builds the site."""
    pages: dict[str, Documents] = {}
    for document in documents:
        pages.setdefault(document["location"].partition("#")[0], []).append(document)
    return dict(sorted(pages.items()))


def _page(address: str, documents: Documents) -> Iterator[str]:
    """The entries of a page as one that Pagefind reads, each in an element whose id holds its place
    and its title; Pagefind takes the spaces out of an id.
    """
    named: dict[str, Any] = {"title": address}
    first = next((d for d in documents if d["location"] == address), named)
    weight = min(_MOST, _TITLE * first.get("boost", 1))
    yield f'<html><body><h1 data-pagefind-weight="{weight}">{first["title"]}</h1>'
    for document in documents:
        title = document["title"]
        is_page = document is first
        place = "" if is_page else document["location"].partition("#")[2]
        name = f"{place}|{'' if is_page else quote(html.unescape(title), safe='')}"
        words = "" if is_page else _LABEL.sub("", title)
        unseen = " ".join(document.get(key, "") for key in ("also", "when")).replace(_JOINER, "")
        yield (
            f'<div id="{name}" data-pagefind-weight="{min(_MOST, document.get("boost", 1))}">'
            f"{words}{_BETWEEN}{_spaced(document['text'])}{_BETWEEN}{unseen}</div>"
        )
    yield "</body></html>"


def _spaced(text: str) -> str:
    """The words of an entry without the marks of its paragraphs."""
    return re.sub(r"<[^>]*>", " ", text)


# ---------------------------------------------------------------- as a hook of MkDocs


def on_post_build(*, config: Any, **_: object) -> None:  # noqa: ANN401 MkDocs' own
    """Make the index of the site that was just built. A preview, whose folder has this name, keeps
    the theme's.
    """
    if not Path(config.site_dir).name.startswith("mkdocs_"):
        shard(Path(config.site_dir))


on_post_build.mkdocs_priority = AFTER  # type: ignore[attr-defined] # read by MkDocs
