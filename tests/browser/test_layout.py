"""Pages fit the screen, the paper and the line they come over; they are whole without
JavaScript.
"""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response

from tests.browser import built
from tests.browser.conftest import Window

pytestmark = pytest.mark.browser

FIRST_LOAD = 90 * 1024
"""Bytes, as gzip makes them, of all the text, style, script and fonts that a reader's first page
may cost, beside the search: its index, and the worker that reads it."""
OUR_SHARE = 25 * 1024
"""Bytes of that which may be our styles and scripts and not the theme's."""
_OURS = re.compile(r"/assets/[^/]+\.(?:css|js)$")
SHIFTS = """
window.shifts = [];
new PerformanceObserver((seen) => {
  for (const shift of seen.getEntries()) {
    window.shifts.push([shift.value, shift.sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
"""Notes what moves on the page without the reader's doing."""

DATES_OUTSIDE = """
[...document.querySelectorAll(".timeline > .entry")].flatMap((entry) => {
  entry.querySelector(".entry__words").textContent = "It rained.";
  entry.querySelector(".entry__when").textContent = "reported in the middle of the week of 28 June 2010";
  const [whole, date] = [entry, entry.querySelector(".entry__date")].map((e) => e.getBoundingClientRect());
  return date.bottom > whole.bottom + 1 ? [entry.id] : [];
})
"""
"""Entries that a long date does not fit into, beside few words."""

COUNTED = ("document", "stylesheet", "script", "font")


def gzipped(response: Response) -> int:
    """Its size over a line that compresses."""
    return len(gzip.compress(response.body(), mtime=0))


def test_no_page_scrolls_sideways(window: Window, address: str, folder: Path) -> None:
    """No page is wider than the screen, down to 320 pixels (WCAG 2.2, 1.4.10)."""
    visit = window()
    wide = {}
    for path in built.pages(folder):
        visit.page.goto(address + path)
        for width in (1280, 1000, 768, 360, 320):
            visit.page.set_viewport_size({"width": width, "height": 800})
            if (reach := visit.page.evaluate("document.documentElement.scrollWidth")) > width:
                wide[path, width] = reach
    assert not wide


def test_the_first_load_is_light(window: Window, address: str, kinds: dict[str, str]) -> None:
    """Whatever kind of page a reader comes to first, it stays within what the design allows."""
    heavy = {}
    for kind, path in kinds.items():
        visit = window()
        visit.page.goto(address + path, wait_until="networkidle")
        loaded = [r for r in visit.responses if r.request.resource_type in COUNTED]
        sizes = {r.url: gzipped(r) for r in loaded if "/workers/search." not in r.url}
        ours = sum(size for url, size in sizes.items() if _OURS.search(url))
        assert ours > 0
        if sum(sizes.values()) > FIRST_LOAD or ours > OUR_SHARE:
            heavy[kind] = sizes
    assert not heavy


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_while_a_page_loads(
    window: Window, address: str, kinds: dict[str, str], width: int
) -> None:
    """What a reader has begun to read stays where it is."""
    visit = window(width)
    visit.page.add_init_script(SHIFTS)
    moved = {}
    for kind, path in kinds.items():
        visit.page.goto(address + path, wait_until="networkidle")
        if shifts := visit.page.evaluate("window.shifts"):
            moved[kind] = shifts
    assert moved == {}


def test_every_page_can_be_read_without_javascript(
    window: Window, address: str, kinds: dict[str, str]
) -> None:
    """The text and the way to every section are there, and no search box that could not search."""
    visit = window(javascript=False)
    for path in kinds.values():
        visit.page.goto(address + path)
        assert visit.page.locator("h1").is_visible()
        assert not visit.page.locator(".md-search__input").is_visible()
        assert visit.page.locator(".md-tabs__link").first.is_visible()


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_a_date_of_several_lines_stays_within_its_entry(
    window: Window, address: str, width: int
) -> None:
    """However short the words beside it are: it runs into no other date."""
    visit = window(width)
    visit.page.goto(f"{address}timeline/")
    out = visit.page.evaluate(DATES_OUTSIDE)
    assert not out


def test_on_paper_there_is_the_text_alone(
    window: Window, address: str, kinds: dict[str, str]
) -> None:
    """Menus, buttons and the search are not printed."""
    visit = window()
    visit.page.emulate_media(media="print")
    for path in kinds.values():
        visit.page.goto(address + path)
        assert visit.page.locator("h1").is_visible()
        for chrome in (
            ".md-header",
            ".md-tabs",
            ".md-sidebar",
            ".md-footer",
            ".md-content__button",
            ".sections",
        ):
            assert not any(found.is_visible() for found in visit.page.locator(chrome).all()), chrome


@pytest.mark.parametrize("width", [360, 1280])
def test_the_first_page_says_what_matters_in_a_screen_and_a_half(
    width: int, large: Path, browser: Browser
) -> None:
    """Newest, next and the five events stand above the topics, on a wide screen."""
    with built.served(large) as address, browser.new_context() as context:
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(address)
        below = page.locator("#topics").bounding_box()
        assert below is not None
        assert below["y"] <= (1.5 if width > 1000 else 2.5) * 800
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
