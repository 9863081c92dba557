"""One click leads from a statement to its very sentence, and from a page to the file behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import built
from tests.browser.conftest import Window

pytestmark = pytest.mark.browser


def test_only_with_a_repository_there_is_an_edit_button(folder: Path, large: Path) -> None:
    """A button that leads nowhere is not shown, nor is a link to a form that is not known."""
    for site, has in ((folder, True), (large, False)):
        pages = [(site / path / "index.html").read_text("utf-8") for path in built.pages(site)]
        assert any('rel="edit"' in page for page in pages) is has
        assert any('class="correct' in page for page in pages) is has


def test_a_passage_leads_to_its_sentence(
    window: Window, address: str, kinds: dict[str, str]
) -> None:
    """A click below a passage goes to a sentence of a source page that has its words, on the screen
    and marked.
    """
    visit = window()
    visit.page.goto(address + kinds["topics-page"])
    passage = visit.page.locator(".passage").last
    words = passage.locator(".passage__text").first.inner_text()
    passage.locator(".passage__source a").first.click()
    target = visit.page.locator(":target")
    assert target.locator(".unit__text").inner_text()[:30] in words
    box = target.bounding_box()
    assert box is not None
    assert 0 < box["y"] < 800
    assert target.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
