"""The same story by three engines: MkDocs, ProperDocs and Zensical build the same pages from a plain
rendering, under a sub-path too.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from generator import render
from generator.engines import ENGINES
from generator.starter import create
from tests import stories
from tests.browser import built
from tests.browser.conftest import Window
from tests.making import project

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
SITES = {
    "at the root, with a file for each page": ("https://example.org/", "false"),
    "under a path": ("https://example.org/a/story/", "true"),
}

EMPTY = frozenset("area base br col embed hr img input link meta source track wbr".split())


@dataclass
class Read(HTMLParser):
    """What a reader has of a page: the words of its article, ids, links by the part of the page."""

    text: str
    words: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    links: dict[str, list[str]] = field(default_factory=dict)
    head: dict[str, str] = field(default_factory=dict)
    _open: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the ids and the links of a tag."""
        given = {name: value or "" for name, value in attrs}
        if tag not in EMPTY:
            self._open.append((tag, given.get("class", "")))
        if "id" in given:
            self.ids.add(given["id"])
        to = given.get("href") if tag == "a" else given.get("src") if tag == "img" else None
        if to is not None and (part := self._part()):
            self.links.setdefault(part, []).append(to)
        if tag == "meta" and (name := given.get("property") or given.get("name")):
            self.head[name] = given.get("content", "")

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, and those left open in it."""
        at = [i for i, (name, _) in enumerate(self._open) if name == tag]
        if at:
            del self._open[at[-1] :]

    def handle_data(self, data: str) -> None:
        """Take the words of the article."""
        if self._part() == "article" and self._open[-1][0] not in ("script", "style"):
            self.words += data.split()

    def _part(self) -> str:
        """The part of the page that is ours; empty for what is the theme's alone."""
        for tag, kind in self._open:
            if tag == "article":
                return "article"
            if {"sections", "md-tabs", "md-header"} & set(kind.split()):
                return kind.split()[0]
        return ""


Site = dict[str, Read]
"""Pages by their addresses from the site's root."""


def run(folder: Path, *command: str, site: str) -> str:
    """Let an engine work in a folder; what it says."""
    known = os.environ | {"NO_MKDOCS_2_WARNING": "1", "REPO_URL": "", "SITE_URL": site}
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=known,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def of(folder: Path) -> Site:
    """The pages of a built site."""
    files = sorted(folder.rglob("*.html"))
    return {
        f.relative_to(folder).as_posix().removesuffix("index.html"): Read(f.read_text("utf-8"))
        for f in files
    }


def led(pages: Site, address: str, part: str, site: str) -> list[str]:
    """Where the links of a part of a page lead."""
    return [urljoin(site + address, to) for to in pages[address].links.get(part, [])]


def lost(folder: Path, pages: Site, site: str) -> Iterator[str]:
    """The links that lead nowhere on the site, each with its page."""
    for address, page in pages.items():
        for part in page.links:
            for to in led(pages, address, part, site):
                path, anchor = (unquote(p) for p in urlsplit(to)[2::2])
                if not to.startswith("https://example.org/"):
                    continue
                if not to.startswith(site):
                    yield f"{address}: {to} is outside of the site"
                    continue
                there = path.removeprefix(urlsplit(site).path)
                file = f"{there}index.html" if not there or there.endswith("/") else there
                known = pages.get(there)
                if not (folder / file).is_file() or (anchor and known and anchor not in known.ids):
                    yield f"{address}: {to}"


@dataclass(frozen=True)
class Made:
    """Sites of one story, by engine, and where they stand."""

    folder: Path
    sites: dict[str, Path]
    address: str


STORY = """site_url: !ENV [SITE_URL, ""]
use_directory_urls: {}
"""


