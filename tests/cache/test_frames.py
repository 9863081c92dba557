"""What the theme makes of a page is taken from the last build where all that the theme sees is the same,
and where all that takes part is known.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from generator.cache import Latest, Store
from generator.plugin import frames
from tests.cache.making import SEAL

NAV = [{"Home": "index.md"}, {"Topics": [{"Pier": "pier.md"}, {"Locks": "locks.md"}]}]
SETTINGS: Mapping[str, Any] = {"site_name": "Piers", "docs_dir": ".", "site_dir": "/nowhere/site"}


class Site:
    """A site of three pages, of which one is framed."""

    def __init__(self, **written: object) -> None:
        self.config = MkDocsConfig()
        self.config.load_dict({**SETTINGS, "theme": "material", "nav": NAV, **written})
        self.config.plugins = self.config.plugins or {}  # type: ignore[assignment] # none is run
        failed, _ = self.config.validate()
        assert not failed
        files = [self.file(uri) for uri in ("index.md", "pier.md", "locks.md")]
        self.nav: Navigation = get_navigation(Files(files), self.config)
        for page in self.nav.pages:
            page.markdown, page.content, page.meta = "", f"<p>{page.file.name}</p>", {}
            page.update_date = "2019-03-04"
        assert files[1].page
        self.page: Page = files[1].page

    def file(self, uri: str) -> File:
        """A page of it as a file."""
        return File(uri, None, self.config.site_dir, self.config.use_directory_urls)


class Theme:
    """Templates that note which of them was asked for a page."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def get_template(self, name: str) -> Template:
        """A template of this name."""
        return Template(name, self.asked)


class Template:
    """A template that shows the words of a page."""

    def __init__(self, name: str, asked: list[str]) -> None:
        self._name, self._asked = name, asked

    def render(self, context: Mapping[str, Any]) -> str:
        """The page, and a note of it."""
        self._asked.append(self._name)
        return f"{self._name}: {context['page'] and context['page'].content}"


def finished(page: str, words: str) -> str:
    """A page with what it ends with."""
    return f"{page} [{len(words)}]"


def asked(site: Site, folder: Path, template: str = "main.html", use: str = "site") -> list[str]:
    """Which templates are asked where the page is framed."""
    theme = Theme()
    latest = Latest(Store(folder, SEAL), "frame")
    framed = frames.Frames(theme, latest, finished, use).get_template(template)
    context = {"page": site.page, "config": site.config, "nav": site.nav}
    words = site.page.content or ""
    assert framed.render(context) == finished(f"{template}: {words}", words)
    latest.keep()
    return theme.asked


def set_on(name: str, value: object) -> Callable[[Site], None]:
    """A change of the page."""
    return lambda site: setattr(site.page, name, value)


def _heading(site: Site) -> None:
    site.page.toc = get_toc([{"level": 2, "id": "a", "name": "A", "children": []}])


def _below(site: Site) -> None:
    site.nav.items[1].title = "All topics"


def _status(site: Site) -> None:
    site.nav.pages[2].meta = {"status": "new"}


def _option(name: str, value: object) -> Callable[[Site], None]:
    return lambda site: site.config.__setitem__(name, value)


SEEN: Mapping[str, Callable[[Site], None]] = {
    "its words": set_on("content", "<p>The pier</p>"),
    "its title": set_on("title", "The pier"),
    "its day": set_on("update_date", "2019-03-05"),
    "what it says of itself": set_on("meta", {"hide": ["toc"]}),
    "where it is edited": set_on("edit_url", "https://example.org/edit"),
    "its full address": set_on("canonical_url", "https://example.org/pier/"),
    "the page before it": set_on("previous_page", None),
    "a heading": _heading,
    "a title in the navigation": _below,
    "what another page is marked with": _status,
    "the name of the site": _option("site_name", "Locks"),
    "what its templates say": _option("extra", {"labels": {"more": "More"}}),
    "a script": _option("extra_javascript", ["more.js"]),
    "a setting of the theme": lambda site: site.config.theme.__setitem__("features", ["toc.follow"]),
}  # fmt: skip


@pytest.mark.parametrize("name", SEEN)
def test_what_the_theme_sees_has_the_page_framed_anew(name: str, tmp_path: Path) -> None:
    """Once, and then no more."""
    assert asked(Site(), tmp_path) == ["main.html"]
    assert asked(Site(), tmp_path) == []
    for expected in (["main.html"], []):
        site = Site()
        SEEN[name](site)
        assert asked(site, tmp_path) == expected


def test_each_template_frames_for_itself(tmp_path: Path) -> None:
    """A page names another one in its front matter; a preview finishes pages otherwise."""
    assert asked(Site(), tmp_path) == ["main.html"]
    assert asked(Site(), tmp_path, "bare.html") == ["bare.html"]
    assert asked(Site(), tmp_path, "bare.html", "preview") == ["bare.html"]


@pytest.mark.parametrize("words", ["", "<p>\0</p>"])
def test_a_page_whose_frame_cannot_be_told_from_it_is_made_in_each_build(
    words: str, tmp_path: Path
) -> None:
    """The character that stands for a page's words in its frame is none of the page's own."""
    for _ in range(2):
        site = Site()
        site.page.content = words
        assert asked(site, tmp_path) == ["main.html"]


def test_what_is_no_page_is_made_in_each_build(tmp_path: Path) -> None:
    """Such as the page for an address that is not there."""
    for _ in range(2):
        theme = Theme()
        latest = Latest(Store(tmp_path, SEAL), "frame")
        template = frames.Frames(theme, latest, finished, "site").get_template("404.html")
        assert template.render({"page": None}) == "404.html: None"
        assert theme.asked == ["404.html"]


@pytest.mark.parametrize(
    ("site", "overrides", "known"),
    [
        ({}, (frames.OVERRIDES,), True),
        ({}, (), True),
        ({}, (Path("templates/overrides"), frames.OVERRIDES), False),
        ({"theme": "mkdocs"}, (frames.OVERRIDES,), False),
        ({"extra": {"made": len}}, (frames.OVERRIDES,), False),
    ],
)
def test_nothing_is_taken_where_something_unknown_takes_part(
    site: Mapping[str, object], overrides: tuple[Path, ...], known: bool
) -> None:
    """Templates of the project, another theme, settings that are code."""
    assert frames.are_known(Site(**site).config, overrides) is known


def test_nothing_is_taken_beside_hooks_and_other_plugins() -> None:
    """They may change what the theme sees, or what it made."""
    config = Site().config
    config.plugins["other"] = object()  # type: ignore[assignment]
    assert not frames.are_known(config, ())
    config = Site().config
    config["hooks"] = {"hook.py": object()}
    assert not frames.are_known(config, ())
