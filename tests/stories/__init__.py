"""Whole stories for the tests, which never read the one that the checkout publishes: that belongs to its editors.

``two-articles`` is a story from real life with faults of translation, ``swing-bridge`` an invented one of four articles
with a file of each kind. Each is a project as a newsroom has it, without templates.
"""

from __future__ import annotations

import shutil
from pathlib import Path

HERE = Path(__file__).parent
TWO_ARTICLES = HERE / "two-articles"
SWING_BRIDGE = HERE / "swing-bridge"
STORIES = (TWO_ARTICLES, SWING_BRIDGE)

TEMPLATES = HERE.parent.parent / "templates"
SETTINGS = (TWO_ARTICLES / "mkdocs.yml").read_text("utf-8")
"""An ``mkdocs.yml`` with all that the look needs."""


def copy(story: Path, to: Path) -> Path:
    """A project that can be built: the story and this checkout's templates, in a folder of its own."""
    shutil.copytree(story, to, dirs_exist_ok=True)
    shutil.copytree(TEMPLATES, to / "templates")
    return to
