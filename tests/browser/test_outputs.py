"""What others take from the site, in a real browser: the timeline in a frame, and the line to copy."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest

from tests import stories
from tests.browser import built
from tests.browser.conftest import Window

pytestmark = pytest.mark.browser
HERE = "https://news.example/story/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that knows its address."""
    root = stories.copy(stories.TWO_ARTICLES, tmp_path_factory.mktemp("shared"))
    return built.build(root / "served" / "story", root, SITE_URL=HERE)


@pytest.fixture(scope="module")
def shared(site: Path) -> Iterator[str]:
    """Where it is served: by another host, on the same path."""
    with built.served(site.parent) as address:
        yield f"{address}story/"


@pytest.mark.parametrize("javascript", [True, False])
def test_another_page_shows_the_timeline(
    shared: str, window: Window, tmp_path: Path, *, javascript: bool
) -> None:
    """By the line that the timeline has for it, with all entries and no complaint."""
    visit = window(390, javascript=False)
    visit.page.goto(f"{shared}timeline/#outputs")
    entries = visit.page.locator(".timeline > .entry").count()
    line = visit.page.locator(".embed__code").inner_text()
    icon = '<link rel="icon" href="data:,">'
    page = f"<!doctype html>{icon}<title>Theirs</title><h1>Theirs</h1>{line.replace(HERE, shared)}"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    with built.served(tmp_path) as theirs:
        other = window(390, javascript=javascript)
        other.page.goto(theirs)
        frame = other.page.frame_locator("iframe")
        frame.locator("footer").wait_for()
        assert frame.locator("li").count() == entries > 0
        assert frame.locator("h1").inner_text().startswith("Timeline: ")
        wide = frame.locator("html").evaluate("e => e.scrollWidth > e.clientWidth")
        assert not wide
        assert other.complaints == []
        title = other.page.locator("iframe").get_attribute("title")
        assert title is not None
        assert escape(title) in line


def test_one_click_takes_the_whole_line(shared: str, window: Window) -> None:
    """It can be copied without a script."""
    visit = window(1280)
    visit.page.goto(f"{shared}timeline/")
    visit.page.locator(".embed__code").click()
    chosen = visit.page.evaluate("getSelection().toString()")
    assert chosen.strip() == visit.page.locator(".embed__code").inner_text().strip()


def test_calendar_and_frame_are_two_taps_away_on_a_phone(shared: str, window: Window) -> None:
    """One tap takes the dates; one leads to the line for a frame, and the next copies it."""
    page = window(390).page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{shared}timeline/")
    with page.expect_download() as taken:
        page.get_by_role("link", name="Add to my calendar").click()
    assert taken.value.suggested_filename == "timeline.ics"
    page.get_by_role("link", name="Embed", exact=True).click()
    copy = page.get_by_role("button", name="Copy", exact=True)
    box = copy.bounding_box()
    assert box is not None
    assert 0 < box["y"] < 700
    assert box["height"] >= 24
    copy.click()
    page.locator("[data-said]").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").startswith(f'<iframe src="{HERE}')


BELOW = """() => {
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let last = 0;
  while (words.nextNode()) {
    if (!words.currentNode.data.trim()) continue;
    range.selectNodeContents(words.currentNode);
    for (const box of range.getClientRects()) if (box.width > 1) last = Math.max(last, box.bottom);
  }
  return document.documentElement.scrollHeight - scrollY - last;
}"""
"""How far a page goes on below its last words."""


def test_on_paper_nothing_follows_the_last_words(shared: str, site: Path, window: Window) -> None:
    """So that no empty sheet does; the last line says where the page is from."""
    page = window().page
    page.set_viewport_size({"width": 660, "height": 50})  # lower than any page is
    page.emulate_media(media="print")
    for path in set(built.kinds(site).values()) - {"timeline/embed/"}:
        page.goto(shared + path)
        assert page.evaluate(BELOW) < 8, path
    page.goto(f"{shared}topics/ukraine-tensions/")
    foot = page.locator("p.on-paper").inner_text()
    assert foot.endswith(f": {HERE}topics/ukraine-tensions/")
    listed = page.locator("#sources + ul > li")
    assert listed.count() == 2
    for line in listed.all():
        assert f", {HERE}sources/" in line.inner_text()


@pytest.mark.parametrize("path", ["", "timeline/", "topics/ukraine-tensions/", "changes/"])
def test_what_is_told_to_machines_breaks_no_policy(shared: str, window: Window, path: str) -> None:
    """The browser takes it as data and complains of nothing."""
    visit = window(1280)
    visit.page.goto(f"{shared}{path}")
    visit.page.wait_for_load_state("networkidle")
    assert visit.complaints == []
