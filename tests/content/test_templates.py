from pathlib import Path

import pytest

from generator import website
from generator.files import templates
from generator.problems import ContentError
from tests.making import project

STORY = {
    "seeds/a.txt": "date 2019-03-28 It rained.\n",
    "mkdocs.yml": "site_name: Rain\ntheme: material\n",
}


def told(root: Path) -> list[str]:
    """Code and place of each problem with templates."""
    return [f"{p.path}:{p.line}:{p.column} {p.code}" for p in templates.problems(root)]


def test_sound_templates_have_no_problems(tmp_path: Path) -> None:
    """Nor does a project without any; a page in the theme is a page and no article, and a picture
    is no text.
    """
    assert not told(tmp_path)
    page = "<!doctype html>\n<p>{{ title }}</p>\n"
    root = project(
        tmp_path,
        {"templates/overrides/main.html": page, "templates/topic.md.j2": "# {{ topic.title }}\n"},
    )
    (root / "templates/overrides/logo.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\xff")
    assert not told(root)


def test_files_and_folders_outside_the_project_are_told(tmp_path: Path) -> None:
    """What stands below templates/overrides is published; a link is no way to publish a file from
    elsewhere.
    """
    project(tmp_path, {"outside/secret.txt": "secret"})
    root = project(tmp_path / "root", {"templates/overrides/main.html": "x"})
    (root / "templates/overrides/leak.txt").symlink_to(tmp_path / "outside/secret.txt")
    (root / "templates/overrides/leak.png").symlink_to(tmp_path / "outside/secret.txt")
    (root / "templates/overrides/leaks").symlink_to(tmp_path / "outside")
    (root / "templates/overrides/same.html").symlink_to(root / "templates/overrides/main.html")
    names = ("leak.png", "leak.txt", "leaks")
    assert told(root) == [f"templates/overrides/{name}:1:1 E005" for name in names]


def test_templates_that_are_no_text_or_not_merged_are_told(tmp_path: Path) -> None:
    """With the place of the byte, or of the first mark."""
    root = project(tmp_path, {"templates/topic.md.j2": f"# A\n{'<' * 7} HEAD\n"})
    (root / "templates/actor.md.j2").write_bytes(b"# A\nCaf\xe9\n")
    assert told(root) == ["templates/actor.md.j2:2:4 E003", "templates/topic.md.j2:2:1 E006"]


@pytest.mark.parametrize("build", [website.check, website.build])
def test_they_are_told_with_all_else(build: object, tmp_path: Path) -> None:
    """The check and every build tell them, beside what is wrong with seeds and content."""
    root = project(tmp_path, STORY | {"templates/about.md.j2": "<" * 7, "content/topics/a.md": "x"})
    try:
        found = website.check(root)[2] if build is website.check else website.build(root).warnings
    except ContentError as error:
        found = error.problems
    assert {"E006", "E217"} <= {p.code for p in found}
