"""A story from the texts of its seeds."""

from pathlib import Path

import pytest

from generator import pipeline
from generator.model import Story
from tests.making import Told, project

FILES = {
    "content/topics/trams.md": "---\ntitle: Trams\nquestion: What of them?\nkeywords: [tram, line, depot]\n---\n",
    "content/actors/norrtram.yml": "name: Norrtram\nkind: organisation\n",
    "content/actors/ann-lee.yml": "name: Ann Lee\nkind: person\nside: norrtram\n",
    "content/actors/arvika.yml": "name: Arvika\nkind: government\naliases: [Arvika council]\n",
}


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """A function from the texts of seeds, by name, to their story."""

    def build(**seeds: str) -> Story:
        files = {f"seeds/{name}.txt": text for name, text in seeds.items()}
        return pipeline.build(project(tmp_path, files | FILES))[0]

    return build
