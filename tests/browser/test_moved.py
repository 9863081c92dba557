"""A reader comes by the old address of a renamed topic, or of an entry that has moved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests import stories
from tests.browser import built

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


def test_a_link_to_an_entry_leads_to_the_page_on_which_it_stands(
    large: Path, browser: Browser
) -> None:
    """Whoever kept a link to the timeline finds the entry, marked, wherever it has moved."""
    found = json.loads(next((large / "data/places").glob("*.json")).read_text("utf-8"))
    anchor, to = next(iter(found.items()))
    with built.served(large) as address, browser.new_context() as context:
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(f"{address}timeline/#{anchor}")
        page.wait_for_url(f"{address}timeline/{to}#{anchor}")
        assert page.locator(":target").count() == 1
        assert complaints == []
