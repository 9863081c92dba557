"""Old addresses of renamed topics and actors, in sites of both adapters."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import render
from tests.making import project
from tests.site.test_build import mkdocs

pytestmark = pytest.mark.site

FILES = {
    "seeds/vote.txt": "date 2019-03-28 The council voted on Tuesday to repair the old dam. It rained.\n",
    "content/topics/weir.md": "---\ntitle: A <weir> & more\nquestion: Why?\n"
    "keywords: [dam]\nformer: [dam, old-dam]\n---\n",
    "content/actors/town-council.yml": "name: The council\nkind: government\nformer: [council]\n",
}
SETTINGS = """site_name: Dams
docs_dir: content/pages
site_url: https://example.org/dams/
theme: material
plugins: [explainer]
use_directory_urls: {}
"""
OLD = {"topics/dam": "weir", "topics/old-dam": "weir", "actors/council": "town-council"}


@pytest.mark.parametrize("adapter", ["plugin", "render"])
@pytest.mark.parametrize("directory_urls", [True, False])
def test_an_old_address_leads_to_the_new_page(
    adapter: str, directory_urls: bool, tmp_path: Path
) -> None:
    """By a page without the theme that robots pass over; neither search nor sitemap knows it."""
    root = project(
        tmp_path / "project", FILES | {"mkdocs.yml": SETTINGS.format(str(directory_urls).lower())}
    )
    (root / "content/pages").mkdir()
    if adapter == "render":
        render.render(root, tmp_path / "out")
        root = tmp_path / "out"
    built = mkdocs(root)
    assert built.returncode == 0, built.stderr
    for old, new in OLD.items():
        file = root / "site" / (f"{old}/index.html" if directory_urls else f"{old}.html")
        html = file.read_text("utf-8")
        target = f"../{new}/" if directory_urls else f"{new}.html"
        assert f'<meta http-equiv="refresh" content="0; url={target}">' in html
        assert f'<link rel="canonical" href="{target}">' in html
        assert f'<a href="{target}">' in html
        assert '<meta name="robots" content="noindex">' in html
        script = re.search(r'<script src="([^"]+)"></script>', html)
        assert script
        for path in (target, script[1]):
            led = (file.parent / path).resolve()
            assert (led / "index.html" if path.endswith("/") else led).is_file(), path
    known = (root / "site/search/search_index.json").read_text() + (
        root / "site/sitemap.xml"
    ).read_text()
    assert not re.search(r"topics/(?:old-)?dam\b|actors/council\b", known)
    assert "<weir>" not in html
