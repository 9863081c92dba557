"""What the theme's search finds on a page is the same whether it is kept or looked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given, strategies as st
from material.plugins.search import plugin  # type: ignore[import-untyped]
from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from generator import website
from generator.cache import Latest, Store
from generator.plugin import entries
from generator.plugin.tags import plain
from tests.cache.making import SEAL
from tests.cache.test_aside import CUSTOMARY, TEXTS, rendered
from tests.stories import STORIES

CONTENT = '<h1 id="pier">Pier</h1><p>It is long.</p><h2 id="who">Who?</h2><p>All.</p>'
TOKENS: Any = [{"level": 1, "id": "pier", "name": "Pier", "children": []}]


def _page(**other: object) -> Page:
    shown = {
        "file": SimpleNamespace(src_uri="pier.md"),
        "content": CONTENT,
        "title": "Pier",
        "url": "pier/",
        "meta": {"search": {"boost": 2}},
        "toc": get_toc(TOKENS),
    }
    return cast("Page", SimpleNamespace(**{**shown, **other}))


def _found(page: Page, folder: Path | None) -> tuple[list[object], bool]:
    """What is found on a page behind another one, and whether it was looked for."""
    index, looked = SearchIndex(), []
    make = index.create_entry_for_section

    def counted(*told: object) -> None:
        looked.append(told)
        make(*told)

    index.create_entry_for_section = counted
    index.entries.append("what stands before")
    latest = Latest(Store(folder, SEAL), "entries") if folder else None
    if latest:
        entries.keep({"search": SimpleNamespace(search_index=index)}, latest)
    index.add_entry_from_context(page)
    if latest:
        latest.keep()
    return index.entries, bool(looked)


OTHERS: Mapping[str, Callable[[], Page]] = {
    "words": lambda: _page(content=CONTENT.replace("long", "short")),
    "a title": lambda: _page(title="Piers", content="<p>Nothing</p>"),
    "an address": lambda: _page(url="piers/"),
    "a weight": lambda: _page(meta={}),
    "nothing to be found": lambda: _page(meta={"search": {"exclude": True}}),
    "no headings listed": lambda: _page(toc=get_toc([])),
}


def test_a_page_is_looked_at_once(tmp_path: Path) -> None:
    """And has the same entries behind those of others."""
    bare, _ = _found(_page(), None)
    assert len(bare) == 1 + 2
    assert _found(_page(), tmp_path) == (bare, True)
    assert _found(_page(), tmp_path) == (bare, False)


@pytest.mark.parametrize("name", OTHERS)
def test_another_page_is_looked_at_anew(name: str, tmp_path: Path) -> None:
    """The entries are those of now."""
    _found(_page(), tmp_path)
    for _ in range(2):
        assert _found(OTHERS[name](), tmp_path)[0] == _found(OTHERS[name](), None)[0]


def test_another_search_is_left_alone(tmp_path: Path) -> None:
    """MkDocs' own has another index; none may be there at all."""
    index = SimpleNamespace(add_entry_from_context=len)
    latest = Latest(Store(tmp_path, SEAL), "entries")
    entries.keep({"search": SimpleNamespace(search_index=index)}, latest)
    entries.keep({"search": SimpleNamespace(), "other": object()}, latest)
    assert index.add_entry_from_context is len


def test_which_programs_find_it_is_asked_once_a_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To read that takes as long as a page."""
    asked: list[str] = []
    version = metadata.version

    def counted(name: str) -> str:
        asked.append(name)
        return version(name)

    monkeypatch.setattr(metadata, "version", counted)
    entries._programs.cache_clear()
    for url in ("piers/", "quays/", "locks/"):
        _found(_page(url=url), tmp_path)
    assert asked.count("mkdocs-material") == 1


# ---------------------------------------------------------------- how a page is read


def _sections(text: str) -> tuple[object, object]:
    """What the theme's own parser finds in a page, and what it finds where plain HTML is read sooner."""
    (own,) = [c for c in plugin.Parser.__mro__ if c.__module__ == plugin.__name__]
    module = SimpleNamespace(Parser=own)
    entries._hasten(module)
    assert module.Parser is not own
    return _told(own, text), _told(module.Parser, text)


def _told(kind: Any, text: str) -> object:  # noqa: ANN401
    parser = kind()
    parser.feed(text)
    parser.close()
    sections = [(str(s), s.depth, s.id, s.title, s.text, s.el.attrs) for s in parser.data]
    return sections, [(str(e), e.attrs) for e in parser.context]


@pytest.mark.parametrize("root", STORIES, ids=lambda root: root.name)
def test_in_pages_of_ours_the_same_is_found(root: Path) -> None:
    """And nearly all of them are plain."""
    texts = [page.text({}).split("\n---\n", 1)[-1] for page in website.build(root).pages]
    pages = [rendered(text, CUSTOMARY, None)[0] for text in texts]
    for page in pages:
        theirs, found = _sections(page)
        assert theirs == found
    assert sum(plain(page) is None for page in pages) <= len(pages) / 20


@given(TEXTS, st.booleans())
def test_in_any_text_the_same_is_found(text: str, is_rendered: bool) -> None:
    """Whatever an editor writes, and whatever becomes of it."""
    page = rendered(text, CUSTOMARY, None)[0] if is_rendered else text
    theirs, found = _sections(page)
    assert theirs == found


@pytest.mark.parametrize("parser", [None, "Parser", dict])
def test_a_search_that_reads_otherwise_is_left_alone(parser: object) -> None:
    """It may have no such parser, or another one."""
    module = SimpleNamespace(Parser=parser)
    entries._hasten(module)
    assert module.Parser is parser
    entries._hasten(SimpleNamespace())
