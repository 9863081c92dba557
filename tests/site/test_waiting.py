"""What pages became of their Markdown waits packed until each is framed, unless somebody may ask for it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.files import Files

from generator.plugin import ExplainerPlugin
from tests.stories import SWING_BRIDGE, copy

pytestmark = pytest.mark.site

HOOK = {"hook.py": "def on_env(env, **_):\n    return env\n"}
TEMPLATE = {"templates/overrides/main.html": "{% extends 'explainer.html' %}"}


def held(root: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many characters of Markdown and HTML the pages hold before the first of them is framed, and
    when all are written.
    """
    sizes: list[int] = []
    of_site: list[Files] = []

    def note() -> None:
        pages = [f.page for files in of_site for f in files.documentation_pages() if f.page]
        sizes.append(sum(len((p.content or "") + (p.markdown or "")) for p in pages))

    def on_env(_: ExplainerPlugin, env: object, *, files: Files, **_others: object) -> object:
        of_site.append(files)
        note()
        return env

    def on_post_build(_: ExplainerPlugin, **_others: Any) -> None:  # noqa: ANN401
        note()

    monkeypatch.setattr(ExplainerPlugin, "on_env", on_env)
    monkeypatch.setattr(ExplainerPlugin, "on_post_build", on_post_build)
    build(load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site")))
    return sizes


def test_pages_wait_packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And are written with their words."""
    root = copy(SWING_BRIDGE, tmp_path / "story")
    assert held(root, monkeypatch) == [0, 0]
    page = (root / "site/timeline/index.html").read_text("utf-8")
    assert '<h1 id="timeline">' in page
    assert page.count("<article") == 1


@pytest.mark.parametrize("files", [HOOK, TEMPLATE], ids=["a hook", "templates"])
def test_pages_keep_what_somebody_may_ask_for(
    files: Mapping[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hook, or the theme's templates of the project."""
    root = copy(SWING_BRIDGE, tmp_path / "story")
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    if files is HOOK:
        settings = root / "mkdocs.yml"
        settings.write_text(f"{settings.read_text('utf-8')}hooks: [hook.py]\n", "utf-8")
    assert min(held(root, monkeypatch)) > 0
