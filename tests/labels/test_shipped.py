"""The languages that come with the program, on the first story."""

import re
from pathlib import Path

import pytest

from generator import website
from generator.project import SHIPPED
from tests import stories

LANGUAGES = [path.stem for path in sorted((SHIPPED / "labels").glob("*.yml"))]
ANCHOR = re.compile(r'\bid="([^"]+)"|\{ #([\w-]+)')
DATA = re.compile(r"data/(?:story|timeline|sources/.*)\.json")
"""What programs read, in our words for it; what people take along is in the site's language."""


def _anchors(made: website.Website) -> dict[str, list[tuple[str, str]]]:
    """The places of each page."""
    return {page.uri: ANCHOR.findall(page.body) for page in made.pages}


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])
def test_a_link_holds_in_every_language(language: str, tmp_path: Path) -> None:
    """Pages, their places and the data are those of the English site; only our words are others."""
    root = stories.copy(stories.TWO_ARTICLES, tmp_path)
    english = website.build(root)
    settings = root / "mkdocs.yml"
    written = settings.read_text(encoding="utf-8")
    spoken = written.replace("theme: material", f"theme: {{name: material, language: {language}}}")
    assert spoken != written
    settings.write_text(spoken, encoding="utf-8")
    made = website.build(root)
    assert _anchors(made) == _anchors(english)
    of_story = [path for path in english.data if DATA.fullmatch(path)]
    assert len(of_story) == 4
    for path in of_story:
        assert made.data[path]() == english.data[path](), path
    assert made.pages[0].body != english.pages[0].body
