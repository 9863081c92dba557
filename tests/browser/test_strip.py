"""The drawn timeline leads to its entries, by mouse and by keyboard."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Window

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [360, 1280])
def test_a_mark_leads_to_its_entry(window: Window, address: str, width: int) -> None:
    """Every mark names an entry on the page; a click goes there."""
    visit = window(width)
    visit.page.goto(address + "timeline/")
    marks = visit.page.locator(".strip a")
    assert marks.count() == visit.page.locator(".timeline > .entry").count()
    middle = marks.nth(marks.count() // 2)
    wanted = (middle.get_attribute("href") or "").removeprefix("#")
    middle.click()
    entry = visit.page.locator(f"[id='{wanted}']")
    assert entry.bounding_box()["y"] < 300  # type: ignore[index]


def test_arrows_go_from_mark_to_mark(window: Window, address: str) -> None:
    """The drawing is one stop; the arrow keys choose, Enter goes to the entry."""
    visit = window(1280)
    visit.page.goto(address + "timeline/")
    stops = visit.page.locator(".strip a[tabindex='0']")
    assert stops.count() == 1
    stops.first.focus()
    visit.page.keyboard.press("End")
    visit.page.keyboard.press("ArrowLeft")
    marks = visit.page.locator(".strip a")
    chosen = marks.nth(marks.count() - 2)
    assert chosen.evaluate("mark => mark === document.activeElement")
    visit.page.keyboard.press("Enter")
    assert visit.page.url.endswith(chosen.get_attribute("href") or "-")


def test_without_javascript_every_mark_is_a_link(window: Window, address: str) -> None:
    """Nothing is taken from those whose browser runs no script."""
    visit = window(javascript=False)
    visit.page.goto(address + "timeline/")
    marks = visit.page.locator(".strip a")
    assert marks.count() > 3
    assert visit.page.locator(".strip a[tabindex]").count() == 0
