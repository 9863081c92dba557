"""Whole stories for the tests, which never read the one that the checkout publishes: that belongs
to its editors.

``two-articles`` is a story from real life with faults of translation, ``swing-bridge`` an invented
one of four articles with a file of each kind. Each is a whole project, as a newsroom has it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

HERE = Path(__file__).parent
TWO_ARTICLES = HERE / "two-articles"
SWING_BRIDGE = HERE / "swing-bridge"
STORIES = (TWO_ARTICLES, SWING_BRIDGE)

SETTINGS = (SWING_BRIDGE / "mkdocs.yml").read_text("utf-8")
"""The shortest ``mkdocs.yml`` with all of the look."""


def copy(story: Path, to: Path) -> Path:
    """A project that can be built: the story in a folder of its own."""
    return shutil.copytree(story, to, dirs_exist_ok=True)
