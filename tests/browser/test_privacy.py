"""A reader is seen by nobody but the host of the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import built
from tests.browser.conftest import Window

pytestmark = pytest.mark.browser


def test_no_page_asks_another_site_or_complains(window: Window, address: str, folder: Path) -> None:
    """Opening every page asks this machine alone, sets no cookie and writes nothing to the
    console.
    """
    visit = window()
    for path in built.pages(folder):
        visit.page.goto(address + path)
    visit.page.wait_for_load_state("networkidle")
    assert [
        url for url in visit.requests if not url.startswith((address, "data:", "blob:" + address))
    ] == []
    assert visit.page.context.cookies() == []
    assert visit.complaints == []
