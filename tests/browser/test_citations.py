"""A citation shows the sentence that it rests on, and leads there."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Window

pytestmark = pytest.mark.browser


def brief(page: Page, address: str, kinds: dict[str, str]) -> None:
    """Open the page of a topic that has a summary."""
    page.goto(address + kinds["topics-page"])
    assert page.locator("a.citation").count() > 0


@pytest.mark.parametrize("width", [360, 1280])
def test_the_pointer_and_the_focus_show_the_sentence(
    window: Window, address: str, kinds: dict[str, str], width: int
) -> None:
    """It stands on the screen, is told to assistive technology, and Escape puts it away."""
    page = window(width).page
    brief(page, address, kinds)
    first = page.locator("a.citation").first
    first.focus()
    shown = page.locator(".cited")
    assert len(shown.inner_text().split()) > 5
    assert first.get_attribute("aria-describedby") == shown.get_attribute("id")
    box = shown.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["y"] + box["height"] <= 800
    page.keyboard.press("Escape")
    assert shown.count() == 0
    place = first.bounding_box()
    assert place is not None
    page.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    assert shown.count() == 1


def test_a_tap_shows_and_a_second_one_follows(
    browser: Browser, address: str, kinds: dict[str, str]
) -> None:
    """The first tap reads, the second one leads to the very sentence."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True)
    page = context.new_page()
    brief(page, address, kinds)
    first = page.locator("a.citation").first
    here = page.url
    first.tap()
    assert page.locator(".cited").count() == 1
    assert page.url == here
    first.tap()
    page.wait_for_url("**/sources/**")
    assert page.locator(":target").count() == 1
    context.close()


def test_without_javascript_the_sentence_is_the_title(
    window: Window, address: str, kinds: dict[str, str]
) -> None:
    """The browser shows it in its own way."""
    page = window(javascript=False).page
    brief(page, address, kinds)
    assert len((page.locator("a.citation").first.get_attribute("title") or "").split()) > 5
