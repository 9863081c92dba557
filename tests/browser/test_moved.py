"""A reader comes by the old address of a renamed topic, or of an entry that has moved."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.pages.places import file_of
from tests import stories
from tests.browser import built
from tests.browser.conftest import Window

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a story of which a topic was renamed."""
    root = stories.copy(stories.SWING_BRIDGE, tmp_path_factory.mktemp("renamed"))
    topic = min((root / "content/topics").glob("*.md"))
    topic.write_text(
        topic.read_text("utf-8").replace("---\n", "---\nformer: [as-it-was]\n", 1), "utf-8"
    )
    (root / "new").write_text(topic.stem, "utf-8")
    return built.build(root / "site", root)


@pytest.mark.parametrize(("scripts", "anchor"), [(True, "#sources"), (True, ""), (False, "")])
def test_the_old_address_leads_on(
    scripts: bool, anchor: str, renamed: Path, browser: Browser
) -> None:
    """With scripts to the very place that the address names, without them to the page; nothing
    breaks the policy.
    """
    new = (renamed.parent / "new").read_text("utf-8")
    with (
        built.served(renamed) as address,
        browser.new_context(java_script_enabled=scripts) as context,
    ):
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(f"{address}topics/as-it-was/{anchor}")
        page.wait_for_url(f"{address}topics/{new}/{anchor}")
        assert page.locator("h1").count() == 1
        assert complaints == []
        page.go_back()
        assert page.url == "about:blank"


FILES = 7


def test_a_link_to_an_entry_leads_to_the_page_on_which_it_stands(
    large: Path, browser: Browser, tmp_path: Path
) -> None:
    """Whoever kept a link to the timeline finds the entry, marked, wherever it has moved; of many
    files the script asks for the one that knows it.
    """
    site = shutil.copytree(large, tmp_path / "site")
    (whole,) = (site / "data/places").glob("*.json")
    found = json.loads(whole.read_text("utf-8"))
    whole.unlink()
    for n in range(FILES):
        part = {a: to for a, to in found.items() if file_of(a, FILES) == n}
        (site / f"data/places/{n}.json").write_text(json.dumps(part), "utf-8")
    timeline = site / "timeline/index.html"
    text = timeline.read_text("utf-8")
    assert text.count('data-files="1"') == 1
    timeline.write_text(text.replace('data-files="1"', f'data-files="{FILES}"'), "utf-8")
    with built.served(site) as address, browser.new_context() as context:
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        for anchor, to in list(found.items())[:: len(found) // 5]:
            page.goto("about:blank")
            page.goto(f"{address}timeline/#{anchor}")
            page.wait_for_url(f"{address}timeline/{to}#{anchor}")
            assert page.locator(":target").count() == 1
        assert complaints == []


def test_without_javascript_an_old_link_is_one_click_from_its_entry(
    large: Path, window: Window
) -> None:
    """The timeline shows the one line that leads on to it, and no other."""
    (places,) = (large / "data/places").glob("*.json")
    anchor, to = next(iter(json.loads(places.read_text("utf-8")).items()))
    page = window(360, javascript=False).page
    with built.served(large) as address:
        page.goto(f"{address}timeline/#{anchor}")
        assert page.locator("#moved").is_visible()
        line = page.locator(".moved li:visible")
        assert line.count() == 1
        box = line.bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 700
        line.get_by_role("link", name="The event that your link leads to").click()
        assert page.url == f"{address}timeline/{to}#{anchor}"
        assert page.locator(f"[id='{anchor}']").bounding_box()["y"] < 700  # type: ignore[index]
