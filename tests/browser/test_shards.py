"""A large story's search, whose index Pagefind makes: the same box and keys, and a hit opens at its
sentence.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator

from generator import render
from generator.search import shard, shards
from generator.search.merging import INDEX
from tests import stories
from tests.browser import built
from tests.browser.conftest import Visit, Window

pytestmark = pytest.mark.browser

SETTING = "\nplugins:\n  - search\n  - explainer:\n      search: pagefind\n"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story of two articles, with the one setting."""
    root = stories.copy(stories.TWO_ARTICLES, tmp_path_factory.mktemp("shards"))
    file = root / "mkdocs.yml"
    kept = file.read_text("utf-8").partition("plugins:")[0]
    file.write_text(kept + SETTING, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def site(root: Path) -> Path:
    """Its site."""
    return built.build(root / "site", root)


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Where it is served, under a path."""
    with built.served(site.parent) as address:
        yield f"{address}site/"


@pytest.fixture
def visit(window: Window, address: str) -> Visit:
    """The first page."""
    visit = window()
    visit.page.goto(address)
    return visit


def typed(visit: Visit, words: str) -> Locator:
    """The results for words typed by a reader who uses the keyboard alone."""
    visit.page.wait_for_load_state("networkidle")
    visit.page.keyboard.press("/")
    visit.page.keyboard.type(words)
    results = visit.page.locator(".md-search-result__item")
    results.first.wait_for()
    return results


def test_a_word_is_found_and_leads_to_its_sentence(visit: Visit, address: str) -> None:
    """By the keyboard, in the box of the header; nothing is refused, nor asked of another site."""
    results = typed(visit, "anguished")
    visit.page.locator(".md-search-result mark", has_text="anguished").first.wait_for()
    sources = results.filter(has_text="Sentence 7")
    assert "keeps the international" in sources.inner_text()
    while "sources/" not in visit.page.evaluate("document.activeElement.href ?? ''"):
        visit.page.keyboard.press("ArrowDown")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/sources/**#s*", wait_until="commit")
    place = visit.page.url.partition("#")[2]
    assert "anguished" in visit.page.locator(f"#{place}").inner_text()
    assert not visit.complaints
    assert all(asked.startswith(address) for asked in visit.requests)


def test_the_policy_is_as_strict_as_ever(visit: Visit, site: Path) -> None:
    """What is compiled is compiled in a worker, which a page's policy does not reach."""
    policy = visit.page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert policy
    assert "unsafe" not in policy.replace("style-src-attr 'unsafe-inline'", "")
    assert json.loads((site / INDEX).read_text("utf-8"))["docs"] == []


def test_other_writings_and_names_are_found(visit: Visit) -> None:
    """An amount without its comma; a person before all that names him."""
    assert "175,000" in typed(visit, "175000").first.inner_text()
    visit.page.keyboard.press("Control+a")
    visit.page.keyboard.type("Lavrov")
    first = visit.page.locator(".md-search-result__item", has_text="Lavrov").first
    first.wait_for()
    assert first.inner_text().startswith("Sergei Lavrov")
    visit.page.keyboard.press("Escape")
    assert not visit.page.locator("[data-md-toggle=search]").is_checked()


def test_what_is_typed_wrong_is_taken_for_the_nearest_word(visit: Visit) -> None:
    """And the reader is told so."""
    typed(visit, "lavrof")
    visit.page.locator(".search-note", has_text="lavrov").wait_for()


def test_words_that_are_nowhere_find_nothing(visit: Visit) -> None:
    """Which is said."""
    visit.page.wait_for_load_state("networkidle")
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("zzqx")
    visit.page.locator(".md-search-result__meta", has_text="No matching").wait_for()


def test_more_pages_than_are_listed_are_counted(site: Path, window: Window, tmp_path: Path) -> None:
    """In place of the theme's count."""
    many = shutil.copytree(site, tmp_path / "site")
    index = json.loads((many / INDEX).read_text("utf-8"))
    index["docs"] = [
        {"location": f"p{n}/", "title": f"Page {n}", "text": "A quokka again"} for n in range(30)
    ]
    (many / INDEX).write_text(json.dumps(index), encoding="utf-8")
    shard(many)
    with built.served(many) as address:
        visit = window()
        visit.page.goto(address)
        typed(visit, "quokka")
        visit.page.locator(".md-search-result__meta", has_text="30 pages have it").wait_for()


def test_a_plain_rendering_has_the_same_index(root: Path, site: Path, tmp_path: Path) -> None:
    """Byte for byte, made by a hook."""
    render.render(root, tmp_path / "plain")
    plain = built.build(tmp_path / "plain" / "site", tmp_path / "plain")
    files = [f.relative_to(site) for f in (site / "search").rglob("*") if f.is_file()]
    assert len(files) > 20
    assert [f for f in files if (plain / f).read_bytes() != (site / f).read_bytes()] == []
    worker = next((plain / shards.WORKERS).glob("search.*.js"))
    assert worker.read_bytes() == (plain / shards.OURS).read_bytes()
    assert not re.search(r"pagefind-\w*-?ui", " ".join(map(str, files)))
