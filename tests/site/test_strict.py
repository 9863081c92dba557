"""What the tests build is built strictly: a fault that a reader would meet fails them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import stories
from tests.browser import built

pytestmark = pytest.mark.site


def test_a_warning_fails_a_build(tmp_path: Path) -> None:
    """What MkDocs only warns of fails a strict build, and the words of the warning are told."""
    root = stories.copy(stories.SWING_BRIDGE, tmp_path)
    (root / "warn.py").write_text(
        "import logging\n\ndef on_post_build(config):\n    logging.getLogger('mkdocs.hooks').warning('a loose plank')\n"
    )
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: [warn.py]\n")
    with pytest.raises(RuntimeError, match="a loose plank"):
        built.build(root / "site", root)


@pytest.mark.parametrize("link", ["gone.md", "timeline.md#gone", "gone.png"])
def test_a_dead_link_fails_a_build(tmp_path: Path, link: str) -> None:
    """A link in a page to no page, no anchor or no picture is told, and there is no site to look
    at.
    """
    root = stories.copy(stories.SWING_BRIDGE, tmp_path)
    (root / "content/pages/walk.md").write_text(
        f"# A walk\n\nIt [leads]({link}) nowhere.\n", "utf-8"
    )
    with pytest.raises(RuntimeError, match=f"'{link}'"):
        built.build(root / "site", root)
