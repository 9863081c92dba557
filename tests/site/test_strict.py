"""What the tests build is built strictly: a fault that a reader would meet fails them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import stories
from tests.browser import built

pytestmark = pytest.mark.site


@pytest.mark.parametrize(
    ("link", "told"), [("gone.md", "'gone.md'"), ("timeline.md#gone", "'#gone'"), ("gone.png", "'gone.png'")]
)
def test_a_dead_link_fails_a_build(tmp_path: Path, link: str, told: str) -> None:
    """A link in a page to no page, no anchor or no picture is told, and there is no site to look at."""
    root = stories.copy(stories.SWING_BRIDGE, tmp_path)
    (root / "content/pages/walk.md").write_text(f"# A walk\n\nIt [leads]({link}) nowhere.\n", "utf-8")
    with pytest.raises(RuntimeError, match=told):
        built.build(root / "site", root)
