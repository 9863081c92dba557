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


def test_a_tap_between_marks_goes_to_the_nearest(window: Window, address: str) -> None:
    """A finger is wider than they are; far from all of them it does nothing."""
    page = window(360).page
    page.goto(address + "timeline/")
    box, drawing = (
        page.locator(what).bounding_box() for what in (".strip circle >> nth=0", ".strip svg")
    )
    assert box is not None
    assert drawing is not None
    page.mouse.click(drawing["x"] + 2, drawing["y"] + 2)
    assert page.url == f"{address}timeline/"
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] + 4)
    mark = page.locator(".strip a:has(circle)").first
    page.wait_for_url(f"**/timeline/{mark.get_attribute('href')}")


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
