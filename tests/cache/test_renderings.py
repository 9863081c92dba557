"""What MkDocs makes of a page's Markdown is the same whether it is kept or made anew, and is made anew
wherever something decides it that has changed.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.cache import Latest, Store
from generator.plugin.renderings import Renderings
from tests.cache.making import SEAL

TEXT = """\
The pier
========

## Who *pays*  { #who }

[The locks](locks.md#when), [their list](list.md), <a name="old">once</a>, [above](#who).

### Since when

| A | B |
|---|---|
| 1 | 2 |

## And the fares?
"""


@dataclass(frozen=True)
class Site:
    """All that a page is rendered in."""

    text: str = TEXT
    uri: str = "topics/pier.md"
    files: tuple[str, ...] = ("topics/locks.md", "topics/list.md")
    options: Mapping[str, Any] = field(default_factory=lambda: {"toc": {"permalink": "#"}})
    extensions: tuple[str, ...] = ("toc", "tables", "attr_list")
    settings: Mapping[str, Any] = field(default_factory=dict)
    excluded: tuple[str, ...] = ()
    level: int = logging.INFO


@dataclass(frozen=True)
class Rendered:
    """What became of the page, and whether MkDocs rendered it."""

    content: str | None
    title: str | None
    toc: str
    is_first_active: bool
    ids: frozenset[str]
    anchors: Mapping[str, Mapping[str, str]]
    said: tuple[str, ...]


def _config(site: Site) -> MkDocsConfig:
    config = MkDocsConfig()
    config.load_dict(
        {"site_name": "Piers", "docs_dir": ".", "site_dir": "/nowhere/site", **site.settings}
    )
    config.validate()
    config.markdown_extensions = list(site.extensions)
    config.mdx_configs = dict(site.options)
    return config


def _file(config: MkDocsConfig, uri: str, excluded: tuple[str, ...]) -> File:
    level = InclusionLevel.EXCLUDED if uri in excluded else InclusionLevel.INCLUDED
    return File(uri, None, config.site_dir, config.use_directory_urls, inclusion=level)


class _Said(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def _rendered(
    site: Site, folder: Path | None, monkeypatch: pytest.MonkeyPatch
) -> tuple[Rendered, bool]:
    """What becomes of the page of a site, by a cache in ``folder``, and whether it was made anew."""
    config, said = _config(site), _Said()
    anew: list[Page] = []
    files = Files([_file(config, uri, site.excluded) for uri in (site.uri, *site.files)])
    own = files.get_file_from_path(site.uri)
    assert own
    page = Page(None, own, config)
    page.markdown = site.text
    render = Page.render

    def counted(page: Page, config: MkDocsConfig, files: Files) -> None:
        anew.append(page)
        render(page, config, files)

    log = logging.getLogger("mkdocs")
    with monkeypatch.context() as patched:
        patched.setattr(Page, "render", counted)
        patched.setattr(log, "level", site.level)
        log.manager._clear_cache()  # type: ignore[attr-defined] # of levels
        log.addHandler(said)
        try:
            if folder:
                renderings = Renderings(Store(folder, SEAL))
                renderings.render(page, config, files)
                renderings.keep()
            else:
                page.render(config, files)
        finally:
            log.removeHandler(said)
    log.manager._clear_cache()  # type: ignore[attr-defined]
    made = Rendered(
        page.content,
        page.title,
        repr([(str(each), each.level) for each in page.toc]),
        all(getattr(each, "active", False) for each in page.toc.items[:1]),
        frozenset(page.present_anchor_ids or ()),
        {file.src_uri: dict(links) for file, links in (page.links_to_anchors or {}).items()},
        tuple(said.lines),
    )
    return made, bool(anew)


def test_a_page_is_rendered_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And has its words, headings, places and links the second time as well."""
    bare, _ = _rendered(Site(), None, monkeypatch)
    assert bare.title == "The pier"
    assert bare.anchors["topics/locks.md"] == {"when": "locks.md#when"}
    assert _rendered(Site(), tmp_path, monkeypatch) == (bare, True)
    assert _rendered(Site(), tmp_path, monkeypatch) == (bare, False)


def test_a_page_of_html_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its places too, to which others link; one without a name is none."""
    text = '# One\n\n<p id="two"><a name="three">3</a></p>\n\n[two](#two), [four](#four)\n'
    for places in (text, f"{text}\n<p id>five</p>\n"):
        site = replace(Site(), text=places, extensions=("toc", "attr_list", "md_in_html"))
        bare, _ = _rendered(site, None, monkeypatch)
        assert bare.ids - {None} == {"one", "two", "three"}
        assert _rendered(site, tmp_path, monkeypatch) == (bare, True)
        kept = replace(bare, ids=bare.ids - {None})
        assert _rendered(site, tmp_path, monkeypatch) == (kept, False)


OTHERS: Mapping[str, Callable[[Site], Site]] = {
    "words": lambda s: replace(s, text=s.text.replace("list", "lists", 1)),
    "an extension more": lambda s: replace(s, extensions=(*s.extensions, "footnotes")),
    "an extension's option": lambda s: replace(s, options={"toc": {"permalink": "¶"}}),
    "no folders": lambda s: replace(s, settings={"use_directory_urls": False}),
    "what is told of links": lambda s: replace(s, settings={"validation": {"anchors": "warn"}}),
    "a linked page less": lambda s: replace(s, files=s.files[:1]),
    "a linked page left out": lambda s: replace(s, excluded=s.files[1:]),
    "how much is told": lambda s: replace(s, level=logging.WARNING),
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_decides_a_page_has_it_rendered_anew(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same comes of it as without a cache."""
    other = OTHERS[name](Site())
    _rendered(Site(), tmp_path, monkeypatch)
    bare, _ = _rendered(other, None, monkeypatch)
    assert _rendered(other, tmp_path, monkeypatch) == (bare, True)


@pytest.mark.parametrize(
    "kept",
    [
        replace(Site(), files=("topics/locks.md", "topics/list.md", "topics/more.md")),
        replace(Site(), settings={"site_name": "Other piers"}),
    ],
)
def test_what_does_not_concern_a_page_leaves_it(
    kept: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that it does not link to, the name of the site."""
    _rendered(Site(), tmp_path, monkeypatch)
    assert not _rendered(kept, tmp_path, monkeypatch)[1]


UNKEPT = {
    "a broken link": Site(text="[The quay](quay.md)\n"),
    "a link to nothing that it knows": Site(text="[The quay](quay)\n"),
    "an extension that is not known": Site(extensions=("toc", "codehilite")),
    "an option that is code": Site(options={"toc": {"slugify": lambda text, _: text}}),
}


@pytest.mark.parametrize("name", UNKEPT)
def test_a_page_that_cannot_be_known_again_is_rendered_in_each_build(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What MkDocs says of it, it says each time."""
    bare, _ = _rendered(UNKEPT[name], None, monkeypatch)
    assert bool(bare.said) is ("link" in name)
    for _ in range(2):
        assert _rendered(UNKEPT[name], tmp_path, monkeypatch) == (bare, True)


def _deep(record: bytes) -> bytes:
    """The first heading far below nothing."""
    return record.replace(b"[[0,1,", b"[[7,1,")


@pytest.mark.parametrize("change", [_deep, lambda _: b"", lambda _: b"[]", lambda r: r[:-9]])
def test_a_record_that_is_none_is_not_taken(
    change: Callable[[bytes], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though this user sealed it."""
    bare, _ = _rendered(Site(), None, monkeypatch)
    put = Latest.put

    def changed(latest: Latest, place: str, known: str, record: bytes) -> None:
        assert change(record) != record
        put(latest, place, known, change(record))

    with monkeypatch.context() as patched:
        patched.setattr(Latest, "put", changed)
        assert _rendered(Site(), tmp_path, monkeypatch) == (bare, True)
    assert _rendered(Site(), tmp_path, monkeypatch) == (bare, True)
    assert _rendered(Site(), tmp_path, monkeypatch) == (bare, False)
