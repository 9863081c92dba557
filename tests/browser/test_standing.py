"""A site with articles that were retracted, replaced, or may not be shown: its pages can be read, and
no file of it holds what may not be shown.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import built
from tests.browser.conftest import Scheme, Window
from tests.browser.test_accessibility import barriers
from tests.browser.test_valid import faults
from tests.making import project
from tests.site.test_standing import FILES, RETRACTED

pytestmark = pytest.mark.browser

OWN = """\
date 2024-03-01 Nobody had thought of painting the railings green.

The Harwick ferry closed in the end on 26 February 2024. Ann Lee called that a bitter loss.
"""
KNOWN = {
    "seeds/2024-03-01-own.txt": OWN,
    "seeds/2024-03-07-third-vote.txt": FILES["seeds/2024-03-06-second.txt"].replace("-06", "-07"),
    "content/sources/2024-03-01-own.yml": "show: none\n",
    "content/sources/2024-03-04-first.yml": "show: quoted\n",
    "content/sources/2024-03-06-second.yml": f"{RETRACTED}replaces: 2024-03-04-first\n",
    "content/sources/2024-04-02-third.yml": "state: corrected\nreason: A name was wrong.\n",
}
HIDDEN = ("painting the railings green", "ferry closed in the end", "weather will be fine")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    root = project(tmp_path_factory.mktemp("standing"), FILES | KNOWN)
    return built.build(tmp_path_factory.mktemp("standing-site"), root)


def test_no_file_of_the_site_holds_what_may_not_be_shown(site: Path) -> None:
    """Neither a page nor data, nor the index of the search."""
    files = [f for f in site.rglob("*") if f.suffix in (".html", ".json", ".xml", ".csv", ".ics")]
    assert "search_index.json" in {f.name for f in files}
    for file in files:
        text = file.read_text("utf-8")
        assert [words for words in HIDDEN if words in text] == [], file


def test_its_pages_are_valid(site: Path) -> None:
    """Neither an error nor a warning."""
    assert faults(site) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_pages_have_no_barrier(site: Path, window: Window, scheme: Scheme) -> None:
    """The badge of a retracted event, the notice of an article and what differs can be read."""
    visit = window(360, scheme)
    found = {}
    with built.served(site) as address:
        for path in ("timeline/", "topics/bridge/", "changes/", "corrections/", "sources/"):
            visit.page.goto(address + path)
            found[path] = barriers(visit)
        for source in (f.stem for f in Path(site, "data/sources").glob("*.json")):
            visit.page.goto(f"{address}sources/{source}/")
            found[source] = barriers(visit)
    assert len(found) == 10
    assert not any(found.values()), found
