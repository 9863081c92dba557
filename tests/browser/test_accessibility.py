"""Nothing that axe knows to be a barrier, on any kind of page, narrow or wide, light or dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser import built
from tests.browser.conftest import Scheme, Visit, Window

pytestmark = pytest.mark.browser


def barriers(visit: Visit) -> list[str]:
    """What axe finds on the page that is open: the rule, what it asks, and where."""
    found = Axe().run(visit.page).response["violations"]
    return [f"{v['id']}: {v['help']}: {node['html'][:160]}" for v in found for node in v["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_kind_of_page_has_a_barrier(
    window: Window, address: str, kinds: dict[str, str], width: int, scheme: Scheme
) -> None:
    """Axe finds no violation on a page of each kind."""
    visit = window(width, scheme)
    found = {}
    for kind, path in kinds.items():
        visit.page.goto(address + path)
        if violations := barriers(visit):
            found[kind] = violations
    assert not found


def test_no_page_behind_another_has_a_barrier(window: Window, large: Path) -> None:
    """Axe finds no violation on the fullest page of each form in a story that has more than pages
    have room for.
    """
    visit = window(360)
    found = {}
    forms = built.forms(large)
    assert len(forms) > 15
    with built.served(large) as address:
        for path in forms.values():
            visit.page.goto(address + path)
            if violations := barriers(visit):
                found[path] = violations
    assert not found


@pytest.mark.parametrize("width", [360, 1280])
def test_the_open_search_has_no_barrier(window: Window, address: str, width: int) -> None:
    """Axe finds no violation while results are shown."""
    visit = window(width)
    visit.page.goto(address)
    visit.page.locator("[data-md-component=search-query]").focus()
    visit.page.keyboard.type("the source")
    visit.page.locator(".md-search-result__item").first.wait_for()
    assert not barriers(visit)


def test_the_open_menu_has_no_barrier(window: Window, address: str) -> None:
    """Axe finds no violation while the menu of a narrow screen is open."""
    visit = window(360)
    visit.page.goto(address)
    visit.page.get_by_role("button", name="Menu").click()
    visit.page.locator(".md-nav--primary .md-nav__link").first.wait_for()
    assert not barriers(visit)


LISTENED = """() => {
  const seen = (e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest("[aria-hidden=true]");
  const all = (what) => [...document.querySelectorAll(what)].filter(seen);
  const name = (e) => (e.getAttribute("aria-label") ?? e.textContent).replace(/\\s+/g, " ").trim();
  const leads = {};
  for (const link of all("article a:is(.source-name, .entry__link, .correct), article .again a, .actor__named a")) {
    (leads[name(link)] ??= new Set()).add(link.href);
  }
  const levels = all("h1, h2, h3, h4, h5, h6").map((e) => Number(e.tagName[1]));
  return {
    nameless: all("a[href], button").filter((e) => !name(e)).map((e) => e.outerHTML.slice(0, 120)),
    same: Object.entries(leads).filter(([, to]) => to.size > 1).map(([said]) => said),
    skipped: levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1),
    moving: document.getAnimations().filter((e) => e.playState === "running").length,
  };
}"""
"""What those who listen miss on a page: names, differences of names, levels of headings."""

NARROW = """() => {
  const LEAST = 24;
  const targets = [...document.querySelectorAll("main :is(a[href], button, summary, select, input)")]
    .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
  const boxes = targets.map((e) => e.getBoundingClientRect());
  const isSmall = (box) => box.width < LEAST || box.height < LEAST;
  const isInText = (e) =>
    getComputedStyle(e).display === "inline" && e.parentElement.textContent.trim() !== e.textContent.trim();
  const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];
  const away = ([x, y], box) => isSmall(box)
    ? Math.hypot(middle(box)[0] - x, middle(box)[1] - y) / 2
    : Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  return targets.filter((e, i) => isSmall(boxes[i]) && !isInText(e) && targets.some((other, j) =>
    i !== j && !e.contains(other) && !other.contains(e) && away(middle(boxes[i]), boxes[j]) < LEAST / 2
  )).map((e) => e.outerHTML.slice(0, 120));
}"""
"""Targets smaller than 24 pixels that stand in no text and too close to others (WCAG 2.2, 2.5.8)."""


@pytest.mark.parametrize("story", ["folder", "large"])
def test_who_listens_or_taps_finds_their_way(
    window: Window, request: pytest.FixtureRequest, story: str
) -> None:
    """Every link and button has a name, sentences that differ are called differently, headings skip
    no level, nothing moves for who asked for rest, and targets can be hit.
    """
    site: Path = request.getfixturevalue(story)
    visit = window(360)
    wrong = {}
    with built.served(site) as address:
        for kind, path in built.kinds(site).items():
            visit.page.goto(address + path)
            listened = visit.page.evaluate(LISTENED)
            found = {**listened, "narrow": visit.page.evaluate(NARROW)}
            if any(found.values()):
                wrong[kind] = {what: of for what, of in found.items() if of}
    assert wrong == {}


def test_figures_stay_a_table_to_those_who_listen(
    window: Window, address: str, kinds: dict[str, str]
) -> None:
    """On a phone each figure is a block to the eye; the accessibility tree keeps rows and heads."""
    visit = window(360)
    visit.page.goto(address + kinds["topics-page"])
    table = visit.page.get_by_role("table").first
    assert (
        visit.page.locator(".facts tr").last.evaluate("e => getComputedStyle(e).display") == "block"
    )
    rows = table.get_by_role("row")
    assert rows.count() == visit.page.locator(".facts").first.locator("tr").count() > 1
    assert rows.last.get_by_role("rowheader").count() == 1
    assert rows.last.get_by_role("cell").count() == 3
    assert table.get_by_role("columnheader").count() == 4