@pytest.fixture(scope="module", params=SITES)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The story of the swing bridge, built three times."""
    folder = tmp_path_factory.mktemp("engines")
    root = stories.copy(stories.SWING_BRIDGE, folder / "story")
    site, directory_urls = SITES[request.param]
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8") + STORY.format(directory_urls)
    settings.write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", site)
        for engine in ENGINES:
            render.render(root, folder / engine, engine=ENGINES[engine])
    shutil.copytree(folder / "mkdocs", folder / "properdocs")
    run(folder / "mkdocs", "mkdocs", "build", "--strict", site=site)
    run(folder / "properdocs", "properdocs", "build", "--strict", site=site)
    told = run(folder / "zensical", "zensical", "build", "--strict", site=site)
    assert "No issues found" in told
    return Made(folder, {e: folder / e / "site" for e in (*ENGINES, "properdocs")}, site)


ONE = pytest.mark.parametrize("made", ["under a path"], indirect=True)


@pytest.mark.parametrize("engine", ["properdocs", "zensical"])
def test_every_page_has_the_same_words_places_and_links(made: Made, engine: str) -> None:
    """In its article, its header and the sections at its foot; and no link leads nowhere."""
    first, other = of(made.sites["mkdocs"]), of(made.sites[engine])
    assert other.keys() == first.keys()
    assert len(first) > 20
    assert not [*lost(made.sites[engine], other, made.address)]
    for address in first:
        mine, theirs = first[address], other[address]
        assert theirs.words == mine.words, address
        ours = {i for i in mine.ids if not i.startswith("__")}
        assert {i for i in theirs.ids if not i.startswith("__")} >= ours, address
        for part in mine.links:
            expected = led(first, address, part, made.address)
            assert led(other, address, part, made.address) == expected, (address, part)
        for name in ("og:type", "og:title", "og:url", "description"):
            if address != "404.html":
                assert theirs.head.get(name) == mine.head.get(name), (address, name)


@ONE
def test_the_plugin_runs_in_properdocs(made: Made) -> None:
    """Which builds the project itself as it builds the rendering."""
    run(made.folder / "story", "properdocs", "build", "--strict", site=made.address)
    by_plugin, plain = of(made.folder / "story" / "site"), of(made.sites["properdocs"])
    assert by_plugin.keys() == plain.keys()
    assert [a for a in plain if by_plugin[a].words != plain[a].words] == []


def test_what_is_compared_can_differ(made: Made) -> None:
    """The reading of a page sees its words, places and links."""
    page = next(p for a, p in of(made.sites["mkdocs"]).items() if a.startswith("topics/repair"))
    assert {"Vessby", "bridge"} <= set(page.words)
    assert {"positions", "when"} <= page.ids
    assert any("2019-03-20-plan" in to for to in page.links["article"])
    assert page.links["md-tabs"]
    assert page.links["sections"]
    assert page.links["md-header"]


# ---------------------------------------------------------------- what a reader sees


@pytest.fixture(scope="module")
def beside(made: Made) -> Iterator[dict[str, str]]:
    """The addresses of the sites of MkDocs and of Zensical, each under its path."""
    with (
        built.served(_placed(made, "mkdocs")) as mine,
        built.served(_placed(made, "zensical")) as z,
    ):
        below = urlsplit(made.address).path.lstrip("/")
        yield {"mkdocs": mine + below, "zensical": z + below}


def _placed(made: Made, engine: str) -> Path:
    """A folder that is served, with the site where its address says."""
    top = made.folder / f"{engine}-served"
    there = top / urlsplit(made.address).path.strip("/")
    if not top.exists():
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(made.sites[engine], there)
    return top


@ONE
def test_the_header_is_whole(beside: dict[str, str], window: Window) -> None:
    """As high as in the other engine, with the same parts in one row, and nothing is complained of."""
    seen = {}
    for engine, address in beside.items():
        visit = window()
        visit.page.goto(address)
        header = visit.page.locator("header.md-header")
        box = header.bounding_box()
        assert box
        parts = (".md-logo", ".md-header__title", ".md-header__option", ".md-search")
        rows = [visit.page.locator(f"header {part}").first.bounding_box() for part in parts]
        assert all(row and row["y"] + row["height"] <= box["y"] + box["height"] for row in rows)
        seen[engine] = (round(box["height"]), visit.page.locator(".md-tabs").inner_text())
        assert not visit.complaints
        assert all(asked.startswith(address) for asked in visit.requests)
    assert seen["zensical"] == seen["mkdocs"]


@ONE
def test_the_search_of_the_other_engine_finds(beside: dict[str, str], window: Window) -> None:
    """By the keyboard alone: what is typed leads to a page that has it."""
    visit = window()
    visit.page.goto(beside["zensical"])
    visit.page.wait_for_load_state("networkidle")
    visit.page.keyboard.press("/")
    visit.page.wait_for_function(
        "document.activeElement?.shadowRoot?.activeElement || "
        "[...document.querySelectorAll('*')].some(e => e.shadowRoot?.querySelector('input'))"
    )
    visit.page.keyboard.type("Solvang")
    visit.page.get_by_text("Ingrid Solvang").first.wait_for()
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/ingrid-solvang/**", wait_until="commit")
    assert "Ingrid Solvang" in visit.page.locator("h1").inner_text()
    assert not [c for c in visit.complaints if "utofocus" not in c]


# ---------------------------------------------------------------- without the plugin


def test_zensical_refuses_the_project_itself(tmp_path: Path) -> None:
    """It runs no plugin, and would publish a site without its story; it says what to type."""
    create(tmp_path / "story", example=True)
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build"],
        cwd=tmp_path / "story",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "explainer render --for zensical" in done.stderr
    assert not (tmp_path / "story" / "site").exists()


def test_the_checkout_and_the_document_have_the_same_file(tmp_path: Path) -> None:
    """As a new story."""
    create(tmp_path / "story", example=True)
    theme = (tmp_path / "story" / "zensical.toml").read_text("utf-8").partition("[project.theme]")
    for file in ("zensical.toml", "docs/engines.md"):
        assert theme[2].strip() in (ROOT / file).read_text("utf-8"), file


def test_a_rendering_says_where_that_file_is_missing(tmp_path: Path) -> None:
    """To those whose project is older than the file."""
    root = stories.copy(stories.SWING_BRIDGE, tmp_path / "story")
    told: list[str] = []
    render.render(root, tmp_path / "plain", tell=told.append, engine=ENGINES["zensical"])
    assert any("zensical.toml" in note for note in told)
    project(root, {"zensical.toml": ""})
    told.clear()
    render.render(root, tmp_path / "plain", tell=told.append, engine=ENGINES["zensical"])
    assert not any("zensical.toml" in note for note in told)
