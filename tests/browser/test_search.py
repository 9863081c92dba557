"""A reader who types a word of a source finds the pages that hold it."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import built
from tests.browser.conftest import Window
from tests.stories import TWO_ARTICLES

pytestmark = pytest.mark.browser

SEEDS = sorted(path.read_text("utf-8-sig") for path in (TWO_ARTICLES / "seeds").iterdir())

KINDS = {
    "a name or a place": r"(?<=[a-z,] )[A-Z][a-z]{4,}\b",
    "a quoted word": r"(?<=“)[A-Za-z]{4,}(?=[” ])",
    "a figure": r"\b\d{1,3}(?:,\d{3})+\b",
}


def words(pattern: str) -> list[str]:
    """What the seeds have of a kind, in order, each once, the first dozen."""
    return list(dict.fromkeys(found for text in SEEDS for found in re.findall(pattern, text)))[:12]


def holding(folder: Path, word: str) -> set[str]:
    """The topic and source pages that have the word, the topics in words of their own."""
    pages = (path for path in built.pages(folder) if re.fullmatch(r"(topics|sources)/.+/", path))
    return {
        path
        for path in pages
        if re.search(rf"\b{re.escape(word)}\b", text_of(folder / path / "index.html"))
    }


def text_of(page: Path) -> str:
    """What stands in the article of a page, without the marks and without the passages, which the
    search finds on the pages of their sources, and without sections that only lead elsewhere.
    """
    article = page.read_text("utf-8").partition("<article")[2].partition("</article>")[0]
    left_out = r"<h[23] [^>]*data-search-exclude.*?(?=<h[23]|\Z)"
    blocks = r"<(blockquote|dd|div|dt|figure|ol|p|span|ul) [^>]*data-search-exclude.*?</\1>"
    article = re.sub(left_out, "", article, flags=re.DOTALL)
    own = re.sub(blocks, "", article, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", "", own))


def found_by(page: Page, address: str, word: str) -> set[str]:
    """The pages that the search lists for a word typed by a reader."""
    page.goto(address)
    page.locator("[data-md-component=search-query]").focus()
    page.keyboard.type(word)
    page.locator(".md-search-result__item").first.wait_for()
    links = page.locator(".md-search-result__link").evaluate_all("all => all.map(a => a.href)")
    return {link.removeprefix(address).partition("?")[0].partition("#")[0] for link in links}


@pytest.mark.parametrize("kind", KINDS)
def test_a_word_of_a_source_finds_its_pages(
    window: Window, address: str, folder: Path, kind: str
) -> None:
    """A name, a place, a quoted word or a figure finds every source page on which it stands, and
    every topic that has it in a heading, its question, its summary or a figure.
    """
    typed = {word: holding(folder, word) for word in words(KINDS[kind])}
    typed = {word: pages for word, pages in typed.items() if pages}
    assert typed
    page = window().page
    missed = {word: pages - found_by(page, address, word) for word, pages in typed.items()}
    assert {word: pages for word, pages in missed.items() if pages} == {}
