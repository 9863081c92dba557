"""A part of the timeline as a reader asks for it, and the link of an entry."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import built
from tests.browser.conftest import Window

pytestmark = pytest.mark.browser
ENTRIES = ".timeline > .entry"


def shown(page: Page) -> list[str]:
    """The ids of the entries that are seen."""
    found: list[str] = page.locator(f"{ENTRIES}:visible").evaluate_all("all => all.map(e => e.id)")
    return found


def test_a_filter_stands_in_the_address(window: Window, address: str) -> None:
    """What is chosen leaves its entries, their headings and their marks; the address keeps it for
    whoever opens it; the way back undoes it.
    """
    visit = window(360)
    page = visit.page
    page.goto(f"{address}timeline/")
    everything = shown(page)
    page.get_by_label("Status").select_option("alleged")
    alleged = shown(page)
    assert 0 < len(alleged) < len(everything)
    assert page.url.endswith("timeline/?status=alleged")
    assert (
        page.get_by_role("status").first.inner_text()
        == f"{len(alleged)} of {len(everything)} shown."
    )
    assert page.locator(".strip a:not(.strip__mark--out)").count() == len(alleged)
    years = page.locator("h2[id^=year-]:visible").count()
    assert 0 < years < page.locator("h2[id^=year-]").count()
    page.locator("select[name=who]").select_option(index=1)
    both = shown(page)
    assert set(both) <= set(alleged)
    other = window(1280)
    other.page.goto(page.url)
    assert shown(other.page) == both
    page.go_back()
    assert shown(page) == alleged
    page.get_by_role("button", name="Show all").click()
    page.wait_for_url(f"{address}timeline/")
    assert shown(page) == everything
    assert page.evaluate("document.activeElement.matches('.filters select')")
    assert visit.complaints == []


def test_a_link_to_an_entry_shows_it_whatever_was_filtered(window: Window, address: str) -> None:
    """The place that the address names wins."""
    page = window(360).page
    page.goto(f"{address}timeline/?status=alleged")
    hidden = page.locator(f"{ENTRIES}[hidden]").first.get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{address}timeline/?status=alleged#{hidden}")
    assert page.locator(f"[id='{hidden}']").is_visible()
    assert page.url.endswith(f"?status=alleged#{hidden}")


@pytest.mark.parametrize("javascript", [True, False])
def test_the_link_of_an_entry(window: Window, address: str, *, javascript: bool) -> None:
    """It is large enough for a finger, says whose it is, and its address is copied; without scripts
    it leads to the entry, and no filter is shown that could not filter.
    """
    page = window(360, javascript=javascript).page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}timeline/?status=occurred")
    entry = page.locator(ENTRIES).nth(2)
    link = entry.locator(".entry__link")
    box = link.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24
    assert link.inner_text() == f"Link to this entry, {entry.locator('.entry__when').inner_text()}"
    whole = f"{address}timeline/#{entry.get_attribute('id')}"
    assert page.locator(".filters").is_visible() is javascript
    if javascript:
        link.click()
        page.locator("[data-said]").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == whole
    else:
        link.click()
        assert page.url == whole.replace("#", "?status=occurred#")
        assert page.locator(f"{ENTRIES}:visible").count() == page.locator(ENTRIES).count()


def test_a_device_that_can_share_is_asked_to(window: Window, address: str) -> None:
    """Where a finger taps, the address of the entry goes to what the device shares with; whoever
    thinks better of it stays where he is.
    """
    page = window(360).page
    page.add_init_script("""
        window.shared = [];
        navigator.share = (what) => {
            shared.push(what.url);
            return Promise.reject(new DOMException("", "AbortError"));
        };
        const real = matchMedia;
        window.matchMedia = (asked) => real(asked.includes("coarse") ? "all" : asked);
    """)
    page.goto(f"{address}timeline/")
    entry = page.locator(ENTRIES).nth(1)
    entry.locator(".entry__link").click()
    assert page.evaluate("shared") == [f"{address}timeline/#{entry.get_attribute('id')}"]
    assert page.url == f"{address}timeline/"


def test_a_choice_goes_along_to_the_pages_behind(window: Window, large: Path) -> None:
    """Whoever wants to see all that concerns somebody finds it so on the page of a year."""
    page = window(360).page
    with built.served(large) as address:
        page.goto(f"{address}timeline/")
        page.locator(".filters select").first.select_option(index=1)
        asked = page.url.partition("?")[2]
        name, _, value = asked.partition("=")
        page.locator(".parts a").last.click()
        page.wait_for_url(f"{address}timeline/*/?{asked}")
        behind = page.locator(f"{ENTRIES}:visible")
        assert 0 < behind.count() == page.locator(f"{ENTRIES}[data-{name}~={value}]").count()
