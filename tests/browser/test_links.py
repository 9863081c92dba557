"""One click leads from a statement to its very sentence, and from a page to the file behind it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.browser import built
from tests.browser.conftest import Window

pytestmark = pytest.mark.browser

REPOSITORY = "https://git.example/newsroom/story"


def edit_links(folder: Path) -> dict[str, list[str]]:
    """For each page, where its edit buttons lead."""
    pages = {path: (folder / path / "index.html").read_text("utf-8") for path in built.pages(folder)}
    anchors = {path: re.findall(r"<a [^>]*>", text) for path, text in pages.items()}
    return {
        path: [re.search(r'href="([^"]*)"', a)[1] for a in tags if 'rel="edit"' in a]  # type: ignore[index]
        for path, tags in anchors.items()
    }


def test_without_a_repository_there_is_no_edit_button(folder: Path) -> None:
    """A button that leads nowhere is not shown."""
    assert not any(edit_links(folder).values())


def test_edit_buttons_lead_to_the_files_behind_the_pages(tmp_path: Path) -> None:
    """Each page has one edit button, to a file of the checkout: a topic's to its topic, a source's to its seed."""
    folder = built.build(tmp_path / "site", REPO_URL=REPOSITORY)
    for path, links in edit_links(folder).items():
        assert len(links) == 1, path
        target = links[0].removeprefix(f"{REPOSITORY}/edit/main/")
        assert (built.ROOT / target).is_file(), (path, links)
        if shown := re.fullmatch(r"(topics|sources)/([^/]+)/", path):
            assert target.startswith({"topics": "content/topics/", "sources": "seeds/"}[shown[1]]), (path, target)


def test_a_passage_leads_to_its_sentence(window: Window, address: str, kinds: dict[str, str]) -> None:
    """A click below a passage goes to a sentence of a source page that has its words, on the screen and marked."""
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
