"""The tests keep off the story that the checkout publishes: whoever edits or replaces it changes no
verdict.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from generator import website
from tests.conftest import ROOT, PresentStoryError
from tests.stories import STORIES

MKDOCS = [sys.executable, "-m", "mkdocs", "build"]


@pytest.mark.parametrize(
    "look",
    [
        lambda: (ROOT / "mkdocs.yml").read_text("utf-8"),
        lambda: list((ROOT / "seeds").iterdir()),
        lambda: list((ROOT / "docs/../content").rglob("*.md")),
        lambda: website.check(ROOT),
        lambda: subprocess.run(MKDOCS, cwd=ROOT, check=False),
        lambda: subprocess.Popen("make site", cwd=str(ROOT), shell=True),  # noqa: S602
    ],
)
def test_a_look_at_the_present_story_fails(look: Callable[[], object]) -> None:
    """Read, listed, loaded or built in a process of its own: the test that does it is told so."""
    with pytest.raises(PresentStoryError, match="tests/stories"):
        look()


def test_stories_of_the_tests_are_sound() -> None:
    """Each has its articles, topics and actors, and nothing to mend."""
    for story in STORIES:
        articles, content, problems = website.check(story)
        assert problems == ()
        assert articles
        assert content.topics
        assert content.actors
