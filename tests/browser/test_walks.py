"""Walks of readers, from the first page to what they came for and back.

Parts of the timeline are tried in test_timeline, frames on other pages in test_outputs.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import built
from tests.browser.conftest import Scheme, Window

pytestmark = pytest.mark.browser


def seen(page: Page) -> str:
    """The sentence that the address leads to, on the screen and set off from the others."""
    target = page.locator(".unit:target")
    expect(target).to_be_in_viewport()
    assert target.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
    header = page.locator(".md-header").bounding_box()
    box = target.bounding_box()
    assert header is not None
    assert box is not None
    assert box["y"] >= header["y"] + header["height"] - 1
    return str(target.locator(".unit__text").inner_text())


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (360, "dark"), (1280, "dark")])
def test_from_a_question_to_the_very_sentence_and_back(
    window: Window, address: str, width: int, scheme: Scheme
) -> None:
    """Two steps to the answer, one to the sentence that it rests on, one back to the same place."""
    page = window(width, scheme).page
    page.goto(address)
    page.locator(".md-content a[href^='topics/']").first.click()
    page.wait_for_url("**/topics/**")
    words = page.locator(".md-content .source-name").last
    words.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    here = page.url
    whole = words.get_attribute("aria-label") or ""
    words.click()
    page.wait_for_url("**/sources/**")
    assert len(seen(page).split()) > 3
    assert whole.split()[-1] == page.locator(".unit:target .unit__number").inner_text().split()[-1]
    page.go_back()
    page.wait_for_url(here)
    page.wait_for_function("y => Math.abs(scrollY - y) < 3", arg=before)


def test_the_search_by_keyboard_alone(window: Window, address: str) -> None:
    """A key opens it, arrows choose, Enter opens the first hit, and one goes back."""
    page = window(1280).page
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.keyboard.press("/")
    page.keyboard.type("175,000")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/topics/**")
    expect(page.get_by_text("175,000").first).to_be_visible()
    page.go_back()
    page.wait_for_url(address)


def test_a_citation_by_keyboard_and_back_to_it(
    window: Window, address: str, kinds: dict[str, str]
) -> None:
    """Enter leads to the sentence, and the way back to where one was."""
    page = window(1280).page
    page.goto(address + kinds["topics-page"])
    link = page.locator("a.citation").nth(2)
    link.focus()
    before = page.evaluate("scrollY")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/**")
    assert seen(page)
    page.go_back()
    page.wait_for_url("**/topics/**")
    page.wait_for_function("y => Math.abs(scrollY - y) < 3", arg=before)


def test_without_javascript(window: Window, address: str) -> None:
    """From the first page to the timeline, to a sentence, to the page of a topic."""
    page = window(360, javascript=False).page
    page.goto(address)
    page.locator(".sections a", has_text="Timeline").click()
    page.locator(".timeline .source-name").first.click()
    assert seen(page)
    page.locator("a[href*='topics/']:visible").first.click()
    page.wait_for_url("**/topics/**")
    expect(page.locator(":target")).to_be_in_viewport()


def paper(page: Page) -> int:
    """How many pages of A4 the open page makes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))


def edges(page: Page, part: str) -> set[float]:
    """Where the parts of the timeline's entries begin, from the left."""
    found = page.locator(f".timeline > .entry > {part}")
    return set(found.evaluate_all("parts => parts.map((e) => e.getBoundingClientRect().left)"))


def test_a_topic_prints_as_a_brief_and_the_timeline_as_a_table(
    window: Window, address: str, kinds: dict[str, str]
) -> None:
    """Of two to four pages; dates in a column, words beside them."""
    page = window(1280).page
    page.goto(address + kinds["topics-page"])
    assert 2 <= paper(page) <= 4
    page.goto(address + "timeline/")
    assert paper(page) <= 3
    page.emulate_media(media="print")
    (dates,), (words,) = edges(page, ".entry__date"), edges(page, ".entry__words")
    assert dates < words


def test_the_topic_of_a_large_story_prints_as_a_brief(window: Window, large: Path) -> None:
    """What has no room on its page takes none on paper."""
    topic = next(p for p in built.pages(large) if p.count("/") == 2 and p.startswith("topics/"))
    with built.served(large) as address:
        page = window(1280).page
        page.goto(address + topic)
        assert 2 <= paper(page) <= 4
