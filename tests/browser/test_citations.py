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


FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.mark.parametrize(("width", "height"), [(320, 256), (390, 844), (1280, 400)])
def test_what_is_shown_stays_while_the_focus_scrolls(
    window: Window, address: str, kinds: dict[str, str], width: int, height: int
) -> None:
    """Each citation that has the focus keeps its sentence on the screen, clear of the citation; who
    scrolls away from it leaves it behind.
    """
    page = window().page
    page.set_viewport_size({"width": width, "height": height})
    brief(page, address, kinds)
    shown = page.locator(".cited")
    for citation in page.locator("a.citation").all():
        citation.focus()
        page.evaluate(FRAMES)
        over, under = shown.bounding_box(), citation.bounding_box()
        assert over is not None
        assert under is not None
        assert over["y"] >= 0
        assert over["y"] + over["height"] <= height
        assert over["y"] >= under["y"] + under["height"] or over["y"] + over["height"] <= under["y"]
    page.evaluate("scrollTo(0, 0)")
    page.evaluate(FRAMES)
    assert shown.count() == 0


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


def test_escape_leads_back_from_a_sentence(
    window: Window, address: str, kinds: dict[str, str]
) -> None:
    """The sentence that one comes to is outlined where the system's own colours hide its ground;
    one key leads back to the very place, out of whatever sentences were looked at since.
    """
    page = window(360).page
    page.emulate_media(forced_colors="active")
    brief(page, address, kinds)
    page.locator(".position .passage__source a").first.scroll_into_view_if_needed()
    here, place = page.url, page.evaluate("scrollY")
    page.locator(".position .passage__source a").first.click()
    page.wait_for_url("**/sources/**")
    outline = page.locator(":target").evaluate("e => getComputedStyle(e).outlineStyle")
    assert outline == "solid"
    assert page.locator(".back a").bounding_box() is not None
    page.locator(".unit__number").last.click()
    page.keyboard.press("Escape")
    page.wait_for_url(here)
    assert page.evaluate("scrollY") == place


def test_who_came_from_nowhere_is_led_nowhere(
    window: Window, address: str, kinds: dict[str, str]
) -> None:
    """A sentence that was opened by its address has no way back."""
    page = window().page
    page.goto(address + kinds["sources-page"])
    page.goto(f"{page.url}#{page.locator('.unit').first.get_attribute('id')}")
    assert page.locator(":target").count() == 1
    assert page.locator(".back").count() == 0


def test_how_an_article_was_read_is_shown_by_a_switch(
    window: Window, address: str, kinds: dict[str, str]
) -> None:
    """Dates, names and quotations, and where each sentence is used; without JavaScript too."""
    page = window(360, javascript=False).page
    page.goto(address + kinds["sources-page"])
    notes = page.locator(".reading, .timex__reading, .unit__uses")
    assert notes.count() > 20
    assert not any(note.is_visible() for note in notes.all())
    page.get_by_label("Show how").check()
    assert all(note.is_visible() for note in notes.all())
