from pathlib import Path

import pytest

from generator.forge import Forge
from tests.making import project

HELD = (
    "content/corrections/README.md",
    "content/sources/a b.yml",
    "content/sources/c.yaml",
    "content/topics/dam.md",
)
HUB, LAB, BERG, UNKNOWN = (
    "edit/main/content/pages/",
    "-/edit/trunk/content/pages/",
    "_edit/main/content/pages/",
    "src/main/content/pages/",
)


@pytest.mark.parametrize(
    ("base", "file", "address"),
    [
        (HUB, "content/topics/dam.md", "edit/main/content/topics/dam.md"),
        (HUB, "content/sources/a b.yml", "edit/main/content/sources/a%20b.yml"),
        (HUB, "content/sources/c.yml", "edit/main/content/sources/c.yaml"),
        (HUB, "content/sources/d é.yml", "new/main/content/sources?filename=d%20%C3%A9.yml"),
        (LAB, "content/sources/d.yml", "-/new/trunk/content/sources?file_name=d.yml"),
        (BERG, "content/sources/d.yml", "_new/main/content/sources?filename=d.yml"),
        (BERG, "content/topics/dam.md", "_edit/main/content/topics/dam.md"),
        (LAB, "content/topics/dam.md", "-/edit/trunk/content/topics/dam.md"),
        (UNKNOWN, "content/topics/dam.md", "src/main/content/topics/dam.md"),
        (UNKNOWN, "content/corrections/d.yml", "src/main/content/corrections/README.md"),
        (UNKNOWN, "content/sources/d.yml", ""),
        (HUB, "content/sources/README.md", ""),
        (HUB, "", ""),
    ],
)
def test_a_file_is_changed_or_made(base: str, file: str, address: str, tmp_path: Path) -> None:
    """A file that is there is changed; another is made where the forge is known, or its folder says
    how.
    """
    root = project(tmp_path, dict.fromkeys(HELD, ""))
    whole = f"https://git.example/o/r/{address}" if address else ""
    assert Forge("https://git.example/o/r/", base, "content/pages", root).edit(file) == whole
    assert Forge("", base, "content/pages", root).edit(file) == ""


TEXT = "a: b & c\n# é+%\n"
ENCODED = "a%3A+b+%26+c%0A%23+%C3%A9%2B%25%0A"


@pytest.mark.parametrize(
    ("base", "address"),
    [
        (HUB, f"new/main/content/corrections?filename=d.yml&value={ENCODED}"),
        (LAB, f"-/new/trunk/content/corrections?file_name=d.yml&content={ENCODED}"),
        (BERG, f"_new/main/content/corrections?filename=d.yml&value={ENCODED}"),
        (UNKNOWN, ""),
    ],
)
def test_a_file_is_begun(base: str, address: str, tmp_path: Path) -> None:
    """With its text in the address, in each forge's own words."""
    forge = Forge("https://git.example/o/r", base, "content/pages", tmp_path)
    whole = f"https://git.example/o/r/{address}" if address else ""
    assert forge.begin("content/corrections/d.yml", TEXT) == whole
    assert Forge("", base, "content/pages", tmp_path).begin("content/corrections/d.yml", TEXT) == ""
