"""Everything can be reached and seen with the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Window

pytestmark = pytest.mark.browser

FOCUSED = """() => {
    const element = document.activeElement;
    const shown = element.matches("input.md-option") ? element.nextElementSibling : element;
    const box = shown.getBoundingClientRect(), style = getComputedStyle(shown);
    return {
        what: element.outerHTML.slice(0, 120),
        inside: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        covered: !!document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
            ?.closest(".md-header") && !element.closest(".md-header"),
        ringed: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
    };
}"""


def tab(page: Page, times: int) -> list[dict[str, object]]:
    """Press Tab so many times; gives what had the focus after each."""
    seen = []
    for _ in range(times):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break  # the last stop of a short page is behind
        seen.append(page.evaluate(FOCUSED))
    return seen


def test_the_first_stop_skips_to_the_text(
    window: Window, address: str, kinds: dict[str, str]
) -> None:
    """Tab, then Enter, leaves header and menu behind on every kind of page."""
    visit = window()
    for kind, path in kinds.items():
        if kind == "missing":
            continue
        visit.page.goto(address + path)
        visit.page.keyboard.press("Tab")
        assert visit.page.evaluate("document.activeElement.matches('.md-skip')"), kind
        visit.page.keyboard.press("Enter")
        visit.page.keyboard.press("Tab")
        assert visit.page.evaluate("document.activeElement.closest('.md-content') !== null"), kind


@pytest.mark.parametrize("width", [360, 1280])
def test_the_focus_is_always_seen(
    window: Window, address: str, kinds: dict[str, str], width: int
) -> None:
    """Each stop of the Tab key is on the screen, not under the header, and ringed."""
    visit = window(width)
    lost = {}
    for kind, path in kinds.items():
        visit.page.goto(address + path)
        lost[kind] = [
            stop
            for stop in tab(visit.page, 20)
            if stop["covered"] or not (stop["inside"] and stop["ringed"])
        ]
    assert {kind: stops for kind, stops in lost.items() if stops} == {}


@pytest.mark.parametrize("scrolled", [0, -300])
def test_no_stop_takes_the_focus_away(
    window: Window, address: str, kinds: dict[str, str], scrolled: int
) -> None:
    """From the last link of the text the Tab key goes on to the foot, also where the page was
    scrolled up before: no button stands between that hides when the page moves.
    """
    page = window(360).page
    page.goto(address + kinds["about"])
    page.mouse.move(180, 400)
    page.mouse.wheel(0, 2000)
    page.mouse.wheel(0, scrolled)
    page.wait_for_timeout(300)
    page.locator(".md-content a:visible").last.evaluate("a => a.focus({preventScroll: true})")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.sections, footer') !== null")


def test_the_foot_leads_back_to_the_top(window: Window, address: str) -> None:
    """By a link: pages are long on a phone."""
    page = window(360).page
    page.goto(f"{address}about/")
    page.locator(".sections").get_by_role("link", name="Back to top").click()
    page.wait_for_function("scrollY === 0")


def test_the_menu_of_a_narrow_screen_opens_by_key(window: Window, address: str) -> None:
    """Enter on the menu button shows the menu, whose links come next."""
    visit = window(360)
    visit.page.goto(address)
    menu = visit.page.get_by_role("button", name="Menu")
    menu.focus()
    assert menu.get_attribute("aria-expanded") == "false"
    visit.page.keyboard.press("Enter")
    assert menu.get_attribute("aria-expanded") == "true"
    visit.page.locator(".md-sidebar--primary a.md-nav__link:visible").first.focus()
    assert visit.page.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")
    visit.page.keyboard.press("Escape")
    assert menu.get_attribute("aria-expanded") == "false"


def test_how_a_date_was_read_shows_on_focus_and_goes_on_escape(
    window: Window, address: str, kinds: dict[str, str]
) -> None:
    """The reading of an expression of time comes with the focus, stays on the screen, and Escape
    puts it away.
    """
    for width in (360, 960, 1280):
        visit = window(width)
        visit.page.goto(address + kinds["sources-page"])
        expressions = visit.page.locator(".timex")
        assert expressions.count()
        for expression in expressions.all():
            reading = expression.locator(".timex__reading")
            assert not reading.is_visible()
            expression.focus()
            assert reading.is_visible()
            box = reading.bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
            visit.page.keyboard.press("Escape")
            assert not reading.is_visible()


def test_what_a_status_means_shows_beside_it(
    window: Window, address: str, kinds: dict[str, str]
) -> None:
    """To a pointer and to a tap, and to the focus of the date beside it, on the screen; Escape puts
    it away.
    """
    for width in (360, 1280):
        visit = window(width)
        visit.page.goto(address + kinds["topics-page"])
        entry = visit.page.locator(".entry").first
        tip, date = entry.locator(".status > .tip"), entry.locator(".entry__when")
        assert not tip.is_visible()
        entry.locator(".status").hover()
        assert tip.is_visible()
        visit.page.mouse.move(0, 0)
        assert not tip.is_visible()
        entry.locator(".status").click()
        assert tip.is_visible()
        date.focus()
        visit.page.keyboard.press("Shift+Tab")
        visit.page.mouse.move(0, 0)
        assert not tip.is_visible()
        visit.page.keyboard.press("Tab")
        assert tip.is_visible()
        box = tip.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        visit.page.keyboard.press("Escape")
        assert not tip.is_visible()
