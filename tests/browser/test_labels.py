"""Scripts and templates of the theme speak the language of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests import stories
from tests.browser import built
from tests.browser.conftest import Window

pytestmark = pytest.mark.browser

GERMAN = """\
theme:
  menu: Menü
  lost: Verirrt
  lost_way: Weiter auf der {first_page}.
  first_page: ersten Seite
  instead: "{found} statt {typed}"
frame:
  shown: "{count} von {all}"
article:
  back: Zurück
"""


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site with labels of its own is served."""
    root = stories.copy(stories.SWING_BRIDGE, tmp_path_factory.mktemp("german"))
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8").replace(
        "theme: material", "theme: {name: material, language: de}"
    )
    settings.write_text(text, "utf-8")
    (root / "templates/labels").mkdir(parents=True)
    (root / "templates/labels/de.yml").write_text(GERMAN, "utf-8")
    with built.served(built.build(root / "site", root)) as address:
        yield address


def test_a_page_that_is_not_there_says_so(window: Window, german: str) -> None:
    """And its menu has a name."""
    page = window(360).page
    page.goto(f"{german}nowhere/")
    assert page.locator("h1").inner_text() == "Verirrt"
    assert page.get_by_text("Weiter auf der").inner_text() == "Weiter auf der ersten Seite."
    assert page.get_by_role("link", name="ersten Seite").count() == 1
    assert page.get_by_role("button", name="Menü").count() == 1
    assert page.get_by_role("button", name="Suche").count() == 1


def test_a_part_of_the_timeline_is_counted(window: Window, german: str) -> None:
    """In the words of the label."""
    page = window(1280).page
    page.goto(f"{german}timeline/")
    page.locator(".filters select").first.select_option(index=1)
    assert re.fullmatch(r"\d+ von \d+", page.locator(".filters [role=status]").inner_text())


def test_the_way_back_from_an_article_is_named(window: Window, german: str) -> None:
    """With the key that leads there."""
    page = window(1280).page
    page.goto(f"{german}timeline/")
    page.locator(".source-name").first.click()
    assert page.locator(".back").inner_text() == "← Zurück Esc"


def test_a_word_that_is_not_there_is_said(window: Window, german: str) -> None:
    """With the word that was looked for instead."""
    page = window(1280).page
    page.goto(german)
    page.locator(".md-search__input").press_sequentially("girdxr")
    assert page.locator(".search-note").inner_text() == "girder statt girdxr"
