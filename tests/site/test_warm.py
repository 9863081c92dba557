"""A site built again from what is kept is the same, byte for byte, and what is wrong with it is told
again.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests import stories
from tests.making import project

pytestmark = pytest.mark.site

Changes = Mapping[str, str | tuple[str, str]]
BARE = "{% extends 'explainer.html' %}{% block footer %}{% endblock %}"
HOOK = """\
def on_page_markdown(markdown, page, **_):
    return markdown + "\\n[Home again](%sindex.md)\\n" % ("../" * page.file.src_uri.count("/"))


def on_page_content(html, page, **_):
    return html + f"<p>{len(page.toc.items)} headings</p>"
"""
EDITS: Mapping[str, Changes] = {
    "nothing": {},
    "a question": {"content/topics/costs.md": ("question: ", "question: In the end, ")},
    "a title": {"content/topics/costs.md": ("title: ", "title: All ")},
    "the site's name": {"mkdocs.yml": ("explained", "told")},
    "a place less": {"content/glossary.yml": ("Girder:", "Beam:")},
    "the theme's templates": {"templates/overrides/main.html": BARE},
    "other addresses": {"mkdocs.yml": ("docs_dir:", "use_directory_urls: false\ndocs_dir:")},
    "an extension": {"mkdocs.yml": ("docs_dir:", "markdown_extensions: [footnotes]\ndocs_dir:")},
    "a hook": {"hook.py": HOOK, "mkdocs.yml": ("docs_dir:", "hooks: [hook.py]\ndocs_dir:")},
}  # fmt: skip


def build(
    root: Path, cache: Path | str, engine: str = "mkdocs"
) -> tuple[int, str, Mapping[str, bytes]]:
    """How a strict build of a project ends, what it says, and every file of the site."""
    site = root / "site"
    told = subprocess.run(
        [sys.executable, "-m", engine, "build", "--strict", "--site-dir", str(site)],
        cwd=root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "EXPLAINER_CACHE": str(cache)},
        capture_output=True,
        text=True,
        check=False,
    )
    files = {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    said = [line for line in told.stderr.splitlines() if " built in " not in line]
    return told.returncode, "\n".join(said), files


def edit(root: Path, changes: Changes) -> None:
    """Give files other words, or replace them."""
    for path, change in changes.items():
        if isinstance(change, str):
            project(root, {path: change})
        else:
            text = (root / path).read_text("utf-8")
            assert change[0] in text
            (root / path).write_text(text.replace(*change), "utf-8")


@pytest.mark.parametrize(
    ("engine", "names"), [("mkdocs", tuple(EDITS)), ("properdocs", ("nothing", "a question"))]
)
def test_a_warm_build_writes_what_a_cold_one_writes(
    tmp_path: Path, engine: str, names: tuple[str, ...]
) -> None:
    """After an edit of each kind, one after the other."""
    root = stories.copy(stories.SWING_BRIDGE, tmp_path / "story")
    build(root, tmp_path / "cache", engine)
    for name in names:
        edit(root, EDITS[name])
        cold = build(root, "off" if name == "nothing" else tmp_path / f"cold, {name}", engine)
        assert cold[0] == 0, cold[1]
        assert build(root, tmp_path / "cache", engine) == cold, name


LEAKS = """\
def on_page_markdown(markdown, page, **_):
    return markdown + "\\n[Nobody](nobody.md) and [nothing](#nothing-is-here)\\n"
"""


def test_what_is_wrong_with_links_is_told_in_each_build(tmp_path: Path) -> None:
    """A warm build fails as a cold one does."""
    root = stories.copy(stories.SWING_BRIDGE, tmp_path / "story")
    edit(root, {"hook.py": LEAKS, "mkdocs.yml": ("docs_dir:", "hooks: [hook.py]\ndocs_dir:")})
    cold = build(root, "off")
    assert cold[0] == 1
    assert "nobody.md" in cold[1]
    assert "nothing-is-here" in cold[1]
    for _ in range(2):
        assert build(root, tmp_path / "cache") == cold
