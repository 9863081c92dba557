"""Each kind of page at three widths, as pictures that the check keeps: in the folder that SHOTS
names, by story.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.browser import built, shots

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("story", ["folder", "large"])
def test_every_kind_of_page_is_pictured(
    browser: Browser, request: pytest.FixtureRequest, tmp_path: Path, story: str
) -> None:
    """None is blank, and none is wider than the screen."""
    site: Path = request.getfixturevalue(story)
    out = Path(os.environ.get("SHOTS") or tmp_path) / story
    out.mkdir(parents=True, exist_ok=True)
    taken = shots.take(browser, site, out, ("light",))
    assert taken == len(built.kinds(site)) * len(shots.WIDTHS)
    for file in out.glob("*-light.png"):
        with Image.open(file) as picture:
            width = int(file.stem.split("-")[-2])
            assert picture.width == width, file
            assert len(set(picture.convert("L").resize((60, 60)).tobytes())) > 5, file
